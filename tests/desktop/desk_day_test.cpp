#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/stores/slots.h"
#include "db/stores/stores.h"
#include "practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/clients_page.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/find/find_panel.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/reminders_screen.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/status_line.h"
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

/// A front desk's day by keyboard, on a practice clinic of 200: calls, a new client who is here already, names hidden.
class DeskDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_window.shut(); }

    void twelveCallsTakeAtMostTwoKeysEach();
    void aCallThatWasBegunEndsBeforeTheNextRow();
    void aPromiseIsKeptByComing();
    void theNumberIsChosenByDigitAndKept();
    void someoneWhoRingsBackIsPutOnTheList();
    void theDeskAsksToCloseAndTheRowStays();
    void badInputIsSaidUnderItsField();
    void aNewClientIsComparedWhileTyping();
    void theSamePersonIsNotRegisteredTwice();
    void aDuplicateIsMerged();
    void namesAreHiddenEverywhere();
    void noWindowTitleHoldsAName();
    void remindersAreMarkedOnlyWhenAllPrinted();
    void theFiguresAreDrawnAndSaved();

private:
    OverduePage *overdue() const { return m_window.page<OverduePage>(); }
    const OverdueRow *selected() const;
    const OverdueRow *rowOf(Id<Client> client) const;
    bool selectToCall();
    QLineEdit *field(const char *name) const;
    void goToOverdue();
    QString textOf(const QWidget *page) const;

    PracticeWindow m_window;
    QTemporaryDir m_folder;
    const QDate m_today{2026, 5, 4};
    std::optional<Client> m_known; ///< whom the desk registers once more
    QList<OverdueRow> m_rows;
};

void DeskDayTest::initTestCase()
{
    QVERIFY(m_window.open(200, m_today));
    QVERIFY(m_window.signIn("desk"));
    QVERIFY(overdue());
    QTRY_VERIFY_WITH_TIMEOUT(!overdue()->rows().isEmpty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(m_window.window().frame()->desk().directory() != nullptr, 30000);
}

const OverdueRow *DeskDayTest::rowOf(Id<Client> client) const
{
    if (!overdue()) return nullptr;
    for (const OverdueRow &row : overdue()->rows())
        if (row.person.id == client) return &row;
    return nullptr;
}

const OverdueRow *DeskDayTest::selected() const
{
    const int row = overdue()->table()->row();
    if (row < 0) return nullptr;
    const QString name = overdue()->table()->model()->index(row, 1).data().toString();
    for (const OverdueRow &each : overdue()->rows())
        if (each.person.name == name) return &each;
    return nullptr;
}

bool DeskDayTest::selectToCall()
{
    const QAbstractItemModel *model = overdue()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (const OverdueRow &each : overdue()->rows())
            if (model->index(row, 1).data().toString() == each.person.name && isToCall(each, m_today)) {
                overdue()->table()->setRow(row);
                overdue()->table()->setFocus();
                return true;
            }
    return false;
}

QLineEdit *DeskDayTest::field(const char *name) const
{
    for (QLineEdit *edit : m_window.page<Screen>()->findChildren<QLineEdit *>())
        if (edit->accessibleName() == QLatin1String(name)) return edit;
    return nullptr;
}

void DeskDayTest::goToOverdue()
{
    QVERIFY(m_window.window().frame()->goTo(QStringLiteral("overdue")));
    QTRY_VERIFY(overdue());
    overdue()->table()->setFocus();
}

/// Each part of the day begins on the call list, but for the two that go on where the one before them ended.
void DeskDayTest::cleanup()
{
    if (QByteArray(QTest::currentTestFunction()) != "aNewClientIsComparedWhileTyping") goToOverdue();
}

void DeskDayTest::twelveCallsTakeAtMostTwoKeysEach()
{
    m_window.shot(QStringLiteral("overdue"));
    QVERIFY(selectToCall());
    m_window.takeKeys();
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
            m_window.press(Qt::Key_A);
            m_window.press(Qt::Key_Return);
        } else if (calls % 3 == 1 && voicemail) {
            m_window.press(Qt::Key_V);
        } else if (calls % 3 == 2) {
            m_window.press(Qt::Key_L);
            m_window.press(Qt::Key_Return);
        } else {
            m_window.press(Qt::Key_D);
        }
        QTRY_COMPARE_WITH_TIMEOUT(called(), before + calls + 1, 10000);
    }
    const int keys = m_window.takeKeys();
    QVERIFY2(keys <= 24, qPrintable(QString::number(keys)));
    const auto snoozed = std::find_if(
        overdue()->rows().begin(), overdue()->rows().end(),
        [this](const OverdueRow &row) { return row.calledToday && isSnoozed(row, m_today); });
    QVERIFY(snoozed != overdue()->rows().end());
    QVERIFY(!snoozed->lastCall->note.isEmpty()); // why later
    m_window.shot(QStringLiteral("overdue-called"));
}

void DeskDayTest::aCallThatWasBegunEndsBeforeTheNextRow()
{
    QVERIFY(selectToCall());
    const Id<Client> client = selected()->person.id;
    const int row = overdue()->table()->row();
    m_window.press(Qt::Key_L);
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    overdue()->table()->setRow(row + 1);
    QTRY_COMPARE(overdue()->table()->row(), row);
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    m_window.press(Qt::Key_Escape); // not called
    QVERIFY(!overdue()->panel()->askBox()->isAsking());
    QVERIFY(!rowOf(client)->calledToday);
}

void DeskDayTest::aPromiseIsKeptByComing()
{
    QVERIFY(selectToCall());
    const Id<Client> client = selected()->person.id;
    m_window.press(Qt::Key_A);
    m_window.press(Qt::Key_Down); // a day earlier: today
    m_window.press(Qt::Key_Return);
    QTRY_VERIFY(rowOf(client) && rowOf(client)->promise == PromiseState::Open);
    QCOMPARE(rowOf(client)->promisedOn, m_today);
    Visit visit{.client = client};
    visit.startsAt = m_window.database().clock().now().addSecs(60);
    const auto kept = [visit](Session &session) { return kept::keep(session, visit, Act::Add); };
    QVERIFY(m_window.database().write<Done>(Right::EditVisits, kept).result());
    QVERIFY(Slots(m_window.database()).mark(visit, VisitStatus::Arrived).result());
    QTRY_VERIFY(rowOf(client) && rowOf(client)->promise == PromiseState::Kept);
}

void DeskDayTest::theNumberIsChosenByDigitAndKept()
{
    QVERIFY(selectToCall());
    const Id<Client> id = selected()->person.id;
    auto client = Clients(m_window.database()).load(id).result();
    QVERIFY(client);
    client->mobile = QStringLiteral("(971) 555-0188");
    QVERIFY(Clients(m_window.database()).correct(*client, QStringLiteral("new mobile")).result());
    QTRY_VERIFY(rowOf(id) && !rowOf(id)->mobile.isEmpty());
    QTRY_COMPARE(overdue()->panel()->number(), client->phone);
    overdue()->table()->setFocus();
    m_window.press(Qt::Key_2);
    QCOMPARE(overdue()->panel()->number(), client->mobile);
    m_window.press(Qt::Key_X);
    QTRY_VERIFY(rowOf(id)->calledToday);
    QCOMPARE(rowOf(id)->lastCall->numberUsed, client->mobile);
    QCOMPARE(rowOf(id)->calls.first().outcome, CallOutcome::WrongNumber);
}

void DeskDayTest::someoneWhoRingsBackIsPutOnTheList()
{
    std::optional<Person> quiet;
    const auto clients = Worklists(m_window.database()).clients().result();
    QVERIFY(clients);
    for (const ClientRow &row : *clients)
        if (!quiet && row.hasSeries && !row.series.flagged && !row.discharged && !rowOf(row.person.id))
            quiet = row.person;
    QVERIFY(quiet);
    const auto before = overdue()->rows().size();
    m_window.press(Qt::Key_K, Qt::ControlModifier);
    m_window.type(quiet->chartNumber);
    m_window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(overdue()->rows().size(), before + 1);
    QVERIFY(!rowOf(quiet->id)->isOverdue());
    QVERIFY(isToCall(*rowOf(quiet->id), m_today));
    QTRY_COMPARE(selected() ? selected()->person.id : Id<Client>::create(), quiet->id);
    m_window.shot(QStringLiteral("overdue-by-hand"));
    overdue()->table()->setFocus();
    m_window.press(Qt::Key_U);
    QTRY_COMPARE(overdue()->rows().size(), before);
}

void DeskDayTest::theDeskAsksToCloseAndTheRowStays()
{
    QVERIFY(selectToCall());
    const Id<Client> client = selected()->person.id;
    m_window.press(Qt::Key_Delete);
    m_window.press(Qt::Key_Return); // nothing said yet
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    m_window.type(QStringLiteral("moved to Salem, says her sister"));
    m_window.shot(QStringLiteral("overdue-close"));
    m_window.press(Qt::Key_Return);
    QTRY_VERIFY(rowOf(client) && rowOf(client)->closing);
    QCOMPARE(rowOf(client)->closing->said, QStringLiteral("moved to Salem, says her sister"));
    QVERIFY(!isToCall(*rowOf(client), m_today));
    QCOMPARE(Closings(m_window.database()).open().result()->size(), 1);
}

void DeskDayTest::badInputIsSaidUnderItsField()
{
    m_window.press(Qt::Key_N, Qt::ControlModifier);
    auto *form = m_window.page<ClientForm>();
    QVERIFY(form);
    QTRY_VERIFY(!form->fields()->chartNumber()->text().isEmpty());
    field("Phone, to call first")->setFocus();
    m_window.type(QStringLiteral("ask Bob"));
    field("Birth date")->setFocus();
    m_window.type(QStringLiteral("2 May 2031"));
    m_window.press(Qt::Key_Return, Qt::ControlModifier); // not saved: it only says what is wrong
    QCOMPARE(m_window.page<ClientForm>(), form);
    const QString said = textOf(form);
    QVERIFY2(said.contains(QStringLiteral("A last name or a first name is needed.")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("after today")));
    QVERIFY(!form->foot()->save()->isEnabled());
    m_window.shot(QStringLiteral("client-new-faults"));
    m_window.press(Qt::Key_Escape);
    QTRY_VERIFY(overdue());
}

QString DeskDayTest::textOf(const QWidget *page) const
{
    QStringList words;
    for (const QLabel *label : page->findChildren<QLabel *>())
        if (label->isVisible()) words << label->text();
    for (const QWidget *part : page->findChildren<QWidget *>())
        if (part->isVisible()) words << part->accessibleName() << part->accessibleDescription();
    return words.join(QLatin1Char('\n'));
}

void DeskDayTest::aNewClientIsComparedWhileTyping()
{
    const auto loaded = Clients(m_window.database()).load(overdue()->rows().first().person.id).result();
    QVERIFY(loaded);
    m_known = *loaded;
    m_window.press(Qt::Key_N, Qt::ControlModifier);
    auto *form = m_window.page<ClientForm>();
    QVERIFY(form);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(form->fields()->firstName()));
    QTRY_VERIFY(!form->fields()->chartNumber()->text().isEmpty());
    const QString first = folded(m_known->firstName), last = folded(m_known->lastName);
    m_window.type(first.left(2));
    QVERIFY(form->matches().isEmpty());
    m_window.type(first.mid(2));
    QVERIFY(!form->matches().isEmpty());
    m_window.press(Qt::Key_Tab);
    m_window.type(last.chopped(1)); // one letter short
    m_window.press(Qt::Key_Tab);
    m_window.press(Qt::Key_Tab);
    QWidget *born = QApplication::focusWidget();
    m_window.type(QLocale(QLocale::English).toString(m_known->birthDate, QStringLiteral("d MMM yyyy")));
    QCOMPARE(QApplication::focusWidget(), born); // the focus never jumps
    QVERIFY(!form->matches().isEmpty());
    QCOMPARE(form->matches().first().entry.id, m_known->id);
    QCOMPARE(form->matches().first().why, Match::Why::SamePerson);
    QVERIFY(!form->foot()->save()->isEnabled());
    QTest::qWait(300);
    m_window.shot(QStringLiteral("client-new"));
}

void DeskDayTest::theSamePersonIsNotRegisteredTwice()
{
    m_window.press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(m_window.page<ClientForm>() && m_window.page<ClientForm>()->title() == QStringLiteral("Edit identity"));
    auto *form = m_window.page<ClientForm>();
    QTRY_COMPARE(form->fields()->chartNumber()->text(), m_known->chartNumber);
    QCOMPARE(form->fields()->client(Client()).lastName, m_known->lastName); // offered, not taken
    m_window.shot(QStringLiteral("client-edit"));
    m_window.press(Qt::Key_Escape);
    QTRY_VERIFY(overdue());
}

void DeskDayTest::aDuplicateIsMerged()
{
    const auto before = Worklists(m_window.database()).clients().result()->size();
    m_window.press(Qt::Key_N, Qt::ControlModifier);
    auto *form = m_window.page<ClientForm>();
    QVERIFY(form);
    QTRY_VERIFY(!form->fields()->chartNumber()->text().isEmpty());
    m_window.type(folded(m_known->firstName));
    m_window.press(Qt::Key_Tab);
    m_window.type(folded(m_known->lastName).chopped(1));
    field("Birth date")->setFocus();
    m_window.type(QLocale(QLocale::English).toString(m_known->birthDate, QStringLiteral("d MMM yyyy")));
    for (int asked = 0; asked < 5; ++asked) m_window.press(Qt::Key_D, Qt::AltModifier); // a slip
    auto *voicemail = form->findChildren<JoinedButtons *>().last();
    voicemail->setCurrent(0);
    Q_EMIT voicemail->chosen(0);
    QVERIFY2(form->foot()->save()->isEnabled(), qPrintable(form->foot()->said()));
    m_window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window.page<ChartScreen>() && m_window.page<ChartScreen>()->isReady(), 10000);
    QTRY_COMPARE(Worklists(m_window.database()).clients().result()->size(), before + 1);

    m_window.takeKeys();
    m_window.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_window.page<ClientForm>() && !m_window.page<ClientForm>()->matches().isEmpty());
    QCOMPARE(m_window.page<ClientForm>()->matches().first().entry.id, m_known->id);
    m_window.press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(m_window.page<MergeScreen>() && m_window.page<MergeScreen>()->plan());
    auto *merge = m_window.page<MergeScreen>();
    QCOMPARE(merge->plan()->kept.id, m_known->id);
    QVERIFY(merge->plan()->obstacles.isEmpty());
    m_window.type(QStringLiteral("typed twice"));
    m_window.shot(QStringLiteral("merge"));
    m_window.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_window.page<ChartScreen>() && m_window.page<ChartScreen>()->isReady(), 10000);
    QVERIFY(m_window.takeKeys() <= 3 + 11); // three keys and the reason
    QCOMPARE(Worklists(m_window.database()).clients().result()->size(), before);
    m_window.press(Qt::Key_U); // two people after all?
    QTRY_COMPARE(Worklists(m_window.database()).clients().result()->size(), before + 1);
    goToOverdue();
}

void DeskDayTest::namesAreHiddenEverywhere()
{
    const OverdueRow first = overdue()->rows().first();
    m_window.press(Qt::Key_F9);
    auto *status = m_window.window().findChild<StatusLine *>();
    QTRY_VERIFY(status->accessibleName().contains(QStringLiteral("Names hidden")));
    const auto isHidden = [&](const QString &where) {
        const QString last = first.person.name.section(QLatin1Char(' '), -1);
        const QString said = textOf(m_window.window().frame());
        if (!said.contains(last) && !m_window.window().windowTitle().contains(last)) return true;
        qWarning("%s", qPrintable(where + QStringLiteral(": ") + said.mid(qMax(0, int(said.indexOf(last)) - 40), 100)));
        return false;
    };
    for (const QString &place : m_window.window().frame()->places()) {
        QVERIFY(m_window.window().frame()->goTo(place));
        QTest::qWait(300);
        QVERIFY(isHidden(place));
        for (PinnedTable *table : m_window.page<Screen>()->findChildren<PinnedTable *>())
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    QVERIFY(table->model()->index(row, column).data().toString() != first.person.name);
    }
    m_window.window().frame()->openChart(first.person.id);
    QTRY_VERIFY(m_window.page<ChartScreen>()->isReady());
    QVERIFY(isHidden(QStringLiteral("chart")));
    m_window.shot(QStringLiteral("chart-hidden"));
    goToOverdue();
    m_window.press(Qt::Key_K, Qt::ControlModifier);
    m_window.type(first.person.chartNumber);
    QVERIFY(isHidden(QStringLiteral("find")));
    m_window.press(Qt::Key_Escape);
    overdue()->table()->setFocus();
    m_window.shot(QStringLiteral("overdue-hidden"));
    m_window.press(Qt::Key_F9);
    QTRY_VERIFY(!status->accessibleName().contains(QStringLiteral("Names hidden")));
    QVERIFY(selected() || overdue()->table()->row() >= 0);
}

void DeskDayTest::noWindowTitleHoldsAName()
{
    const Id<Client> client = overdue()->rows().first().person.id;
    WorkFrame *frame = m_window.window().frame();
    const auto titlesAreNeutral = [this] {
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            const QString title = window->windowTitle();
            if (!title.isEmpty() && !title.startsWith(QStringLiteral("Evenkeel"))) return false;
            for (const OverdueRow &row : m_rows)
                if (title.contains(row.person.name.section(QLatin1Char(' '), -1))) return false;
        }
        return true;
    };
    m_rows = overdue()->rows();
    for (const QString &place : frame->places()) {
        QVERIFY(frame->goTo(place));
        QVERIFY2(titlesAreNeutral(), qPrintable(place));
    }
    frame->openChart(client);
    QTRY_VERIFY(m_window.page<ChartScreen>()->isReady());
    QVERIFY(titlesAreNeutral());
    m_window.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_window.page<ClientForm>());
    QVERIFY(titlesAreNeutral());
    goToOverdue();
    for (const auto &wanted : {&Screen::remindersWanted, &Screen::figuresWanted, &Screen::newClientWanted}) {
        Q_EMIT(frame->current()->*wanted)();
        QVERIFY(titlesAreNeutral());
        goToOverdue();
    }
}

void DeskDayTest::remindersAreMarkedOnlyWhenAllPrinted()
{
    Q_EMIT overdue()->remindersWanted();
    auto *page = m_window.page<RemindersScreen>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(!page->rows().isEmpty(), 10000);
    page->clinicPhone()->setFocus();
    m_window.type(QStringLiteral("5035550100"));
    page->findChild<PinnedTable *>()->setFocus();
    const QString file = m_folder.filePath(QStringLiteral("reminders.csv"));
    QTRY_VERIFY(page->csv().rows.first().last().contains(QStringLiteral("(503) 555-0100")));
    for (const QStringList &row : page->csv().rows)
        QVERIFY(row.last().startsWith(QStringLiteral("Appointment on "))
                && !row.last().contains(QStringLiteral("njection")));
    m_window.press(Qt::Key_Return, Qt::ControlModifier); // nothing was printed or saved yet
    QVERIFY(!page->isAsking());
    page->saveTo(file);
    QTRY_VERIFY(QFile::exists(file));
    QTest::qWait(200);
    m_window.shot(QStringLiteral("reminders"));
    m_window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(page->isAsking());
    m_window.press(Qt::Key_Escape); // not all: nothing is marked
    QVERIFY(!page->isAsking());
    QVERIFY(!page->rows().first().reminded);
    m_window.press(Qt::Key_Return, Qt::ControlModifier);
    m_window.press(Qt::Key_Return);
    QTRY_VERIFY(page->rows().first().reminded);
    page->findChild<PinnedTable *>()->setFocus();
    m_window.press(Qt::Key_U);
    QTRY_VERIFY(!page->rows().first().reminded);
    goToOverdue();
}

void DeskDayTest::theFiguresAreDrawnAndSaved()
{
    Q_EMIT overdue()->figuresWanted();
    auto *page = m_window.page<FiguresScreen>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->report(), 20000);
    QCOMPARE(page->report()->weeks.size(), 8);
    QVERIFY(page->report()->all.calls >= 12); // today's are in it
    m_window.shot(QStringLiteral("figures"));
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
