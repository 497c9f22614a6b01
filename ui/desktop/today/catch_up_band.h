#pragma once
#include <QWidget>

class DeedButton;
class JoinedButtons;
class NoteLine;
class QLineEdit;
class TextLabel;

/// The head of the paper catch-up, on a tint that cannot be overlooked: which past day it is, the days beside it, whether
/// times are asked, and the field for the time of the tablet at hand.
class CatchUpBand : public QWidget
{
    Q_OBJECT
public:
    explicit CatchUpBand(QWidget *parent = nullptr);

    void setDay(const QString &day, const QString &words);
    /// Times stand on the paper: each is asked. Else all of this day are unknown.
    bool asksTime() const;
    void setAsksTime(bool asks);
    /// Shows the field and takes the focus; `timed` answers.
    void ask(const QString &question);
    bool isAsking() const;
    void leave();
    /// What was typed is no time; the field stays.
    void fail(const QString &sentence);
    QString question() const;
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void stepWanted(int days);
    void typed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    TextLabel *m_day, *m_words, *m_question;
    DeedButton *m_before, *m_after;
    JoinedButtons *m_times;
    QLineEdit *m_field;
    QWidget *m_asking;
};
