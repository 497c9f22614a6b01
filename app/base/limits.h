#pragma once
#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

enum class IntervalMode { D28, D30, CM, D21 };

/// The medical director's settings as one value (`clinical.md` section 11). Shipped defaults are proposals (P).
struct Limits
{
    IntervalMode intervalMode = IntervalMode::D28;
    int earlyDays = 7;        ///< window opens this many days before the due date
    int minIntervalDays = 21; ///< and never earlier than this after the last injection
    int lateGraceDays = 7;
    int lapseDays = 28;
    bool closedDayShift = true;                                             ///< "earlier"; false = "none"
    bool udsEachInjection = true;                                           ///< for clients with opioid history
    int opioidFreeShort = 7, opioidFreePreferred = 10, opioidFreeLong = 14; ///< days
    double lftWarn = 3, lftBlock = 5;                                       ///< multiples of the upper limit
    QList<int> lftMonths = {0, 1, 3, 6};
    int lftEveryMonths = 6; ///< after the list
    int holdOralHours = 72, holdXrDays = 30;
    int observeFirstMinutes = 30, observeNextMinutes = 15;
    int siteReactionDays = 14;
    double plateletsMin = 50; ///< 10^9/L
    int coverageDays = 28, reportCoverageDays = 31;
    double pdcThreshold = 0.80;
    int lockMinutes = 5;
    int askDays = 1, udsDays = 1; ///< freshness of the asked answers and the urine test
    int hcgDaysFirst = 7, hcgDaysLater = 35;
    int lftDaysFirst = 90, lftDaysPastSchedule = 30;
    int cowsAsk = 5;
    QSet<int> openWeekdays = {1, 2, 3, 4, 5}; ///< Qt::Monday = 1
    QSet<QDate> closedDays;                   ///< the clinic's list of holidays
    bool directorSigned = false;              ///< until then every use says "not yet signed"

    bool isOpen(QDate day) const { return openWeekdays.contains(day.dayOfWeek()) && !closedDays.contains(day); }
    bool operator==(const Limits &) const = default;
};

/// One setting as text, for `settings list` and `settings set`.
struct SettingRow
{
    QString key, value, range, basis;
    bool medical = true;
};
QList<SettingRow> rows(const Limits &limits);
/// Sets @p key from text; tells when the key is unknown or the value out of range (`clinical.md` 11); @p limits unchanged then.
enum class SettingFault { None, UnknownKey, BadValue, Fixed };
SettingFault set(Limits &limits, const QString &key, const QString &value);
