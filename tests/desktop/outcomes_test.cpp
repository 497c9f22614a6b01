#include "paper.h"
#include "practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/outcomes/outcome_bar.h"
#include "ui/desktop/outcomes/outcome_board.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/outcomes/people_list.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/joined_buttons.h"
#include <QAccessible>
#include <QLabel>

/// The outcomes by keyboard, on a practice clinic of 90.
class OutcomesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.open(90, m_today)); }
    void theFrontDeskHasNoOutcomes();
    void aPhysicianReadsTheYear();
    void notCertifiedIsAlwaysInView();
    void theArrowsWalkAndEachNumberIsRead();
    void whySaysTheFormulaWithItsRule();
    void enterListsThePeopleAndTheirCharts();
    void enterOnABarListsItsPeople();
    void theTableTurnsByMonth();
    void aMonthIsChosenByKeyboard();
    void theFilterByLevelIsAsked();
    void tenYearsHaveNoMonths();
    void thePaperSaysAllNumbersAndWhatTheyAreNot();
    void theFileIsSaved();
    void eachChartIsATableToAssistiveTools();
    void namesAreHidden();
    void theNextOpeningReadsWhatChanged();
    void atTwiceTheSizeThereIsOneColumn();
    void cleanupTestCase() { m_desk.shut(); }

private:
    OutcomesScreen *screen() const { return m_desk.page<OutcomesScreen>(); }
    bool read() const
    {
        return QTest::qWaitFor([this] { return screen() && screen()->isRead(); }, 30000);
    }
    void choosePeriod(const QString &words)
    {
        auto *period = screen()->bar()->period();
        period->setFocus();
        while (period->currentIndex() > 0) m_desk.press(Qt::Key_Up);
        while (period->currentText() != words && period->currentIndex() + 1 < period->count())
            m_desk.press(Qt::Key_Down);
        QCOMPARE(period->currentText(), words);
    }

    const QDate m_today{2026, 5, 4};
    PracticeWindow m_desk;
};

void OutcomesTest::theFrontDeskHasNoOutcomes()
{
    QVERIFY(m_desk.signIn("desk"));
    QVERIFY(!m_desk.window().frame()->places().contains(QStringLiteral("outcomes")));
    m_desk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk.window().frame());
}

void OutcomesTest::aPhysicianReadsTheYear()
{
    QVERIFY(m_desk.signIn("doctor"));
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("outcomes")));
    QVERIFY(read());
    QCOMPARE(screen()->subtitle(), QStringLiteral("May 2025 to April 2026"));
    QTRY_VERIFY(screen()->board()->figures()->hasFocus());
    const OutcomeRow onTime = outcomeRow(screen()->page()->all, Measure::OnTime);
    QVERIFY(onTime.of > 100);
    const OutcomeNumber shown = *screen()->board()->figures()->number(1);
    QCOMPARE(shown.small, ofWords(onTime.count, onTime.of));
    m_desk.shot(QStringLiteral("outcomes"));
}

void OutcomesTest::notCertifiedIsAlwaysInView()
{
    const auto inView = [this] {
        for (QLabel *label : screen()->findChildren<QLabel *>())
            if (label->text() == notCertified() && label->isVisible()
                && label->width() >= label->fontMetrics().horizontalAdvance(label->text()))
                return true;
        return false;
    };
    QVERIFY(inView());
    m_desk.window().resize(1280, 800);
    QCoreApplication::processEvents();
    QVERIFY(inView());
    m_desk.window().resize(1440, 900);
}

void OutcomesTest::theArrowsWalkAndEachNumberIsRead()
{
    FigureTiles *figures = screen()->board()->figures();
    figures->setFocus();
    figures->setCurrent(0);
    QVERIFY(figures->accessibleDescription().startsWith(QStringLiteral("Retained at 90 days")));
    m_desk.press(Qt::Key_Right);
    QVERIFY(figures->accessibleDescription().startsWith(QStringLiteral("Injections on time")));
    m_desk.press(Qt::Key_Tab);
    OutcomePane *curve = screen()->board()->panes()[1];
    QVERIFY(curve->hasFocus());
    QVERIFY(!curve->values().isEmpty());
    m_desk.press(Qt::Key_Right);
    QVERIFY(curve->accessibleDescription().startsWith(QStringLiteral("Day 15")));
    for (int chart = 2; chart < 4; ++chart) {
        m_desk.press(Qt::Key_Tab);
        QVERIFY(screen()->board()->panes()[chart]->hasFocus());
    }
    for (OutcomePane *pane : screen()->board()->panes()) {
        QVERIFY(!pane->accessibleName().isEmpty());
        QCOMPARE(pane->values().size(), pane->numbers().size());
        for (const PaneValue &value : pane->values())
            QVERIFY2(pane->rect().adjusted(0, 0, 1, 1).contains(value.box.toRect()), qPrintable(value.sentence));
    }
}

void OutcomesTest::whySaysTheFormulaWithItsRule()
{
    FigureTiles *figures = screen()->board()->figures();
    figures->setFocus();
    figures->setCurrent(1);
    m_desk.press(Qt::Key_Question);
    QVERIFY(screen()->formulaShown().contains(QStringLiteral("Rule 7.2")));
    QVERIFY(screen()->formulaShown().contains(QStringLiteral("7 to 0 days")));
    m_desk.press(Qt::Key_Right); // it follows
    QVERIFY(screen()->formulaShown().contains(QStringLiteral("Rule 7.3")));
    m_desk.press(Qt::Key_Escape);
    QVERIFY(screen()->formulaShown().isEmpty());
    QVERIFY(screen() && !screen()->isAtPeople());
}

void OutcomesTest::enterListsThePeopleAndTheirCharts()
{
    FigureTiles *figures = screen()->board()->figures();
    figures->setFocus();
    figures->setCurrent(0);
    const OutcomeRow number = outcomeRow(screen()->page()->all, Measure::Retained90);
    m_desk.press(Qt::Key_Return);
    QVERIFY(read());
    QVERIFY(screen()->isAtPeople());
    QCOMPARE(screen()->people()->table()->count(), int(number.of));
    QCOMPARE(screen()->people()->counted(), int(number.count));
    QVERIFY(screen()->people()->table()->hasFocus());
    m_desk.shot(QStringLiteral("outcomes-people"));
    const QString name = screen()->people()->table()->textAt(0, 0);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady());
    QVERIFY(m_desk.page<ChartScreen>()->title().contains(name) || m_desk.page<ChartScreen>()->subtitle().contains(name)
            || !name.isEmpty());
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(screen());
    QVERIFY(screen()->isAtPeople()); // where one was
    QTRY_VERIFY(screen()->people()->table()->hasFocus());
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!screen()->isAtPeople());
    QVERIFY(figures->hasFocus());
}

void OutcomesTest::enterOnABarListsItsPeople()
{
    OutcomePane *timing = screen()->board()->panes()[2];
    timing->setFocus();
    timing->setCurrent(int(timing->values().size()) - 1);
    const OutcomeNumber bar = *timing->number(timing->current());
    m_desk.press(Qt::Key_Return);
    QVERIFY(read());
    QVERIFY(screen()->isAtPeople());
    QVERIFY(screen()->people()->table()->count() <= bar.big.toInt());
    QVERIFY(bar.big.toInt() == 0 || screen()->people()->table()->count() > 0);
    m_desk.press(Qt::Key_Escape);
}

void OutcomesTest::theTableTurnsByMonth()
{
    GroupTable *groups = screen()->board()->groups();
    QCOMPARE(groups->by(), OutcomeGroup::Level);
    screen()->board()->panes()[3]->setFocus();
    m_desk.press(Qt::Key_Tab); // the joined buttons
    m_desk.press(Qt::Key_Right);
    QCOMPARE(groups->by(), OutcomeGroup::Indication);
    m_desk.press(Qt::Key_Right);
    QCOMPARE(groups->by(), OutcomeGroup::Month);
    QCOMPARE(groups->table().rows.size(), 13); // twelve and all
    m_desk.press(Qt::Key_Tab);
    QVERIFY(groups->hasFocus());
    m_desk.press(Qt::Key_Down);
    QVERIFY(groups->accessibleDescription().contains(QStringLiteral("June 2025")));
    m_desk.shot(QStringLiteral("outcomes-months"));
}

void OutcomesTest::aMonthIsChosenByKeyboard()
{
    choosePeriod(QStringLiteral("April 2026"));
    QVERIFY(read());
    QTRY_COMPARE(screen()->page()->question.from, QDate(2026, 4, 1));
    QVERIFY(read());
    QCOMPARE(screen()->subtitle(), QStringLiteral("April 2026"));
}

void OutcomesTest::theFilterByLevelIsAsked()
{
    screen()->bar()->level()->setFocus();
    m_desk.press(Qt::Key_Down);
    QVERIFY(read());
    QTRY_VERIFY(screen()->page()->question.filter.level == CareLevel::PHP);
    const QList<OutcomePane *> panes = screen()->board()->panes();
    const bool anyFaint = std::any_of(panes.begin(), panes.end(), [](const OutcomePane *pane) {
        return std::any_of(pane->numbers().begin(), pane->numbers().end(),
                           [](const OutcomeNumber &number) { return number.faint; });
    });
    QVERIFY(anyFaint); // few people: faint
    m_desk.shot(QStringLiteral("outcomes-few"));
    m_desk.press(Qt::Key_Up);
    QTRY_VERIFY(screen()->isRead() && !screen()->page()->question.filter.level);
}

void OutcomesTest::tenYearsHaveNoMonths()
{
    choosePeriod(QStringLiteral("10 years to 4 May 2026"));
    QTRY_VERIFY_WITH_TIMEOUT(screen()->isRead() && screen()->page()->question.from.year() == 2016, 30000);
    QCOMPARE(screen()->board()->groups()->by(), OutcomeGroup::Level); // it was Month
    m_desk.shot(QStringLiteral("outcomes-years"));
    choosePeriod(QStringLiteral("12 months to 30 Apr 2026"));
    QTRY_VERIFY_WITH_TIMEOUT(screen()->isRead() && screen()->page()->question.from == QDate(2025, 5, 1), 30000);
}

void OutcomesTest::thePaperSaysAllNumbersAndWhatTheyAreNot()
{
    m_desk.press(Qt::Key_P, Qt::ControlModifier);
    const QPointer<PrintBox> box = m_desk.window().frame()->findChild<PrintBox *>();
    QVERIFY(box);
    QTRY_VERIFY(box->pages() != nullptr);
    QString all;
    for (int page = 0; page < box->pages()->count(); ++page) {
        const QString text = textOf(*box->pages(), page);
        QVERIFY(text.contains(QStringLiteral("Not certified quality measures")));
        all += text;
    }
    for (const Measure measure : measures()) {
        const OutcomeNumber number = numberOf(*screen()->page(), measure);
        QVERIFY2(all.contains(number.small), qPrintable(number.sentence()));
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("outcomes.pdf"));
    QSignalSpy printed(box.data(), &PrintBox::printed);
    box->saveTo(path);
    QTRY_COMPARE(printed.size(), 1);
    QVERIFY(QFileInfo(path).size() > 2000);
    if (qEnvironmentVariableIsSet("EVENKEEL_SHOTS"))
        QFile::copy(path, qEnvironmentVariable("EVENKEEL_SHOTS") + QStringLiteral("/outcomes.pdf"));
    if (box) box->reject();
    m_desk.window().activateWindow();
    QTRY_VERIFY(m_desk.window().isActiveWindow());
}

void OutcomesTest::theFileIsSaved()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("outcomes.csv"));
    screen()->saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(QFileInfo(path).size() > 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.first(), QStringLiteral("measure,group,count,of,value,by,from,to"));
    const OutcomeRow first = screen()->page()->all.first();
    QCOMPARE(lines[1],
             QStringLiteral("RETAINED_30,ALL,%1,%2,%3,all,2025-05-01,2026-04-30")
                 .arg(first.count)
                 .arg(first.of)
                 .arg(cell::decimals(first.value.value_or(0), 4)));
}

void OutcomesTest::eachChartIsATableToAssistiveTools()
{
    for (OutcomePane *pane : screen()->board()->panes()) {
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(pane);
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Table);
        QAccessibleTableInterface *table = access->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), int(pane->table().rows.size()));
        for (int i = 0; i < pane->values().size(); ++i) {
            const PaneValue &value = pane->values()[i];
            QAccessibleInterface *cell = table->cellAt(value.row, value.column + 1);
            QVERIFY(cell && cell->isValid());
            QCOMPARE(cell->text(QAccessible::Name), value.cell);
            QCOMPARE(table->cellAt(value.row, 0)->text(QAccessible::Name), pane->table().rows[value.row]);
            QVERIFY(!table->columnDescription(value.column + 1).isEmpty());
        }
    }
}

void OutcomesTest::namesAreHidden()
{
    screen()->board()->figures()->setFocus();
    m_desk.press(Qt::Key_Return);
    QVERIFY(read());
    QVERIFY(screen()->isAtPeople());
    const QString name = screen()->people()->table()->textAt(0, 0);
    m_desk.press(Qt::Key_F9);
    QVERIFY(screen()->people()->table()->textAt(0, 0) != name);
    m_desk.press(Qt::Key_F9);
    QCOMPARE(screen()->people()->table()->textAt(0, 0), name);
    m_desk.press(Qt::Key_Escape);
}

void OutcomesTest::theNextOpeningReadsWhatChanged()
{
    const OutcomePage *before = screen()->page();
    m_desk.window().frame()->goTo(QStringLiteral("review"));
    m_desk.window().frame()->goTo(QStringLiteral("outcomes"));
    QVERIFY(read());
    QCOMPARE(screen()->page(), before); // nothing changed: nothing read
    Q_EMIT m_desk.database().changed(Topic::Calls);
    m_desk.window().frame()->goTo(QStringLiteral("review"));
    m_desk.window().frame()->goTo(QStringLiteral("outcomes"));
    QTRY_VERIFY(screen()->isRead());
    QVERIFY(screen()->page() != before);
}

void OutcomesTest::atTwiceTheSizeThereIsOneColumn()
{
    m_desk.window().resize(1280, 800);
    dress(*qApp, Theme::Light, 200);
    QCoreApplication::processEvents();
    const QList<OutcomePane *> panes = screen()->board()->panes();
    QTRY_VERIFY(panes[2]->y() > panes[1]->y());
    QVERIFY(screen()->board()->width() <= screen()->width());
    if (qEnvironmentVariableIsSet("EVENKEEL_SHOTS"))
        m_desk.window().grab().save(qEnvironmentVariable("EVENKEEL_SHOTS") + QStringLiteral("/outcomes-200.png"));
    dress(*qApp, Theme::Light);
    m_desk.window().resize(1440, 900);
}

QTEST_MAIN(OutcomesTest)
#include "outcomes_test.moc"
