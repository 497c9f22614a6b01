#include "db/stores/client_records_private.h"
#include "db/stores/store_steps_private.h"

namespace {

template <typename Thing> Result<Done> into(Session &session, Id<Client> client, const char *day, QList<Thing> &list)
{
    auto found = kept::current<Thing>(session, QByteArray("client_id = ? ORDER BY ") + day, {client.uuid()});
    if (!found) return found.error();
    list = std::move(*found);
    return Done{};
}

} // namespace

Result<ClientRecords> readClientRecords(Session &session, Id<Client> id)
{
    auto client = steps::clientOf(session, id);
    if (!client) return client.error();
    ClientRecords records{.client = *client, .history = History{.client = id}};
    QList<History> histories;
    auto done = into(session, id, "version", histories);
    if (done && !histories.isEmpty()) {
        records.history = histories.last();
        records.historyKnown = true;
    }
    if (done) done = into(session, id, "starts_on", records.orders);
    if (done) done = into(session, id, "due_on", records.doses);
    if (done) done = into(session, id, "given_on", records.injections);
    if (done) done = into(session, id, "taken_on", records.labs);
    if (done) done = into(session, id, "assessed_on", records.assessments);
    if (done) done = into(session, id, "from_on", records.medicines);
    if (!done) return done.error();
    return records;
}
