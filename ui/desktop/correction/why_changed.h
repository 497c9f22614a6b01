#pragma once
#include <QStringList>
#include <QWidget>

class DeedButton;
class QGridLayout;
class QLineEdit;

/// Why an entry is changed: one of the clinic's reasons by its number, or own words.
class WhyChanged : public QWidget
{
    Q_OBJECT
public:
    explicit WhyChanged(QWidget *parent = nullptr);

    void setReasons(const QStringList &reasons);
    QString why() const;
    /// A digit; false when no reason has that number.
    bool press(int key);

Q_SIGNALS:
    void changed();

private:
    void showChoice();

    QGridLayout *m_grid;
    QList<DeedButton *> m_buttons;
    QLineEdit *m_words;
};
