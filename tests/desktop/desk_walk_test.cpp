#include "db/stores/kept.h"
#include "db/stores/stores.h"
#include "tests/desktop/walk.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/reminders_screen.h"
#include "ui/desktop/parts/pinned_table.h"
#include <QLineEdit>

/// Every state of the desk's own screens at both sizes and both text scales.
class DeskWalkTest : public QObject, private Walk
{
    Q_OBJECT

public:
    explicit DeskWalkTest(int percent) : Walk(percent) {}

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
    OverduePage *list() const { return page<OverduePage>(); }
};

void DeskWalkTest::initTestCase()
{
    QVERIFY(open(120));
    QVERIFY(m_desk.signIn("desk"));
    QTRY_VERIFY_WITH_TIMEOUT(list() && !list()->rows().isEmpty(), 30000);
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
    long_.authorisedUntil = walkDay.addDays(5);
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
    list()->escape();
    list()->table()->setFocus();
}

void DeskWalkTest::overdue() { look(QStringLiteral("overdue")); }

void DeskWalkTest::didNotCome()
{
    const auto isMissed = [](const OverdueRow &row) { return row.missed && !row.isOverdue(); };
    QTRY_VERIFY(std::any_of(list()->rows().cbegin(), list()->rows().cend(), isMissed));
    for (int row = 0; row < list()->table()->model()->rowCount(); ++row)
        if (list()->table()->model()->index(row, 1).data().toString().startsWith(QStringLiteral("Maximiliana")))
            list()->table()->setRow(row);
    look(QStringLiteral("overdue-did-not-come"));
}

void DeskWalkTest::questionsOfACall()
{
    m_desk.press(Qt::Key_A);
    look(QStringLiteral("overdue-agreed"));
    m_desk.press(Qt::Key_Escape);
    list()->table()->setFocus();
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
    QTRY_VERIFY(std::any_of(list()->rows().cbegin(), list()->rows().cend(),
                            [](const OverdueRow &row) { return row.closing.has_value(); }));
    look(QStringLiteral("overdue-closing"));
}

void DeskWalkTest::reminders()
{
    Q_EMIT list()->remindersWanted();
    auto *list = page<RemindersScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(list && !list->rows().isEmpty(), 10000);
    look(QStringLiteral("reminders"));
}

void DeskWalkTest::figures()
{
    Q_EMIT list()->figuresWanted();
    auto *figures = page<FiguresScreen>();
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
    const Client known = *Clients(m_desk.database()).load(list()->rows().first().person.id).result();
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(page<ClientForm>());
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
    Q_EMIT list()->identityWanted(list()->rows().first().person.id);
    QTest::qWait(500);
    look(QStringLiteral("client-edit"));
}

void DeskWalkTest::merge()
{
    Q_EMIT list()->mergeWanted(list()->rows().first().person.id, list()->rows()[1].person.id);
    QTRY_VERIFY(page<MergeScreen>() && page<MergeScreen>()->plan());
    look(QStringLiteral("merge"));
}

void DeskWalkTest::chart()
{
    m_desk.window().frame()->openChart(list()->rows().first().person.id);
    QTRY_VERIFY(page<ChartScreen>() && page<ChartScreen>()->isReady());
    look(QStringLiteral("chart-desk"));
}

void DeskWalkTest::nobodyOverdue()
{
    // A day before anybody's first due day is over.
    PracticeWindow quiet;
    QVERIFY(quiet.open(3, walkDay, {1440, 900}, m_percent));
    QVERIFY(quiet.signIn("desk"));
    QTest::qWait(500);
    if (quiet.page<OverduePage>()->rows().isEmpty()) quiet.shot(QStringLiteral("overdue-empty"));
    const QStringList cut = cutWordsIn(&quiet.window());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
    quiet.shut();
}

int main(int argc, char **argv) { return walkAtBothScales<DeskWalkTest>(argc, argv); }

#include "desk_walk_test.moc"
