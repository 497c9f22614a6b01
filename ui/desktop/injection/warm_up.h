#pragma once
#include <QDateTime>
#include <QTimer>
#include <QWidget>

class QLineEdit;

/// When the carton left the refrigerator, and how long until it is warm: a bar and words that count down.
class WarmUp : public QWidget
{
    Q_OBJECT
public:
    explicit WarmUp(QWidget *parent = nullptr);

    void setNow(const QDateTime &now); ///< the clinic's moment, from which the count runs on
    /// `W`: it was taken out just now.
    void startNow();
    /// The register says since when it is out; null when it does not.
    void setOut(const QDateTime &since);
    /// Null when nothing, or nothing readable, was typed.
    QDateTime outAt() const;
    bool isBad() const;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDateTime now() const;

    QLineEdit *m_time;
    QTimer m_tick;
    QDateTime m_base;
    QDateTime m_started;
    QDateTime m_since; ///< by the register; holds as long as its time stands in the field
};
