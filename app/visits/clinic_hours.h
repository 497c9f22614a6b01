#pragma once
#include "app/visits/records.h"
#include <QHash>
#include <QList>
#include <QTime>

/// Some minutes of a day, the end not included.
struct TimeSpan
{
    QTime from, to;
    bool operator==(const TimeSpan &) const = default;
};

/// When the clinic is open, when each nurse works, how long an injection visit is and how many visits of a kind may begin in one
/// hour. No source sets these: the shipped values are proposals (P), the clinic's administrator keeps its own.
struct ClinicHours
{
    TimeSpan open = {QTime(8, 30), QTime(17, 0)}; ///< a visit ends by then
    QList<QList<TimeSpan>> nurses = {{{QTime(8, 30), QTime(12, 0)}, {QTime(13, 0), QTime(17, 0)}}};
    int stepMinutes = 15; ///< visits begin at these minutes
    int injectionMinutes = 30;
    QHash<VisitPurpose, int> perHour = {
        {VisitPurpose::Injection, 2}, {VisitPurpose::Dose, 12}, {VisitPurpose::Medical, 2}};

    int nursesAt(int minuteOfDay) const;
    /// Minutes of the opening hours at which no nurse works: lunch.
    QList<TimeSpan> pauses() const;
    /// Injection visits that fit into one day.
    int injectionsADay() const;
    bool operator==(const ClinicHours &) const = default;
};

/// One of the clinic's hours as text, for `settings list` and `settings set`.
struct HoursRow
{
    QString key, value, range;
};
/// visit_hours, nurse_hours, slot_minutes, injection_minutes, visits_per_hour.
QList<HoursRow> rows(const ClinicHours &hours);
bool isHoursKey(const QString &key);
/// Sets @p key from text; false when the text cannot be read or is out of range, @p hours unchanged then.
bool set(ClinicHours &hours, const QString &key, const QString &value);
