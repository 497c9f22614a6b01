#include "db/door/connection_private.h"
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <atomic>
#include <sqlite3.h>

sqlite3 *Connection::native() const
{
    const QVariant handle = m_database.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.data()) : nullptr;
}

Error Connection::failure(const QSqlError &error) const
{
    return engineError(error.nativeErrorCode().toInt(), native());
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
    m_statements.clear();
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
    // 16 MiB of pages (kibibytes when negative): the upper levels of every index stay at hand while a desk works.
    for (const char *pragma :
         {"PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA secure_delete=ON",
          "PRAGMA temp_store=MEMORY", "PRAGMA mmap_size=0", "PRAGMA cache_size=-16384"}) {
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
    // A query that is still being read further out is left alone: the inner run gets a statement of its own.
    std::unique_ptr<Statement> mine;
    if (auto found = m_statements.find(sql); found != m_statements.end()) mine = std::move(found->second);
    if (!mine) {
        auto fresh = Statement::prepare(native(), dialect(sql));
        if (!fresh) return fresh.error();
        mine = std::move(*fresh);
    }
    const auto done = mine->each(binds, use);
    m_statements[sql] = std::move(mine);
    return done;
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
