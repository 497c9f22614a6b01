#pragma once
#include "app/treatment/kit_way.h"
#include "db/stores/kits.h"
#include "db/work/worklists.h"

/// One carton, with whose it is and when it is needed.
struct KitRow
{
    Kit kit;                     ///< no lot without the clinical key
    double hoursOut = 0;         ///< counted up to the moment of reading
    std::optional<Person> owner; ///< empty = the clinic's
    QDate neededOn;              ///< the next injection visit, else the due date; null = not yet known
    QDateTime visitAt;           ///< of that visit; null when the due date speaks
    bool isFirst = false;        ///< the owner has had no injection yet
    bool isLate = false;         ///< needed within seven days and not in the refrigerator
    bool isSetAside = false;
    bool authorisationEnds = false;
};

struct KitPage
{
    /// Open ones: late first, then set aside, then by need and expiry; then what was closed this month.
    QList<KitRow> rows;
    std::optional<KitCount> lastCount;
    int givenThisMonth = 0, givenLastMonth = 0;
};

/// A step that a carton has gone.
struct KitStep
{
    KitState state;
    QDateTime at;
    QString who;
    QDate on; ///< the day that the step names, where it names one
};

/// The cartons of the clinic as one list to work from.
class KitList
{
public:
    static constexpr int expiresSoonDays = 30; ///< (P) two intervals would be too late to exchange a carton

    explicit KitList(Database &database) : m_database(database) {}

    QFuture<Result<KitPage>> page();                    ///< Right: SeeKits
    QFuture<Result<QList<KitStep>>> steps(Id<Kit> kit); ///< oldest first. Right: SeeKits

private:
    Database &m_database;
};
