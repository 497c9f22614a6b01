#include "tests/bench/bench.h"
#include <cstring>
#include <sqlite3.h>
#include <vector>

namespace bench {

namespace {

/// A row as a C programmer would keep it.
struct BareRow
{
    char due[11], client[37], last[11], side[2], interval[4];
    int closed;
    char holds[11];
};

template <size_t n> void copy(char (&into)[n], sqlite3_stmt *statement, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    if (text) std::strncpy(into, text, n - 1);
    into[n - 1] = 0;
}

} // namespace

BareList::BareList(const QString &path)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) return;
    sqlite3_prepare_v3(
        m_database,
        "SELECT due_on, client_id, last_on, last_side, interval_code, closed, holds_until FROM series_due "
        "WHERE due_on IS NOT NULL AND due_on < ? ORDER BY due_on",
        -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

BareList::~BareList()
{
    sqlite3_finalize(m_statement);
    sqlite3_close(m_database);
}

int BareList::read(const QByteArray &before)
{
    std::vector<BareRow> rows;
    sqlite3_bind_text(m_statement, 1, before.constData(), int(before.size()), SQLITE_STATIC);
    int result;
    while ((result = sqlite3_step(m_statement)) == SQLITE_ROW) {
        BareRow &row = rows.emplace_back();
        copy(row.due, m_statement, 0);
        copy(row.client, m_statement, 1);
        copy(row.last, m_statement, 2);
        copy(row.side, m_statement, 3);
        copy(row.interval, m_statement, 4);
        row.closed = sqlite3_column_int(m_statement, 5);
        copy(row.holds, m_statement, 6);
    }
    sqlite3_reset(m_statement);
    return result == SQLITE_DONE ? int(rows.size()) : -1;
}

} // namespace bench
