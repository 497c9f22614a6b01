#pragma once
#include "cli.h"
#include <QDate>

/// A practice register of the test's own, filled through the program: one person who is administrator and physician.
class TestRegister
{
public:
    explicit TestRegister(Cli &cli, const QString &name = QStringLiteral("test.evenkeel"))
        : m_cli(cli), m_place(cli.path(name))
    {}

    Answer found(const QStringList &more = {QStringLiteral("--practice")})
    {
        return m_cli.run(
            QStringList{QStringLiteral("init"), QStringLiteral("--clinic"), QStringLiteral("Harbour Light"),
                        QStringLiteral("--time-zone"), QStringLiteral("America/Los_Angeles"), QStringLiteral("--roles"),
                        QStringLiteral("administrator,physician"), QStringLiteral("--as"), QStringLiteral("ann"),
                        QStringLiteral("--password-file"), m_cli.secret("harbour"), QStringLiteral("--register"),
                        m_place, QStringLiteral("--recovery-key-file"), m_place + QStringLiteral(".key")}
            + more);
    }

    Answer run(const QStringList &words) const
    {
        return m_cli.run(m_cli.as(QStringLiteral("ann"), "harbour", m_place, words));
    }
    /// As if it were @p today.
    Answer runOn(const QString &today, const QStringList &words) const
    {
        return run(words + QStringList{QStringLiteral("--today"), today});
    }

    /// Imports lines of cells, the first of them the header.
    Answer import(const QString &today, const char *kind, const QStringList &lines)
    {
        const QString name = QString::fromLatin1(kind);
        const QString file = m_cli.file(name + QStringLiteral(".csv"),
                                        lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n");
        return runOn(today, {QStringLiteral("import"), name, file});
    }

    const QString &place() const { return m_place; }

private:
    Cli &m_cli;
    QString m_place;
};

/// The rows of a golden file, each a map from column to cell. Cells may be quoted; none holds a line break.
inline QList<QHash<QString, QString>> golden(const char *name)
{
    QFile file(QStringLiteral(EVENKEEL_GOLDEN "/%1.csv").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no golden file");
    const auto cellsOf = [](const QString &line) {
        QStringList cells{QString()};
        bool quoted = false;
        for (const QChar each : line) {
            if (each == QLatin1Char('"')) quoted = !quoted;
            else if (each == QLatin1Char(',') && !quoted) cells << QString();
            else cells.last() += each;
        }
        return cells;
    };
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList header = cellsOf(lines.first().trimmed());
    QList<QHash<QString, QString>> rows;
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = cellsOf(line.trimmed());
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < header.size(); ++i) row.insert(header[i], cells.value(i));
        rows << row;
    }
    return rows;
}
