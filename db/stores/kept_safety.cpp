#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

enum LabKey { Test = 1, Value, Unit, UpperLimit, ResultKey, LabNote, Confirms, TakenAt };
enum AssessmentKey {
    LastOpioidOn = 1,
    Kind,
    Withdrawal,
    Cows,
    ChallengeKey,
    OnOpioid,
    HepaticKey,
    PregnantKey,
    AllergyKey,
    Anticoagulant,
    ProcedureOn,
    Drinking,
    Suicidal
};
enum MedicineKey { Name = 1, Class };
enum NaloxoneKey { What = 1, KitExpiresOn };
enum EffectKey {
    Term = 1,
    Grade,
    Serious,
    Worsening,
    ProductKey,
    Action,
    Causality,
    Outcome,
    EffectNote,
    ReviewedBy,
    SizeMm,
    Criteria,
    DoseOn,
    Postponed,
    Dechallenge,
    Rechallenge,
    MedWatchOn
};

} // namespace

template <> const Table &Kept<Lab>::table() { return tables::lab; }

template <> Entry Kept<Lab>::entry(const Lab &lab, const Session &)
{
    Entry entry = started(lab);
    entry.clear = {id(lab.client), day(lab.takenOn)};
    Into into(entry.payload);
    into.word(Test, lab.test);
    into.number(Value, lab.value);
    into.text(Unit, lab.unit);
    into.number(UpperLimit, lab.upperLimit);
    into.word(ResultKey, lab.result);
    into.text(LabNote, lab.note);
    into.flag(Confirms, lab.confirms);
    if (lab.takenAt.isValid()) into.count(TakenAt, qint64(lab.takenAt.msecsSinceStartOfDay() / 60000));
    return entry;
}

template <> Lab Kept<Lab>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Lab lab{.client = idOf<Client>(entry.clear[0])};
    finish(lab, entry);
    lab.takenOn = entry.clear[1].toDate();
    lab.test = from.word(Test, LabTest::ALT);
    lab.value = from.maybeNumber(Value);
    lab.unit = from.text(Unit);
    lab.upperLimit = from.maybeNumber(UpperLimit);
    lab.result = from.word(ResultKey, LabResult::None);
    lab.note = from.text(LabNote);
    lab.confirms = from.flag(Confirms);
    if (const auto minutes = from.maybeCount(TakenAt)) lab.takenAt = QTime(0, 0).addSecs(*minutes * 60);
    return lab;
}

template <> const Table &Kept<Assessment>::table() { return tables::assessment; }

template <> Entry Kept<Assessment>::entry(const Assessment &answers, const Session &)
{
    Entry entry = started(answers);
    entry.clear = {id(answers.client), day(answers.assessedOn)};
    Into into(entry.payload);
    into.count(0, qint64(1));
    into.day(LastOpioidOn, answers.lastOpioidOn);
    into.word(Kind, answers.opioidKind);
    into.word(Withdrawal, answers.withdrawal);
    into.count(Cows, answers.cows);
    into.word(ChallengeKey, answers.challenge);
    into.word(OnOpioid, answers.onOpioid);
    into.word(HepaticKey, answers.hepatic);
    into.word(PregnantKey, answers.pregnant);
    into.word(AllergyKey, answers.allergy);
    into.word(Anticoagulant, answers.anticoagulant);
    into.day(ProcedureOn, answers.procedureOn);
    into.word(Drinking, answers.drinking);
    into.word(Suicidal, answers.suicidal);
    return entry;
}

template <> Assessment Kept<Assessment>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Assessment answers{.client = idOf<Client>(entry.clear[0])};
    finish(answers, entry);
    answers.assessedOn = entry.clear[1].toDate();
    answers.lastOpioidOn = from.day(LastOpioidOn);
    answers.opioidKind = from.word(Kind, OpioidKind::Unknown);
    answers.withdrawal = from.word(Withdrawal, YesNo::Unknown);
    answers.cows = from.maybeCount(Cows);
    answers.challenge = from.word(ChallengeKey, Challenge::Unknown);
    answers.onOpioid = from.word(OnOpioid, YesNo::Unknown);
    answers.hepatic = from.word(HepaticKey, Hepatic::Unknown);
    answers.pregnant = from.word(PregnantKey, Pregnant::Unasked);
    answers.allergy = from.word(AllergyKey, Allergy::Unknown);
    answers.anticoagulant = from.word(Anticoagulant, YesNo::Unknown);
    answers.procedureOn = from.day(ProcedureOn);
    answers.drinking = from.word(Drinking, YesNo::Unknown);
    answers.suicidal = from.word(Suicidal, YesNo::Unknown);
    return answers;
}

template <> const Table &Kept<Medicine>::table() { return tables::medicine; }

template <> Entry Kept<Medicine>::entry(const Medicine &medicine, const Session &)
{
    Entry entry = started(medicine);
    entry.clear = {id(medicine.client), day(medicine.fromOn), day(medicine.toOn)};
    Into into(entry.payload);
    into.text(Name, medicine.name);
    into.word(Class, medicine.kind);
    return entry;
}

template <> Medicine Kept<Medicine>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Medicine medicine{.client = idOf<Client>(entry.clear[0])};
    finish(medicine, entry);
    medicine.fromOn = entry.clear[1].toDate();
    medicine.toOn = entry.clear[2].toDate();
    medicine.name = from.text(Name);
    medicine.kind = from.word(Class, MedicineClass::Other);
    return medicine;
}

template <> const Table &Kept<Naloxone>::table() { return tables::naloxone; }

template <> Entry Kept<Naloxone>::entry(const Naloxone &line, const Session &)
{
    Entry entry = started(line);
    entry.clear = {id(line.client), day(line.on)};
    Into into(entry.payload);
    into.word(What, line.what);
    into.day(KitExpiresOn, line.kitExpiresOn);
    return entry;
}

template <> Naloxone Kept<Naloxone>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Naloxone line{.client = idOf<Client>(entry.clear[0])};
    finish(line, entry);
    line.on = entry.clear[1].toDate();
    line.what = from.word(What, NaloxoneStep::Offered);
    line.kitExpiresOn = from.day(KitExpiresOn);
    return line;
}

template <> const Table &Kept<SideEffect>::table() { return tables::sideEffect; }

template <> Entry Kept<SideEffect>::entry(const SideEffect &effect, const Session &)
{
    Entry entry = started(effect);
    entry.clear = {id(effect.client), day(effect.onsetOn), day(effect.resolvedOn)};
    Into into(entry.payload);
    into.text(Term, effect.term);
    into.count(Grade, qint64(effect.grade));
    into.flag(Serious, effect.serious);
    into.flag(Worsening, effect.worsening);
    into.word(ProductKey, effect.product);
    into.text(Action, effect.action);
    into.text(Causality, effect.causality);
    into.text(Outcome, effect.outcome);
    into.text(EffectNote, effect.note);
    into.text(ReviewedBy, effect.reviewedBy);
    into.count(SizeMm, effect.sizeMm);
    into.text(Criteria, effect.criteria.join(QLatin1Char(' ')));
    into.day(DoseOn, effect.doseOn);
    into.flag(Postponed, effect.postponed);
    into.word(Dechallenge, effect.dechallenge);
    into.word(Rechallenge, effect.rechallenge);
    into.day(MedWatchOn, effect.medWatchOn);
    return entry;
}

template <> SideEffect Kept<SideEffect>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    SideEffect effect{.client = idOf<Client>(entry.clear[0])};
    finish(effect, entry);
    effect.onsetOn = entry.clear[1].toDate();
    effect.resolvedOn = entry.clear[2].toDate();
    effect.term = from.text(Term);
    effect.grade = from.count(Grade);
    effect.serious = from.flag(Serious);
    effect.worsening = from.flag(Worsening);
    effect.product = from.word(ProductKey, Product::Unknown);
    effect.action = from.text(Action);
    effect.causality = from.text(Causality);
    effect.outcome = from.text(Outcome);
    effect.note = from.text(EffectNote);
    effect.reviewedBy = from.text(ReviewedBy);
    effect.sizeMm = from.maybeCount(SizeMm);
    effect.criteria = from.text(Criteria).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    effect.doseOn = from.day(DoseOn);
    effect.postponed = from.flag(Postponed);
    effect.dechallenge = from.word(Dechallenge, YesNo::Unknown);
    effect.rechallenge = from.word(Rechallenge, YesNo::Unknown);
    effect.medWatchOn = from.day(MedWatchOn);
    return effect;
}
