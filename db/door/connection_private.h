#pragma once
#include "app/base/result.h"
#include "db/door/session.h"
#include "db/door/statement_private.h"
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <memory>
#include <unordered_map>

/// One connection to the engine, with the statements it has prepared. Lives and dies on one thread.
class Connection
{
public:
    enum class Use { Writing, Reports, Memory };
    /// Opens @p path; @p readOnly refuses every write.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Use use, bool readOnly = false);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Result<Done> each(const QByteArray &sql, const QVariantList &binds, const std::function<bool(const Row &)> &use);
    Result<int> change(const QByteArray &sql, const QVariantList &binds);
    /// A statement that cannot be prepared ahead: BEGIN, COMMIT, PRAGMA, CREATE.
    Result<Done> run(const QString &sql);
    Result<QString> ask(const QString &sql); ///< the first cell of the first row
    /// Ends whatever statement runs now. From any thread, while the connection is open.
    void interrupt();

    /// Takes the one seam of a query that the engines do not share (`@LOCK_ROW`) out or in.
    static QByteArray dialect(QByteArray sql);

private:
    explicit Connection(QString name) : m_name(std::move(name)) {}
    Result<QSqlQuery *> prepared(const QByteArray &sql);
    Result<Done> setUp(Use use, bool readOnly);
    /// What the engine said, as one of our errors. Never holds a value of the statement.
    Error failure(const QSqlError &error) const;
    sqlite3 *native() const;

    QString m_name;
    QSqlDatabase m_database;
    QHash<QByteArray, std::shared_ptr<QSqlQuery>> m_prepared;                ///< what changes something
    std::unordered_map<QByteArray, std::unique_ptr<Statement>> m_statements; ///< what reads
};
