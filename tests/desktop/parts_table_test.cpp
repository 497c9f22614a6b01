#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/table_model.h"
#include "ui/desktop/parts/when_done.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPromise>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Line
{
    QString name;
    int days = 0;
    std::optional<GroupHead> head = {};
};

QList<TableModel<Line>::Column> columns()
{
    return {
        {QStringLiteral("Client"), [](const Line &line) { return line.name; }, Qt::AlignLeft | Qt::AlignVCenter, {}},
        {QStringLiteral("Days"), [](const Line &line) { return QString::number(line.days); },
         Qt::AlignRight | Qt::AlignVCenter,
         [](const Line &line, int role) { return role == Qt::ToolTipRole ? QVariant(line.days) : QVariant(); }}};
}

Line head(const char *word) { return {{}, 0, GroupHead{{StatusShape::Late, QString::fromUtf8(word)}, 2, {}}}; }
Line line(const char *name, int days) { return {QString::fromUtf8(name), days}; }

} // namespace

class PartsTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light, 100); }

    void theModelKeepsItsPromisesThroughEveryChange()
    {
        TableModel<Line> model(columns());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({line("Tom Ek", 3), line("Bo Li", 5)});
        model.replace(1, line("Bo Li", 6));
        model.insert(0, line("Kofi Mensah", 1));
        model.remove(2);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0).name, QStringLiteral("Kofi Mensah"));
        QCOMPARE(model.data(model.index(1, 1)).toString(), QStringLiteral("3"));
        QCOMPARE(model.data(model.index(1, 1), Qt::ToolTipRole).toInt(), 3);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Client"));
        QCOMPARE(model.find([](const Line &each) { return each.days == 3; }), 1);
        QCOMPARE(model.find([](const Line &each) { return each.days == 30; }), -1);
    }

    void aReplacedRowKeepsTheSelection()
    {
        TableModel<Line> model(columns());
        model.setRows({line("Tom Ek", 3), line("Bo Li", 5)});
        PinnedTable table;
        table.setModel(&model);
        table.setRows(new RowDelegate);
        table.setRow(1);
        model.replace(1, line("Bo Li", 6));
        QCOMPARE(table.row(), 1);
    }

    void groupHeadsArePassedOverAndStayInView()
    {
        TableModel<Line> model(columns());
        model.setGroups([](const Line &each) { return each.head ? QVariant::fromValue(*each.head) : QVariant(); });
        QList<Line> rows{head("Overdue")};
        for (int i = 0; i < 20; ++i) rows << line("Tom Ek", i);
        rows << head("Late");
        for (int i = 0; i < 20; ++i) rows << line("Bo Li", i);
        model.setRows(rows);
        PinnedTable table;
        table.setModel(&model);
        table.setRows(new RowDelegate(space::callRow));
        table.setWidths({200, 0});
        table.resize(600, 400);
        table.show();
        table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        QCOMPARE(table.row(), 1); // the focus selects the first one
        QSignalSpy chosen(&table, &PinnedTable::rowChosen);
        table.setRow(0);
        QCOMPARE(table.row(), 1);
        QCOMPARE(table.rowHeight(0), 32);
        QCOMPARE(table.rowHeight(1), 50);
        table.setRow(20);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.row(), 22);
        QTest::keyClick(&table, Qt::Key_Up);
        QCOMPARE(table.row(), 20);
        QCOMPARE(chosen.count(), 3);
        // Scrolled into the second group, its head still stands at the top.
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
        const QImage image = table.viewport()->grab(QRect(0, 0, 200, 32)).toImage();
        QCOMPARE(QColor(image.pixel(4, 4)), lightTokens().bg2);
        QSignalSpy opened(&table, &PinnedTable::opened);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.at(0).at(0).toInt(), 20);
    }

    void theSelectionStandsInTheUpperTwoThirds()
    {
        TableModel<Line> model(columns());
        QList<Line> rows;
        for (int i = 0; i < 100; ++i) rows << line("Tom Ek", i);
        model.setRows(rows);
        PinnedTable table;
        table.setModel(&model);
        table.setRows(new RowDelegate);
        table.resize(400, 500);
        table.show();
        table.setRow(50);
        QVERIFY(table.rowViewportPosition(50) + table.rowHeight(50) <= table.viewport()->height() * 2 / 3);
        QVERIFY(table.rowViewportPosition(50) >= 0);
    }

    void lettersAreLeftToTheScreen()
    {
        TableModel<Line> model(columns());
        model.setRows({line("Tom Ek", 3), line("Bo Li", 5)});
        PinnedTable table;
        table.setModel(&model);
        table.setRow(0);
        QTest::keyClick(&table, Qt::Key_B);
        QCOMPARE(table.row(), 0);
    }

    void theAnswerComesBackAndNeverToAWidgetThatIsGone()
    {
        int answers = 0;
        QPromise<int> first, second, third;
        for (auto *promise : {&first, &second, &third}) promise->start();
        auto *owner = new QObject;
        whenDone(first.future(), owner, [&](int value) { answers += value; });
        first.addResult(1);
        first.finish();
        QTRY_COMPARE(answers, 1);
        whenDone(second.future(), owner, [&](int value) { answers += value; });
        delete owner;
        second.addResult(10);
        second.finish();
        QObject other;
        whenDone(third.future(), &other, [&](int value) { answers += value; });
        third.future().cancel();
        third.finish();
        QTest::qWait(20);
        QCOMPARE(answers, 1);
        QTRY_VERIFY(other.children().isEmpty()); // the watcher took itself away
    }
};

QTEST_MAIN(PartsTableTest)
#include "parts_table_test.moc"
