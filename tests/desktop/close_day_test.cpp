#include "db/stores/kept.h"
#include "db/stores/kits.h"
#include "db/work/day_closings.h"
#include "db/work/kit_list.h"
#include "db/work/record_versions.h"
#include "practice_window.h"
#include "tests/must.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/injection/watch_lines.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/today/today_screen.h"

namespace {
const QDate closingDay(2026, 5, 4);
}

/// Close the day, with somebody who is still watched and cartons that stand out of the cold: both keep it open, `Space` answers
/// them, `U` takes that back.
class CloseDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void watchesAndCartonsAreRowsOfTheirOwn();
    void theRegisterCountsThemToo();
    void spaceEndsAWatchAndUTakesItBack();
    void spacePutsACartonBackAndItsHoursStay();
    void aDeliveryIsPutAway();
    void otherLettersSayWhatTheRowIs();
    void theDayClosesOnlyWhenNothingIsLeft();
    void aWatchOnTodayIsTakenBackToo();

private:
    Database &database() { return m_desk.database(); }
    CloseDayScreen *closing() const { return m_desk.page<CloseDayScreen>(); }
    Injection inject(Id<Client> client, int minutesAgo);
    bool select(const QUuid &thing);
    LastThings things() { return must(DayClosings(database()).lastThings().result()); }
    Kit kit(const Kit &of);

    PracticeWindow m_desk;
    std::optional<Injection> m_shot;
    std::optional<Kit> m_kit, m_delivery;
};

Injection CloseDayTest::inject(Id<Client> client, int minutesAgo)
{
    Injection shot{.client = client, .givenOn = closingDay};
    shot.givenAt = database().clock().now().addSecs(-60 * minutesAgo);
    shot.side = Side::Left;
    shot.lot = QStringLiteral("WATCH1");
    shot.expiresOn = closingDay.addYears(1);
    shot.reversalTalk = YesNo::Yes;
    shot.observedMinutes = 15;
    const auto kept = database().write<Injection>(Right::GiveInjection, [shot](Session &session) -> Result<Injection> {
        if (auto done = kept::keep(session, shot, Act::Add); !done) return done.error();
        return shot;
    });
    return must(kept.result());
}

void CloseDayTest::initTestCase()
{
    QVERIFY(m_desk.open(40, closingDay));
    QVERIFY(m_desk.signIn("nurse"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<TodayScreen>()->list().isRead(), 30000);
    // Somebody who is not on today's list was given an injection; two cartons are out, one of them just delivered.
    QSet<Id<Client>> expected;
    for (const TodayLine &line : m_desk.page<TodayScreen>()->list().lines()) expected << line.row.person.id;
    for (const ClientRow &row : must(Worklists(database()).clients().result()))
        if (!m_shot && !row.discharged && !row.hasSeries && !expected.contains(row.person.id))
            m_shot = inject(row.person.id, 20);
    QVERIFY(m_shot);
    for (const KitRow &row : must(KitList(database()).page().result()).rows) {
        if (!m_kit && row.kit.state == KitState::Refrigerated) m_kit = must(Kits(database()).moveOut(row.kit).result());
        if (!m_delivery && row.kit.state == KitState::Authorised) {
            Kit here = row.kit;
            here.state = KitState::Received;
            here.lot = QStringLiteral("NEW1");
            here.expiresOn = closingDay.addYears(1);
            m_delivery = must(Kits(database()).step(here).result());
        }
    }
    QVERIFY(m_kit && m_delivery);
    m_desk.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(closing());
    QTRY_VERIFY(closing()->list().isRead() && closing()->open() >= 3);
}

Kit CloseDayTest::kit(const Kit &of)
{
    for (const KitRow &row : must(KitList(database()).page().result()).rows)
        if (row.kit.id == of.id) return row.kit;
    qFatal("the carton is gone");
}

bool CloseDayTest::select(const QUuid &thing)
{
    for (int row = 0; row < closing()->lines().size(); ++row) {
        if (closing()->lines()[row].key() != CloseKey(thing) || !closing()->lines()[row].words.isOpen) continue;
        closing()->table()->setRow(row);
        closing()->table()->setFocus();
        return true;
    }
    return false;
}

void CloseDayTest::watchesAndCartonsAreRowsOfTheirOwn()
{
    QTRY_COMPARE(things().count(), 3);
    QTRY_VERIFY(select(m_shot->id.uuid()));
    const CloseWords watch = closing()->lines()[closing()->table()->row()].words;
    QCOMPARE(watch.proposal.key, int(Qt::Key_Space));
    QVERIFY2(watch.known.word.startsWith(QStringLiteral("Over since")), qPrintable(watch.known.word));
    m_desk.shot(QStringLiteral("close-watch"));
    QVERIFY(select(m_kit->id.uuid()));
    const CloseWords carton = closing()->lines()[closing()->table()->row()].words;
    QVERIFY2(carton.who.startsWith(QStringLiteral("Kit ")), qPrintable(carton.who));
    QVERIFY2(carton.known.word.contains(QStringLiteral("of 7 days")), qPrintable(carton.known.word));
    m_desk.shot(QStringLiteral("close-kit"));
}

void CloseDayTest::theRegisterCountsThemToo()
{
    // Whatever a screen says: the register does not close a day on which a carton stands out, unless somebody says why.
    const TodayPage page = must(Worklists(database()).today().result());
    const DayClose close = must(DayClosings(database()).close(closingDay, QStringLiteral("power cut")).result());
    QCOMPARE(close.tally.leftOpen, tallyOf(page.rows).leftOpen + 3);
    must(DayClosings(database()).reopen(close).result());
    QTRY_VERIFY(!closing()->list().page().closed);
}

void CloseDayTest::spaceEndsAWatchAndUTakesItBack()
{
    QTRY_VERIFY(select(m_shot->id.uuid()));
    const int open = closing()->open();
    m_desk.takeKeys();
    m_desk.press(Qt::Key_Space);
    QCOMPARE(m_desk.takeKeys(), 1);
    QCOMPARE(closing()->open(), open - 1);
    QTRY_COMPARE(things().watches.size(), 0);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(things().watches.size(), 1);
    QCOMPARE(things().watches.first().injection.observedMinutes, 15);
    QTRY_COMPARE(closing()->open(), open);
    QTRY_VERIFY(closing()->lines()[closing()->table()->row()].key() == CloseKey(m_shot->id.uuid()));
    m_desk.press(Qt::Key_Space);
    QTRY_COMPARE(things().watches.size(), 0);
}

void CloseDayTest::spacePutsACartonBackAndItsHoursStay()
{
    QTRY_VERIFY(select(m_kit->id.uuid()));
    m_desk.press(Qt::Key_Space);
    QTRY_VERIFY(!kit(*m_kit).outSince.isValid());
    QCOMPARE(kit(*m_kit).state, KitState::Refrigerated);
    QVERIFY(kit(*m_kit).hoursOut >= m_kit->hoursOut);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(kit(*m_kit).outSince, m_kit->outSince);
    QTRY_VERIFY(select(m_kit->id.uuid()));
    m_desk.press(Qt::Key_Space);
    QTRY_VERIFY(!kit(*m_kit).outSince.isValid());
}

void CloseDayTest::aDeliveryIsPutAway()
{
    QTRY_VERIFY(select(m_delivery->id.uuid()));
    QCOMPARE(closing()->lines()[closing()->table()->row()].words.proposal.word, QStringLiteral("Put away"));
    m_desk.press(Qt::Key_Space);
    QTRY_COMPARE(kit(*m_delivery).state, KitState::Refrigerated);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(kit(*m_delivery).state, KitState::Received);
    QTRY_COMPARE(things().kits.size(), 1);
}

void CloseDayTest::otherLettersSayWhatTheRowIs()
{
    QTRY_VERIFY(select(m_delivery->id.uuid()));
    const int open = closing()->open();
    for (const int key : {Qt::Key_M, Qt::Key_G, Qt::Key_P, Qt::Key_N, Qt::Key_I}) m_desk.press(key);
    QCOMPARE(closing()->open(), open);
    QVERIFY(closing());
    bool said = false;
    for (UndoLine *line : closing()->findChildren<UndoLine *>())
        said = said || line->sentence().contains(QStringLiteral("This row is a kit"));
    QVERIFY(said);
}

void CloseDayTest::theDayClosesOnlyWhenNothingIsLeft()
{
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(closing());
    QVERIFY(!must(Worklists(database()).today().result()).closed);
    QCOMPARE(DayClosings(database()).close(closingDay).result().error().kind, Error::Kind::BadInput);
    for (int rows = 0; rows < 200 && closing()->open() > 0; ++rows) {
        const CloseWords words = closing()->lines()[closing()->table()->row()].words;
        QVERIFY(words.keepsOpen);
        m_desk.press(words.proposal.key);
    }
    QTRY_COMPARE(closing()->open(), 0);
    m_desk.shot(QStringLiteral("close-nothing-left"));
    QTRY_COMPARE(things().count(), 0);
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_desk.page<TodayScreen>());
    QTRY_VERIFY(must(Worklists(database()).today().result()).closed.has_value());
    QCOMPARE(must(Worklists(database()).today().result()).closed->tally.leftOpen, 0);
    m_desk.press(Qt::Key_U); // opened again
    QTRY_VERIFY(!must(Worklists(database()).today().result()).closed);
    m_desk.press(Qt::Key_U); // and the last row answered
    m_desk.press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(closing() && closing()->open() == 1);
    m_desk.press(Qt::Key_Escape);
}

void CloseDayTest::aWatchOnTodayIsTakenBackToo()
{
    Injection again = must(RecordVersions(database()).ofInjection(m_shot->id).result()).last().thing;
    again.watchEndedAt = {};
    again.observedMinutes = 30;
    must(Injections(database()).correct(again, QStringLiteral("the watch goes on")).result());
    auto *watches = m_desk.page<TodayScreen>()->findChild<WatchLines *>();
    QTRY_COMPARE(watches->count(), 1);
    watches->findChild<DeedButton *>()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(watches->count(), 0);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(watches->count(), 1);
    QCOMPARE(things().watches.first().injection.observedMinutes, 30);
}

QTEST_MAIN(CloseDayTest)
#include "close_day_test.moc"
