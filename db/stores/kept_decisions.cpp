#include "app/safety/check_in.h"
#include "app/safety/decision.h"
#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

enum DecisionKey {
    DecisionRoute = 1,
    DecisionCode,
    Level,
    Why,
    Values,
    Rule,
    DecisionReason,
    SignedBy,
    Signer,
    SignedAt
};
enum CheckInKey { Grades = 1, CravingNow, AnyUse };

} // namespace

template <> const Table &Kept<GateDecision>::table() { return tables::gateDecision; }

template <> Entry Kept<GateDecision>::entry(const GateDecision &decision, const Session &)
{
    Entry entry = started(decision);
    entry.clear = {id(decision.client), day(decision.on)};
    Into into(entry.payload);
    into.text(DecisionRoute, code(decision.route));
    into.text(DecisionCode, decision.code);
    into.text(Level, code(decision.level));
    into.text(Why, decision.why);
    entry.payload.insert(Values, QCborArray::fromStringList(decision.values));
    into.text(Rule, decision.rule);
    into.text(DecisionReason, decision.reason);
    into.text(SignedBy, decision.signedBy);
    into.text(Signer, decision.signer.toString(QUuid::WithoutBraces));
    into.moment(SignedAt, decision.signedAt);
    return entry;
}

template <> GateDecision Kept<GateDecision>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    GateDecision decision{.client = idOf<Client>(entry.clear[0])};
    finish(decision, entry);
    decision.on = entry.clear[1].toDate();
    decision.route = routeFromCode(from.text(DecisionRoute)).value_or(Route::XR);
    decision.code = from.text(DecisionCode);
    decision.level = from.text(Level) == code(GateLevel::Block) ? GateLevel::Block : GateLevel::Physician;
    decision.why = from.text(Why);
    for (const QCborValue &value : entry.payload.value(Values).toArray()) decision.values << value.toString();
    decision.rule = from.text(Rule);
    decision.reason = from.text(DecisionReason);
    decision.signedBy = from.text(SignedBy);
    decision.signer = QUuid::fromString(from.text(Signer));
    decision.signedAt = from.moment(SignedAt);
    return decision;
}

template <> const Table &Kept<CheckIn>::table() { return tables::checkIn; }

template <> Entry Kept<CheckIn>::entry(const CheckIn &checkIn, const Session &)
{
    Entry entry = started(checkIn);
    entry.clear = {id(checkIn.client), day(checkIn.on)};
    QCborArray grades;
    for (const int grade : checkIn.grades) grades.append(grade);
    entry.payload.insert(Grades, grades);
    Into into(entry.payload);
    into.count(CravingNow, qint64(checkIn.craving));
    into.word(AnyUse, checkIn.anyUse);
    return entry;
}

template <> CheckIn Kept<CheckIn>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    CheckIn checkIn{.client = idOf<Client>(entry.clear[0])};
    finish(checkIn, entry);
    checkIn.on = entry.clear[1].toDate();
    checkIn.grades.clear();
    for (const QCborValue &grade : entry.payload.value(Grades).toArray()) checkIn.grades << int(grade.toInteger());
    checkIn.craving = from.count(CravingNow);
    checkIn.anyUse = from.word(AnyUse, YesNo::Unknown);
    return checkIn;
}
