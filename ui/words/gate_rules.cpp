#include "ui/words/gate_rules.h"
#include "ui/words/dates.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct GateRules
{
    Q_DECLARE_TR_FUNCTIONS(GateRules)
};

#define W(text) QT_TRANSLATE_NOOP("GateRules", text)
constexpr struct
{
    const char *code, *words;
} plainRules[] = {
    {"E01_AGE", W("The medicine was tried on adults: under 18 a physician decides.")},
    {"E02_ALLERGY",
     W("Nobody allergic to naltrexone gets it; the injection also holds PLG and CMC. This cannot be signed away.")},
    {"E03_ON_OPIOID",
     W("Who takes an opioid gets no naltrexone: it brings on withdrawal. This cannot be signed away.")},
    {"E05_CHALLENGE",
     W("A failed naloxone challenge stops the dose; it may be repeated after 24 hours. This cannot be signed away.")},
    {"E09_HEPATIC",
     W("Acute hepatitis or liver failure stops the dose unless a physician signs: labels of different years "
       "disagree.")},
    {"E10_PREGNANCY", W("A test before the first dose; in pregnancy a physician weighs benefit and risk.")},
    {"E13_RENAL", W("Below 50 mL/min naltrexone was not studied: a physician decides.")},
    {"E14_DRINKING", W("Treated for alcohol: not drinking at the first injection. Otherwise a physician decides.")},
    {"E15_SUICIDAL",
     W("Thoughts of suicide are asked at every visit. Active ones: a physician sees the client the same day.")},
    {"E16_INTERACTION", W("Thioridazine (sleepiness) and disulfiram (both harm the liver): a physician decides.")},
};
#undef W

QString numberWord(double value) { return QLocale().toString(value, 'g', 4); }

QString opioidRule(QStringView code, const Limits &limits)
{
    if (code == u"E04_WITHDRAWAL")
        return GateRules::tr("Withdrawal stops the dose. From %1 points a physician decides.").arg(limits.cowsAsk);
    if (code == u"E06_UDS")
        return GateRules::tr(
                   "A urine test for opioids, at most %1 old. A positive one stops the dose until a laboratory has "
                   "answered. This cannot be signed away.")
            .arg(days(limits.udsDays));
    return GateRules::tr("Short-acting opioids: under %1 days stop, from %2 it is clear. Long-acting ones (methadone, "
                         "buprenorphine): clear from %3 days. Between, a physician decides.")
        .arg(limits.opioidFreeShort)
        .arg(limits.opioidFreePreferred)
        .arg(limits.opioidFreeLong);
}

} // namespace

QString gateRule(QStringView code, Route route, const Limits &limits)
{
    for (const auto &rule : plainRules)
        if (code == QLatin1String(rule.code)) return GateRules::tr(rule.words);
    if (code == u"E04_WITHDRAWAL" || code == u"E06_UDS" || code == u"E07_FREE_DAYS") return opioidRule(code, limits);
    if (code == u"E08_LFT")
        return GateRules::tr(
                   "ALT or AST above %1 times the upper limit, or bilirubin above it: a physician decides. Above %2 "
                   "times, or above 3 times with bilirubin above 2 times: stop.")
            .arg(numberWord(limits.lftWarn), numberWord(limits.lftBlock));
    if (code == u"E11_PROCEDURE")
        return GateRules::tr(
                   "Opioids for surgery or pain do not work after a dose. Needed within %1: a physician decides.")
            .arg(route == Route::XR ? days(limits.holdXrDays) : GateRules::tr("%1 hours").arg(limits.holdOralHours));
    if (code == u"E12_BLEEDING")
        return GateRules::tr(
                   "A blood thinner, or platelets below %1: a physician decides about a needle deep in the muscle.")
            .arg(numberWord(limits.plateletsMin));
    if (code == u"VISIT_EARLY")
        return GateRules::tr("Three weeks is the shortest interval with support: before day %1 a physician decides.")
            .arg(limits.minIntervalDays);
    if (code == u"VISIT_SIGN_OFF")
        return GateRules::
            tr("More than %1 late, after opioid use or after a positive urine test, the prescriber agrees before it "
               "is given.")
                .arg(days(limits.lateGraceDays));
    return {};
}
