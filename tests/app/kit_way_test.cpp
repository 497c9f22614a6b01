#include "app/treatment/kit_count.h"
#include "app/treatment/kit_way.h"
#include <QtTest>

/// The way of a carton.
class KitWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

void KitWayTest::aCartonGoesForwardOneStateAtATime()
{
    QCOMPARE(nextOnWay(KitState::Ordered), std::optional(KitState::Authorised));
    QCOMPARE(nextOnWay(KitState::Reserved), std::optional(KitState::Given));
    QVERIFY(!nextOnWay(KitState::Given));
    QVERIFY(!nextOnWay(KitState::Wasted));
}

void KitWayTest::hoursOutAddUpAndNeverGoDown()
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

void KitWayTest::aCartonNotInTheColdIsLateSevenDaysBefore()
{
    QVERIFY(!isLateForNeed(carton(KitState::Authorised), m_today.addDays(8), m_today));
    QVERIFY(isLateForNeed(carton(KitState::Authorised), m_today.addDays(7), m_today));
    QVERIFY(isLateForNeed(carton(KitState::Received), m_today.addDays(-3), m_today));
    QVERIFY(!isLateForNeed(carton(KitState::Refrigerated), m_today, m_today));
    QVERIFY(!isLateForNeed(carton(KitState::Ordered), {}, m_today));
}

void KitWayTest::aWarmCartonIsSetAside()
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

void KitWayTest::aCartonOfAnotherIsNobodyElses()
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

void KitWayTest::anAuthorisationThatEndsBeforeTheNeedIsTold()
{
    Kit kit = carton(KitState::Authorised);
    kit.authorisedUntil = m_today.addDays(10);
    QVERIFY(authorisationEnds(kit, m_today.addDays(11), m_today));
    QVERIFY(!authorisationEnds(kit, m_today.addDays(10), m_today));
    kit.state = KitState::Received;
    QVERIFY(!authorisationEnds(kit, m_today.addDays(11), m_today));
}

void KitWayTest::aCountFindsWhatIsMissingAndWhatIsTooMany()
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

QTEST_GUILESS_MAIN(KitWayTest)
#include "kit_way_test.moc"
