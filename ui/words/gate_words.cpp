#include "app/exchange/codes.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/explain.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <iterator>

namespace {
struct GateWords
{
    Q_DECLARE_TR_FUNCTIONS(GateWords)
};

/// What stands in the places %1, %2, %3 of a sentence.
enum class Values { Plain, Days, Code, Names, Tests, Topics, Day };

struct GateLine
{
    const char *why, *words;
    Values values = Values::Plain;
};

#define W(text) QT_TRANSLATE_NOOP("GateWords", text)
constexpr struct
{
    const char *code, *words;
} topics[] = {
    {"E01_AGE", W("Age")},
    {"E02_ALLERGY", W("Allergies")},
    {"E03_ON_OPIOID", W("Opioid medicines")},
    {"E04_WITHDRAWAL", W("Withdrawal signs")},
    {"E05_CHALLENGE", W("Naloxone challenge")},
    {"E06_UDS", W("Urine test")},
    {"E07_FREE_DAYS", W("Last opioid use")},
    {"E08_LFT", W("Liver test")},
    {"E09_HEPATIC", W("Liver disease")},
    {"E10_PREGNANCY", W("Pregnancy")},
    {"E11_PROCEDURE", W("Surgery or pain treatment")},
    {"E12_BLEEDING", W("Bleeding")},
    {"E13_RENAL", W("Kidneys")},
    {"E14_DRINKING", W("Drinking")},
    {"E15_SUICIDAL", W("Mood")},
    {"E16_INTERACTION", W("Other medicines")},
    {"VISIT_EARLY", W("Time since the last one")},
    {"VISIT_SIGN_OFF", W("Prescriber agrees")},
    {"OVERALL", W("All checks")},
};

constexpr GateLine gateLines[] = {
    {"NOT_ASKED", W("Not asked yet, or asked too long ago. Ask now.")},
    {"NONE_RECORDED", W("None recorded.")},
    {"NOT_FOR_TABLETS", W("Not asked for tablets.")},
    {"AGE_UNKNOWN", W("The birth date is missing. Enter it first.")},
    {"UNDER_AGE", W("Age %1, under 18. A physician decides.")},
    {"OF_AGE", W("Age %1.")},
    {"NO_ALLERGY", W("None to naltrexone, PLG or diluent.")},
    {"ALLERGY", W("Allergic to: %1. Do not give."), Values::Code},
    {"ALLERGY_OTHER_ROUTE", W("Allergic to: %1. That is not in tablets."), Values::Code},
    {"NOT_ON_OPIOID", W("No opioid medicines.")},
    {"ON_OPIOID", W("Takes opioids now. Naltrexone would bring on withdrawal: do not give.")},
    {"OPIOID_MEDICINE", W("On the list of medicines: %1. Do not give while it is taken."), Values::Names},
    {"NO_WITHDRAWAL", W("No withdrawal signs.")},
    {"IN_WITHDRAWAL", W("In withdrawal now. Do not give.")},
    {"COWS_HIGH", W("Withdrawal score %1, the limit is %2. A physician decides.")},
    {"CHALLENGE_FAILED",
     W("The naloxone challenge brought on withdrawal. Do not give; it may be repeated after 24 hours.")},
    {"CHALLENGE_PASSED", W("Passed.")},
    {"CHALLENGE_NOT_DONE", W("Not done; not required.")},
    {"UDS_NEGATIVE", W("Negative.")},
    {"UDS_POSITIVE",
     W("Positive, unconfirmed: it still stops. Send it to a laboratory (GC/LC-MS); a physician decides what "
       "follows.")},
    {"UDS_PENDING", W("The result is not in yet. Wait for it.")},
    {"UDS_MISSING", W("No urine test in time. Do one now.")},
    {"UDS_NOT_REQUIRED", W("Not required today.")},
    {"NO_OPIOID_HISTORY", W("No history of opioids.")},
    {"FREE_UNKNOWN", W("The day of the last opioid is not known. Ask now.")},
    {"KIND_UNKNOWN", W("Last opioid %1 ago, but its kind is not known. Ask whether it was short- or long-acting."),
     Values::Days},
    {"FREE_TOO_SHORT", W("Last opioid %1 ago; at least %2 are needed. Do not give."), Values::Days},
    {"FREE_DOUBTFUL", W("Last opioid %1 ago; from %2 it is clear. A physician decides."), Values::Days},
    {"FREE_ENOUGH", W("Last opioid %1 ago; %2 are enough."), Values::Days},
    {"FREE_CHALLENGE_PASSED", W("Last opioid %1 ago, and the naloxone challenge was passed."), Values::Days},
    {"LFT_MISSING", W("Missing or too old: %1. Take blood for a liver test."), Values::Tests},
    {"LFT_FINE", W("ALT %1, AST %2, bilirubin %3 times the limit.")},
    {"LFT_RAISED", W("%1 times the limit, above %2. A physician decides.")},
    {"LFT_HIGH", W("%1 times the limit, above %2. Do not give; tell the physician.")},
    {"LFT_WITH_BILI", W("Liver values %1 times and bilirubin %2 times the limit. Do not give; tell the physician.")},
    {"BILI_RAISED", W("Bilirubin %1 times the limit. A physician decides.")},
    {"HEPATIC_NONE", W("No hepatitis.")},
    {"HEPATIC_DISEASE", W("%1. Do not give unless a physician signs for it."), Values::Code},
    {"NOT_PREGNANT", W("Not pregnant.")},
    {"PREGNANT", W("Pregnant. A physician weighs benefit and risk.")},
    {"PREGNANCY_UNKNOWN", W("Not known. Do a pregnancy test.")},
    {"PREGNANCY_NOT_APPLICABLE", W("Not applicable.")},
    {"NO_PROCEDURE", W("None planned.")},
    {"PROCEDURE_SOON", W("Planned in %1; opioids would not work for %2. A physician decides."), Values::Days},
    {"PROCEDURE_LATER", W("Planned in %1; that is later than %2."), Values::Days},
    {"ANTICOAGULANT", W("Takes a blood thinner. A physician decides about the injection into the muscle.")},
    {"PLATELETS_LOW", W("Platelets %1, below %2. A physician decides about the injection into the muscle.")},
    {"PLATELETS_ENOUGH", W("Platelets %1, not below %2.")},
    {"NO_ANTICOAGULANT", W("No blood thinners.")},
    {"CRCL_LOW", W("Kidney function %1 mL/min, below %2. A physician decides.")},
    {"CRCL_ENOUGH", W("Kidney function %1 mL/min, not below %2.")},
    {"NO_ALCOHOL_INDICATION", W("Not treated for alcohol.")},
    {"DRINKING", W("Drinks now. A physician decides about the injection.")},
    {"NOT_DRINKING", W("Not drinking.")},
    {"SUICIDAL", W("Thoughts of suicide. A physician sees the client today.")},
    {"NOT_SUICIDAL", W("No thoughts of suicide.")},
    {"INTERACTION", W("On the list of medicines: %1. A physician decides."), Values::Names},
    {"NO_INTERACTION", W("None that disagree.")},
    {"NOT_EARLY", W("Not too early.")},
    {"EARLY_PAYER", W("Day %1: allowed. Most payers cover one carton in %2 days.")},
    {"TOO_EARLY", W("Only day %1; the shortest interval is %2 days. A physician decides.")},
    {"NO_SIGN_OFF", W("Not needed today.")},
    {"SIGN_OFF_LATE", W("%1 past due: the prescriber agrees before it is given."), Values::Days},
    {"SIGN_OFF_USE", W("Opioid use told, last on %1: the prescriber agrees before it is given."), Values::Day},
    {"SIGN_OFF_URINE", W("A urine screen was positive: the prescriber agrees, also when the laboratory took it back.")},
};
#undef W

QString number(const QString &plain)
{
    bool read = false;
    const double value = plain.toDouble(&read);
    return read ? QLocale().toString(value, 'g', 3) : plain;
}

QString wordOfCode(const QString &word)
{
    if (const auto allergy = fromCode<Allergy>(word)) return ::word(*allergy);
    if (const auto hepatic = fromCode<Hepatic>(word)) return ::word(*hepatic);
    return word;
}

QString test(const QString &word)
{
    const auto lab = fromCode<LabTest>(word);
    return lab ? ::word(*lab) : word;
}

template <typename Each> QString joined(const QStringList &values, Each each)
{
    QStringList all;
    std::transform(values.begin(), values.end(), std::back_inserter(all), each);
    return all.join(QStringLiteral(", "));
}

QStringList shown(const QStringList &values, Values kind)
{
    QStringList all;
    switch (kind) {
    case Values::Names: return {joined(values, [](const QString &name) { return name; })};
    case Values::Tests: return {joined(values, test)};
    case Values::Topics: return {joined(values, [](const QString &code) { return gateTopic(code); })};
    case Values::Plain: std::transform(values.begin(), values.end(), std::back_inserter(all), number); break;
    case Values::Days:
        std::transform(values.begin(), values.end(), std::back_inserter(all),
                       [](const QString &n) { return days(n.toInt()); });
        break;
    case Values::Day:
        for (const QString &day : values) all << plainDay(QDate::fromString(day, Qt::ISODate));
        break;
    case Values::Code: std::transform(values.begin(), values.end(), std::back_inserter(all), wordOfCode); break;
    }
    return all;
}

/// Puts all values in at once, so that a name with %2 in it stays a name.
QString filled(const QString &pattern, const QStringList &values)
{
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const int place = pattern[at] == QLatin1Char('%') && at + 1 < pattern.size() ? pattern[at + 1].digitValue()
                                                                                     : -1;
        if (place < 1) text += pattern[at];
        else text += values.value(place - 1), ++at;
    }
    return text;
}

QString overallSentence(const Finding &finding)
{
    const QString which = shown(finding.values, Values::Topics).value(0);
    switch (finding.level) {
    case GateLevel::Ok: return GateWords::tr("All clear. It may be given today.");
    case GateLevel::Task: return filled(GateWords::tr("Still to do: %1."), {which});
    case GateLevel::Physician: return filled(GateWords::tr("A physician decides: %1."), {which});
    case GateLevel::Block: return filled(GateWords::tr("Do not give: %1."), {which});
    }
    return {};
}
}

QString gateTopic(QStringView code)
{
    const auto topic = std::find_if(std::begin(topics), std::end(topics),
                                    [code](const auto &each) { return code == QLatin1String(each.code); });
    return topic == std::end(topics) ? code.toString() : GateWords::tr(topic->words);
}

QString sentence(const Finding &finding)
{
    if (finding.why == QLatin1String("WORST")) return overallSentence(finding);
    const auto line = std::find_if(std::begin(gateLines), std::end(gateLines),
                                   [&](const GateLine &each) { return finding.why == QLatin1String(each.why); });
    if (line == std::end(gateLines)) return finding.why;
    return filled(GateWords::tr(line->words), shown(finding.values, line->values));
}
