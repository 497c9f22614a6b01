#include "app/visits/call_order.h"
#include "tests/app/records_of.h"
#include <QTest>
#include <QTimeZone>

/// Who is called first, and what a promise became.
class CallOrderTest : public QObject
{
    Q_OBJECT

    const QDate today{2026, 5, 4};

private Q_SLOTS:
    void opioidClientsWithoutAKitAreCalledFirst()
    {
        History history{.client = Id<Client>::create()};
        QList<Naloxone> ledger;
        QCOMPARE(callRank(history, ledger, today), 1);
        ledger << Naloxone{.client = history.client, .on = today, .what = NaloxoneStep::Offered};
        QCOMPARE(callRank(history, ledger, today), 1);
        ledger << Naloxone{
            .client = history.client, .on = today.addDays(-9), .what = NaloxoneStep::HasKit, .kitExpiresOn = today};
        QCOMPARE(callRank(history, ledger, today), 2);
        QCOMPARE(callRank(history, ledger, today.addDays(1)), 1);
        QCOMPARE(rescueKitUntil(ledger, today), today);
        QCOMPARE(callRank(history, ledger, today.addDays(-10)), 1);
        history.opioidHistory = YesNo::No;
        QCOMPARE(callRank(history, {}, today), 3);
    }

    void aPromiseIsKeptByComingInTimeAndBrokenByItsDay()
    {
        RecordsOf c;
        Call call{.client = c.client.id,
                  .calledAt = QDateTime(QDate(2026, 5, 1), QTime(10, 0), QTimeZone::utc()),
                  .outcome = CallOutcome::Agreed,
                  .promisedOn = QDate(2026, 5, 4)};
        QList<Visit> visits;
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 4)), PromiseState::Open);
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 5)), PromiseState::Broken);
        c.injected(QDate(2026, 5, 5));
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 6)), PromiseState::Broken); // a day too late
        visits << Visit{.client = c.client.id,
                        .startsAt = QDateTime(QDate(2026, 5, 4), QTime(9, 0), QTimeZone::utc()),
                        .status = VisitStatus::Booked};
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 5)), PromiseState::Broken);
        visits.last().status = VisitStatus::Arrived;
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 5)), PromiseState::Kept);
        visits.clear();
        Injection &before = c.injected(QDate(2026, 5, 1));
        before.givenAt = QDateTime(QDate(2026, 5, 1), QTime(9, 0), QTimeZone::utc());
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 5)), PromiseState::Broken); // came before the call
        before.givenAt = before.givenAt.addSecs(7200);
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 1)), PromiseState::Kept);
        // An evening call in Los Angeles is already the next day in UTC.
        const QTimeZone losAngeles("America/Los_Angeles");
        call.calledAt = QDateTime(QDate(2026, 5, 2), QTime(1, 0), QTimeZone::utc());
        before.givenAt = {};
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 5)), PromiseState::Broken);
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 5), losAngeles), PromiseState::Kept);
        call.outcome = CallOutcome::Later;
        QCOMPARE(promise(call, c.injections, visits, QDate(2026, 5, 9)), PromiseState::None);
        QVERIFY(reached(CallOutcome::Later) && reached(CallOutcome::Declined) && !reached(CallOutcome::Voicemail));
    }
};

QTEST_GUILESS_MAIN(CallOrderTest)
#include "call_order_test.moc"
