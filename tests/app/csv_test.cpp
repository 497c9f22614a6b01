#include "app/exchange/csv.h"
#include "app/exchange/csv_reader.h"
#include "odd_devices.h"
#include <QBuffer>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

namespace {
const QStringList columns{QStringLiteral("chart_no"), QStringLiteral("given_on"), QStringLiteral("note")};
const QStringList required{QStringLiteral("chart_no")};

struct Read
{
    QList<int> lines;
    QList<QStringList> rows;
    QList<CsvFault> faults;

    QStringList said() const
    {
        QStringList texts;
        for (const CsvFault &fault : faults) texts << fault.text(QStringLiteral("f"));
        return texts;
    }
};

Read readAll(QIODevice &device)
{
    Read read;
    CsvReader reader(device, columns, required);
    while (const auto row = reader.next()) {
        read.lines << row->line();
        read.rows << row->cells();
    }
    read.faults = reader.takeFaults();
    return read;
}

Read readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

QByteArray written(const QList<QStringList> &rows)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    if (!writer.header(columns)) return {};
    for (const QStringList &row : rows) {
        QList<CsvCell> cells;
        for (const QString &cell : row) cells << CsvCell::text(cell);
        if (!writer.row(cells)) return {};
    }
    return bytes;
}
}

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadWhateverTheLineEnds_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }
    void aRowIsReadWhateverTheLineEnds()
    {
        QFETCH(QByteArray, end);
        for (const QByteArray &last : {end, QByteArray()}) {
            const QByteArray bytes = "chart_no,given_on,note" + end + "N1,2026-03-02,\"a" + end + "b\"" + end + end
                + "N2,,c" + last;
            Pipe pipe(bytes);
            for (const Read &read : {readAll(bytes), readAll(pipe)}) {
                QCOMPARE(read.said(), QStringList());
                QCOMPARE(read.lines, (QList<int>{2, 5}));
                QCOMPARE(read.rows.at(0).at(2), QStringLiteral("a") + QString::fromLatin1(end) + QStringLiteral("b"));
                QCOMPARE(read.rows.at(1), (QStringList{QStringLiteral("N2"), QString(), QStringLiteral("c")}));
            }
        }
    }

    void aByteOrderMarkIsPassedOverOnceOnly()
    {
        const Read read = readAll("\xEF\xBB\xBF"
                                  "chart_no,note\n\xEF\xBB\xBF"
                                  "N1,x\n");
        QCOMPARE(read.said(), QStringList());
        QCOMPARE(read.rows.at(0).at(0), QString(QChar(0xFEFF)) + QStringLiteral("N1"));
    }

    void columnsAreFoundByNameInAnyOrder()
    {
        QBuffer buffer;
        buffer.setData("Note , CHART_NO\n'=x,'=N1\n");
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, columns, required);
        QVERIFY(reader.has(u"chart_no"));
        QVERIFY(!reader.has(u"given_on"));
        const auto row = reader.next();
        QVERIFY(row);
        QCOMPARE(row->plain(u"chart_no"), QStringLiteral("'=N1"));
        QCOMPARE(row->text(u"chart_no"), QStringLiteral("=N1"));
        QCOMPARE(row->text(2), QStringLiteral("=x"));
        QCOMPARE(row->text(u"given_on"), QString());
        const CsvFault fault = row->fault(u"note", QStringLiteral("wrong:"), QStringLiteral("right"));
        QCOMPARE(fault.text(QStringLiteral("a.csv")), QStringLiteral("a.csv:2: note: wrong: \"'=x\", right"));
    }

    void everyFaultIsNamedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("starts");
        QTest::addColumn<int>("rows");
        const QByteArray header = "chart_no,given_on,note\n";
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &starts, int rows) {
            QTest::newRow(name) << bytes << starts << rows;
        };
        row("empty file", "", {QStringLiteral("f:1: row: the file is empty, a header row")}, 0);
        row("only a mark", "\xEF\xBB\xBF", {QStringLiteral("f:1: row: the file is empty")}, 0);
        row("missing column", "note\nx\n", {QStringLiteral("f:1: chart_no: the column is missing")}, 0);
        row("double column", "chart_no,note,chart_no\n1,2,3\n",
            {QStringLiteral("f:1: chart_no: the column stands twice")}, 0);
        row("semicolons", "chart_no;note\n1;2\n", {QStringLiteral("f:1: row: the columns are not set apart by commas")},
            0);
        row("unknown column", "chart_no,lott\n1,\n2,x\n3,y\n", {QStringLiteral("f:1: lott: no such column")}, 3);
        row("unknown column, empty", "chart_no,,notes\n1,,\n2,, \n", {}, 2);
        row("too few and too many", header + "1,2\n1,2,3\n1,2,3,4\n",
            {QStringLiteral("f:2: row: the row has 2 cells, 3 as"), QStringLiteral("f:4: row: the row has 4 cells")},
            1);
        row("bad UTF-8", header + "1,,caf\xE9\n2,,x\n3,,\xC3\n",
            {QStringLiteral("f:2: note: bytes that are not UTF-8"),
             QStringLiteral("f:4: note: bytes that are not UTF-8")},
            1);
        row("NUL", header + QByteArray("1,,a\0b\n2,,x\n", 12), {QStringLiteral("f:2: note: a NUL byte")}, 1);
        row("UTF-16",
            QByteArray("\xFF\xFE"
                       "c\0,\0n\0\n\0",
                       10),
            {QStringLiteral("f:1: row: bytes"), QStringLiteral("f:1: row: a NUL"), QStringLiteral("f:1: row: a NUL"),
             QStringLiteral("f:1: chart_no: the column is missing"), QStringLiteral("f:2: ")},
            0);
        row("two faults in one row", header + "1,\xE9,a\"b\n",
            {QStringLiteral("f:2: given_on: bytes"), QStringLiteral("f:2: note: a quote inside")}, 0);
        row("quote inside", header + "1,,5\" needle\n2,,x\n", {QStringLiteral("f:2: note: a quote inside a cell")}, 1);
        row("text behind quote", header + "1,\"2\" x,3\n2,,x\n",
            {QStringLiteral("f:2: given_on: text behind the closing quote")}, 1);
        row("never closed", header + "1,,\"a\n2,,x\n3,x\n",
            {QStringLiteral("f:2: note: a quote that is never closed"),
             QStringLiteral("f:4: row: the row has 2 cells")},
            1);
        row("never closed, last line", header + "1,,x\n2,,\"",
            {QStringLiteral("f:3: note: a quote that is never closed")}, 1);
        row("opened twice", header + "1,,\"Elm\n2,,\"Oak\n3,,x\n",
            {QStringLiteral("f:2: note: text behind"), QStringLiteral("f:3: note: a quote that is never closed")}, 1);
        row("longest cell",
            header + "1,," + QByteArray(10'000, 'x') + "\n2,,\"" + QByteArray("\xC3\xA9").repeated(10'000) + "\"\n", {},
            2);
        row("too long a cell",
            header + "1,," + QByteArray(10'001, 'x') + "\n2,,\"" + QByteArray(70'000, '\n') + "\"\n3,,x\n",
            {QStringLiteral("f:2: note: a cell of 10001 characters \"xxxxxx"),
             QStringLiteral("f:3: note: a cell of 70000 characters")},
            1);
    }
    void everyFaultIsNamedByItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, starts);
        QFETCH(int, rows);
        const Read read = readAll(bytes);
        const QStringList said = read.said();
        QVERIFY2(said.size() == starts.size(), qPrintable(said.join(u'\n')));
        for (qsizetype i = 0; i < said.size(); ++i) QVERIFY2(said[i].startsWith(starts[i]), qPrintable(said[i]));
        QCOMPARE(read.rows.size(), rows);
    }

    void aPipeThatCannotGoBackStillNamesTheOpenQuote()
    {
        Pipe pipe("chart_no,note\n1,\"a\n2,x\n");
        QCOMPARE(readAll(pipe).said().size(), 1);
    }

    void noMoreThanFortyCharactersOfACellAreShown()
    {
        QCOMPARE(shortCell(QStringLiteral("short\n")), QString::fromUtf8("short·"));
        QCOMPARE(shortCell(QString(40, u'x')).size(), 40);
        QCOMPARE(shortCell(QString(41, u'x')).size(), 40);
        const QString pills = QString::fromUtf8("\U0001F48A").repeated(30);
        QVERIFY(shortCell(pills).size() <= 40);
        QVERIFY(shortCell(pills).isValidUtf16());
    }

    void textThatASpreadsheetWouldRunIsArmoured_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *text, const char *cell) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(cell);
        };
        row("=1+1", "'=1+1");
        row("+1 503 555 0100", "'+1 503 555 0100");
        row("-", "'-");
        row("@x", "'@x");
        row("\tx", "'\tx");
        row("\rx", "'\rx");
        row("'=x", "''=x");
        row("''=x", "'''=x");
        row("'tis", "'tis");
        row("'", "'");
        row(" =x", " =x");
        row("a=b", "a=b");
        row("\nx", "\nx");
        row("", "");
    }
    void textThatASpreadsheetWouldRunIsArmoured()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(armoured(text), cell);
        QCOMPARE(disarmed(cell), text);
        QCOMPARE(CsvCell::text(text).written(), cell);
        QCOMPARE(CsvCell::plain(text).written(), text);
    }

    void numbersAndDatesAreNotArmoured()
    {
        QCOMPARE(CsvCell::plain(-5).written(), QStringLiteral("-5"));
        QCOMPARE(CsvCell::plain(QDate(2026, 3, 2)).written(), QStringLiteral("2026-03-02"));
        QCOMPARE(CsvCell::plain(QDate()).written(), QString());
    }

    void quotesStandOnlyWhereTheyAreNeeded()
    {
        QCOMPARE(written({{QStringLiteral("a b"), QStringLiteral("c,d"), QStringLiteral("e\"f")},
                          {QStringLiteral("g\nh"), QString(), QStringLiteral("=i,j")}}),
                 QByteArray("chart_no,given_on,note\r\na b,\"c,d\",\"e\"\"f\"\r\n\"g\nh\",,\"'=i,j\"\r\n"));
    }

    void oneEmptyCellIsStillARow()
    {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        CsvWriter writer(buffer);
        QVERIFY(writer.header({QStringLiteral("chart_no")}));
        QVERIFY(writer.row({CsvCell::text(QString())}));
        buffer.seek(0);
        const Read read = readAll(buffer);
        QCOMPARE(read.said(), QStringList());
        QCOMPARE(read.rows.size(), 1);
    }

    void aFullDiskIsNoticed()
    {
        FullDisk disk;
        disk.open(QIODevice::WriteOnly);
        CsvWriter writer(disk);
        QVERIFY(writer.header(columns));
        QVERIFY(!writer.row({CsvCell::text(QStringLiteral("far too much for what is left"))}));
    }

    void whateverIsWrittenIsReadBack()
    {
        QRandomGenerator random(2026);
        const QString letters = QString::fromUtf8("=+-@\t\r\n',\"; aZé漢\U0001F48A\uFEFF");
        QList<QStringList> rows;
        for (int i = 0; i < 2'000; ++i) {
            QStringList row;
            for (int cell = 0; cell < columns.size(); ++cell) {
                QString text;
                for (quint32 left = random.bounded(9u); left > 0; --left)
                    text += letters.at(random.bounded(static_cast<int>(letters.size())));
                row << QString::fromUtf8(text.toUtf8()); // half a surrogate pair cannot be written
            }
            rows << row;
        }
        QByteArray bytes = written(rows);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, columns, required);
        for (const QStringList &row : rows) {
            const auto read = reader.next();
            QVERIFY(read);
            for (int cell = 0; cell < columns.size(); ++cell) QCOMPARE(read->text(cell), row.at(cell));
        }
        QVERIFY(!reader.next());
        QCOMPARE(reader.takeFaults().size(), 0);
    }

    void randomBytesNeverCrashAndNeverHang()
    {
        QRandomGenerator random(7);
        const QByteArray pieces("\",\r\n\0'=ab\xC3\xA9\xFF\xEF\xBB\xBF", 15);
        for (int i = 0; i < 5'000; ++i) {
            QByteArray bytes = i % 2 ? QByteArray("chart_no,note\n") : QByteArray();
            for (quint32 left = random.bounded(80u); left > 0; --left)
                bytes += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            const Read read = readAll(bytes);
            const auto lines = bytes.count('\n') + bytes.count('\r') + 1;
            for (const CsvFault &fault : read.faults)
                QVERIFY(fault.line >= 1 && fault.line <= lines && fault.cell.size() <= 40);
            for (const QStringList &row : read.rows) QCOMPARE(row.size(), columns.size());
        }
    }

    void manyOpenQuotesAreReadInLinearTime()
    {
        QByteArray bytes = "chart_no,note\n";
        for (int i = 0; i < 20'000; ++i) bytes += "1,\"x\n";
        const Read read = readAll(bytes);
        QCOMPARE(read.faults.size(), 20'000);
        QCOMPARE(read.faults.back().line, 20'001);
    }

    void aLongFileIsReadInPieces()
    {
        ManyRows rows(120'000);
        CsvReader reader(rows, columns, required);
        int count = 0;
        int lastLine = 0;
        while (const auto row = reader.next()) {
            ++count;
            lastLine = row->line();
        }
        QCOMPARE(count, 120'000);
        QCOMPARE(lastLine, 240'000);
        QCOMPARE(reader.takeFaults().size(), 0);
        QVERIFY(rows.mostAsked <= 64 * 1024);
    }

    void aCellWithoutEndIsNotHeldInMemory()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("chart_no,note\n1,\"");
        const QByteArray piece(1024 * 1024, '\x80');
        for (int i = 0; i < 64; ++i) file.write(piece);
        file.seek(0);
        const Read read = readAll(file);
        QCOMPARE(read.faults.size(), 2);
        QVERIFY(read.faults.at(0).cell.size() <= 40);
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
