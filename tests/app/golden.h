#pragma once
#include <QDate>
#include <QFile>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// The hand-worked cases of tests/golden, one row a case, cells by column name.
namespace golden {

using Row = QHash<QString, QString>;

/// Cells of one line; quotes as in RFC 4180, no cell of the golden files holds a line break.
inline QStringList cells(const QString &line)
{
    QStringList found(1);
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == QLatin1Char('"')) {
            if (quoted && i + 1 < line.size() && line[i + 1] == c) found.last() += line[++i];
            else quoted = !quoted;
        } else if (c == QLatin1Char(',') && !quoted) {
            found << QString();
        } else {
            found.last() += c;
        }
    }
    return found;
}

inline QList<Row> rows(const char *file)
{
    QFile in(QStringLiteral(EVENKEEL_GOLDEN "/") + QString::fromLatin1(file));
    if (!in.open(QIODevice::ReadOnly)) return {};
    QStringList lines = QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList names = cells(lines.takeFirst().trimmed());
    QList<Row> all;
    for (const QString &line : lines) {
        const QStringList values = cells(line.endsWith(QLatin1Char('\r')) ? line.chopped(1) : line);
        Row row;
        for (qsizetype i = 0; i < names.size() && i < values.size(); ++i) row[names[i]] = values[i];
        all << row;
    }
    return all;
}

inline QDate day(const QString &text) { return QDate::fromString(text, Qt::ISODate); }
inline QString text(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }
inline QList<QDate> days(const QString &text)
{
    QList<QDate> list;
    for (const QString &part : text.split(QLatin1Char('|'), Qt::SkipEmptyParts)) list << day(part);
    return list;
}
inline std::optional<double> number(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional<double>(text.toDouble());
}
inline QString yesNo(bool yes) { return yes ? QStringLiteral("Y") : QStringLiteral("N"); }

} // namespace golden
