#include "app/exchange/kinds.h"
#include "app/exchange/kinds_fields.h"
#include <QRegularExpression>
#include <algorithm>

namespace {
constexpr int longestText = 200; // characters
constexpr int firstYear = 1900, lastYear = 2199;
constexpr int mostOffset = 14 * 60; // minutes; no clock on earth differs more from UTC

/// A cell read, or what is wrong with it.
struct Reply
{
    QString cell, what = {}, right = {};
};

Reply wrong(const QString &what, const QString &right) { return {{}, what, right}; }

QString withoutOuterSpaces(const QString &text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || c == QChar::Nbsp; };
    const auto first = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto last = std::find_if_not(text.rbegin(), std::make_reverse_iterator(first), isSpace);
    return text.mid(first - text.begin(), last.base() - first);
}

/// How many letters must change to make one word of the other.
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (int j = 0; j < row.size(); ++j) row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], i);
        for (int j = 1; j < row.size(); ++j)
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])}));
    }
    return row.last();
}

QString offered(const QString &cell, QStringList words)
{
    constexpr qsizetype most = 12;
    if (words.size() <= most) return QStringLiteral("one of ") + words.join(QStringLiteral(", "));
    const QString meant = cell.left(40).toUpper();
    std::stable_sort(words.begin(), words.end(),
                     [&](const QString &a, const QString &b) { return distance(meant, a) < distance(meant, b); });
    return QStringLiteral("a code such as ") + words.mid(0, 5).join(QStringLiteral(", "));
}

Reply readText(const QString &text, Form form)
{
    if (text.trimmed().isEmpty()) return {};
    if (form == Form::Text) return {text};
    const QString name = withoutOuterSpaces(text);
    const auto length = std::count_if(name.begin(), name.end(), [](QChar c) { return !c.isLowSurrogate(); });
    if (length > longestText)
        return wrong(QStringLiteral("a name of %1 characters").arg(length),
                     QStringLiteral("at most %1").arg(longestText));
    return {name};
}

Reply readNumber(const QString &cell, const KindColumn &column)
{
    static const QRegularExpression decimal(QStringLiteral("\\A[+-]?[0-9]{1,15}(\\.[0-9]{1,10})?\\z"));
    static const QRegularExpression whole(QStringLiteral("\\A[+-]?[0-9]{1,15}(\\.0{1,10})?\\z"));
    const bool isCount = column.form == Form::Count;
    const QString noun = isCount ? QStringLiteral("a whole number") : QStringLiteral("a number");
    QString right = noun;
    const bool bounded = column.most < field::anyNumber;
    if (bounded)
        right += QStringLiteral(" from %1 to %2").arg(field::numberText(column.least), field::numberText(column.most));
    else if (column.least > 0) right += QStringLiteral(" above 0");
    if (!(isCount ? whole : decimal).match(cell).hasMatch())
        return wrong(QStringLiteral("not ") + noun, right + (isCount ? QString() : QStringLiteral(", with a point")));
    const double value = cell.toDouble();
    if (value < column.least || value > column.most) return wrong(QStringLiteral("out of range"), right);
    return {field::numberText(value)};
}

QString notAfter(QDate today) { return QStringLiteral("%1 or earlier").arg(today.toString(Qt::ISODate)); }

Reply readDay(const QString &cell, const KindColumn &column, const Reading &reading)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    if (!shape.match(cell).hasMatch())
        return wrong(QStringLiteral("not a date"), QStringLiteral("YYYY-MM-DD, such as 2026-03-02"));
    const QDate day = QDate::fromString(cell, Qt::ISODate);
    if (!day.isValid())
        return wrong(QStringLiteral("no such day"), QStringLiteral("a day of the calendar, YYYY-MM-DD"));
    if (day.year() < firstYear || day.year() > lastYear)
        return wrong(QStringLiteral("an impossible year"), QStringLiteral("%1 to %2").arg(firstYear).arg(lastYear));
    if (day > reading.today && !column.mayLieAhead)
        return wrong(QStringLiteral("after today"), notAfter(reading.today));
    return {cell};
}

/// The moment that the clinic's clock showed @p local; of an hour that came twice the first; null when it never did.
QDateTime inZone(QDate day, QTime time, const QTimeZone &zone)
{
    const QDateTime local(day, time, Qt::UTC);
    for (const QDateTime &near : {local.addDays(-1), local.addDays(1)}) {
        const int offset = zone.offsetFromUtc(near);
        if (zone.offsetFromUtc(local.addSecs(-offset)) == offset)
            return QDateTime(day, time, Qt::OffsetFromUTC, offset);
    }
    return {};
}

/// Seconds east of UTC; empty when the text is no offset.
std::optional<int> offsetOf(const QString &text)
{
    if (text == u'Z' || text == u'z') return 0;
    const int minutes = text.mid(1, 2).toInt() * 60 + text.right(2).toInt() * (text.size() > 3 ? 1 : 0);
    if (minutes > mostOffset || (text.size() > 3 && text.right(2).toInt() > 59)) return std::nullopt;
    return (text[0] == u'-' ? -60 : 60) * minutes;
}

Reply readMoment(const QString &cell, const KindColumn &column, const Reading &reading)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt "
                       "]([0-9]{2}:[0-9]{2})(:[0-9]{2})?([.,][0-9]{1,9})?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\\z"));
    const auto found = shape.match(cell);
    const QString example = QStringLiteral("a moment such as 2026-03-02T09:15:00-08:00");
    if (!found.hasMatch() || (found.hasCaptured(4) && found.captured(3).isEmpty() && !found.captured(4).isEmpty()))
        return wrong(QStringLiteral("not a moment"), example);
    const Reply day = readDay(found.captured(1), {.name = {}, .form = Form::Day, .mayLieAhead = true}, reading);
    if (!day.what.isEmpty()) return day;
    const QString seconds = found.captured(3).isEmpty() ? QStringLiteral(":00") : found.captured(3);
    const QTime time = QTime::fromString(found.captured(2) + seconds, QStringLiteral("HH:mm:ss"))
                           .addMSecs(found.captured(4).mid(1).leftJustified(3, u'0').left(3).toInt());
    if (!time.isValid()) return wrong(QStringLiteral("no such time"), QStringLiteral("00:00:00 to 23:59:59"));
    const QDate date = QDate::fromString(day.cell, Qt::ISODate);
    QDateTime moment;
    if (found.captured(5).isEmpty()) {
        moment = inZone(date, time, reading.zone);
        if (!moment.isValid())
            return wrong(QStringLiteral("a time that the change of clocks left out"),
                         QStringLiteral("an hour that the clock showed, or with offset"));
    } else {
        const auto offset = offsetOf(found.captured(5));
        if (!offset) return wrong(QStringLiteral("an impossible offset"), example);
        moment = QDateTime(date, time, Qt::OffsetFromUTC, *offset);
    }
    if (moment.toTimeZone(reading.zone).date() > reading.today && !column.mayLieAhead)
        return wrong(QStringLiteral("after today"), notAfter(reading.today));
    return {momentText(moment)};
}

Reply readClock(const QString &cell)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{2}:[0-9]{2}\\z"));
    if (shape.match(cell).hasMatch() && QTime::fromString(cell, QStringLiteral("HH:mm")).isValid()) return {cell};
    return wrong(QStringLiteral("not a time"), QStringLiteral("HH:MM, 00:00 to 23:59"));
}

Reply readCell(const CsvRow &row, int place, const KindColumn &column, const Reading &reading)
{
    if (column.form == Form::Text || column.form == Form::Name) return readText(row.text(place), column.form);
    const QString cell = row.plain(place).trimmed();
    if (cell.isEmpty()) return {};
    switch (column.form) {
    case Form::Day: return readDay(cell, column, reading);
    case Form::Moment: return readMoment(cell, column, reading);
    case Form::Clock: return readClock(cell);
    case Form::Number:
    case Form::Count: return readNumber(cell, column);
    default: break;
    }
    if (column.words.contains(cell)) return {cell};
    return wrong(QStringLiteral("not one of the words"), offered(cell, column.words));
}
}

QString field::numberText(double value) { return QString::number(value, 'f', QLocale::FloatingPointShortest); }

QString momentText(const QDateTime &moment)
{
    if (!moment.isValid()) return {};
    const int offset = moment.offsetFromUtc() / 60;
    const QString format = moment.time().msec() ? QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")
                                                : QStringLiteral("yyyy-MM-ddTHH:mm:ss");
    return moment.toString(format)
        + QStringLiteral("%1%2:%3")
              .arg(QLatin1Char(offset < 0 ? '-' : '+'))
              .arg(qAbs(offset) / 60, 2, 10, QChar(u'0'))
              .arg(qAbs(offset) % 60, 2, 10, QChar(u'0'));
}

QDateTime momentOf(const QString &cell)
{
    return cell.isEmpty() ? QDateTime() : QDateTime::fromString(cell, Qt::ISODateWithMs);
}

KindRow readRow(const Kind &kind, const CsvRow &csv, const Reading &reading, QList<CsvFault> &faults)
{
    RowFaults here(csv, faults);
    KindRow row{&kind, {}};
    row.cells.reserve(kind.columns.size());
    for (int i = 0; i < kind.columns.size(); ++i) {
        const KindColumn &column = kind.columns.at(i);
        const Reply reply = readCell(csv, i, column, reading);
        if (!reply.what.isEmpty()) here.add(column.name, reply.what, reply.right);
        else if (column.required && reply.cell.isEmpty())
            here.add(column.name, QStringLiteral("missing"),
                     column.words.isEmpty() ? QStringLiteral("a filled cell") : offered({}, column.words));
        row.cells << reply.cell;
    }
    if (kind.check) kind.check(row, reading, here);
    return row;
}

void checkBirth(const KindRow &row, const CsvRow &csv, QDate birthDate, const Reading &reading, QList<CsvFault> &faults)
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const KindColumn &column = row.kind->columns.at(i);
        const QString &cell = row.cells.at(i);
        QDate day;
        if (column.form == Form::Day) day = QDate::fromString(cell, Qt::ISODate);
        if (column.form == Form::Moment) day = momentOf(cell).toTimeZone(reading.zone).date();
        if (day.isValid() && birthDate.isValid() && day < birthDate)
            faults << csv.fault(column.name, QStringLiteral("before the client's birth"),
                                QStringLiteral("a later day"));
    }
}
