#include "app/safety/side_effect.h"
#include "app/treatment/oral.h"
#include <algorithm>

QString code(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Log: return QStringLiteral("LOG");
    case Urgency::Review: return QStringLiteral("REVIEW");
    case Urgency::SameDay: return QStringLiteral("SAME_DAY");
    case Urgency::Emergency: return QStringLiteral("EMERGENCY");
    }
    return {};
}

namespace {

enum Weight { Plain = 0, Emergency = 1, RedFlag = 2, Site = 4 };
struct TermLine
{
    const char *code;
    int weight;
};

// clinical.md 6.1 in its order; emergencies and red flags of 6.4.
constexpr TermLine termLines[] = {
    {"NAUSEA", Plain},
    {"VOMITING", Plain},
    {"UPSET_STOMACH", Plain},
    {"ABDOMINAL_PAIN", Plain},
    {"DIARRHOEA", Plain},
    {"CONSTIPATION", Plain},
    {"FATIGUE", Plain},
    {"SOMNOLENCE", Plain},
    {"INSOMNIA", Plain},
    {"RESTLESSNESS", Plain},
    {"NERVOUSNESS", Plain},
    {"ANXIETY", Plain},
    {"IRRITABILITY", Plain},
    {"HEADACHE", Plain},
    {"MYALGIA", Plain},
    {"ARTHRALGIA", Plain},
    {"MUSCLE_CRAMP", Plain},
    {"DECREASED_APPETITE", Plain},
    {"DIZZINESS", Plain},
    {"SYNCOPE", RedFlag},
    {"NASOPHARYNGITIS", Plain},
    {"TOOTHACHE", Plain},
    {"THIRST", Plain},
    {"CHILLS", Plain},
    {"RASH", Plain},
    {"SEXUAL_DYSFUNCTION", Plain},
    {"ENERGY_INCREASED", Plain},
    {"INJECTION_SITE_PAIN", Site},
    {"INJECTION_SITE_SWELLING", Site},
    {"INJECTION_SITE_ITCH", Site},
    {"INJECTION_SITE_NODULE", Site},
    {"INJECTION_SITE_BRUISE", Site},
    {"INJECTION_SITE_REDNESS", Site},
    {"INJECTION_SITE_HARDNESS_MILD", Site},
    {"INJECTION_SITE_SEVERE", Site | RedFlag},
    {"LIVER_ENZYMES_RAISED", Plain},
    {"HEPATITIS_SIGNS", RedFlag},
    {"DEPRESSED_MOOD", RedFlag},
    {"SUICIDAL_THOUGHTS", RedFlag},
    {"SUICIDAL_INTENT", Emergency},
    {"BREATHING_DIFFICULTY", RedFlag},
    {"FACE_THROAT_SWELLING", RedFlag},
    {"ANAPHYLAXIS", Emergency},
    {"PRECIPITATED_WITHDRAWAL", RedFlag},
    {"OPIOID_OVERDOSE", Emergency},
    {"OTHER", Plain},
};

} // namespace

const QList<SideEffectTerm> &sideEffectTerms()
{
    static const QList<SideEffectTerm> terms = [] {
        QList<SideEffectTerm> list;
        for (const TermLine &line : termLines)
            list << SideEffectTerm{QString::fromLatin1(line.code), bool(line.weight & Emergency),
                                   bool(line.weight & RedFlag), bool(line.weight & Site)};
        return list;
    }();
    return terms;
}

const SideEffectTerm *sideEffectTerm(QStringView code)
{
    const auto &terms = sideEffectTerms();
    const auto found = std::find_if(terms.begin(), terms.end(),
                                    [&](const SideEffectTerm &term) { return term.code == code; });
    return found == terms.end() ? nullptr : &*found;
}

Urgency triage(QStringView term, int grade, bool serious, int daysOpen, bool worsening,
               std::optional<double> liverMultiple, const Limits &limits)
{
    const SideEffectTerm *known = sideEffectTerm(term);
    if ((known && known->emergency) || grade == 4) return Urgency::Emergency;
    if ((known && known->redFlag) || grade == 3 || grade == 5 || serious) return Urgency::SameDay;
    if (known && known->injectionSite && (worsening || daysOpen > limits.siteReactionDays)) return Urgency::SameDay;
    if (term == QLatin1String("LIVER_ENZYMES_RAISED") && liverMultiple && *liverMultiple > limits.lftBlock)
        return Urgency::SameDay;
    return grade == 1 ? Urgency::Log : Urgency::Review; // not graded: somebody must look
}

namespace {

std::optional<double> newestLiverMultiple(const QList<Lab> &labs, QDate day)
{
    const Lab *alt = nullptr, *ast = nullptr;
    for (const Lab &lab : labs) {
        if (lab.inError || lab.takenOn > day || !lab.multiple()) continue;
        const Lab **newest = lab.test == LabTest::ALT ? &alt : lab.test == LabTest::AST ? &ast : nullptr;
        if (newest && (!*newest || lab.takenOn >= (*newest)->takenOn)) *newest = &lab;
    }
    if (!alt && !ast) return std::nullopt;
    return std::max(alt ? *alt->multiple() : 0, ast ? *ast->multiple() : 0);
}

} // namespace

Urgency triage(const SideEffect &effect, const QList<Lab> &labs, QDate day, const Limits &limits)
{
    const QDate through = effect.resolvedOn.isValid() ? std::min(day, effect.resolvedOn) : day;
    const int daysOpen = effect.onsetOn.isValid() ? int(effect.onsetOn.daysTo(through)) : 0;
    return triage(effect.term, effect.grade, effect.serious, daysOpen, effect.worsening, newestLiverMultiple(labs, day),
                  limits);
}

QDate suspectedDose(const SideEffect &effect, const QList<Injection> &injections, const QList<Dose> &doses)
{
    if (effect.doseOn.isValid()) return effect.doseOn;
    QDate last;
    const auto consider = [&](QDate date) {
        if (date.isValid() && date <= effect.onsetOn && (last.isNull() || date > last)) last = date;
    };
    if (effect.product != Product::Oral)
        for (const Injection &each : injections)
            if (each.given && !each.inError) consider(each.givenOn);
    if (effect.product != Product::XR)
        for (const Dose &dose : doses)
            if (!dose.inError && dose.milligrams > 0) consider(dose.dueOn);
    return last;
}

std::optional<int> daysAfterDose(const SideEffect &effect, const QList<Injection> &injections, const QList<Dose> &doses)
{
    const QDate dose = suspectedDose(effect, injections, doses);
    if (dose.isNull()) return std::nullopt;
    return int(dose.daysTo(effect.onsetOn));
}

const QStringList &seriousnessCodes()
{
    static const QStringList codes = {QStringLiteral("DEATH"),      QStringLiteral("LIFE_THREATENING"),
                                      QStringLiteral("HOSPITAL"),   QStringLiteral("DISABILITY"),
                                      QStringLiteral("CONGENITAL"), QStringLiteral("INTERVENTION"),
                                      QStringLiteral("OTHER")};
    return codes;
}

const QStringList &causalityCodes()
{
    static const QStringList codes = {QStringLiteral("CERTAIN"),     QStringLiteral("PROBABLE"),
                                      QStringLiteral("POSSIBLE"),    QStringLiteral("UNLIKELY"),
                                      QStringLiteral("CONDITIONAL"), QStringLiteral("UNASSESSABLE")};
    return codes;
}

const QStringList &effectOutcomeCodes()
{
    static const QStringList codes = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                      QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("0")};
    return codes;
}

const QStringList &actionCodes()
{
    static const QStringList codes = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                      QStringLiteral("4"), QStringLiteral("0"), QStringLiteral("9")};
    return codes;
}
