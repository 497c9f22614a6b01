#include "key_count.h"
#include "phone_desk.h"
#include "tests/console/cli.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/schedule_screen.h"

/// A front desk's whole day on a practice clinic, from signing in to the last call, by keyboard alone, with the keys counted as
/// the program receives them; then the register is read back, and both lists are compared with the command line.
class WholeDeskDayTest : public QObject, private PhoneDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theDeskSignsInByKeyboard();
    void twelveCallsEndDifferently();
    void eightVisitsAreTwoKeysEach();
    void fiveArriveWithOneKeyEach();
    void aNoShowIsCalledAtOnceAndBookedAgain();
    void aNewClientTurnsOutADuplicate();
    void theRegisterHoldsEverythingOnce();
    void theListsAgreeWithTheCommandLine();

private:
    ScheduleScreen *agenda() const { return m_desk.page<ScheduleScreen>(); }
    QTimeZone zone() { return m_desk.database().clock().zone(); }
    void command(const char *words);
    bool walkToCall(bool voicemailAllowed);
    void call(CallOutcome outcome, const QList<std::pair<int, Qt::KeyboardModifiers>> &keys);
    bool walkToVisit(Id<Visit> id);
    QList<Visit> injectionVisits(Id<Client> client);

    Cli m_cli;
    std::unique_ptr<KeyCount> m_keys;
    QHash<Id<Client>, CallOutcome> m_calls;
    QList<Id<Client>> m_booked, m_arrived;
    std::optional<Id<Client>> m_missed, m_known;
    std::optional<Visit> m_missedVisit;
    int m_ways = 0, m_clients = 0;
    QStringList m_shownOverdue, m_shownToCall, m_shownToBook; ///< chart numbers, as the screens had them at the end
};

void WholeDeskDayTest::initTestCase()
{
    const QString place = m_cli.path("clinic.evenkeel");
    EXIT(m_cli.run({QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("300"),
                    QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--as-of"),
                    m_today.toString(Qt::ISODate), QStringLiteral("--register"), place}),
         0);
    QVERIFY(m_desk.openRegister(place));
    m_keys = std::make_unique<KeyCount>();
}

void WholeDeskDayTest::cleanupTestCase()
{
    qInfo("the whole day: %d keys, of these %d ways between rows and screens", m_keys->all(), m_ways);
    m_keys.reset();
    m_desk.shut();
}

/// A command of the window by its name, counted as a way.
void WholeDeskDayTest::command(const char *words)
{
    m_keys->take();
    press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(QString::fromLatin1(words));
    press(Qt::Key_Return);
    m_ways += m_keys->take();
}

/// Down the list with the arrow, to the next one who waits for a call.
bool WholeDeskDayTest::walkToCall(bool voicemailAllowed)
{
    for (int step = 0; step < 200; ++step) {
        const OverdueRow *row = selected();
        if (row && isToCall(*row, m_today) && (!voicemailAllowed || row->voicemail != Voicemail::No)) return true;
        m_keys->take();
        press(Qt::Key_Down);
        m_ways += m_keys->take();
    }
    return false;
}

void WholeDeskDayTest::call(CallOutcome outcome, const QList<std::pair<int, Qt::KeyboardModifiers>> &keys)
{
    QVERIFY(walkToCall(outcome == CallOutcome::Voicemail));
    const Id<Client> client = selected()->person.id;
    const QString policy = overdue()->table()->model()->index(overdue()->table()->row(), 2).data().toString();
    for (const auto &[key, modifiers] : keys) press(key, modifiers);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(client) && rowOf(client)->calledToday, 10000);
    QCOMPARE(rowOf(client)->lastCall->outcome, outcome);
    QCOMPARE(rowOf(client)->lastCall->numberUsed, rowOf(client)->phone);
    m_calls.insert(client, outcome);
}

QList<Visit> WholeDeskDayTest::injectionVisits(Id<Client> client)
{
    return m_desk.all<Visit>("client_id = ? AND purpose = 'injection' AND status <> 'cancelled' ORDER BY starts_at",
                             {client.uuid()});
}

void WholeDeskDayTest::theDeskSignsInByKeyboard()
{
    m_desk.signInByKeys("desk");
    QTRY_VERIFY_WITH_TIMEOUT(overdue() && !overdue()->rows().isEmpty(), 60000);
    QVERIFY(overdue()->table()->hasFocus()); // the first screen, ready for the first key
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame()->desk().directory() != nullptr, 30000);
    m_clients = int(must(Worklists(m_desk.database()).clients().result()).size());
}

void WholeDeskDayTest::twelveCallsEndDifferently()
{
    using enum CallOutcome;
    const auto none = Qt::NoModifier;
    const auto alt = Qt::AltModifier;
    int keys = 0;
    const auto log = [&](CallOutcome outcome, const QList<std::pair<int, Qt::KeyboardModifiers>> &pressed) {
        call(outcome, pressed);
        keys += int(pressed.size());
    };
    for (int i = 0; i < 3; ++i) {
        log(Agreed, {{Qt::Key_A, none}, {Qt::Key_Return, none}});
        log(Voicemail, {{Qt::Key_V, none}});
    }
    for (int i = 0; i < 2; ++i) {
        log(Later, {{Qt::Key_L, none}, {Qt::Key_Return, none}});
        log(NoAnswer, {{Qt::Key_L, none}, {Qt::Key_2, alt}, {Qt::Key_Return, none}});
    }
    log(WrongNumber, {{Qt::Key_X, none}});
    log(Declined, {{Qt::Key_D, none}});
    QCOMPARE(m_calls.size(), 12);
    QVERIFY2(keys <= 24, qPrintable(QString::number(keys))); // two a call
    m_desk.shot(QStringLiteral("desk-day-called"));
}

void WholeDeskDayTest::eightVisitsAreTwoKeysEach()
{
    command("Go to Schedule");
    QTRY_VERIFY_WITH_TIMEOUT(agenda() && agenda()->isRead(), 20000);
    QTRY_VERIFY(agenda()->dueList()->hasFocus());
    QVERIFY(agenda()->dueList()->rows().size() >= 9);
    m_keys->take();
    for (int i = 0; i < 8; ++i) {
        const Id<Client> who = agenda()->dueList()->selected()->person.id;
        QVERIFY(!m_booked.contains(who));
        press(Qt::Key_B);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!agenda()->dueList()->selected() || agenda()->dueList()->selected()->person.id != who,
                                 10000);
        m_booked << who;
    }
    QCOMPARE(m_keys->take(), 16);
    m_desk.shot(QStringLiteral("desk-day-booked"));
}

/// From visit to visit with the arrows.
bool WholeDeskDayTest::walkToVisit(Id<Visit> id)
{
    const WeekView *week = agenda()->week();
    m_keys->take();
    const auto isThere = [&] { return week->selected() && week->selected()->visit.id == id; };
    for (const int key : {Qt::Key_Up, Qt::Key_Down})
        for (int step = 0; step < 120 && !isThere(); ++step) press(key);
    m_ways += m_keys->take();
    return isThere();
}

void WholeDeskDayTest::fiveArriveWithOneKeyEach()
{
    QList<Visit> today;
    for (const Visit &visit : m_desk.all<Visit>("on_day = ? AND status = 'booked' ORDER BY starts_at", {m_today}))
        if (visit.purpose == VisitPurpose::Injection || visit.purpose == VisitPurpose::Dose) today << visit;
    QVERIFY(today.size() >= 5);
    press(Qt::Key_Plus); // the day alone
    QTRY_COMPARE(agenda()->page()->days.size(), 1);
    QCOMPARE(agenda()->page()->days.first().day, m_today);
    press(Qt::Key_F6);
    QTRY_VERIFY(agenda()->week()->hasFocus());
    for (const Visit &visit : today.mid(0, 5)) {
        QVERIFY(walkToVisit(visit.id));
        m_keys->take();
        press(Qt::Key_Space);
        QCOMPARE(m_keys->take(), 1);
        const auto arrived = [&] {
            const auto now = m_desk.all<Visit>("id = ?", {visit.id.uuid()});
            return now.size() == 1 && now.first().status == VisitStatus::Arrived;
        };
        QTRY_VERIFY_WITH_TIMEOUT(arrived(), 10000);
        m_arrived << visit.client;
    }
    press(Qt::Key_Minus);
    QTRY_VERIFY(agenda()->page()->days.size() > 1);
    m_desk.shot(QStringLiteral("desk-day-arrived"));
}

void WholeDeskDayTest::aNoShowIsCalledAtOnceAndBookedAgain()
{
    // Friday's visit of somebody who is not past due: nobody came, and Friday's desk did not say so.
    std::optional<ToBook> quiet;
    for (const ToBook &row : agenda()->dueList()->rows())
        if (!row.series.flagged && row.series.lastGiven.isValid()) quiet = row; // the last one: days of window are left
    QVERIFY(quiet);
    m_missed = quiet->person.id;
    Visit visit{.client = *m_missed};
    visit.startsAt = QDateTime(m_today.addDays(-3), QTime(9, 30), zone());
    visit.minutes = 30;
    const auto keep = [visit](Session &session) { return kept::keep(session, visit, Act::Add); };
    must(m_desk.database().write<Done>(Right::EditVisits, keep).result());
    m_missedVisit = visit;

    agenda()->week()->setFocus();
    press(Qt::Key_PageUp);
    QTRY_VERIFY(agenda()->page()->days.last().day < m_today);
    press(Qt::Key_Plus);
    QTRY_COMPARE(agenda()->page()->days.size(), 1);
    for (int step = 0; step < 7 && agenda()->page()->days.first().day != m_today.addDays(-3); ++step) {
        const QDate before = agenda()->page()->days.first().day;
        press(before < m_today.addDays(-3) ? Qt::Key_PageDown : Qt::Key_PageUp);
        QTRY_VERIFY(agenda()->page()->days.first().day != before);
    }
    agenda()->dueList()->setFocus();
    press(Qt::Key_F6);
    QTRY_VERIFY(agenda()->week()->hasFocus());
    QVERIFY(walkToVisit(visit.id));
    m_keys->take();
    press(Qt::Key_N);
    QCOMPARE(m_keys->take(), 1);

    command("Go to Overdue");
    QTRY_VERIFY_WITH_TIMEOUT(overdue() && rowOf(*m_missed), 20000);
    QVERIFY(!rowOf(*m_missed)->isOverdue());
    QVERIFY(isToCall(*rowOf(*m_missed), m_today)); // at once, though nothing is past due
    QTRY_VERIFY(hasGroup(QStringLiteral("Did not come")));
    m_desk.shot(QStringLiteral("desk-day-missed"));

    command("Go to Schedule");
    QTRY_VERIFY_WITH_TIMEOUT(agenda() && agenda()->week()->selected(), 20000);
    agenda()->dueList()->setFocus();
    press(Qt::Key_F6);
    QTRY_VERIFY(agenda()->week()->hasFocus());
    QVERIFY(walkToVisit(visit.id));
    QTRY_COMPARE(agenda()->week()->selected()->visit.status, VisitStatus::NoShow);
    m_keys->take();
    press(Qt::Key_B);
    QTRY_COMPARE(agenda()->dueList()->selected()->person.id, *m_missed);
    press(Qt::Key_Return);
    QCOMPARE(m_keys->take(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(injectionVisits(*m_missed).last().status == VisitStatus::Booked, 10000);
    command("Go to Overdue");
    QTRY_VERIFY_WITH_TIMEOUT(overdue() && !rowOf(*m_missed), 20000); // and off the list again
}

void WholeDeskDayTest::aNewClientTurnsOutADuplicate()
{
    const Client known = must(Clients(m_desk.database()).load(overdue()->rows().first().person.id).result());
    m_known = known.id;
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_desk.page<ClientForm>() && qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    auto *form = m_desk.page<ClientForm>();
    QTRY_VERIFY(form->foot()->said().contains(QStringLiteral("left")));
    m_desk.type(folded(known.firstName));
    press(Qt::Key_Tab);
    m_desk.type(folded(known.lastName).chopped(1)); // a slip
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    m_desk.type(QLocale(QLocale::English).toString(known.birthDate, QStringLiteral("d MMM yyyy")));
    QVERIFY(!form->matches().isEmpty());
    answerVoicemail();
    for (int asked = 0; asked < 5; ++asked) press(Qt::Key_D, Qt::AltModifier); // in a hurry: somebody else
    QVERIFY2(form->foot()->save()->isEnabled(), qPrintable(form->foot()->said()));
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto chart = [this] { return m_desk.page<ChartScreen>(); };
    QTRY_VERIFY_WITH_TIMEOUT(chart() && chart()->isReady(), 20000);
    QCOMPARE(int(must(Worklists(m_desk.database()).clients().result()).size()), m_clients + 1);

    // She says on the telephone that she has been here before.
    QTRY_VERIFY(m_desk.window().frame()->desk().directory()->search(known.chartNumber, 1).size() == 1);
    m_keys->take();
    press(Qt::Key_M, Qt::ControlModifier);
    m_desk.type(known.chartNumber);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<MergeScreen>() && m_desk.page<MergeScreen>()->plan(), 10000);
    auto *merge = m_desk.page<MergeScreen>();
    QTRY_COMPARE(merge->plan()->kept.id, known.id); // the one with the history stays
    QVERIFY(merge->plan()->obstacles.isEmpty());
    m_desk.type(QStringLiteral("typed twice"));
    m_desk.shot(QStringLiteral("desk-day-merge"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(chart() && chart()->isReady(), 20000);
    const int keys = m_keys->take();
    QVERIFY2(keys <= 3 + known.chartNumber.size() + 11, qPrintable(QString::number(keys))); // three, and what is typed
    QCOMPARE(int(must(Worklists(m_desk.database()).clients().result()).size()), m_clients);
    command("Go to Overdue");
    QTRY_VERIFY(overdue());
}

void WholeDeskDayTest::theRegisterHoldsEverythingOnce()
{
    QHash<Id<Client>, CallOutcome> told;
    for (const Call &call : m_desk.all<Call>("called_at >= ?", {m_today.startOfDay(zone()).toMSecsSinceEpoch()})) {
        if (call.calledBy != QLatin1String("desk") || !m_calls.contains(call.client)) continue;
        QVERIFY(!told.contains(call.client));
        told.insert(call.client, call.outcome);
        if (call.outcome == CallOutcome::Agreed) QVERIFY(call.promisedOn > m_today);
        if (call.outcome == CallOutcome::Later) QVERIFY(call.promisedOn > m_today && !call.note.isEmpty());
    }
    QCOMPARE(told, m_calls);
    for (const Id<Client> &client : std::as_const(m_booked)) {
        int ahead = 0;
        for (const Visit &visit : injectionVisits(client))
            ahead += visit.status == VisitStatus::Booked && visit.startsAt.toTimeZone(zone()).date() >= m_today;
        QCOMPARE(ahead, 1);
    }
    int arrived = 0;
    for (const Visit &visit : m_desk.all<Visit>("on_day = ? AND status = 'arrived'", {m_today}))
        arrived += m_arrived.contains(visit.client);
    QCOMPARE(arrived, 5);
    const QList<Visit> again = injectionVisits(*m_missed);
    QCOMPARE(again[again.size() - 2].id, m_missedVisit->id); // the missed one stays what it was
    QCOMPARE(again[again.size() - 2].status, VisitStatus::NoShow);
    const auto merges = m_desk.all<ClientMerge>();
    QCOMPARE(merges.size(), 1);
    QCOMPARE(merges.first().survivor, *m_known);
}

void WholeDeskDayTest::theListsAgreeWithTheCommandLine()
{
    for (const OverdueRow &row : overdue()->rows()) {
        if (row.isOverdue()) m_shownOverdue << row.person.chartNumber;
        if (isToCall(row, m_today)) m_shownToCall << row.person.chartNumber;
    }
    QHash<QString, bool> stays; // chart number: what takes a row off "To call", asked of the register itself
    for (const OverdueRow &row : overdue()->rows()) {
        bool off = row.arrivedAt.isValid();
        std::optional<Call> last;
        for (const Call &call : m_desk.all<Call>("client_id = ? ORDER BY called_at", {row.person.id.uuid()}))
            last = call;
        off = off || (last && last->calledAt.toTimeZone(zone()).date() == m_today);
        off = off || (row.promise == PromiseState::Open && row.promisedOn >= m_today);
        off = off || (last && last->outcome == CallOutcome::Later && last->promisedOn > m_today);
        stays.insert(row.person.chartNumber, !off);
    }
    command("Go to Schedule");
    QTRY_VERIFY(agenda());
    QTest::qWait(300);
    QSet<QString> booked;
    for (const ToBook &row : agenda()->dueList()->rows()) m_shownToBook << row.person.chartNumber;
    const auto clients = must(Worklists(m_desk.database()).clients().result());
    for (const ClientRow &row : clients)
        for (const Visit &visit : injectionVisits(row.person.id))
            if ((visit.status == VisitStatus::Booked || visit.status == VisitStatus::Arrived)
                && visit.startsAt.toTimeZone(zone()).date() >= m_today)
                booked << row.person.chartNumber;
    m_desk.shut(); // the register has one writer

    const QString place = m_cli.path("clinic.evenkeel");
    const auto report = [&](const char *name) {
        return m_cli.run(m_cli.as(
            QStringLiteral("desk"), "practice", place,
            {QStringLiteral("report"), QString::fromLatin1(name), QStringLiteral("--format"), QStringLiteral("csv")}));
    };
    const Answer overdueReport = report("overdue");
    EXIT(overdueReport, 0);
    QStringList reported, toCall;
    for (const QStringList &row : overdueReport.rows()) {
        reported << row.first();
        QVERIFY2(stays.contains(row.first()), qPrintable(row.first()));
        if (stays.value(row.first())) toCall << row.first();
    }
    QVERIFY(!reported.isEmpty());
    QCOMPARE(m_shownOverdue, reported); // the same people in the same order
    m_shownToCall.removeIf([&](const QString &chart) { return !reported.contains(chart); });
    QCOMPARE(m_shownToCall, toCall);

    const Answer series = report("injections");
    EXIT(series, 0);
    QSet<QString> due;
    const qsizetype opens = series.header().indexOf(QStringLiteral("window_open"));
    const qsizetype status = series.header().indexOf(QStringLiteral("status"));
    for (const QStringList &row : series.rows()) {
        const QDate window = QDate::fromString(row.value(opens), Qt::ISODate);
        const bool isClosed = row.value(status) == QLatin1String("CLOSED");
        if (!isClosed && (!window.isValid() || window <= m_today.addDays(7)) && !booked.contains(row.first()))
            due << row.first();
    }
    QCOMPARE(QSet<QString>(m_shownToBook.cbegin(), m_shownToBook.cend()), due);
}

QTEST_MAIN(WholeDeskDayTest)
#include "whole_desk_day_test.moc"
