#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "db/stores/client_records_private.h"
#include "db/stores/store_steps_private.h"
#include <algorithm>

namespace {

/// Oldest first; of two records of one day the one that was kept later counts, and comes later.
template <typename Thing> Result<Done> into(Session &session, Id<Client> client, const char *day, QList<Thing> &list)
{
    auto found = kept::current<Thing>(session, QByteArray("client_id = ? ORDER BY ") + day + ", recorded_at, id",
                                      {client.uuid()});
    if (!found) return found.error();
    list = std::move(*found);
    return Done{};
}

/// Why they are treated.
Result<Done> readHistory(Session &session, Id<Client> id, ClientRecords &records)
{
    QList<History> histories;
    auto done = into(session, id, "version", histories);
    if (done && !histories.isEmpty()) {
        records.history = histories.last();
        records.historyKnown = true;
    }
    return done;
}

/// Who it is, and the few records that are read whole for every question.
Result<ClientRecords> readPerson(Session &session, Id<Client> id)
{
    auto client = steps::clientOf(session, id);
    if (!client) return client.error();
    ClientRecords records{.client = *client, .history = History{.client = id}};
    auto done = readHistory(session, id, records);
    if (done) done = into(session, id, "starts_on", records.orders);
    if (done) done = into(session, id, "from_on", records.medicines);
    if (!done) return done.error();
    return records;
}

/// Reads from the newest day back, whole days, until @p enough says so of the last record read and the next; leaves the list
/// in the order of `into`.
template <typename Thing, typename Enough> Result<Done> backUntil(Session &session, Id<Client> client, const char *day,
                                                                  QDate Thing::*date, QList<Thing> &list,
                                                                  const Enough &enough)
{
    list.clear();
    auto done = kept::eachCurrent<Thing>(
        session, QByteArray("client_id = ? ORDER BY ") + day + " DESC, recorded_at DESC, id DESC", {client.uuid()},
        [&](Thing &&thing) {
            if (!list.isEmpty() && list.last().*date != thing.*date && enough(list.last(), thing)) return false;
            list << std::move(thing);
            return true;
        });
    std::reverse(list.begin(), list.end());
    return done;
}

/// The first record that matches, put before the others unless it is among them.
template <typename Thing>
Result<Done> withFirst(Session &session, const QByteArray &where, Id<Client> client, QList<Thing> &list)
{
    return kept::eachCurrent<Thing>(
        session, "client_id = ? AND " + where + " LIMIT 1", {client.uuid()}, [&list](Thing &&first) {
            const bool known = std::any_of(list.begin(), list.end(),
                                           [&](const Thing &each) { return each.id == first.id; });
            if (!known) list.prepend(std::move(first));
            return false;
        });
}

Result<Done> readGivenDoses(Session &session, Id<Client> id, QDate day, ClientRecords &records)
{
    bool counted = false;
    auto done = backUntil(session, id, "given_on", &Injection::givenOn, records.injections,
                          [&](const Injection &read, const Injection &) {
                              counted = counted || (counts(read) && read.givenOn < day);
                              return counted;
                          });
    // Where none counted, all were read, and the first is among them.
    if (done && counted) done = withFirst(session, "was_given = 1 ORDER BY given_on", id, records.injections);
    bool took = false;
    if (done)
        done = backUntil(session, id, "due_on", &Dose::dueOn, records.doses, [&](const Dose &read, const Dose &) {
            took = took || (taken(read.outcome) && read.dueOn < day);
            return took;
        });
    if (!done || !took) return done;
    QStringList takenWords;
    for (const DoseOutcome outcome : {DoseOutcome::Given, DoseOutcome::SelfReported})
        takenWords << QLatin1Char('\'') + code(outcome) + QLatin1Char('\'');
    const QByteArray wasTaken = "outcome IN (" + takenWords.join(QLatin1Char(',')).toLatin1() + ") ORDER BY due_on";
    return withFirst(session, wasTaken, id, records.doses);
}

/// Which questions without an age limit the assessments read so far have answered.
struct Told
{
    bool allergy = false, anticoagulant = false, liver = false;
    void hear(const Assessment &each)
    {
        allergy = allergy || each.allergy == Allergy::None; // what was named before a "none" is taken back by it
        anticoagulant = anticoagulant || each.anticoagulant != YesNo::Unknown;
        liver = liver || each.hepatic != Hepatic::Unknown;
    }
    bool everything() const { return allergy && anticoagulant && liver; }
};

Result<Done> readAnswers(Session &session, Id<Client> id, QDate day, QDate since, ClientRecords &records)
{
    Told told;
    return backUntil(session, id, "assessed_on", &Assessment::assessedOn, records.assessments,
                     [&](const Assessment &read, const Assessment &next) {
                         if (read.assessedOn <= day) told.hear(read);
                         return told.everything() && next.assessedOn < since;
                     });
}

/// Which values without an age limit of their own the labs read so far hold.
struct Measured
{
    QSet<LabTest> seen = {};
    void see(const Lab &lab)
    {
        const bool liver = lab.test == LabTest::ALT || lab.test == LabTest::AST || lab.test == LabTest::BILI;
        if (liver ? lab.multiple().has_value() : lab.value.has_value()) seen << lab.test;
    }
    bool everything() const
    {
        using enum LabTest;
        return seen.contains(ALT) && seen.contains(AST) && seen.contains(BILI) && seen.contains(PLT)
            && seen.contains(CRCL);
    }
};

Result<Done> readMeasures(Session &session, Id<Client> id, QDate day, QDate since, ClientRecords &records)
{
    Measured measured;
    return backUntil(session, id, "taken_on", &Lab::takenOn, records.labs, [&](const Lab &read, const Lab &next) {
        for (const Lab &lab : std::as_const(records.labs))
            if (lab.takenOn == read.takenOn && lab.takenOn <= day) measured.see(lab);
        return measured.everything() && next.takenOn < since;
    });
}

} // namespace

Result<ClientRecords> readClientRecords(Session &session, Id<Client> id)
{
    auto records = readPerson(session, id);
    if (!records) return records;
    auto done = into(session, id, "due_on", records->doses);
    if (done) done = into(session, id, "given_on", records->injections);
    if (done) done = into(session, id, "taken_on", records->labs);
    if (done) done = into(session, id, "assessed_on", records->assessments);
    if (!done) return done.error();
    return records;
}

Result<ClientRecords> readTabletRecords(Session &session, Id<Client> id, const QList<Order> &oral, QDate day)
{
    ClientRecords records{.history = History{.client = id}, .orders = oral};
    auto done = readHistory(session, id, records);
    if (done) done = readGivenDoses(session, id, day, records);
    if (!done) return done.error();
    return records;
}

Result<ClientRecords> readGateRecords(Session &session, Id<Client> id, QDate day)
{
    auto records = readPerson(session, id);
    if (!records) return records;
    auto done = readGivenDoses(session, id, day, *records);
    if (!done) return done.error();
    const Limits &limits = session.limits();
    QDate since = day.addDays(-std::max({limits.askDays, limits.udsDays, limits.hcgDaysFirst, limits.hcgDaysLater}));
    // Opioid use that was told of since the last injection has no age.
    if (const Injection *last = lastCounting(records->injections, day.addDays(-1)))
        since = std::min(since, last->givenOn);
    done = readAnswers(session, id, day, since, *records);
    if (done) done = readMeasures(session, id, day, since, *records);
    if (!done) return done.error();
    return records;
}
