#pragma once
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/today/today_line.h"

class DayShapes;
class DeedButton;
class DeedGrid;
class PersonBlock;
class ReasonSection;
class SignedText;
class TextLabel;

/// Beside the list: who is selected, what is due now and the one button for it, the last two weeks, what to mind.
class TodayPanel : public Panel
{
    Q_OBJECT
public:
    explicit TodayPanel(Desk &desk, QWidget *parent = nullptr);

    /// Null: nobody is selected. @p notices as `Worklists::notices` has them.
    /// @p pastDay: the day that is caught up from paper; null = today.
    void show(const TodayLine *line, QDate pastDay = {}, const QStringList &notices = {});
    ReasonSection *reasons() const { return m_reasons; }
    /// Where `?` goes.
    QWidget *whyPane() const { return m_notices; }

Q_SIGNALS:
    /// As if the key had been pressed on the row.
    void pressed(int key);
    void checkInWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildDue();
    void buildFoot();
    void showDue(const TodayLine &line);
    QString whenWords(const TodayLine &line) const;
    void showDose(const TodayLine &line);
    void showInjection(const TodayLine &line);
    void showCheck(const TodayLine &line);
    void showNotices(const TodayLine &line, const QStringList &codes);

    Desk &m_desk;
    PersonBlock *m_who;
    ReasonSection *m_reasons;
    PanelSection *m_due, *m_days, *m_notices;
    TextLabel *m_when, *m_order;
    SignedText *m_what;
    DeedButton *m_main, *m_home, *m_refused, *m_notHere, *m_held, *m_vomited, *m_checkIn, *m_undo, *m_correct, *m_why;
    DeedGrid *m_others;
    DayShapes *m_shapes;
    int m_mainKey = Qt::Key_G;
    QDate m_pastDay; ///< null = today
};
