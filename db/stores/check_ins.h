#pragma once
#include "app/safety/check_in.h"
#include "db/door/database.h"

/// How clients have been since the last visit.
class CheckIns
{
public:
    explicit CheckIns(Database &database) : m_database(database) {}

    struct Kept
    {
        CheckIn checkIn;
        bool hasAnswers = false;         ///< false: only sites were looked at
        QList<EffectStep> effects = {};  ///< as kept
        std::optional<Lab> craving = {}; ///< the measured value that was kept
    };
    /// Keeps the answers of the day (a second time on one day is the next version), brings the side effects up to them, keeps
    /// craving as a measured value (0-100) and what was seen at open injection sites, all in one transaction. @p checkIn
    /// empty: only the sites. BadInput ("check_in", "size"), NotFound (a site that is not open). Right: EditSideEffects.
    QFuture<Result<Kept>> keep(Id<Client> client, std::optional<CheckIn> checkIn, QList<SiteLook> sites,
                               Product product);
    /// Takes all of one `keep` back in one transaction: new side effects are marked as entered in error, the others stand as
    /// before. ChangedMeanwhile when any of them was followed further. Right: EditSideEffects.
    QFuture<Result<Done>> undo(Kept kept);

private:
    Database &m_database;
};
