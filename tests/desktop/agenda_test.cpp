#include "db/stores/kept.h"
#include "db/stores/slots.h"
#include "db/stores/waiting_list.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/schedule/ask_line.h"
#include "ui/desktop/schedule/closed_form.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/repeat_form.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/schedule/schedule_side.h"
#include "ui/desktop/schedule/wait_form.h"
#include <QAccessible>
#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>

namespace {
const QDate agendaDay(2026, 5, 4); // a Monday
}

/// The agenda beyond one booking: who waits, visits that follow, closed days, calendar files, crowded weeks, and screen readers.
class AgendaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void somebodyIsPutOnTheWaitingListByKeyboard();
    void aFreedSlotShowsWhoWaitsAndIsNotTakenByItself();
    void whoDoesNotWaitAnyMoreIsTakenOff();
    void theNextVisitsAreBookedAtOnceAndTakenBackAtOnce();
    void aDayIsClosedAndItsVisitsMoveInTwoKeys();
    void aBookingGivesASlipAndACalendarFile();
    void theListIsSearched();
    void homeGoesToToday();
    void aCrowdedWeekIsReadableAndOpensTheDay();
    void aScreenReaderWalksThroughTheVisits();
    void thePracticeClinicKeepsItsOwnHours();
    void everythingIsReadAtTwiceTheSize();

private:
    ScheduleScreen *screen() const { return m_desk.page<ScheduleScreen>(); }
    const SchedulePage &page() const { return *screen()->page(); }
    QTimeZone zone() { return m_desk.database().clock().zone(); }
    Visit booked(Id<Client> client, QDate day, QTime time)
    {
        Visit visit{.client = client, .minutes = 30};
        visit.startsAt = QDateTime(day, time, zone());
        const auto kept = Slots(m_desk.database()).bookAt(visit, true).result();
        return kept ? *kept : visit;
    }
    const ScheduleBlock *block(Id<Visit> id) const
    {
        for (const ScheduleBlock &each : page().blocks)
            if (each.visit.id == id) return &each;
        return nullptr;
    }
    /// An injection visit of the week after next that nobody else stands beside.
    Visit somebodysVisit()
    {
        for (const ScheduleBlock &each : page().blocks)
            if (each.visit.purpose == VisitPurpose::Injection && each.visit.status == VisitStatus::Booked
                && each.visit.startsAt > m_desk.database().clock().now())
                return each.visit;
        return Visit{.client = Id<Client>::create()};
    }
    /// An empty day far ahead, and a visit on it.
    const QDate m_quiet = agendaDay.addDays(49);

    PracticeWindow m_desk;
};

void AgendaTest::initTestCase()
{
    QVERIFY(m_desk.open(400, agendaDay));
    QVERIFY(m_desk.signIn("desk"));
}

void AgendaTest::init()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("schedule")));
    QTRY_VERIFY(screen() && screen()->isRead());
    if (screen()->askLine()->isAsking()) screen()->askLine()->leave();
    if (screen()->side()->form()) Q_EMIT screen()->side()->form()->left();
    if (screen()->side()->list() == ScheduleSide::List::Waiting) screen()->side()->setList(ScheduleSide::List::ToBook);
    if (screen()->isDayView()) screen()->setDayView(false);
    screen()->goToDay(agendaDay);
    QTRY_COMPARE(page().from, agendaDay);
    QTRY_COMPARE(page().days.size(), 5);
    screen()->dueList()->setFocus();
    m_desk.takeKeys();
}

void AgendaTest::somebodyIsPutOnTheWaitingListByKeyboard()
{
    const qsizetype before = page().waiting.size();
    QVERIFY(before >= 3); // the practice clinic has some
    m_desk.shot(QStringLiteral("agenda-week"));
    const Id<Client> who = screen()->dueList()->selected()->person.id;
    m_desk.press(Qt::Key_A);
    QCOMPARE(screen()->side()->form(), screen()->waitForm());
    m_desk.shot(QStringLiteral("agenda-wait"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(page().waiting.size(), before + 1);
    QVERIFY(!screen()->side()->form());
    const auto row = std::find_if(page().waiting.cbegin(), page().waiting.cend(),
                                  [&](const ToBook &each) { return each.person.id == who; });
    QVERIFY(row != page().waiting.cend());
    QCOMPARE(row->waiting->until, agendaDay.addDays(14));
    QTest::qWait(50);
    m_desk.press(Qt::Key_W);
    QCOMPARE(screen()->side()->list(), ScheduleSide::List::Waiting);
    QVERIFY(screen()->dueList()->accessibleDescription().contains(QStringLiteral("free")));
    m_desk.shot(QStringLiteral("agenda-waiting"));
    m_desk.press(Qt::Key_W);
    QTest::qWait(50);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(page().waiting.size(), before);
}

void AgendaTest::aFreedSlotShowsWhoWaitsAndIsNotTakenByItself()
{
    screen()->goToDay(m_quiet);
    QTRY_VERIFY(page().from <= m_quiet && page().days.last().day >= m_quiet);
    const Id<Client> holder = page().toBook[1].person.id, waits = page().toBook[2].person.id;
    const Visit freed = booked(holder, m_quiet, QTime(9, 0));
    const Visit later = booked(waits, m_quiet.addDays(2), QTime(11, 0));
    Wait wait{.client = waits};
    wait.from = wait.until = m_quiet;
    wait.earliest = QTime(9, 0);
    wait.latest = QTime(9, 30);
    QVERIFY(WaitingList(m_desk.database()).add(wait).result().has_value());
    QTRY_VERIFY(block(freed.id) && block(later.id));
    screen()->week()->setFocus();
    screen()->week()->select(freed.id);
    m_desk.press(Qt::Key_Delete);
    m_desk.press(Qt::Key_Return); // yes, cancel
    QTRY_VERIFY(!block(freed.id));
    QTRY_COMPARE(screen()->side()->list(), ScheduleSide::List::Waiting);
    QCOMPARE(screen()->dueList()->selected()->person.id, waits);
    QCOMPARE(screen()->proposal().day, m_quiet);
    QCOMPARE(screen()->proposal().time, QTime(9, 0));
    QCOMPARE(block(later.id)->visit.startsAt, later.startsAt); // nobody was booked by it
    m_desk.shot(QStringLiteral("agenda-freed"));
    screen()->dueList()->setFocus();
    m_desk.press(Qt::Key_Return);
    if (screen()->askLine()->isAsking()) { // outside the window of the series
        m_desk.type(QStringLiteral("asked for it"));
        m_desk.press(Qt::Key_Return);
    }
    QTRY_VERIFY(block(later.id) && block(later.id)->visit.startsAt == freed.startsAt);
    QVERIFY(std::none_of(page().waiting.cbegin(), page().waiting.cend(),
                         [&](const ToBook &each) { return each.person.id == waits; }));
    QTest::qWait(50);
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(block(later.id)->visit.startsAt == later.startsAt);
    QTRY_VERIFY(std::any_of(page().waiting.cbegin(), page().waiting.cend(),
                            [&](const ToBook &each) { return each.person.id == waits; }));
}

void AgendaTest::whoDoesNotWaitAnyMoreIsTakenOff()
{
    m_desk.press(Qt::Key_W);
    const qsizetype before = page().waiting.size();
    QVERIFY(before > 0 && screen()->dueList()->hasFocus());
    m_desk.press(Qt::Key_Delete);
    QVERIFY(screen()->askLine()->isAsking());
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(page().waiting.size(), before - 1);
    QTest::qWait(50);
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(page().waiting.size(), before);
}

void AgendaTest::theNextVisitsAreBookedAtOnceAndTakenBackAtOnce()
{
    const Visit base = somebodysVisit();
    QVERIFY(block(base.id));
    screen()->setDayView(true);
    screen()->goToDay(base.startsAt.toTimeZone(zone()).date());
    QTRY_COMPARE(page().days.size(), 1);
    QTRY_VERIFY(block(base.id));
    screen()->week()->setFocus();
    screen()->week()->select(base.id);
    m_desk.press(Qt::Key_R);
    QCOMPARE(screen()->side()->form(), screen()->repeatForm());
    QTRY_VERIFY(screen()->repeatForm()->offered() && screen()->repeatForm()->rows().size() == 3);
    const auto list = *screen()->repeatForm()->offered();
    if (list.mode == IntervalMode::D28)
        for (int i = 0; i < 3; ++i)
            QCOMPARE(list.offers[i].repeat.due, base.startsAt.toTimeZone(zone()).date().addDays(28 * (i + 1)));
    for (const QCheckBox *box : screen()->repeatForm()->rows()) QVERIFY(!box->accessibleName().isEmpty());
    m_desk.shot(QStringLiteral("agenda-repeat"));
    const auto count = [&] {
        const auto chart = Worklists(m_desk.database()).chart(base.client).result();
        return std::count_if(chart->visits.cbegin(), chart->visits.cend(), [](const Visit &each) {
            return each.purpose == VisitPurpose::Injection && each.status == VisitStatus::Booked;
        });
    };
    const auto before = count();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY2(count() == before + 3, qPrintable(screen()->findChild<UndoLine *>()->sentence()));
    QTest::qWait(100);
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(count(), before);
}

void AgendaTest::aDayIsClosedAndItsVisitsMoveInTwoKeys()
{
    const QDate day = m_quiet.addDays(3);
    const Visit visit = booked(page().toBook[3].person.id, day, QTime(10, 0));
    m_desk.press(Qt::Key_C);
    QCOMPARE(screen()->side()->form(), screen()->closedForm());
    QTRY_VERIFY(screen()->closedForm()->list()->count() > 0); // the holidays of the practice clinic
    screen()->closedForm()->findChild<QDateEdit *>()->setDate(day);
    QTRY_VERIFY(screen()->closedForm()->standing().contains(QStringLiteral("must move")));
    screen()->closedForm()->findChild<QLineEdit *>(QStringLiteral("why"))->setFocus();
    m_desk.type(QStringLiteral("Burst pipe"));
    m_desk.shot(QStringLiteral("agenda-closed"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(!page().toBook.isEmpty() && page().toBook.first().mustMove);
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!screen()->side()->form());
    screen()->dueList()->select(page().toBook.first().person.id);
    screen()->dueList()->setFocus();
    m_desk.shot(QStringLiteral("agenda-must-move"));
    m_desk.press(Qt::Key_B);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(page().toBook.isEmpty() || !page().toBook.first().mustMove);
    const auto chart = Worklists(m_desk.database()).chart(visit.client).result();
    QVERIFY(std::any_of(chart->visits.cbegin(), chart->visits.cend(), [&](const Visit &each) {
        return each.id == visit.id && each.startsAt.toTimeZone(zone()).date() != day;
    }));
    QTest::qWait(50);
    m_desk.press(Qt::Key_U); // the move
    QTRY_VERIFY(!page().toBook.isEmpty() && page().toBook.first().mustMove);
    QTest::qWait(50);
    m_desk.press(Qt::Key_U); // the closing
    QTRY_VERIFY(page().toBook.isEmpty() || !page().toBook.first().mustMove);
    QVERIFY(m_desk.database().limits().isOpen(day));
}

void AgendaTest::aBookingGivesASlipAndACalendarFile()
{
    m_desk.press(Qt::Key_B);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(screen()->papers().size() >= 1);
    QTRY_VERIFY(m_desk.window().frame()->findChild<PrintBox *>() == nullptr);
    QTest::qWait(100);
    m_desk.press(Qt::Key_P, Qt::ControlModifier);
    auto *box = m_desk.window().frame()->findChild<PrintBox *>();
    QVERIFY(box);
    auto *list = box->findChild<QListWidget *>();
    QCOMPARE(list->item(0)->text(), QStringLiteral("Appointment card"));
    QCOMPARE(list->item(1)->text(), QStringLiteral("Calendar file (.ics)"));
    list->setCurrentRow(1);
    m_desk.shot(QStringLiteral("agenda-ics"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("appointment.ics"));
    box->saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\n") && text.contains("SUMMARY:Appointment\r\n"));
    m_desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    screen()->dueList()->setFocus();
    m_desk.press(Qt::Key_U);
    QTest::qWait(100);
}

void AgendaTest::theListIsSearched()
{
    const ToBook wanted = page().toBook[4];
    m_desk.press(Qt::Key_Slash);
    QVERIFY(screen()->side()->search()->hasFocus());
    m_desk.type(wanted.person.chartNumber);
    QCOMPARE(screen()->dueList()->rows().first().person.id, wanted.person.id);
    QVERIFY(screen()->dueList()->rows().size() < page().toBook.size());
    m_desk.press(Qt::Key_Return);
    QVERIFY(screen()->dueList()->hasFocus());
    QCOMPARE(screen()->dueList()->selected()->person.id, wanted.person.id);
    m_desk.press(Qt::Key_Slash);
    m_desk.press(Qt::Key_Escape);
    QCOMPARE(screen()->dueList()->rows().size(), page().toBook.size());
    QVERIFY(screen()->dueList()->hasFocus());
    screen()->side()->search()->setText(QStringLiteral("zzzz"));
    QVERIFY(screen()->dueList()->rows().isEmpty());
    screen()->side()->search()->clear();
}

void AgendaTest::homeGoesToToday()
{
    screen()->week()->setFocus();
    m_desk.press(Qt::Key_PageDown);
    QTRY_COMPARE(page().from, agendaDay.addDays(7));
    m_desk.press(Qt::Key_Home);
    QTRY_COMPARE(page().from, agendaDay);
}

void AgendaTest::aCrowdedWeekIsReadableAndOpensTheDay()
{
    const QDate day = m_quiet.addDays(7);
    QList<Visit> crowd;
    for (int i = 0; i < 6; ++i) crowd << booked(page().toBook[i].person.id, day, QTime(14, 0));
    screen()->goToDay(day);
    QTRY_VERIFY(block(crowd.last().id));
    const auto placed = placeBlocks(page(), zone(), 15, true);
    for (const PlacedBlock &each : placed) QVERIFY(each.lanes <= 3);
    screen()->week()->setFocus();
    screen()->week()->select(crowd.first().id);
    QCOMPARE(screen()->week()->selectedCount(), 6);
    m_desk.shot(QStringLiteral("agenda-crowd"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(page().days.size(), 1);
    QCOMPARE(page().from, day);
    QVERIFY(screen()->isDayView());
    QCOMPARE(screen()->week()->selectedCount(), 1);
    QVERIFY(screen()->week()->viewport()->rect().intersects(screen()->week()->blockRect(crowd.first().id)));
}

void AgendaTest::aScreenReaderWalksThroughTheVisits()
{
    QAccessibleInterface *week = QAccessible::queryAccessibleInterface(screen()->week());
    QVERIFY(week);
    const int blocks = screen()->week()->blockCount();
    QVERIFY(blocks > 5);
    QVERIFY(week->childCount() >= blocks);
    const int first = week->childCount() - blocks;
    for (int i = 0; i < blocks; ++i) {
        QAccessibleInterface *child = week->child(first + i);
        QVERIFY(child && child->isValid());
        QCOMPARE(child->role(), QAccessible::ListItem);
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        QCOMPARE(week->indexOfChild(child), first + i);
        QVERIFY(child->parent() == week);
    }
    screen()->week()->setFocus();
    screen()->week()->selectFirst();
    const int selected = screen()->week()->selectedBlock();
    QVERIFY(selected >= 0);
    QAccessibleInterface *focus = week->focusChild();
    QVERIFY(focus && focus->state().selected && focus->state().focused);
    QVERIFY(focus->text(QAccessible::Name).contains(QStringLiteral("May")));
    QVERIFY(focus->rect().isValid());
}

void AgendaTest::thePracticeClinicKeepsItsOwnHours()
{
    const auto after = Schedule(m_desk.database()).page(agendaDay.addDays(7), 5).result();
    QVERIFY(after.has_value());
    int looked = 0;
    for (const ScheduleBlock &each : after->blocks) {
        if (each.visit.status != VisitStatus::Booked || !takesNurse(each.visit.purpose)) continue;
        const QDateTime at = each.visit.startsAt.toTimeZone(zone());
        QVERIFY2(after->diary.isFree(at.date(), at.time(), each.visit.minutes, each.visit.purpose, each.visit.id),
                 qPrintable(at.toString(Qt::ISODate)));
        ++looked;
    }
    QVERIFY(looked > 20);
}

void AgendaTest::everythingIsReadAtTwiceTheSize()
{
    dress(*qApp, Theme::Light, 200);
    m_desk.window().resize(1280, 800);
    QTest::qWait(100);
    QVERIFY(screen()->week()->isVisible() && screen()->dueList()->isVisible());
    const QString folder = qEnvironmentVariable("EVENKEEL_SHOTS");
    const auto grab = [&](const char *name) {
        if (!folder.isEmpty()) m_desk.window().grab().save(folder + QLatin1Char('/') + QLatin1String(name));
    };
    grab("agenda-200.png");
    m_desk.press(Qt::Key_A);
    QVERIFY(screen()->side()->form());
    grab("agenda-200-wait.png");
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!screen()->side()->form());
    dress(*qApp, Theme::Light);
    m_desk.window().resize(1440, 900);
    m_desk.shut();
}

QTEST_MAIN(AgendaTest)
#include "agenda_test.moc"
