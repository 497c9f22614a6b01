#include "ui/console/table_text.h"
#include "app/exchange/csv.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <utility>

namespace {

/// East Asian Wide and Fullwidth blocks (Unicode Standard Annex 11), and the pictures that terminals draw as wide.
constexpr auto wideRanges = std::to_array<std::pair<char32_t, char32_t>>({{0x1100, 0x115F},
                                                                          {0x2E80, 0x303E},
                                                                          {0x3041, 0x33FF},
                                                                          {0x3400, 0x4DBF},
                                                                          {0x4E00, 0x9FFF},
                                                                          {0xA000, 0xA4CF},
                                                                          {0xA960, 0xA97C},
                                                                          {0xAC00, 0xD7A3},
                                                                          {0xF900, 0xFAFF},
                                                                          {0xFE10, 0xFE19},
                                                                          {0xFE30, 0xFE6F},
                                                                          {0xFF00, 0xFF60},
                                                                          {0xFFE0, 0xFFE6},
                                                                          {0x1F300, 0x1F64F},
                                                                          {0x1F900, 0x1F9FF},
                                                                          {0x20000, 0x3FFFD}});

int columnsOf(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: return 0;
    default: break;
    }
    for (const auto &[first, last] : wideRanges)
        if (letter >= first && letter <= last) return 2;
    return 1;
}

/// What a terminal must not be told to do by a cell.
QString shown(const QString &cell)
{
    QString text = cell;
    for (QChar &each : text)
        if (each.category() == QChar::Other_Control) each = QLatin1Char(' ');
    return text;
}

bool put(QIODevice &device, const QByteArray &bytes) { return device.write(bytes) == bytes.size(); }

bool writeCsv(QIODevice &device, const ReportTable &table)
{
    CsvWriter writer(device);
    QStringList names;
    for (const ReportColumn &column : table.columns) names << column.name;
    if (!writer.header(names)) return false;
    for (const QStringList &row : table.rows) {
        QList<CsvCell> cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            cells << (table.columns[i].kind == CellKind::Text ? CsvCell::text(row.value(i))
                                                              : CsvCell::plain(row.value(i)));
        if (!writer.row(cells)) return false;
    }
    return true;
}

/// A text as JSON writes it, with its quotes.
QByteArray quoted(const QString &text)
{
    QJsonObject holder{{QString(), text}};
    const QByteArray object = QJsonDocument(holder).toJson(QJsonDocument::Compact); // {"":"…"}
    return object.mid(4, object.size() - 5);
}

/// By hand, so that columns keep their order and numbers their digits.
bool writeJson(QIODevice &device, const ReportTable &table)
{
    QByteArrayList names;
    for (const ReportColumn &column : table.columns) names << quoted(column.name);
    if (!put(device, "[")) return false;
    for (qsizetype r = 0; r < table.rows.size(); ++r) {
        QByteArrayList members;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const QString &cell = table.rows[r].value(i);
            const QByteArray value = cell.isEmpty()         ? QByteArray("null")
                : table.columns[i].kind == CellKind::Number ? cell.toUtf8()
                                                            : quoted(cell);
            members << names[i] + ": " + value;
        }
        if (!put(device, (r ? ",\n {" : "\n {") + members.join(", ") + "}")) return false;
    }
    return put(device, table.rows.isEmpty() ? "]\n" : "\n]\n");
}

QByteArray padded(const QString &text, int width, bool toTheRight)
{
    const QByteArray blanks(std::max(0, width - columnsOf(text)), ' ');
    return toTheRight ? blanks + text.toUtf8() : text.toUtf8() + blanks;
}

bool writeAligned(QIODevice &device, const ReportTable &table)
{
    QList<int> widths;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        int width = columnsOf(table.columns[i].name);
        for (const QStringList &row : table.rows) width = std::max(width, columnsOf(shown(row.value(i))));
        widths << width;
    }
    const auto line = [&](auto cellAt) {
        QByteArrayList cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            cells << padded(cellAt(i), widths[i], table.columns[i].kind == CellKind::Number);
        QByteArray text = cells.join("  ");
        while (text.endsWith(' ')) text.chop(1);
        return put(device, text + '\n');
    };
    if (!line([&](qsizetype i) { return table.columns[i].name; })) return false;
    if (!line([&](qsizetype i) { return QString(widths[i], QLatin1Char('-')); })) return false;
    for (const QStringList &row : table.rows)
        if (!line([&](qsizetype i) { return shown(row.value(i)); })) return false;
    return true;
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t letter : text.toUcs4()) columns += columnsOf(letter);
    return columns;
}

bool writeTable(QIODevice &device, const ReportTable &table, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv: return writeCsv(device, table);
    case TableFormat::Json: return writeJson(device, table);
    case TableFormat::Table: return writeAligned(device, table);
    }
    return false;
}
