#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

// Payload keys are numbers for ever: a new field takes a new one.
enum MergeKey { MergeReason = 1, MergedBy, MergedAt };
enum CloseKey { ClosingReasonKey = 1, CallerSaid, AskedBy, AnsweredBy, AnsweredOn };
enum CallBackKey { CallBackNote = 1, CallBackBy, CallBackAt };

} // namespace

template <> const Table &Kept<ClientMerge>::table() { return tables::clientMerge; }

template <> Entry Kept<ClientMerge>::entry(const ClientMerge &merge, const Session &)
{
    Entry entry = started(merge);
    entry.clear = {id(merge.survivor), id(merge.absorbed)};
    Into into(entry.payload);
    into.text(MergeReason, merge.reason);
    into.text(MergedBy, merge.by);
    into.moment(MergedAt, merge.at);
    return entry;
}

template <> ClientMerge Kept<ClientMerge>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    ClientMerge merge{.survivor = idOf<Client>(entry.clear[0]), .absorbed = idOf<Client>(entry.clear[1])};
    finish(merge, entry);
    merge.reason = from.text(MergeReason);
    merge.by = from.text(MergedBy);
    merge.at = from.moment(MergedAt);
    return merge;
}

template <> const Table &Kept<CloseRequest>::table() { return tables::closeRequest; }

template <> Entry Kept<CloseRequest>::entry(const CloseRequest &request, const Session &)
{
    Entry entry = started(request);
    entry.clear = {id(request.client), day(request.askedOn), word(request.state)};
    Into into(entry.payload);
    into.word(ClosingReasonKey, request.reason);
    into.text(CallerSaid, request.said);
    into.text(AskedBy, request.askedBy);
    into.text(AnsweredBy, request.answeredBy);
    into.day(AnsweredOn, request.answeredOn);
    return entry;
}

template <> CloseRequest Kept<CloseRequest>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    CloseRequest request{.client = idOf<Client>(entry.clear[0])};
    finish(request, entry);
    request.askedOn = entry.clear[1].toDate();
    request.state = wordOf(entry.clear[2], CloseState::Asked);
    request.reason = from.word(ClosingReasonKey, ClosingReason::Other);
    request.said = from.text(CallerSaid);
    request.askedBy = from.text(AskedBy);
    request.answeredBy = from.text(AnsweredBy);
    request.answeredOn = from.day(AnsweredOn);
    return request;
}

template <> const Table &Kept<CallBack>::table() { return tables::callBack; }

template <> Entry Kept<CallBack>::entry(const CallBack &back, const Session &)
{
    Entry entry = started(back);
    entry.clear = {id(back.client), day(back.on)};
    Into into(entry.payload);
    into.text(CallBackNote, back.note);
    into.text(CallBackBy, back.by);
    into.moment(CallBackAt, back.at);
    return entry;
}

template <> CallBack Kept<CallBack>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    CallBack back{.client = idOf<Client>(entry.clear[0])};
    finish(back, entry);
    back.on = entry.clear[1].toDate();
    back.note = from.text(CallBackNote);
    back.by = from.text(CallBackBy);
    back.at = from.moment(CallBackAt);
    return back;
}

template <> const Table &Kept<Reminder>::table() { return tables::reminder; }

template <> Entry Kept<Reminder>::entry(const Reminder &reminder, const Session &)
{
    Entry entry = started(reminder);
    entry.clear = {id(reminder.client), id(reminder.visit), day(reminder.on)};
    return entry;
}

template <> Reminder Kept<Reminder>::thing(const Entry &entry, const Session &)
{
    Reminder reminder{.client = idOf<Client>(entry.clear[0]), .visit = idOf<Visit>(entry.clear[1])};
    finish(reminder, entry);
    reminder.on = entry.clear[2].toDate();
    return reminder;
}
