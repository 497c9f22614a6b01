#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/today/day_words.h"
#include "ui/desktop/today/today_delegate.h"
#include "ui/desktop/today/today_line.h"
#include "ui/desktop/today/typed_time.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScrollBar>
#include <QtTest>
#include <ctime>

/// The rows of the round without a register: what they say, and three hundred of them.
class RoundListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light); }

    void timesAreTypedAsHandsTypeThem();
    void whoCameBackKeepsBothOnTheRow();
    void anotherAmountThanOrderedIsSaid();
    void aClosedDaySaysItsNumbersInWords();
    void theProposalFollowsFromWhatIsKnown();
    void answeredRowsSinkToTheLastGroup();
    void aReasonStandsInThePlaceOfItsDeed();
    void threeHundredRowsKeepTheModelsPromises();
    void threeHundredRowsStayFluent();

private:
    static TodayRow dose(const QString &name = QStringLiteral("Rosa Delgado-Whitaker"))
    {
        TodayRow row{.kind = TodayRow::Kind::Dose,
                     .person = {Id<Client>::create(), name, QStringLiteral("1109"), QDate(1988, 3, 12)}};
        row.orderedMg = 50;
        for (int back = 14; back > 0; --back)
            row.lastDays << DayMark{QDate(2026, 5, 4).addDays(-back), 50, DoseOutcome::Given, 50};
        return row;
    }
    static QDateTime at(int hour, int minute) { return {QDate(2026, 5, 4), QTime(hour, minute)}; }
    static Dose given(const TodayRow &row, double mg = 50)
    {
        Dose dose{.client = row.person.id};
        dose.dueOn = QDate(2026, 5, 4);
        dose.milligrams = mg;
        dose.givenAt = at(14, 10);
        return dose;
    }
    static QList<TodayLine> many()
    {
        QList<TodayLine> lines;
        for (int i = 0; i < 300; ++i) {
            TodayRow row = dose(QStringLiteral("Person %1 with a rather long family name").arg(i));
            row.time = QTime(7, 0).addSecs(i * 60);
            lines << TodayLine{row};
        }
        return lines;
    }

    Database m_database;
    Desk m_desk{m_database};
};

void RoundListTest::timesAreTypedAsHandsTypeThem()
{
    for (const char *text : {"915", "0915", "9:15", "9.15", "09:15"})
        QCOMPARE(typedTime(QString::fromLatin1(text)), std::optional(QTime(9, 15)));
    QCOMPARE(typedTime(QStringLiteral("9")), std::optional(QTime(9, 0)));
    QCOMPARE(typedTime(QStringLiteral("  ")), std::optional(QTime()));
    for (const char *text : {"2561", "2400", "nine", "9:7", "12345"})
        QVERIFY2(!typedTime(QString::fromLatin1(text)), text);
}

void RoundListTest::whoCameBackKeepsBothOnTheRow()
{
    TodayRow row = dose();
    row.notHereAt = at(9, 4);
    QCOMPARE(stateOf(row), RowState::NotHere);
    row.arrivedAt = at(14, 8);
    QCOMPARE(stateOf(row), RowState::Open);
    QVERIFY(stateWords({row}).contains(QStringLiteral("back after 09:04")));
    row.dose = given(row);
    QCOMPARE(stateWords({row}), QStringLiteral("14:10, back after 09:04"));
    row.dose->outcome = DoseOutcome::Missed;
    row.dose->givenAt = {};
    QCOMPARE(stateWords({row}), QStringLiteral("not here at 09:04"));
}

void RoundListTest::anotherAmountThanOrderedIsSaid()
{
    TodayRow row = dose();
    row.dose = given(row, 25);
    QVERIFY(differsFromOrder(row));
    QCOMPARE(stateWords({row}), QStringLiteral("25 mg instead of 50 mg, 14:10"));
    row.dose->givenAt = {};
    row.dose->milligrams = 50;
    QVERIFY(!differsFromOrder(row));
    QCOMPARE(stateWords({row}), QStringLiteral("time unknown"));
}

void RoundListTest::aClosedDaySaysItsNumbersInWords()
{
    const QList<TodayRow> rows = [] {
        TodayRow one = dose(), two = dose(), three = dose(), shot = dose();
        one.dose = given(one);
        two.dose = given(two);
        two.dose->outcome = DoseOutcome::Missed;
        shot.kind = TodayRow::Kind::Injection;
        shot.visit = Visit{.client = shot.person.id, .status = VisitStatus::NoShow};
        return QList<TodayRow>{one, two, three, shot};
    }();
    QCOMPARE(tallyWords(tallyOf(rows)),
             QStringLiteral("2 tablets: 1 given, 1 missed. 1 injection: 1 not given. 1 left open."));
    TodayPage sunday;
    sunday.day = QDate(2026, 5, 3);
    sunday.clinicOpen = false;
    sunday.nextOpenDay = QDate(2026, 5, 4);
    QVERIFY(notOpenWords(sunday).contains(QStringLiteral("Sunday: the clinic is closed")));
    QVERIFY(notOpenWords(sunday).contains(QStringLiteral("Mon 4 May 2026")));
}

void RoundListTest::theProposalFollowsFromWhatIsKnown()
{
    TodayRow row = dose();
    QCOMPARE(proposalFor(row).key, int(Qt::Key_M));
    row.arrivedAt = at(14, 10);
    QCOMPARE(proposalFor(row).key, int(Qt::Key_G));
    row.notices << QStringLiteral("LATE_CHECK:4");
    QCOMPARE(proposalFor(row).key, int(Qt::Key_M));
    TodayRow shot = dose();
    shot.kind = TodayRow::Kind::Injection;
    QCOMPARE(proposalFor(shot).key, int(Qt::Key_M));
    shot.visit = Visit{.client = shot.person.id};
    QCOMPARE(proposalFor(shot).key, int(Qt::Key_N));
    shot.arrivedAt = at(11, 26);
    QCOMPARE(proposalFor(shot).key, int(Qt::Key_M));
}

void RoundListTest::answeredRowsSinkToTheLastGroup()
{
    TodayRow one = dose(QStringLiteral("Tom Ek")), two = dose(QStringLiteral("Bo Li"));
    const QList<TodayKey> wasOpen{keyOf(one), keyOf(two)};
    one.dose = given(one);
    const QList<CloseLine> lines = closeLines({{one}, {two}}, {}, wasOpen, m_desk);
    QCOMPARE(lines.size(), 4); // two heads, two people
    QCOMPARE(lines[1].line->row.person.name, QStringLiteral("Bo Li"));
    QCOMPARE(lines[3].line->row.person.name, QStringLiteral("Tom Ek"));
    QVERIFY(closeLines({{one}}, {}, {}, m_desk).isEmpty()); // answered before one came here: no row
}

void RoundListTest::aReasonStandsInThePlaceOfItsDeed()
{
    // Refused, its reason by number, the next one given: the reason is saved last, and U takes back the given one.
    DeedLog log;
    QList<int> undone;
    const auto deed = [&undone](int number, const QUuid &about = {}) {
        return DeedLog::Deed{{}, {}, {}, [&undone, number] { undone << number; }, about};
    };
    const QUuid dose = QUuid::createUuid();
    const int refused = log.begin();
    log.finish(refused, deed(1, dose));
    const int given = log.begin();
    const int reason = log.begin(dose);
    log.finish(given, deed(2));
    log.finish(reason, deed(3, dose));
    QVERIFY(log.undoLast() && log.undoLast());
    QCOMPARE(undone, (QList<int>{2, 3}));
    QVERIFY(!log.undoLast());
    // A reason that could not be saved leaves the deed itself to be taken back.
    log.finish(log.begin(), deed(4, dose));
    log.drop(log.begin(dose), QStringLiteral("no"));
    QVERIFY(log.undoLast());
    QCOMPARE(undone.last(), 4);
}

void RoundListTest::threeHundredRowsKeepTheModelsPromises()
{
    TableModel<TodayLine> model(todayColumns(m_desk));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<TodayLine> lines = many();
    model.setRows(lines);
    for (int i = 0; i < lines.size(); ++i) {
        lines[i].row.dose = given(lines[i].row);
        model.replace(i, lines[i]);
    }
    QVERIFY(model.data(model.index(299, 5)).toString().startsWith(QStringLiteral("Given")));
    TableModel<CloseLine> closing(closeColumns());
    closing.setGroups([](const CloseLine &line) { return line.head ? QVariant::fromValue(*line.head) : QVariant(); });
    QAbstractItemModelTester second(&closing, QAbstractItemModelTester::FailureReportingMode::QtTest);
    closing.setRows(closeLines(many(), {}, {}, m_desk));
    QCOMPARE(closing.rowCount(), 301);
}

void RoundListTest::threeHundredRowsStayFluent()
{
    TableModel<TodayLine> model(todayColumns(m_desk));
    PinnedTable table;
    table.setRows(new TodayDelegate);
    table.setModel(&model);
    table.setWidths({52, 300, 42, 146, 134, 0});
    table.resize(960, 700);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QList<TodayLine> lines = many();
    model.setRows(lines);
    // What the nurse does 300 times: record, move on, see it. Measured in the program's own time, not the machine's.
    const std::clock_t begun = std::clock();
    for (int i = 0; i < lines.size(); ++i) {
        table.setRow(i);
        lines[i].row.dose = given(lines[i].row);
        model.replace(i, lines[i]);
        table.viewport()->repaint();
    }
    const double each = 1000.0 * double(std::clock() - begun) / CLOCKS_PER_SEC / double(lines.size());
    QVERIFY2(each < 33, qPrintable(QStringLiteral("%1 ms a deed").arg(each)));
    QCOMPARE(table.row(), 299);
    QVERIFY(table.verticalScrollBar()->value() > 0);
}

QTEST_MAIN(RoundListTest)
#include "round_list_test.moc"
