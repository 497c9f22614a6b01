#pragma once
#include "app/base/result.h"
#include "db/door/session.h"
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

/// What the engine said, as one of our errors; @p code is SQLite's extended result code. Never holds a value.
Error engineError(int code, sqlite3 *database);

/// One prepared query of SQLite, stepped without a QVariant for each cell: a long list costs little more than reading it.
class Statement
{
public:
    static Result<std::unique_ptr<Statement>> prepare(sqlite3 *database, const QByteArray &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Runs the query from its beginning and hands each row to @p use, until that says false.
    Result<Done> each(const QVariantList &binds, const std::function<bool(const Row &)> &use);

private:
    explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}
    int bind(int place, const QVariant &value);

    sqlite3_stmt *m_statement;
};
