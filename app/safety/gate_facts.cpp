#include "app/safety/gate.h"
#include "app/treatment/oral.h"
#include <algorithm>
#include <limits>

namespace {

constexpr int anyAge = std::numeric_limits<int>::max();

/// The newest assessment on or before @p day, at most @p mostAge days old, that answers the question.
template <typename Answers>
const Assessment *newest(const QList<Assessment> &assessments, QDate day, int mostAge, Answers answers)
{
    const Assessment *found = nullptr;
    for (const Assessment &each : assessments) {
        if (each.inError || !each.assessedOn.isValid() || each.assessedOn > day
            || each.assessedOn.daysTo(day) > mostAge)
            continue;
        if (answers(each) && (!found || each.assessedOn >= found->assessedOn)) found = &each;
    }
    return found;
}

/// The newest answer to one question that has a "not asked" of its own.
template <typename Answer> Answer newestAnswer(const QList<Assessment> &assessments, QDate day, int mostAge,
                                               Answer Assessment::*field, Answer notAsked)
{
    const Assessment *found = newest(assessments, day, mostAge,
                                     [&](const Assessment &each) { return each.*field != notAsked; });
    return found ? found->*field : notAsked;
}

/// An allergy does not grow old: all named since the last "none", the one that stops most routes first.
Allergy knownAllergy(const QList<Assessment> &assessments, QDate day)
{
    const Assessment *none = newest(assessments, day, anyAge,
                                    [](const Assessment &each) { return each.allergy == Allergy::None; });
    Allergy known = none ? Allergy::None : Allergy::Unknown;
    for (const Assessment &each : assessments) {
        const bool named = each.allergy != Allergy::Unknown && each.allergy != Allergy::None;
        if (each.inError || !named || each.assessedOn > day || (none && each.assessedOn < none->assessedOn)) continue;
        if (known != Allergy::Naltrexone) known = each.allergy;
    }
    return known;
}

std::optional<double> newestValue(const QList<Lab> &labs, LabTest test, QDate day)
{
    const Lab *found = nullptr;
    for (const Lab &lab : labs)
        if (!lab.inError && lab.test == test && lab.value && lab.takenOn <= day
            && (!found || lab.takenOn >= found->takenOn))
            found = &lab;
    return found ? found->value : std::nullopt;
}

/// The newest result at most @p mostAge days old; of two on one day the confirming one, else the worse.
LabResult newestResult(const QList<Lab> &labs, LabTest test, QDate day, int mostAge, QDate *on = nullptr)
{
    const auto weight = [](LabResult result) {
        return result == LabResult::Positive ? 3
            : result == LabResult::Pending   ? 2
            : result == LabResult::Negative  ? 1
                                             : 0;
    };
    const Lab *found = nullptr;
    for (const Lab &lab : labs) {
        if (lab.inError || lab.test != test || !lab.takenOn.isValid() || lab.takenOn > day
            || lab.takenOn.daysTo(day) > mostAge)
            continue;
        const bool sameDay = found && lab.takenOn == found->takenOn;
        const bool confirmed = sameDay && lab.confirms != found->confirms;
        const bool later = !found || lab.takenOn > found->takenOn || (confirmed && lab.confirms)
            || (sameDay && !confirmed && weight(lab.result) > weight(found->result));
        if (later) found = &lab;
    }
    if (found && on) *on = found->takenOn;
    return found ? found->result : LabResult::None;
}

/// The urine or blood test and the answer given, whichever is newer; on one day "yes" counts before "no".
Pregnant pregnancyAnswer(const GateRecords &records, QDate day, int mostAge)
{
    const Assessment *told = newest(records.assessments, day, mostAge, [](const Assessment &each) {
        return each.pregnant != Pregnant::Unasked && each.pregnant != Pregnant::Unknown;
    });
    QDate testedOn;
    const LabResult tested = newestResult(records.labs, LabTest::HCG, day, mostAge, &testedOn);
    const bool test = tested == LabResult::Positive || tested == LabResult::Negative;
    const Pregnant byTest = tested == LabResult::Positive ? Pregnant::Yes : Pregnant::No;
    if (test && told) {
        if (testedOn == told->assessedOn) return told->pregnant == Pregnant::Yes ? Pregnant::Yes : byTest;
        return testedOn > told->assessedOn ? byTest : told->pregnant;
    }
    if (test) return byTest;
    if (told) return told->pregnant;
    return newestAnswer(records.assessments, day, mostAge, &Assessment::pregnant, Pregnant::Unasked);
}

void addAsked(const GateRecords &records, QDate day, const Limits &limits, GateFacts &facts)
{
    const QList<Assessment> &all = records.assessments;
    const int age = limits.askDays;
    facts.opioid = newestAnswer(all, day, age, &Assessment::opioidKind, OpioidKind::Unknown);
    if (const auto *each = newest(all, day, age, [](const Assessment &a) { return a.lastOpioidOn.isValid(); }))
        facts.freeDays = int(each->lastOpioidOn.daysTo(day));
    facts.withdrawal = newestAnswer(all, day, age, &Assessment::withdrawal, YesNo::Unknown);
    if (const auto *each = newest(all, day, age, [](const Assessment &a) { return a.cows.has_value(); }))
        facts.cows = each->cows;
    facts.challenge = newestAnswer(all, day, age, &Assessment::challenge, Challenge::Unknown);
    facts.onOpioid = newestAnswer(all, day, age, &Assessment::onOpioid, YesNo::Unknown);
    facts.hepatic = newestAnswer(all, day, age, &Assessment::hepatic, Hepatic::Unknown);
    facts.drinking = newestAnswer(all, day, age, &Assessment::drinking, YesNo::Unknown);
    facts.suicidal = newestAnswer(all, day, age, &Assessment::suicidal, YesNo::Unknown);
    if (const auto *each = newest(all, day, age, [](const Assessment &) { return true; })) {
        facts.procedureAsked = true; // an empty date in the newest assessment means none planned
        if (each->procedureOn.isValid() && each->procedureOn >= day)
            facts.procedureInDays = int(day.daysTo(each->procedureOn));
    }
    // Where silence passes, an answer has no limit: letting it grow old could only lose a warning.
    facts.allergy = knownAllergy(all, day);
    facts.anticoagulant = newestAnswer(all, day, anyAge, &Assessment::anticoagulant, YesNo::Unknown);
}

void addLiver(const GateRecords &records, QDate day, const Limits &limits, GateFacts &facts)
{
    const QDate start = treatmentStart(records.client, records.orders, records.injections, records.doses, day);
    const LiverState liver = liverState(start, records.labs, liverDisease(records.assessments, day), day, limits);
    const auto fresh = [&](QDate on) {
        if (!on.isValid()) return false;
        if (facts.recheck == Recheck::FullGate || !start.isValid()) return on.daysTo(day) <= limits.lftDaysFirst;
        return day <= lftDueAfter(start, on, liver.monthly, limits).addDays(limits.lftDaysPastSchedule);
    };
    if (fresh(liver.altOn)) facts.alt = liver.alt;
    if (fresh(liver.astOn)) facts.ast = liver.ast;
    if (fresh(liver.biliOn)) facts.bili = liver.bili;
}

void addMedicines(const QList<Medicine> &medicines, QDate day, GateFacts &facts)
{
    for (const Medicine &medicine : medicines) {
        const bool taking = medicine.fromOn <= day && (medicine.toOn.isNull() || medicine.toOn >= day);
        if (medicine.inError || !taking) continue;
        if (medicine.kind == MedicineClass::Opioid || medicine.kind == MedicineClass::PartialAgonist)
            facts.opioidMedicines << medicine.name;
        if (medicine.kind == MedicineClass::Thioridazine || medicine.kind == MedicineClass::Disulfiram)
            facts.interactingMedicines << medicine.name;
    }
}

/// A prescriber ended the tablets at or after the last one taken, and nothing took their place at once.
bool stoppedSince(const QList<Order> &orders, QDate lastTaken, QDate day)
{
    return std::any_of(orders.begin(), orders.end(), [&](const Order &order) {
        return order.kind == OrderKind::Oral && !order.inError && order.endsOn.isValid() && order.endsOn < day
            && order.endsOn >= lastTaken && !oralOrderInForce(orders, order.endsOn.addDays(1));
    });
}

Recheck recheckForTablets(const GateRecords &records, QDate day, const Limits &limits)
{
    const Injection *injection = lastCounting(records.injections, day);
    QDate lastTaken;
    for (const Dose &dose : records.doses)
        if (!dose.inError && taken(dose.outcome) && dose.dueOn.isValid() && dose.dueOn <= day
            && (lastTaken.isNull() || dose.dueOn > lastTaken))
            lastTaken = dose.dueOn;
    const bool everTaken = lastTaken.isValid();
    if (!injection && !everTaken) return Recheck::FullGate;
    int without = everTaken ? consecutiveMissed(records.orders, records.doses, day) : anyAge;
    if (injection) { // a depot protects as well as a tablet
        const qint64 past = injection->givenOn.daysTo(day) - blockadeDays;
        without = int(std::clamp<qint64>(past, 0, without));
    }
    if (without > limits.lapseDays) return Recheck::FullGate;
    const bool unprotected = without >= missedDaysForCheck; // a pause of a day or two leaves the blockade standing
    if (unprotected && everTaken && stoppedSince(records.orders, lastTaken, day)) return Recheck::FullGate;
    return without >= missedDaysForCheck && records.history.opioidRisk() ? Recheck::LateCheck : Recheck::Routine;
}

} // namespace

Recheck recheckFor(const GateRecords &records, Route route, QDate day, const Limits &limits)
{
    if (route == Route::Oral) return recheckForTablets(records, day, limits);
    const Recheck recheck =
        seriesState(records.client, records.history, records.orders, records.injections, day, limits).recheck;
    if (recheck == Recheck::None) return Recheck::FullGate; // a restart after stopping
    return recheck != Recheck::FullGate && usedSinceLast(records, day).isValid() ? Recheck::Reverify : recheck;
}

QDate usedSinceLast(const GateRecords &records, QDate day)
{
    const Injection *last = lastCounting(records.injections, day.addDays(-1));
    QDate used;
    for (const Assessment &each : records.assessments) {
        const bool told = !each.inError && each.assessedOn <= day && each.lastOpioidOn.isValid();
        if (told && last && each.lastOpioidOn > last->givenOn && (used.isNull() || each.lastOpioidOn > used))
            used = each.lastOpioidOn;
    }
    return used;
}

GateFacts gateFacts(const GateRecords &records, Route route, QDate day, const Limits &limits)
{
    GateFacts facts;
    facts.route = route;
    facts.recheck = recheckFor(records, route, day, limits);
    if (records.client.birthDate.isValid()) facts.age = ageOn(records.client.birthDate, day);
    facts.sex = records.client.sex;
    facts.indication = records.history.indication;
    facts.opioidHistory = records.history.opioidRisk();
    addAsked(records, day, limits, facts);
    facts.uds = newestResult(records.labs, LabTest::UDS_OPIOID, day, limits.udsDays);
    const int hcgAge = facts.recheck == Recheck::FullGate ? limits.hcgDaysFirst : limits.hcgDaysLater;
    facts.pregnant = pregnancyAnswer(records, day, hcgAge);
    addLiver(records, day, limits, facts);
    facts.platelets = newestValue(records.labs, LabTest::PLT, day);
    facts.crcl = newestValue(records.labs, LabTest::CRCL, day);
    addMedicines(records.medicines, day, facts);
    return facts;
}
