#include "app/safety/gate.h"
#include <QtTest>

namespace {

/// Somebody who may be given: every fact answered in the way that clears it.
GateFacts clearFacts()
{
    GateFacts facts;
    facts.recheck = Recheck::FullGate;
    facts.age = 34;
    facts.sex = SexAtBirth::Female;
    facts.indication = Indication::Opioid;
    facts.opioid = OpioidKind::Short;
    facts.freeDays = 12;
    facts.uds = LabResult::Negative;
    facts.withdrawal = facts.onOpioid = facts.anticoagulant = facts.drinking = facts.suicidal = YesNo::No;
    facts.challenge = Challenge::None;
    facts.alt = facts.ast = 1.0;
    facts.bili = 0.8;
    facts.hepatic = Hepatic::None;
    facts.pregnant = Pregnant::No;
    facts.allergy = Allergy::None;
    facts.platelets = 220;
    facts.crcl = 95;
    facts.procedureAsked = true;
    return facts;
}

using Change = void (*)(GateFacts &);

} // namespace
Q_DECLARE_METATYPE(Change)

/// The limits of every rule of clinical.md 4.3, each from both sides, worked out by hand: what the golden files do not hold.
class GateBoundariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStandsInTheWayOfTheClearOne() { QCOMPARE(overall(gate(clearFacts(), {})), GateLevel::Ok); }
    void atItsLimit_data();
    void atItsLimit();
};

void GateBoundariesTest::atItsLimit_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected"); // "CODE=LEVEL", or empty when all is clear
    const auto row = [](const char *name, Change change, const char *expected) {
        QTest::newRow(name) << change << QString::fromLatin1(expected);
    };
    row(
        "17 years", [](GateFacts &f) { f.age = 17; }, "E01_AGE=PHYSICIAN");
    row(
        "18 years", [](GateFacts &f) { f.age = 18; }, "");
    row(
        "allergic to naltrexone, tablets",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.allergy = Allergy::Naltrexone;
        },
        "E02_ALLERGY=BLOCK");
    row(
        "allergic to CMC, injection", [](GateFacts &f) { f.allergy = Allergy::CMC; }, "E02_ALLERGY=BLOCK");
    row(
        "allergic to CMC, tablets",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.allergy = Allergy::CMC;
        },
        "");
    row(
        "allergy never asked", [](GateFacts &f) { f.allergy = Allergy::Unknown; }, "");
    row(
        "opioid taken never asked", [](GateFacts &f) { f.onOpioid = YesNo::Unknown; }, "E03_ON_OPIOID=TASK");
    row(
        "an opioid on the list", [](GateFacts &f) { f.opioidMedicines << QStringLiteral("Tramadol"); },
        "E03_ON_OPIOID=BLOCK");
    row(
        "withdrawal never asked", [](GateFacts &f) { f.withdrawal = YesNo::Unknown; }, "E04_WITHDRAWAL=TASK");
    row(
        "4 points of withdrawal", [](GateFacts &f) { f.cows = 4; }, "");
    row(
        "5 points of withdrawal", [](GateFacts &f) { f.cows = 5; }, "E04_WITHDRAWAL=PHYSICIAN");
    row(
        "in withdrawal with 2 points",
        [](GateFacts &f) {
            f.withdrawal = YesNo::Yes;
            f.cows = 2;
        },
        "E04_WITHDRAWAL=BLOCK");
    row(
        "challenge failed", [](GateFacts &f) { f.challenge = Challenge::Fail; }, "E05_CHALLENGE=BLOCK");
    row(
        "challenge never done", [](GateFacts &f) { f.challenge = Challenge::Unknown; }, "");
    row(
        "no urine test, first dose", [](GateFacts &f) { f.uds = LabResult::None; }, "E06_UDS=TASK");
    row(
        "no urine test, late check",
        [](GateFacts &f) {
            f.recheck = Recheck::LateCheck;
            f.uds = LabResult::Missing;
            f.opioidHistory = false;
        },
        "E06_UDS=TASK");
    row(
        "no urine test, reverify",
        [](GateFacts &f) {
            f.recheck = Recheck::Reverify;
            f.uds = LabResult::None;
            f.opioidHistory = false;
        },
        "E06_UDS=TASK");
    row(
        "no urine test, routine, opioid history",
        [](GateFacts &f) {
            f.recheck = Recheck::Routine;
            f.uds = LabResult::None;
        },
        "E06_UDS=TASK");
    row(
        "no urine test, asked only",
        [](GateFacts &f) {
            f.recheck = Recheck::AskOnly;
            f.uds = LabResult::None;
            f.opioidHistory = false;
            f.opioid = OpioidKind::None;
            f.freeDays = {};
        },
        "");
    row(
        "no urine test, routine tablet",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.recheck = Recheck::Routine;
            f.uds = LabResult::None;
        },
        "");
    row(
        "positive at a routine visit, alcohol only",
        [](GateFacts &f) {
            f.recheck = Recheck::AskOnly;
            f.opioidHistory = false;
            f.uds = LabResult::Positive;
        },
        "E06_UDS=BLOCK");
    row(
        "short, 6 days", [](GateFacts &f) { f.freeDays = 6; }, "E07_FREE_DAYS=BLOCK");
    row(
        "short, 6 days, challenge passed",
        [](GateFacts &f) {
            f.freeDays = 6;
            f.challenge = Challenge::Pass;
        },
        "E07_FREE_DAYS=BLOCK");
    row(
        "short, 7 days", [](GateFacts &f) { f.freeDays = 7; }, "E07_FREE_DAYS=PHYSICIAN");
    row(
        "short, 7 days, challenge passed",
        [](GateFacts &f) {
            f.freeDays = 7;
            f.challenge = Challenge::Pass;
        },
        "");
    row(
        "short, 9 days", [](GateFacts &f) { f.freeDays = 9; }, "E07_FREE_DAYS=PHYSICIAN");
    row(
        "short, 10 days", [](GateFacts &f) { f.freeDays = 10; }, "");
    row(
        "long, 6 days, challenge passed",
        [](GateFacts &f) {
            f.opioid = OpioidKind::Long;
            f.freeDays = 6;
            f.challenge = Challenge::Pass;
        },
        "E07_FREE_DAYS=BLOCK");
    row(
        "long, 7 days",
        [](GateFacts &f) {
            f.opioid = OpioidKind::Long;
            f.freeDays = 7;
        },
        "E07_FREE_DAYS=PHYSICIAN");
    row(
        "long, 13 days, challenge passed",
        [](GateFacts &f) {
            f.opioid = OpioidKind::Long;
            f.freeDays = 13;
            f.challenge = Challenge::Pass;
        },
        "E07_FREE_DAYS=PHYSICIAN");
    row(
        "long, 14 days",
        [](GateFacts &f) {
            f.opioid = OpioidKind::Long;
            f.freeDays = 14;
        },
        "");
    row(
        "kind none, opioid history, no date",
        [](GateFacts &f) {
            f.opioid = OpioidKind::None;
            f.freeDays = {};
        },
        "E07_FREE_DAYS=TASK");
    row(
        "no history, never used",
        [](GateFacts &f) {
            f.opioidHistory = false;
            f.opioid = OpioidKind::None;
            f.freeDays = {};
        },
        "");
    row(
        "no history, but used 3 days ago",
        [](GateFacts &f) {
            f.opioidHistory = false;
            f.freeDays = 3;
        },
        "E07_FREE_DAYS=BLOCK");
    row(
        "ALT exactly 3.0", [](GateFacts &f) { f.alt = 3.0; }, "");
    row(
        "ALT 3.01", [](GateFacts &f) { f.alt = 3.01; }, "E08_LFT=PHYSICIAN");
    row(
        "AST exactly 5.0", [](GateFacts &f) { f.ast = 5.0; }, "E08_LFT=PHYSICIAN");
    row(
        "AST 5.01", [](GateFacts &f) { f.ast = 5.01; }, "E08_LFT=BLOCK");
    row(
        "bilirubin exactly 1.0", [](GateFacts &f) { f.bili = 1.0; }, "");
    row(
        "bilirubin 1.01", [](GateFacts &f) { f.bili = 1.01; }, "E08_LFT=PHYSICIAN");
    row(
        "ALT 3.0, bilirubin 2.1",
        [](GateFacts &f) {
            f.alt = 3.0;
            f.bili = 2.1;
        },
        "E08_LFT=PHYSICIAN");
    row(
        "ALT 3.1, bilirubin 2.0",
        [](GateFacts &f) {
            f.alt = 3.1;
            f.bili = 2.0;
        },
        "E08_LFT=PHYSICIAN");
    row(
        "ALT 3.1, bilirubin 2.1",
        [](GateFacts &f) {
            f.alt = 3.1;
            f.bili = 2.1;
        },
        "E08_LFT=BLOCK");
    row(
        "bilirubin missing", [](GateFacts &f) { f.bili = {}; }, "E08_LFT=TASK");
    row(
        "ALT missing, AST 6",
        [](GateFacts &f) {
            f.alt = {};
            f.ast = 6;
        },
        "E08_LFT=BLOCK");
    row(
        "liver failure", [](GateFacts &f) { f.hepatic = Hepatic::LiverFailure; }, "E09_HEPATIC=BLOCK");
    row(
        "hepatitis never asked", [](GateFacts &f) { f.hepatic = Hepatic::Unknown; }, "E09_HEPATIC=TASK");
    row(
        "pregnancy not known, sex not known",
        [](GateFacts &f) {
            f.sex = SexAtBirth::Unknown;
            f.pregnant = Pregnant::Unasked;
        },
        "E10_PREGNANCY=TASK");
    row(
        "pregnancy not known, male",
        [](GateFacts &f) {
            f.sex = SexAtBirth::Male;
            f.pregnant = Pregnant::Unasked;
        },
        "");
    row(
        "pregnancy not applicable", [](GateFacts &f) { f.pregnant = Pregnant::NotApplicable; }, "");
    row(
        "surgery today, injection", [](GateFacts &f) { f.procedureInDays = 0; }, "E11_PROCEDURE=PHYSICIAN");
    row(
        "surgery in 30 days, injection", [](GateFacts &f) { f.procedureInDays = 30; }, "E11_PROCEDURE=PHYSICIAN");
    row(
        "surgery in 31 days, injection", [](GateFacts &f) { f.procedureInDays = 31; }, "");
    row(
        "surgery in 3 days, tablets",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.procedureInDays = 3;
        },
        "E11_PROCEDURE=PHYSICIAN");
    row(
        "surgery in 4 days, tablets",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.procedureInDays = 4;
        },
        "");
    row(
        "surgery yesterday", [](GateFacts &f) { f.procedureInDays = -1; }, "");
    row(
        "surgery never asked", [](GateFacts &f) { f.procedureAsked = false; }, "E11_PROCEDURE=TASK");
    row(
        "platelets 49.9", [](GateFacts &f) { f.platelets = 49.9; }, "E12_BLEEDING=PHYSICIAN");
    row(
        "platelets 50", [](GateFacts &f) { f.platelets = 50; }, "");
    row(
        "platelets 10, tablets",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.platelets = 10;
        },
        "");
    row(
        "blood thinner and platelets enough", [](GateFacts &f) { f.anticoagulant = YesNo::Yes; },
        "E12_BLEEDING=PHYSICIAN");
    row(
        "bleeding never asked",
        [](GateFacts &f) {
            f.anticoagulant = YesNo::Unknown;
            f.platelets = {};
        },
        "");
    row(
        "creatinine clearance 49.9", [](GateFacts &f) { f.crcl = 49.9; }, "E13_RENAL=PHYSICIAN");
    row(
        "creatinine clearance 50", [](GateFacts &f) { f.crcl = 50; }, "");
    row(
        "kidneys never measured", [](GateFacts &f) { f.crcl = {}; }, "");
    row(
        "drinking, alcohol",
        [](GateFacts &f) {
            f.indication = Indication::Alcohol;
            f.drinking = YesNo::Yes;
        },
        "E14_DRINKING=PHYSICIAN");
    row(
        "drinking, both",
        [](GateFacts &f) {
            f.indication = Indication::Both;
            f.drinking = YesNo::Yes;
        },
        "E14_DRINKING=PHYSICIAN");
    row(
        "drinking, opioids only", [](GateFacts &f) { f.drinking = YesNo::Yes; }, "");
    row(
        "drinking, alcohol, tablets",
        [](GateFacts &f) {
            f.route = Route::Oral;
            f.indication = Indication::Alcohol;
            f.drinking = YesNo::Yes;
        },
        "");
    row(
        "drinking never asked, alcohol",
        [](GateFacts &f) {
            f.indication = Indication::Alcohol;
            f.drinking = YesNo::Unknown;
        },
        "E14_DRINKING=TASK");
    row(
        "suicide never asked", [](GateFacts &f) { f.suicidal = YesNo::Unknown; }, "E15_SUICIDAL=TASK");
    row(
        "disulfiram on the list", [](GateFacts &f) { f.interactingMedicines << QStringLiteral("Disulfiram"); },
        "E16_INTERACTION=PHYSICIAN");
    row(
        "two at once",
        [](GateFacts &f) {
            f.uds = LabResult::Pending;
            f.crcl = 40;
        },
        "E06_UDS=TASK;E13_RENAL=PHYSICIAN");
}

void GateBoundariesTest::atItsLimit()
{
    QFETCH(Change, change);
    QFETCH(QString, expected);
    GateFacts facts = clearFacts();
    change(facts);
    QStringList open;
    GateLevel worst = GateLevel::Ok;
    for (const Finding &finding : gate(facts, {})) {
        if (finding.code == QLatin1String("OVERALL")) {
            QCOMPARE(finding.level, worst);
            continue;
        }
        worst = std::max(worst, finding.level);
        if (finding.level != GateLevel::Ok) open << finding.code + u'=' + code(finding.level);
    }
    QCOMPARE(open.join(u';'), expected);
}

QTEST_GUILESS_MAIN(GateBoundariesTest)
#include "gate_boundaries_test.moc"
