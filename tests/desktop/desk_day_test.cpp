#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/stores/slots.h"
#include "db/stores/stores.h"
#include "phone_desk.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/reminders_screen.h"

/// A front desk's calls by keyboard, on a practice clinic of 200; then the reminders and the figures.
class DeskDayTest : public QObject, private PhoneDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(open(200)); }
    void cleanup() { goToOverdue(); }
    void cleanupTestCase() { m_desk.shut(); }

    void twelveCallsTakeAtMostTwoKeysEach();
    void aCallThatWasBegunEndsBeforeTheNextRow();
    void aPromiseIsKeptByComing();
    void theNumberIsChosenByDigitAndKept();
    void someoneWhoRingsBackIsPutOnTheList();
    void theDeskAsksToCloseAndTheRowStays();
    void remindersAreMarkedOnlyWhenAllPrinted();
    void theFiguresAreDrawnAndSaved();

private:
    bool selectToCall()
    {
        return select([this](const OverdueRow &row) { return isToCall(row, m_today); });
    }
};

void DeskDayTest::twelveCallsTakeAtMostTwoKeysEach()
{
    m_desk.shot(QStringLiteral("overdue"));
    QVERIFY(selectToCall());
    m_desk.takeKeys();
    int calls = 0;
    const auto called = [this] {
        return std::count_if(overdue()->rows().begin(), overdue()->rows().end(),
                             [](const OverdueRow &row) { return row.calledToday; });
    };
    const auto before = called();
    for (; calls < 12; ++calls) {
        const OverdueRow *row = selected();
        QVERIFY(row);
        QVERIFY2(isToCall(*row, m_today), "the selection moves on to whoever waits for a call");
        const bool voicemail = row->voicemail != Voicemail::No;
        if (calls % 3 == 0) {
            m_desk.press(Qt::Key_A);
            m_desk.press(Qt::Key_Return);
        } else if (calls % 3 == 1 && voicemail) {
            m_desk.press(Qt::Key_V);
        } else if (calls % 3 == 2) {
            m_desk.press(Qt::Key_L);
            m_desk.press(Qt::Key_Return);
        } else {
            m_desk.press(Qt::Key_D);
        }
        QTRY_COMPARE_WITH_TIMEOUT(called(), before + calls + 1, 10000);
    }
    const int keys = m_desk.takeKeys();
    QVERIFY2(keys <= 24, qPrintable(QString::number(keys)));
    const auto snoozed = std::find_if(
        overdue()->rows().begin(), overdue()->rows().end(),
        [this](const OverdueRow &row) { return row.calledToday && isSnoozed(row, m_today); });
    QVERIFY(snoozed != overdue()->rows().end());
    QVERIFY(!snoozed->lastCall->note.isEmpty()); // why later
    m_desk.shot(QStringLiteral("overdue-called"));
}

void DeskDayTest::aCallThatWasBegunEndsBeforeTheNextRow()
{
    QVERIFY(selectToCall());
    const Id<Client> client = selected()->person.id;
    const int row = overdue()->table()->row();
    m_desk.press(Qt::Key_L);
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    overdue()->table()->setRow(row + 1);
    QTRY_COMPARE(overdue()->table()->row(), row);
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    m_desk.press(Qt::Key_Escape); // not called
    QVERIFY(!overdue()->panel()->askBox()->isAsking());
    QVERIFY(!rowOf(client)->calledToday);
}

void DeskDayTest::aPromiseIsKeptByComing()
{
    QVERIFY(selectToCall());
    const Id<Client> client = selected()->person.id;
    m_desk.press(Qt::Key_A);
    m_desk.press(Qt::Key_Down); // a day earlier: today
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(rowOf(client) && rowOf(client)->promise == PromiseState::Open);
    QCOMPARE(rowOf(client)->promisedOn, m_today);
    Visit visit{.client = client};
    visit.startsAt = m_desk.database().clock().now().addSecs(60);
    const auto kept = [visit](Session &session) { return kept::keep(session, visit, Act::Add); };
    QVERIFY(m_desk.database().write<Done>(Right::EditVisits, kept).result());
    QVERIFY(Slots(m_desk.database()).mark(visit, VisitStatus::Arrived).result());
    QTRY_VERIFY(rowOf(client) && rowOf(client)->promise == PromiseState::Kept);
}

void DeskDayTest::theNumberIsChosenByDigitAndKept()
{
    QVERIFY(selectToCall());
    const Id<Client> id = selected()->person.id;
    auto client = Clients(m_desk.database()).load(id).result();
    QVERIFY(client);
    client->mobile = QStringLiteral("(971) 555-0188");
    QVERIFY(Clients(m_desk.database()).correct(*client, QStringLiteral("new mobile")).result());
    QTRY_VERIFY(rowOf(id) && !rowOf(id)->mobile.isEmpty());
    QTRY_COMPARE(overdue()->panel()->number(), client->phone);
    overdue()->table()->setFocus();
    m_desk.press(Qt::Key_2);
    QCOMPARE(overdue()->panel()->number(), client->mobile);
    m_desk.press(Qt::Key_X);
    QTRY_VERIFY(rowOf(id)->calledToday);
    QCOMPARE(rowOf(id)->lastCall->numberUsed, client->mobile);
    QCOMPARE(rowOf(id)->calls.first().outcome, CallOutcome::WrongNumber);
}

void DeskDayTest::someoneWhoRingsBackIsPutOnTheList()
{
    std::optional<Person> quiet;
    const auto clients = Worklists(m_desk.database()).clients().result();
    QVERIFY(clients);
    for (const ClientRow &row : *clients)
        if (!quiet && row.hasSeries && !row.series.flagged && !row.discharged && !rowOf(row.person.id))
            quiet = row.person;
    QVERIFY(quiet);
    const auto before = overdue()->rows().size();
    m_desk.press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(quiet->chartNumber);
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(overdue()->rows().size(), before + 1);
    QVERIFY(!rowOf(quiet->id)->isOverdue());
    QVERIFY(isToCall(*rowOf(quiet->id), m_today));
    QTRY_COMPARE(selected() ? selected()->person.id : Id<Client>::create(), quiet->id);
    m_desk.shot(QStringLiteral("overdue-by-hand"));
    overdue()->table()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(overdue()->rows().size(), before);
}

void DeskDayTest::theDeskAsksToCloseAndTheRowStays()
{
    QVERIFY(selectToCall());
    const Id<Client> client = selected()->person.id;
    m_desk.press(Qt::Key_Delete);
    m_desk.press(Qt::Key_Return); // nothing said yet
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    m_desk.type(QStringLiteral("moved to Salem, says her sister"));
    m_desk.shot(QStringLiteral("overdue-close"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(rowOf(client) && rowOf(client)->closing);
    QCOMPARE(rowOf(client)->closing->said, QStringLiteral("moved to Salem, says her sister"));
    QVERIFY(!isToCall(*rowOf(client), m_today));
    QCOMPARE(Closings(m_desk.database()).open().result()->size(), 1);
}

void DeskDayTest::remindersAreMarkedOnlyWhenAllPrinted()
{
    Q_EMIT overdue()->remindersWanted();
    auto *page = m_desk.page<RemindersScreen>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(!page->rows().isEmpty(), 10000);
    page->clinicPhone()->setFocus();
    m_desk.type(QStringLiteral("5035550100"));
    page->findChild<PinnedTable *>()->setFocus();
    const QString file = m_folder.filePath(QStringLiteral("reminders.csv"));
    QTRY_VERIFY(page->csv().rows.first().last().contains(QStringLiteral("(503) 555-0100")));
    for (const QStringList &row : page->csv().rows)
        QVERIFY(row.last().startsWith(QStringLiteral("Appointment on "))
                && !row.last().contains(QStringLiteral("njection")));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier); // nothing was printed or saved yet
    QVERIFY(!page->isAsking());
    page->saveTo(file);
    QTRY_VERIFY(QFile::exists(file));
    QTest::qWait(200);
    m_desk.shot(QStringLiteral("reminders"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(page->isAsking());
    m_desk.press(Qt::Key_Escape); // not all: nothing is marked
    QVERIFY(!page->isAsking());
    QVERIFY(!page->rows().first().reminded);
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(page->rows().first().reminded);
    page->findChild<PinnedTable *>()->setFocus();
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(!page->rows().first().reminded);
}

void DeskDayTest::theFiguresAreDrawnAndSaved()
{
    Q_EMIT overdue()->figuresWanted();
    auto *page = m_desk.page<FiguresScreen>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->report(), 20000);
    QCOMPARE(page->report()->weeks.size(), 8);
    QVERIFY(page->report()->all.calls >= 12); // today's are in it
    m_desk.shot(QStringLiteral("figures"));
    const QString file = m_folder.filePath(QStringLiteral("figures.csv"));
    page->saveTo(file);
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = written.readAll().split('\n');
    QVERIFY(lines.first().startsWith("from,to,visits,came,no_show"));
    QCOMPARE(lines.size(), 8 + 1 + 1 + 1); // header, weeks, all, the end
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

QTEST_MAIN(DeskDayTest)
#include "desk_day_test.moc"
