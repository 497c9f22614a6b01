#pragma once
#include "ui/desktop/schedule/week_view.h"
#include "ui/desktop/screen.h"

class AskLine;
class ClosedForm;
class DueList;
class JoinedButtons;
class RepeatForm;
class ScheduleSide;
class TextLabel;
class UndoLine;
class VisitDesk;
class WaitForm;
class WaitingDesk;

/// The agenda of the front desk: who must be booked at the left, the week or the day at the right.
class ScheduleScreen : public Screen
{
    Q_OBJECT
public:
    ScheduleScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("schedule"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    bool isRead() const { return m_page.has_value(); }
    const std::optional<SchedulePage> &page() const { return m_page; }
    DueList *dueList() const { return m_due; }
    ScheduleSide *side() const { return m_side; }
    WaitForm *waitForm() const { return m_waitForm; }
    RepeatForm *repeatForm() const { return m_repeatForm; }
    ClosedForm *closedForm() const { return m_closedForm; }
    WeekView *week() const { return m_week; }
    AskLine *askLine() const { return m_ask; }
    const SlotProposal &proposal() const { return m_proposal; }
    /// Proposes a visit for @p client, though nothing may be due yet, until it is booked.
    void bookFor(Id<Client> client);
    /// Shows the week, or the day, that holds @p day.
    void goToDay(QDate day);
    bool isDayView() const { return m_dayView; }
    /// The selected day alone, or the week.
    void setDayView(bool day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildSide();
    QWidget *buildBar();
    void build();
    void wire();
    void read();
    void showPage();
    void showBar();
    void turn(int pages);
    bool press(int key, Qt::KeyboardModifiers modifiers);
    void propose();
    void nextSlot();
    void pick();
    void take();
    /// Books or moves there, after asking what must be asked.
    void place(const Placing &placing, bool evenOutside = false, const QString &reason = {});
    void save(const Placing &placing, const QString &reason, bool evenIfTaken);
    void rebook(const ScheduleBlock &block);
    bool pressList(int key);
    bool pressVisit(int key, const ScheduleBlock &block);
    void askToWait(const ScheduleBlock *block);
    void repeat(const ScheduleBlock &block);
    void cancel(const ScheduleBlock &block);
    void stopWaiting(const ToBook &row);
    /// Minutes became free: whoever waits for such a time is shown.
    void offerFreed();
    SlotProposal proposalFor(const ToBook &row) const;
    void placeAsk();
    QDate firstShown() const;

    VisitDesk *m_visits;
    WaitingDesk *m_waiting;
    std::optional<SchedulePage> m_page;
    std::optional<Id<Client>> m_bookFor;
    bool m_selectIt = false; ///< the one to book for, with the next page
    SlotProposal m_proposal;
    ScheduleSide *m_side;
    WaitForm *m_waitForm;
    RepeatForm *m_repeatForm;
    ClosedForm *m_closedForm;
    DueList *m_due;
    WeekView *m_week;
    AskLine *m_ask;
    UndoLine *m_undo;
    TextLabel *m_range, *m_legend;
    JoinedButtons *m_view;
    std::optional<Visit> m_freed; ///< as it was, until the page was read again
    QDate m_day;                  ///< the week, or the day, that is shown holds it
    bool m_reading = false, m_readAgain = false;
    bool m_dayView = false;
};
