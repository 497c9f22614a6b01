#include "db/door/statement_private.h"
#include <array>
#include <cerrno>
#include <sqlite3.h>

namespace {

/// The row on which a statement stands. A text or a blob of it is valid until the next step.
class StatementRow final : public Row
{
public:
    explicit StatementRow(sqlite3_stmt *statement) : m_statement(statement) {}
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    QString text(int column) const override
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    QLatin1String ascii(int column) const override
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QLatin1String(text, sqlite3_column_bytes(m_statement, column));
    }
    qint64 number(int column) const override { return sqlite3_column_int64(m_statement, column); }
    QByteArray bytes(int column) const override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }

private:
    sqlite3_stmt *m_statement;
};

/// Puts a statement back to its beginning, whatever way its run ended, and lets its values go.
class Rewind
{
public:
    explicit Rewind(sqlite3_stmt *statement) : m_statement(statement) {}
    ~Rewind()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    Rewind(const Rewind &) = delete;
    Rewind &operator=(const Rewind &) = delete;

private:
    sqlite3_stmt *m_statement;
};

int digits(QLatin1String text, int from, int count)
{
    int number = 0;
    for (int i = from; i < from + count; ++i) number = number * 10 + (text[i].toLatin1() - '0');
    return number;
}

/// 0 to 15 for a hexadecimal digit, 0x10 for everything else.
constexpr std::array<uchar, 256> nibbles = [] {
    std::array<uchar, 256> all{};
    all.fill(0x10);
    for (int i = 0; i < 10; ++i) all[size_t('0' + i)] = uchar(i);
    for (int i = 0; i < 6; ++i) all[size_t('a' + i)] = all[size_t('A' + i)] = uchar(10 + i);
    return all;
}();

} // namespace

// QDate and QUuid read a text of any shape; ours have one shape, and a long list has tens of thousands of them.
QDate Row::day(int column) const
{
    const QLatin1String word = ascii(column);
    if (word.size() < 10) return {};
    return QDate(digits(word, 0, 4), digits(word, 5, 2), digits(word, 8, 2));
}

QUuid Row::uuid(int column) const
{
    const QLatin1String word = ascii(column);
    if (word.size() != 36) return {};
    const char *at = word.data();
    uchar bytes[16], wrong = 0;
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) wrong |= uchar(*at++ ^ '-');
        const uchar high = nibbles[uchar(*at++)], low = nibbles[uchar(*at++)];
        wrong |= (high | low) & 0x10;
        bytes[i] = uchar(high << 4 | low);
    }
    if (wrong) return {};
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

Error engineError(int code, sqlite3 *database)
{
    switch (code & 0xff) { // the low byte is the family of an extended code
    case SQLITE_CONSTRAINT: return {Error::Kind::AlreadyRecorded, {}};
    case SQLITE_FULL: return {Error::Kind::DiskFull};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Error::Kind::RegisterBusy};
    case SQLITE_NOTADB: return {Error::Kind::RegisterForeign};
    case SQLITE_CORRUPT: return {Error::Kind::RegisterDamaged};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY: return {Error::Kind::RegisterUnreadable};
    default: break;
    }
    // A quota or a limit on the size of files is a full disk under another name. A sync that failed is not: what it was to
    // make safe may or may not be.
    const int system = database ? sqlite3_system_errno(database) : 0;
    const bool writing = code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE;
    if (writing && (system == ENOSPC || system == EDQUOT || system == EFBIG)) return {Error::Kind::DiskFull};
    return {Error::Kind::EngineFailed, {QString::number(code)}};
}

Result<std::unique_ptr<Statement>> Statement::prepare(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(database, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK || !statement) return engineError(code == SQLITE_OK ? SQLITE_ERROR : code, database);
    return std::unique_ptr<Statement>(new Statement(statement));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

int Statement::bind(int place, const QVariant &value)
{
    if (value.isNull()) return sqlite3_bind_null(m_statement, place);
    switch (value.metaType().id()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return sqlite3_bind_int64(m_statement, place, value.toLongLong());
    case QMetaType::Double: return sqlite3_bind_double(m_statement, place, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob(m_statement, place, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text(m_statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    }
    }
}

Result<Done> Statement::each(const QVariantList &binds, const std::function<bool(const Row &)> &use)
{
    const Rewind rewind(m_statement);
    for (int i = 0; i < binds.size(); ++i)
        if (const int code = bind(i + 1, binds[i]); code != SQLITE_OK)
            return engineError(code, sqlite3_db_handle(m_statement));
    const StatementRow row(m_statement);
    int code;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW)
        if (!use(row)) return Done{};
    if (code != SQLITE_DONE) return engineError(code, sqlite3_db_handle(m_statement));
    return Done{};
}
