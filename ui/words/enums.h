#pragma once
#include "app/base/access.h"
#include "app/measures/coverage.h"
#include "app/measures/outcomes.h"
#include "app/safety/gate.h"
#include "app/safety/liver.h"
#include "app/safety/side_effect.h"
#include "app/treatment/kit.h"
#include "app/visits/call_order.h"
#include "app/visits/outreach.h"

// A word for each value, as a label on a screen or on paper: sentence case, no abbreviation that the front desk would not know.
// Values that stand for "not known" say so ("Not recorded", "Not asked"), they are never empty.

QString word(Role role);
QString words(Roles roles); ///< "Nurse, administrator"
QString word(SexAtBirth sex);
QString word(Voicemail voicemail);   ///< Voicemail allowed, No voicemail, Voicemail, no name
QString word(Indication indication); ///< clinical
QString word(YesNo answer);
QString word(CareLevel level); ///< Intensive outpatient
QString word(OrderKind kind);
QString word(Regimen regimen);            ///< 50 mg daily
QString remark(Regimen regimen);          ///< the small line under it: counted from the start date
QString word(IntervalMode interval);      ///< Every 28 days
QString remark(IntervalMode interval);    ///< keeps the weekday
QString wordForOrder(const Order &order); ///< "50 mg daily", "380 mg every 28 days", "Hold"
QString word(DoseOutcome outcome);
/// As `word`, but a dose missed today is "Not here": it becomes "Missed" tomorrow.
QString wordOn(DoseOutcome outcome, QDate dueOn, QDate today);
QString word(Side side);
QString word(KitState state);
QString word(ColdChain state);
QString coldChainWhy(QStringView code); ///< EXPIRED, FROZEN, HOURS_OUT, TOO_WARM

QString word(SeriesStatus status);
/// With its number: "Late 3 days", "Window open, due tomorrow", "Not due, 9 days to go".
QString statusWords(SeriesStatus status, std::optional<int> daysFromDue);
QString word(Recheck recheck);
QString remark(Recheck recheck); ///< what must be asked and tested before the next dose

QString word(Route route);
QString word(GateLevel level);
QString word(LabTest test); ///< Liver test ALT
QString word(LabResult result);
QString resultWords(const Lab &lab); ///< "141 U/L", "Positive"
/// "Above 3 times the upper limit: …", with what follows (4.3 E08, 5.2); empty when nothing is known.
QString liverWords(LiverLevel level, const Limits &limits);
QString word(OpioidKind kind);
QString word(Challenge challenge);
QString word(Hepatic state);
QString word(Pregnant answer);
QString word(Allergy allergy);
QString word(MedicineClass kind);
QString word(NaloxoneStep step);
QString word(Product product);
QString word(Urgency urgency);

QString sideEffect(QStringView term);       ///< plain words for a code of clinical.md 6.1; the code itself when unknown
QString sideEffectRemark(QStringView term); ///< what to look for; empty for plain ones
QString grade(int grade);                   ///< 1 "Mild" ... 5 "Death", 0 "Not graded"
QString gradeRemark(int grade);
QString causality(QStringView code); ///< empty code: "To decide"
QString effectOutcome(QStringView code);
QString action(QStringView code);
/// What was done about the medicine; of a depot, that the next one was postponed.
QString actionOf(const SideEffect &effect);
QString seriousness(QStringView code); ///< "Hospital stay, begun or longer" for a code of `seriousnessCodes`
/// The criteria that were met, or that it is serious without saying why; empty when it is not.
QString seriousnessOf(const SideEffect &effect);

QString word(VisitPurpose purpose);
/// What may be said on the telephone, sent or shown in a waiting room: nothing of the treatment.
QString neutralWord(VisitPurpose purpose);
QString word(VisitStatus status);
QString word(CallOutcome outcome);
QString word(ClosingReason reason);
QString word(PromiseState state);
QString callRank(int rank); ///< 1 "Call first", 2 "Call next", 3 "Then"

QString word(CoverageKind kind);
QString word(Measure measure);
QString remark(Measure measure); ///< its formula in one sentence
QString word(OutcomeGroup group);

QString setting(QStringView key); ///< the director's settings by key; the key itself when unknown
