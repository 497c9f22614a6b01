#pragma once
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/panel.h"

class AskBox;
class DeedButton;
class SignedText;
class TextLabel;
class WhySection;
class WindowList;
struct QuietDay;

/// Beside the call list: whom to call, the number in large figures, what may be said, the call keys, and why.
class OverduePanel : public Panel
{
    Q_OBJECT
public:
    explicit OverduePanel(Desk &desk, QWidget *parent = nullptr);

    void show(const OverdueRow *row);
    /// Nobody is past due: who comes next stands here instead. Null takes it away.
    void showQuiet(const QuietDay *quiet);
    WindowList *windows() const { return m_windows; }
    AskBox *askBox() const { return m_ask; }
    /// The number that is called, as it is written.
    QString number() const { return m_number; }
    /// By its digit, counted from 0; false when there is no such number.
    bool chooseNumber(int index);
    WhySection *why() const { return m_why; }

Q_SIGNALS:
    void pressed(int key);
    /// The request to close is answered with "stays".
    void keepWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    DeedButton *deed(const QString &text, const Sign &sign, const QString &cap, int key);
    void build();
    void buildQuiet();
    void showNumbers();
    void showCalls();
    void showClosing();
    void showMissed();
    QString aboutWords() const;

    Desk &m_desk;
    std::optional<OverdueRow> m_row;
    QString m_number;
    TextLabel *m_name, *m_about, *m_numbers;
    SignedText *m_phone, *m_voicemail;
    DeedButton *m_agreed, *m_leaveVoicemail, *m_book, *m_later, *m_close;
    PanelSection *m_top, *m_calls, *m_closing, *m_missed;
    AskBox *m_ask;
    WhySection *m_why;
    PanelSection *m_nextHead, *m_today, *m_closed;
    WindowList *m_windows;
};
