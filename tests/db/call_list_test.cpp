#include "db/stores/client_merges.h"
#include "db/stores/kept.h"
#include "db/stores/slots.h"
#include "db/work/reports.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/practice_register.h"

/// Who stands on the call list and why, and which calls the register takes; a practice clinic of 120, Mon 4 May 2026.
class CallListTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoDidNotComeIsOnTheListTheSameDay();
    void whoLeftWithoutBeingSeenIsOnTheListToo();
    void aNewClientWhoDidNotComeIsNotForgotten();
    void theReportKeepsToWhoIsPastDue();
    void aPromiseNeedsADayThatIsNotPast();
    void whoIsPutOffNeedsAnEndAndAReason();
    void aRecordIsNotMergedWithItself();
    void theRegisterIsWholeAfterAllThat();

private:
    QList<OverdueRow> list() { return must(Worklists(*m_database).overdue().result()); }
    std::optional<OverdueRow> rowOf(Id<Client> client)
    {
        for (const OverdueRow &row : list())
            if (row.person.id == client) return row;
        return std::nullopt;
    }
    Visit laid(Id<Client> client, const QDateTime &at, VisitStatus status = VisitStatus::Booked)
    {
        Visit visit{.client = client};
        visit.startsAt = at;
        visit.minutes = 30;
        visit.status = status;
        const auto keep = [visit](Session &session) { return kept::keep(session, visit, Act::Add); };
        must(m_database->write<Done>(Right::EditVisits, keep).result());
        return visit;
    }
    /// Somebody in a running series who is not past due and on no list; another one with each question.
    Id<Client> quietOne()
    {
        const auto clients = must(Worklists(*m_database).clients().result());
        for (const ClientRow &row : clients) {
            const bool runs = row.hasSeries && row.series.nextDue > m_today
                && row.series.lastGiven < m_today.addDays(-7);
            if (!runs || row.discharged || m_used.contains(row.person.id) || rowOf(row.person.id)) continue;
            const auto ahead = [&](Session &session) {
                return kept::current<Visit>(
                    session, "client_id = ? AND on_day >= ? AND purpose = 'injection' AND status <> 'cancelled'",
                    {row.person.id.uuid(), m_today});
            };
            if (!must(m_database->read<QList<Visit>>(Right::SeeDue, ahead).result()).isEmpty()) continue;
            m_used << row.person.id;
            return row.person.id;
        }
        qFatal("the practice clinic has nobody who is quiet");
    }
    QStringList reported()
    {
        const auto ask = [this](Session &session) { return reports::overdue(session, m_today); };
        QStringList charts;
        for (const QStringList &row : must(m_database->read<ReportTable>(Right::SeeDue, ask).result()).rows)
            charts << row.first();
        return charts;
    }
    QDateTime justNow() { return m_database->clock().now().addSecs(-1); }
    Error refused(CallOutcome outcome, QDate day, const QString &note = {})
    {
        Call call{.client = list().first().person.id};
        call.calledAt = m_database->clock().now();
        call.outcome = outcome;
        call.promisedOn = day;
        call.note = note;
        return Outreach(*m_database).log(call).result().error();
    }

    const QDate m_today{2026, 5, 4};
    QSet<Id<Client>> m_used;
};

void CallListTest::initTestCase()
{
    openPractice(120, m_today);
    signIn("desk");
}

void CallListTest::whoDidNotComeIsOnTheListTheSameDay()
{
    const Id<Client> client = quietOne();
    const Visit visit = laid(client, justNow());
    QVERIFY(!rowOf(client)); // booked: nothing to call about
    const Visit missed = must(Slots(*m_database).mark(visit, VisitStatus::NoShow).result());
    const auto row = rowOf(client);
    QVERIFY(row && row->missed);
    QCOMPARE(row->missed->id, visit.id);
    QVERIFY(!row->isOverdue());
    // Behind who is past due, so that the order of the report is the order of the list.
    const auto rows = list();
    for (qsizetype i = 1; i < rows.size(); ++i) QVERIFY(rows[i - 1].isOverdue() || !rows[i].isOverdue());
    // A new visit takes the row away, and taking that back brings it again.
    Visit again{.client = client};
    again.startsAt = missed.startsAt.addDays(2);
    const Visit booked = laid(client, again.startsAt);
    QVERIFY(!rowOf(client));
    must(Slots(*m_database).putBack(booked, {}).result());
    QVERIFY(rowOf(client));
    must(Slots(*m_database).putBack(missed, visit).result()); // no no-show after all
    QVERIFY(!rowOf(client));
}

void CallListTest::whoLeftWithoutBeingSeenIsOnTheListToo()
{
    const Id<Client> client = quietOne();
    const Visit visit = laid(client, justNow());
    const Visit here = must(Slots(*m_database).mark(visit, VisitStatus::Arrived).result());
    QVERIFY(!rowOf(client));
    must(Slots(*m_database).mark(here, VisitStatus::NoShow).result());
    const auto row = rowOf(client);
    QVERIFY(row && row->missed);
    QVERIFY(row->missed->arrivedAt.isValid());
    QVERIFY(row->arrivedAt.isNull()); // not in the house any more
}

void CallListTest::aNewClientWhoDidNotComeIsNotForgotten()
{
    Client fresh;
    fresh.chartNumber = QStringLiteral("9001");
    fresh.firstName = QStringLiteral("Ines");
    fresh.lastName = QStringLiteral("Novak");
    fresh.birthDate = QDate(1990, 6, 14);
    fresh.enrolledOn = m_today;
    must(Clients(*m_database).add(fresh).result());
    QVERIFY(!rowOf(fresh.id));
    const Visit visit = laid(fresh.id, justNow());
    must(Slots(*m_database).mark(visit, VisitStatus::NoShow).result());
    QVERIFY(rowOf(fresh.id));
    QVERIFY(rowOf(fresh.id)->missed);
}

void CallListTest::theReportKeepsToWhoIsPastDue()
{
    QStringList shown;
    int missed = 0;
    for (const OverdueRow &row : list()) {
        if (row.isOverdue()) shown << row.person.chartNumber;
        else missed += row.missed.has_value();
    }
    QVERIFY(missed >= 2);
    QCOMPARE(shown, reported());
}

void CallListTest::aPromiseNeedsADayThatIsNotPast()
{
    QCOMPARE(refused(CallOutcome::Agreed, {}), Error::badInput("promised_on", "empty"));
    QCOMPARE(refused(CallOutcome::Agreed, m_today.addDays(-1)), Error::badInput("promised_on", "past"));
    QCOMPARE(refused(CallOutcome::Agreed, m_today.addDays(61)), Error::badInput("promised_on", "too_far"));
}

void CallListTest::whoIsPutOffNeedsAnEndAndAReason()
{
    const QString why = QStringLiteral("works nights");
    QCOMPARE(refused(CallOutcome::Later, {}, why), Error::badInput("ask_again_on", "empty"));
    QCOMPARE(refused(CallOutcome::Later, m_today, why), Error::badInput("ask_again_on", "not_ahead"));
    QCOMPARE(refused(CallOutcome::Later, m_today.addYears(1), why), Error::badInput("ask_again_on", "too_far"));
    QCOMPARE(refused(CallOutcome::Later, m_today.addDays(1)), Error::badInput("reason", "empty"));
    Call call{.client = list().first().person.id};
    call.calledAt = m_database->clock().now();
    call.outcome = CallOutcome::Later;
    call.promisedOn = m_today.addDays(60);
    call.note = why;
    must(Outreach(*m_database).log(call).result());
}

void CallListTest::aRecordIsNotMergedWithItself()
{
    const Id<Client> one = list().first().person.id;
    const auto merged = ClientMerges(*m_database).merge(one, one, QStringLiteral("the same")).result();
    QCOMPARE(merged.error(), (Error{Error::Kind::Flawed, {QStringLiteral("MERGE_SAME_RECORD")}}));
}

void CallListTest::theRegisterIsWholeAfterAllThat()
{
    QVERIFY(must(verifyRegister(*m_database).result()).faults.isEmpty());
}

QTEST_GUILESS_MAIN(CallListTest)
#include "call_list_test.moc"
