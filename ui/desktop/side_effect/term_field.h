#pragma once
#include <QWidget>

class QLineEdit;
class QListWidget;

/// Chooses the term of a side effect: the common ones by digit, all others by typing their beginning.
class TermField : public QWidget
{
    Q_OBJECT
public:
    explicit TermField(QWidget *parent = nullptr);

    QString code() const { return m_code; } ///< empty until one is chosen
    void choose(const QString &code);       ///< as if it had been chosen before; says nothing
    void setFocusHere();

Q_SIGNALS:
    void chosen(const QString &code);
    void cleared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void take(int row);

    QLineEdit *m_field;
    QListWidget *m_list;
    QString m_code;
};
