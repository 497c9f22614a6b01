#include "db/stores/slots.h"
#include "db/work/verify.h"
#include "db/work/windows.h"
#include "tests/db/practice_register.h"

/// Free minutes: what is booked, refused, moved, and who comes next.
class BookingsTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openStaffed(m_today); }
    void init() { signIn("nurse"); }
    void cleanupTestCase() { m_database->lock(); }

    void twoBookingsNeverShareMinutes();
    void aClosedDayIsNotBooked();
    void aStandingVisitIsProposedToMove();
    void whoComesNextIsSaid();
    void theRegisterVerifies();

private:
    Result<Visit> bookedOn(QDate day, int minutes, VisitPurpose purpose = VisitPurpose::Injection);
    const QDate m_today{2026, 5, 4};
};

/// Booked as a screen books it: the time is proposed, then taken.
Result<Visit> BookingsTest::bookedOn(QDate day, int minutes, VisitPurpose purpose)
{
    Visit visit{.client = client().id, .minutes = minutes, .purpose = purpose};
    const auto found = Slots(*m_database).propose({.client = visit.client, .on = day}).result();
    if (!found) return found.error();
    visit.startsAt = found->start;
    return Slots(*m_database).bookAt(visit).result();
}

void BookingsTest::twoBookingsNeverShareMinutes()
{
    const QDate day = m_today.addDays(15);
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
    const auto next = Slots(*m_database).propose({.client = client().id, .on = day}).result();
    QCOMPARE(next->slot.day, day.addDays(1));
    Visit second{.client = client().id, .minutes = 30};
    second.startsAt = QDateTime(day, QTime(9, 0), m_database->clock().zone());
    QCOMPARE(Slots(*m_database).bookAt(second).result().error(), Error::badInput("starts_at", "taken"));
    const auto look = Slots(*m_database).look(second).result();
    QCOMPARE(look->fault, std::optional(Error::badInput("starts_at", "taken")));
    QCOMPARE(look->takenBy.size(), 1);
}

void BookingsTest::aClosedDayIsNotBooked()
{
    const QDate saturday(2026, 5, 9);
    Visit visit{.client = client().id, .minutes = 30};
    visit.startsAt = QDateTime(saturday, QTime(9, 0), m_database->clock().zone());
    QCOMPARE(Slots(*m_database).bookAt(visit).result().error(), Error::badInput("starts_at", "closed"));
    QCOMPARE(Slots(*m_database).look(visit).result()->fault, std::optional(Error::badInput("starts_at", "closed")));
    QCOMPARE(Slots(*m_database).propose({.client = visit.client, .on = saturday}).result()->slot.day,
             QDate(2026, 5, 11));
    visit.startsAt = QDateTime(m_today.addDays(-3), QTime(9, 0), m_database->clock().zone());
    QCOMPARE(Slots(*m_database).bookAt(visit).result().error(), Error::badInput("starts_at", "past"));
}

void BookingsTest::aStandingVisitIsProposedToMove()
{
    const QDate first = m_today.addDays(22);
    const Visit stood = *bookedOn(first, 30);
    const auto later = Slots(*m_database).propose({.client = stood.client, .notBefore = first.addDays(1)}).result();
    QVERIFY(later && later->standing && later->standing->id == stood.id);
    QVERIFY(later->slot.day > first);
    const auto moved = Slots(*m_database).moveTo(stood, later->start, QStringLiteral("kit")).result();
    QVERIFY(moved.has_value());
    QCOMPARE(moved->id, stood.id); // one appointment, in versions
    QCOMPARE(Slots(*m_database).moveTo(stood, later->start, {}).result().error().kind, Error::Kind::ChangedMeanwhile);
    const auto back = Slots(*m_database).putBack(*moved, stood).result();
    QCOMPARE(back->startsAt, stood.startsAt);
    QCOMPARE(Slots(*m_database).putBack(*moved, stood).result().error().kind, Error::Kind::ChangedMeanwhile);
}

void BookingsTest::whoComesNextIsSaid()
{
    signIn("desk");
    const auto quiet = Windows(*m_database).next().result();
    QVERIFY(quiet.has_value());
    QVERIFY(quiet->next.isEmpty()); // nobody has a running series here
    QCOMPARE(quiet->running, 0);
    signIn("nurse");
}

void BookingsTest::theRegisterVerifies()
{
    m_database->lock();
    signIn("ann");
    const auto faults = verifyRegister(*m_database).result();
    QVERIFY(faults.has_value());
    QCOMPARE(faults->faults, QList<VerifyFault>());
}

QTEST_GUILESS_MAIN(BookingsTest)
#include "bookings_test.moc"
