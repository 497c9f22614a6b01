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
                lab.takenAt = draft.now().time();
                lab.test = test;
                lab.result = found;
                draft.addLab(lab);
            },
            digit};
}

/// What the laboratory (GC/LC-MS) said of a positive screen.
GateChoice confirmed(int digit, const QString &words, LabResult found)
{
    return {words,
            [found](GateDraft &draft) {
                Lab lab{.client = draft.page().client.id};
                lab.takenOn = draft.today();
                lab.takenAt = draft.now().time();
                lab.test = LabTest::UDS_OPIOID;
                lab.result = found;
                lab.confirms = true;
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

GateQuestion urineQuestion()
{
    return {GateQuestionWords::tr("Urine test today"),
            GateQuestionWords::tr("Opiates, fentanyl, oxycodone, methadone, buprenorphine"),
            {QStringLiteral("E06_UDS")},
            GateField::None,
            {result(1, GateQuestionWords::tr("Negative"), LabTest::UDS_OPIOID, LabResult::Negative),
             result(2, GateQuestionWords::tr("Positive"), LabTest::UDS_OPIOID, LabResult::Positive),
             result(3, GateQuestionWords::tr("Not known yet"), LabTest::UDS_OPIOID, LabResult::Pending),
             confirmed(4, GateQuestionWords::tr("Laboratory: negative"), LabResult::Negative),
             confirmed(5, GateQuestionWords::tr("Laboratory: positive"), LabResult::Positive)}};
}

GateQuestion withdrawalQuestion()
{
    return {GateQuestionWords::tr("Withdrawal signs"),
            GateQuestionWords::tr("Clinical Opiate Withdrawal Scale, 0 to 48"),
            {QStringLiteral("E04_WITHDRAWAL")},
            GateField::Points,
            {answer(0, GateQuestionWords::tr("No signs, 0"),
                    [](Assessment &a) {
                        a.withdrawal = YesNo::No;
                        a.cows = 0;
                    }),
             answer(1, GateQuestionWords::tr("In withdrawal"), [](Assessment &a) { a.withdrawal = YesNo::Yes; })}};
}

GateQuestion challengeQuestion()
{
    return {GateQuestionWords::tr("Naloxone challenge"),
            GateQuestionWords::tr("Only when there is doubt; not in withdrawal"),
            {QStringLiteral("E05_CHALLENGE")},
            GateField::None,
            {answer(1, GateQuestionWords::tr("Not done"), [](Assessment &a) { a.challenge = Challenge::None; }),
             answer(2, GateQuestionWords::tr("Passed, no signs"), [](Assessment &a) { a.challenge = Challenge::Pass; }),
             answer(3, GateQuestionWords::tr("Brought on withdrawal"),
                    [](Assessment &a) { a.challenge = Challenge::Fail; })}};
}

GateQuestion bleedingQuestion()
{
    return {GateQuestionWords::tr("Bleeding"),
            GateQuestionWords::tr("Blood thinners; platelets if known"),
            {QStringLiteral("E12_BLEEDING")},
            GateField::Measure,
            {answer(1, GateQuestionWords::tr("No blood thinner"), [](Assessment &a) { a.anticoagulant = YesNo::No; }),
             answer(2, GateQuestionWords::tr("Takes a blood thinner"),
                    [](Assessment &a) { a.anticoagulant = YesNo::Yes; })},
            LabTest::PLT,
            GateQuestionWords::tr("platelets, 10⁹/L")};
}

GateQuestion medicinesQuestion()
{
    return {GateQuestionWords::tr("Other medicines"),
            GateQuestionWords::tr("Opioids, thioridazine, disulfiram"),
            {QStringLiteral("E16_INTERACTION"), QStringLiteral("E03_ON_OPIOID")},
            GateField::Medicines};
}

GateQuestion kidneyQuestion()
{
    return {GateQuestionWords::tr("Kidneys"),
            GateQuestionWords::tr("Creatinine clearance, if known"),
            {QStringLiteral("E13_RENAL")},
            GateField::Measure,
            {},
            LabTest::CRCL,
            GateQuestionWords::tr("mL/min")};
}

GateQuestion surgeryQuestion()
{
    return {GateQuestionWords::tr("Surgery or pain treatment"),
            GateQuestionWords::tr("Planned, when opioids may be needed"),
            {QStringLiteral("E11_PROCEDURE")},
            GateField::Procedure,
            {answer(1, GateQuestionWords::tr("None planned"), [](Assessment &a) { a.procedureOn = {}; })}};
}

GateQuestion drinkingQuestion()
{
    return {GateQuestionWords::tr("Drinking now"),
            {},
            {QStringLiteral("E14_DRINKING")},
            GateField::None,
            {answer(1, GateQuestionWords::tr("No"), [](Assessment &a) { a.drinking = YesNo::No; }),
             answer(2, GateQuestionWords::tr("Yes"), [](Assessment &a) { a.drinking = YesNo::Yes; })}};
}

GateQuestion moodQuestion()
{
    return {GateQuestionWords::tr("Mood"),
            GateQuestionWords::tr("Thoughts of suicide? PHQ-9, 0 to 27"),
            {QStringLiteral("E15_SUICIDAL")},
            GateField::Measure,
            {answer(1, GateQuestionWords::tr("No thoughts of suicide"), [](Assessment &a) { a.suicidal = YesNo::No; }),
             answer(2, GateQuestionWords::tr("Active thoughts"), [](Assessment &a) { a.suicidal = YesNo::Yes; })},
            LabTest::PHQ9,
            GateQuestionWords::tr("PHQ-9 points")};
}

/// When a row was answered: laboratory values by their age, the rest by the clock.
QString whenAnswered(const GateQuestion &question, const GateDraft &draft)
{
    std::optional<Lab> lab;
    if (question.codes.contains(QStringLiteral("E06_UDS"))) lab = draft.newestLab(LabTest::UDS_OPIOID);
    if (question.codes.contains(QStringLiteral("E08_LFT"))) lab = draft.newestLab(LabTest::ALT);
    if (question.field == GateField::Measure && question.measure == LabTest::CRCL) lab = draft.newestLab(LabTest::CRCL);
    if (lab) {
        const int age = int(lab->takenOn.daysTo(draft.today()));
        if (age == 0) return lab->takenAt.isValid() ? clockTime(lab->takenAt) : GateQuestionWords::tr("today");
        return GateQuestionWords::tr("%1 d ago", "days").arg(age);
    }
    const bool allergy = question.codes.contains(QStringLiteral("E02_ALLERGY"));
    if (allergy && draft.answers().allergy == Allergy::Unknown) return {}; // told on another day
    return draft.isAnswered() ? clockTime(draft.now()) : QString();
}

/// Clear because nothing is known: nobody was asked, so there is no time.
bool isSilence(const Finding &finding)
{
    static const QStringList silences{QStringLiteral("NONE_RECORDED"), QStringLiteral("CHALLENGE_NOT_DONE"),
                                      QStringLiteral("NO_INTERACTION"), QStringLiteral("PREGNANCY_NOT_APPLICABLE"),
                                      QStringLiteral("UDS_NOT_REQUIRED")};
    return silences.contains(finding.why);
}

/// PHQ-9 beside what the rule says of mood.
QString extraWords(const GateQuestion &question, const GateDraft &draft)
{
    if (question.field != GateField::Measure || question.measure != LabTest::PHQ9) return {};
    const auto score = draft.newestLab(LabTest::PHQ9);
    if (!score || !score->value || score->takenOn != draft.today()) return {};
    return GateQuestionWords::tr("PHQ-9 score %1.").arg(*score->value);
}

} // namespace

bool belongs(const Finding &finding, const GateQuestion &question)
{
    if (!question.codes.contains(finding.code)) return false;
    if (finding.code != u"E03_ON_OPIOID") return true;
    return (finding.why == u"OPIOID_MEDICINE") == (question.field == GateField::Medicines);
}

QList<GateQuestion> gateQuestions(const GateDraft &draft)
{
    QList<GateQuestion> questions;
    const Client &client = draft.page().client;
    if (client.birthDate.isNull() || ageOn(client.birthDate, draft.today()) < 18)
        questions << GateQuestion{GateQuestionWords::tr("Age"), {}, {QStringLiteral("E01_AGE")}};
    if (draft.route() == Route::XR)
        questions << GateQuestion{
            GateQuestionWords::tr("Time since the last one"), {}, {QStringLiteral("VISIT_EARLY")}};
    questions << opioidQuestion(draft) << urineQuestion() << withdrawalQuestion() << challengeQuestion()
              << medicinesQuestion();
    if (draft.route() == Route::XR) questions << bleedingQuestion();
    questions << liverQuestion() << pregnancyQuestion() << allergyQuestion(draft.route()) << kidneyQuestion()
              << surgeryQuestion();
    if (draft.hasAlcohol()) questions << drinkingQuestion();
    questions << moodQuestion();
    if (draft.route() == Route::XR)
        questions << GateQuestion{GateQuestionWords::tr("Prescriber agrees"), {}, {QStringLiteral("VISIT_SIGN_OFF")}};
    return questions;
}

GateStanding standingOf(const GateQuestion &question, const QList<Finding> &findings, const GateDraft &draft)
{
    GateStanding standing;
    QStringList fine, stopping, missing, agreed;
    bool isTimed = false, isFixed = false;
    for (const Finding &finding : findings) {
        if (!belongs(finding, question)) continue;
        if (const GateDecision *decision = draft.decisionOn(finding)) {
            agreed << GateQuestionWords::tr("%1 Signed by %2: %3", "finding, physician, reason")
                          .arg(sentence(finding), draft.nameOf(decision->signedBy), decision->reason);
            continue;
        }
        const bool silent = finding.why == u"NOT_EARLY" || finding.why == u"NO_SIGN_OFF";
        isTimed = isTimed || !isSilence(finding);
        if (finding.level == GateLevel::Ok && !silent) fine << sentence(finding);
        if (finding.level == GateLevel::Task) missing << sentence(finding);
        if (finding.level > standing.level && finding.level > GateLevel::Task) stopping.clear();
        if (finding.level > GateLevel::Task && finding.level >= standing.level) stopping << sentence(finding);
        standing.level = qMax(standing.level, finding.level);
        isFixed = isFixed || (finding.level == GateLevel::Block && !signable(finding));
        if (standing.toSign.isEmpty() && signable(finding)) standing.toSign = finding.code;
    }
    // What is missing is asked first: the physician decides about all that is known.
    if (!missing.isEmpty() && !isFixed) standing.level = GateLevel::Task;
    if (!isFixed) stopping += missing;
    if (isFixed) standing.toSign.clear(); // the row would not be clear by it
    standing.isSigned = !agreed.isEmpty();
    QStringList said = !stopping.isEmpty() ? stopping : agreed.isEmpty() ? fine : agreed;
    if (const QString more = extraWords(question, draft); !more.isEmpty()) said << more;
    standing.words = said.join(QLatin1Char(' '));
    standing.isSilent = said.isEmpty();
    if (standing.level == GateLevel::Ok && !standing.isSilent && isTimed) standing.when = whenAnswered(question, draft);
    return standing;
}
