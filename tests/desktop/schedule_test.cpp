#include "db/stores/kept.h"
#include "db/stores/slots.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include <QLineEdit>

namespace {
const QDate practiceDay(2026, 5, 4); // a Monday
}

/// The front desk's agenda by keyboard: booking, arrivals, no-shows, moves, and what it refuses or asks.
class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void whoMustBeBookedAgreesWithTheCallList();
    void eightAreBookedInTwoKeysEach();
    void aBookingIsTakenBack();
    void fiveArriveWithOneKeyEach();
    void aNoShowIsBookedAgain();
    void whoLeavesUnseenIsBookedAgain();
    void theNextFreeSlotIsTaken();
    void outsideTheWindowAsksWhy();
    void twoAtOnceWarnsWithWho();
    void aClosedDayIsRefused();
    void aVisitIsDraggedAndTakenBack();
    void cancellingAsksFirst();
    void dayAndWeekShowSixtyVisitsAndNone();
    void namesAreHidden();
    void theNurseSeesWhoWaits();

private:
    ScheduleScreen *screen() const { return m_desk.page<ScheduleScreen>(); }
    qsizetype toBook() const { return screen()->page()->toBook.size(); }
    QTimeZone zone() { return m_desk.database().clock().zone(); }
    void reread()
    {
        screen()->enter();
        QTest::qWait(60);
    }
    /// Keeps a visit as if it had been booked long ago: also in the past.
    Visit laid(Id<Client> client, QDate day, QTime time, VisitPurpose purpose = VisitPurpose::Injection,
               int minutes = 30)
    {
        Visit visit{.client = client};
        visit.startsAt = QDateTime(day, time, zone());
        visit.minutes = minutes;
        visit.purpose = purpose;
        const auto kept = m_desk.database()
                              .write<Visit>(Right::EditVisits,
                                            [visit](Session &session) -> Result<Visit> {
                                                if (auto done = kept::keep(session, visit, Act::Add); !done)
                                                    return done.error();
                                                return visit;
                                            })
                              .result();
        return kept ? *kept : visit;
    }
    const ScheduleBlock *block(Id<Visit> id) const
    {
        for (const ScheduleBlock &each : screen()->page()->blocks)
            if (each.visit.id == id) return &each;
        return nullptr;
    }
    Id<Client> somebody() const { return screen()->page()->toBook.last().person.id; }

    PracticeWindow m_desk;
};

void ScheduleTest::initTestCase()
{
    QVERIFY(m_desk.open(220, practiceDay));
    QVERIFY(m_desk.signIn("desk"));
}

void ScheduleTest::init()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("schedule")));
    QTRY_VERIFY(screen() && screen()->isRead());
    if (screen()->askLine()->isAsking()) screen()->askLine()->leave();
    if (screen()->isDayView()) m_desk.press(Qt::Key_Minus);
    screen()->goToDay(practiceDay);
    QTRY_COMPARE(screen()->page()->from, practiceDay);
    screen()->dueList()->setFocus();
    m_desk.takeKeys();
}

void ScheduleTest::whoMustBeBookedAgreesWithTheCallList()
{
    const auto overdue = Worklists(m_desk.database()).overdue().result();
    QVERIFY(overdue.has_value());
    QSet<Id<Client>> wanted, shown;
    QSet<Id<Client>> unclear; // here, or with another kind of visit next: an injection visit may follow it
    for (const OverdueRow &row : *overdue) {
        if (!row.isOverdue()) continue; // who did not come, not past due yet
        const bool other = row.nextVisit && row.nextVisit->purpose != VisitPurpose::Injection;
        if (other || row.arrivedAt.isValid()) unclear << row.person.id;
        else if (!row.nextVisit) wanted << row.person.id;
    }
    for (const ToBook &row : screen()->page()->toBook)
        if (row.series.flagged && !unclear.contains(row.person.id)) shown << row.person.id;
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(shown, wanted);
    m_desk.shot(QStringLiteral("schedule"));
}

void ScheduleTest::eightAreBookedInTwoKeysEach()
{
    QVERIFY(toBook() >= 10);
    for (int i = 0; i < 8; ++i) {
        const qsizetype before = toBook();
        const Id<Client> who = screen()->dueList()->selected()->person.id;
        m_desk.press(Qt::Key_B);
        m_desk.press(Qt::Key_Return);
        QTRY_COMPARE(toBook(), before - 1);
        QVERIFY(screen()->dueList()->selected()->person.id != who);
        QVERIFY(screen()->dueList()->hasFocus());
    }
    QCOMPARE(m_desk.takeKeys(), 16);
    m_desk.shot(QStringLiteral("schedule-booked"));
}

void ScheduleTest::aBookingIsTakenBack()
{
    const qsizetype before = toBook();
    const Id<Client> who = screen()->dueList()->selected()->person.id;
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(toBook(), before - 1);
    QTest::qWait(50);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(toBook(), before);
    screen()->dueList()->select(who);
    QCOMPARE(screen()->dueList()->selected()->person.id, who);
}

void ScheduleTest::fiveArriveWithOneKeyEach()
{
    QList<Id<Visit>> booked;
    for (const ScheduleBlock &each : screen()->page()->blocks)
        if (each.visit.status == VisitStatus::Booked && each.visit.startsAt.toTimeZone(zone()).date() == practiceDay)
            booked << each.visit.id;
    QVERIFY(booked.size() >= 5);
    m_desk.press(Qt::Key_Plus); // the week folds short visits together
    QTRY_COMPARE(screen()->page()->days.size(), 1);
    screen()->dueList()->setFocus();
    m_desk.press(Qt::Key_F6);
    QVERIFY(screen()->week()->hasFocus());
    m_desk.takeKeys();
    for (int i = 0; i < 5; ++i) {
        screen()->week()->select(booked[i]);
        m_desk.press(Qt::Key_Space);
        QTRY_COMPARE(block(booked[i])->visit.status, VisitStatus::Arrived);
        QVERIFY(block(booked[i])->visit.arrivedAt.isValid());
    }
    QCOMPARE(m_desk.takeKeys(), 5);
    QVERIFY(screen()->week()->accessibleDescription().contains(QStringLiteral("waiting")));
}

void ScheduleTest::aNoShowIsBookedAgain()
{
    screen()->goToDay(practiceDay.addDays(-7));
    const ToBook row = screen()->page()->toBook.first();
    const Visit missed = laid(row.person.id, practiceDay.addDays(-3), QTime(10, 0));
    QTRY_VERIFY(block(missed.id));
    screen()->week()->setFocus();
    screen()->week()->select(missed.id);
    m_desk.press(Qt::Key_N);
    QTRY_COMPARE(block(missed.id)->visit.status, VisitStatus::NoShow);
    QTRY_VERIFY(screen()->page()->toBook.first().noShowAt.isValid());
    const qsizetype before = toBook();
    m_desk.takeKeys();
    m_desk.press(Qt::Key_B);
    QCOMPARE(screen()->dueList()->selected()->person.id, row.person.id);
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(toBook(), before - 1);
    QCOMPARE(m_desk.takeKeys(), 2);
}

void ScheduleTest::whoLeavesUnseenIsBookedAgain()
{
    const Id<Client> who = somebody();
    const Visit today = laid(who, practiceDay, QTime(16, 30));
    QTRY_VERIFY(block(today.id));
    screen()->week()->setFocus();
    screen()->week()->select(today.id);
    m_desk.press(Qt::Key_Space);
    QTRY_COMPARE(block(today.id)->visit.status, VisitStatus::Arrived);
    m_desk.press(Qt::Key_N);
    QTRY_COMPARE(block(today.id)->visit.status, VisitStatus::NoShow);
    QVERIFY(leftUnseen(block(today.id)->visit));
    QTRY_VERIFY(std::any_of(screen()->page()->toBook.cbegin(), screen()->page()->toBook.cend(),
                            [&](const ToBook &row) { return row.person.id == who && row.noShowAt.isValid(); }));
}

void ScheduleTest::theNextFreeSlotIsTaken()
{
    const SlotProposal first = screen()->proposal();
    QVERIFY(first.isValid());
    m_desk.press(Qt::Key_Right);
    const SlotProposal next = screen()->proposal();
    QVERIFY(next.day > first.day || next.time > first.time);
    QVERIFY(screen()->week()->placing()->time == next.time);
    screen()->goToDay(practiceDay);
}

void ScheduleTest::outsideTheWindowAsksWhy()
{
    const ToBook *ahead = nullptr;
    for (const ToBook &row : screen()->page()->toBook)
        if (row.wish.due > practiceDay) ahead = &row;
    QVERIFY(ahead);
    const Id<Client> who = ahead->person.id;
    screen()->dueList()->select(who);
    m_desk.press(Qt::Key_Tab);
    QVERIFY(screen()->week()->isSteering());
    QVERIFY(screen()->week()->accessibleDescription().contains(QStringLiteral("May")));
    const qsizetype before = toBook();
    while (screen()->week()->placing()->day <= ahead->wish.due) {
        m_desk.press(Qt::Key_Right);
        QTest::qWait(20);
        QVERIFY(screen()->week()->isSteering());
        ahead = screen()->dueList()->selected();
    }
    m_desk.press(Qt::Key_Return);
    QVERIFY(screen()->askLine()->isAsking());
    QVERIFY(screen()->askLine()->question().contains(QStringLiteral("outside the window")));
    m_desk.shot(QStringLiteral("schedule-outside"));
    m_desk.press(Qt::Key_Return); // without a reason it waits
    QVERIFY(screen()->askLine()->isAsking());
    m_desk.type(QStringLiteral("away"));
    m_desk.press(Qt::Key_Return);
    if (screen()->askLine()->isAsking()) m_desk.press(Qt::Key_Return); // the time may be somebody's
    QTRY_COMPARE(toBook(), before - 1);
}

void ScheduleTest::twoAtOnceWarnsWithWho()
{
    const QDate day = practiceDay.addDays(3);
    const Visit first = laid(screen()->page()->toBook.first().person.id, day, QTime(9, 0));
    QTRY_VERIFY(block(first.id));
    const QString name = block(first.id)->person.name;
    const Visit second = laid(somebody(), day.addDays(-1), QTime(9, 0));
    QTRY_VERIFY(block(second.id));
    screen()->week()->setFocus();
    screen()->week()->select(second.id);
    m_desk.press(Qt::Key_B);
    QVERIFY(screen()->week()->isSteering());
    m_desk.press(Qt::Key_Right);
    m_desk.press(Qt::Key_Return);
    QVERIFY(screen()->askLine()->isAsking());
    if (screen()->askLine()->question().contains(QStringLiteral("outside"))) {
        m_desk.type(QStringLiteral("work"));
        m_desk.press(Qt::Key_Return);
    }
    QVERIFY2(screen()->askLine()->question().contains(name), qPrintable(screen()->askLine()->question()));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(block(second.id)->visit.startsAt.toTimeZone(zone()).date(), day);
    // Another desk that did not ask is refused.
    Visit third{.client = block(first.id)->person.id, .minutes = 30};
    third.startsAt = first.startsAt;
    QCOMPARE(Slots(m_desk.database()).bookAt(third).result().error(), Error::badInput("starts_at", "taken"));
    m_desk.shot(QStringLiteral("schedule-two"));
    QTest::qWait(50);
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(block(second.id)->visit.startsAt.toTimeZone(zone()).date(), day.addDays(-1));
}

void ScheduleTest::aClosedDayIsRefused()
{
    // The practice clinic closes on the second Friday of May.
    QTRY_COMPARE(screen()->page()->days[4].closedWhy, QStringLiteral("Staff training"));
    QVERIFY(!screen()->page()->days[4].isOpen);
    Visit visit{.client = somebody(), .minutes = 30};
    visit.startsAt = QDateTime(practiceDay.addDays(4), QTime(10, 0), zone());
    QCOMPARE(Slots(m_desk.database()).bookAt(visit).result().error(), Error::badInput("starts_at", "closed"));
    visit.startsAt = QDateTime(practiceDay.addDays(1), QTime(7, 0), zone());
    QCOMPARE(Slots(m_desk.database()).bookAt(visit).result().error(), Error::badInput("starts_at", "hours"));
    visit.startsAt = QDateTime(practiceDay.addDays(-3), QTime(10, 0), zone());
    QCOMPARE(Slots(m_desk.database()).bookAt(visit).result().error(), Error::badInput("starts_at", "past"));
    m_desk.shot(QStringLiteral("schedule-closed"));
}

void ScheduleTest::aVisitIsDraggedAndTakenBack()
{
    const QDate day = practiceDay.addDays(9);
    screen()->goToDay(day);
    const Visit visit = laid(somebody(), day, QTime(9, 0), VisitPurpose::Medical);
    QTRY_VERIFY(block(visit.id));
    QWidget *canvas = screen()->week()->viewport();
    const QRect at = screen()->week()->blockRect(visit.id);
    const QPoint from = at.topLeft() + QPoint(12, 4);
    const QPoint to = from
        + (screen()->week()->pointOf(day.addDays(1), QTime(10, 0)) - screen()->week()->pointOf(day, QTime(9, 0)));
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    for (const QPoint &step : {from + QPoint(30, 10), to}) {
        QMouseEvent move(QEvent::MouseMove, step, canvas->mapToGlobal(step), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(canvas, &move);
    }
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    if (screen()->askLine()->isAsking()) m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(block(visit.id)->visit.startsAt.toTimeZone(zone()), QDateTime(day.addDays(1), QTime(10, 0), zone()));
    QTest::qWait(50);
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(block(visit.id)->visit.startsAt.toTimeZone(zone()), QDateTime(day, QTime(9, 0), zone()));
}

void ScheduleTest::cancellingAsksFirst()
{
    const QDate day = practiceDay.addDays(15);
    screen()->goToDay(day);
    const Visit visit = laid(somebody(), day, QTime(11, 0));
    QTRY_VERIFY(block(visit.id));
    screen()->week()->setFocus();
    screen()->week()->select(visit.id);
    m_desk.press(Qt::Key_Delete);
    QVERIFY(screen()->askLine()->isAsking());
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!screen()->askLine()->isAsking());
    QVERIFY(block(visit.id));
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_Delete);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(!block(visit.id));
    QTest::qWait(50);
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(block(visit.id));
}

void ScheduleTest::dayAndWeekShowSixtyVisitsAndNone()
{
    const QDate full = practiceDay.addDays(28), empty = QDate(2027, 3, 1);
    const auto clients = Worklists(m_desk.database()).clients().result();
    QVERIFY(clients.has_value() && clients->size() >= 60);
    int laidOut = 0;
    for (int i = 0; laidOut < 60; ++i) {
        const ClientRow &row = (*clients)[i];
        if (row.discharged) continue;
        const QTime time = QTime(8, 30).addSecs(60 * (laidOut * 8));
        laid(row.person.id, full, time, laidOut % 3 ? VisitPurpose::Dose : VisitPurpose::Injection,
             laidOut % 3 ? 5 : 30);
        ++laidOut;
    }
    screen()->goToDay(full);
    QTRY_VERIFY(screen()->page()->blocks.size() >= 60);
    m_desk.shot(QStringLiteral("schedule-sixty"));
    m_desk.press(Qt::Key_Plus);
    QTRY_COMPARE(screen()->page()->days.size(), 1);
    QVERIFY(screen()->page()->blocks.size() >= 60);
    m_desk.shot(QStringLiteral("schedule-day"));
    screen()->week()->setFocus();
    QVERIFY(screen()->week()->selected());
    const Id<Visit> first = screen()->week()->selected()->visit.id;
    m_desk.press(Qt::Key_Down);
    QVERIFY(screen()->week()->selected()->visit.id != first);
    screen()->goToDay(empty);
    QTRY_COMPARE(screen()->page()->from, empty);
    QVERIFY(screen()->page()->blocks.isEmpty());
    m_desk.shot(QStringLiteral("schedule-none"));
    m_desk.press(Qt::Key_Minus);
    QTRY_COMPARE(screen()->page()->days.size(), 5);
}

void ScheduleTest::namesAreHidden()
{
    screen()->dueList()->setFocus();
    const QString name = screen()->dueList()->selected()->person.name;
    QVERIFY(screen()->dueList()->accessibleDescription().contains(name));
    m_desk.press(Qt::Key_F9);
    QVERIFY(!screen()->dueList()->accessibleDescription().contains(name));
    m_desk.press(Qt::Key_F9);
}

void ScheduleTest::theNurseSeesWhoWaits()
{
    const Visit today = laid(somebody(), practiceDay, QTime(15, 0));
    QVERIFY(Slots(m_desk.database()).mark(today, VisitStatus::Arrived).result().has_value());
    m_desk.window().lock(QString());
    QVERIFY(m_desk.signIn("nurse"));
    const auto page = Worklists(m_desk.database()).today().result();
    QVERIFY(page.has_value());
    const auto row = std::find_if(page->rows.cbegin(), page->rows.cend(), [&](const TodayRow &each) {
        return each.person.id == today.client && each.kind == TodayRow::Kind::Injection;
    });
    QVERIFY(row != page->rows.cend());
    QVERIFY(row->arrivedAt.isValid());
    m_desk.shut();
}

QTEST_MAIN(ScheduleTest)
#include "schedule_test.moc"
