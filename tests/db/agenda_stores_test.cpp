#include "db/stores/kept.h"
#include "db/stores/slots.h"
#include "db/stores/stores.h"
#include "db/stores/visit_series.h"
#include "db/stores/waiting_list.h"
#include "db/work/calendar_files.h"
#include "db/work/chart_history.h"
#include "db/work/closed_days.h"
#include "db/work/verify.h"
#include "tests/db/practice_register.h"

namespace {
const QDate agendaMonday(2026, 5, 4);
}

/// Waiting list, series of visits, closed days and calendar files: what is kept, refused, and taken back.
class AgendaStoresTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_database->lock(); }

    void whoWaitsIsKeptInVersions();
    void nobodyWaitsTwiceForOneThing();
    void aTakenSlotMovesTheVisitAndEndsTheWaitInOneAct();
    void aWaitIsNeverBookedByItself();
    void theScheduleShowsForWhomATimeIsFree();
    void aSeriesIsBookedAllOrNone();
    void everyScreenProposesTheSame();
    void aClosedDaySaysWhatMustMove();
    void aDayIsClosedOpenedAndClosedAgain();
    void aVisitBecomesACalendarFile();
    void theAuditorEditsNothingOfIt();
    void historyAndVerifyKnowTheWaits();

private:
    QTimeZone zone() const { return m_database->clock().zone(); }
    Visit visitFor(Id<Client> client, QDate day, QTime time) const
    {
        Visit visit{.client = client, .minutes = 30};
        visit.startsAt = QDateTime(day, time, zone());
        return visit;
    }
    Wait waitFor(Id<Client> client) const
    {
        Wait wait{.client = client};
        wait.from = agendaMonday;
        wait.until = agendaMonday.addDays(10);
        return wait;
    }
};

void AgendaStoresTest::initTestCase()
{
    openEmpty("ann", Role::Administrator | Role::Physician, agendaMonday);
    addStaff("desk", Role::FrontDesk);
    addStaff("eye", Role::Auditor);
    signIn("desk");
}

void AgendaStoresTest::whoWaitsIsKeptInVersions()
{
    Wait wait = waitFor(client().id);
    wait.weekdays = {Qt::Tuesday, Qt::Friday};
    wait.earliest = QTime(13, 0);
    wait.note = QStringLiteral("Ring twice");
    const Wait kept = *WaitingList(*m_database).add(wait).result();
    QCOMPARE(kept.by, QStringLiteral("desk"));
    Wait longer = kept;
    longer.until = agendaMonday.addDays(20);
    const Wait changed = *WaitingList(*m_database).change(longer).result();
    QCOMPARE(changed.version, 2);
    QCOMPARE(WaitingList(*m_database).change(longer).result().error().kind, Error::Kind::ChangedMeanwhile);
    const Wait back = *WaitingList(*m_database).putBack(changed, kept).result();
    QCOMPARE(back.until, kept.until);
    QCOMPARE(back.weekdays, kept.weekdays);
    QCOMPARE(back.earliest, kept.earliest);
    QCOMPARE(back.note, kept.note);
    const Wait over = *WaitingList(*m_database).giveUp(back, QStringLiteral("has a car now")).result();
    QCOMPARE(over.state, WaitingState::GivenUp);
    QCOMPARE(WaitingList(*m_database).giveUp(over, {}).result().error().kind, Error::Kind::ChangedMeanwhile);
}

void AgendaStoresTest::nobodyWaitsTwiceForOneThing()
{
    const Wait wait = waitFor(client().id);
    QVERIFY(WaitingList(*m_database).add(wait).result().has_value());
    Wait again = waitFor(wait.client);
    QCOMPARE(WaitingList(*m_database).add(again).result().error().kind, Error::Kind::AlreadyRecorded);
    again.purpose = VisitPurpose::Medical; // another kind is another wait
    QVERIFY(WaitingList(*m_database).add(again).result().has_value());
    Wait past = waitFor(client().id);
    past.from = past.until = agendaMonday.addDays(-1);
    QCOMPARE(WaitingList(*m_database).add(past).result().error(), Error::badInput("until", "past"));
}

void AgendaStoresTest::aTakenSlotMovesTheVisitAndEndsTheWaitInOneAct()
{
    const Client who = client();
    const Visit booked = *Slots(*m_database).bookAt(visitFor(who.id, agendaMonday.addDays(9), QTime(10, 0))).result();
    const Wait wait = *WaitingList(*m_database).add(waitFor(who.id)).result();
    const Visit earlier = visitFor(who.id, agendaMonday.addDays(2), QTime(9, 0));
    const auto taken = WaitingList(*m_database).take(wait, earlier, booked, false).result();
    QVERIFY(taken.has_value());
    QCOMPARE(taken->visit.id, booked.id);
    QCOMPARE(taken->visit.startsAt, earlier.startsAt);
    QCOMPARE(taken->waiting.state, WaitingState::Booked);
    QCOMPARE(WaitingList(*m_database).take(wait, earlier, booked, false).result().error().kind,
             Error::Kind::ChangedMeanwhile);
    QVERIFY(WaitingList(*m_database).undoTake(*taken).result().has_value());
    const auto page = Worklists(*m_database).chart(who.id).result();
    QCOMPARE(page->visits.size(), 1);
    QCOMPARE(page->visits.first().startsAt, booked.startsAt);
    // Taken minutes are refused, and then nothing of it is done.
    const Visit other =
        *Slots(*m_database).bookAt(visitFor(client().id, agendaMonday.addDays(3), QTime(9, 0))).result();
    const auto shown = Schedule(*m_database).page(agendaMonday, 5).result();
    const auto row = std::find_if(shown->waiting.cbegin(), shown->waiting.cend(),
                                  [&](const ToBook &each) { return each.person.id == who.id; });
    QVERIFY(row != shown->waiting.cend() && row->standing);
    Visit clash = visitFor(who.id, agendaMonday.addDays(3), QTime(9, 0));
    QCOMPARE(clash.startsAt, other.startsAt);
    QCOMPARE(WaitingList(*m_database).take(*row->waiting, clash, row->standing, false).result().error(),
             Error::badInput("starts_at", "taken"));
    QVERIFY(WaitingList(*m_database).giveUp(*row->waiting, {}).result().has_value()); // still open
}

void AgendaStoresTest::aWaitIsNeverBookedByItself()
{
    const Client who = client();
    const Visit standing =
        *Slots(*m_database).bookAt(visitFor(client().id, agendaMonday.addDays(4), QTime(9, 0))).result();
    QVERIFY(WaitingList(*m_database).add(waitFor(who.id)).result().has_value());
    QVERIFY(Slots(*m_database).mark(standing, VisitStatus::Cancelled).result().has_value());
    QVERIFY(Schedule(*m_database).page(agendaMonday, 5).result().has_value());
    QVERIFY(Worklists(*m_database).chart(who.id).result()->visits.isEmpty());
}

void AgendaStoresTest::theScheduleShowsForWhomATimeIsFree()
{
    const auto page = Schedule(*m_database).page(agendaMonday, 5).result();
    QVERIFY(page->waiting.size() >= 2);
    bool free = true;
    for (const ToBook &row : page->waiting) {
        const bool matched = firstMatch(*row.waiting, page->diary, row.standing).isValid();
        QVERIFY(free || !matched); // those for whom a time is free come first
        free = matched;
    }
}

void AgendaStoresTest::aSeriesIsBookedAllOrNone()
{
    const Client who = client();
    const QDate tuesday = agendaMonday.addDays(1); // not today, whose hours may be over when the test runs
    const Visit base = *Slots(*m_database).bookAt(visitFor(who.id, tuesday, QTime(16, 0))).result();
    const Visit clash = *Slots(*m_database).bookAt(visitFor(client().id, tuesday.addDays(28), QTime(16, 0))).result();
    const auto list = VisitSeries(*m_database).propose(base, 3).result();
    QVERIFY(list.has_value());
    QCOMPARE(list->offers.size(), 3);
    QCOMPARE(list->offers[0].start.date(), tuesday.addDays(28));
    QCOMPARE(list->offers[0].takenBy.size(), 1);
    QVERIFY(list->offers[0].start != clash.startsAt);
    QVERIFY(list->offers[1].takenBy.isEmpty());
    QList<Visit> visits;
    for (const RepeatOffer &offer : list->offers) visits << visitFor(who.id, offer.start.date(), offer.start.time());
    QList<Visit> spoilt = visits;
    spoilt.last().startsAt = clash.startsAt;
    QCOMPARE(VisitSeries(*m_database).book(spoilt).result().error(), Error::badInput("starts_at", "taken"));
    QCOMPARE(Worklists(*m_database).chart(who.id).result()->visits.size(), 1); // none of them
    const auto booked = VisitSeries(*m_database).book(visits).result();
    QVERIFY(booked.has_value());
    QCOMPARE(Worklists(*m_database).chart(who.id).result()->visits.size(), 4);
    const auto again = VisitSeries(*m_database).propose(base, 3).result();
    for (const RepeatOffer &offer : again->offers) QVERIFY(offer.standing.isValid()); // booked already
    QVERIFY(VisitSeries(*m_database).undo(*booked).result().has_value());
    QCOMPARE(Worklists(*m_database).chart(who.id).result()->visits.size(), 1);
    Visit session = base;
    session.purpose = VisitPurpose::Group;
    QCOMPARE(VisitSeries(*m_database).propose(session, 3).result().error(), Error::badInput("purpose", "no_interval"));
}

void AgendaStoresTest::everyScreenProposesTheSame()
{
    const auto page = Schedule(*m_database).page(agendaMonday, 5).result();
    for (const ToBook &row : page->toBook) {
        const auto proposed = Slots(*m_database).propose({.client = row.person.id}).result();
        QVERIFY(proposed.has_value());
        QCOMPARE(proposed->slot, proposeSlot(row.wish, page->diary));
    }
}

void AgendaStoresTest::aClosedDaySaysWhatMustMove()
{
    const QDate day = agendaMonday.addDays(11);
    const Client who = client();
    const Visit visit = *Slots(*m_database).bookAt(visitFor(who.id, day, QTime(11, 0))).result();
    QCOMPARE(ClosedDays(*m_database).standingOn(day).result()->size(), 1);
    QCOMPARE(ClosedDays(*m_database).close(day, QStringLiteral(" ")).result().error(),
             Error::badInput("reason", "empty"));
    QCOMPARE(ClosedDays(*m_database).close(agendaMonday.addDays(-1), QStringLiteral("x")).result().error(),
             Error::badInput("closed_on", "past"));
    const auto closed = ClosedDays(*m_database).close(day, QStringLiteral("Burst pipe")).result();
    QVERIFY(closed.has_value());
    QCOMPARE(closed->mustMove.size(), 1);
    QCOMPARE(closed->mustMove.first().person.id, who.id);
    QVERIFY(!m_database->limits().isOpen(day));
    const auto page = Schedule(*m_database).page(day, 1).result();
    QVERIFY(!page->toBook.isEmpty() && page->toBook.first().mustMove);
    QCOMPARE(page->toBook.first().standing->id, visit.id);
    QCOMPARE(page->days.first().closedWhy, QStringLiteral("Burst pipe"));
    const SlotProposal slot = proposeSlot(page->toBook.first().wish, page->diary);
    QVERIFY(slot.isValid() && slot.day != day);
    QVERIFY(ClosedDays(*m_database).open(closed->day).result().has_value());
    QVERIFY(m_database->limits().isOpen(day));
    QVERIFY(!Schedule(*m_database).page(day, 1).result()->toBook.value(0, ToBook{.person = {.id = who.id}}).mustMove);
}

void AgendaStoresTest::aDayIsClosedOpenedAndClosedAgain()
{
    const QDate day = agendaMonday.addDays(18);
    const auto first = ClosedDays(*m_database).close(day, QStringLiteral("Training")).result();
    QVERIFY(first.has_value());
    QCOMPARE(ClosedDays(*m_database).close(day, QStringLiteral("Twice")).result().error().kind,
             Error::Kind::AlreadyRecorded);
    const auto opened = ClosedDays(*m_database).open(first->day).result();
    QVERIFY(opened.has_value());
    QCOMPARE(ClosedDays(*m_database).open(first->day).result().error().kind, Error::Kind::ChangedMeanwhile);
    const auto again = ClosedDays(*m_database).closeAgain(*opened).result();
    QVERIFY(again.has_value());
    QVERIFY(!m_database->limits().isOpen(day));
    QVERIFY(ClosedDays(*m_database).open(*again).result().has_value());
    const auto other = ClosedDays(*m_database).close(day, QStringLiteral("Roof")).result();
    QVERIFY(other.has_value()); // one record a day, in versions
    QCOMPARE(other->day.id, first->day.id);
    QCOMPARE(ClosedDays(*m_database).list(day).result()->first().day.reason, QStringLiteral("Roof"));
}

void AgendaStoresTest::aVisitBecomesACalendarFile()
{
    const Client who = client();
    const Visit visit = *Slots(*m_database).bookAt(visitFor(who.id, agendaMonday.addDays(7), QTime(9, 0))).result();
    const auto textOf = [&](const QString &name) {
        const QString path = m_folder.filePath(name);
        const auto saved = CalendarFiles(*m_database).save(visit.id, path).result();
        QFile file(path);
        return saved && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not saved");
    };
    QVERIFY(textOf(QStringLiteral("one.ics")).contains("DTSTART:20260511T160000Z"));
    QVERIFY(QFile::permissions(m_folder.filePath(QStringLiteral("one.ics")))
            == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    QCOMPARE(
        CalendarFiles(*m_database).save(visit.id, m_folder.filePath(QStringLiteral("one.ics"))).result().error().kind,
        Error::Kind::TargetExists);
    const Visit moved =
        *Slots(*m_database).moveTo(visit, QDateTime(agendaMonday.addDays(8), QTime(9, 0), zone()), {}).result();
    const QByteArray second = textOf(QStringLiteral("two.ics"));
    QVERIFY(second.contains("DTSTART:20260512T160000Z") && second.contains("SEQUENCE:1"));
    QVERIFY(second.contains(visit.id.text().toLatin1()));
    QVERIFY(Slots(*m_database).mark(moved, VisitStatus::Cancelled).result().has_value());
    const QByteArray gone = textOf(QStringLiteral("three.ics"));
    QVERIFY(gone.contains("METHOD:CANCEL") && gone.contains("SEQUENCE:2"));
    for (const QByteArray &each : {second, gone}) QVERIFY(!each.contains("Lindqvist") && !each.contains("Harbour"));
    const auto all = CalendarFiles(*m_database)
                         .saveAll({m_folder.filePath(QStringLiteral("all.ics")),
                                   {QStringLiteral("client"), QStringLiteral("calendar")},
                                   {}})
                         .result();
    QVERIFY(all.has_value() && all->visits >= 1);
    QVERIFY(all->leftOut.isEmpty());
    QCOMPARE(CalendarFiles(*m_database)
                 .saveAll({m_folder.filePath(QStringLiteral("no.ics")), {}, QStringLiteral("nobody")})
                 .result()
                 .error()
                 .kind,
             Error::Kind::NotFound);
}

void AgendaStoresTest::theAuditorEditsNothingOfIt()
{
    const Wait wait = waitFor(client().id);
    signIn("eye");
    QCOMPARE(WaitingList(*m_database).add(wait).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(ClosedDays(*m_database).close(agendaMonday.addDays(30), QStringLiteral("x")).result().error().kind,
             Error::Kind::NotAllowed);
    QCOMPARE(VisitSeries(*m_database).book({}).result().error().kind, Error::Kind::NotAllowed);
    QCOMPARE(CalendarFiles(*m_database)
                 .save(Id<Visit>::create(), m_folder.filePath(QStringLiteral("x.ics")))
                 .result()
                 .error()
                 .kind,
             Error::Kind::NotAllowed);
    signIn("desk");
}

void AgendaStoresTest::historyAndVerifyKnowTheWaits()
{
    const Client who = client();
    const Wait wait = *WaitingList(*m_database).add(waitFor(who.id)).result();
    QVERIFY(WaitingList(*m_database).giveUp(wait, QStringLiteral("moved house")).result().has_value());
    const auto lines = ChartHistory(*m_database).versions(who.id).result();
    QVERIFY(lines.has_value());
    QVERIFY(std::any_of(lines->cbegin(), lines->cend(), [](const RecordVersion &line) {
        return line.table == "waiting" && line.reason == QLatin1String("moved house");
    }));
    signIn("ann");
    const auto report = verifyRegister(*m_database).result();
    QVERIFY(report.has_value());
    QCOMPARE(report->faults, QList<VerifyFault>());
}

QTEST_GUILESS_MAIN(AgendaStoresTest)
#include "agenda_stores_test.moc"
