#pragma once
#include "app/base/access.h"
#include "app/exchange/codes.h"
#include "app/exchange/csv.h"
#include <QTimeZone>

/// How the cells of a column are read and written.
enum class Form {
    Text,   ///< anybody's words: armoured on output
    Name,   ///< the same, at most 200 characters
    Code,   ///< one of a fixed list of words
    Number, ///< decimal, with a point
    Count,  ///< whole number
    Day,    ///< YYYY-MM-DD, clinic-local
    Moment, ///< ISO 8601 with offset
    Clock,  ///< HH:MM, clinic-local
};

/// One column of a kind of CSV file (`formats.md`).
struct KindColumn
{
    QString name;
    Form form = Form::Text;
    bool key = false;
    bool required = false;           ///< its cell may not be empty
    bool mayLieAhead = false;        ///< a day or moment after today is no fault
    QStringList words = {};          ///< codes that are allowed
    double least = 0, most = 0;      ///< numbers, both inclusive
    std::optional<Right> right = {}; ///< a filled cell asks for this right as well
};

/// The last key column of kinds of which one key may be recorded several times: 2, 3 ... for those after the first.
constexpr const char *againColumn = "again";

struct Kind;

/// One row, its cells normalised: days and moments ISO 8601, numbers without needless digits, text as meant (no armour).
struct KindRow
{
    const Kind *kind = nullptr;
    QStringList cells; ///< in the order of the kind's columns; empty = not known

    const QString &cell(const char *column) const;
    bool has(const char *column) const { return !cell(column).isEmpty(); }
    QDate day(const char *column) const { return QDate::fromString(cell(column), Qt::ISODate); }
    double number(const char *column) const { return cell(column).toDouble(); }
    void put(const char *column, const QString &cell);
    /// What finds the row again: the key cells, moments as instants.
    QStringList key() const;
};

/// What the reading of a row needs to know of the register.
struct Reading
{
    QDate today;
    QTimeZone zone; ///< of the clinic: for moments without an offset
};

/// What is wrong with one row, told by column: the first fault of each.
class RowFaults
{
public:
    RowFaults(const CsvRow &row, QList<CsvFault> &faults) : m_row(row), m_faults(faults), m_first(faults.size()) {}
    void add(const QString &column, const QString &what, const QString &right);

private:
    const CsvRow &m_row;
    QList<CsvFault> &m_faults;
    qsizetype m_first;
};

/// One kind of CSV file: its columns in the order of `formats.md`, and what holds between the cells of a row.
struct Kind
{
    QString name;
    Right right; ///< who may import it
    QList<KindColumn> columns;
    void (*check)(KindRow &row, const Reading &reading,
                  RowFaults &faults) = nullptr; ///< also settles what follows from other cells

    int columnOf(const char *column) const; ///< -1 when there is none
    QStringList columnNames() const;
    QStringList neededInHeader() const;
    bool ofClients() const { return columnOf("chart_no") >= 0; }
};

/// All kinds, in the order in which an empty register takes them in.
const QList<Kind> &kinds();
/// Null pointer when there is none of that name.
const Kind *kindNamed(QAnyStringView name);

/// Reads the cells of a row; every fault that the row alone shows is added. The row is of use only when none was.
KindRow readRow(const Kind &kind, const CsvRow &row, const Reading &reading, QList<CsvFault> &faults);
/// Adds a fault for every date of the row that lies before the client's birth.
void checkBirth(const KindRow &row, const CsvRow &csv, QDate birthDate, const Reading &reading,
                QList<CsvFault> &faults);
/// The columns in which @p row says something else than @p kept; an empty cell of @p row says nothing.
QList<int> differences(const KindRow &row, const KindRow &kept);
/// A cell as it is compared: a moment as its instant, all else as it stands.
QString compared(const KindColumn &column, const QString &cell);
/// The row as it is written.
QList<CsvCell> written(const KindRow &row);
/// A moment as it is written: with its own offset, milliseconds only when there are any.
QString momentText(const QDateTime &moment);
/// The moment of a normalised cell, with its offset; null for an empty one.
QDateTime momentOf(const QString &cell);
