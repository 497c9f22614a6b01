#pragma once
#include "app/base/limits.h"
#include "app/treatment/order.h"
#include "db/work/practice_dice.h"
#include <QTimeZone>

namespace practice {

struct Player;

/// The made-up clinic: all that a client's years follow from, besides the place in the list.
struct Clinic
{
    quint64 seed = 7;
    QDate asOf;    ///< nothing is recorded after it; of the day itself only bookings and arrivals
    int years = 5; ///< how far back the longest stays reach
    bool wholeLog =
        true; ///< false: dose log, measurements and visits of the last days only, as a large clinic would bring along
    bool oralLog = true; ///< false: no dose log at all
    QTimeZone zone = QTimeZone(QByteArrayLiteral("America/Los_Angeles"));
    Limits limits; ///< with the closed days

    /// The first day of which measurements, visits and calls are kept.
    QDate logFrom() const { return wholeLog ? asOf.addYears(-years - 1) : asOf.addDays(-90); }
    bool isOpen(QDate day) const { return limits.isOpen(day); }
    QDate openBy(QDate day) const;   ///< @p day or the nearest open day before
    QDate openFrom(QDate day) const; ///< @p day or the nearest open day after
    QDateTime at(QDate day, QTime time) const { return QDateTime(day, time, zone); }
};
Clinic clinicOf(quint64 seed, QDate asOf, int years = 5);

/// Federal holidays of the United States as they are observed, and the clinic's two training days a year (the second Friday
/// of May and of November).
QList<QPair<QDate, QString>> closedDaysOf(int firstYear, int lastYear);

/// How a client stands on the day of the practice. The shares are those of `formats.md`, `demo`.
enum class Standing { OnTime, Late, Overdue, Lapsed, NewStart, OralOnly, Discharged };

/// What was decided for one client before anything was made up.
struct Plan
{
    Standing standing = Standing::OnTime;
    bool alcoholOnly = false;
    bool bridge = false;          ///< tablets until the next injection
    const Player *role = nullptr; ///< one of the people of the pictures
};
/// The same for client @p index whatever the number of clients.
Plan planOf(const Clinic &clinic, int index);

/// Somebody whom the pictures of the screens show: who it is, and what the day of the practice should look like.
struct Player
{
    const char16_t *first, *last;
    SexAtBirth sex;
    int year, month, day; ///< of birth
    Standing standing;
    int fromDue; ///< days past due (negative: before); oral: days since the order began
    Regimen regimen;
    int slot;    ///< of today's visit, minutes after 08:00; -1 = none today
    int arrived; ///< minutes after 08:00; -1 = not yet
    CareLevel level;
    const char16_t *language, *phone;
    Voicemail voicemail;
    const char16_t *hours;
    const char16_t
        *calls; ///< "4n 6v": no answer 4 days ago, voicemail 6 days ago; "3a0": agreed to come today; '-' = broken
};
const QList<Player> &cast();
/// Every third client from the second on is one of the cast, until they are used up.
int castIndex(int role);

} // namespace practice
