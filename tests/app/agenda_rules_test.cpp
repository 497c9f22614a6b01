#include "app/visits/repeat.h"
#include "app/visits/waiting.h"
#include <QtTest>

namespace {
const QTimeZone losAngeles("America/Los_Angeles");
const QDate firstMonday(2026, 5, 4);
}

/// Who waits for which time, and the visits that follow a visit.
class AgendaRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWaitTakesTheFirstTimeThatFits();
    void onlyAnEarlierTimeThanTheOneBooked();
    void freedMinutesFitWhoWaitsForThem();
    void aWaitWithoutDaysOrHoursIsRefused();
    void twentyEightDaysAreCountedFromTheSameDay();
    void aMonthIsClampedAndNeverChained();
    void aClosedDayShiftsEarlierInsideTheWindow();
    void theHourThatIsTakenIsSaidWithWho();
    void theClocksChangeAndTheHourStays();
    void whatHasPassedIsNotOffered();

private:
    static Diary diary(const Limits &limits = {}, QDate today = firstMonday)
    {
        return Diary({}, limits, QDateTime(today, QTime(8, 0), losAngeles));
    }
    static Visit visit(QDate day, QTime time, int minutes = 30)
    {
        Visit visit{.client = Id<Client>::create()};
        visit.startsAt = QDateTime(day, time, losAngeles);
        visit.minutes = minutes;
        return visit;
    }
    static Wait wait(QDate from, QDate until)
    {
        Wait wait{.client = Id<Client>::create()};
        wait.from = from;
        wait.until = until;
        return wait;
    }
    static QList<QDate> days(const QList<RepeatSlot> &repeats)
    {
        QList<QDate> all;
        for (const RepeatSlot &each : repeats) all << each.slot.day;
        return all;
    }
};

void AgendaRulesTest::aWaitTakesTheFirstTimeThatFits()
{
    Diary book = diary();
    Wait mornings = wait(firstMonday, firstMonday.addDays(4));
    mornings.weekdays = {Qt::Tuesday, Qt::Thursday};
    mornings.latest = QTime(9, 30);
    QCOMPARE(firstMatch(mornings, book), (WaitingMatch{firstMonday.addDays(1), QTime(8, 30)}));
    book.add(visit(firstMonday.addDays(1), QTime(8, 30)));
    QCOMPARE(firstMatch(mornings, book), (WaitingMatch{firstMonday.addDays(1), QTime(9, 0)}));
    book.add(visit(firstMonday.addDays(1), QTime(9, 0)));
    QCOMPARE(firstMatch(mornings, book), (WaitingMatch{firstMonday.addDays(3), QTime(8, 30)}));
    QCOMPARE(firstMatch(mornings, book, {}, {firstMonday.addDays(3), QTime(8, 30)}),
             (WaitingMatch{firstMonday.addDays(3), QTime(8, 45)}));
    mornings.state = WaitingState::GivenUp;
    QVERIFY(!firstMatch(mornings, book).isValid());
}

void AgendaRulesTest::onlyAnEarlierTimeThanTheOneBooked()
{
    const Diary book = diary();
    const Wait any = wait(firstMonday, firstMonday.addDays(30));
    const Visit early = visit(firstMonday, QTime(8, 30)), later = visit(firstMonday, QTime(10, 0));
    QVERIFY(!firstMatch(any, book, early).isValid());
    QCOMPARE(firstMatch(any, book, later).time, QTime(8, 30));
}

void AgendaRulesTest::freedMinutesFitWhoWaitsForThem()
{
    Diary book = diary();
    const Visit freed = visit(firstMonday.addDays(2), QTime(10, 0));
    Wait afternoons = wait(firstMonday, firstMonday.addDays(9)), any = afternoons;
    afternoons.earliest = QTime(13, 0);
    QVERIFY(fitsFreed(any, freed, book));
    QVERIFY(!fitsFreed(afternoons, freed, book));
    book.add(visit(firstMonday.addDays(2), QTime(10, 15))); // somebody took a part of them
    QVERIFY(!fitsFreed(any, freed, book));
    QVERIFY(!fitsFreed(wait(firstMonday.addDays(3), firstMonday.addDays(9)), freed, diary()));
}

void AgendaRulesTest::aWaitWithoutDaysOrHoursIsRefused()
{
    using Flaw = Wait::Flaw;
    QCOMPARE(flaws(wait(firstMonday, firstMonday.addDays(-1)), firstMonday), QList<Flaw>{Flaw::NoDays});
    QCOMPARE(flaws(wait(firstMonday.addDays(-9), firstMonday.addDays(-1)), firstMonday), QList<Flaw>{Flaw::Past});
    QCOMPARE(flaws(wait(firstMonday, firstMonday.addDays(91)), firstMonday), QList<Flaw>{Flaw::TooLong});
    Wait narrow = wait(firstMonday, firstMonday.addDays(5));
    narrow.earliest = QTime(9, 0);
    narrow.latest = QTime(9, 15);
    QCOMPARE(flaws(narrow, firstMonday), QList<Flaw>{Flaw::NoHours});
    narrow.latest = QTime(9, 30);
    QVERIFY(flaws(narrow, firstMonday).isEmpty());
}

void AgendaRulesTest::twentyEightDaysAreCountedFromTheSameDay()
{
    const auto repeats = repeatSlots(firstMonday, QTime(10, 0), IntervalMode::D28, 3, diary());
    QCOMPARE(days(repeats), (QList<QDate>{QDate(2026, 6, 1), QDate(2026, 6, 29), QDate(2026, 7, 27)}));
    for (const RepeatSlot &each : repeats) {
        QCOMPARE(each.slot.time, QTime(10, 0));
        QVERIFY(each.clashes.isEmpty());
    }
}

void AgendaRulesTest::aMonthIsClampedAndNeverChained()
{
    // 31 January: 28 February, then 31 March, not the 28th (clinical.md 3.2, rule 2). Saturdays and Sundays shift earlier.
    const auto repeats = repeatSlots(QDate(2026, 1, 30), QTime(9, 0), IntervalMode::CM, 2,
                                     diary({}, QDate(2026, 1, 30)));
    QCOMPARE(repeats[0].due, QDate(2026, 2, 28));
    QCOMPARE(repeats[1].due, QDate(2026, 3, 30));
    QCOMPARE(days(repeats), (QList<QDate>{QDate(2026, 2, 27), QDate(2026, 3, 30)}));
}

void AgendaRulesTest::aClosedDayShiftsEarlierInsideTheWindow()
{
    Limits limits;
    limits.closedDays = {QDate(2026, 6, 1)}; // a Monday: Friday before, never the day after
    const auto repeats = repeatSlots(firstMonday, QTime(10, 0), IntervalMode::D28, 2, diary(limits));
    QCOMPARE(days(repeats), (QList<QDate>{QDate(2026, 5, 29), QDate(2026, 6, 29)}));
    QVERIFY(repeats[0].slot.why.contains(SlotWhy::DueClosed));
    QCOMPARE(repeats[1].due, QDate(2026, 6, 29)); // the due day of the next one does not move with it
}

void AgendaRulesTest::theHourThatIsTakenIsSaidWithWho()
{
    Diary book = diary();
    const Visit other = visit(QDate(2026, 6, 1), QTime(10, 0));
    book.add(other);
    const auto repeats = repeatSlots(firstMonday, QTime(10, 0), IntervalMode::D28, 1, book);
    QCOMPARE(repeats[0].clashes, QList<Visit>{other});
    QCOMPARE(repeats[0].slot.day, QDate(2026, 6, 1));
    QVERIFY(repeats[0].slot.time == QTime(9, 30) || repeats[0].slot.time == QTime(10, 30));
}

void AgendaRulesTest::theClocksChangeAndTheHourStays()
{
    // From daylight-saving time (until 1 November 2026) into standard time and back (from 14 March 2027).
    for (const QDate base : {QDate(2026, 10, 12), QDate(2027, 2, 22)}) {
        const auto repeats = repeatSlots(base, QTime(10, 0), IntervalMode::D28, 1, diary({}, base));
        QCOMPARE(repeats[0].slot.day, base.addDays(28));
        QCOMPARE(repeats[0].slot.time, QTime(10, 0));
        const QDateTime at = momentOn(repeats[0].slot.day, repeats[0].slot.time, losAngeles);
        QVERIFY(at.offsetFromUtc() != QDateTime(base, QTime(10, 0), losAngeles).offsetFromUtc());
        QCOMPARE(at.time(), QTime(10, 0));
    }
}

void AgendaRulesTest::whatHasPassedIsNotOffered()
{
    const auto repeats = repeatSlots(firstMonday.addDays(-40), QTime(10, 0), IntervalMode::D28, 3, diary());
    QCOMPARE(repeats.size(), 2);
    QCOMPARE(repeats.first().number, 2);
}

QTEST_GUILESS_MAIN(AgendaRulesTest)
#include "agenda_rules_test.moc"
