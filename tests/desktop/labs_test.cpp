#include "db/work/worklists.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/correction/lab_correction.h"
#include "ui/desktop/correction/why_changed.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/labs/lab_field.h"
#include "ui/desktop/labs/labs_page.h"
#include "ui/desktop/labs/labs_tab.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include <QLabel>
#include <QLineEdit>

namespace {
const QDate day(2026, 5, 4);
}

/// A nurse types in a laboratory sheet by keyboard, sees what it means before it is saved, corrects one result, and takes a sheet back.
class LabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.shut(); }

    void valuesAreTypedAndTheFootSaysWhatTheyMean();
    void theChartSaysWhereTheValuesGo();
    void whatIsNoNumberIsSaidBesideItsField();
    void aResultIsCorrectedWithItsReason();
    void aSheetIsTakenBack();
    void halfASheetSurvivesALock();

private:
    ChartScreen *chart();
    QList<Lab> known();
    void tab(int times)
    {
        for (int i = 0; i < times; ++i) m_desk.press(Qt::Key_Tab);
    }

    PracticeWindow m_desk;
    std::optional<Client> m_client;
};

void LabsTest::initTestCase()
{
    QVERIFY(m_desk.open(8, day));
    QVERIFY(m_desk.signIn("nurse"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<TodayScreen>() && m_desk.page<TodayScreen>()->list().isRead(), 20000);
    Client made;
    made.chartNumber = QStringLiteral("9601");
    made.lastName = QStringLiteral("Okafor");
    made.firstName = QStringLiteral("Ngozi");
    made.birthDate = QDate(1988, 2, 3);
    made.enrolledOn = day.addDays(-60);
    m_client = *Clients(m_desk.database()).add(made).result();
    Lab before{.client = made.id, .takenOn = day.addDays(-50), .test = LabTest::ALT};
    before.value = 36;
    before.upperLimit = 45;
    before.unit = QStringLiteral("IU/L");
    QVERIFY(Checks(m_desk.database()).measure(before).result().has_value());
}

ChartScreen *LabsTest::chart()
{
    if (auto *here = m_desk.page<ChartScreen>()) return here;
    Q_EMIT m_desk.page<TodayScreen>()->chartWanted(m_client->id);
    auto *chart = m_desk.page<ChartScreen>();
    const auto isThere = [chart] { return chart->isReady() && QApplication::focusWidget(); };
    return chart && QTest::qWaitFor(isThere, 20000) ? chart : nullptr;
}

QList<Lab> LabsTest::known()
{
    const auto page = Worklists(m_desk.database()).chart(m_client->id).result();
    return page ? page->labs : QList<Lab>();
}

void LabsTest::valuesAreTypedAndTheFootSaysWhatTheyMean()
{
    QVERIFY(chart());
    m_desk.takeKeys();
    m_desk.press(Qt::Key_Insert);
    auto *sheet = m_desk.page<LabsPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    QVERIFY(sheet->field(LabTest::ALT)->value()->hasFocus()); // unit and limit are those of the last sheet
    QCOMPARE(sheet->whatIsLeft(), QStringList{QStringLiteral("a result")});
    m_desk.type(QStringLiteral("158"));
    tab(3);
    m_desk.type(QStringLiteral("88"));
    tab(2);
    m_desk.type(QStringLiteral("40"));
    QTRY_VERIFY2(sheet->whatIsLeft().isEmpty(), qPrintable(sheet->whatIsLeft().join(u',')));
    bool warned = false;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        warned = warned || label->text().startsWith(QStringLiteral("Above 3 times the upper limit"));
    QVERIFY(warned);
    m_desk.shot(QStringLiteral("labs-entry"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<ChartScreen>());
    QVERIFY2(m_desk.takeKeys() <= 14, "two values in at most fourteen keys");
    QList<Lab> labs = known();
    QCOMPARE(labs.size(), 3);
    QCOMPARE(labs.last().takenOn, day);
    for (const Lab &lab : labs)
        if (lab.takenOn == day && lab.test == LabTest::ALT) {
            QCOMPARE(lab.unit, QStringLiteral("IU/L"));
            QCOMPARE(lab.upperLimit, std::optional<double>(45));
            QCOMPARE(lab.value, std::optional<double>(158));
        }
}

void LabsTest::theChartSaysWhereTheValuesGo()
{
    auto *page = chart();
    QVERIFY(page);
    page->tabs()->open(QStringLiteral("labs"));
    auto *tab = page->tabs()->labs();
    QTRY_VERIFY(tab->words().contains(QStringLiteral("ALT 0.8, 3.5")));
    QVERIFY2(tab->words().contains(QStringLiteral("Above 3 times")), qPrintable(tab->words()));
    QVERIFY2(tab->words().contains(QStringLiteral("Next liver test Thu 4 Jun 2026")),
             qPrintable(tab->words())); // monthly above 3
    m_desk.shot(QStringLiteral("labs-tab"));
}

void LabsTest::whatIsNoNumberIsSaidBesideItsField()
{
    QVERIFY(chart());
    m_desk.press(Qt::Key_Insert);
    auto *sheet = m_desk.page<LabsPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    m_desk.type(QStringLiteral("4o"));
    QVERIFY(sheet->whatIsLeft().contains(QStringLiteral("Liver test ALT")));
    m_desk.press(Qt::Key_Return);
    QVERIFY(m_desk.page<LabsPage>()); // nothing is saved, nothing is lost
    QCOMPARE(sheet->field(LabTest::ALT)->value()->text(), QStringLiteral("4o"));
    sheet->field(LabTest::ALT)->value()->clear();
    sheet->field(LabTest::PHQ9)->value()->setFocus();
    m_desk.type(QStringLiteral("28"));
    QVERIFY(sheet->field(LabTest::PHQ9)->wrong().contains(QStringLiteral("27")));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(m_desk.page<ChartScreen>());
    QCOMPARE(known().size(), 3);
}

void LabsTest::aResultIsCorrectedWithItsReason()
{
    auto *page = chart();
    QVERIFY(page);
    page->tabs()->open(QStringLiteral("labs"));
    auto *table = page->tabs()->labs()->table();
    int row = 0;
    while (row < table->count() && table->textAt(row, 2) != QStringLiteral("158 IU/L")) ++row;
    QVERIFY(row < table->count());
    table->setRow(row);
    table->setFocus();
    m_desk.press(Qt::Key_C);
    auto *form = m_desk.page<LabCorrection>();
    QVERIFY(form);
    QTRY_VERIFY(form->isReady());
    form->value()->value()->setFocus();
    form->value()->value()->selectAll();
    m_desk.type(QStringLiteral("58"));
    auto *why = form->findChild<WhyChanged *>()->findChild<QLineEdit *>();
    QVERIFY(why);
    why->setFocus();
    m_desk.type(QStringLiteral("Misread"));
    m_desk.shot(QStringLiteral("labs-correction"));
    form->findChild<SheetFoot *>()->save()->setFocus();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<ChartScreen>());
    QList<double> values;
    for (const Lab &lab : known())
        if (lab.takenOn == day && lab.test == LabTest::ALT) values << lab.value.value_or(0);
    QCOMPARE(values, QList<double>{58});
    m_desk.press(Qt::Key_U);
    const auto back = [this] {
        for (const Lab &lab : known())
            if (lab.value == 158) return true;
        return false;
    };
    QTRY_VERIFY(back());
}

void LabsTest::aSheetIsTakenBack()
{
    QVERIFY(chart());
    m_desk.press(Qt::Key_Insert);
    auto *sheet = m_desk.page<LabsPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    m_desk.type(QStringLiteral("30"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<ChartScreen>());
    QCOMPARE(known().size(), 4);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(known().size(), 3);
}

void LabsTest::halfASheetSurvivesALock()
{
    QVERIFY(chart());
    m_desk.press(Qt::Key_Insert);
    auto *sheet = m_desk.page<LabsPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    QVERIFY(sheet->draft().isEmpty());
    m_desk.type(QStringLiteral("33"));
    const QCborMap draft = sheet->draft();
    QVERIFY(!draft.isEmpty());
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(m_desk.page<ChartScreen>());
    m_desk.press(Qt::Key_Insert);
    sheet = m_desk.page<LabsPage>();
    QVERIFY(sheet);
    QTRY_VERIFY(sheet->isReady());
    sheet->resume(draft);
    QCOMPARE(sheet->field(LabTest::ALT)->value()->text(), QStringLiteral("33"));
    m_desk.press(Qt::Key_Escape);
}

QTEST_MAIN(LabsTest)
#include "labs_test.moc"
