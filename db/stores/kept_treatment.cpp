#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

enum OrderKey { Prescriber = 1, OrderReason, OrderMg, OrderStop, OrderSigner, OrderSignedAt, OrderMeans };
enum DoseKey { DoseGivenBy = 1, DoseReason };
enum FillKey { Tablets = 1, TabletMilligrams, DaysSupply, FillNote };
enum InjectionKey {
    Milligrams = 1,
    Needle,
    Lot,
    ExpiresOn,
    OutOfColdAt,
    ReversalTalk,
    ObservedMinutes,
    Reaction,
    GivenBy,
    Note,
    NotGivenReason,
    KitUsed,
    LotSaid,
    WatchEndedAt,
    Systolic,
    Diastolic,
    Pulse,
    Celsius,
    Kilograms
};
enum KitKey {
    Number = 1,
    KitExpiresOn,
    HoursOut,
    MaxTemp,
    Frozen,
    ReceivedOn,
    OrderedOn,
    AuthorisedUntil,
    ReservedFor,
    OutSince,
    KitReason,
    ClosedOn,
    FromStock
};

} // namespace

template <> const Table &Kept<Order>::table() { return tables::order; }

template <> Entry Kept<Order>::entry(const Order &order, const Session &)
{
    Entry entry = started(order);
    const QString regimen = order.kind == OrderKind::Oral ? code(order.regimen)
        : order.kind == OrderKind::Injection              ? code(order.interval)
                                                          : QString();
    entry.clear = {id(order.client), word(order.kind), regimen.isNull() ? QLatin1String("") : regimen,
                   day(order.startsOn), day(order.endsOn)};
    Into into(entry.payload);
    into.text(Prescriber, order.prescriber);
    into.text(OrderReason, order.reason);
    if (order.milligrams > 0) into.number(OrderMg, order.milligrams);
    into.word(OrderStop, order.stop);
    into.text(OrderSigner, order.signedBy);
    into.moment(OrderSignedAt, order.signedAt);
    into.word(OrderMeans, order.meaning);
    return entry;
}

template <> Order Kept<Order>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Order order{.client = idOf<Client>(entry.clear[0])};
    finish(order, entry);
    order.kind = wordOf(entry.clear[1], OrderKind::Oral);
    order.regimen = wordOf(entry.clear[2], Regimen::Daily50);
    order.interval = wordOf(entry.clear[2], IntervalMode::D28);
    order.startsOn = entry.clear[3].toDate();
    order.endsOn = entry.clear[4].toDate();
    order.prescriber = from.text(Prescriber);
    order.reason = from.text(OrderReason);
    order.milligrams = from.number(OrderMg);
    order.stop = from.word(OrderStop, StopReason::None);
    order.signedBy = from.text(OrderSigner);
    order.signedAt = from.moment(OrderSignedAt);
    order.meaning = from.word(OrderMeans, OrderMeaning::None);
    return order;
}

template <> const Table &Kept<Dose>::table() { return tables::dose; }

template <> Entry Kept<Dose>::entry(const Dose &dose, const Session &)
{
    Entry entry = started(dose);
    entry.clear = {id(dose.client),        id(dose.order),       day(dose.dueOn),     word(dose.outcome),
                   plain(dose.milligrams), moment(dose.givenAt), offset(dose.givenAt)};
    Into into(entry.payload);
    into.text(DoseGivenBy, dose.givenBy);
    into.text(DoseReason, dose.reason);
    return entry;
}

template <> Dose Kept<Dose>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Dose dose{.client = idOf<Client>(entry.clear[0])};
    finish(dose, entry);
    dose.order = idOrNone<Order>(entry.clear[1]);
    dose.dueOn = entry.clear[2].toDate();
    dose.outcome = wordOf(entry.clear[3], DoseOutcome::Given);
    dose.milligrams = entry.clear[4].toString().toDouble();
    dose.givenAt = momentOf(entry.clear[5], entry.clear[6]);
    dose.givenBy = from.text(DoseGivenBy);
    dose.reason = from.text(DoseReason);
    return dose;
}

template <> const Table &Kept<Absence>::table() { return tables::absence; }

template <> Entry Kept<Absence>::entry(const Absence &absence, const Session &)
{
    Entry entry = started(absence);
    entry.clear = {id(absence.client), day(absence.on), moment(absence.notedAt)};
    return entry;
}

template <> Absence Kept<Absence>::thing(const Entry &entry, const Session &session)
{
    return {Id<Absence>::of(entry.id),    entry.version,           entry.inError,
            idOf<Client>(entry.clear[0]), entry.clear[1].toDate(), momentOf(entry.clear[2], session)};
}

template <> const Table &Kept<Fill>::table() { return tables::fill; }

template <> Entry Kept<Fill>::entry(const Fill &fill, const Session &)
{
    Entry entry = started(fill);
    entry.clear = {id(fill.client), day(fill.dispensedOn)};
    Into into(entry.payload);
    into.number(Tablets, fill.tablets);
    into.number(TabletMilligrams, fill.milligrams);
    into.count(DaysSupply, qint64(fill.daysSupply));
    into.text(FillNote, fill.note);
    return entry;
}

template <> Fill Kept<Fill>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Fill fill{.client = idOf<Client>(entry.clear[0])};
    finish(fill, entry);
    fill.dispensedOn = entry.clear[1].toDate();
    fill.tablets = from.number(Tablets);
    fill.milligrams = from.number(TabletMilligrams);
    fill.daysSupply = from.count(DaysSupply);
    fill.note = from.text(FillNote);
    return fill;
}

template <> const Table &Kept<Injection>::table() { return tables::injection; }

template <> Entry Kept<Injection>::entry(const Injection &injection, const Session &)
{
    Entry entry = started(injection);
    entry.clear = {id(injection.client),
                   day(injection.givenOn),
                   moment(injection.givenAt),
                   offset(injection.givenAt),
                   injection.given ? 1 : 0,
                   injection.full ? 1 : 0,
                   injection.countsAsGiven ? 1 : 0,
                   injection.side == Side::Unknown ? QStringLiteral("-") : code(injection.side)};
    Into into(entry.payload);
    into.number(Milligrams, injection.milligrams);
    into.text(Needle, injection.needle);
    into.text(Lot, injection.lot);
    into.day(ExpiresOn, injection.expiresOn);
    into.moment(OutOfColdAt, injection.outOfColdAt);
    into.word(ReversalTalk, injection.reversalTalk);
    if (injection.observedMinutes >= 0) into.count(ObservedMinutes, qint64(injection.observedMinutes));
    into.text(Reaction, injection.reaction);
    into.text(GivenBy, injection.givenBy);
    into.text(Note, injection.note);
    into.text(NotGivenReason, injection.notGivenReason);
    if (injection.kit) into.text(KitUsed, injection.kit->text());
    into.flag(LotSaid, injection.lotSaid);
    into.moment(WatchEndedAt, injection.watchEndedAt);
    into.count(Systolic, injection.vitals.systolic);
    into.count(Diastolic, injection.vitals.diastolic);
    into.count(Pulse, injection.vitals.pulse);
    into.number(Celsius, injection.vitals.celsius);
    into.number(Kilograms, injection.vitals.kilograms);
    return entry;
}

template <> Injection Kept<Injection>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Injection injection{.client = idOf<Client>(entry.clear[0])};
    finish(injection, entry);
    injection.givenOn = entry.clear[1].toDate();
    injection.givenAt = momentOf(entry.clear[2], entry.clear[3]);
    injection.given = entry.clear[4].toInt() != 0;
    injection.full = entry.clear[5].toInt() != 0;
    injection.countsAsGiven = entry.clear[6].toInt() != 0;
    injection.side = wordOf(entry.clear[7], Side::Unknown);
    injection.milligrams = from.number(Milligrams, injection.full ? 380 : 0);
    injection.needle = from.text(Needle);
    injection.lot = from.text(Lot);
    injection.expiresOn = from.day(ExpiresOn);
    injection.outOfColdAt = from.moment(OutOfColdAt);
    injection.reversalTalk = from.word(ReversalTalk, YesNo::Unknown);
    injection.observedMinutes = from.count(ObservedMinutes, -1);
    injection.reaction = from.text(Reaction);
    injection.givenBy = from.text(GivenBy);
    injection.note = from.text(Note);
    injection.notGivenReason = from.text(NotGivenReason);
    injection.kit = Id<Kit>::fromText(from.text(KitUsed));
    injection.lotSaid = from.flag(LotSaid);
    injection.watchEndedAt = from.moment(WatchEndedAt);
    injection.vitals = {from.maybeCount(Systolic), from.maybeCount(Diastolic), from.maybeCount(Pulse),
                        from.maybeNumber(Celsius), from.maybeNumber(Kilograms)};
    return injection;
}

template <> const Table &Kept<Kit>::table() { return tables::kit; }

/// The part that every role may see; the lot is kept in `kit_lot` (see db/stores/kits.h).
template <> Entry Kept<Kit>::entry(const Kit &kit, const Session &)
{
    Entry entry = started(kit);
    entry.clear = {id(kit.owner), word(kit.state)};
    Into into(entry.payload);
    into.text(Number, kit.number);
    into.day(KitExpiresOn, kit.expiresOn);
    into.number(HoursOut, kit.hoursOut);
    into.number(MaxTemp, kit.maxTempC);
    into.flag(Frozen, kit.frozen);
    into.day(ReceivedOn, kit.receivedOn);
    into.day(OrderedOn, kit.orderedOn);
    into.day(AuthorisedUntil, kit.authorisedUntil);
    into.day(ReservedFor, kit.reservedFor);
    into.moment(OutSince, kit.outSince);
    into.text(KitReason, kit.reason);
    into.day(ClosedOn, kit.closedOn);
    into.flag(FromStock, kit.fromStock);
    return entry;
}

template <> Kit Kept<Kit>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Kit kit;
    finish(kit, entry);
    kit.owner = idOrNone<Client>(entry.clear[0]);
    kit.state = wordOf(entry.clear[1], KitState::Ordered);
    kit.number = from.text(Number);
    kit.expiresOn = from.day(KitExpiresOn);
    kit.hoursOut = from.number(HoursOut);
    kit.maxTempC = from.maybeNumber(MaxTemp);
    kit.frozen = from.flag(Frozen);
    kit.receivedOn = from.day(ReceivedOn);
    kit.orderedOn = from.day(OrderedOn);
    kit.authorisedUntil = from.day(AuthorisedUntil);
    kit.reservedFor = from.day(ReservedFor);
    kit.outSince = from.moment(OutSince);
    kit.reason = from.text(KitReason);
    kit.closedOn = from.day(ClosedOn);
    kit.fromStock = from.flag(FromStock);
    return kit;
}
