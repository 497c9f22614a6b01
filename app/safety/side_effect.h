#pragma once
#include "app/base/limits.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"

enum class Urgency { Log, Review, SameDay, Emergency };
QString code(Urgency urgency); ///< LOG, REVIEW, SAME_DAY, EMERGENCY

/// One term of clinical.md 6.1; ui/words has its plain words under the code.
struct SideEffectTerm
{
    QString code;
    bool emergency = false;     ///< EMERGENCY at any grade
    bool redFlag = false;       ///< SAME_DAY at any grade
    bool injectionSite = false; ///< worse, or longer than isr_days: SAME_DAY
};
/// All terms in the order of the book.
const QList<SideEffectTerm> &sideEffectTerms();
/// Null pointer when @p code is not of the list.
const SideEffectTerm *sideEffectTerm(QStringView code);

/// Rule 6.4 for plain values. @p grade 0 = not graded. @p daysOpen from onset to the earlier of the day and resolution.
/// @p liverMultiple = larger of the newest ALT and AST in upper limits, asked for LIVER_ENZYMES_RAISED only.
Urgency triage(QStringView term, int grade, bool serious, int daysOpen, bool worsening,
               std::optional<double> liverMultiple, const Limits &limits);
/// The same for a record as of @p day, with the client's labs.
Urgency triage(const SideEffect &effect, const QList<Lab> &labs, QDate day, const Limits &limits);

/// The day of the dose that it is laid to: the one that the record names, else the last dose of its product (any product
/// when unknown) on or before the onset; null without one.
QDate suspectedDose(const SideEffect &effect, const QList<Injection> &injections, const QList<Dose> &doses);
/// Days from that dose to the onset; empty when there was none.
std::optional<int> daysAfterDose(const SideEffect &effect, const QList<Injection> &injections,
                                 const QList<Dose> &doses);

/// What makes a side effect serious (FDA MedWatch, clinical.md 6.2): DEATH, LIFE_THREATENING, HOSPITAL, DISABILITY, CONGENITAL,
/// INTERVENTION, OTHER.
const QStringList &seriousnessCodes();
/// Causality by WHO-UMC, outcome by E2B(R3) E.i.7, action by G.k.8: the codes that may be stored (clinical.md 6.2).
const QStringList &causalityCodes();
const QStringList &effectOutcomeCodes();
const QStringList &actionCodes();
