#pragma once
#include <QByteArray>
#include <QDate>
#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

/// One thing wrong in a CSV file: where it is, what is wrong, what would be right.
struct CsvFault
{
    int line = 1;   ///< physical line, the header is 1; a row is named by its first line
    QString column; ///< empty: the row as a whole
    QString what, right;
    QString cell; ///< what stands there, see `shortCell()`

    /// `FILE:LINE: COLUMN: what is wrong, what would be right` (`formats.md`).
    QString text(const QString &file) const;
    bool operator==(const CsvFault &) const = default;
};
/// At most 40 characters of @p cell, control characters made visible: nothing longer may be shown or logged.
QString shortCell(const QString &cell);

/// A text that a spreadsheet would run as a formula gets one leading apostrophe: any number of apostrophes followed by
/// one of `= + - @` TAB CR. `disarmed()` takes exactly one off, so that every text comes back as it was.
QString armoured(const QString &text);
QString disarmed(const QString &cell);

/// One row of a file, its cells found by the position or name of the column in the reader's list.
class CsvRow
{
public:
    int line() const { return m_line; }
    /// The cell as it stands: for numbers, dates and codes. Empty when the file has no such column.
    QString plain(qsizetype column) const { return m_cells.value(column); }
    QString plain(QStringView column) const { return plain(position(column)); }
    /// The cell as text: the armour of `armoured()` taken off.
    QString text(qsizetype column) const { return disarmed(plain(column)); }
    QString text(QStringView column) const { return text(position(column)); }
    CsvFault fault(QStringView column, QString what, QString right) const;
    const QStringList &cells() const { return m_cells; }

private:
    friend class CsvReader;
    qsizetype position(QStringView column) const;
    int m_line = 1;
    QStringList m_columns; ///< shared with the reader
    QStringList m_cells;   ///< in the order of m_columns
};

/// One cell on its way out: text is armoured, numbers, dates and codes are not.
class CsvCell
{
public:
    static CsvCell text(const QString &text) { return CsvCell(armoured(text)); }
    static CsvCell plain(const QString &value) { return CsvCell(value); }
    static CsvCell plain(qint64 number) { return CsvCell(QString::number(number)); }
    static CsvCell plain(QDate day) { return CsvCell(day.toString(Qt::ISODate)); }
    const QString &written() const { return m_written; }

private:
    explicit CsvCell(QString written) : m_written(std::move(written)) {}
    QString m_written;
};

/// Writes RFC 4180: UTF-8 without byte-order mark, CRLF, quotes only where they are needed.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device) : m_device(device) {}
    /// False when the device took less than was given, as a full disk does.
    [[nodiscard]] bool header(const QStringList &columns);
    [[nodiscard]] bool row(const QList<CsvCell> &cells);

private:
    QIODevice &m_device;
};
