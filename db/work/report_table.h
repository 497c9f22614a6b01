#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

/// How a column's cells are to be read: `Text` is anybody's words (armoured in CSV), `Code` one of a fixed list of words.
enum class CellKind { Text, Code, Number, Date };

struct ReportColumn
{
    QString name;
    CellKind kind = CellKind::Text;
};

/// A report as values: names of columns and cells, each cell as the text that every format writes for it (dates ISO 8601,
/// numbers with a point). An empty cell is not known.
struct ReportTable
{
    QList<ReportColumn> columns;
    QList<QStringList> rows;
};

/// The written form of numbers and days in a report.
namespace cell {
QString day(QDate day);
QString number(qint64 number);
QString decimals(double value, int places); ///< always that many places
QString yesNo(bool yes, const char *yesWord = "Y", const char *noWord = "N");
QString trimmed(double value, int places = 4); ///< at most that many, no zeros at the end
}
