#include "ui/desktop/injection/gate_questions.h"
#include "ui/words/dates.h"
#include "ui/words/explain.h"
#include <QCoreApplication>

namespace {

struct GateQuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(GateQuestionWords)
};

/// An answer that changes the day's assessment.
GateChoice answer(int digit, const QString &words, std::function<void(Assessment &)> set)
{
    return {words,
            [set = std::move(set)](GateDraft &draft) {
                Assessment answers = draft.answers();
                set(answers);
                draft.setAnswers(answers);
            },
            digit};
}

GateChoice result(int digit, const QString &words, LabTest test, LabResult found)
{
    return {words,
            [test, found](GateDraft &draft) {
                Lab lab{.client = draft.page().client.id};
                lab.takenOn = draft.today();
                lab.test = test;
                lab.result = found;
                draft.addLab(lab);
            },
            digit};
}

GateQuestion opioidQuestion(const GateDraft &draft)
{
    GateQuestion question{GateQuestionWords::tr("Last opioid use"),
                          {},
                          {QStringLiteral("E03_ON_OPIOID"), QStringLiteral("E07_FREE_DAYS")},
                          GateField::LastUse,
                          {}};
    const auto last = draft.lastUse();
    const bool alcohol = draft.hasAlcohol(), risk = draft.history().opioidRisk();
    const QString none = last ? GateQuestionWords::tr("None since %1").arg(plainDay(last->lastOpioidOn))
                              : GateQuestionWords::tr("None");
    const auto set = [last, alcohol, risk](Assessment &answers) {
        answers.onOpioid = YesNo::No;
        if (last) {
            answers.lastOpioidOn = last->lastOpioidOn;
            answers.opioidKind = last->opioidKind;
        } else if (!risk) {
            answers.opioidKind = OpioidKind::None;
        }
        if (alcohol) answers.drinking = YesNo::No;
    };
    if (last || !risk)
        question.choices << answer(1, alcohol ? GateQuestionWords::tr("%1, no alcohol").arg(none) : none, set);
    question.note = alcohol ? GateQuestionWords::tr("Opioids, and alcohol now")
                            : GateQuestionWords::tr("Any, also prescribed");
    if (!last && risk) question.note = GateQuestionWords::tr("The last day of use is not known: ask");
    return question;
}

GateQuestion liverQuestion()
{
    return {
        GateQuestionWords::tr("Liver"),
        GateQuestionWords::tr("Test values, and signs of hepatitis today"),
        {QStringLiteral("E08_LFT"), QStringLiteral("E09_HEPATIC")},
        GateField::Liver,
        {answer(1, GateQuestionWords::tr("No signs, none known"), [](Assessment &a) { a.hepatic = Hepatic::None; }),
         answer(2, GateQuestionWords::tr("Acute hepatitis"),
                [](Assessment &a) { a.hepatic = Hepatic::AcuteHepatitis; }),
         answer(3, GateQuestionWords::tr("Liver failure"), [](Assessment &a) { a.hepatic = Hepatic::LiverFailure; })}};
}

GateQuestion pregnancyQuestion()
{
    return {
        GateQuestionWords::tr("Pregnancy"),
        {},
        {QStringLiteral("E10_PREGNANCY")},
        GateField::None,
        {result(1, GateQuestionWords::tr("Test negative"), LabTest::HCG, LabResult::Negative),
         result(2, GateQuestionWords::tr("Test positive"), LabTest::HCG, LabResult::Positive),
         answer(3, GateQuestionWords::tr("Cannot be"), [](Assessment &a) { a.pregnant = Pregnant::NotApplicable; })}};
}

GateQuestion allergyQuestion(Route route)
{
    GateQuestion question{
        GateQuestionWords::tr("Allergies"),
        {},
        {QStringLiteral("E02_ALLERGY")},
        GateField::None,
        {answer(1, GateQuestionWords::tr("None"), [](Assessment &a) { a.allergy = Allergy::None; }),
         answer(2, GateQuestionWords::tr("Naltrexone"), [](Assessment &a) { a.allergy = Allergy::Naltrexone; })}};
    if (route == Route::XR)
        question.choices << answer(3, GateQuestionWords::tr("Microspheres (PLG)"), [](Assessment &a) {
            a.allergy = Allergy::PLG;
        }) << answer(4, GateQuestionWords::tr("Diluent (CMC)"), [](Assessment &a) { a.allergy = Allergy::CMC; });
    return question;
}

} // namespace

QList<GateQuestion> gateQuestions(const GateDraft &draft)
{
    QList<GateQuestion> questions{
        opioidQuestion(draft),
        {GateQuestionWords::tr("Urine test today"),
         GateQuestionWords::tr("Opiates, fentanyl, oxycodone, methadone, buprenorphine"),
         {QStringLiteral("E06_UDS")},
         GateField::None,
         {result(1, GateQuestionWords::tr("Negative"), LabTest::UDS_OPIOID, LabResult::Negative),
          result(2, GateQuestionWords::tr("Positive"), LabTest::UDS_OPIOID, LabResult::Positive),
          result(3, GateQuestionWords::tr("Not known yet"), LabTest::UDS_OPIOID, LabResult::Pending)}},
        {GateQuestionWords::tr("Withdrawal signs"),
         GateQuestionWords::tr("Clinical Opiate Withdrawal Scale, 0 to 48"),
         {QStringLiteral("E04_WITHDRAWAL"), QStringLiteral("E05_CHALLENGE")},
         GateField::Points,
         {answer(0, GateQuestionWords::tr("No signs, 0"),
                 [](Assessment &a) {
                     a.withdrawal = YesNo::No;
                     a.cows = 0;
                 })}},
        {GateQuestionWords::tr("Medicines"),
         GateQuestionWords::tr("Blood thinners, opioids, thioridazine, disulfiram"),
         {QStringLiteral("E12_BLEEDING"), QStringLiteral("E16_INTERACTION")},
         GateField::None,
         {answer(1, GateQuestionWords::tr("No blood thinner"), [](Assessment &a) { a.anticoagulant = YesNo::No; }),
          answer(2, GateQuestionWords::tr("Takes a blood thinner"),
                 [](Assessment &a) { a.anticoagulant = YesNo::Yes; })}},
        liverQuestion(),
        pregnancyQuestion(),
        allergyQuestion(draft.route()),
        {GateQuestionWords::tr("Kidney"), {}, {QStringLiteral("E13_RENAL")}, GateField::None, {}},
        {GateQuestionWords::tr("Surgery or pain treatment"),
         GateQuestionWords::tr("Planned, when opioids may be needed"),
         {QStringLiteral("E11_PROCEDURE")},
         GateField::Procedure,
         {answer(1, GateQuestionWords::tr("None planned"), [](Assessment &a) { a.procedureOn = {}; })}},
    };
    if (draft.hasAlcohol())
        questions << GateQuestion{
            GateQuestionWords::tr("Drinking now"),
            {},
            {QStringLiteral("E14_DRINKING")},
            GateField::None,
            {answer(1, GateQuestionWords::tr("No"), [](Assessment &a) { a.drinking = YesNo::No; }),
             answer(2, GateQuestionWords::tr("Yes"), [](Assessment &a) { a.drinking = YesNo::Yes; })}};
    questions << GateQuestion{
        GateQuestionWords::tr("Mood"),
        GateQuestionWords::tr("Thoughts of suicide?"),
        {QStringLiteral("E15_SUICIDAL")},
        GateField::None,
        {answer(1, GateQuestionWords::tr("No thoughts of suicide"), [](Assessment &a) { a.suicidal = YesNo::No; }),
         answer(2, GateQuestionWords::tr("Active thoughts"), [](Assessment &a) { a.suicidal = YesNo::Yes; })}};
    if (draft.page().client.birthDate.isNull() || ageOn(draft.page().client.birthDate, draft.today()) < 18)
        questions.prepend({GateQuestionWords::tr("Age"), {}, {QStringLiteral("E01_AGE")}, GateField::None, {}});
    return questions;
}

GateStanding standingOf(const GateQuestion &question, const QList<Finding> &findings, const GateDraft &draft)
{
    GateStanding standing;
    for (const Finding &finding : findings)
        if (question.codes.contains(finding.code)) standing.level = qMax(standing.level, finding.level);
    QStringList said;
    for (const Finding &finding : findings) {
        if (!question.codes.contains(finding.code) || finding.level != standing.level) continue;
        if (finding.why == QLatin1String("CHALLENGE_NOT_DONE")) continue; // nothing was asked of anybody
        said << sentence(finding);
        standing.overridable = standing.overridable && overridable(finding.code);
    }
    standing.words = said.join(QLatin1Char(' '));
    if (draft.isAnswered() && standing.level == GateLevel::Ok) standing.when = clockTime(draft.now());
    return standing;
}
