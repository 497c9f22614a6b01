#pragma once
#include "app/treatment/dose.h"
#include "db/door/database.h"

/// One version of one record of a client: who wrote it, and whether it still stands.
struct RecordVersion
{
    enum class Standing {
        InForce,  ///< the newest version
        Replaced, ///< a later version took its place
        InError   ///< taken back: entered in error
    };
    QDateTime at; ///< recorded at, in the clinic's time
    QString who;
    Act act = Act::Add;
    QByteArray table; ///< its name, for `recordName`
    QUuid record;
    int version = 1;
    Standing standing = Standing::InForce;
    QDate about; ///< the day that the record is about; null where it has none
    QString reason;
};

/// Somebody opened, printed or gave out the chart.
struct ChartLook
{
    QDateTime at;
    QString who;
    Act act = Act::View;
};

/// One version of a dose, with who wrote it and why.
struct DoseVersion
{
    Dose dose;
    QDateTime recordedAt;
    QString who, reason;
};

/// What became of one client's records over time, and who looked at them.
class ChartHistory
{
public:
    static constexpr int mostVersions = 300, daysOfLooks = 90;

    explicit ChartHistory(Database &database) : m_database(database) {}

    /// All versions of all records that the person may see, newest first, at most `mostVersions`. Right: SeeIdentity.
    QFuture<Result<QList<RecordVersion>>> versions(Id<Client> client);
    /// Looks of the last `daysOfLooks` days, newest first. Right: SeeChartAudit.
    QFuture<Result<QList<ChartLook>>> looks(Id<Client> client);
    /// Every version of one dose, newest first. Right: SeeClinical.
    QFuture<Result<QList<DoseVersion>>> doseVersions(Id<Dose> dose);

private:
    Database &m_database;
};
