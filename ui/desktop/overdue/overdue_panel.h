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
    WhySection *why() const { return m_why; }

Q_SIGNALS:
    void pressed(int key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    DeedButton *deed(const QString &text, const Sign &sign, const QString &cap, int key);
    void build();
    void buildQuiet();

    Desk &m_desk;
    TextLabel *m_name, *m_about;
    SignedText *m_phone, *m_voicemail;
    DeedButton *m_agreed, *m_leaveVoicemail, *m_book, *m_later;
    PanelSection *m_top;
    AskBox *m_ask;
    WhySection *m_why;
    PanelSection *m_nextHead, *m_today, *m_closed;
    WindowList *m_windows;
};
