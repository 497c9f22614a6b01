#include "db/door/migrations_private.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

/// A static library hands its resources over only when asked; the macro must stand outside any namespace.
static void useMigrations() { Q_INIT_RESOURCE(migrations); }

namespace {

struct Step
{
    int number;
    QString name;
    QString text;
    QString fingerprint;
};

QList<Step> ourSteps()
{
    useMigrations();
    QList<Step> steps;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) qFatal("a migration cannot be read");
        const QByteArray text = file.readAll();
        steps.append({name.left(3).toInt(), name, QString::fromUtf8(text),
                      QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex())});
    }
    return steps;
}

/// The words in which the engines differ; this is SQLite's side.
QString inDialect(QString sql)
{
    static const QList<std::pair<QString, QString>> words = {
        {QStringLiteral("@STRICT_TABLE"), QStringLiteral("STRICT")},
        {QStringLiteral("@ID"), QStringLiteral("TEXT")},
        {QStringLiteral("@DAY"), QStringLiteral("TEXT")},
        {QStringLiteral("@MOMENT"), QStringLiteral("INTEGER")},
        {QStringLiteral("@COUNT"), QStringLiteral("INTEGER")},
        {QStringLiteral("@FLAG"), QStringLiteral("INTEGER")},
        {QStringLiteral("@SEALED"), QStringLiteral("BLOB")}};
    for (const auto &[word, type] : words) sql.replace(word, type);
    return sql;
}

/// Nothing kept is changed or deleted; only re-sealing may replace `sealed`.
QStringList guards()
{
    QStringList all;
    auto guard = [&](const QString &table, const QStringList &columns) {
        all << QStringLiteral("CREATE TRIGGER IF NOT EXISTS %1_kept BEFORE UPDATE OF %2 ON %1 "
                              "BEGIN SELECT RAISE(ABORT, 'kept records do not change'); END")
                   .arg(table, columns.join(QLatin1String(", ")))
            << QStringLiteral("CREATE TRIGGER IF NOT EXISTS %1_stays BEFORE DELETE ON %1 "
                              "BEGIN SELECT RAISE(ABORT, 'kept records do not go'); END")
                   .arg(table);
    };
    for (const Table *table : allTables()) {
        QStringList columns{QStringLiteral("id"), QStringLiteral("version"), QStringLiteral("in_error"),
                            QStringLiteral("author"), QStringLiteral("recorded_at")};
        for (const Column &column : table->columns) columns << QString::fromLatin1(column.name);
        guard(QString::fromLatin1(table->name), columns);
    }
    guard(QStringLiteral("audit_entry"),
          QStringLiteral(
              "seq at actor desk act table_number record_id version digest detail_kind detail_digest hash signature")
              .split(QLatin1Char(' ')));
    return all;
}

Result<Done> take(Connection &connection, const Step &step)
{
    static const QRegularExpression blankLine(QStringLiteral("\n\\s*\n"));
    auto taken = [&]() -> Result<Done> {
        for (const QString &statement : inDialect(step.text).split(blankLine, Qt::SkipEmptyParts)) {
            if (statement.trimmed().isEmpty()) continue;
            if (auto done = connection.run(statement); !done) return done;
        }
        auto noted = connection.change("INSERT INTO migration (step, name, fingerprint) VALUES (?, ?, ?)",
                                       {step.number, step.name, step.fingerprint});
        if (!noted) return noted.error();
        return Done{};
    };
    if (auto done = connection.run(QStringLiteral("BEGIN IMMEDIATE")); !done) return done;
    auto done = taken();
    if (done) return connection.run(QStringLiteral("COMMIT"));
    if (auto undone = connection.run(QStringLiteral("ROLLBACK")); !undone) return undone;
    return done;
}

/// The steps that the register says it took, checked against ours; how many they are.
Result<int> stepsTaken(Connection &connection, const QList<Step> &steps)
{
    int count = 0;
    std::optional<Error> fault;
    auto done = connection.each("SELECT step, fingerprint, name FROM migration ORDER BY step", {}, [&](const Row &row) {
        if (count >= steps.size()) fault = Error{Error::Kind::RegisterNewer};
        else if (row.number(0) != steps[count].number || row.text(1) != steps[count].fingerprint
                 || row.text(2) != steps[count].name)
            fault = Error{Error::Kind::RegisterAltered, {QStringLiteral("migration"), QString::number(row.number(0))}};
        ++count;
        return !fault;
    });
    if (fault) return *fault;
    if (!done) return done.error();
    return count;
}

} // namespace

Result<Done> migrate(Connection &connection, bool fresh, const std::function<Result<Done>()> &beforeFirst)
{
    const QList<Step> steps = ourSteps();
    int taken = 0;
    if (!fresh) {
        auto mark = connection.ask(QStringLiteral("PRAGMA application_id"));
        if (!mark) return mark.error();
        if (mark->toInt() != registerMark) return Error{Error::Kind::RegisterForeign};
        auto count = stepsTaken(connection, steps);
        if (!count) return count.error();
        if (*count == 0) return Error{Error::Kind::RegisterAltered, {QStringLiteral("migration")}};
        taken = *count;
        if (taken < steps.size() && beforeFirst)
            if (auto done = beforeFirst(); !done) return done;
    }
    for (int i = taken; i < steps.size(); ++i)
        if (auto done = take(connection, steps[i]); !done) return done;
    if (taken == steps.size()) return Done{};
    for (const QString &guard : guards())
        if (auto done = connection.run(guard); !done) return done;
    return connection.run(QStringLiteral("PRAGMA application_id = %1").arg(registerMark));
}

Result<QString> schemaText(Connection &connection)
{
    QStringList lines;
    auto done = connection.each("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name",
                                {}, [&](const Row &row) {
                                    lines << row.text(2).simplified() + QLatin1Char(';');
                                    return true;
                                });
    if (!done) return done.error();
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Result<QString> expectedSchema()
{
    auto connection = Connection::open(QStringLiteral(":memory:"), Connection::Use::Memory);
    if (!connection) return connection.error();
    if (auto done = migrate(**connection, true); !done) return done.error();
    return schemaText(**connection);
}
