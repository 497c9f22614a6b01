#include "db/stores/kept_fields_private.h"
#include "db/vault/digest.h"

using namespace fields;

namespace {

// Payload keys are numbers for ever: a new field takes a new one.
enum ClientKey {
    ChartNumber = 1,
    LastName,
    FirstName,
    PreferredName,
    BirthDate,
    Sex,
    Language,
    Phone,
    VoicemailKey,
    CallHours,
    Email,
    Mobile,
    WorkPhone,
    ReferredBy,
    Insurer,
    AuthorisedUntil,
    DifferentFrom
};
enum HistoryKey { IndicationKey = 1, OpioidHistory, DischargeReason };
constexpr int reasonKey = 1, rankKey = 1, asOfKey = 2;

} // namespace

template <> const Table &Kept<Client>::table() { return tables::client; }

template <> Entry Kept<Client>::entry(const Client &client, const Session &session)
{
    Entry entry;
    entry.id = client.id.uuid();
    entry.version = client.version;
    // Without the key there is no row at all: `record` refuses the payload that follows.
    const Secret *key = session.actor().keys->chartNumberKey();
    entry.clear = {key ? QVariant(keyedDigest(*key, client.chartNumber.toUtf8())) : QVariant(), day(client.enrolledOn),
                   day(client.dischargedOn), word(client.level)};
    Into into(entry.payload);
    into.text(ChartNumber, client.chartNumber);
    into.text(LastName, client.lastName);
    into.text(FirstName, client.firstName);
    into.text(PreferredName, client.preferredName);
    into.day(BirthDate, client.birthDate);
    into.word(Sex, client.sex);
    into.text(Language, client.language);
    into.text(Phone, client.phone);
    into.word(VoicemailKey, client.voicemail);
    into.text(CallHours, client.callHours);
    into.text(Email, client.email);
    into.text(Mobile, client.mobile);
    into.text(WorkPhone, client.workPhone);
    into.text(ReferredBy, client.referredBy);
    into.text(Insurer, client.insurer);
    into.day(AuthorisedUntil, client.authorisedUntil);
    QStringList different;
    for (const QUuid &other : client.differentFrom) different << other.toString(QUuid::WithoutBraces);
    into.text(DifferentFrom, different.join(QLatin1Char(' ')));
    return entry;
}

template <> Client Kept<Client>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Client client;
    client.id = Id<Client>::of(entry.id);
    client.version = entry.version;
    client.chartNumber = from.text(ChartNumber);
    client.lastName = from.text(LastName);
    client.firstName = from.text(FirstName);
    client.preferredName = from.text(PreferredName);
    client.birthDate = from.day(BirthDate);
    client.sex = from.word(Sex, SexAtBirth::Unknown);
    client.language = from.text(Language);
    client.phone = from.text(Phone);
    client.voicemail = from.word(VoicemailKey, Voicemail::Unknown);
    client.callHours = from.text(CallHours);
    client.email = from.text(Email);
    client.mobile = from.text(Mobile);
    client.workPhone = from.text(WorkPhone);
    client.referredBy = from.text(ReferredBy);
    client.insurer = from.text(Insurer);
    client.authorisedUntil = from.day(AuthorisedUntil);
    for (const QString &other : from.text(DifferentFrom).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        client.differentFrom << QUuid::fromString(other);
    client.enrolledOn = entry.clear[1].toDate();
    client.dischargedOn = entry.clear[2].toDate();
    client.level = wordOf(entry.clear[3], CareLevel::Unknown);
    return client;
}

template <> const Table &Kept<History>::table() { return tables::history; }

template <> Entry Kept<History>::entry(const History &history, const Session &)
{
    Entry entry;
    entry.id = history.client.uuid(); // one a client: it shares the client's id
    entry.version = history.version;
    entry.clear = {id(history.client)};
    Into into(entry.payload);
    into.count(0, qint64(1)); // never empty: the row says that these things were asked
    into.word(IndicationKey, history.indication);
    into.word(OpioidHistory, history.opioidHistory);
    into.text(DischargeReason, history.dischargeReason);
    return entry;
}

template <> History Kept<History>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    return {idOf<Client>(entry.clear[0]), entry.version, from.word(IndicationKey, Indication::Unknown),
            from.word(OpioidHistory, YesNo::Unknown), from.text(DischargeReason)};
}

template <> const Table &Kept<Episode>::table() { return tables::episode; }

template <> Entry Kept<Episode>::entry(const Episode &episode, const Session &)
{
    Entry entry;
    entry.id = episode.id.uuid();
    entry.version = episode.version;
    entry.clear = {id(episode.client), day(episode.startsOn), day(episode.endsOn), word(episode.level)};
    Into(entry.payload).text(reasonKey, episode.reason);
    return entry;
}

template <> Episode Kept<Episode>::thing(const Entry &entry, const Session &)
{
    return {Id<Episode>::of(entry.id),
            entry.version,
            idOf<Client>(entry.clear[0]),
            entry.clear[1].toDate(),
            entry.clear[2].toDate(),
            wordOf(entry.clear[3], CareLevel::Unknown),
            From(entry.payload).text(reasonKey)};
}

template <> const Table &Kept<CallRank>::table() { return tables::callRank; }

template <> Entry Kept<CallRank>::entry(const CallRank &rank, const Session &)
{
    Entry entry = started(rank);
    entry.clear = {id(rank.client)};
    Into into(entry.payload);
    into.count(rankKey, qint64(rank.rank));
    into.day(asOfKey, rank.asOf);
    return entry;
}

template <> CallRank Kept<CallRank>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    return {Id<CallRank>::of(entry.id),   entry.version,          entry.inError,
            idOf<Client>(entry.clear[0]), from.count(rankKey, 3), from.day(asOfKey)};
}

template <> const Table &Kept<ClosedDay>::table() { return tables::closedDay; }

template <> Entry Kept<ClosedDay>::entry(const ClosedDay &closed, const Session &)
{
    Entry entry = started(closed);
    entry.clear = {day(closed.on)};
    Into(entry.payload).text(reasonKey, closed.reason);
    return entry;
}

template <> ClosedDay Kept<ClosedDay>::thing(const Entry &entry, const Session &)
{
    return {Id<ClosedDay>::of(entry.id), entry.version, entry.inError, entry.clear[0].toDate(),
            From(entry.payload).text(reasonKey)};
}
