#include "db/door/connection_private.h"
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <atomic>
#include <cerrno>
#include <sqlite3.h>

namespace {

/// A row of a running query. Values are read by index, which the driver resolves without a look-up.
class QueryRow final : public Row
{
public:
    explicit QueryRow(const QSqlQuery &query) : m_query(query) {}
    bool isNull(int column) const override { return m_query.isNull(column); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    qint64 number(int column) const override { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

private:
    const QSqlQuery &m_query;
};

int digits(QStringView text, int from, int count)
{
    int number = 0;
    for (int i = from; i < from + count; ++i) number = number * 10 + (text[i].unicode() - u'0');
    return number;
}

} // namespace

QDate Row::day(int column) const
{
    if (isNull(column)) return {};
    const QString word = text(column); // QDate::fromString costs ten times this, on every row of a long list
    if (word.size() < 10) return {};
    return QDate(digits(word, 0, 4), digits(word, 5, 2), digits(word, 8, 2));
}

QUuid Row::uuid(int column) const { return isNull(column) ? QUuid() : QUuid::fromString(text(column)); }

sqlite3 *Connection::native() const
{
    const QVariant handle = m_database.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.data()) : nullptr;
}

Error Connection::failure(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    switch (code.toInt() & 0xff) { // the low byte is the family of an extended SQLite code
    case SQLITE_CONSTRAINT: return {Error::Kind::AlreadyRecorded, {}};
    case SQLITE_FULL: return {Error::Kind::DiskFull};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Error::Kind::RegisterBusy};
    case SQLITE_NOTADB: return {Error::Kind::RegisterForeign};
    case SQLITE_CORRUPT: return {Error::Kind::RegisterDamaged};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY: return {Error::Kind::RegisterUnreadable};
    case SQLITE_IOERR: break;
    default: return {Error::Kind::EngineFailed, {code}};
    }
    // A quota or a limit on the size of files is a full disk under another name. A sync that failed is not: what it was to
    // make safe may or may not be.
    const int system = native() ? sqlite3_system_errno(native()) : 0;
    const bool writing = code.toInt() == SQLITE_IOERR_WRITE || code.toInt() == SQLITE_IOERR_SHMSIZE;
    if (writing && (system == ENOSPC || system == EDQUOT || system == EFBIG)) return {Error::Kind::DiskFull};
    return {Error::Kind::EngineFailed, {code}};
}

void Connection::interrupt()
{
    if (auto *running = native()) sqlite3_interrupt(running);
}

QByteArray Connection::dialect(QByteArray sql) { return sql.replace("@LOCK_ROW", ""); }

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Use use, bool readOnly)
{
    static std::atomic<int> number = 0;
    std::unique_ptr<Connection> connection(new Connection(QStringLiteral("register-%1").arg(++number)));
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!connection->m_database.open()) return connection->failure(connection->m_database.lastError());
    if (auto done = connection->setUp(use, readOnly); !done) return done.error();
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<Done> Connection::setUp(Use use, bool readOnly)
{
    if (sqlite3 *engine = native()) {
        sqlite3_extended_result_codes(engine, 1);
        sqlite3_db_config(engine, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(engine, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        sqlite3_limit(engine, SQLITE_LIMIT_ATTACHED, use == Use::Writing ? 0 : 1); // VACUUM INTO attaches its target
    }
    const bool queryOnly = use == Use::Reports || (use == Use::Writing && readOnly);
    for (const char *pragma : {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",
                               "PRAGMA secure_delete=ON", "PRAGMA temp_store=MEMORY", "PRAGMA mmap_size=0"}) {
        if (auto done = run(QString::fromLatin1(pragma)); !done) return done;
    }
    if (use == Use::Writing && !readOnly) {
        auto mode = ask(QStringLiteral("PRAGMA journal_mode=WAL"));
        if (!mode) return mode.error();
        if (*mode != QLatin1String("wal")) return Error{Error::Kind::EngineFailed, {QStringLiteral("wal")}};
        if (auto done = run(QStringLiteral("PRAGMA synchronous=FULL")); !done) return done;
        auto level = ask(QStringLiteral("PRAGMA synchronous"));
        if (!level) return level.error();
        if (*level != QLatin1String("2")) return Error{Error::Kind::EngineFailed, {QStringLiteral("synchronous")}};
        return run(QStringLiteral("PRAGMA wal_autocheckpoint=0")); // checkpoints run when idle, never on a click
    }
    if (auto done = run(QStringLiteral("PRAGMA wal_autocheckpoint=0")); !done) return done;
    if (!queryOnly) return Done{};
    return run(QStringLiteral("PRAGMA query_only=ON"));
}

Result<QSqlQuery *> Connection::prepared(const QByteArray &sql)
{
    auto &query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(QString::fromUtf8(dialect(sql)))) {
            const Error error = failure(fresh->lastError());
            m_prepared.remove(sql);
            return error;
        }
        query = std::move(fresh);
    }
    return query.get();
}

Result<Done> Connection::each(const QByteArray &sql, const QVariantList &binds,
                              const std::function<bool(const Row &)> &use)
{
    auto query = prepared(sql);
    if (!query) return query.error();
    // A query that is still being read further out is left alone: the inner run gets a statement of its own.
    std::shared_ptr<QSqlQuery> mine = m_prepared.take(sql);
    for (int i = 0; i < binds.size(); ++i) mine->bindValue(i, binds[i]);
    if (!mine->exec()) return failure(mine->lastError());
    const QueryRow row(*mine);
    while (mine->next())
        if (!use(row)) break;
    const QSqlError error = mine->lastError();
    mine->finish();
    m_prepared.insert(sql, mine);
    if (error.isValid()) return failure(error);
    return Done{};
}

Result<int> Connection::change(const QByteArray &sql, const QVariantList &binds)
{
    auto query = prepared(sql);
    if (!query) return query.error();
    for (int i = 0; i < binds.size(); ++i) (*query)->bindValue(i, binds[i]);
    if (!(*query)->exec()) return failure((*query)->lastError());
    const int touched = (*query)->numRowsAffected();
    (*query)->finish();
    return touched;
}

Result<Done> Connection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) return failure(query.lastError());
    return Done{};
}

Result<QString> Connection::ask(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) return failure(query.lastError());
    if (!query.next()) return QString();
    return query.value(0).toString();
}
