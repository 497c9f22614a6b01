#include "app/safety/gate.h"
#include "app/exchange/codes.h"
#include <algorithm>

// The words of `why` and their values:
//  E01 OF_AGE, UNDER_AGE (age) · AGE_UNKNOWN                     E02 NO_ALLERGY · NONE_RECORDED · ALLERGY, ALLERGY_OTHER_ROUTE (code)
//  E03 NOT_ON_OPIOID · ON_OPIOID · OPIOID_MEDICINE (names)       E04 NO_WITHDRAWAL · IN_WITHDRAWAL · COWS_HIGH (score, limit)
//  E05 CHALLENGE_FAILED · CHALLENGE_PASSED · CHALLENGE_NOT_DONE  E06 UDS_NEGATIVE · UDS_POSITIVE · UDS_PENDING · UDS_MISSING · UDS_NOT_REQUIRED
//  E07 NO_OPIOID_HISTORY · FREE_UNKNOWN · KIND_UNKNOWN (days) · FREE_TOO_SHORT, FREE_DOUBTFUL, FREE_ENOUGH (days, limit) · FREE_CHALLENGE_PASSED (days)
//  E08 LFT_MISSING (tests) · LFT_FINE (ALT, AST, bilirubin) · LFT_RAISED, LFT_HIGH (multiple, limit) · LFT_WITH_BILI (multiple, bilirubin) · BILI_RAISED (bilirubin)
//  E09 HEPATIC_NONE · HEPATIC_DISEASE (code)                     E10 NOT_PREGNANT · PREGNANT · PREGNANCY_UNKNOWN · PREGNANCY_NOT_APPLICABLE
//  E11 NO_PROCEDURE · PROCEDURE_SOON, PROCEDURE_LATER (days, limit) E12 NOT_FOR_TABLETS · ANTICOAGULANT · PLATELETS_LOW, PLATELETS_ENOUGH (value, limit) · NO_ANTICOAGULANT · NONE_RECORDED
//  E13 CRCL_LOW, CRCL_ENOUGH (value, limit) · NONE_RECORDED      E14 NOT_FOR_TABLETS · NO_ALCOHOL_INDICATION · DRINKING · NOT_DRINKING
//  E15 SUICIDAL · NOT_SUICIDAL                                   E16 INTERACTION (names) · NO_INTERACTION
//  any: NOT_ASKED   OVERALL: WORST (codes at that level)
//  VISIT_EARLY NOT_EARLY (days) · EARLY_PAYER, TOO_EARLY (days, limit)   VISIT_SIGN_OFF NO_SIGN_OFF · SIGN_OFF_LATE (days) ·
//  SIGN_OFF_USE (date) · SIGN_OFF_URINE: see decision.cpp

namespace {

constexpr int fullAge = 18;
constexpr double crclMin = 50; ///< mL/min (C S11)

using Facts = const GateFacts &;
using Lims = const Limits &;

struct Judged
{
    GateLevel level;
    QString why;
    QStringList values = {};
};

Judged judged(GateLevel level, const char *why, QStringList values = {})
{
    return {level, QString::fromLatin1(why), std::move(values)};
}
Judged fine(const char *why, QStringList values = {}) { return judged(GateLevel::Ok, why, std::move(values)); }
Judged task(const char *why, QStringList values = {}) { return judged(GateLevel::Task, why, std::move(values)); }
Judged ask(const char *why, QStringList values = {}) { return judged(GateLevel::Physician, why, std::move(values)); }
Judged block(const char *why, QStringList values = {}) { return judged(GateLevel::Block, why, std::move(values)); }

QString number(double value) { return QString::number(value, 'g', 6); }

Judged age(Facts f, Lims)
{
    if (!f.age) return task("AGE_UNKNOWN");
    return *f.age < fullAge ? ask("UNDER_AGE", {number(*f.age)}) : fine("OF_AGE", {number(*f.age)});
}

Judged allergy(Facts f, Lims)
{
    if (f.allergy == Allergy::Unknown) return fine("NONE_RECORDED");
    if (f.allergy == Allergy::None) return fine("NO_ALLERGY");
    const bool inTablets = f.allergy == Allergy::Naltrexone;
    return inTablets || f.route == Route::XR ? block("ALLERGY", {code(f.allergy)})
                                             : fine("ALLERGY_OTHER_ROUTE", {code(f.allergy)});
}

Judged onOpioid(Facts f, Lims)
{
    if (!f.opioidMedicines.isEmpty()) return block("OPIOID_MEDICINE", f.opioidMedicines);
    if (f.onOpioid == YesNo::Yes) return block("ON_OPIOID");
    return f.onOpioid == YesNo::No ? fine("NOT_ON_OPIOID") : task("NOT_ASKED");
}

Judged withdrawal(Facts f, Lims limits)
{
    if (f.withdrawal == YesNo::Yes) return block("IN_WITHDRAWAL");
    if (f.cows && *f.cows >= limits.cowsAsk) return ask("COWS_HIGH", {number(*f.cows), number(limits.cowsAsk)});
    return f.withdrawal == YesNo::No ? fine("NO_WITHDRAWAL") : task("NOT_ASKED");
}

Judged challenge(Facts f, Lims)
{
    if (f.challenge == Challenge::Fail) return block("CHALLENGE_FAILED");
    return f.challenge == Challenge::Pass ? fine("CHALLENGE_PASSED") : fine("CHALLENGE_NOT_DONE");
}

Judged urine(Facts f, Lims limits)
{
    if (f.uds == LabResult::Positive) return block("UDS_POSITIVE");
    if (f.uds == LabResult::Pending) return task("UDS_PENDING");
    if (f.uds == LabResult::Negative) return fine("UDS_NEGATIVE");
    const bool byLevel = f.recheck == Recheck::LateCheck || f.recheck == Recheck::Reverify
        || f.recheck == Recheck::FullGate;
    const bool bySetting = limits.udsEachInjection && f.opioidHistory && f.route == Route::XR;
    return byLevel || bySetting ? task("UDS_MISSING") : fine("UDS_NOT_REQUIRED");
}

Judged freeDays(Facts f, Lims limits)
{
    const bool used = f.opioid == OpioidKind::Short || f.opioid == OpioidKind::Long || f.freeDays;
    if (!f.opioidHistory && !used) return fine("NO_OPIOID_HISTORY");
    if (!f.freeDays) return task("FREE_UNKNOWN");
    const int days = *f.freeDays;
    const QString shown = number(days);
    if (days < limits.opioidFreeShort) return block("FREE_TOO_SHORT", {shown, number(limits.opioidFreeShort)});
    if (f.opioid == OpioidKind::Unknown && days < limits.opioidFreeLong) return task("KIND_UNKNOWN", {shown});
    const bool lasting = f.opioid == OpioidKind::Long || f.opioid == OpioidKind::Unknown;
    const int enough = lasting ? limits.opioidFreeLong : limits.opioidFreePreferred;
    if (days >= enough) return fine("FREE_ENOUGH", {shown, number(enough)});
    // A passed challenge shortens the wait after short-acting opioids only: others can still displace late.
    if (!lasting && f.challenge == Challenge::Pass) return fine("FREE_CHALLENGE_PASSED", {shown});
    return ask("FREE_DOUBTFUL", {shown, number(enough)});
}

Judged liver(Facts f, Lims limits)
{
    const double enzymes = std::max(f.alt.value_or(0), f.ast.value_or(0)), bili = f.bili.value_or(0);
    switch (liverLevel(f.alt, f.ast, f.bili, limits)) {
    case LiverLevel::TooHigh: return block("LFT_HIGH", {number(enzymes), number(limits.lftBlock)});
    case LiverLevel::WithBilirubin: return block("LFT_WITH_BILI", {number(enzymes), number(bili)});
    case LiverLevel::Raised: return ask("LFT_RAISED", {number(enzymes), number(limits.lftWarn)});
    case LiverLevel::BilirubinRaised: return ask("BILI_RAISED", {number(bili)});
    case LiverLevel::Unknown:
    case LiverLevel::Within: break;
    }
    QStringList missing;
    if (!f.alt) missing << QStringLiteral("ALT");
    if (!f.ast) missing << QStringLiteral("AST");
    if (!f.bili) missing << QStringLiteral("BILI");
    if (!missing.isEmpty()) return task("LFT_MISSING", missing);
    return fine("LFT_FINE", {number(*f.alt), number(*f.ast), number(*f.bili)});
}

Judged hepatic(Facts f, Lims)
{
    if (f.hepatic == Hepatic::Unknown) return task("NOT_ASKED");
    return f.hepatic == Hepatic::None ? fine("HEPATIC_NONE") : block("HEPATIC_DISEASE", {code(f.hepatic)});
}

Judged pregnancy(Facts f, Lims)
{
    switch (f.pregnant) {
    case Pregnant::Yes: return ask("PREGNANT");
    case Pregnant::No: return fine("NOT_PREGNANT");
    case Pregnant::NotApplicable: return fine("PREGNANCY_NOT_APPLICABLE");
    case Pregnant::Unknown:
    case Pregnant::Unasked: break;
    }
    return f.sex == SexAtBirth::Male ? fine("PREGNANCY_NOT_APPLICABLE") : task("PREGNANCY_UNKNOWN");
}

Judged procedure(Facts f, Lims limits)
{
    if (!f.procedureAsked && !f.procedureInDays) return task("NOT_ASKED");
    if (!f.procedureInDays || *f.procedureInDays < 0) return fine("NO_PROCEDURE");
    const int hold = f.route == Route::XR ? limits.holdXrDays
                                          : (limits.holdOralHours + 23) / 24; // hours to whole days, upward
    const QStringList values{number(*f.procedureInDays), number(hold)};
    return *f.procedureInDays <= hold ? ask("PROCEDURE_SOON", values) : fine("PROCEDURE_LATER", values);
}

Judged bleeding(Facts f, Lims limits)
{
    if (f.route == Route::Oral) return fine("NOT_FOR_TABLETS");
    if (f.anticoagulant == YesNo::Yes) return ask("ANTICOAGULANT");
    if (f.platelets) {
        const QStringList values{number(*f.platelets), number(limits.plateletsMin)};
        return *f.platelets < limits.plateletsMin ? ask("PLATELETS_LOW", values) : fine("PLATELETS_ENOUGH", values);
    }
    return f.anticoagulant == YesNo::No ? fine("NO_ANTICOAGULANT") : fine("NONE_RECORDED");
}

Judged kidney(Facts f, Lims)
{
    if (!f.crcl) return fine("NONE_RECORDED");
    const QStringList values{number(*f.crcl), number(crclMin)};
    return *f.crcl < crclMin ? ask("CRCL_LOW", values) : fine("CRCL_ENOUGH", values);
}

Judged drinking(Facts f, Lims)
{
    if (f.route == Route::Oral) return fine("NOT_FOR_TABLETS");
    if (f.indication != Indication::Alcohol && f.indication != Indication::Both) return fine("NO_ALCOHOL_INDICATION");
    if (f.drinking == YesNo::Unknown) return task("NOT_ASKED");
    return f.drinking == YesNo::Yes ? ask("DRINKING") : fine("NOT_DRINKING");
}

Judged suicidal(Facts f, Lims)
{
    if (f.suicidal == YesNo::Unknown) return task("NOT_ASKED");
    return f.suicidal == YesNo::Yes ? ask("SUICIDAL") : fine("NOT_SUICIDAL");
}

Judged interaction(Facts f, Lims)
{
    return f.interactingMedicines.isEmpty() ? fine("NO_INTERACTION") : ask("INTERACTION", f.interactingMedicines);
}

struct Rule
{
    const char *code;
    Judged (*judge)(Facts, Lims);
    bool fixed = false;
};
constexpr Rule rules[] = {
    {"E01_AGE", age},
    {"E02_ALLERGY", allergy, true},
    {"E03_ON_OPIOID", onOpioid, true},
    {"E04_WITHDRAWAL", withdrawal, true},
    {"E05_CHALLENGE", challenge, true},
    {"E06_UDS", urine, true},
    {"E07_FREE_DAYS", freeDays},
    {"E08_LFT", liver},
    {"E09_HEPATIC", hepatic},
    {"E10_PREGNANCY", pregnancy},
    {"E11_PROCEDURE", procedure},
    {"E12_BLEEDING", bleeding},
    {"E13_RENAL", kidney},
    {"E14_DRINKING", drinking},
    {"E15_SUICIDAL", suicidal},
    {"E16_INTERACTION", interaction},
};

} // namespace

QString code(GateLevel level)
{
    switch (level) {
    case GateLevel::Ok: return QStringLiteral("OK");
    case GateLevel::Task: return QStringLiteral("TASK");
    case GateLevel::Physician: return QStringLiteral("PHYSICIAN");
    case GateLevel::Block: return QStringLiteral("BLOCK");
    }
    return {};
}

QString code(Route route) { return route == Route::XR ? QStringLiteral("XR") : QStringLiteral("ORAL"); }

std::optional<Route> routeFromCode(QStringView word)
{
    for (Route route : {Route::XR, Route::Oral})
        if (word == code(route)) return route;
    return std::nullopt;
}

GateLevel overall(const QList<Finding> &findings)
{
    GateLevel worst = GateLevel::Ok;
    for (const Finding &finding : findings) worst = std::max(worst, finding.level);
    return worst;
}

QList<Finding> gate(const GateFacts &facts, const Limits &limits)
{
    QList<Finding> findings;
    for (const Rule &rule : rules) {
        Judged result = rule.judge(facts, limits);
        findings << Finding{QString::fromLatin1(rule.code), result.level, result.why, result.values};
    }
    const GateLevel worst = overall(findings);
    QStringList codes;
    for (const Finding &finding : std::as_const(findings))
        if (worst != GateLevel::Ok && finding.level == worst) codes << finding.code;
    findings << Finding{QStringLiteral("OVERALL"), worst, QStringLiteral("WORST"), codes};
    return findings;
}

bool overridable(QStringView code)
{
    for (const Rule &rule : rules)
        if (code == QLatin1String(rule.code)) return !rule.fixed;
    return false;
}

const QStringList &gateWhys()
{
    static const QStringList words = QStringLiteral("OF_AGE UNDER_AGE AGE_UNKNOWN NO_ALLERGY NONE_RECORDED ALLERGY "
                                                    "ALLERGY_OTHER_ROUTE NOT_ON_OPIOID ON_OPIOID OPIOID_MEDICINE "
                                                    "NO_WITHDRAWAL IN_WITHDRAWAL COWS_HIGH CHALLENGE_FAILED "
                                                    "CHALLENGE_PASSED CHALLENGE_NOT_DONE UDS_NEGATIVE UDS_POSITIVE "
                                                    "UDS_PENDING UDS_MISSING UDS_NOT_REQUIRED NO_OPIOID_HISTORY "
                                                    "FREE_UNKNOWN KIND_UNKNOWN FREE_TOO_SHORT FREE_DOUBTFUL "
                                                    "FREE_ENOUGH FREE_CHALLENGE_PASSED LFT_MISSING LFT_FINE LFT_RAISED "
                                                    "LFT_HIGH LFT_WITH_BILI BILI_RAISED HEPATIC_NONE "
                                                    "HEPATIC_DISEASE NOT_PREGNANT PREGNANT PREGNANCY_UNKNOWN "
                                                    "PREGNANCY_NOT_APPLICABLE NO_PROCEDURE PROCEDURE_SOON "
                                                    "PROCEDURE_LATER NOT_FOR_TABLETS ANTICOAGULANT PLATELETS_LOW "
                                                    "PLATELETS_ENOUGH NO_ANTICOAGULANT CRCL_LOW CRCL_ENOUGH "
                                                    "NO_ALCOHOL_INDICATION DRINKING NOT_DRINKING SUICIDAL NOT_SUICIDAL "
                                                    "INTERACTION NO_INTERACTION NOT_ASKED WORST NOT_EARLY "
                                                    "EARLY_PAYER TOO_EARLY NO_SIGN_OFF SIGN_OFF_LATE SIGN_OFF_USE "
                                                    "SIGN_OFF_URINE")
                                         .split(QLatin1Char(' '));
    return words;
}
