#include "app/exchange/csv.h"

namespace {
constexpr QChar apostrophe = u'\'';

bool startsFormula(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == apostrophe) ++at;
    return at < text.size() && QStringView(u"=+-@\t\r").contains(text[at]);
}

QString printed(const QString &cell) { return cell.isEmpty() ? QString() : QStringLiteral(" \"%1\"").arg(cell); }

QByteArray quotedWhereNeeded(const QString &cell)
{
    QByteArray bytes = cell.toUtf8();
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\r') || bytes.contains('\n')) {
        bytes.replace("\"", "\"\"");
        bytes = '"' + bytes + '"';
    }
    return bytes;
}
}

QString CsvFault::text(const QString &file) const
{
    const QString where = column.isEmpty() ? QStringLiteral("row") : column;
    return QStringLiteral("%1:%2: %3: %4").arg(file).arg(line).arg(where, what) + printed(cell)
        + (right.isEmpty() ? QString() : QStringLiteral(", ") + right);
}

QString shortCell(const QString &cell)
{
    constexpr qsizetype most = 40;
    QString shown = cell.size() > most ? cell.left(most - 1) : cell;
    if (!shown.isEmpty() && shown.back().isHighSurrogate()) shown.chop(1);
    for (QChar &each : shown)
        if (each.category() == QChar::Other_Control || each.category() == QChar::Other_Format) each = u'\u00b7';
    if (cell.size() > most) shown += u'\u2026';
    return shown;
}

QString armoured(const QString &text) { return startsFormula(text) ? apostrophe + text : text; }

QString disarmed(const QString &cell)
{
    return cell.startsWith(apostrophe) && startsFormula(cell) ? cell.mid(1) : cell;
}

qsizetype CsvRow::position(QStringView column) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        if (m_columns.at(i) == column) return i;
    return -1;
}

CsvFault CsvRow::fault(QStringView column, QString what, QString right) const
{
    return {m_line, column.toString(), std::move(what), std::move(right), shortCell(plain(column))};
}

bool CsvWriter::header(const QStringList &columns)
{
    QList<CsvCell> cells;
    for (const QString &column : columns) cells << CsvCell::plain(column);
    return row(cells);
}

bool CsvWriter::row(const QList<CsvCell> &cells)
{
    QByteArray line;
    for (const CsvCell &cell : cells) {
        if (&cell != &cells.front()) line += ',';
        line += quotedWhereNeeded(cell.written());
    }
    if (line.isEmpty()) line = "\"\""; // one empty cell: an empty line would not be a row
    line += "\r\n";
    return m_device.write(line) == line.size();
}
