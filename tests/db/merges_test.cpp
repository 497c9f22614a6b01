#include "db/stores/client_merges.h"
#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/practice_register.h"

/// Two records of one person become one, and two again; on a register whose today is Mon 4 May 2026.
class MergesTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk); }

    void everyReadingFollowsAMerge();
    void anAbsorbedIdMeansTheSurvivor();
    void theAbsorbedIsFoundByItsNameAndNumber();
    void undoMakesThemTwoAgainAsTheyWere();
    void undoIsRefusedWhenSomethingWasRecordedSince();
    void twoOpenSeriesMustBeDecidedFirst();
    void anInjectionOnOneDayInBothIsRefused();
    void differentHistoriesAreRefused();
    void theOneWithTheHistoryIsKept();
    void theDeskMergesWhatHoldsNothingClinical();
    void aMergeIsOneActInTheAudit();
    void mergesInARowLeadToTheLast();
    void aMergeAltersNothingThatWasWritten();
    void theDeskAsksToCloseAndOnlyClinicalStaffCloses();
    void aRequestIsTakenBackOrAnsweredOnce();
    void someoneIsPutOnTodaysListOnce();

private:
    void open(Roles roles);
    void signInAsDesk();
    Client somebody(const char *first, bool treated = true);
    Injection injected(const Client &client, QDate on);
    Call called(const Client &client);
    template <typename T, typename Work> T ask(Right right, Work work)
    {
        return must(m_database->read<T>(right, work).result());
    }
    void verified();

    const QDate m_today{2026, 5, 4};
};

void MergesTest::open(Roles roles) { openEmpty("Amara Nwosu", roles, m_today); }

void MergesTest::signInAsDesk()
{
    addStaff("Luis", Role::FrontDesk);
    signIn("Luis");
}

Client MergesTest::somebody(const char *first, bool treated)
{
    static int chart = 1100;
    Client client;
    client.chartNumber = QString::number(++chart);
    client.lastName = QStringLiteral("Baptiste");
    client.firstName = QString::fromLatin1(first);
    client.birthDate = QDate(1990, 6, 14);
    client.enrolledOn = m_today.addDays(-200);
    client = must(Clients(*m_database).add(client).result());
    if (!treated) return client;
    History history{.client = client.id};
    history.indication = Indication::Opioid;
    history.opioidHistory = YesNo::Yes;
    must(Clients(*m_database).setHistory(history).result());
    return client;
}

Injection MergesTest::injected(const Client &client, QDate on)
{
    Injection injection{.client = client.id, .givenOn = on};
    injection.side = Side::Left;
    injection.lot = QStringLiteral("4471B");
    auto kept = m_database->write<Injection>(Right::GiveInjection, [injection](Session &session) -> Result<Injection> {
        if (auto done = kept::keep(session, injection, Act::Add); !done) return done.error();
        if (auto done = series::bringUpToDate(session, injection.client); !done) return done.error();
        return injection;
    });
    return must(kept.result());
}

Call MergesTest::called(const Client &client)
{
    Call call{.client = client.id, .calledAt = m_database->clock().now()};
    call.outcome = CallOutcome::NoAnswer;
    return must(Outreach(*m_database).log(call).result());
}

void MergesTest::verified()
{
    const auto found = must(verifyRegister(*m_database).result());
    QStringList faults;
    for (const auto &fault : found.faults) faults << fault.code + QLatin1Char(' ') + fault.table;
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void MergesTest::everyReadingFollowsAMerge()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Shanise", false);
    injected(absorbed, m_today.addDays(-60)); // its own series: past due and lapsed
    called(absorbed);
    Worklists lists(*m_database);
    QCOMPARE(must(lists.overdue().result()).size(), 1);
    must(ClientMerges(*m_database).merge(kept.id, absorbed.id, QStringLiteral("one person")).result());

    QCOMPARE(must(lists.clients().result()).size(), 1);
    const auto overdue = must(lists.overdue().result());
    QCOMPARE(overdue.size(), 1);
    QCOMPARE(overdue.first().person.id, kept.id);
    QCOMPARE(overdue.first().person.chartNumber, kept.chartNumber);
    QCOMPARE(overdue.first().attempts, 1);
    const ChartPage chart = must(lists.chart(kept.id).result());
    QCOMPARE(chart.injections.size(), 1);
    QCOMPARE(chart.injections.first().client, kept.id);
    QCOMPARE(chart.calls.size(), 1);
    const auto report = ask<ReportTable>(Right::SeeDue,
                                         [this](Session &session) { return reports::overdue(session, m_today); });
    QCOMPARE(report.rows.size(), 1);
    QCOMPARE(report.rows.first().first(), kept.chartNumber);
    const auto history = ask<ReportTable>( // another day is worked out from the history
        Right::SeeDue, [this](Session &session) { return reports::injections(session, m_today.addDays(-1)); });
    QCOMPARE(history.rows.size(), 1);
    verified();
}

void MergesTest::anAbsorbedIdMeansTheSurvivor()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Shanise", false);
    must(ClientMerges(*m_database).merge(kept.id, absorbed.id, QStringLiteral("one person")).result());
    QCOMPARE(must(Clients(*m_database).load(absorbed.id).result()).id, kept.id);
    QCOMPARE(must(Worklists(*m_database).chart(absorbed.id).result()).client.id, kept.id);
    called(absorbed); // a screen that was open since before
    QCOMPARE(must(Worklists(*m_database).chart(kept.id).result()).calls.size(), 1);
    verified();
}

void MergesTest::theAbsorbedIsFoundByItsNameAndNumber()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Xenia", false);
    must(ClientMerges(*m_database).merge(kept.id, absorbed.id, QStringLiteral("one person")).result());
    const auto directory = must(Clients(*m_database).directory().result());
    QCOMPARE(directory->size(), 1);
    QCOMPARE(directory->search(u"xenia"), QList{kept.id});
    QCOMPARE(directory->search(absorbed.chartNumber), QList{kept.id});
    Client again = somebody("Other", false);
    again.chartNumber = absorbed.chartNumber; // stays taken
    QVERIFY(!Clients(*m_database).correct(again, QStringLiteral("test")).result());
}

void MergesTest::undoMakesThemTwoAgainAsTheyWere()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Shanise", false);
    const Injection injection = injected(absorbed, m_today.addDays(-60));
    ClientMerges merges(*m_database);
    const ClientMerge merge = must(merges.merge(kept.id, absorbed.id, QStringLiteral("one person")).result());
    const auto lines = must(merges.into(kept.id).result());
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().absorbed.firstName, QStringLiteral("Shanise"));
    QVERIFY(lines.first().canUndo);
    must(merges.undo(merge, QStringLiteral("two sisters")).result());
    QVERIFY(must(merges.into(kept.id).result()).isEmpty());
    QCOMPARE(must(Worklists(*m_database).clients().result()).size(), 2);
    const auto overdue = must(Worklists(*m_database).overdue().result());
    QCOMPARE(overdue.size(), 1);
    QCOMPARE(overdue.first().person.id, absorbed.id);
    QCOMPARE(must(Worklists(*m_database).chart(absorbed.id).result()).injections, QList{injection});
    QVERIFY(must(Worklists(*m_database).chart(kept.id).result()).injections.isEmpty());
    QCOMPARE(merges.undo(merge, QStringLiteral("again")).result().error().kind, Error::Kind::ChangedMeanwhile);
    verified();
    must(merges.merge(kept.id, absorbed.id, QStringLiteral("one person after all")).result());
    QCOMPARE(must(Worklists(*m_database).clients().result()).size(), 1);
    verified();
}

void MergesTest::undoIsRefusedWhenSomethingWasRecordedSince()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Shanise", false);
    ClientMerges merges(*m_database);
    const ClientMerge merge = must(merges.merge(kept.id, absorbed.id, QStringLiteral("one person")).result());
    QTest::qWait(5);
    called(kept);
    QVERIFY(!must(merges.into(kept.id).result()).first().canUndo);
    const auto undone = merges.undo(merge, QStringLiteral("two sisters")).result();
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, Error::Kind::ChangedMeanwhile);
}

void MergesTest::twoOpenSeriesMustBeDecidedFirst()
{
    const Client one = somebody("Shanice"), other = somebody("Shanise");
    injected(one, m_today.addDays(-20));
    injected(other, m_today.addDays(-10));
    const auto merged = ClientMerges(*m_database).merge(one.id, other.id, QStringLiteral("one person")).result();
    QVERIFY(!merged);
    QCOMPARE(merged.error().facts, QStringList{code(MergeObstacle::TwoOpenSeries)});
    QCOMPARE(must(ClientMerges(*m_database).look(one.id, other.id).result()).obstacles,
             QList{MergeObstacle::TwoOpenSeries});
    QCOMPARE(must(Worklists(*m_database).clients().result()).size(), 2);
}

void MergesTest::anInjectionOnOneDayInBothIsRefused()
{
    const Client one = somebody("Shanice"), other = somebody("Shanise");
    injected(one, m_today.addDays(-20));
    injected(other, m_today.addDays(-20));
    const auto plan = must(ClientMerges(*m_database).look(one.id, other.id).result());
    QVERIFY(plan.obstacles.contains(MergeObstacle::SameDayInjection));
    QVERIFY(plan.clinical);
}

void MergesTest::differentHistoriesAreRefused()
{
    const Client one = somebody("Shanice"), other = somebody("Shanise");
    History history = must(Clients(*m_database).history(other.id).result());
    history.opioidHistory = YesNo::No;
    history.indication = Indication::Alcohol;
    must(Clients(*m_database).setHistory(history).result());
    const auto merged = ClientMerges(*m_database).merge(one.id, other.id, QStringLiteral("one person")).result();
    QCOMPARE(merged.error().facts, QStringList{code(MergeObstacle::HistoriesDiffer)});
}

void MergesTest::theOneWithTheHistoryIsKept()
{
    const Client one = somebody("Shanice", false), other = somebody("Shanise");
    ClientMerges merges(*m_database);
    QCOMPARE(merges.merge(one.id, other.id, QStringLiteral("one person")).result().error().facts,
             QStringList{code(MergeObstacle::KeepOther)});
    must(merges.merge(other.id, one.id, QStringLiteral("one person")).result());
    QCOMPARE(must(Clients(*m_database).history(one.id).result()).indication, Indication::Opioid);
    verified();
}

void MergesTest::theDeskMergesWhatHoldsNothingClinical()
{
    const Client kept = somebody("Shanice"), typed = somebody("Shanise", false), treated = somebody("Shanica");
    injected(treated, m_today.addDays(-20));
    signInAsDesk();
    ClientMerges merges(*m_database);
    QCOMPARE(merges.merge(kept.id, treated.id, QStringLiteral("one person")).result().error().facts.first(),
             code(MergeObstacle::NeedsClinicalStaff));
    QCOMPARE(merges.merge(kept.id, typed.id, QString()).result().error().kind, Error::Kind::BadInput);
    must(merges.merge(kept.id, typed.id, QStringLiteral("typed twice")).result());
    QCOMPARE(must(Worklists(*m_database).clients().result()).size(), 2);
    signIn("Amara Nwosu");
    verified();
}

void MergesTest::aMergeIsOneActInTheAudit()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Shanise", false);
    injected(absorbed, m_today.addDays(-60));
    const auto entries = [this] {
        return ask<int>(Right::SeeIdentity, [](Session &session) -> Result<int> {
            int count = 0;
            auto done = session.each("SELECT COUNT(*) FROM audit_entry", {}, [&](const Row &row) {
                count = int(row.number(0));
                return false;
            });
            if (!done) return done.error();
            return count;
        });
    };
    const int before = entries();
    must(ClientMerges(*m_database).merge(kept.id, absorbed.id, QStringLiteral("one person")).result());
    QCOMPARE(entries(), before + 1);
}

void MergesTest::mergesInARowLeadToTheLast()
{
    const Client a = somebody("Anna", false), b = somebody("Anne", false), c = somebody("Annie");
    called(a);
    ClientMerges merges(*m_database);
    const ClientMerge first = must(merges.merge(b.id, a.id, QStringLiteral("one")).result());
    must(merges.merge(c.id, b.id, QStringLiteral("one")).result());
    QCOMPARE(must(Worklists(*m_database).chart(c.id).result()).calls.size(), 1);
    QCOMPARE(must(Clients(*m_database).load(a.id).result()).id, c.id);
    QCOMPARE(merges.undo(first, QStringLiteral("no")).result().error().kind, Error::Kind::ChangedMeanwhile);
    QCOMPARE(merges.merge(c.id, a.id, QStringLiteral("twice")).result().error().facts,
             QStringList{code(MergeObstacle::AlreadyMerged)});
    verified();
}

void MergesTest::aMergeAltersNothingThatWasWritten()
{
    const Client kept = somebody("Shanice"), absorbed = somebody("Shanise", false);
    called(absorbed);
    must(ClientMerges(*m_database).merge(kept.id, absorbed.id, QStringLiteral("one person")).result());
    const auto asKept = ask<QList<QUuid>>(Right::SeeIdentity, [](Session &session) -> Result<QList<QUuid>> {
        QList<QUuid> ids;
        auto done = session.entriesAsKept(tables::call, {}, {}, [&](const Entry &entry) {
            ids << entry.clear[0].toUuid();
            return true;
        });
        if (!done) return done.error();
        return ids;
    });
    QCOMPARE(asKept, QList{absorbed.id.uuid()});
}

void MergesTest::theDeskAsksToCloseAndOnlyClinicalStaffCloses()
{
    const Client client = somebody("Ewa");
    injected(client, m_today.addDays(-60));
    signInAsDesk();
    Closings closings(*m_database);
    CloseRequest request{.client = client.id, .reason = ClosingReason::Moved};
    QCOMPARE(closings.ask(request).result().error().kind, Error::Kind::BadInput);
    request.said = QStringLiteral("her sister says she moved to Salem");
    must(closings.ask(request).result());
    QCOMPARE(closings.ask(CloseRequest{.client = client.id, .said = QStringLiteral("x")}).result().error().kind,
             Error::Kind::AlreadyRecorded);
    QCOMPARE(closings.close(client.id, ClosingReason::Moved, {}).result().error().kind, Error::Kind::NotAllowed);
    Client corrected = client;
    corrected.dischargedOn = m_today;
    QCOMPARE(Clients(*m_database).correct(corrected, QStringLiteral("gone")).result().error().kind,
             Error::Kind::NotAllowed);
    QCOMPARE(must(Worklists(*m_database).overdue().result()).size(), 1); // the row stays
    signIn("Amara Nwosu");
    const auto asked = must(Closings(*m_database).open().result());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().request.said, request.said);
    must(Closings(*m_database).close(client.id, ClosingReason::Moved, QStringLiteral("to Salem")).result());
    QVERIFY(must(Closings(*m_database).open().result()).isEmpty());
    QVERIFY(must(Worklists(*m_database).overdue().result()).isEmpty());
    QCOMPARE(must(Clients(*m_database).load(client.id).result()).dischargedOn, m_today);
    QCOMPARE(must(Clients(*m_database).history(client.id).result()).dischargeReason, QStringLiteral("moved: to Salem"));
    verified();
}

void MergesTest::aRequestIsTakenBackOrAnsweredOnce()
{
    const Client client = somebody("Ewa");
    Closings closings(*m_database);
    const CloseRequest request{.client = client.id, .said = QStringLiteral("does not want to come")};
    must(closings.undo(must(closings.ask(request).result())).result());
    QVERIFY(must(closings.open().result()).isEmpty());
    const CloseRequest second{.client = client.id, .said = QStringLiteral("again")};
    const CloseRequest kept = must(closings.keep(must(closings.ask(second).result()), QStringLiteral("came")).result());
    QCOMPARE(kept.state, CloseState::Kept);
    QCOMPARE(closings.undo(kept).result().error().kind, Error::Kind::ChangedMeanwhile);
}

void MergesTest::someoneIsPutOnTodaysListOnce()
{
    const Client client = somebody("Ewa");
    DeskDeeds deeds(*m_database);
    const CallBack back = must(deeds.putOnList(client.id, QStringLiteral("rang back")).result());
    QCOMPARE(deeds.putOnList(client.id, {}).result().error().kind, Error::Kind::AlreadyRecorded);
    must(deeds.undo(back).result());
    must(deeds.putOnList(client.id, {}).result());
    verified();
}

QTEST_GUILESS_MAIN(MergesTest)
#include "merges_test.moc"
