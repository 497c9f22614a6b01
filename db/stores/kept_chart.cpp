// Notes, plans and counts of kits as they are kept.
#include "app/people/note.h"
#include "app/treatment/kit_count.h"
#include "db/stores/kept_fields_private.h"
#include <QCborArray>

using namespace fields;

namespace {

enum NoteKey { NoteText = 1, NoteBy };
enum PlanKey { PlanGoals = 1, PlanSteps, PlanPrevention, PlanReviewedOn, PlanReviewedBy };
enum CountKey { CountExpected = 1, CountDifferences, CountBy };

} // namespace

template <> const Table &Kept<Note>::table() { return tables::note; }

template <> Entry Kept<Note>::entry(const Note &note, const Session &)
{
    Entry entry = started(note);
    entry.clear = {id(note.client), day(note.on)};
    Into into(entry.payload);
    into.text(NoteText, note.text);
    into.text(NoteBy, note.by);
    return entry;
}

template <> Note Kept<Note>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Note note{.client = idOf<Client>(entry.clear[0])};
    finish(note, entry);
    note.on = entry.clear[1].toDate();
    note.text = from.text(NoteText);
    note.by = from.text(NoteBy);
    return note;
}

template <> const Table &Kept<CarePlan>::table() { return tables::carePlan; }

template <> Entry Kept<CarePlan>::entry(const CarePlan &plan, const Session &)
{
    Entry entry = started(plan);
    entry.clear = {id(plan.client)};
    Into into(entry.payload);
    into.text(PlanGoals, plan.goals);
    into.text(PlanSteps, plan.steps);
    into.text(PlanPrevention, plan.prevention);
    into.day(PlanReviewedOn, plan.reviewedOn);
    into.text(PlanReviewedBy, plan.reviewedBy);
    return entry;
}

template <> CarePlan Kept<CarePlan>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    CarePlan plan{.client = idOf<Client>(entry.clear[0])};
    finish(plan, entry);
    plan.goals = from.text(PlanGoals);
    plan.steps = from.text(PlanSteps);
    plan.prevention = from.text(PlanPrevention);
    plan.reviewedOn = from.day(PlanReviewedOn);
    plan.reviewedBy = from.text(PlanReviewedBy);
    return plan;
}

template <> const Table &Kept<KitCount>::table() { return tables::kitCount; }

template <> Entry Kept<KitCount>::entry(const KitCount &count, const Session &)
{
    Entry entry = started(count);
    entry.clear = {day(count.on)};
    Into into(entry.payload);
    into.count(CountExpected, qint64(count.expected));
    into.text(CountBy, count.by);
    QCborArray all;
    for (const KitDifference &each : count.differences) all.append(QCborArray{each.number, each.missing, each.why});
    entry.payload.insert(CountDifferences, all);
    return entry;
}

template <> KitCount Kept<KitCount>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    KitCount count;
    finish(count, entry);
    count.on = entry.clear[0].toDate();
    count.expected = from.count(CountExpected);
    count.by = from.text(CountBy);
    for (const QCborValue &each : entry.payload.value(CountDifferences).toArray()) {
        const QCborArray cells = each.toArray();
        count.differences << KitDifference{cells.at(0).toString(), cells.at(1).toBool(), cells.at(2).toString()};
    }
    return count;
}
