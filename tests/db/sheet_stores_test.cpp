#include "db/stores/check_ins.h"
#include "db/stores/decisions.h"
#include "db/stores/kept.h"
#include "db/stores/kit_lots.h"
#include "db/stores/kit_use_private.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "db/work/sheet_reads.h"
#include "db/work/verify.h"
#include <QTemporaryDir>
#include <QtTest>

namespace {
const QDate day(2026, 5, 4);
const QString key = QStringLiteral("practice");
}

/// What the injection sheet keeps: decisions signed at the desk, cartons used, check-ins, medicines, the watch.
class SheetStoresTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Database m_database;

    void signIn(const char *name)
    {
        QVERIFY(m_database.signIn(QLatin1String(name), key.toUtf8()).result().has_value());
    }

    Client client()
    {
        static int number = 100;
        Client made;
        made.chartNumber = QString::number(++number);
        made.lastName = QStringLiteral("Nakamura");
        made.firstName = QStringLiteral("Kai");
        made.birthDate = QDate(1994, 7, 21);
        made.sex = SexAtBirth::Male;
        if (!Clients(m_database).add(made).result()) qFatal("no client");
        History history{.client = made.id};
        history.indication = Indication::Opioid;
        history.opioidHistory = YesNo::Yes;
        if (!Clients(m_database).setHistory(history).result()) qFatal("no history");
        return made;
    }
    void answer(Id<Client> id, double liver = 1, LabResult urine = LabResult::Negative)
    {
        Assessment answers{.client = id};
        answers.assessedOn = day;
        answers.lastOpioidOn = day.addDays(-40);
        answers.opioidKind = OpioidKind::Short;
        answers.withdrawal = answers.onOpioid = answers.anticoagulant = answers.suicidal = YesNo::No;
        answers.hepatic = Hepatic::None;
        answers.allergy = Allergy::None;
        QVERIFY(Checks(m_database).answer(answers).result().has_value());
        for (const LabTest test : {LabTest::ALT, LabTest::AST, LabTest::BILI}) {
            Lab lab{.client = id, .takenOn = day, .test = test};
            lab.value = test == LabTest::ALT ? 40 * liver : 1;
            lab.upperLimit = test == LabTest::ALT ? 40 : 1;
            QVERIFY(Checks(m_database).measure(lab).result().has_value());
        }
        Lab screen{.client = id, .takenOn = day, .test = LabTest::UDS_OPIOID};
        screen.result = urine;
        QVERIFY(Checks(m_database).measure(screen).result().has_value());
    }
    Injection shot(Id<Client> id) const
    {
        Injection made{.client = id, .givenOn = day, .side = Side::Left};
        made.givenAt = m_database.clock().now();
        made.needle = QStringLiteral("1.5");
        made.lot = QStringLiteral("TYPED");
        made.expiresOn = day.addYears(1);
        made.reversalTalk = YesNo::Yes;
        made.observedMinutes = 30;
        return made;
    }
    Kit carton(std::optional<Id<Client>> owner, const char *lot, KitState state = KitState::Refrigerated,
               QDate expires = day.addYears(1), QDate received = {})
    {
        Kit kit;
        kit.receivedOn = received;
        kit.owner = owner;
        kit.state = state;
        kit.expiresOn = expires;
        kit.lot = QString::fromLatin1(lot);
        kit.number = QStringLiteral("K-") + kit.id.text().left(6);
        auto kept = m_database
                        .write<Done>(Right::EditKits,
                                     [kit](Session &session) -> Result<Done> {
                                         if (auto done = kept::keep(session, kit, Act::Add); !done) return done;
                                         return kits::keepLot(session, kit, Act::Add);
                                     })
                        .result();
        if (!kept) qFatal("no kit");
        return kit;
    }
    Kit now(const Kit &kit)
    {
        return *m_database
                    .read<Kit>(Right::SeeKits,
                               [kit](Session &session) -> Result<Kit> {
                                   auto all = kept::versions<Kit>(session, kit.id.uuid());
                                   if (!all) return all.error();
                                   return all->last().thing;
                               })
                    .result();
    }
    Result<Injection> giveFrom(Id<Client> id, const Kit &kit)
    {
        Injection made = shot(id);
        made.kit = kit.id;
        made.lot = kit.lot;
        made.expiresOn = kit.expiresOn;
        return Injections(m_database).give(made).result();
    }
    Result<GateDecision> sign(Id<Client> id, const char *code, const QString &who, const char *password = "practice",
                              const QString &reason = QStringLiteral("Benefit outweighs"))
    {
        return Decisions(m_database)
            .sign({.client = id,
                   .code = QString::fromLatin1(code),
                   .reason = reason,
                   .physician = who,
                   .passwordUtf8 = password})
            .result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QVERIFY(startVault());
        const Founding founding{.path = m_folder.filePath(QStringLiteral("clinic.evenkeel")),
                                .clinic = QStringLiteral("Harbour"),
                                .timeZone = "America/Los_Angeles",
                                .founder = QStringLiteral("doctor"),
                                .roles = Roles(Role::Administrator) | Role::Physician,
                                .password = key,
                                .practice = true,
                                .practiceToday = day,
                                .cost = quickCost};
        QVERIFY(found(founding).has_value());
        QVERIFY(m_database.open(founding.path, {.floor = quickCost, .today = {}, .holder = QStringLiteral("test")})
                    .result()
                    .has_value());
        signIn("doctor");
        Staff staff(m_database);
        QVERIFY(staff.add(QStringLiteral("nurse"), Role::Nurse, key).result().has_value());
        QVERIFY(staff.add(QStringLiteral("desk"), Role::FrontDesk, key).result().has_value());
        signIn("nurse");
    }

    void aRaisedLiverTestStopsUntilAPhysicianSignsAtThisDesk()
    {
        const Client kai = client();
        answer(kai.id, 4);
        auto refused = Injections(m_database).give(shot(kai.id)).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Error{Error::Kind::Flawed, {QStringLiteral("E08_LFT")}}));

        QCOMPARE(sign(kai.id, "E08_LFT", QStringLiteral("doctor"), "practice", QStringLiteral("  ")).error().kind,
                 Error::Kind::BadInput);
        QCOMPARE(sign(kai.id, "E08_LFT", QStringLiteral("nurse")).error().kind, Error::Kind::NotAllowed);
        QCOMPARE(sign(kai.id, "E08_LFT", QStringLiteral("doctor"), "wrong").error().kind, Error::Kind::WrongPassword);
        QCOMPARE(sign(kai.id, "E13_RENAL", QStringLiteral("doctor")).error().kind, Error::Kind::NotFound);

        const auto signedNow = sign(kai.id, "E08_LFT", QStringLiteral("doctor"));
        QVERIFY(signedNow.has_value());
        QCOMPARE(signedNow->signedBy, QStringLiteral("doctor"));
        QVERIFY(!signedNow->signer.isNull());
        QCOMPARE(m_database.actor()->name, QStringLiteral("nurse")); // nobody else was signed in by it
        const auto beside = SheetReads(m_database).of(kai.id).result();
        QVERIFY(beside.has_value());
        QCOMPARE(beside->decisions.size(), 1);
        QCOMPARE(beside->decisions.first(), *signedNow);
        QVERIFY(beside->physicians.contains(QStringLiteral("doctor")));
        QVERIFY(!beside->physicians.contains(QStringLiteral("nurse")));
        QVERIFY(Injections(m_database).give(shot(kai.id)).result().has_value());
    }

    void aDecisionTakenBackStopsAgain()
    {
        const Client kai = client();
        answer(kai.id, 4);
        const auto decision = sign(kai.id, "E08_LFT", QStringLiteral("doctor"));
        QVERIFY(decision.has_value());
        QVERIFY(Decisions(m_database).undo(*decision).result().has_value());
        QVERIFY(!Injections(m_database).give(shot(kai.id)).result());
    }

    void aPositiveUrineTestIsSignedByNobody()
    {
        const Client kai = client();
        answer(kai.id, 1, LabResult::Positive);
        QCOMPARE(sign(kai.id, "E06_UDS", QStringLiteral("doctor")).error(),
                 (Error{Error::Kind::Flawed, {QStringLiteral("E06_UDS")}}));
    }

    void theFrontDeskSignsAndReadsNothing()
    {
        const Client kai = client();
        answer(kai.id, 4);
        signIn("desk");
        QCOMPARE(sign(kai.id, "E08_LFT", QStringLiteral("doctor")).error().kind, Error::Kind::NotAllowed);
        QCOMPARE(SheetReads(m_database).of(kai.id).result().error().kind, Error::Kind::NotAllowed);
        QCOMPARE(CheckIns(m_database).keep(kai.id, {}, {}, Product::XR).result().error().kind, Error::Kind::NotAllowed);
        Medicine medicine{.client = kai.id, .name = QStringLiteral("Sertraline"), .fromOn = day};
        QCOMPARE(Checks(m_database).medicine(medicine).result().error().kind, Error::Kind::NotAllowed);
        QCOMPARE(Injections(m_database).endWatch(Id<Injection>::create(), {}).result().error().kind,
                 Error::Kind::NotAllowed);
        signIn("nurse");
    }

    void theCartonIsGivenWithTheInjectionAndComesBackWithIt()
    {
        const Client kai = client();
        answer(kai.id);
        const Kit kit = carton(kai.id, "4471B", KitState::Reserved);
        Injection made = shot(kai.id);
        made.kit = kit.id;
        made.lot = kit.lot;
        made.expiresOn = kit.expiresOn;
        made.outOfColdAt = made.givenAt.addSecs(-3600);
        const auto given = Injections(m_database).give(made).result();
        QVERIFY(given.has_value());
        QCOMPARE(now(kit).state, KitState::Given);
        QCOMPARE(now(kit).hoursOut, 1.0);
        QVERIFY(Injections(m_database).undo(*given).result().has_value());
        QCOMPARE(now(kit).state, KitState::Reserved);
        QCOMPARE(now(kit).hoursOut, 1.0); // it was out, whatever came of it
    }

    void aCartonThatMayNotBeUsedIsRefused()
    {
        const Client kai = client(), other = client();
        answer(kai.id);
        const auto flaw = [&](const Kit &kit) { return giveFrom(kai.id, kit).error().facts.value(0); };
        QCOMPARE(flaw(carton(other.id, "A1")), QStringLiteral("KIT_OF_ANOTHER"));
        QCOMPARE(flaw(carton(kai.id, "A2", KitState::Given)), QStringLiteral("KIT_GONE"));
        QCOMPARE(flaw(carton(kai.id, "A3", KitState::Wasted)), QStringLiteral("KIT_GONE"));
        QCOMPARE(flaw(carton(kai.id, "A4", KitState::Reserved, day.addDays(-1))), QStringLiteral("EXPIRED"));
        Kit wrong = carton(kai.id, "A5");
        wrong.lot = QStringLiteral("A6");
        QCOMPARE(flaw(wrong), QStringLiteral("KIT_DOES_NOT_MATCH"));
        const Kit today = carton(kai.id, "A7", KitState::Reserved, day); // usable through its day of expiry
        QVERIFY(giveFrom(kai.id, today).has_value());
    }

    void aTypedLotTakesItsCartonAndIsAskedAboutWhenAllAreUsed()
    {
        const Client first = client(), second = client(), third = client();
        for (const Client &each : {first, second, third}) answer(each.id);
        const Kit stock = carton({}, "LOT9");
        const auto typed = [&](const Client &who) {
            Injection made = shot(who.id);
            made.lot = QStringLiteral("LOT9");
            made.expiresOn = stock.expiresOn;
            return made;
        };
        const auto given = Injections(m_database).give(typed(first)).result();
        QVERIFY(given.has_value());
        QCOMPARE(given->kit, std::optional<Id<Kit>>(stock.id));
        QCOMPARE(now(stock).state, KitState::Given);
        QCOMPARE(Injections(m_database).give(typed(second)).result().error(),
                 (Error{Error::Kind::Flawed, {QStringLiteral("LOT_USED_UP")}}));
        Injection said = typed(second);
        said.lotSaid = true;
        QVERIFY(Injections(m_database).give(said).result().has_value());
        QVERIFY(Injections(m_database).give(shot(third.id)).result().has_value()); // a lot that never stood here
        // Pharmacies share lots: what came for somebody else says nothing of this client's carton.
        const Client fourth = client(), fifth = client();
        for (const Client &each : {fourth, fifth}) answer(each.id);
        const Kit others = carton(fourth.id, "LOT10");
        Injection shared = shot(fifth.id);
        shared.lot = QStringLiteral("LOT10");
        shared.expiresOn = others.expiresOn;
        const auto without = Injections(m_database).give(shared).result();
        QVERIFY(without.has_value());
        QVERIFY(!without->kit);
        QCOMPARE(now(others).state, others.state);
    }

    void ofALotTheClientsOwnCartonIsUsedFirstThenTheOneThatCameFirst()
    {
        const Client own = client(), other = client(), third = client();
        for (const Client &each : {own, other, third}) answer(each.id);
        const auto received = [&](std::optional<Id<Client>> owner, int daysAgo) {
            return carton(owner, "LOT11", KitState::Refrigerated, day.addYears(1), day.addDays(-daysAgo));
        };
        const Kit younger = received({}, 5), older = received({}, 9), hers = received(own.id, 1);
        const auto used = [&](const Client &who) {
            Injection made = shot(who.id);
            made.lot = QStringLiteral("LOT11");
            const auto given = Injections(m_database).give(made).result();
            return given ? given->kit : std::nullopt;
        };
        QCOMPARE(used(own), std::optional<Id<Kit>>(hers.id));
        QCOMPARE(used(other), std::optional<Id<Kit>>(older.id));
        QCOMPARE(used(third), std::optional<Id<Kit>>(younger.id));
    }

    void anInjectionOfTheFutureIsRefused()
    {
        const Client kai = client();
        answer(kai.id);
        Injection made = shot(kai.id);
        made.givenAt = m_database.clock().now().addSecs(3600);
        QVERIFY(
            Injections(m_database).give(made).result().error().facts.contains(QStringLiteral("INJECTION_IN_FUTURE")));
        made = shot(kai.id);
        made.outOfColdAt = m_database.clock().now().addSecs(3600);
        QCOMPARE(Injections(m_database).give(made).result().error().kind, Error::Kind::BadInput);
    }

    void theWatchIsEndedOnce()
    {
        const Client kai = client();
        answer(kai.id);
        const auto given = Injections(m_database).give(shot(kai.id)).result();
        QVERIFY(given.has_value());
        QVERIFY(watchedUntil(*given).isValid());
        const auto ended = Injections(m_database).endWatch(given->id, QStringLiteral("none")).result();
        QVERIFY(ended.has_value());
        QVERIFY(watchedUntil(*ended).isNull());
        QCOMPARE(ended->version, 2);
        QCOMPARE(Injections(m_database).endWatch(given->id, {}).result()->version, 2);
    }

    void aCheckInIsKeptWithItsSideEffectsInOneGo()
    {
        const Client kai = client();
        CheckIn asked{.client = kai.id};
        QCOMPARE(CheckIns(m_database).keep(kai.id, asked, {}, Product::XR).result().error().kind,
                 Error::Kind::BadInput); // any use was not answered
        asked.anyUse = YesNo::No;
        asked.craving = 4;
        asked.grades = {1, 0, 2, 0, 0, 0, 0};
        const auto first = CheckIns(m_database).keep(kai.id, asked, {}, Product::XR).result();
        QVERIFY(first.has_value());
        QCOMPARE(first->effects.size(), 2);
        const SideEffect site = first->effects[1].effect;
        asked.grades = {0, 0, 2, 0, 0, 0, 0};
        const auto second =
            CheckIns(m_database).keep(kai.id, asked, {{site.id, 12, SiteChange::Better}}, Product::XR).result();
        QVERIFY(second.has_value());
        QCOMPARE(second->checkIn.version, 2);
        QCOMPARE(second->effects[0].effect.resolvedOn, day);
        QCOMPARE(second->effects[1].effect.sizeMm, std::optional<int>(12));
        const auto beside = SheetReads(m_database).of(kai.id).result();
        QCOMPARE(beside->checkIns.size(), 1);
        QCOMPARE(beside->checkIns.first().craving, 4);
        QCOMPARE(CheckIns(m_database)
                     .keep(kai.id, {}, {{site.id, 900, SiteChange::Same}}, Product::XR)
                     .result()
                     .error()
                     .kind,
                 Error::Kind::BadInput);
        const Client other = client();
        QCOMPARE(CheckIns(m_database)
                     .keep(other.id, {}, {{site.id, 9, SiteChange::Same}}, Product::XR)
                     .result()
                     .error()
                     .kind,
                 Error::Kind::NotFound);
    }

    void anOpioidOnTheListOfMedicinesStopsUntilItIsEnded()
    {
        const Client kai = client();
        answer(kai.id);
        Medicine tramadol{.client = kai.id, .name = QStringLiteral("Tramadol 50 mg"), .kind = MedicineClass::Opioid};
        QCOMPARE(Checks(m_database).medicine(tramadol).result().error().kind, Error::Kind::BadInput); // since when?
        tramadol.fromOn = day.addDays(-5);
        const auto kept = Checks(m_database).medicine(tramadol).result();
        QVERIFY(kept.has_value());
        QCOMPARE(Injections(m_database).give(shot(kai.id)).result().error().facts.value(0),
                 QStringLiteral("E03_ON_OPIOID"));
        Medicine ended = *kept;
        ended.toOn = day.addDays(-1);
        QVERIFY(Checks(m_database).medicine(ended).result().has_value());
        QVERIFY(Injections(m_database).give(shot(kai.id)).result().has_value());
    }

    void theRegisterVerifiesAfterAllThis()
    {
        const auto report = verifyRegister(m_database).result();
        QVERIFY(report.has_value());
        QCOMPARE(report->faults, QList<VerifyFault>());
    }
};

QTEST_GUILESS_MAIN(SheetStoresTest)
#include "sheet_stores_test.moc"
