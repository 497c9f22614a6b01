#include "cut_words.h"
#include "db/stores/kept.h"
#include "db/stores/stores.h"
#include "practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/reminders_screen.h"
#include "ui/desktop/parts/pinned_table.h"
#include <QLineEdit>

namespace {
const QDate deskWalkDay(2026, 5, 4);
}

/// Every state of the desk's own screens at both sizes and both text scales: no words are cut, no table runs off at the right.
/// With EVENKEEL_WALK naming a folder it leaves pictures there, light and dark.
class DeskWalkTest : public QObject
{
    Q_OBJECT

public:
    explicit DeskWalkTest(int percent) : m_percent(percent) {}

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }
    void init();

    void overdue();
    void didNotCome();
    void questionsOfACall();
    void askToClose();
    void reminders();
    void figures();
    void clients();
    void newClient();
    void identity();
    void merge();
    void chart();
    void nobodyOverdue();

private:
    OverduePage *page() const { return m_desk.page<OverduePage>(); }
    void look(const QString &name);

    const int m_percent; ///< text scale: screens are built in the one that the person has chosen
    PracticeWindow m_desk;
};

void DeskWalkTest::initTestCase()
{
    QVERIFY(m_desk.open(120, deskWalkDay, {1440, 900}, m_percent));
    QVERIFY(m_desk.signIn("desk"));
    QTRY_VERIFY_WITH_TIMEOUT(page() && !page()->rows().isEmpty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame()->desk().directory() != nullptr, 30000);
    // Somebody who is not past due, and did not come this morning.
    Client long_;
    long_.chartNumber = QStringLiteral("9901");
    long_.firstName = QStringLiteral("Maximiliana-Theodora");
    long_.lastName = QStringLiteral("Hernández-Castellanos de la Vega");
    long_.birthDate = QDate(1990, 6, 14);
    long_.phone = QStringLiteral("(503) 555-0199");
    long_.voicemail = Voicemail::NoName;
    long_.insurer = QStringLiteral("Pacific Mutual");
    long_.authorisedUntil = deskWalkDay.addDays(5);
    QVERIFY(Clients(m_desk.database()).add(long_).result());
    Visit visit{.client = long_.id};
    visit.startsAt = m_desk.database().clock().now().addSecs(-1);
    visit.status = VisitStatus::NoShow;
    const auto keep = [visit](Session &session) { return kept::keep(session, visit, Act::Add); };
    QVERIFY(m_desk.database().write<Done>(Right::EditVisits, keep).result());
}

void DeskWalkTest::init()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
    page()->escape();
    page()->table()->setFocus();
}

void DeskWalkTest::look(const QString &name)
{
    const QString folder = qEnvironmentVariable("EVENKEEL_WALK");
    QStringList cut;
    for (const bool dark : {false, true}) {
        if (dark && folder.isEmpty()) continue;
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            dress(*qApp, dark ? Theme::Dark : Theme::Light, m_percent);
            m_desk.window().resize(size);
            for (int i = 0; i < 8; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            const QString kind =
                QStringLiteral("%1-%2-%3").arg(QLatin1String(dark ? "dark" : "light")).arg(size.width()).arg(m_percent);
            if (!folder.isEmpty()) m_desk.window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, kind));
            for (const QString &words : cutWordsIn(&m_desk.window()) + tooWideIn(m_desk.page<Screen>()))
                if (!dark) cut << kind + QStringLiteral(": ") + words;
        }
    }
    dress(*qApp, Theme::Light, m_percent);
    m_desk.window().resize(1440, 900);
    QCoreApplication::processEvents();
    QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral("\n  ") + cut.join(QLatin1String("\n  "))));
}

void DeskWalkTest::overdue() { look(QStringLiteral("overdue")); }

void DeskWalkTest::didNotCome()
{
    const auto isMissed = [](const OverdueRow &row) { return row.missed && !row.isOverdue(); };
    QTRY_VERIFY(std::any_of(page()->rows().cbegin(), page()->rows().cend(), isMissed));
    for (int row = 0; row < page()->table()->model()->rowCount(); ++row)
        if (page()->table()->model()->index(row, 1).data().toString().startsWith(QStringLiteral("Maximiliana")))
            page()->table()->setRow(row);
    look(QStringLiteral("overdue-did-not-come"));
}

void DeskWalkTest::questionsOfACall()
{
    m_desk.press(Qt::Key_A);
    look(QStringLiteral("overdue-agreed"));
    m_desk.press(Qt::Key_Escape);
    page()->table()->setFocus();
    m_desk.press(Qt::Key_L);
    look(QStringLiteral("overdue-later"));
    m_desk.press(Qt::Key_Escape);
}

void DeskWalkTest::askToClose()
{
    m_desk.press(Qt::Key_Delete);
    m_desk.type(QStringLiteral("moved to her sister in Salem, wants the papers sent to the clinic on the river there"));
    look(QStringLiteral("overdue-close"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(std::any_of(page()->rows().cbegin(), page()->rows().cend(),
                            [](const OverdueRow &row) { return row.closing.has_value(); }));
    look(QStringLiteral("overdue-closing"));
}

void DeskWalkTest::reminders()
{
    Q_EMIT page()->remindersWanted();
    auto *list = m_desk.page<RemindersScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(list && !list->rows().isEmpty(), 10000);
    look(QStringLiteral("reminders"));
}

void DeskWalkTest::figures()
{
    Q_EMIT page()->figuresWanted();
    auto *figures = m_desk.page<FiguresScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(figures && figures->report(), 20000);
    look(QStringLiteral("figures"));
}

void DeskWalkTest::clients()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("clients")));
    QTest::qWait(400);
    look(QStringLiteral("clients"));
}

void DeskWalkTest::newClient()
{
    const Client known = *Clients(m_desk.database()).load(page()->rows().first().person.id).result();
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_desk.page<ClientForm>());
    look(QStringLiteral("client-new-empty"));
    m_desk.type(folded(known.firstName));
    m_desk.press(Qt::Key_Tab);
    m_desk.type(folded(known.lastName).chopped(1));
    m_desk.press(Qt::Key_Tab);
    m_desk.press(Qt::Key_Tab);
    m_desk.type(QLocale(QLocale::English).toString(known.birthDate, QStringLiteral("d MMM yyyy")));
    QTest::qWait(300);
    look(QStringLiteral("client-new"));
}

void DeskWalkTest::identity()
{
    Q_EMIT page()->identityWanted(page()->rows().first().person.id);
    QTest::qWait(500);
    look(QStringLiteral("client-edit"));
}

void DeskWalkTest::merge()
{
    Q_EMIT page()->mergeWanted(page()->rows().first().person.id, page()->rows()[1].person.id);
    QTRY_VERIFY(m_desk.page<MergeScreen>() && m_desk.page<MergeScreen>()->plan());
    look(QStringLiteral("merge"));
}

void DeskWalkTest::chart()
{
    m_desk.window().frame()->openChart(page()->rows().first().person.id);
    QTRY_VERIFY(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady());
    look(QStringLiteral("chart-desk"));
}

void DeskWalkTest::nobodyOverdue()
{
    // A day before anybody's first due day is over.
    PracticeWindow quiet;
    QVERIFY(quiet.open(3, deskWalkDay, {1440, 900}, m_percent));
    QVERIFY(quiet.signIn("desk"));
    QTest::qWait(500);
    if (quiet.page<OverduePage>()->rows().isEmpty()) quiet.shot(QStringLiteral("overdue-empty"));
    const QStringList cut = cutWordsIn(&quiet.window());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
    quiet.shut();
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    int failed = 0;
    for (const int percent : {100, 200}) {
        DeskWalkTest walk(percent);
        failed += QTest::qExec(&walk, argc, argv);
    }
    return failed;
}

#include "desk_walk_test.moc"
