#include "app/safety/check_in.h"
#include "app/safety/decision.h"
#include "records_of.h"
#include <QtTest>

namespace {
const QDate day(2026, 5, 4);
}

/// What physicians sign, what ends it, what a visit asks beyond the gate, and how a check-in becomes side effects.
class DecisionTest : public QObject
{
    Q_OBJECT

    Limits m_limits;

    Finding of(const RecordsOf &records, const char *code, QDate on = day) const
    {
        for (const Finding &finding : visitGate(records.gate(), Route::XR, on, m_limits))
            if (finding.code == QLatin1String(code)) return finding;
        return {};
    }
    GateDecision signedFor(const Finding &finding, QDate on = day) const
    {
        GateDecision decision{.client = Id<Client>::create()};
        decision.on = on;
        decision.code = finding.code;
        decision.level = finding.level;
        decision.why = finding.why;
        decision.values = finding.values;
        decision.rule = ruleStamp(finding.code, Route::XR, m_limits);
        return decision;
    }
    static RecordsOf clearClient()
    {
        RecordsOf records;
        records.client.birthDate = QDate(1990, 1, 1);
        records.history.opioidHistory = YesNo::Yes;
        records.history.indication = Indication::Opioid;
        records.interval(IntervalMode::D28, day.addDays(-200));
        records.injected(day.addDays(-28));
        records.liver(day.addDays(-10));
        records.clear(day);
        records.result(LabTest::UDS_OPIOID, day, LabResult::Negative);
        return records;
    }

private Q_SLOTS:
    void aClearClientHasNothingUndecided()
    {
        const RecordsOf records = clearClient();
        const auto findings = visitGate(records.gate(), Route::XR, day, m_limits);
        QCOMPARE(findings.size(), 18); // sixteen rules, two of the visit
        QCOMPARE(undecided(findings, {}, day, Route::XR, day.addDays(-28), m_limits), QStringList());
    }

    void whatCanBeSignedIsPhysicianAndMostBlocks()
    {
        QVERIFY(signable({QStringLiteral("E08_LFT"), GateLevel::Physician, QStringLiteral("LFT_RAISED"), {}}));
        QVERIFY(signable({QStringLiteral("E08_LFT"), GateLevel::Block, QStringLiteral("LFT_HIGH"), {}}));
        QVERIFY(signable({QStringLiteral("E04_WITHDRAWAL"), GateLevel::Physician, QStringLiteral("COWS_HIGH"), {}}));
        for (const char *fixed : {"E02_ALLERGY", "E03_ON_OPIOID", "E04_WITHDRAWAL", "E05_CHALLENGE", "E06_UDS"})
            QVERIFY2(!signable({QString::fromLatin1(fixed), GateLevel::Block, QString(), {}}), fixed);
        QVERIFY(!signable({QStringLiteral("E08_LFT"), GateLevel::Task, QStringLiteral("LFT_MISSING"), {}}));
        QVERIFY(!signable({QStringLiteral("NO_RULE"), GateLevel::Physician, QString(), {}}));
    }

    void aDecisionAnswersItsFindingUntilTheDose()
    {
        RecordsOf records = clearClient();
        records.liver(day, 3.5);
        const Finding raised = of(records, "E08_LFT");
        QCOMPARE(raised.level, GateLevel::Physician);
        const GateDecision decision = signedFor(raised);
        const QDate last = day.addDays(-28);
        QVERIFY(stands(decision, raised, day, Route::XR, last, m_limits));
        QVERIFY(stands(decision, raised, day.addDays(decisionDays), Route::XR, last, m_limits));
        QVERIFY(!stands(decision, raised, day.addDays(decisionDays + 1), Route::XR, last, m_limits));
        QVERIFY(!stands(decision, raised, day.addDays(-1), Route::XR, last, m_limits)); // not yet signed then
        QVERIFY(!stands(decision, raised, day.addDays(1), Route::XR, day, m_limits));   // its dose was given
        QVERIFY(!stands(decision, raised, day, Route::Oral, {}, m_limits));
        GateDecision back = decision;
        back.inError = true;
        QVERIFY(!stands(back, raised, day, Route::XR, last, m_limits));
    }

    void aDecisionEndsWhenTheNumbersOfTheRuleChange()
    {
        RecordsOf records = clearClient();
        records.liver(day, 3.5);
        const Finding raised = of(records, "E08_LFT");
        const GateDecision decision = signedFor(raised);
        Limits changed = m_limits;
        changed.lftBlock = 4;
        QVERIFY(!stands(decision, raised, day, Route::XR, {}, changed));
        changed = m_limits;
        changed.plateletsMin = 60; // a number of another rule
        QVERIFY(stands(decision, raised, day, Route::XR, {}, changed));
        GateDecision older = decision;
        older.rule = QStringLiteral("E08_LFT.0:3/5"); // the text of the rule was another one
        QVERIFY(!stands(older, raised, day, Route::XR, {}, m_limits));
    }

    void everyNumberOfARuleIsInItsStamp()
    {
        const auto moves = [this](const char *code, auto change, Route route = Route::XR) {
            Limits changed = m_limits;
            change(changed);
            return ruleStamp(QString::fromLatin1(code), route, changed)
                != ruleStamp(QString::fromLatin1(code), route, m_limits);
        };
        QVERIFY(moves("E04_WITHDRAWAL", [](Limits &l) { l.cowsAsk = 8; }));
        QVERIFY(moves("E06_UDS", [](Limits &l) { l.udsDays = 2; }));
        QVERIFY(moves("E07_FREE_DAYS", [](Limits &l) { l.opioidFreeShort = 8; }));
        QVERIFY(moves("E07_FREE_DAYS", [](Limits &l) { l.opioidFreePreferred = 12; }));
        QVERIFY(moves("E07_FREE_DAYS", [](Limits &l) { l.opioidFreeLong = 20; }));
        QVERIFY(moves("E08_LFT", [](Limits &l) { l.lftWarn = 2; }));
        QVERIFY(moves("E11_PROCEDURE", [](Limits &l) { l.holdXrDays = 24; }));
        QVERIFY(moves(
            "E11_PROCEDURE", [](Limits &l) { l.holdOralHours = 48; }, Route::Oral));
        QVERIFY(!moves("E11_PROCEDURE", [](Limits &l) { l.holdOralHours = 48; }));
        QVERIFY(moves("E12_BLEEDING", [](Limits &l) { l.plateletsMin = 60; }));
        QVERIFY(moves("VISIT_EARLY", [](Limits &l) { l.minIntervalDays = 24; }));
        QVERIFY(moves("VISIT_SIGN_OFF", [](Limits &l) { l.lateGraceDays = 3; }));
        QVERIFY(ruleStamp(u"OVERALL", Route::XR, m_limits).isEmpty());
    }

    void aDecisionEndsWhenItsFactsChange()
    {
        RecordsOf records = clearClient();
        records.liver(day, 3.5);
        const GateDecision decision = signedFor(of(records, "E08_LFT"));
        records.liver(day, 4.5); // later the same day
        QVERIFY(!stands(decision, of(records, "E08_LFT"), day, Route::XR, {}, m_limits));
    }

    void daysThatPassAreTheSameFacts()
    {
        RecordsOf records = clearClient();
        records.assessments.last().lastOpioidOn = day.addDays(-8);
        records.injections.clear();
        const GateDecision decision = signedFor(of(records, "E07_FREE_DAYS"));
        QCOMPARE(decision.why, QStringLiteral("FREE_DOUBTFUL"));
        records.assessments.last().assessedOn = day; // asked a day ago on the next day: still fresh
        QVERIFY(
            stands(decision, of(records, "E07_FREE_DAYS", day.addDays(1)), day.addDays(1), Route::XR, {}, m_limits));
        Assessment &again = records.clear(day.addDays(1));
        again.lastOpioidOn = day.addDays(-7); // used a day later than was told
        QVERIFY(
            !stands(decision, of(records, "E07_FREE_DAYS", day.addDays(1)), day.addDays(1), Route::XR, {}, m_limits));
    }

    void beforeDay21APhysicianDecidesAndBeforeDay28ThePayerIsWarned()
    {
        const auto early = [this](int days) {
            RecordsOf records = clearClient();
            records.injections.last().givenOn = day.addDays(-days);
            return of(records, "VISIT_EARLY");
        };
        QCOMPARE(early(20).level, GateLevel::Block);
        QVERIFY(signable(early(20)));
        QCOMPARE(early(20).values, (QStringList{QStringLiteral("20"), QStringLiteral("21")}));
        QCOMPARE(early(21).level, GateLevel::Ok);
        QCOMPARE(early(21).why, QStringLiteral("EARLY_PAYER"));
        QCOMPARE(early(27).why, QStringLiteral("EARLY_PAYER"));
        QCOMPARE(early(28).why, QStringLiteral("NOT_EARLY"));
    }

    void aPartialDoseLeavesTheRestDueAtOnce()
    {
        RecordsOf records = clearClient();
        records.partial(day.addDays(-2));
        QCOMPARE(of(records, "VISIT_EARLY").why, QStringLiteral("NOT_EARLY"));
    }

    void reverifyNeedsThePrescriberFromEightDaysLate()
    {
        const auto late = [this](int days, YesNo history = YesNo::Yes) {
            RecordsOf records = clearClient();
            records.history.opioidHistory = history;
            if (history == YesNo::No) records.history.indication = Indication::Alcohol;
            records.injections.last().givenOn = day.addDays(-28 - days);
            return of(records, "VISIT_SIGN_OFF");
        };
        QCOMPARE(late(0).level, GateLevel::Ok);
        QCOMPARE(late(7).level, GateLevel::Ok);
        QCOMPARE(late(8).level, GateLevel::Physician);
        QCOMPARE(late(8).why, QStringLiteral("SIGN_OFF_LATE"));
        QCOMPARE(late(28).level, GateLevel::Physician);
        QCOMPARE(late(29).level, GateLevel::Ok);           // the whole first-dose gate instead
        QCOMPARE(late(8, YesNo::No).level, GateLevel::Ok); // alcohol only: asked, not signed
    }

    void opioidUseSinceTheLastInjectionIsReverifyAtAnyLevel()
    {
        for (const Indication why : {Indication::Opioid, Indication::Alcohol}) {
            RecordsOf records = clearClient();
            records.history.indication = why;
            records.history.opioidHistory = why == Indication::Alcohol ? YesNo::No : YesNo::Yes;
            records.assessments.last().lastOpioidOn = day.addDays(-12);
            QCOMPARE(recheckFor(records.gate(), Route::XR, day, m_limits), Recheck::Reverify);
            QCOMPARE(of(records, "VISIT_SIGN_OFF").why, QStringLiteral("SIGN_OFF_USE"));
            QCOMPARE(of(records, "E07_FREE_DAYS").level, GateLevel::Ok); // twelve days: free, but the prescriber agrees
            records.assessments.last().lastOpioidOn = day.addDays(-29);  // before the last injection
            QVERIFY(recheckFor(records.gate(), Route::XR, day, m_limits) != Recheck::Reverify);
            QCOMPARE(of(records, "VISIT_SIGN_OFF").level, GateLevel::Ok);
        }
    }

    void aPositiveScreenStopsUntilTheLaboratoryAndThenThePrescriberAgrees()
    {
        RecordsOf records = clearClient();
        records.result(LabTest::UDS_OPIOID, day, LabResult::Positive);
        QCOMPARE(of(records, "E06_UDS").level, GateLevel::Block);
        records.result(LabTest::UDS_OPIOID, day, LabResult::Negative); // a second screen takes nothing back
        QCOMPARE(of(records, "E06_UDS").level, GateLevel::Block);
        records.result(LabTest::UDS_OPIOID, day, LabResult::Negative).confirms = true;
        QCOMPARE(of(records, "E06_UDS").level, GateLevel::Ok);
        QCOMPARE(of(records, "VISIT_SIGN_OFF").why, QStringLiteral("SIGN_OFF_URINE"));
        records.result(LabTest::UDS_OPIOID, day, LabResult::Positive); // a screen after the confirming test
        QCOMPARE(of(records, "E06_UDS").level, GateLevel::Ok);
        records.result(LabTest::UDS_OPIOID, day, LabResult::Positive).confirms = true;
        QCOMPARE(of(records, "E06_UDS").level, GateLevel::Block);
    }

    void aCheckInBecomesNewAndChangedSideEffects()
    {
        CheckIn now{.client = Id<Client>::create(), .on = day};
        QVERIFY(!isComplete(now)); // any use is not answered yet
        now.anyUse = YesNo::No;
        QVERIFY(isComplete(now));
        now.grades = {1, 2, 0, 3, 0, 0, 0};
        SideEffect nausea{
            .client = now.client, .onsetOn = day.addDays(-20), .term = QStringLiteral("NAUSEA"), .grade = 2};
        SideEffect headache = nausea, pain = nausea;
        headache.term = QStringLiteral("HEADACHE");
        pain.term = QStringLiteral("INJECTION_SITE_PAIN");
        pain.onsetOn = day.addDays(-3);
        const auto steps = effectSteps(now, {nausea, headache, pain}, Product::XR, m_limits);
        QCOMPARE(steps.size(), 3); // the headache is as bad as it was
        QCOMPARE(steps[0].effect.grade, 1);
        QVERIFY(!steps[0].effect.worsening && !steps[0].isNew);
        QCOMPARE(steps[1].effect.resolvedOn, day);
        QVERIFY(steps[2].isNew);
        QCOMPARE(steps[2].effect.term, QStringLiteral("FATIGUE"));
        QCOMPARE(steps[2].effect.product, Product::XR);
    }

    void whatAPhysicianMustSeeIsNotEndedByAZero()
    {
        CheckIn now{.client = Id<Client>::create(), .on = day, .anyUse = YesNo::No};
        SideEffect severe{
            .client = now.client, .onsetOn = day.addDays(-1), .term = QStringLiteral("HEADACHE"), .grade = 3};
        QCOMPARE(effectSteps(now, {severe}, Product::XR, m_limits).size(), 0);
        severe.reviewedBy = QStringLiteral("doctor");
        QCOMPARE(effectSteps(now, {severe}, Product::XR, m_limits).size(), 1);
    }

    void aSiteIsAskedAboutUntilItIsHealed()
    {
        SideEffect nodule{.client = Id<Client>::create(),
                          .onsetOn = day.addDays(-9),
                          .term = QStringLiteral("INJECTION_SITE_NODULE"),
                          .grade = 1};
        QCOMPARE(openSites({nodule}).size(), 1);
        SideEffect after = looked(nodule, {nodule.id, 25, SiteChange::Worse}, day);
        QCOMPARE(after.sizeMm, std::optional<int>(25));
        QVERIFY(after.worsening && after.resolvedOn.isNull());
        QCOMPARE(triage(after, {}, day, m_limits), Urgency::SameDay); // worse: the same day (5.4)
        after = looked(after, {nodule.id, 0, SiteChange::Healed}, day);
        QCOMPARE(after.resolvedOn, day);
        QVERIFY(openSites({after}).isEmpty());
    }

    void impossibleVitalsAreFlaws()
    {
        QVERIFY(flaws(Vitals{}).isEmpty());
        QVERIFY(flaws(Vitals{120, 80, 72, 36.7, 82}).isEmpty());
        QCOMPARE(flaws(Vitals{80, 120, {}, {}, {}}), QStringList{QStringLiteral("blood_pressure")});
        QCOMPARE(flaws(Vitals{{}, {}, 720, 96, 8}).size(), 3); // beats, Fahrenheit, and a slip
    }

    void theWatchEndsAfterItsMinutes()
    {
        Injection shot{.client = Id<Client>::create(), .givenOn = day};
        shot.givenAt = QDateTime(day, QTime(9, 0), Qt::UTC);
        QVERIFY(watchedUntil(shot).isNull());
        shot.observedMinutes = 15;
        QCOMPARE(watchedUntil(shot), shot.givenAt.addSecs(900));
        shot.watchEndedAt = shot.givenAt.addSecs(960);
        QVERIFY(watchedUntil(shot).isNull());
    }
};

QTEST_GUILESS_MAIN(DecisionTest)
#include "decision_test.moc"
