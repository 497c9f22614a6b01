#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

constexpr int visitNoteKey = 1;
enum CallKey { OutcomeKey = 1, NumberUsed, PromisedOn, CalledBy, CallNote };

} // namespace

template <> const Table &Kept<Visit>::table() { return tables::visit; }

template <> Entry Kept<Visit>::entry(const Visit &visit, const Session &session)
{
    Entry entry = started(visit);
    const QDate on = visit.startsAt.toTimeZone(session.clock().zone()).date();
    entry.clear = {id(visit.client),       day(on),
                   moment(visit.startsAt), offset(visit.startsAt),
                   visit.minutes,          word(visit.purpose),
                   word(visit.status),     moment(visit.arrivedAt)};
    Into(entry.payload).text(visitNoteKey, visit.note);
    return entry;
}

template <> Visit Kept<Visit>::thing(const Entry &entry, const Session &session)
{
    Visit visit{.client = idOf<Client>(entry.clear[0])};
    finish(visit, entry);
    visit.startsAt = momentOf(entry.clear[2], entry.clear[3]);
    visit.minutes = entry.clear[4].toInt();
    visit.purpose = wordOf(entry.clear[5], VisitPurpose::Injection);
    visit.status = wordOf(entry.clear[6], VisitStatus::Booked);
    visit.arrivedAt = momentOf(entry.clear[7], session);
    visit.note = From(entry.payload).text(visitNoteKey);
    return visit;
}

template <> const Table &Kept<Call>::table() { return tables::call; }

template <> Entry Kept<Call>::entry(const Call &call, const Session &)
{
    Entry entry = started(call);
    entry.clear = {id(call.client), moment(call.calledAt), offset(call.calledAt)};
    Into into(entry.payload);
    into.word(OutcomeKey, call.outcome);
    into.text(NumberUsed, call.numberUsed);
    into.day(PromisedOn, call.promisedOn);
    into.text(CalledBy, call.calledBy);
    into.text(CallNote, call.note);
    return entry;
}

template <> Call Kept<Call>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Call call{.client = idOf<Client>(entry.clear[0])};
    finish(call, entry);
    call.calledAt = momentOf(entry.clear[1], entry.clear[2]);
    call.outcome = from.word(OutcomeKey, CallOutcome::NoAnswer);
    call.numberUsed = from.text(NumberUsed);
    call.promisedOn = from.day(PromisedOn);
    call.calledBy = from.text(CalledBy);
    call.note = from.text(CallNote);
    return call;
}
