#include "app/treatment/kit.h"
#include "app/treatment/lateness.h"
#include "app/treatment/oral.h"
#include "tests/app/records_of.h"
#include <QTest>
#include <algorithm>

/// Due dates, the late ladder, oral schedules, and what a record must satisfy.
class TreatmentTest : public QObject
{
    Q_OBJECT

    const Limits limits;
    static SeriesState stateAt(int daysAfter, bool opioidRisk = true, IntervalMode mode = IntervalMode::D28)
    {
        const QDate last(2026, 3, 2);
        return seriesState(last, mode, last.addDays(daysAfter), opioidRisk, false, Limits());
    }

private Q_SLOTS:
    void summerTimeAndLeapDaysAreCalendarDays()
    {
        QCOMPARE(nextDue(QDate(2026, 3, 1), IntervalMode::D28), QDate(2026, 3, 29)); // spring forward lies between
        QCOMPARE(nextDue(QDate(2026, 10, 18), IntervalMode::D28), QDate(2026, 11, 15));
        QCOMPARE(nextDue(QDate(2028, 2, 1), IntervalMode::D28), QDate(2028, 2, 29));
        QCOMPARE(nextDue(QDate(2028, 2, 1), IntervalMode::D30), QDate(2028, 3, 2));
        QCOMPARE(nextDue(QDate(2026, 12, 31), IntervalMode::CM, 2), QDate(2027, 2, 28));
        QCOMPARE(nextDue(QDate(2026, 12, 31), IntervalMode::CM, 14), QDate(2028, 2, 29));
        QVERIFY(nextDue({}, IntervalMode::D28).isNull());
        QVERIFY(nextDue(QDate(2026, 1, 1), IntervalMode::D28, 0).isNull());
    }

    void theWindowNeverOpensBeforeDay21()
    {
        const QDate last(2026, 3, 2);
        QCOMPARE(windowOpens(last, IntervalMode::D28, limits), last.addDays(21));
        QCOMPARE(windowOpens(last, IntervalMode::D30, limits), last.addDays(23));
        QCOMPARE(windowOpens(last, IntervalMode::D21, limits), last.addDays(21));
        QCOMPARE(windowOpens(last, IntervalMode::D21, limits, 2), last.addDays(35));
        QCOMPARE(windowOpens(QDate(2026, 2, 1), IntervalMode::CM, limits), QDate(2026, 2, 22));
        Limits strict;
        strict.minIntervalDays = 28;
        QCOMPARE(windowOpens(last, IntervalMode::D28, strict), last.addDays(28));
        QCOMPARE(windowOpens(last, IntervalMode::D21, strict), last.addDays(21)); // never after the due date itself
    }

    void aClosedDayMovesTheVisitBackInsideTheWindowOnly()
    {
        Limits clinic;
        const QDate due(2026, 12, 28), opens = due.addDays(-7);
        clinic.closedDays = {QDate(2026, 12, 28), QDate(2026, 12, 25), QDate(2026, 12, 24)};
        QCOMPARE(bookOn(due, opens, clinic), QDate(2026, 12, 23)); // Monday back over the weekend and two holidays
        clinic.closedDays += {QDate(2026, 12, 23), QDate(2026, 12, 22), QDate(2026, 12, 21)};
        QVERIFY(bookOn(due, opens, clinic).isNull());
        clinic.closedDayShift = false;
        QCOMPARE(bookOn(due, opens, clinic), due);
        Limits neverOpen;
        neverOpen.openWeekdays.clear();
        QVERIFY(bookOn(due, opens, neverOpen).isNull());
        QCOMPARE(bookOn(QDate(2026, 3, 29), QDate(2026, 3, 29), limits),
                 QDate()); // D21 due on a Sunday: no earlier day
    }

    void theLadderTurnsOnItsDays_data()
    {
        QTest::addColumn<int>("daysAfter");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("recheck");
        QTest::addColumn<bool>("past");
        const auto row = [](int day, const char *status, const char *recheck, bool past) {
            QTest::addRow("day %d", day) << day << QString::fromLatin1(status) << QString::fromLatin1(recheck) << past;
        };
        row(0, "NOT_DUE", "ROUTINE", false);
        row(20, "NOT_DUE", "ROUTINE", false);
        row(21, "WINDOW_OPEN", "ROUTINE", false);
        row(27, "WINDOW_OPEN", "ROUTINE", false);
        row(28, "DUE_TODAY", "ROUTINE", false);
        row(29, "LATE", "LATE_CHECK", true);
        row(35, "LATE", "LATE_CHECK", true);
        row(36, "OVERDUE", "REVERIFY", true);
        row(56, "OVERDUE", "REVERIFY", true);
        row(57, "LAPSED", "FULL_GATE", true);
        row(4000, "LAPSED", "FULL_GATE", true);
    }
    void theLadderTurnsOnItsDays()
    {
        QFETCH(int, daysAfter);
        QFETCH(QString, status);
        QFETCH(QString, recheck);
        QFETCH(bool, past);
        const SeriesState state = stateAt(daysAfter);
        QCOMPARE(code(state.status), status);
        QCOMPARE(code(state.recheck), recheck);
        QCOMPARE(state.pastBlockade, past);
        QCOMPARE(state.flagged, daysAfter > 28); // every day past due
    }

    void alcoholAloneIsAskedUntilItLapses()
    {
        QCOMPARE(stateAt(28, false).recheck, Recheck::Routine);
        QCOMPARE(stateAt(29, false).recheck, Recheck::AskOnly);
        QCOMPARE(stateAt(56, false).recheck, Recheck::AskOnly);
        QCOMPARE(stateAt(57, false).recheck, Recheck::FullGate);
    }

    void threeWeeksAreLateBeforeTheBlockadeEnds()
    {
        QCOMPARE(stateAt(20, true, IntervalMode::D21).status, SeriesStatus::NotDue);
        QCOMPARE(stateAt(21, true, IntervalMode::D21).status, SeriesStatus::DueToday);
        const SeriesState eight = stateAt(29, true, IntervalMode::D21);
        QCOMPARE(eight.status, SeriesStatus::Overdue);
        QVERIFY(eight.pastBlockade);
        QVERIFY(!stateAt(28, true, IntervalMode::D21).pastBlockade);
        QCOMPARE(stateAt(49, true, IntervalMode::D21).status, SeriesStatus::Overdue);
        QCOMPARE(stateAt(50, true, IntervalMode::D21).status, SeriesStatus::Lapsed);
    }

    void otherLimitsMoveTheTiersButNeverTheFlag()
    {
        Limits own;
        own.lateGraceDays = 0;
        own.lapseDays = 14;
        own.earlyDays = 0;
        const QDate last(2026, 3, 2);
        QCOMPARE(seriesState(last, IntervalMode::D28, last.addDays(27), true, false, own).status, SeriesStatus::NotDue);
        const SeriesState first = seriesState(last, IntervalMode::D28, last.addDays(29), true, false, own);
        QCOMPARE(first.status, SeriesStatus::Overdue);
        QVERIFY(first.flagged);
        QCOMPARE(seriesState(last, IntervalMode::D28, last.addDays(43), true, false, own).status, SeriesStatus::Lapsed);
    }

    void noInjectionClosedAndTomorrowHaveTheirOwnStatus()
    {
        const QDate day(2026, 5, 4);
        QCOMPARE(seriesState({}, IntervalMode::D28, day, false, false, limits).recheck, Recheck::FullGate);
        const SeriesState closed = seriesState(day.addDays(-100), IntervalMode::D28, day, true, true, limits);
        QCOMPARE(closed.status, SeriesStatus::Closed);
        QVERIFY(!closed.flagged && !closed.pastBlockade && closed.nextDue.isNull() && !closed.daysSince);
        const SeriesState future = seriesState(day.addDays(1), IntervalMode::D28, day, true, false, limits);
        QCOMPARE(future.status, SeriesStatus::ErrorFutureDate);
        QCOMPARE(future.recheck, Recheck::None);
        QVERIFY(!future.flagged);
    }

    void aPartialInjectionCountsOnlyWhenSigned()
    {
        RecordsOf c;
        c.injected(QDate(2026, 3, 2), Side::Left);
        c.partial(QDate(2026, 3, 30));
        QCOMPARE(lastCounting(c.injections, QDate(2026, 4, 1))->givenOn, QDate(2026, 3, 2));
        QCOMPARE(nextSide(c.injections, QDate(2026, 4, 1)), Side::Left); // its side was used all the same
        QCOMPARE(nextSide(c.injections, QDate(2026, 3, 29)), Side::Right);
        c.injections.last().countsAsGiven = true;
        QCOMPARE(lastCounting(c.injections, QDate(2026, 4, 1))->givenOn, QDate(2026, 3, 30));
        c.injections.last().inError = true;
        QCOMPARE(lastCounting(c.injections, QDate(2026, 4, 1))->givenOn, QDate(2026, 3, 2));
        QVERIFY(!lastCounting(c.injections, QDate(2026, 3, 1)));
    }

    void aVisitWithoutAnInjectionMovesNothing()
    {
        RecordsOf c;
        Injection &visit = c.injected(QDate(2026, 3, 2), Side::Unknown);
        visit.given = false;
        QVERIFY(!hasSeries(c.orders, c.injections, QDate(2026, 4, 1)));
        QVERIFY(!lastCounting(c.injections, QDate(2026, 4, 1)));
        c.partial(QDate(2026, 3, 10));
        QVERIFY(hasSeries(c.orders, c.injections, QDate(2026, 4, 1)));
        QVERIFY(!hasSeries(c.orders, c.injections, QDate(2026, 3, 9)));
        QCOMPARE(seriesState(c.client, c.history, c.orders, c.injections, QDate(2026, 4, 20), limits).status,
                 SeriesStatus::NewStart);
    }

    void theIntervalIsThatOfTheOrderInForce()
    {
        RecordsOf c;
        c.interval(IntervalMode::CM, QDate(2026, 1, 1));
        c.interval(IntervalMode::D21, QDate(2026, 3, 1), QDate(2026, 3, 31));
        QCOMPARE(intervalInForce(c.orders, QDate(2025, 12, 31), limits), IntervalMode::D28);
        QCOMPARE(intervalInForce(c.orders, QDate(2026, 2, 1), limits), IntervalMode::CM);
        QCOMPARE(intervalInForce(c.orders, QDate(2026, 3, 31), limits), IntervalMode::D21);
        QCOMPARE(intervalInForce(c.orders, QDate(2026, 4, 1), limits),
                 IntervalMode::D28); // ended, the earlier one with it
        QCOMPARE(intervalMayChangeOn(c.orders, QDate(2026, 2, 1)), QDate(2026, 3, 1));
        QCOMPARE(intervalMayChangeOn(c.orders, QDate(2026, 3, 1)), QDate(2026, 4, 1));
        QVERIFY(intervalMayChangeOn(c.orders, QDate(2026, 4, 1)).isNull());
    }

    void aSeriesClosesWithTheDischargeOrTheStop()
    {
        RecordsOf c;
        c.interval(IntervalMode::D28, QDate(2026, 1, 1), QDate(2026, 3, 20));
        QVERIFY(seriesClosed({}, c.orders, QDate(2026, 3, 2), QDate(2026, 3, 21))); // stopped before the next was due
        QVERIFY(!seriesClosed({}, c.orders, QDate(2026, 3, 2), QDate(2026, 3, 20)));
        QVERIFY(!seriesClosed({}, c.orders, QDate(2026, 2, 1), QDate(2026, 3, 21)));  // was due inside the order: stays
        QVERIFY(!seriesClosed({}, c.orders, QDate(2026, 3, 25), QDate(2026, 3, 30))); // given after the stop
        QVERIFY(seriesClosed({}, c.orders, {}, QDate(2026, 4, 1)));
        QVERIFY(seriesClosed(QDate(2026, 3, 5), {}, QDate(2026, 3, 2), QDate(2026, 3, 5)));
        QVERIFY(!seriesClosed(QDate(2026, 3, 5), {}, QDate(2026, 3, 2), QDate(2026, 3, 4)));
    }

    void callsGoTierRankDaysChart()
    {
        QList<CallPlace> places = {
            {SeriesStatus::Lapsed, 1, 90, QStringLiteral("A")},  {SeriesStatus::Late, 1, 7, QStringLiteral("B")},
            {SeriesStatus::Late, 1, 7, QStringLiteral("A")},     {SeriesStatus::Overdue, 3, 9, QStringLiteral("C")},
            {SeriesStatus::Overdue, 1, 8, QStringLiteral("D")},  {SeriesStatus::Late, 1, 2, QStringLiteral("E")},
            {SeriesStatus::Overdue, 3, 20, QStringLiteral("F")},
        };
        std::sort(places.begin(), places.end(), callsBefore);
        QString order;
        for (const CallPlace &each : places) order += each.chartNumber;
        QCOMPARE(order, QStringLiteral("DFCABEA"));
    }

    void aNewOralOrderEndsTheOneBefore()
    {
        RecordsOf c;
        c.oral(Regimen::Daily50, QDate(2026, 4, 1));
        c.oral(Regimen::Qod100, QDate(2026, 4, 10), QDate(2026, 4, 12));
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 9)), 50);
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 10)), 100);
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 11)), 0);
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 12)), 100);
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 13)), 0);                   // the first does not come back
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 9), QDate(2026, 4, 9)), 0); // discharged that day
    }

    void inductionGivesTheHalfTabletOnce()
    {
        RecordsOf c;
        c.oral(Regimen::Induct25_50, QDate(2026, 4, 1));
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 1)), 25);
        QCOMPARE(expectedMg(c.orders, QDate(2026, 4, 2)), 50);
    }

    void aHoldDoesNotMoveTheAnchor()
    {
        RecordsOf c;
        c.oral(Regimen::Q3d150, QDate(2026, 4, 1));
        c.order(OrderKind::Hold, QDate(2026, 4, 4), QDate(2026, 4, 5));
        const ExpectedDose held = expectedDose(c.orders, QDate(2026, 4, 4));
        QVERIFY(held.held && held.milligrams == 0 && held.order == c.orders[0].id);
        QCOMPARE(nextExpected(c.orders, QDate(2026, 4, 1)), QDate(2026, 4, 7));
        c.order(OrderKind::Hold, QDate(2026, 4, 6));
        QVERIFY(nextExpected(c.orders, QDate(2026, 4, 1)).isNull()); // an open hold
    }

    void aDoseCoversUpToTheNextExpectedOne()
    {
        RecordsOf c;
        c.oral(Regimen::Wkd50Sat100, QDate(2026, 4, 6), QDate(2026, 4, 18));
        QCOMPARE(coveredThrough(c.orders, QDate(2026, 4, 10)), QDate(2026, 4, 10));
        QCOMPARE(coveredThrough(c.orders, QDate(2026, 4, 11)), QDate(2026, 4, 12)); // Saturday holds over Sunday
        QCOMPARE(coveredThrough(c.orders, QDate(2026, 4, 18)),
                 QDate(2026, 4, 19)); // the last one as its regimen would go on
        QCOMPARE(coveredThrough(c.orders, QDate(2026, 5, 1)), QDate(2026, 5, 1)); // outside any order
        c.oral(Regimen::Daily50, QDate(2026, 5, 10));
        QCOMPARE(coveredThrough(c.orders, QDate(2026, 4, 18)), QDate(2026, 4, 19)); // a later order does not reach back
    }

    void missedDaysAreCountedAfterTheLastCoveredOne()
    {
        RecordsOf c;
        c.oral(Regimen::Daily50, QDate(2026, 4, 1));
        QCOMPARE(consecutiveMissed(c.orders, c.doses, QDate(2026, 4, 5)), 0); // never begun
        c.took(QDate(2026, 4, 1));
        c.took(QDate(2026, 4, 2), 0, DoseOutcome::Missed);
        c.took(QDate(2026, 4, 3), 50, DoseOutcome::Vomited);
        QCOMPARE(consecutiveMissed(c.orders, c.doses, QDate(2026, 4, 2)), 0);
        QCOMPARE(consecutiveMissed(c.orders, c.doses, QDate(2026, 4, 4)), 2);
        QCOMPARE(consecutiveMissed(c.orders, c.doses, QDate(2026, 4, 5)), 3);
        c.orders.last().regimen = Regimen::Q3d150;
        QCOMPARE(consecutiveMissed(c.orders, c.doses, QDate(2026, 4, 4)), 0); // 150 mg cover three days
        QCOMPARE(consecutiveMissed(c.orders, c.doses, QDate(2026, 4, 7)), 3);
    }

    void allSchedulesAverageFiftyADay()
    {
        for (const RegimenShape &each : regimens()) {
            double total = 0, largest = 0;
            for (int day = 1; day <= 42; ++day) {
                const double mg = regimenMg(each.regimen, QDate(2026, 4, 5), QDate(2026, 4, 5).addDays(day));
                total += mg;
                largest = std::max(largest, mg);
            }
            QCOMPARE(total / 42, each.dailyAverage);
            QCOMPARE(largest, each.largestDose);
        }
    }

    void moreThan150ADayIsRefusedAndMoreThanOrderedTold()
    {
        using Flaw = Dose::Flaw;
        const QDate today(2026, 5, 4), born(1990, 1, 1);
        RecordsOf c;
        c.oral(Regimen::Mwf100_100_150, QDate(2026, 4, 1));
        Dose dose{.client = c.client.id, .dueOn = QDate(2026, 5, 1), .milligrams = 150}; // a Friday
        QCOMPARE(flaws(dose, c.orders, 0, born, today), QList<Flaw>{});
        QCOMPARE(flaws(dose, c.orders, 25, born, today), QList{Flaw::MoreThan150});
        dose.dueOn = QDate(2026, 4, 30);
        QCOMPARE(flaws(dose, c.orders, 0, born, today), QList{Flaw::Over50});
        dose.dueOn = QDate(2026, 3, 30);
        dose.milligrams = 50;
        QCOMPARE(flaws(dose, c.orders, 0, born, today), QList{Flaw::BeforeOrder});
        dose.dueOn = QDate(2026, 5, 5);
        QCOMPARE(flaws(dose, c.orders, 0, born, today), QList{Flaw::InFuture});
        dose.dueOn = today;
        dose.outcome = DoseOutcome::Missed;
        QCOMPARE(flaws(dose, c.orders, 0, born, today), QList{Flaw::MgWithoutTaking});
        dose.outcome = DoseOutcome::Given;
        dose.milligrams = 0;
        QCOMPARE(flaws(dose, {}, 0, born, today), (QList{Flaw::TakenWithoutMg, Flaw::OutsideOrder}));
        QVERIFY(isWarning(Flaw::Over50) && !isWarning(Flaw::MoreThan150));
    }

    void anInjectionNeedsItsSideLotAndTalk()
    {
        using Flaw = Injection::Flaw;
        const QDate today(2026, 5, 4);
        RecordsOf c;
        Injection given{.client = c.client.id,
                        .givenOn = today,
                        .side = Side::Left,
                        .lot = QStringLiteral("L1"),
                        .expiresOn = today,
                        .reversalTalk = YesNo::Yes};
        QCOMPARE(flaws(given, today), QList<Flaw>{});
        given.expiresOn = today.addDays(-1);
        given.milligrams = 379;
        QCOMPARE(flaws(given, today), (QList{Flaw::NotFullDose, Flaw::Expired}));
        given.full = false;
        given.lot.clear();
        given.reversalTalk = YesNo::Unknown;
        QCOMPARE(flaws(given, today), (QList{Flaw::NoReversalTalk, Flaw::NoLot, Flaw::Expired}));
        given.milligrams = 380;
        QVERIFY(flaws(given, today).contains(Flaw::NotPartialDose));
        Injection visit{.client = c.client.id, .givenOn = today.addDays(1), .given = false, .milligrams = 0};
        QCOMPARE(flaws(visit, today), (QList{Flaw::InFuture, Flaw::NotGivenWithoutReason}));
        visit.notGivenReason = QStringLiteral("no_show");
        visit.milligrams = 380;
        QVERIFY(flaws(visit, today).contains(Flaw::NotGivenWithDose));
    }

    void twoInjectionsOnOneDayAreRefused()
    {
        using Flaw = Injection::Flaw;
        const QDate today(2026, 5, 4);
        RecordsOf c;
        c.injected(today);
        const Injection second{.client = c.client.id,
                               .givenOn = today,
                               .side = Side::Right,
                               .lot = QStringLiteral("L"),
                               .reversalTalk = YesNo::Yes};
        QCOMPARE(flaws(second, today, QDate(1990, 1, 1), c.injections), QList{Flaw::SecondOnOneDay});
        QCOMPARE(flaws(second, today, QDate(2026, 5, 5), {}), QList{Flaw::BeforeBirth});
        c.injections.last().inError = true;
        QCOMPARE(flaws(second, today, QDate(1990, 1, 1), c.injections), QList<Flaw>{});
    }

    void aKitIsJudgedByAllItWentThrough()
    {
        Kit kit{.expiresOn = QDate(2026, 5, 4), .hoursOut = 168, .maxTempC = 25.0};
        QStringList why;
        QCOMPARE(coldChain(kit, QDate(2026, 5, 4), &why), ColdChain::Usable);
        QVERIFY(why.isEmpty());
        kit.hoursOut = 168.5;
        kit.maxTempC = 26;
        QCOMPARE(coldChain(kit, QDate(2026, 5, 4), &why), ColdChain::Quarantine);
        QCOMPARE(why, (QStringList{QStringLiteral("HOURS_OUT"), QStringLiteral("TOO_WARM")}));
        kit.frozen = true;
        QCOMPARE(coldChain(kit, QDate(2026, 5, 5), &why), ColdChain::Discard);
        QCOMPARE(why.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TreatmentTest)
#include "treatment_test.moc"
