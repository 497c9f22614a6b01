#include "app/safety/decision.h"
#include "app/treatment/oral.h"
#include <algorithm>

namespace {

const QString visitEarly = QStringLiteral("VISIT_EARLY"), visitSignOff = QStringLiteral("VISIT_SIGN_OFF");

/// The number of each rule's wording; it goes up when the wording changes, and every open decision ends.
struct RuleText
{
    const char *code;
    int text;
};
constexpr RuleText ruleTexts[] = {
    {"E01_AGE", 1},         {"E02_ALLERGY", 1},   {"E03_ON_OPIOID", 1}, {"E04_WITHDRAWAL", 1}, {"E05_CHALLENGE", 1},
    {"E06_UDS", 1},         {"E07_FREE_DAYS", 1}, {"E08_LFT", 1},       {"E09_HEPATIC", 1},    {"E10_PREGNANCY", 1},
    {"E11_PROCEDURE", 1},   {"E12_BLEEDING", 1},  {"E13_RENAL", 1},     {"E14_DRINKING", 1},   {"E15_SUICIDAL", 1},
    {"E16_INTERACTION", 1}, {"VISIT_EARLY", 1},   {"VISIT_SIGN_OFF", 1}};

QString numbersOf(QStringView code, Route route, const Limits &limits)
{
    const auto number = [](double value) { return QString::number(value, 'g', 6); };
    if (code == u"E04_WITHDRAWAL") return number(limits.cowsAsk);
    if (code == u"E06_UDS") return QStringList{number(limits.udsDays), number(limits.udsEachInjection)}.join(u'/');
    if (code == u"E07_FREE_DAYS")
        return QStringList{number(limits.opioidFreeShort), number(limits.opioidFreePreferred),
                           number(limits.opioidFreeLong)}
            .join(u'/');
    if (code == u"E08_LFT") return QStringList{number(limits.lftWarn), number(limits.lftBlock)}.join(u'/');
    if (code == u"E11_PROCEDURE") return number(route == Route::XR ? limits.holdXrDays : limits.holdOralHours);
    if (code == u"E12_BLEEDING") return number(limits.plateletsMin);
    if (code == visitEarly) return number(limits.minIntervalDays);
    if (code == visitSignOff) return QStringList{number(limits.lateGraceDays), number(limits.lapseDays)}.join(u'/');
    return {};
}

/// The same facts, but for days that pass by themselves.
bool sameFacts(const GateDecision &decision, const Finding &finding, QDate day)
{
    const auto counted = [](const QStringList &values) { return values.value(0).toInt(); };
    const auto passed = int(decision.on.daysTo(day));
    if (finding.code == u"E07_FREE_DAYS" || finding.why == u"SIGN_OFF_LATE" || finding.why == u"TOO_EARLY")
        return counted(finding.values) == counted(decision.values) + passed;
    if (finding.code == u"E11_PROCEDURE") return counted(finding.values) == counted(decision.values) - passed;
    return finding.values == decision.values;
}

Finding earliness(const GateRecords &records, QDate day, const Limits &limits)
{
    Finding finding{visitEarly, GateLevel::Ok, QStringLiteral("NOT_EARLY"), {}};
    const QDate last = lastGivenBefore(records.injections, Route::XR, day);
    if (!last.isValid()) return finding;
    const int since = int(last.daysTo(day));
    finding.values = {QString::number(since)};
    if (since < limits.minIntervalDays) {
        finding.level = GateLevel::Block;
        finding.why = QStringLiteral("TOO_EARLY");
        finding.values << QString::number(limits.minIntervalDays);
    } else if (since < blockadeDays) {
        finding.why = QStringLiteral("EARLY_PAYER"); // one carton per 28 days (C S26)
        finding.values << QString::number(blockadeDays);
    }
    return finding;
}

/// A positive screen of the days that the gate looks at, also one that a confirming test took back.
bool positiveScreen(const QList<Lab> &labs, QDate day, const Limits &limits)
{
    return std::any_of(labs.begin(), labs.end(), [&](const Lab &lab) {
        return !lab.inError && lab.test == LabTest::UDS_OPIOID && lab.result == LabResult::Positive
            && lab.takenOn <= day && lab.takenOn.daysTo(day) <= limits.udsDays;
    });
}

Finding signOff(const GateRecords &records, QDate day, const Limits &limits)
{
    Finding finding{visitSignOff, GateLevel::Ok, QStringLiteral("NO_SIGN_OFF"), {}};
    const SeriesState series = seriesState(records.client, records.history, records.orders, records.injections, day,
                                           limits);
    const auto ask = [&finding](const char *why, const QStringList &values) {
        finding.level = GateLevel::Physician;
        finding.why = QString::fromLatin1(why);
        finding.values = values;
    };
    const QDate used = usedSinceLast(records, day);
    if (used.isValid()) ask("SIGN_OFF_USE", {used.toString(Qt::ISODate)});
    else if (positiveScreen(records.labs, day, limits)) ask("SIGN_OFF_URINE", {});
    else if (series.recheck == Recheck::Reverify)
        ask("SIGN_OFF_LATE", {QString::number(series.daysFromDue.value_or(0))});
    return finding;
}

} // namespace

QString ruleStamp(QStringView code, Route route, const Limits &limits)
{
    for (const RuleText &rule : ruleTexts)
        if (code == QLatin1String(rule.code))
            return QStringLiteral("%1.%2:%3").arg(code).arg(rule.text).arg(numbersOf(code, route, limits));
    return {};
}

bool signable(const Finding &finding)
{
    if (finding.level == GateLevel::Physician) return !ruleStamp(finding.code, Route::XR, {}).isEmpty();
    if (finding.level != GateLevel::Block) return false;
    return finding.code == visitEarly || overridable(finding.code);
}

bool stands(const GateDecision &decision, const Finding &finding, QDate day, Route route, QDate lastGiven,
            const Limits &limits)
{
    if (decision.inError || decision.code != finding.code || decision.route != route || !signable(finding))
        return false;
    if (decision.on > day || decision.on.daysTo(day) > decisionDays) return false;
    if (lastGiven.isValid() && lastGiven >= decision.on) return false; // its dose was given
    if (decision.rule != ruleStamp(finding.code, route, limits)) return false;
    return decision.level == finding.level && decision.why == finding.why && sameFacts(decision, finding, day);
}

const GateDecision *decisionFor(const Finding &finding, const QList<GateDecision> &decisions, QDate day, Route route,
                                QDate lastGiven, const Limits &limits)
{
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const GateDecision &each) {
        return stands(each, finding, day, route, lastGiven, limits);
    });
    return found == decisions.end() ? nullptr : &*found;
}

QList<Finding> visitGate(const GateRecords &records, Route route, QDate day, const Limits &limits)
{
    QList<Finding> findings = gate(gateFacts(records, route, day, limits), limits);
    findings.removeLast(); // OVERALL
    if (route == Route::Oral && recheckFor(records, route, day, limits) == Recheck::Routine)
        findings.removeIf(
            [](const Finding &each) { return each.level == GateLevel::Task || each.level == GateLevel::Physician; });
    if (route == Route::XR) findings << earliness(records, day, limits) << signOff(records, day, limits);
    return findings;
}

QStringList tabletNotices(const GateRecords &records, QDate day, const Limits &limits)
{
    bool before = lastCounting(records.injections, day) != nullptr;
    for (const Dose &dose : records.doses) {
        if (dose.inError || !taken(dose.outcome) || dose.dueOn > day) continue;
        if (dose.dueOn == day) return {}; // today's is taken; the next one follows it
        before = true;
    }
    switch (recheckFor(records, Route::Oral, day, limits)) {
    case Recheck::LateCheck:
        return {QStringLiteral("LATE_CHECK:%1").arg(consecutiveMissed(records.orders, records.doses, day))};
    case Recheck::FullGate: return {before ? QStringLiteral("RESTART") : QStringLiteral("FIRST_TABLET")};
    default: return {};
    }
}

QStringList undecided(const QList<Finding> &findings, const QList<GateDecision> &decisions, QDate day, Route route,
                      QDate lastGiven, const Limits &limits)
{
    QStringList open;
    for (const Finding &finding : findings)
        if (finding.level != GateLevel::Ok && !decisionFor(finding, decisions, day, route, lastGiven, limits))
            open << finding.code;
    return open;
}

QDate lastGivenBefore(const QList<Injection> &injections, Route route, QDate day)
{
    if (route != Route::XR) return {};
    const Injection *last = lastCounting(injections, day.addDays(-1));
    return last ? last->givenOn : QDate();
}
