#include "app/treatment/kit_count.h"
#include "app/treatment/kit_way.h"
#include "app/visits/agenda.h"
#include <QtTest>

/// Free minutes of a day, and the way of a carton.
class AgendaKitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDayBeginsAtTheOpening();
    void aVisitNeverTouchesAnother();
    void aDayWithoutRoomHasNoStart();
    void nothingStartsBeforeNow();
    void aCartonGoesForwardOneStateAtATime();
    void hoursOutAddUpAndNeverGoDown();
    void aCartonNotInTheColdIsLateSevenDaysBefore();
    void aWarmCartonIsSetAside();
    void aCartonOfAnotherIsNobodyElses();
    void anAuthorisationThatEndsBeforeTheNeedIsTold();
    void aCountFindsWhatIsMissingAndWhatIsTooMany();

private:
    Kit carton(KitState state) const
    {
        Kit kit;
        kit.number = QStringLiteral("K-1");
        kit.state = state;
        kit.expiresOn = m_today.addYears(1);
        return kit;
    }
    const QDate m_today = QDate(2026, 5, 4);
};

void AgendaKitsTest::anEmptyDayBeginsAtTheOpening() { QCOMPARE(firstFreeStart({}, 30), QTime(8, 30)); }

void AgendaKitsTest::aVisitNeverTouchesAnother()
{
    const QList<TakenMinutes> taken{{QTime(8, 30), 30}, {QTime(9, 15), 15}};
    QCOMPARE(firstFreeStart(taken, 15), QTime(9, 0));
    QCOMPARE(firstFreeStart(taken, 30), QTime(9, 30));
    QCOMPARE(firstFreeStart({{QTime(8, 0), 60}}, 30), QTime(9, 0)); // begun before the opening
}

void AgendaKitsTest::aDayWithoutRoomHasNoStart()
{
    QVERIFY(!firstFreeStart({{QTime(8, 30), 510}}, 30).isValid());
    QVERIFY(!firstFreeStart({}, 9 * 60).isValid());                     // longer than the day
    QCOMPARE(firstFreeStart({{QTime(8, 30), 480}}, 30), QTime(16, 30)); // ends with the day
}

void AgendaKitsTest::nothingStartsBeforeNow()
{
    QCOMPARE(firstFreeStart({}, 30, QTime(10, 1)), QTime(10, 15));
    QVERIFY(!firstFreeStart({}, 30, QTime(16, 45)).isValid());
}

void AgendaKitsTest::aCartonGoesForwardOneStateAtATime()
{
    QCOMPARE(nextOnWay(KitState::Ordered), std::optional(KitState::Authorised));
    QCOMPARE(nextOnWay(KitState::Reserved), std::optional(KitState::Given));
    QVERIFY(!nextOnWay(KitState::Given));
    QVERIFY(!nextOnWay(KitState::Wasted));
}

void AgendaKitsTest::hoursOutAddUpAndNeverGoDown()
{
    Kit kit = carton(KitState::Refrigerated);
    kit.hoursOut = 3;
    const QDateTime nine(m_today, QTime(9, 0));
    QCOMPARE(hoursOutBy(kit, nine), 3.0);
    kit.outSince = nine;
    QCOMPARE(hoursOutBy(kit, nine.addSecs(7200)), 5.0);
    QCOMPARE(hoursOutBy(kit, nine.addSecs(-7200)), 3.0); // a clock that was set back takes nothing away
    QCOMPARE(hoursOutBy(asOf(kit, nine.addSecs(7200)), nine.addSecs(9000)), 5.0);
}

void AgendaKitsTest::aCartonNotInTheColdIsLateSevenDaysBefore()
{
    QVERIFY(!isLateForNeed(carton(KitState::Authorised), m_today.addDays(8), m_today));
    QVERIFY(isLateForNeed(carton(KitState::Authorised), m_today.addDays(7), m_today));
    QVERIFY(isLateForNeed(carton(KitState::Received), m_today.addDays(-3), m_today));
    QVERIFY(!isLateForNeed(carton(KitState::Refrigerated), m_today, m_today));
    QVERIFY(!isLateForNeed(carton(KitState::Ordered), {}, m_today));
}

void AgendaKitsTest::aWarmCartonIsSetAside()
{
    Kit kit = carton(KitState::Reserved);
    QVERIFY(!isSetAside(kit, m_today));
    kit.maxTempC = 27;
    QVERIFY(isSetAside(kit, m_today));
    kit.maxTempC = 5;
    kit.hoursOut = 169;
    QVERIFY(isSetAside(kit, m_today));
    kit.state = KitState::Given;
    QVERIFY(!isSetAside(kit, m_today));
}

void AgendaKitsTest::aCartonOfAnotherIsNobodyElses()
{
    const auto owner = Id<Client>::create(), other = Id<Client>::create();
    Kit kit = carton(KitState::Refrigerated);
    QVERIFY(whyNotFor(kit, other, m_today).isEmpty());
    kit.owner = owner;
    QCOMPARE(whyNotFor(kit, other, m_today), QStringList{QStringLiteral("OWNED")});
    QVERIFY(whyNotFor(kit, owner, m_today).isEmpty());
    QVERIFY(whyNotFor(kit, owner, kit.expiresOn).isEmpty());
    QCOMPARE(whyNotFor(kit, owner, kit.expiresOn.addDays(1)), QStringList{QStringLiteral("EXPIRED")});
    kit.state = KitState::Ordered;
    QVERIFY(whyNotFor(kit, owner, m_today).contains(QStringLiteral("NOT_HERE")));
}

void AgendaKitsTest::anAuthorisationThatEndsBeforeTheNeedIsTold()
{
    Kit kit = carton(KitState::Authorised);
    kit.authorisedUntil = m_today.addDays(10);
    QVERIFY(authorisationEnds(kit, m_today.addDays(11), m_today));
    QVERIFY(!authorisationEnds(kit, m_today.addDays(10), m_today));
    kit.state = KitState::Received;
    QVERIFY(!authorisationEnds(kit, m_today.addDays(11), m_today));
}

void AgendaKitsTest::aCountFindsWhatIsMissingAndWhatIsTooMany()
{
    Kit a = carton(KitState::Refrigerated), b = carton(KitState::Reserved);
    b.number = QStringLiteral("K-2");
    const auto found = differences({a, b}, {QStringLiteral(" k-1 "), QStringLiteral("K-9"), QStringLiteral("K-9"), {}});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].number, QStringLiteral("K-2"));
    QVERIFY(found[0].missing);
    QCOMPARE(found[1].number, QStringLiteral("K-9"));
    QVERIFY(!found[1].missing);
    KitCount count{.on = m_today, .expected = 2, .differences = found};
    QCOMPARE(count.found(), 1);
    QVERIFY(!isExplained(count));
    for (KitDifference &each : count.differences) each.why = QStringLiteral("given on Friday, not written down");
    QVERIFY(isExplained(count));
}

QTEST_GUILESS_MAIN(AgendaKitsTest)
#include "agenda_kits_test.moc"
