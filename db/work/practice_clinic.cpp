#include "db/work/practice_clinic.h"

namespace practice {

namespace {

QDate nthWeekday(int year, int month, Qt::DayOfWeek weekday, int n)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

/// Saturday holidays are kept on the Friday before, Sunday ones on the Monday after.
QDate observed(QDate day)
{
    if (day.dayOfWeek() == Qt::Saturday) return day.addDays(-1);
    return day.dayOfWeek() == Qt::Sunday ? day.addDays(1) : day;
}

QList<QPair<QDate, QString>> closedDaysIn(int year)
{
    const QDate may31(year, 5, 31);
    const QDate thanksgiving = nthWeekday(year, 11, Qt::Thursday, 4);
    const auto training = QStringLiteral("Staff training");
    return {{observed(QDate(year, 1, 1)), QStringLiteral("New Year's Day")},
            {nthWeekday(year, 1, Qt::Monday, 3), QStringLiteral("Martin Luther King Jr. Day")},
            {nthWeekday(year, 2, Qt::Monday, 3), QStringLiteral("Presidents' Day")},
            {nthWeekday(year, 5, Qt::Friday, 2), training},
            {may31.addDays(1 - may31.dayOfWeek()), QStringLiteral("Memorial Day")},
            {observed(QDate(year, 6, 19)), QStringLiteral("Juneteenth")},
            {observed(QDate(year, 7, 4)), QStringLiteral("Independence Day")},
            {nthWeekday(year, 9, Qt::Monday, 1), QStringLiteral("Labor Day")},
            {nthWeekday(year, 11, Qt::Friday, 2), training},
            {thanksgiving, QStringLiteral("Thanksgiving Day")},
            {thanksgiving.addDays(1), QStringLiteral("Day after Thanksgiving")},
            {observed(QDate(year, 12, 25)), QStringLiteral("Christmas Day")}};
}

} // namespace

QList<QPair<QDate, QString>> closedDaysOf(int firstYear, int lastYear)
{
    QList<QPair<QDate, QString>> days;
    for (int year = firstYear; year <= lastYear; ++year) days += closedDaysIn(year);
    return days;
}

Clinic clinicOf(quint64 seed, QDate asOf, int years)
{
    Clinic clinic;
    clinic.seed = seed;
    clinic.asOf = asOf;
    clinic.years = years;
    for (const auto &[day, reason] : closedDaysOf(asOf.year() - clinic.years - 1, asOf.year() + 1))
        clinic.limits.closedDays.insert(day);
    return clinic;
}

QDate Clinic::openBy(QDate day) const
{
    while (!limits.isOpen(day)) day = day.addDays(-1);
    return day;
}

QDate Clinic::openFrom(QDate day) const
{
    while (!limits.isOpen(day)) day = day.addDays(1);
    return day;
}

} // namespace practice
