#include "app/visits/proposal.h"
#include <QtTest>

namespace {
const QTimeZone losAngeles("America/Los_Angeles");
const QDate firstMonday(2026, 5, 4);
}

/// Free minutes by nurse and hour, and the slot that is proposed.
class DiaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lunchTakesNoVisit();
    void twoNursesSeeTwoAtOnce();
    void anHourTakesOnlySoManyOfAKind();
    void aMovedVisitDoesNotClashWithItself();
    void theUsualWeekdayAndHourAreProposed();
    void aClosedDayGoesToTheOneBeforeInsideTheWindow();
    void aFullDayGoesToTheOneBefore();
    void pastDueIsAsSoonAsPossible();
    void withoutACartonNotToday();
    void nothingFreeInTheWindowIsSaid();
    void theNextFreeSlotComesAfter();
    void anHourThatDoesNotExistIsRefused();
    void anHourThatExistsTwiceIsTheFirst();
    void hoursAreReadAndRefused();

private:
    static Diary diary(const Limits &limits = {}, const ClinicHours &hours = {})
    {
        return Diary(hours, limits, QDateTime(firstMonday, QTime(8, 0), losAngeles));
    }
    static Visit visit(QDate day, QTime time, int minutes = 30, VisitPurpose purpose = VisitPurpose::Injection)
    {
        Visit visit{.client = Id<Client>::create()};
        visit.startsAt = QDateTime(day, time, losAngeles);
        visit.minutes = minutes;
        visit.purpose = purpose;
        return visit;
    }
    static SlotWish wish()
    {
        return {.opens = QDate(2026, 5, 1),
                .due = QDate(2026, 5, 8),
                .usualWeekday = Qt::Friday,
                .usualTime = QTime(10, 0)};
    }
};

void DiaryTest::lunchTakesNoVisit()
{
    const Diary day = diary();
    QVERIFY(!day.isFree(firstMonday, QTime(11, 45), 30, VisitPurpose::Injection));
    QVERIFY(day.isFree(firstMonday, QTime(13, 0), 30, VisitPurpose::Injection));
    QCOMPARE(day.hours().pauses(), (QList<TimeSpan>{{QTime(12, 0), QTime(13, 0)}}));
    QCOMPARE(day.hours().injectionsADay(), 15);
}

void DiaryTest::twoNursesSeeTwoAtOnce()
{
    ClinicHours hours;
    QVERIFY(set(hours, QStringLiteral("nurse_hours"), QStringLiteral("8:30-17:00; 10:00-12:00")));
    Diary day = diary({}, hours);
    day.add(visit(firstMonday, QTime(9, 0)));
    day.add(visit(firstMonday, QTime(10, 0)));
    QVERIFY(!day.isFree(firstMonday, QTime(9, 15), 15, VisitPurpose::Dose));
    QVERIFY(day.isFree(firstMonday, QTime(10, 0), 30, VisitPurpose::Injection));
    QCOMPARE(day.clashes(firstMonday, QTime(10, 0), 30, VisitPurpose::Injection).size(), 1);
    day.add(visit(firstMonday, QTime(10, 0), 90, VisitPurpose::Group)); // a room of its own
    QVERIFY(day.isFree(firstMonday, QTime(10, 0), 30, VisitPurpose::Injection));
}

void DiaryTest::anHourTakesOnlySoManyOfAKind()
{
    ClinicHours hours;
    QVERIFY(set(hours, QStringLiteral("visits_per_hour"), QStringLiteral("injection:1")));
    Diary day = diary({}, hours);
    day.add(visit(firstMonday, QTime(9, 0)));
    QVERIFY(!day.isFree(firstMonday, QTime(9, 30), 30, VisitPurpose::Injection));
    QVERIFY(day.isFree(firstMonday, QTime(9, 30), 5, VisitPurpose::Dose));
}

void DiaryTest::aMovedVisitDoesNotClashWithItself()
{
    Diary day = diary();
    const Visit booked = visit(firstMonday, QTime(9, 0));
    day.add(booked);
    QVERIFY(!day.isFree(firstMonday, QTime(9, 15), 30, VisitPurpose::Injection));
    QVERIFY(day.isFree(firstMonday, QTime(9, 15), 30, VisitPurpose::Injection, booked.id));
    Visit cancelled = visit(firstMonday, QTime(14, 0));
    cancelled.status = VisitStatus::NoShow;
    day.add(cancelled);
    QVERIFY(day.isFree(firstMonday, QTime(14, 0), 30, VisitPurpose::Injection));
}

void DiaryTest::theUsualWeekdayAndHourAreProposed()
{
    const SlotProposal free = proposeSlot(wish(), diary());
    QCOMPARE(free.day, QDate(2026, 5, 8));
    QCOMPARE(free.time, QTime(10, 0));
    QCOMPARE(free.why, QList<SlotWhy>{SlotWhy::UsualDay});
    Diary taken = diary();
    taken.add(visit(QDate(2026, 5, 8), QTime(10, 0)));
    const SlotProposal near = proposeSlot(wish(), taken);
    QCOMPARE(near.time, QTime(9, 30));
    QCOMPARE(near.why, (QList<SlotWhy>{SlotWhy::UsualDay, SlotWhy::UsualTaken}));
}

void DiaryTest::aClosedDayGoesToTheOneBeforeInsideTheWindow()
{
    Limits limits;
    limits.closedDays = {QDate(2026, 5, 8)};
    const SlotProposal before = proposeSlot(wish(), diary(limits));
    QCOMPARE(before.day, QDate(2026, 5, 7));
    QCOMPARE(before.time, QTime(10, 0));
    QCOMPARE(before.why, QList<SlotWhy>{SlotWhy::DueClosed});
    QCOMPARE(before.wished, QDate(2026, 5, 8));
}

void DiaryTest::aFullDayGoesToTheOneBefore()
{
    Diary full = diary();
    full.add(visit(QDate(2026, 5, 8), QTime(8, 30), 510, VisitPurpose::Medical));
    const SlotProposal before = proposeSlot(wish(), full);
    QCOMPARE(before.day, QDate(2026, 5, 7));
    QCOMPARE(before.why, QList<SlotWhy>{SlotWhy::DueFull});
}

void DiaryTest::pastDueIsAsSoonAsPossible()
{
    SlotWish late = wish();
    late.due = QDate(2026, 4, 22);
    late.opens = QDate(2026, 4, 15);
    const SlotProposal soon = proposeSlot(late, diary());
    QCOMPARE(soon.day, firstMonday);
    QCOMPARE(soon.time, QTime(10, 0));
    QCOMPARE(soon.why, QList<SlotWhy>{SlotWhy::AsSoonAsPossible});
    QVERIFY(!isOutside(late, firstMonday, firstMonday));
}

void DiaryTest::withoutACartonNotToday()
{
    SlotWish late = wish();
    late.due = firstMonday;
    late.kit = KitPlace::OnTheWay;
    const SlotProposal soon = proposeSlot(late, diary());
    QCOMPARE(soon.day, firstMonday.addDays(1));
    QVERIFY(soon.why.contains(SlotWhy::NoKit));
}

void DiaryTest::nothingFreeInTheWindowIsSaid()
{
    Limits limits;
    for (int day = 4; day <= 8; ++day) limits.closedDays << QDate(2026, 5, day);
    const SlotProposal after = proposeSlot(wish(), diary(limits));
    QCOMPARE(after.day, QDate(2026, 5, 11));
    QCOMPARE(after.why, QList<SlotWhy>{SlotWhy::AfterDue});
    QVERIFY(isOutside(wish(), after.day, firstMonday));
}

void DiaryTest::theNextFreeSlotComesAfter()
{
    const Diary day = diary();
    const SlotProposal first = proposeSlot(wish(), day);
    const SlotProposal next = nextFreeSlot(wish(), day, first);
    QCOMPARE(next.day, first.day);
    QCOMPARE(next.time, QTime(10, 15));
    const SlotProposal monday = nextFreeSlot(wish(), day, {.day = QDate(2026, 5, 8), .time = QTime(16, 30)});
    QCOMPARE(monday.day, QDate(2026, 5, 11));
    QCOMPARE(monday.why, QList<SlotWhy>{SlotWhy::AfterDue});
}

void DiaryTest::anHourThatDoesNotExistIsRefused()
{
    const QDate forward(2026, 3, 8); // Sunday, 02:00 to 03:00 is not there
    QVERIFY(!momentOn(forward, QTime(2, 30), losAngeles).isValid());
    QVERIFY(momentOn(forward, QTime(3, 0), losAngeles).isValid());
    Limits sundays;
    sundays.openWeekdays << Qt::Sunday;
    ClinicHours night;
    night.open = {QTime(0, 0), QTime(12, 0)};
    const Diary day(night, sundays, QDateTime(QDate(2026, 3, 1), QTime(8, 0), losAngeles));
    QCOMPARE(day.fault(forward, QTime(2, 30), 15), Diary::Fault::NoSuchHour);
    QCOMPARE(day.fault(forward, QTime(3, 0), 15), Diary::Fault::None);
}

void DiaryTest::anHourThatExistsTwiceIsTheFirst()
{
    const QDateTime at = momentOn(QDate(2026, 11, 1), QTime(1, 30), losAngeles);
    QVERIFY(at.isValid());
    QCOMPARE(at.offsetFromUtc(), -7 * 3600);
}

void DiaryTest::hoursAreReadAndRefused()
{
    ClinicHours hours;
    for (const HoursRow &row : rows(hours)) QVERIFY2(set(hours, row.key, row.value), qPrintable(row.key));
    QCOMPARE(hours, ClinicHours{});
    const QList<QPair<QString, QString>> bad = {
        {QStringLiteral("visit_hours"), QStringLiteral("17:00-8:00")},
        {QStringLiteral("visit_hours"), QStringLiteral("25:00-26:00")},
        {QStringLiteral("nurse_hours"), QString()},
        {QStringLiteral("nurse_hours"), QStringLiteral("8:00-12:00 11:00-17:00")},
        {QStringLiteral("slot_minutes"), QStringLiteral("0")},
        {QStringLiteral("visits_per_hour"), QStringLiteral("lunch:2")}};
    for (const auto &[key, value] : bad) QVERIFY2(!set(hours, key, value), qPrintable(key + value));
    QCOMPARE(hours, ClinicHours{});
}

QTEST_GUILESS_MAIN(DiaryTest)
#include "diary_test.moc"
