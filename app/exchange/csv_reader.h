#pragma once
#include "app/exchange/csv.h"
#include <optional>
#include <utility>

/// Reads RFC 4180 row by row in bounded memory: UTF-8 with or without byte-order mark, LF, CRLF or CR, quoted cells with
/// line breaks. A faulty row is not handed out, but reading goes on behind it, so that every fault is found.
/// Column names are matched without regard to case and outer spaces. Wholly empty lines are passed over. A column whose
/// name is not in the list is a fault of line 1, unless every cell under it is empty (spreadsheets leave such columns).
/// A faulty header: no row is handed out, the rows are still looked through for faults of form.
class CsvReader
{
public:
    static constexpr int longestCell = 10'000; ///< characters (code points)

    /// @p device is open for reading, without QIODevice::Text; @p columns are all that the file may have.
    CsvReader(QIODevice &device, QStringList columns, const QStringList &required);

    /// The next sound row, empty at the end of the file.
    std::optional<CsvRow> next();
    /// Faults met so far and not yet taken; in order of line but for those of the header.
    QList<CsvFault> takeFaults() { return std::exchange(m_faults, {}); }
    bool has(QStringView column) const;
    qint64 bytesRead() const { return m_offset; }

private:
    struct Place
    {
        qint64 offset;
        int line;
    };

    int peek();
    int take();
    bool goBackTo(const Place &place);
    bool goesOnAfter(int byte);
    bool readRow();
    bool readCell();
    bool readRestOfCell();
    bool readQuotedCell();
    void keep(int byte);
    QString kept() const;
    void finishCell();
    void readHeader(const QStringList &required);
    CsvRow sortedIntoColumns();
    void fault(const QString &what, const QString &right, const QString &cell);
    void headerFault(const QString &column, const QString &what, const QString &right);

    QIODevice &m_device;
    qint64 m_begin;
    QByteArray m_buffer;
    qsizetype m_next = 0;
    qint64 m_offset = 0;
    int m_line = 1;
    bool m_afterReturn = false; ///< the byte before was CR, so LF does not begin another line

    QStringList m_columns;
    QStringList m_header;      ///< as written in the file, trimmed and in lower case
    QList<qsizetype> m_target; ///< for each cell of a row its place in m_columns, -1 = unknown
    bool m_headerIsSound = false;

    int m_rowLine = 1;
    qsizetype m_cellCount = 0;
    bool m_rowIsSound = true;
    bool m_rowWasCut = false; ///< its end was not found, so its cells are not counted
    QStringList m_cells;
    QByteArray m_cell;
    qint64 m_cellLength = 0; ///< code points, counted beyond what is kept
    bool m_cellHasNul = false;
    QList<CsvFault> m_faults;
};
