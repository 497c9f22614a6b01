#include "db/stores/kept.h"
#include "practice_window.h"
#include "tests/must.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/correction/dose_fields.h"
#include "ui/desktop/correction/paper_injection.h"
#include "ui/desktop/correction/shot_fields.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/today_screen.h"
#include <QDateEdit>
#include <QLineEdit>

namespace {
const QDate paperToday(2026, 5, 4), paperDay(2026, 4, 30);
}

/// What cannot be is refused in one sentence, what may be is asked for its reason; and a day on paper brings its injections
/// along.
class PaperDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void aTimeAheadIsRefused();
    void aTabletAfterAStopIsAskedItsReason();
    void aTabletUnderAHoldIsAskedItsReason();
    void anInjectionOnPaperIsEntered();
    void aVisitOfThatDayIsANoShow();
    void aSideEffectOfThatDayIsNoted();

private:
    Database &database() { return m_desk.database(); }
    DoseCorrection *page() const { return m_desk.page<DoseCorrection>(); }
    CatchUpScreen *paper() const { return m_desk.page<CatchUpScreen>(); }
    Client somebody(const char *name);
    void order(const Client &client, OrderKind kind, QDate from, QDate to = {}, const char *why = "");
    bool openCorrection(const Client &client, QDate day);
    QString sentence();
    bool openPaperDay();
    bool select(const Client &client);
    std::optional<Dose> doseOn(const Client &client, QDate day);

    PracticeWindow m_desk;
    std::optional<Client> m_daily, m_stopped, m_held, m_shot, m_away;
};

Client PaperDayTest::somebody(const char *name)
{
    static int chart = 9100;
    Client client;
    client.chartNumber = QString::number(++chart);
    client.firstName = QStringLiteral("Ada");
    client.lastName = QString::fromLatin1(name);
    client.birthDate = QDate(1990, 2, 1);
    client.enrolledOn = paperToday.addDays(-90);
    client = must(Clients(database()).add(client).result());
    History history{.client = client.id, .indication = Indication::Alcohol, .opioidHistory = YesNo::No};
    must(Clients(database()).setHistory(history).result());
    return client;
}

void PaperDayTest::order(const Client &client, OrderKind kind, QDate from, QDate to, const char *why)
{
    Order order{.client = client.id, .kind = kind};
    order.startsOn = from;
    order.endsOn = to;
    order.reason = QString::fromLatin1(why);
    const auto kept = database().write<Order>(Right::EditOrders, [order](Session &session) -> Result<Order> {
        if (auto done = kept::keep(session, order, Act::Add); !done) return done.error();
        return order;
    });
    must(kept.result());
}

void PaperDayTest::initTestCase()
{
    QVERIFY(m_desk.open(12, paperToday));
    QVERIFY(m_desk.signIn("doctor"));
    m_daily = somebody("Lindqvist");
    m_stopped = somebody("Marchetti");
    m_held = somebody("Okafor");
    m_shot = somebody("Petersen");
    m_away = somebody("Quiroga");
    order(*m_daily, OrderKind::Oral, paperToday.addDays(-30));
    order(*m_stopped, OrderKind::Oral, paperToday.addDays(-30), paperToday.addDays(-10));
    order(*m_held, OrderKind::Oral, paperToday.addDays(-30));
    order(*m_held, OrderKind::Hold, paperToday.addDays(-6), paperToday.addDays(-2), "tooth surgery");
    for (const Client &client : {*m_shot, *m_away}) {
        order(client, OrderKind::Injection, paperToday.addDays(-60));
        Visit visit{.client = client.id, .purpose = VisitPurpose::Injection};
        visit.startsAt = QDateTime(paperDay, QTime(10, 0), database().clock().zone());
        const auto kept = database().write<Visit>(Right::EditVisits, [visit](Session &session) -> Result<Visit> {
            if (auto done = kept::keep(session, visit, Act::Add); !done) return done.error();
            return visit;
        });
        must(kept.result());
    }
    m_desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk.window().frame());
    QVERIFY(m_desk.signIn("nurse"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<TodayScreen>(), 20000);
}

bool PaperDayTest::openCorrection(const Client &client, QDate day)
{
    Q_EMIT m_desk.page<TodayScreen>()->correctionWanted(client.id, day);
    return QTest::qWaitFor([this] { return page() && page()->isReady(); }, 20000);
}

std::optional<Dose> PaperDayTest::doseOn(const Client &client, QDate day)
{
    const auto kept = must(Doses(database()).between(client.id, day, day).result());
    return kept.isEmpty() ? std::nullopt : std::optional(kept.first());
}

void PaperDayTest::aTimeAheadIsRefused()
{
    QVERIFY(openCorrection(*m_daily, paperToday));
    m_desk.press(Qt::Key_G);
    QLineEdit *time = nullptr;
    for (QLineEdit *field : page()->fields()->findChildren<QLineEdit *>())
        if (field->placeholderText().startsWith(QStringLiteral("0915"))) time = field;
    QVERIFY(time);
    time->setFocus();
    m_desk.type(QStringLiteral("2359"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY2(page() && page()->said().contains(QStringLiteral("time"), Qt::CaseInsensitive)
                     && page()->said().endsWith(QLatin1Char('.')),
                 qPrintable(page() ? page()->said() : QStringLiteral("saved")));
    m_desk.shot(QStringLiteral("bad-time-ahead"));
    QVERIFY(!doseOn(*m_daily, paperToday));
    time->selectAll();
    m_desk.type(QStringLiteral("9:75"));
    QVERIFY2(page()->said().contains(QStringLiteral("is no time of day")), qPrintable(page()->said()));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(m_desk.page<TodayScreen>());
}

void PaperDayTest::aTabletAfterAStopIsAskedItsReason()
{
    const QDate day = paperToday.addDays(-5);
    QVERIFY(openCorrection(*m_stopped, day));
    m_desk.press(Qt::Key_G);
    QLineEdit *amount = page()->fields()->amount();
    amount->setFocus();
    amount->selectAll();
    m_desk.type(QStringLiteral("50"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY2(page() && page()->said().contains(QStringLiteral("reason"), Qt::CaseInsensitive),
                 qPrintable(page() ? page()->said() : QStringLiteral("saved")));
    m_desk.shot(QStringLiteral("bad-after-stop"));
    QVERIFY(!doseOn(*m_stopped, day));
    QLineEdit *reason = page()->fields()->findChildren<QLineEdit *>().last();
    reason->setFocus();
    m_desk.type(QStringLiteral("had one left at home"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<TodayScreen>());
    QVERIFY(doseOn(*m_stopped, day));
    QCOMPARE(doseOn(*m_stopped, day)->reason, QStringLiteral("had one left at home"));
}

void PaperDayTest::aTabletUnderAHoldIsAskedItsReason()
{
    const QDate day = paperToday.addDays(-4);
    QVERIFY(openCorrection(*m_held, day));
    m_desk.press(Qt::Key_P);
    QLineEdit *amount = page()->fields()->amount();
    amount->setFocus();
    amount->selectAll();
    m_desk.type(QStringLiteral("50"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY2(page() && page()->said().contains(QStringLiteral("reason"), Qt::CaseInsensitive),
                 qPrintable(page() ? page()->said() : QStringLiteral("saved")));
    QVERIFY(!doseOn(*m_held, day));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(m_desk.page<TodayScreen>());
}

bool PaperDayTest::openPaperDay()
{
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    if (!paper()) return false;
    for (int back = 0; back < 10; ++back) {
        if (!QTest::qWaitFor([this] { return paper()->list().isRead(); }, 20000)) return false;
        if (paper()->list().day() == paperDay) return true;
        m_desk.press(Qt::Key_Left);
    }
    return false;
}

bool PaperDayTest::select(const Client &client)
{
    const auto &rows = paper()->list().model()->rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].row.person.id != client.id) continue;
        paper()->table()->setRow(row);
        paper()->table()->setFocus();
        return true;
    }
    return false;
}

QString PaperDayTest::sentence()
{
    for (UndoLine *line : m_desk.window().findChildren<UndoLine *>())
        if (line->isVisible()) return line->sentence();
    return {};
}

void PaperDayTest::anInjectionOnPaperIsEntered()
{
    QVERIFY(openPaperDay());
    QVERIFY2(select(*m_shot), "a visit that nobody answered stands in the list of its day");
    m_desk.shot(QStringLiteral("paper-injections"));
    m_desk.press(Qt::Key_I);
    const auto form = [this] { return m_desk.page<PaperInjection>(); };
    QTRY_VERIFY_WITH_TIMEOUT(form() && form()->isReady(), 20000);
    QVERIFY(!form()->fields()->day()->isEnabled()); // its day is the day of the paper
    form()->fields()->time()->setFocus();
    m_desk.type(QStringLiteral("1015"));
    form()->fields()->lot()->setFocus();
    m_desk.type(QStringLiteral("PAPER9"));
    m_desk.shot(QStringLiteral("paper-injection"));
    form()->setFocus();
    m_desk.press(Qt::Key_Return); // the side is still asked
    QVERIFY(form());
    form()->fields()->side()->setFocus();
    m_desk.press(Qt::Key_Space);
    form()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(paper(), 20000);
    const auto standing = [this] {
        std::optional<Injection> found;
        for (const Injection &each : must(Worklists(database()).chart(m_shot->id).result()).injections)
            if (each.givenOn == paperDay) found = each;
        return found;
    };
    QVERIFY(standing());
    QCOMPARE(standing()->lot, QStringLiteral("PAPER9"));
    QCOMPARE(standing()->givenAt.toTimeZone(database().clock().zone()).time(), QTime(10, 15));
    QCOMPARE(must(RecordVersions(database()).ofInjection(standing()->id).result()).first().why,
             QStringLiteral("entered from paper"));
    QCOMPARE(must(Worklists(database()).chart(m_shot->id).result()).series.nextDue, paperDay.addDays(28));
    m_desk.press(Qt::Key_U);
    QTRY_VERIFY(!standing());
    QTRY_VERIFY2(sentence().contains(QStringLiteral("as it was before")), qPrintable(sentence()));
}

void PaperDayTest::aVisitOfThatDayIsANoShow()
{
    QVERIFY(select(*m_away));
    m_desk.press(Qt::Key_G); // a given one is asked for its details
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<PaperInjection>() && m_desk.page<PaperInjection>()->isReady(), 20000);
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(paper());
    QVERIFY(select(*m_away));
    m_desk.press(Qt::Key_N);
    const auto state = [this] {
        for (const TodayLine &line : paper()->list().lines())
            if (line.row.person.id == m_away->id && !line.saving) return stateOf(line.row);
        return RowState::Open;
    };
    QTRY_COMPARE(state(), RowState::NoShow);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(state(), RowState::Open);
    QVERIFY(select(*m_away));
    m_desk.press(Qt::Key_M);
    m_desk.press(Qt::Key_1);
    QTRY_COMPARE(state(), RowState::NotGiven);
}

void PaperDayTest::aSideEffectOfThatDayIsNoted()
{
    QVERIFY(select(*m_daily));
    m_desk.press(Qt::Key_S);
    const auto effect = [this] { return m_desk.page<SideEffectPage>(); };
    QTRY_VERIFY_WITH_TIMEOUT(effect() && effect()->isReady(), 20000);
    m_desk.press(Qt::Key_1);
    m_desk.press(Qt::Key_1);
    effect()->findChild<QDateEdit *>()->setDate(paperDay);
    effect()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(paper(), 20000);
    const ChartPage page = must(Worklists(database()).chart(m_daily->id).result());
    QCOMPARE(page.effects.size(), 1);
    QCOMPARE(page.effects.first().onsetOn, paperDay);
}

QTEST_MAIN(PaperDayTest)
#include "paper_day_test.moc"
