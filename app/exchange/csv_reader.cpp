#include "app/exchange/csv_reader.h"
#include <QStringDecoder>

namespace {
constexpr qsizetype chunk = 64 * 1024;
constexpr qsizetype mostColumns = 1'000;
constexpr int endOfFile = -1;

bool endsCell(int byte) { return byte == ',' || byte == '\n' || byte == '\r' || byte == endOfFile; }

QString wholeCellQuoted() { return QStringLiteral("the whole cell in quotes and each quote inside it doubled"); }
}

CsvReader::CsvReader(QIODevice &device, QStringList columns, const QStringList &required)
    : m_device(device), m_begin(device.isSequential() ? 0 : device.pos()), m_columns(std::move(columns))
{
    readHeader(required);
}

std::optional<CsvRow> CsvReader::next()
{
    while (readRow()) {
        if (m_headerIsSound && !m_rowWasCut && m_cellCount != m_header.size()) {
            m_rowIsSound = false;
            const QString what = QStringLiteral("the row has %1 cells").arg(m_cellCount);
            m_faults << CsvFault{m_rowLine, {}, what, QStringLiteral("%1 as in the header").arg(m_header.size()), {}};
        }
        if (m_rowIsSound && m_headerIsSound) return sortedIntoColumns();
    }
    return std::nullopt;
}

bool CsvReader::has(QStringView column) const
{
    const qsizetype place = m_columns.indexOf(column);
    return place >= 0 && m_target.contains(place);
}

int CsvReader::peek()
{
    if (m_next == m_buffer.size()) {
        m_buffer = m_device.read(chunk);
        m_next = 0;
        if (m_buffer.isEmpty()) return endOfFile;
    }
    return static_cast<unsigned char>(m_buffer.at(m_next));
}

int CsvReader::take()
{
    const int byte = peek();
    if (byte == endOfFile) return byte;
    ++m_next;
    ++m_offset;
    if (byte == '\r' || (byte == '\n' && !m_afterReturn)) ++m_line;
    m_afterReturn = byte == '\r';
    return byte;
}

/// False when the device cannot go back, as a pipe cannot.
bool CsvReader::goBackTo(const Place &place)
{
    if (m_device.isSequential() || !m_device.seek(m_begin + place.offset)) return false;
    m_buffer.clear();
    m_next = 0;
    m_offset = place.offset;
    m_line = place.line;
    m_afterReturn = false;
    return true;
}

/// Whether another cell of the row follows behind @p byte, which ended one and is already taken.
bool CsvReader::goesOnAfter(int byte)
{
    if (byte == '\r' && peek() == '\n') take();
    return byte == ',';
}

/// Reads one row into m_cells; false at the end of the file.
bool CsvReader::readRow()
{
    while (peek() == '\n' || peek() == '\r') take(); // wholly empty lines
    if (peek() == endOfFile) return false;
    m_rowLine = m_line;
    m_rowIsSound = true;
    m_rowWasCut = false;
    m_cellCount = 0;
    m_cells.clear();
    while (readCell()) {}
    return true;
}

bool CsvReader::readCell()
{
    m_cell.clear();
    m_cellLength = 0;
    m_cellHasNul = false;
    return peek() == '"' ? readQuotedCell() : readRestOfCell();
}

bool CsvReader::readRestOfCell()
{
    bool strayQuote = false;
    int byte = take();
    for (; !endsCell(byte); byte = take()) {
        strayQuote = strayQuote || byte == '"';
        keep(byte);
    }
    if (strayQuote)
        fault(QStringLiteral("a quote inside a cell that does not begin with one"), wholeCellQuoted(),
              shortCell(kept()));
    finishCell();
    return goesOnAfter(byte);
}

/// A cell that begins with a quote. When its end cannot be found, the quote is most likely a slip of the line where it
/// stands: reading goes on at the next line, so that the rows swallowed by it are looked at as rows. No place is read
/// more than twice this way: a line that opens such a cell itself ends the one before.
bool CsvReader::readQuotedCell()
{
    std::optional<Place> nextLine;
    bool isClosed = false;
    take();
    for (int byte = take(); byte != endOfFile; byte = take()) {
        if (byte == '"') {
            isClosed = peek() != '"';
            if (isClosed) break;
            take();
        } else if (!nextLine && (byte == '\n' || byte == '\r')) {
            nextLine = Place{m_offset + (byte == '\r' && peek() == '\n' ? 1 : 0), m_line};
        }
        keep(byte);
    }
    if (isClosed && endsCell(peek())) {
        finishCell();
        return goesOnAfter(take());
    }
    fault(isClosed ? QStringLiteral("text behind the closing quote of a cell")
                   : QStringLiteral("a quote that is never closed"),
          wholeCellQuoted(), shortCell(kept()));
    if (nextLine && goBackTo(*nextLine)) {
        m_rowWasCut = true;
        return false;
    }
    m_rowWasCut = m_rowWasCut || !isClosed;
    return readRestOfCell();
}

void CsvReader::keep(int byte)
{
    const bool beginsCharacter = (byte & 0xC0) != 0x80;
    if (beginsCharacter) ++m_cellLength;
    m_cellHasNul = m_cellHasNul || byte == 0;
    // One more than allowed, for the armour; four bytes make one character at most.
    if (m_cellLength <= longestCell + 1 && m_cell.size() < 4 * (longestCell + 1))
        m_cell.append(static_cast<char>(byte));
}

QString CsvReader::kept() const { return QString::fromUtf8(m_cell); }

void CsvReader::finishCell()
{
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringConverter::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    const QString cell = decoder(m_cell);
    const bool isArmoured = disarmed(cell).size() < cell.size();
    if (decoder.hasError())
        fault(QStringLiteral("bytes that are not UTF-8"), QStringLiteral("the file saved as CSV UTF-8"),
              shortCell(cell));
    if (m_cellHasNul) fault(QStringLiteral("a NUL byte"), QStringLiteral("text alone"), shortCell(cell));
    if (m_cellLength > longestCell + (isArmoured ? 1 : 0))
        fault(QStringLiteral("a cell of %1 characters").arg(m_cellLength),
              QStringLiteral("at most %1").arg(longestCell), shortCell(cell));
    const qsizetype most = m_header.isEmpty() ? mostColumns : m_header.size();
    if (m_cells.size() < most) m_cells << cell;
    ++m_cellCount;
}

void CsvReader::fault(const QString &what, const QString &right, const QString &cell)
{
    m_rowIsSound = false;
    m_faults << CsvFault{m_rowLine, shortCell(m_header.value(m_cellCount)), what, right, cell};
}

void CsvReader::headerFault(const QString &column, const QString &what, const QString &right)
{
    m_headerIsSound = false;
    m_faults << CsvFault{m_rowLine, column, what, right, {}};
}

void CsvReader::readHeader(const QStringList &required)
{
    peek();
    if (m_buffer.startsWith("\xEF\xBB\xBF")) m_offset = m_next = 3;
    m_headerIsSound = readRow() && m_rowIsSound;
    const QString allowed = m_columns.join(QStringLiteral(", "));
    if (m_cells.isEmpty())
        return headerFault({}, QStringLiteral("the file is empty"), QStringLiteral("a header row: ") + allowed);
    if (m_cellCount > mostColumns)
        return headerFault({}, QStringLiteral("%1 columns").arg(m_cellCount),
                           QStringLiteral("at most %1").arg(mostColumns));
    if (m_cells.size() == 1 && m_columns.size() > 1 && (m_cells[0].contains(u';') || m_cells[0].contains(u'\t')))
        return headerFault({}, QStringLiteral("the columns are not set apart by commas"),
                           QStringLiteral("the file saved as CSV with commas"));

    for (const QString &cell : std::as_const(m_cells)) {
        const QString name = cell.trimmed().toLower();
        const qsizetype target = m_columns.indexOf(name);
        if (target >= 0 && m_target.contains(target))
            headerFault(name, QStringLiteral("the column stands twice"), QStringLiteral("each column once"));
        m_header << name;
        m_target << target;
    }
    for (const QString &name : required)
        if (!m_header.contains(name))
            headerFault(name, QStringLiteral("the column is missing"), QStringLiteral("the columns ") + allowed);
}

CsvRow CsvReader::sortedIntoColumns()
{
    constexpr qsizetype reported = -2;
    CsvRow row;
    row.m_line = m_rowLine;
    row.m_columns = m_columns;
    row.m_cells.resize(m_columns.size());
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        if (m_target[i] >= 0) row.m_cells[m_target[i]] = m_cells[i];
        else if (m_target[i] != reported && !m_cells[i].trimmed().isEmpty()) {
            m_target[i] = reported;
            const QString what = QStringLiteral("no such column, and cells are filled under it");
            m_faults << CsvFault{
                1, shortCell(m_header[i]), what, QStringLiteral("one of ") + m_columns.join(QStringLiteral(", ")), {}};
        }
    }
    return row;
}
