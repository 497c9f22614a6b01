#include "db/stores/settings.h"
#include "practice_window.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/today/reasons_page.h"
#include "ui/desktop/today/today_panel.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/words/reasons.h"
#include <QLineEdit>
#include <QPlainTextEdit>

/// The clinic's own reasons: a physician writes them, the nurse reads them and takes them by number in the round.
class ReasonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void aPhysicianWritesTheClinicsOwnReasons();
    void whatCannotBeIsRefusedUnderItsList();
    void theNurseReadsThemAndChangesNothing();
    void theNumberInTheRoundIsTheClinicsOwn();
    void anEmptyListBringsTheShippedOnesBack();

private:
    ReasonsPage *page() const { return m_desk.page<ReasonsPage>(); }
    bool openPage();
    void change(const char *to);
    DoseReasons kept() { return *Settings(m_desk.database()).reasons().result(); }

    PracticeWindow m_desk;
};

void ReasonsTest::initTestCase()
{
    QVERIFY(m_desk.open(40, QDate(2026, 5, 4)));
    QVERIFY(m_desk.signIn("doctor"));
}

bool ReasonsTest::openPage()
{
    m_desk.press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(QStringLiteral("reasons of"));
    m_desk.press(Qt::Key_Return);
    return QTest::qWaitFor([this] { return page() && !page()->field(ReasonFor::Refused)->toPlainText().isEmpty(); },
                           20000);
}

void ReasonsTest::change(const char *to)
{
    m_desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk.window().frame());
    QVERIFY(m_desk.signIn(to));
}

void ReasonsTest::aPhysicianWritesTheClinicsOwnReasons()
{
    QVERIFY(openPage());
    QPlainTextEdit *refused = page()->field(ReasonFor::Refused);
    QVERIFY(refused->hasFocus());
    QCOMPARE(refused->toPlainText().split(QLatin1Char('\n')), shippedReasons(ReasonFor::Refused));
    m_desk.press(Qt::Key_A, Qt::ControlModifier);
    m_desk.type(QStringLiteral("too early"));
    m_desk.press(Qt::Key_Return); // the next line of the list
    m_desk.type(QStringLiteral("wants to wait"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier); // no why yet: nothing is saved
    QVERIFY(page() && kept().refused.isEmpty());
    page()->whyField()->setFocus();
    m_desk.type(QStringLiteral("our own words"));
    m_desk.shot(QStringLiteral("reasons"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!page());
    QCOMPARE(kept().refused, (QStringList{QStringLiteral("too early"), QStringLiteral("wants to wait")}));
    QVERIFY(kept().held.isEmpty()); // the other lists stay the shipped ones
}

void ReasonsTest::whatCannotBeIsRefusedUnderItsList()
{
    QVERIFY(openPage());
    page()->field(ReasonFor::Held)->setFocus();
    m_desk.press(Qt::Key_A, Qt::ControlModifier);
    for (int line = 0; line < 10; ++line) {
        m_desk.type(QStringLiteral("reason %1").arg(line));
        m_desk.press(Qt::Key_Return);
    }
    page()->whyField()->setFocus();
    m_desk.type(QStringLiteral("too many"));
    m_desk.shot(QStringLiteral("reasons-too-many"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(page());
    QVERIFY(kept().held.isEmpty());
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(!page());
}

void ReasonsTest::theNurseReadsThemAndChangesNothing()
{
    change("nurse");
    QVERIFY(openPage());
    QPlainTextEdit *refused = page()->field(ReasonFor::Refused);
    QVERIFY(refused->isReadOnly());
    QVERIFY(refused->toPlainText().startsWith(QStringLiteral("too early")));
    m_desk.type(QStringLiteral("mine"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(page());
    m_desk.shot(QStringLiteral("reasons-nurse"));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(!page());
    QCOMPARE(kept().refused.size(), 2);
}

void ReasonsTest::theNumberInTheRoundIsTheClinicsOwn()
{
    auto *today = m_desk.page<TodayScreen>();
    QTRY_VERIFY_WITH_TIMEOUT(today && today->list().isRead(), 20000);
    const auto &rows = today->list().model()->rows();
    int row = 0;
    while (rows[row].row.kind != TodayRow::Kind::Dose || stateOf(rows[row].row) != RowState::Open) ++row;
    today->table()->setRow(row);
    today->table()->setFocus();
    const TodayKey key = keyOf(rows[row].row);
    m_desk.press(Qt::Key_R);
    m_desk.press(Qt::Key_3); // there are two only
    m_desk.press(Qt::Key_2);
    QTRY_VERIFY(today->list().line(key)->row.dose
                && today->list().line(key)->row.dose->reason == QLatin1String("wants to wait"));
}

void ReasonsTest::anEmptyListBringsTheShippedOnesBack()
{
    change("doctor");
    QVERIFY(openPage());
    m_desk.press(Qt::Key_A, Qt::ControlModifier);
    m_desk.press(Qt::Key_Delete);
    page()->whyField()->setFocus();
    m_desk.type(QStringLiteral("back to the book"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!page());
    QVERIFY(kept().refused.isEmpty());
    QCOMPARE(reasonsInForce(kept(), ReasonFor::Refused), shippedReasons(ReasonFor::Refused));
}

QTEST_MAIN(ReasonsTest)
#include "reasons_test.moc"
