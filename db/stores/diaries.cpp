#include "db/stores/diaries.h"
#include "db/stores/kept.h"
#include "db/stores/settings.h"

Result<ClinicHours> loadHours(Session &session)
{
    ClinicHours hours;
    auto done = session.entries(tables::setting, currentOf(tables::setting), {}, [&](Entry &entry) {
        if (const QString key = entry.clear[0].toString(); isHoursKey(key))
            set(hours, key, settings::valueOf(entry)); // one that this program no longer takes leaves the shipped one
        return true;
    });
    if (!done) return done.error();
    return hours;
}

Result<Diary> loadDiary(Session &session, QDate from, int days)
{
    auto hours = loadHours(session);
    if (!hours) return hours.error();
    Diary diary(*hours, session.limits(), session.clock().now());
    auto done = kept::eachCurrent<Visit>(session, "on_day BETWEEN ? AND ? AND status <> 'cancelled' ORDER BY starts_at",
                                         {from, from.addDays(days - 1)}, [&](Visit &&visit) {
                                             diary.add(visit);
                                             return true;
                                         });
    if (!done) return done.error();
    return diary;
}

Result<QList<Visit>> lastInjectionVisits(Session &session, Id<Client> client)
{
    constexpr qsizetype looked = 12;
    QList<Visit> visits;
    auto done = kept::eachCurrent<Visit>(session,
                                         "client_id = ? AND purpose = 'injection' AND status <> 'cancelled' AND "
                                         "on_day <= ? ORDER BY starts_at DESC",
                                         {client.uuid(), session.clock().today()}, [&](Visit &&visit) {
                                             visits << visit;
                                             return visits.size() < looked;
                                         });
    if (!done) return done.error();
    return visits;
}
