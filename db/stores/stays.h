#pragma once
#include "app/people/stay.h"
#include "app/visits/outreach.h"
#include "db/door/database.h"

/// What a step or a discharge wrote, so that it can be taken back as one.
struct StayChange
{
    Client before, client;               ///< as it was, and as it stands
    std::optional<Episode> stood, ended; ///< the step that ended: as it was, and as it stands
    std::optional<Episode> started;
    std::optional<History> oldHistory, history;
    std::optional<Naloxone> naloxone;
    QList<CallBack> calls;
    QList<CloseRequest> answered; ///< requests of the desk that the discharge answered, as they stand
};

/// The stay in treatment: dated steps of the level of care, and its end.
class Stays
{
public:
    explicit Stays(Database &database) : m_database(database) {}

    /// Ends the step in force on the day before and begins the next; after a discharge the stay begins again. @p seen is the
    /// step in force as it was read (empty: none). BadInput (level, starts_on, indication); ChangedMeanwhile.
    /// Right: EditEpisodes.
    QFuture<Result<StayChange>> step(Id<Client> client, CareStep step, std::optional<Episode> seen);
    /// Ends the stay: the client, the step in force, why (clinical), naloxone, aftercare calls and the desk's open request, in one
    /// transaction. The series is closed from that day on. @p client as it was read. BadInput (discharged_on, client,
    /// naloxone, on); ChangedMeanwhile. Right: EditEpisodes.
    QFuture<Result<StayChange>> discharge(Client client, Discharge discharge);
    /// Takes the whole of it back; every version stays readable. ChangedMeanwhile. Right: EditEpisodes.
    QFuture<Result<Done>> undo(StayChange change, QString reason);

private:
    Database &m_database;
};
