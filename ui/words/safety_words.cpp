#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <span>

namespace {
struct SafetyWords
{
    Q_DECLARE_TR_FUNCTIONS(SafetyWords)
};

/// One line of a list of codes: the plain words, and what to look for or what it means.
struct Line
{
    const char *code, *words, *remark;
};

const Line *found(std::span<const Line> lines, QStringView code)
{
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [code](const Line &each) { return code == QLatin1String(each.code); });
    return line == lines.end() ? nullptr : &*line;
}

QString wordsOf(std::span<const Line> lines, QStringView code)
{
    const Line *line = found(lines, code);
    return line ? SafetyWords::tr(line->words) : code.toString();
}

QString remarkOf(std::span<const Line> lines, QStringView code)
{
    const Line *line = found(lines, code);
    return line && *line->remark ? SafetyWords::tr(line->remark) : QString();
}

#define W(text) QT_TRANSLATE_NOOP("SafetyWords", text)
constexpr Line effects[] = {
    {"NAUSEA", W("Nausea"), ""},
    {"VOMITING", W("Vomiting"), ""},
    {"UPSET_STOMACH", W("Upset stomach"),
     W("If it lasts more than a few days with dark urine or yellow eyes, note signs of hepatitis instead.")},
    {"ABDOMINAL_PAIN", W("Belly pain or cramps"),
     W("If it lasts more than a few days with dark urine or yellow eyes, note signs of hepatitis instead.")},
    {"DIARRHOEA", W("Loose stools"), ""},
    {"CONSTIPATION", W("Constipation"), ""},
    {"FATIGUE", W("Exhaustion"), ""},
    {"SOMNOLENCE", W("Sleepiness"), ""},
    {"INSOMNIA", W("Trouble sleeping"), ""},
    {"RESTLESSNESS", W("Restlessness"), ""},
    {"NERVOUSNESS", W("Nervousness"), ""},
    {"ANXIETY", W("Anxiety"), ""},
    {"IRRITABILITY", W("Irritability"), ""},
    {"HEADACHE", W("Headache"), ""},
    {"MYALGIA", W("Muscle pain"), ""},
    {"ARTHRALGIA", W("Joint pain"), ""},
    {"MUSCLE_CRAMP", W("Muscle cramps"), ""},
    {"DECREASED_APPETITE", W("Decreased appetite"), ""},
    {"DIZZINESS", W("Dizziness"), ""},
    {"SYNCOPE", W("Fainting"), W("A physician sees it the same day.")},
    {"NASOPHARYNGITIS", W("Cold symptoms"), ""},
    {"TOOTHACHE", W("Tooth pain"), ""},
    {"THIRST", W("Thirst"), ""},
    {"CHILLS", W("Chills"), ""},
    {"RASH", W("Rash"), W("With swelling of face, tongue or throat, note that swelling instead.")},
    {"SEXUAL_DYSFUNCTION", W("Sexual problems"), ""},
    {"ENERGY_INCREASED", W("More energy than usual"), ""},
    {"INJECTION_SITE_PAIN", W("Injection-site pain"), ""},
    {"INJECTION_SITE_SWELLING", W("Injection-site swelling"), ""},
    {"INJECTION_SITE_ITCH", W("Injection-site itch"), ""},
    {"INJECTION_SITE_NODULE", W("Injection-site lump"), W("A lump may grow for four weeks and need surgery.")},
    {"INJECTION_SITE_BRUISE", W("Injection-site bruise"), ""},
    {"INJECTION_SITE_REDNESS", W("Injection-site redness"), ""},
    {"INJECTION_SITE_HARDNESS_MILD", W("Injection-site hardness"), ""},
    {"INJECTION_SITE_SEVERE", W("Severe injection-site reaction"),
     W("Hard area, blister, open wound, dark scab, large swelling, intense pain. A physician sees it the same day.")},
    {"LIVER_ENZYMES_RAISED", W("Raised liver values"), W("Without symptoms, from a liver test.")},
    {"HEPATITIS_SIGNS", W("Signs of hepatitis"),
     W("Dark urine, yellow eyes, pale stools, lasting pain at the upper right. A physician sees it the same day.")},
    {"DEPRESSED_MOOD", W("Low mood"), W("A physician sees it the same day.")},
    {"SUICIDAL_THOUGHTS", W("Thoughts of suicide"),
     W("A physician sees it the same day. Do not leave the client alone.")},
    {"SUICIDAL_INTENT", W("Plan or attempt of suicide"), W("Emergency. Call for help now and stay with the client.")},
    {"BREATHING_DIFFICULTY", W("Trouble breathing"),
     W("Breathlessness, new cough, low oxygen: think of eosinophilic pneumonia. A physician sees it the same day.")},
    {"FACE_THROAT_SWELLING", W("Swelling of face or throat, hives"),
     W("A physician sees it the same day; with trouble breathing it is an emergency.")},
    {"ANAPHYLAXIS", W("Severe allergic reaction"), W("Emergency. Call for help now.")},
    {"PRECIPITATED_WITHDRAWAL", W("Sudden opioid withdrawal after a dose"),
     W("May need a hospital. A physician sees it the same day.")},
    {"OPIOID_OVERDOSE", W("Opioid overdose"),
     W("Emergency. Slow breathing: give overdose rescue and call for help now.")},
    {"OTHER", W("Something else"), W("Say it in the note.")},
};

constexpr Line causes[] = {
    {"", W("To decide"), ""},
    {"CERTAIN", W("Certain"), ""},
    {"PROBABLE", W("Probable"), ""},
    {"POSSIBLE", W("Possible"), ""},
    {"UNLIKELY", W("Unlikely"), ""},
    {"CONDITIONAL", W("Not yet clear"), ""},
    {"UNASSESSABLE", W("Cannot be judged"), ""},
};

constexpr Line outcomes[] = {
    {"", W("Not recorded"), ""},
    {"1", W("Recovered"), ""},
    {"2", W("Recovering"), ""},
    {"3", W("Not recovered"), ""},
    {"4", W("Recovered with lasting effects"), ""},
    {"5", W("Death"), ""},
    {"0", W("Not known"), ""},
};

constexpr Line actions[] = {
    {"", W("Not recorded"), ""},  {"1", W("Treatment stopped"), ""}, // also: next injection stopped or postponed, a depot cannot be withdrawn
    {"2", W("Dose lowered"), ""}, {"3", W("Dose raised"), ""},       {"4", W("No change"), ""},
    {"0", W("Not known"), ""},    {"9", W("Does not apply"), ""},
};

constexpr Line grades[] = {
    // CTCAE 5.0
    {"0", W("Not graded"), ""},
    {"1", W("Mild"), W("Noticed, needs nothing")},
    {"2", W("Moderate"), W("Needs a little, limits daily tasks")},
    {"3", W("Severe"), W("Hospital, or limits self-care")},
    {"4", W("Life-threatening"), W("Needs urgent treatment")},
    {"5", W("Death"), ""},
};
constexpr Line criteria[] = {
    // FDA MedWatch
    {"DEATH", W("Death"), ""},
    {"LIFE_THREATENING", W("Life in danger"), ""},
    {"HOSPITAL", W("Hospital stay, begun or longer"), ""},
    {"DISABILITY", W("Disability or lasting damage"), ""},
    {"CONGENITAL", W("Congenital anomaly"), ""},
    {"INTERVENTION", W("Needed treatment to prevent damage"), ""},
    {"OTHER", W("Another important medical event"), ""},
};
#undef W
}

QString sideEffect(QStringView term) { return wordsOf(effects, term); }

QString sideEffectRemark(QStringView term) { return remarkOf(effects, term); }

QString grade(int value) { return wordsOf(grades, QString::number(value)); }

QString gradeRemark(int value) { return remarkOf(grades, QString::number(value)); }

QString causality(QStringView code) { return wordsOf(causes, code); }

QString effectOutcome(QStringView code) { return wordsOf(outcomes, code); }

QString action(QStringView code) { return wordsOf(actions, code); }

QString actionOf(const SideEffect &effect)
{
    return effect.postponed ? SafetyWords::tr("Next injection postponed") : action(effect.action);
}

QString seriousness(QStringView code) { return wordsOf(criteria, code); }

QString seriousnessOf(const SideEffect &effect)
{
    if (!effect.serious) return {};
    QStringList words;
    for (const QString &code : effect.criteria) words << seriousness(code);
    return words.isEmpty() ? SafetyWords::tr("Serious, the criterion is not recorded")
                           : words.join(QStringLiteral(", "));
}

QString word(Route route)
{
    switch (route) {
    case Route::XR: return SafetyWords::tr("Injection");
    case Route::Oral: return SafetyWords::tr("Tablets");
    }
    return {};
}

QString word(GateLevel level)
{
    switch (level) {
    case GateLevel::Ok: return SafetyWords::tr("Clear");
    case GateLevel::Task: return SafetyWords::tr("Still to do");
    case GateLevel::Physician: return SafetyWords::tr("A physician decides");
    case GateLevel::Block: return SafetyWords::tr("Do not give");
    }
    return {};
}

QString word(LabTest test)
{
    switch (test) {
    case LabTest::ALT: return SafetyWords::tr("Liver test ALT");
    case LabTest::AST: return SafetyWords::tr("Liver test AST");
    case LabTest::BILI: return SafetyWords::tr("Liver test bilirubin");
    case LabTest::UDS_OPIOID: return SafetyWords::tr("Urine test, opioids");
    case LabTest::HCG: return SafetyWords::tr("Pregnancy test");
    case LabTest::PLT: return SafetyWords::tr("Platelets");
    case LabTest::CRCL: return SafetyWords::tr("Kidney function");
    case LabTest::PHQ9: return SafetyWords::tr("Mood score PHQ-9");
    case LabTest::AUDITC: return SafetyWords::tr("Alcohol score AUDIT-C");
    case LabTest::DRINKS: return SafetyWords::tr("Drinks in a day");
    case LabTest::PACS: return SafetyWords::tr("Alcohol craving score PACS");
    case LabTest::CRAVING: return SafetyWords::tr("Opioid craving, 0 to 100");
    }
    return {};
}

QString word(LabResult result)
{
    switch (result) {
    case LabResult::None: return SafetyWords::tr("No result");
    case LabResult::Negative: return SafetyWords::tr("Negative");
    case LabResult::Positive: return SafetyWords::tr("Positive");
    case LabResult::Pending: return SafetyWords::tr("Waiting for the result");
    case LabResult::Missing: return SafetyWords::tr("Not done");
    }
    return {};
}

QString resultWords(const Lab &lab)
{
    QStringList parts;
    if (lab.value) parts << (QLocale().toString(*lab.value, 'g', 6) + QLatin1Char(' ') + lab.unit).trimmed();
    if (lab.result != LabResult::None) parts << word(lab.result);
    return parts.join(QStringLiteral(", "));
}

QString liverWords(LiverLevel level, const Limits &limits)
{
    switch (level) {
    case LiverLevel::TooHigh:
        return SafetyWords::tr("Above %1 times the upper limit: do not give, call the physician")
            .arg(QLocale().toString(limits.lftBlock));
    case LiverLevel::WithBilirubin:
        return SafetyWords::tr("Above 3 times the upper limit with bilirubin above 2 times: do not give, call the "
                               "physician");
    case LiverLevel::Raised:
        return SafetyWords::tr("Above %1 times the upper limit: a physician decides, a test every month")
            .arg(QLocale().toString(limits.lftWarn));
    case LiverLevel::BilirubinRaised: return SafetyWords::tr("Bilirubin above the upper limit: a physician decides");
    case LiverLevel::Within:
        return SafetyWords::tr("Not above %1 times the upper limit").arg(QLocale().toString(limits.lftWarn));
    case LiverLevel::Unknown: break;
    }
    return {};
}

QString word(OpioidKind kind)
{
    switch (kind) {
    case OpioidKind::Unknown: return SafetyWords::tr("Not asked");
    case OpioidKind::None: return SafetyWords::tr("None");
    case OpioidKind::Short: return SafetyWords::tr("Short-acting, such as heroin or tramadol");
    case OpioidKind::Long: return SafetyWords::tr("Long-acting, such as methadone or buprenorphine");
    }
    return {};
}

QString word(Challenge challenge)
{
    switch (challenge) {
    case Challenge::Unknown: return SafetyWords::tr("Not recorded");
    case Challenge::None: return SafetyWords::tr("Not done");
    case Challenge::Pass: return SafetyWords::tr("Passed, no withdrawal");
    case Challenge::Fail: return SafetyWords::tr("Failed, withdrawal seen");
    }
    return {};
}

QString word(Hepatic state)
{
    switch (state) {
    case Hepatic::Unknown: return SafetyWords::tr("Not asked");
    case Hepatic::None: return SafetyWords::tr("None");
    case Hepatic::AcuteHepatitis: return SafetyWords::tr("Acute hepatitis");
    case Hepatic::LiverFailure: return SafetyWords::tr("Liver failure");
    }
    return {};
}

QString word(Pregnant answer)
{
    switch (answer) {
    case Pregnant::Unasked: return SafetyWords::tr("Not asked");
    case Pregnant::Yes: return SafetyWords::tr("Yes");
    case Pregnant::No: return SafetyWords::tr("No");
    case Pregnant::Unknown: return SafetyWords::tr("Not known");
    case Pregnant::NotApplicable: return SafetyWords::tr("Not applicable");
    }
    return {};
}

QString word(Allergy allergy)
{
    switch (allergy) {
    case Allergy::Unknown: return SafetyWords::tr("Not asked");
    case Allergy::None: return SafetyWords::tr("None");
    case Allergy::Naltrexone: return SafetyWords::tr("Naltrexone");
    case Allergy::PLG: return SafetyWords::tr("PLG, the carrier of the injection");
    case Allergy::CMC: return SafetyWords::tr("Carboxymethylcellulose, in the diluent");
    }
    return {};
}

QString word(MedicineClass kind)
{
    switch (kind) {
    case MedicineClass::Other: return SafetyWords::tr("Other medicine");
    case MedicineClass::Opioid: return SafetyWords::tr("Opioid");
    case MedicineClass::PartialAgonist: return SafetyWords::tr("Partial opioid, such as buprenorphine");
    case MedicineClass::Thioridazine: return SafetyWords::tr("Thioridazine");
    case MedicineClass::Disulfiram: return SafetyWords::tr("Disulfiram");
    }
    return {};
}

QString word(NaloxoneStep step)
{
    switch (step) {
    case NaloxoneStep::Offered: return SafetyWords::tr("Overdose rescue offered");
    case NaloxoneStep::Accepted: return SafetyWords::tr("Overdose rescue accepted");
    case NaloxoneStep::HasKit: return SafetyWords::tr("Has an overdose rescue kit");
    case NaloxoneStep::Declined: return SafetyWords::tr("Overdose rescue declined");
    }
    return {};
}

QString word(Product product)
{
    switch (product) {
    case Product::Unknown: return SafetyWords::tr("Not recorded");
    case Product::Oral: return SafetyWords::tr("Tablets");
    case Product::XR: return SafetyWords::tr("Injection");
    }
    return {};
}

QString word(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Log: return SafetyWords::tr("Noted");
    case Urgency::Review: return SafetyWords::tr("Review");
    case Urgency::SameDay: return SafetyWords::tr("Same day");
    case Urgency::Emergency: return SafetyWords::tr("Emergency");
    }
    return {};
}
