#include "db/stores/kits.h"
#include "db/stores/slots.h"
#include "db/work/kit_list.h"
#include "db/work/verify.h"
#include "tests/db/practice_register.h"

/// What the store of kits keeps and refuses, by right and by rule.
class KitsTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openStaffed(m_today); }
    void init() { signIn("nurse"); }
    void cleanupTestCase() { m_database->lock(); }

    void aKitGoesItsWayInVersions();
    void aStepIsTakenBack();
    void aNumberIsTakenOnce();
    void aKitIsNotReceivedWithoutItsLot();
    void aStateIsNotSkippedAndGivenIsTheInjections();
    void aKitOfAnotherIsNotReserved();
    void aSpoiltKitIsNotReserved();
    void hoursOutAddUpOverTwoOutings();
    void wastedNeedsAReason();
    void theDeskSeesKitsWithoutLotsAndWritesNone();
    void aCountNeedsEveryReason();
    void theListIsRedSevenDaysBefore();
    void theRegisterVerifies();

private:
    Kit ordered(std::optional<Id<Client>> owner = {});
    Kit inTheCold(std::optional<Id<Client>> owner = {});
    Result<Kit> step(Kit kit, KitState state)
    {
        kit.state = state;
        return Kits(*m_database).step(kit).result();
    }

    int m_kits = 0;
    const QDate m_today{2026, 5, 4};
};

Kit KitsTest::ordered(std::optional<Id<Client>> owner)
{
    Kit kit;
    kit.number = QStringLiteral("K-%1").arg(++m_kits, 4, 10, QLatin1Char('0'));
    kit.owner = owner;
    auto kept = Kits(*m_database).order(kit).result();
    if (!kept) qFatal("no kit");
    return *kept;
}

Kit KitsTest::inTheCold(std::optional<Id<Client>> owner)
{
    Kit kit = ordered(owner);
    kit.lot = QStringLiteral("4471B");
    kit.expiresOn = m_today.addMonths(7);
    auto kept = step(kit, KitState::Refrigerated);
    if (!kept) qFatal("not in the cold");
    return *kept;
}

void KitsTest::aKitGoesItsWayInVersions()
{
    signIn("nurse");
    Kit kit = ordered(client().id);
    QCOMPARE(kit.orderedOn, m_today);
    kit.authorisedUntil = m_today.addDays(90);
    kit = *step(kit, KitState::Authorised);
    kit.lot = QStringLiteral("4471B");
    kit.expiresOn = m_today.addMonths(7);
    kit = *step(kit, KitState::Received);
    QCOMPARE(kit.receivedOn, m_today);
    QVERIFY(kit.outSince.isValid()); // on the counter
    kit = *step(kit, KitState::Refrigerated);
    QVERIFY(!kit.outSince.isValid());
    kit.reservedFor = m_today.addDays(3);
    kit = *step(kit, KitState::Reserved);
    QCOMPARE(kit.version, 5);
    const auto steps = KitList(*m_database).steps(kit.id).result();
    QVERIFY(steps.has_value());
    QCOMPARE(steps->size(), 5);
    QCOMPARE(steps->at(1).state, KitState::Authorised);
    QCOMPARE(steps->last().who, QStringLiteral("nurse"));
}

void KitsTest::aStepIsTakenBack()
{
    const Kit kit = inTheCold(client().id);
    const Kit reserved = *step(kit, KitState::Reserved);
    auto back = Kits(*m_database).undo(reserved).result();
    QVERIFY(back.has_value());
    QCOMPARE(back->state, KitState::Refrigerated);
    QCOMPARE(back->version, 4); // written again, nothing deleted
    QCOMPARE(Kits(*m_database).undo(reserved).result().error().kind, Error::Kind::ChangedMeanwhile);
}

void KitsTest::aNumberIsTakenOnce()
{
    const Kit kit = ordered();
    Kit second;
    second.number = kit.number.toLower();
    QCOMPARE(Kits(*m_database).order(second).result().error().kind, Error::Kind::AlreadyRecorded);
    second.number.clear();
    QCOMPARE(Kits(*m_database).order(second).result().error().kind, Error::Kind::BadInput);
}

void KitsTest::aKitIsNotReceivedWithoutItsLot()
{
    Kit kit = ordered();
    QCOMPARE(step(kit, KitState::Received).error(), Error::badInput("lot", "empty"));
    kit.lot = QStringLiteral("4471B");
    QCOMPARE(step(kit, KitState::Received).error(), Error::badInput("expires_on", "empty"));
}

void KitsTest::aStateIsNotSkippedAndGivenIsTheInjections()
{
    Kit kit = ordered(client().id);
    kit.lot = QStringLiteral("4471B");
    kit.expiresOn = m_today.addMonths(7);
    QCOMPARE(step(kit, KitState::Reserved).error(), Error::badInput("kit", "step"));
    QCOMPARE(step(kit, KitState::Given).error(), Error::badInput("kit", "step"));
    kit = *step(kit, KitState::Refrigerated);
    QCOMPARE(step(kit, KitState::Given).error(), Error::badInput("kit", "step"));
}

void KitsTest::aKitOfAnotherIsNotReserved()
{
    Kit theirs = inTheCold(client().id);
    theirs.owner = client().id;
    QCOMPARE(step(theirs, KitState::Reserved).error(), Error::badInput("kit", "owned"));
    // The clinic's own may be set apart for somebody, and is free again afterwards.
    const auto who = client().id;
    Kit stock = inTheCold();
    QCOMPARE(step(stock, KitState::Reserved).error(), Error::badInput("kit", "step"));
    stock.owner = who;
    Kit set = *step(stock, KitState::Reserved);
    QVERIFY(set.fromStock);
    const Kit freed = *step(set, KitState::Refrigerated);
    QVERIFY(!freed.owner);
    QVERIFY(!freed.fromStock);
}

void KitsTest::aSpoiltKitIsNotReserved()
{
    Kit kit = inTheCold(client().id);
    kit.hoursOut = 169;
    QCOMPARE(step(kit, KitState::Reserved).error(), Error::badInput("kit", "spoilt"));
    kit.hoursOut = 1;
    kit.reservedFor = kit.expiresOn.addDays(1);
    QCOMPARE(step(kit, KitState::Reserved).error(), Error::badInput("kit", "expired"));
}

void KitsTest::hoursOutAddUpOverTwoOutings()
{
    Kit kit = inTheCold();
    const double before = kit.hoursOut;
    kit.outSince = m_database->clock().now().addSecs(-3600);
    kit = *Kits(*m_database).moveOut(kit).result();
    kit = *Kits(*m_database).putBack(kit).result();
    QVERIFY(qAbs(kit.hoursOut - before - 1) < 0.05);
    kit.outSince = m_database->clock().now().addSecs(-7200);
    kit = *Kits(*m_database).moveOut(kit).result();
    kit = *Kits(*m_database).putBack(kit).result();
    QVERIFY(qAbs(kit.hoursOut - before - 3) < 0.05);
}

void KitsTest::wastedNeedsAReason()
{
    Kit kit = inTheCold();
    QCOMPARE(step(kit, KitState::Wasted).error(), Error::badInput("reason", "empty"));
    kit.reason = QStringLiteral("Fell on the floor");
    kit = *step(kit, KitState::Wasted);
    QCOMPARE(kit.closedOn, m_today);
    QCOMPARE(step(kit, KitState::Refrigerated).error(), Error::badInput("kit", "step"));
}

void KitsTest::theDeskSeesKitsWithoutLotsAndWritesNone()
{
    const Kit kit = inTheCold();
    signIn("desk");
    const auto page = KitList(*m_database).page().result();
    QVERIFY(page.has_value());
    QVERIFY(!page->rows.isEmpty());
    for (const KitRow &row : page->rows) QVERIFY(row.kit.lot.isEmpty());
    Kit more = kit;
    more.state = KitState::Reserved;
    QCOMPARE(Kits(*m_database).step(more).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Kits(*m_database).order(Kit()).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Kits(*m_database).count(KitCount()).result().error().kind, Error::Kind::NotAllowed);
    signIn("nurse");
    const auto seen = KitList(*m_database).page().result();
    QVERIFY(std::any_of(seen->rows.begin(), seen->rows.end(),
                        [](const KitRow &row) { return row.kit.lot == QLatin1String("4471B"); }));
}

void KitsTest::aCountNeedsEveryReason()
{
    KitCount count{.expected = 3, .differences = {{QStringLiteral("K-0001"), true, {}}}};
    QCOMPARE(Kits(*m_database).count(count).result().error(), Error::badInput("difference", "unexplained"));
    count.differences[0].why = QStringLiteral("Given on Friday");
    const auto kept = Kits(*m_database).count(count).result();
    QVERIFY(kept.has_value());
    QCOMPARE(kept->found(), 2);
    const auto page = KitList(*m_database).page().result();
    QVERIFY(page->lastCount);
    QCOMPARE(page->lastCount->differences.first().why, QStringLiteral("Given on Friday"));
}

void KitsTest::theListIsRedSevenDaysBefore()
{
    const Client who = client();
    const Kit kit = ordered(who.id);
    const auto rowOf = [&] {
        const auto page = KitList(*m_database).page().result();
        for (const KitRow &row : page->rows)
            if (row.kit.id == kit.id) return row;
        return KitRow();
    };
    QVERIFY(!rowOf().neededOn.isValid());
    Visit visit{.client = who.id};
    visit.startsAt = QDateTime(m_today.addDays(8), QTime(9, 0), m_database->clock().zone());
    visit.minutes = 30;
    visit = *Slots(*m_database).bookAt(visit).result();
    QCOMPARE(rowOf().neededOn, m_today.addDays(8));
    QVERIFY(!rowOf().isLate);
    Visit sooner{.client = who.id};
    sooner.startsAt = QDateTime(m_today.addDays(7), QTime(9, 0), m_database->clock().zone());
    QVERIFY(Slots(*m_database).bookAt(sooner).result().has_value());
    QVERIFY(rowOf().isLate);
    const auto page = KitList(*m_database).page().result();
    QVERIFY(page->rows.first().isLate); // red first
}

void KitsTest::theRegisterVerifies()
{
    m_database->lock();
    signIn("ann");
    const auto faults = verifyRegister(*m_database).result();
    QVERIFY(faults.has_value());
    QCOMPARE(faults->faults, QList<VerifyFault>());
}

QTEST_GUILESS_MAIN(KitsTest)
#include "kits_test.moc"
