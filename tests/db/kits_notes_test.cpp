#include "db/stores/kept.h"
#include "db/stores/kits.h"
#include "db/stores/notes.h"
#include "db/stores/slots.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/chart_history.h"
#include "db/work/founding.h"
#include "db/work/kit_list.h"
#include "db/work/verify.h"
#include "db/work/windows.h"
#include "db/work/worklists.h"
#include <QTemporaryDir>
#include <QtTest>

namespace {
const QDate monday(2026, 5, 4);
const QString practiceKey = QStringLiteral("practice");
}

/// What the stores of kits, notes, plans and free minutes keep and refuse, by right and by rule.
class KitsNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

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
    void aNoteIsCorrectedAndBothStay();
    void thePlanIsOneInVersions();
    void theDeskReadsNoNotes();
    void twoBookingsNeverShareMinutes();
    void aClosedDayIsNotBooked();
    void aStandingVisitIsProposedToMove();
    void theHistorySaysWhatWasReplacedAndTakenBack();
    void whoLookedIsForThePhysician();
    void whoComesNextIsSaid();
    void theRegisterVerifies();

private:
    void signIn(const char *name)
    {
        QVERIFY(m_database.signIn(QLatin1String(name), practiceKey.toUtf8()).result().has_value());
    }
    Client client();
    Result<Visit> bookedOn(QDate day, int minutes, VisitPurpose purpose = VisitPurpose::Injection);
    Kit ordered(std::optional<Id<Client>> owner = {});
    Kit inTheCold(std::optional<Id<Client>> owner = {});
    Result<Kit> step(Kit kit, KitState state)
    {
        kit.state = state;
        return Kits(m_database).step(kit).result();
    }

    QTemporaryDir m_folder;
    Database m_database;
    int m_number = 0;
};

void KitsNotesTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QVERIFY(startVault());
    const Founding founding{.path = m_folder.filePath(QStringLiteral("clinic.evenkeel")),
                            .clinic = QStringLiteral("Harbour"),
                            .timeZone = "America/Los_Angeles",
                            .founder = QStringLiteral("ann"),
                            .roles = Role::Administrator | Role::Physician,
                            .password = practiceKey,
                            .practice = true,
                            .practiceToday = monday,
                            .cost = quickCost};
    QVERIFY(found(founding).has_value());
    QVERIFY(m_database.open(founding.path, {.floor = quickCost, .today = {}, .holder = QStringLiteral("test")})
                .result()
                .has_value());
    signIn("ann");
    for (const auto &[name, role] : {std::pair("nurse", Role::Nurse), std::pair("desk", Role::FrontDesk)})
        QVERIFY(Staff(m_database).add(QString::fromLatin1(name), role, practiceKey).result().has_value());
}

void KitsNotesTest::cleanupTestCase() { m_database.lock(); }

Client KitsNotesTest::client()
{
    Client made;
    made.chartNumber = QString::number(++m_number + 500);
    made.lastName = QStringLiteral("Lindqvist");
    made.firstName = QStringLiteral("Walter");
    made.birthDate = QDate(1970, 1, 2);
    if (!Clients(m_database).add(made).result()) qFatal("no client");
    return made;
}

Kit KitsNotesTest::ordered(std::optional<Id<Client>> owner)
{
    Kit kit;
    kit.number = QStringLiteral("K-%1").arg(++m_number, 4, 10, QLatin1Char('0'));
    kit.owner = owner;
    auto kept = Kits(m_database).order(kit).result();
    if (!kept) qFatal("no kit");
    return *kept;
}

Kit KitsNotesTest::inTheCold(std::optional<Id<Client>> owner)
{
    Kit kit = ordered(owner);
    kit.lot = QStringLiteral("4471B");
    kit.expiresOn = monday.addMonths(7);
    auto kept = step(kit, KitState::Refrigerated);
    if (!kept) qFatal("not in the cold");
    return *kept;
}

void KitsNotesTest::aKitGoesItsWayInVersions()
{
    signIn("nurse");
    Kit kit = ordered(client().id);
    QCOMPARE(kit.orderedOn, monday);
    kit.authorisedUntil = monday.addDays(90);
    kit = *step(kit, KitState::Authorised);
    kit.lot = QStringLiteral("4471B");
    kit.expiresOn = monday.addMonths(7);
    kit = *step(kit, KitState::Received);
    QCOMPARE(kit.receivedOn, monday);
    QVERIFY(kit.outSince.isValid()); // on the counter
    kit = *step(kit, KitState::Refrigerated);
    QVERIFY(!kit.outSince.isValid());
    kit.reservedFor = monday.addDays(3);
    kit = *step(kit, KitState::Reserved);
    QCOMPARE(kit.version, 5);
    const auto steps = KitList(m_database).steps(kit.id).result();
    QVERIFY(steps.has_value());
    QCOMPARE(steps->size(), 5);
    QCOMPARE(steps->at(1).state, KitState::Authorised);
    QCOMPARE(steps->last().who, QStringLiteral("nurse"));
}

void KitsNotesTest::aStepIsTakenBack()
{
    const Kit kit = inTheCold(client().id);
    const Kit reserved = *step(kit, KitState::Reserved);
    auto back = Kits(m_database).undo(reserved).result();
    QVERIFY(back.has_value());
    QCOMPARE(back->state, KitState::Refrigerated);
    QCOMPARE(back->version, 4); // written again, nothing deleted
    QCOMPARE(Kits(m_database).undo(reserved).result().error().kind, Error::Kind::ChangedMeanwhile);
}

void KitsNotesTest::aNumberIsTakenOnce()
{
    const Kit kit = ordered();
    Kit second;
    second.number = kit.number.toLower();
    QCOMPARE(Kits(m_database).order(second).result().error().kind, Error::Kind::AlreadyRecorded);
    second.number.clear();
    QCOMPARE(Kits(m_database).order(second).result().error().kind, Error::Kind::BadInput);
}

void KitsNotesTest::aKitIsNotReceivedWithoutItsLot()
{
    Kit kit = ordered();
    QCOMPARE(step(kit, KitState::Received).error(), Error::badInput("lot", "empty"));
    kit.lot = QStringLiteral("4471B");
    QCOMPARE(step(kit, KitState::Received).error(), Error::badInput("expires_on", "empty"));
}

void KitsNotesTest::aStateIsNotSkippedAndGivenIsTheInjections()
{
    Kit kit = ordered(client().id);
    kit.lot = QStringLiteral("4471B");
    kit.expiresOn = monday.addMonths(7);
    QCOMPARE(step(kit, KitState::Reserved).error(), Error::badInput("kit", "step"));
    QCOMPARE(step(kit, KitState::Given).error(), Error::badInput("kit", "step"));
    kit = *step(kit, KitState::Refrigerated);
    QCOMPARE(step(kit, KitState::Given).error(), Error::badInput("kit", "step"));
}

void KitsNotesTest::aKitOfAnotherIsNotReserved()
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

void KitsNotesTest::aSpoiltKitIsNotReserved()
{
    Kit kit = inTheCold(client().id);
    kit.hoursOut = 169;
    QCOMPARE(step(kit, KitState::Reserved).error(), Error::badInput("kit", "spoilt"));
    kit.hoursOut = 1;
    kit.reservedFor = kit.expiresOn.addDays(1);
    QCOMPARE(step(kit, KitState::Reserved).error(), Error::badInput("kit", "expired"));
}

void KitsNotesTest::hoursOutAddUpOverTwoOutings()
{
    Kit kit = inTheCold();
    const double before = kit.hoursOut;
    kit.outSince = m_database.clock().now().addSecs(-3600);
    kit = *Kits(m_database).moveOut(kit).result();
    kit = *Kits(m_database).putBack(kit).result();
    QVERIFY(qAbs(kit.hoursOut - before - 1) < 0.05);
    kit.outSince = m_database.clock().now().addSecs(-7200);
    kit = *Kits(m_database).moveOut(kit).result();
    kit = *Kits(m_database).putBack(kit).result();
    QVERIFY(qAbs(kit.hoursOut - before - 3) < 0.05);
}

void KitsNotesTest::wastedNeedsAReason()
{
    Kit kit = inTheCold();
    QCOMPARE(step(kit, KitState::Wasted).error(), Error::badInput("reason", "empty"));
    kit.reason = QStringLiteral("Fell on the floor");
    kit = *step(kit, KitState::Wasted);
    QCOMPARE(kit.closedOn, monday);
    QCOMPARE(step(kit, KitState::Refrigerated).error(), Error::badInput("kit", "step"));
}

void KitsNotesTest::theDeskSeesKitsWithoutLotsAndWritesNone()
{
    const Kit kit = inTheCold();
    signIn("desk");
    const auto page = KitList(m_database).page().result();
    QVERIFY(page.has_value());
    QVERIFY(!page->rows.isEmpty());
    for (const KitRow &row : page->rows) QVERIFY(row.kit.lot.isEmpty());
    Kit more = kit;
    more.state = KitState::Reserved;
    QCOMPARE(Kits(m_database).step(more).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Kits(m_database).order(Kit()).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Kits(m_database).count(KitCount()).result().error().kind, Error::Kind::NotAllowed);
    signIn("nurse");
    const auto seen = KitList(m_database).page().result();
    QVERIFY(std::any_of(seen->rows.begin(), seen->rows.end(),
                        [](const KitRow &row) { return row.kit.lot == QLatin1String("4471B"); }));
}

void KitsNotesTest::aCountNeedsEveryReason()
{
    KitCount count{.expected = 3, .differences = {{QStringLiteral("K-0001"), true, {}}}};
    QCOMPARE(Kits(m_database).count(count).result().error(), Error::badInput("difference", "unexplained"));
    count.differences[0].why = QStringLiteral("Given on Friday");
    const auto kept = Kits(m_database).count(count).result();
    QVERIFY(kept.has_value());
    QCOMPARE(kept->found(), 2);
    const auto page = KitList(m_database).page().result();
    QVERIFY(page->lastCount);
    QCOMPARE(page->lastCount->differences.first().why, QStringLiteral("Given on Friday"));
}

void KitsNotesTest::theListIsRedSevenDaysBefore()
{
    const Client who = client();
    const Kit kit = ordered(who.id);
    const auto rowOf = [&] {
        const auto page = KitList(m_database).page().result();
        for (const KitRow &row : page->rows)
            if (row.kit.id == kit.id) return row;
        return KitRow();
    };
    QVERIFY(!rowOf().neededOn.isValid());
    Visit visit{.client = who.id};
    visit.startsAt = QDateTime(monday.addDays(8), QTime(9, 0), m_database.clock().zone());
    visit.minutes = 30;
    visit = *Slots(m_database).bookAt(visit).result();
    QCOMPARE(rowOf().neededOn, monday.addDays(8));
    QVERIFY(!rowOf().isLate);
    Visit sooner{.client = who.id};
    sooner.startsAt = QDateTime(monday.addDays(7), QTime(9, 0), m_database.clock().zone());
    QVERIFY(Slots(m_database).bookAt(sooner).result().has_value());
    QVERIFY(rowOf().isLate);
    const auto page = KitList(m_database).page().result();
    QVERIFY(page->rows.first().isLate); // red first
}

void KitsNotesTest::aNoteIsCorrectedAndBothStay()
{
    const Client who = client();
    Note note{.client = who.id, .on = monday, .text = QStringLiteral("Likes mornings")};
    note = *Notes(m_database).add(note).result();
    QCOMPARE(note.by, QStringLiteral("nurse"));
    Note again = note;
    again.text = QStringLiteral("Likes afternoons");
    QCOMPARE(Notes(m_database).correct(again, {}).result().error(), Error::badInput("reason", "empty"));
    again = *Notes(m_database).correct(again, QStringLiteral("Mixed up")).result();
    QCOMPARE(again.version, 2);
    QCOMPARE(Notes(m_database).of(who.id).result()->size(), 1);
    QCOMPARE(Notes(m_database).of(who.id).result()->first().text, QStringLiteral("Likes afternoons"));
    note.text.clear();
    QCOMPARE(Notes(m_database).add(Note{.client = who.id, .on = monday}).result().error(),
             Error::badInput("text", "empty"));
    QCOMPARE(Notes(m_database)
                 .add(Note{.client = who.id, .on = monday.addDays(1), .text = QStringLiteral("x")})
                 .result()
                 .error(),
             Error::badInput("day", "future"));
    QVERIFY(Notes(m_database).undo(again).result().has_value());
    QVERIFY(Notes(m_database).of(who.id).result()->isEmpty());
}

void KitsNotesTest::thePlanIsOneInVersions()
{
    const Client who = client();
    QVERIFY(!Notes(m_database).plan(who.id).result()->has_value());
    CarePlan plan{.client = who.id, .goals = QStringLiteral("Full shifts")};
    plan = *Notes(m_database).setPlan(plan).result();
    plan.steps = QStringLiteral("Walk");
    plan.reviewedOn = monday;
    QCOMPARE(Notes(m_database).setPlan(plan).result()->version, 2);
    QCOMPARE(Notes(m_database).setPlan(plan).result().error().kind, Error::Kind::ChangedMeanwhile);
    CarePlan other{.client = who.id, .goals = QStringLiteral("Another")};
    QCOMPARE(Notes(m_database).setPlan(other).result().error().kind, Error::Kind::ChangedMeanwhile);
    QCOMPARE((*Notes(m_database).plan(who.id).result())->steps, QStringLiteral("Walk"));
    QCOMPARE(Notes(m_database).setPlan(CarePlan{.client = client().id}).result().error(),
             Error::badInput("plan", "empty"));
}

void KitsNotesTest::theDeskReadsNoNotes()
{
    const Client who = client();
    signIn("desk");
    QCOMPARE(Notes(m_database).of(who.id).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Notes(m_database).plan(who.id).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(Notes(m_database).add(Note{.client = who.id}).result().error().kind, Error::Kind::NotAllowed);
    signIn("nurse");
}

/// Booked as a screen books it: the time is proposed, then taken.
Result<Visit> KitsNotesTest::bookedOn(QDate day, int minutes, VisitPurpose purpose)
{
    Visit visit{.client = client().id, .minutes = minutes, .purpose = purpose};
    const auto found = Slots(m_database).propose({.client = visit.client, .on = day}).result();
    if (!found) return found.error();
    visit.startsAt = found->start;
    return Slots(m_database).bookAt(visit).result();
}

void KitsNotesTest::twoBookingsNeverShareMinutes()
{
    const QDate day = monday.addDays(15);
    QList<QTime> starts;
    for (int i = 0; i < 3; ++i) {
        const auto kept = bookedOn(day, 30);
        QVERIFY(kept.has_value());
        starts << kept->startsAt.time();
    }
    QCOMPARE(starts, (QList<QTime>{QTime(8, 30), QTime(9, 0), QTime(9, 30)}));
    // Long visits fill the rest; the search goes on to the next open day, and the minutes are refused to a second desk.
    QVERIFY(bookedOn(day, 120, VisitPurpose::Medical).has_value()); // up to lunch
    QVERIFY(bookedOn(day, 240, VisitPurpose::Medical).has_value()); // and from then on
    const auto next = Slots(m_database).propose({.client = client().id, .on = day}).result();
    QCOMPARE(next->slot.day, day.addDays(1));
    Visit second{.client = client().id, .minutes = 30};
    second.startsAt = QDateTime(day, QTime(9, 0), m_database.clock().zone());
    QCOMPARE(Slots(m_database).bookAt(second).result().error(), Error::badInput("starts_at", "taken"));
    const auto look = Slots(m_database).look(second).result();
    QCOMPARE(look->fault, std::optional(Error::badInput("starts_at", "taken")));
    QCOMPARE(look->takenBy.size(), 1);
}

void KitsNotesTest::aClosedDayIsNotBooked()
{
    const QDate saturday(2026, 5, 9);
    Visit visit{.client = client().id, .minutes = 30};
    visit.startsAt = QDateTime(saturday, QTime(9, 0), m_database.clock().zone());
    QCOMPARE(Slots(m_database).bookAt(visit).result().error(), Error::badInput("starts_at", "closed"));
    QCOMPARE(Slots(m_database).look(visit).result()->fault, std::optional(Error::badInput("starts_at", "closed")));
    QCOMPARE(Slots(m_database).propose({.client = visit.client, .on = saturday}).result()->slot.day,
             QDate(2026, 5, 11));
    visit.startsAt = QDateTime(monday.addDays(-3), QTime(9, 0), m_database.clock().zone());
    QCOMPARE(Slots(m_database).bookAt(visit).result().error(), Error::badInput("starts_at", "past"));
}

void KitsNotesTest::aStandingVisitIsProposedToMove()
{
    const QDate first = monday.addDays(22);
    const Visit stood = *bookedOn(first, 30);
    const auto later = Slots(m_database).propose({.client = stood.client, .notBefore = first.addDays(1)}).result();
    QVERIFY(later && later->standing && later->standing->id == stood.id);
    QVERIFY(later->slot.day > first);
    const auto moved = Slots(m_database).moveTo(stood, later->start, QStringLiteral("kit")).result();
    QVERIFY(moved.has_value());
    QCOMPARE(moved->id, stood.id); // one appointment, in versions
    QCOMPARE(Slots(m_database).moveTo(stood, later->start, {}).result().error().kind, Error::Kind::ChangedMeanwhile);
    const auto back = Slots(m_database).putBack(*moved, stood).result();
    QCOMPARE(back->startsAt, stood.startsAt);
    QCOMPARE(Slots(m_database).putBack(*moved, stood).result().error().kind, Error::Kind::ChangedMeanwhile);
}

void KitsNotesTest::theHistorySaysWhatWasReplacedAndTakenBack()
{
    const Client who = client();
    const auto ordered = m_database
                             .write<Done>(Right::LogDoses,
                                          [who](Session &session) {
                                              const Order daily{.client = who.id, .startsOn = monday.addDays(-20)};
                                              return kept::keep(session, daily, Act::Import);
                                          })
                             .result();
    QVERIFY(ordered.has_value());
    Dose dose{.client = who.id, .dueOn = monday.addDays(-1), .outcome = DoseOutcome::Given, .milligrams = 50};
    dose = *Doses(m_database).log(dose).result();
    Dose better = dose;
    better.outcome = DoseOutcome::Missed;
    better.milligrams = 0;
    better = *Doses(m_database).correct(better, QStringLiteral("Wrong row")).result();
    const auto versions = ChartHistory(m_database).doseVersions(dose.id).result();
    QVERIFY(versions.has_value());
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->first().dose.outcome, DoseOutcome::Missed);
    QCOMPARE(versions->first().reason, QStringLiteral("Wrong row"));
    QCOMPARE(versions->first().who, QStringLiteral("nurse"));
    QVERIFY(Doses(m_database).undo(better).result().has_value());

    using Standing = RecordVersion::Standing;
    QList<Standing> standings;
    QStringList reasons;
    const auto all = ChartHistory(m_database).versions(who.id).result();
    QVERIFY(all.has_value());
    for (const RecordVersion &each : *all) {
        if (each.table != "dose") continue;
        QCOMPARE(each.about, monday.addDays(-1));
        standings << each.standing;
        reasons << each.reason;
    }
    QCOMPARE(standings, (QList<Standing>{Standing::InError, Standing::Replaced, Standing::Replaced}));
    QVERIFY(reasons.contains(QStringLiteral("Wrong row")));
}

void KitsNotesTest::whoLookedIsForThePhysician()
{
    const Client who = client(), other = client();
    QVERIFY(Worklists(m_database).chart(who.id).result().has_value());
    QCOMPARE(ChartHistory(m_database).looks(who.id).result().error().kind, Error::Kind::NotAllowed);
    signIn("ann");
    const auto looks = ChartHistory(m_database).looks(who.id).result();
    QVERIFY(looks.has_value());
    QCOMPARE(looks->size(), 1);
    QCOMPARE(looks->first().who, QStringLiteral("nurse"));
    QVERIFY(ChartHistory(m_database).looks(other.id).result()->isEmpty());
    signIn("nurse");
}

void KitsNotesTest::whoComesNextIsSaid()
{
    signIn("desk");
    const auto quiet = Windows(m_database).next().result();
    QVERIFY(quiet.has_value());
    QVERIFY(quiet->next.isEmpty()); // nobody has a running series here
    QCOMPARE(quiet->running, 0);
    signIn("nurse");
}

void KitsNotesTest::theRegisterVerifies()
{
    m_database.lock();
    signIn("ann");
    const auto faults = verifyRegister(m_database).result();
    QVERIFY(faults.has_value());
    QCOMPARE(faults->faults, QList<VerifyFault>());
}

QTEST_GUILESS_MAIN(KitsNotesTest)
#include "kits_notes_test.moc"
