#include "app/treatment/lateness.h"
#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/stores/staff.h"
#include "db/stores/stays.h"
#include "db/stores/stores.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/practice_register.h"
#include <algorithm>

/// The stay in treatment on a practice clinic of Mon 4 May 2026: steps of the level of care, the discharge, and their undo.
class StaysTest : public QObject, private PracticeRegister
{
    Q_OBJECT

    const QDate m_today{2026, 5, 4};

    ChartPage chart(Id<Client> client) { return must(Worklists(*m_database).chart(client).result()); }
    std::optional<Episode> inForce(Id<Client> client)
    {
        const ChartPage page = chart(client);
        const Episode *runs = episodeInForce(page.episodes, m_today);
        return runs ? std::optional(*runs) : std::nullopt;
    }
    /// Somebody of the call list, longest past due, still in treatment.
    Id<Client> overdueOne()
    {
        for (const OverdueRow &row : must(Worklists(*m_database).overdue().result()))
            if (row.isOverdue() && inForce(row.person.id)) return row.person.id;
        qFatal("nobody is overdue");
    }
    bool isOverdue(Id<Client> client)
    {
        const auto rows = must(Worklists(*m_database).overdue().result());
        return std::any_of(rows.cbegin(), rows.cend(),
                           [&](const OverdueRow &row) { return row.person.id == client && row.isOverdue(); });
    }
    Discharge goodbye(DischargeReason reason = DischargeReason::PatientChoice)
    {
        return {.on = m_today,
                .reason = reason,
                .words = QStringLiteral("moves to another town"),
                .naloxone = NaloxoneStep::Accepted,
                .calls = {m_today.addDays(7), m_today.addDays(28)}};
    }

private Q_SLOTS:
    void initTestCase() { openPractice(60, m_today); }
    void init() { signIn("doctor"); }

    void aNurseMovesNobodyAndDischargesNobody()
    {
        const Id<Client> client = overdueOne();
        const auto runs = inForce(client);
        const Client read = chart(client).client;
        signIn("nurse");
        const auto step =
            Stays(*m_database).step(client, {.level = CareLevel::Aftercare, .from = m_today}, runs).result();
        QCOMPARE(step.error().kind, Error::Kind::NotAllowed);
        const auto gone = Stays(*m_database).discharge(read, goodbye()).result();
        QCOMPARE(gone.error().kind, Error::Kind::NotAllowed);
        QVERIFY(isOverdue(client));
    }

    void aStepEndsTheOneBeforeAndTheClientWearsTheNewLevel()
    {
        const Id<Client> client = overdueOne();
        const auto runs = inForce(client);
        const CareLevel next = runs->level == CareLevel::OP ? CareLevel::Aftercare : CareLevel::OP;
        const StayChange change = must(
            Stays(*m_database)
                .step(client, {.level = next, .from = m_today, .reason = QStringLiteral("goals reached")}, runs)
                .result());
        const ChartPage page = chart(client);
        QCOMPARE(page.client.level, next);
        QCOMPARE(episodeInForce(page.episodes, m_today)->level, next);
        QCOMPARE(episodeInForce(page.episodes, m_today.addDays(-1))->level, runs->level);
        const auto stale = Stays(*m_database).step(client, {.level = CareLevel::PHP, .from = m_today}, runs).result();
        QCOMPARE(stale.error().kind, Error::Kind::ChangedMeanwhile);
        must(Stays(*m_database).undo(change, QStringLiteral("wrong client")).result());
        const ChartPage after = chart(client);
        QCOMPARE(after.client.level, runs->level);
        QCOMPARE(after.episodes.size(), page.episodes.size() - 1);
        QVERIFY(episodeInForce(after.episodes, m_today)->endsOn.isNull());
    }

    void whatDoesNotFitIsRefused()
    {
        const Id<Client> client = overdueOne();
        const auto runs = inForce(client);
        const auto field = [&](CareStep step) {
            const auto refused = Stays(*m_database).step(client, step, runs).result();
            return refused ? QString() : refused.error().facts.join(QLatin1Char(' '));
        };
        QCOMPARE(field({.level = CareLevel::Unknown, .from = m_today}), QStringLiteral("level empty"));
        QCOMPARE(field({.level = runs->level, .from = m_today}), QStringLiteral("level same"));
        QCOMPARE(field({.level = CareLevel::Aftercare, .from = m_today.addDays(1)}),
                 QStringLiteral("starts_on future"));
        QCOMPARE(field({.level = CareLevel::Aftercare, .from = runs->startsOn}), QStringLiteral("starts_on order"));
        const Client read = chart(client).client;
        Discharge silent = goodbye();
        silent.naloxone.reset();
        QCOMPARE(Stays(*m_database).discharge(read, silent).result().error().facts.first(), QStringLiteral("naloxone"));
        Discharge late = goodbye();
        late.on = m_today.addDays(1);
        QCOMPARE(Stays(*m_database).discharge(read, late).result().error().facts.first(),
                 QStringLiteral("discharged_on"));
        Discharge early = goodbye();
        early.on = read.enrolledOn.addDays(-1);
        QCOMPARE(Stays(*m_database).discharge(read, early).result().error().facts.first(),
                 QStringLiteral("discharged_on"));
        Discharge past = goodbye();
        past.calls = {m_today};
        QCOMPARE(Stays(*m_database).discharge(read, past).result().error().facts.first(), QStringLiteral("on"));
    }

    void aDischargeClosesTheSeriesAndIsTakenBackAsOne()
    {
        const Id<Client> client = overdueOne();
        const ChartPage before = chart(client);
        const StayChange change = must(Stays(*m_database).discharge(before.client, goodbye()).result());
        QVERIFY(!isOverdue(client));
        const ChartPage page = chart(client);
        QCOMPARE(page.client.dischargedOn, m_today);
        QCOMPARE(page.series.status, SeriesStatus::Closed);
        QCOMPARE(page.history->dischargeReason, QStringLiteral("patient choice: moves to another town"));
        QCOMPARE(episodeInForce(page.episodes, m_today)->endsOn, m_today);
        QCOMPARE(page.naloxone.size(), before.naloxone.size() + 1);
        QCOMPARE(change.calls.size(), 2);
        const auto again = Stays(*m_database).discharge(before.client, goodbye()).result();
        QCOMPARE(again.error().kind, Error::Kind::ChangedMeanwhile);
        const auto twice = Stays(*m_database).discharge(page.client, goodbye()).result();
        QCOMPARE(twice.error().facts, (QStringList{QStringLiteral("client"), QStringLiteral("discharged")}));

        must(Stays(*m_database).undo(change, QStringLiteral("came back the same day")).result());
        QVERIFY(isOverdue(client));
        const ChartPage after = chart(client);
        QVERIFY(after.client.dischargedOn.isNull());
        QCOMPARE(after.history->dischargeReason, before.history->dischargeReason);
        QCOMPARE(after.naloxone.size(), before.naloxone.size());
        QVERIFY(episodeInForce(after.episodes, m_today)->endsOn.isNull());
    }

    void theDesksRequestIsAnsweredWithIt()
    {
        const Id<Client> client = overdueOne();
        CloseRequest request{.client = client, .reason = ClosingReason::Moved, .said = QStringLiteral("we moved away")};
        must(Closings(*m_database).ask(request).result());
        const auto open = must(Closings(*m_database).open().result()).size();
        const StayChange change = must(Stays(*m_database).discharge(chart(client).client, goodbye()).result());
        QCOMPARE(must(Closings(*m_database).open().result()).size(), open - 1);
        must(Stays(*m_database).undo(change, QStringLiteral("slip")).result());
        QCOMPARE(must(Closings(*m_database).open().result()).size(), open);
    }

    void anAftercareCallStandsOnTheListOfItsDay()
    {
        const QString path = m_folder.filePath(QStringLiteral("later.evenkeel"));
        QVERIFY(makePractice({path, 30, 7, m_today, quickCost}).has_value());
        OpenOptions options;
        options.floor = quickCost;
        std::optional<Id<Client>> gone;
        {
            Database door;
            QVERIFY(door.open(path, options).result().has_value());
            QVERIFY(door.signIn(QStringLiteral("doctor"), "practice").result().has_value());
            const auto rows = Worklists(door).overdue().result();
            QVERIFY(rows && !rows->isEmpty());
            gone = rows->first().person.id;
            const auto page = Worklists(door).chart(*gone).result();
            QVERIFY(Stays(door).discharge(page->client, goodbye()).result().has_value());
        }
        options.today = m_today.addDays(7);
        Database later;
        QVERIFY(later.open(path, options).result().has_value());
        QVERIFY(later.signIn(QStringLiteral("desk"), "practice").result().has_value());
        const auto rows = Worklists(later).overdue().result();
        QVERIFY(rows.has_value());
        const auto row = std::find_if(rows->cbegin(), rows->cend(),
                                      [&](const OverdueRow &each) { return each.person.id == *gone; });
        QVERIFY(row != rows->cend());
        QVERIFY(row->byHand && !row->isOverdue());
    }

    void aStayBeginsAgainAfterADischarge()
    {
        const Id<Client> client = overdueOne();
        must(Stays(*m_database).discharge(chart(client).client, goodbye(DischargeReason::Relapse)).result());
        const auto runs = inForce(client); // it ends today and is no step of the next stay
        QVERIFY(runs);
        CareStep step{.level = runs->level == CareLevel::PHP ? CareLevel::IOP : CareLevel::PHP, .from = m_today};
        step.indication = Indication::Both;
        const StayChange change = must(Stays(*m_database).step(client, step, runs).result());
        QVERIFY(change.client.dischargedOn.isNull());
        QCOMPARE(chart(client).history->indication, Indication::Both);
    }

    void attendanceCountsWhatWasHeld()
    {
        const Client nobody{};
        Visit visit{.client = nobody.id};
        visit.purpose = VisitPurpose::Group;
        visit.startsAt = QDateTime(m_today, QTime(10, 0), Qt::UTC);
        QList<Visit> visits;
        for (const VisitStatus status : {VisitStatus::Done, VisitStatus::NoShow, VisitStatus::Cancelled,
                                         VisitStatus::Booked, VisitStatus::Arrived}) {
            visit.status = status;
            visits << visit;
        }
        const Attendance sum = attendance(visits, VisitPurpose::Group, m_today, m_today, QTimeZone::utc());
        QCOMPARE(sum.held, 3);
        QCOMPARE(sum.attended, 2);
        QCOMPARE(attendance(visits, VisitPurpose::Family, m_today, m_today, QTimeZone::utc()).held, 0);
    }

    void theLastCoveredDayIsThatOfInjectionOrTablet()
    {
        const Client client{};
        Injection injection{.client = client.id, .givenOn = m_today.addDays(-10)};
        QCOMPARE(lastCoveredDay({}, {injection}, {}, m_today, Limits()),
                 m_today.addDays(17)); // 28 days from its own day
        QVERIFY(lastCoveredDay({}, {}, {}, m_today, Limits()).isNull());
        Order order{.client = client.id, .regimen = Regimen::Q3d150, .startsOn = m_today};
        Dose dose{.client = client.id, .dueOn = m_today, .milligrams = 150};
        QCOMPARE(lastCoveredDay({order}, {}, {dose}, m_today, Limits()), m_today.addDays(2));
    }

    void theRegisterIsWhole() { QVERIFY(must(verifyRegister(*m_database).result()).faults.isEmpty()); }
};

QTEST_GUILESS_MAIN(StaysTest)
#include "stays_test.moc"
