#include "ui/words/dates.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
struct Dates
{
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

QString written(QDate day, const QString &format)
{
    return day.isValid() ? QLocale().toString(day, format) : QString();
}
}

QString longDay(QDate day)
{
    return written(day, Dates::tr("ddd d MMM yyyy", "format of a day with weekday and year, see QLocale::toString"));
}

QString shortDay(QDate day)
{
    return written(day, Dates::tr("ddd d MMM", "format of a day with weekday, without year"));
}

QString plainDay(QDate day) { return written(day, Dates::tr("d MMM yyyy", "format of a day without weekday")); }

QString nearDay(QDate day, QDate today)
{
    if (!day.isValid()) return {};
    switch (today.daysTo(day)) {
    case -1: return Dates::tr("Yesterday");
    case 0: return Dates::tr("Today");
    case 1: return Dates::tr("Tomorrow");
    default: return day.year() == today.year() ? shortDay(day) : longDay(day);
    }
}

QString month(QDate day) { return written(day, Dates::tr("MMMM yyyy", "format of a month")); }

QString clockTime(QTime time)
{
    return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString(); // 24 hours in every language
}

QString clockTime(const QDateTime &moment) { return moment.isValid() ? clockTime(moment.time()) : QString(); }

QString moment(const QDateTime &moment)
{
    return moment.isValid() ? Dates::tr("%1, %2", "day, time").arg(longDay(moment.date()), clockTime(moment.time()))
                            : QString();
}

QString span(QDate from, QDate through)
{
    if (!from.isValid()) return through.isValid() ? Dates::tr("until %1").arg(longDay(through)) : QString();
    if (!through.isValid()) return Dates::tr("from %1").arg(longDay(from));
    if (from == through) return longDay(from);
    const bool yearIsPlain = from.year() == through.year();
    return Dates::tr("%1 to %2", "days").arg(yearIsPlain ? shortDay(from) : longDay(from), longDay(through));
}

QString days(int count) { return count == 1 ? Dates::tr("1 day") : Dates::tr("%n days", nullptr, count); }

QString hours(int count) { return count == 1 ? Dates::tr("1 hour") : Dates::tr("%n hours", nullptr, count); }

QString minutes(int count) { return count == 1 ? Dates::tr("1 minute") : Dates::tr("%n minutes", nullptr, count); }

QString months(int count) { return count == 1 ? Dates::tr("1 month") : Dates::tr("%n months", nullptr, count); }

QString daysFromToday(int count)
{
    switch (count) {
    case -1: return Dates::tr("yesterday");
    case 0: return Dates::tr("today");
    case 1: return Dates::tr("tomorrow");
    default:
        return count < 0 ? Dates::tr("%1 ago", "3 days ago").arg(days(-count))
                         : Dates::tr("in %1", "in 3 days").arg(days(count));
    }
}
