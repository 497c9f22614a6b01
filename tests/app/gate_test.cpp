#include "app/safety/decision.h"
#include "tests/app/records_of.h"
#include <QTest>

/// The gate with its freshness: what is asked, how long an answer counts, and what each value allows.
class GateTest : public QObject
{
    Q_OBJECT

    const Limits limits;
    const QDate today{2026, 5, 4};

    /// An opioid client with everything in order before the first injection.
    static RecordsOf ready(QDate day)
    {
        RecordsOf c;
        c.client.birthDate = QDate(1990, 1, 1);
        c.client.sex = SexAtBirth::Female;
        c.history.indication = Indication::Both;
        c.history.opioidHistory = YesNo::Yes;
        c.clear(day);
        c.result(LabTest::UDS_OPIOID, day, LabResult::Negative);
        c.liver(day);
        return c;
    }
    /// The same, on time for a later injection.
    static RecordsOf onTime(QDate day)
    {
        RecordsOf c = ready(day);
        c.injected(day.addDays(-56));
        c.injected(day.addDays(-28), Side::Right);
        return c;
    }
    QString level(const RecordsOf &c, const char *rule, Route route = Route::XR, const Limits *own = nullptr) const
    {
        const Limits &used = own ? *own : limits;
        for (const Finding &finding : gate(gateFacts(c.gate(), route, today, used), used))
            if (finding.code == QLatin1String(rule)) return code(finding.level);
        return {};
    }

private Q_SLOTS:
    void whoHasEverythingPasses()
    {
        QCOMPARE(level(ready(today), "OVERALL"), QStringLiteral("OK"));
        QCOMPARE(level(onTime(today), "OVERALL"), QStringLiteral("OK"));
        QCOMPARE(level(ready(today), "OVERALL", Route::Oral), QStringLiteral("OK"));
    }

    void whatWasNotAskedIsATaskOrPasses()
    {
        RecordsOf c;
        const QList<Finding> found = gate(gateFacts(c.gate(), Route::XR, today, limits), limits);
        QStringList tasks;
        for (const Finding &each : found)
            if (each.level == GateLevel::Task) tasks << each.code.left(3);
        QCOMPARE(tasks.join(QLatin1Char(' ')), QStringLiteral("E01 E03 E04 E06 E07 E08 E09 E10 E11 E15 OVE"));
        for (const char *silent :
             {"E02_ALLERGY", "E05_CHALLENGE", "E12_BLEEDING", "E13_RENAL", "E14_DRINKING", "E16_INTERACTION"})
            QCOMPARE(level(c, silent), QStringLiteral("OK"));
        c.history.indication = Indication::Alcohol;
        QCOMPARE(level(c, "E14_DRINKING"), QStringLiteral("TASK"));
        QCOMPARE(level(c, "E14_DRINKING", Route::Oral), QStringLiteral("OK"));
    }

    void anAnswerOlderThanItsLimitCountsAsMissing()
    {
        QCOMPARE(level(ready(today.addDays(-1)), "OVERALL"), QStringLiteral("OK"));
        const RecordsOf old = ready(today.addDays(-2));
        for (const char *rule : {"E03_ON_OPIOID", "E04_WITHDRAWAL", "E06_UDS", "E07_FREE_DAYS", "E09_HEPATIC",
                                 "E11_PROCEDURE", "E14_DRINKING", "E15_SUICIDAL"})
            QCOMPARE(level(old, rule), QStringLiteral("TASK"));
        QCOMPARE(level(old, "E08_LFT"), QStringLiteral("OK"));
        QCOMPARE(level(old, "E10_PREGNANCY"), QStringLiteral("OK")); // seven days
        Limits patient;
        patient.askDays = 7;
        QCOMPARE(level(ready(today.addDays(-7)), "E15_SUICIDAL", Route::XR, &patient), QStringLiteral("OK"));
        QCOMPARE(level(ready(today.addDays(-8)), "E15_SUICIDAL", Route::XR, &patient), QStringLiteral("TASK"));
    }

    void theNewestAnswerCountsAndTomorrowsIsNotSeen()
    {
        RecordsOf c = ready(today.addDays(-1));
        c.asked(today).suicidal = YesNo::Yes; // the other cells of today were not asked: yesterday's stand
        QCOMPARE(level(c, "E15_SUICIDAL"), QStringLiteral("PHYSICIAN"));
        QCOMPARE(level(c, "E04_WITHDRAWAL"), QStringLiteral("OK"));
        c.asked(today.addDays(1)).withdrawal = YesNo::Yes;
        QCOMPARE(level(c, "E04_WITHDRAWAL"), QStringLiteral("OK"));
        c.assessments.last().assessedOn = today;
        c.assessments.last().inError = true;
        QCOMPARE(level(c, "E04_WITHDRAWAL"), QStringLiteral("OK"));
    }

    void anEmptyProcedureDateMeansNonePlanned()
    {
        RecordsOf c = ready(today.addDays(-1));
        c.assessments.last().procedureOn = today.addDays(5);
        QCOMPARE(level(c, "E11_PROCEDURE"), QStringLiteral("PHYSICIAN"));
        c.clear(today);
        QCOMPARE(level(c, "E11_PROCEDURE"), QStringLiteral("OK"));
        c.assessments.last().procedureOn = today.addDays(-1);
        QCOMPARE(level(c, "E11_PROCEDURE"), QStringLiteral("OK")); // past
        c.assessments.last().procedureOn = today;
        QCOMPARE(level(c, "E11_PROCEDURE"), QStringLiteral("PHYSICIAN"));
        c.assessments.last().procedureOn = today.addDays(3);
        QCOMPARE(level(c, "E11_PROCEDURE", Route::Oral), QStringLiteral("PHYSICIAN"));
        c.assessments.last().procedureOn = today.addDays(4);
        QCOMPARE(level(c, "E11_PROCEDURE", Route::Oral), QStringLiteral("OK"));
    }

    void theUrineTestIsAskedByLevelAndSetting()
    {
        RecordsOf c = onTime(today);
        c.labs.removeIf([](const Lab &lab) { return lab.test == LabTest::UDS_OPIOID; });
        QCOMPARE(level(c, "E06_UDS"), QStringLiteral("TASK")); // asked at each injection
        Limits relaxed;
        relaxed.udsEachInjection = false;
        QCOMPARE(level(c, "E06_UDS", Route::XR, &relaxed), QStringLiteral("OK"));
        c.injections.last().givenOn = today.addDays(-29);
        QCOMPARE(level(c, "E06_UDS", Route::XR, &relaxed), QStringLiteral("TASK")); // LATE_CHECK
        c.history = {.client = c.client.id, .indication = Indication::Alcohol, .opioidHistory = YesNo::No};
        QCOMPARE(level(c, "E06_UDS"), QStringLiteral("OK")); // ASK_ONLY
        c.injections.clear();
        QCOMPARE(level(c, "E06_UDS"), QStringLiteral("TASK")); // first dose
        c.result(LabTest::UDS_OPIOID, today, LabResult::Missing);
        QCOMPARE(level(c, "E06_UDS"), QStringLiteral("TASK"));
        c.result(LabTest::UDS_OPIOID, today, LabResult::Positive);
        QCOMPARE(level(c, "E06_UDS"), QStringLiteral("BLOCK"));
    }

    void freeDaysFollowTheKindOfOpioid_data()
    {
        QTest::addColumn<OpioidKind>("kind");
        QTest::addColumn<int>("days");
        QTest::addColumn<Challenge>("challenge");
        QTest::addColumn<QString>("expected");
        const auto row = [](OpioidKind kind, int days, Challenge challenge, const char *expected) {
            QTest::addRow("%d %d %d", int(kind), days, int(challenge))
                << kind << days << challenge << QString::fromLatin1(expected);
        };
        using enum OpioidKind;
        row(Short, 6, Challenge::Pass, "BLOCK");
        row(Short, 7, Challenge::None, "PHYSICIAN");
        row(Short, 9, Challenge::None, "PHYSICIAN");
        row(Short, 9, Challenge::Pass, "OK");
        row(Short, 10, Challenge::None, "OK");
        row(Long, 6, Challenge::Pass, "BLOCK");
        row(Long, 7, Challenge::Pass, "PHYSICIAN");
        row(Long, 13, Challenge::Pass, "PHYSICIAN");
        row(Long, 14, Challenge::None, "OK");
        row(None, 5, Challenge::None, "BLOCK");
        row(None, 400, Challenge::None, "OK");
        row(Unknown, 6, Challenge::None, "BLOCK");
        row(Unknown, 12, Challenge::None, "TASK");
        row(Unknown, 14, Challenge::None, "OK");
        row(Short, -1, Challenge::None, "TASK");
        row(None, -1, Challenge::None, "TASK");
    }
    void freeDaysFollowTheKindOfOpioid()
    {
        QFETCH(OpioidKind, kind);
        QFETCH(int, days);
        QFETCH(Challenge, challenge);
        QFETCH(QString, expected);
        RecordsOf c = ready(today);
        Assessment &asked = c.assessments.last();
        asked.opioidKind = kind;
        asked.lastOpioidOn = days < 0 ? QDate() : today.addDays(-days);
        asked.challenge = challenge;
        QCOMPARE(level(c, "E07_FREE_DAYS"), expected);
    }

    void withoutOpioidHistoryFreeDaysAreSkippedUnlessUseIsReported()
    {
        RecordsOf c = ready(today);
        c.history = {.client = c.client.id, .indication = Indication::Alcohol, .opioidHistory = YesNo::No};
        c.assessments.last().opioidKind = OpioidKind::None;
        c.assessments.last().lastOpioidOn = {};
        QCOMPARE(level(c, "E07_FREE_DAYS"), QStringLiteral("OK"));
        c.assessments.last().opioidKind = OpioidKind::Short;
        QCOMPARE(level(c, "E07_FREE_DAYS"), QStringLiteral("TASK"));
        c.assessments.last().lastOpioidOn = today.addDays(-2);
        QCOMPARE(level(c, "E07_FREE_DAYS"), QStringLiteral("BLOCK"));
    }

    void withdrawalSignsGoToThePhysicianByTheirScore()
    {
        RecordsOf c = ready(today);
        c.assessments.last().cows = 4;
        QCOMPARE(level(c, "E04_WITHDRAWAL"), QStringLiteral("OK"));
        c.assessments.last().cows = 5;
        QCOMPARE(level(c, "E04_WITHDRAWAL"), QStringLiteral("PHYSICIAN"));
        c.assessments.last().withdrawal = YesNo::Yes;
        QCOMPARE(level(c, "E04_WITHDRAWAL"), QStringLiteral("BLOCK"));
    }

    void liverValuesAreJudgedAtTheirBounds_data()
    {
        QTest::addColumn<double>("alt");
        QTest::addColumn<double>("bili");
        QTest::addColumn<QString>("expected");
        const auto row = [](double alt, double bili, const char *expected) {
            QTest::addRow("%g %g", alt, bili) << alt << bili << QString::fromLatin1(expected);
        };
        row(3.0, 1.0, "OK");
        row(3.1, 1.0, "PHYSICIAN");
        row(5.0, 1.0, "PHYSICIAN");
        row(5.1, 1.0, "BLOCK");
        row(3.0, 2.1, "PHYSICIAN");
        row(3.1, 2.0, "PHYSICIAN");
        row(3.1, 2.1, "BLOCK");
        row(1.0, 1.1, "PHYSICIAN");
    }
    void liverValuesAreJudgedAtTheirBounds()
    {
        QFETCH(double, alt);
        QFETCH(double, bili);
        QFETCH(QString, expected);
        GateFacts facts;
        facts.alt = 1;
        facts.ast = alt;
        facts.bili = bili;
        QCOMPARE(code(gate(facts, limits)[7].level), expected);
        facts.alt.reset(); // a missing value never hides a bad one
        QCOMPARE(code(gate(facts, limits)[7].level),
                 expected == QLatin1String("OK") ? QStringLiteral("TASK") : expected);
    }

    void liverTestsStayFreshByScheduleLater()
    {
        RecordsOf c = ready(today);
        c.labs.clear();
        c.liver(today.addDays(-90));
        QCOMPARE(level(c, "E08_LFT"), QStringLiteral("OK"));
        c.labs.clear();
        c.liver(today.addDays(-91));
        QCOMPARE(level(c, "E08_LFT"), QStringLiteral("TASK"));
        // Begun on 6 January: tests due on 6 Jan, 6 Feb, 6 Apr ... and 30 days of patience.
        c.injected(QDate(2026, 1, 6));
        c.injected(today.addDays(-28));
        c.labs.clear();
        c.liver(QDate(2026, 2, 6));
        QCOMPARE(level(c, "E08_LFT"), QStringLiteral("OK")); // due 6 April, patient until 6 May
        c.labs.clear();
        c.liver(QDate(2026, 2, 5));
        QCOMPARE(level(c, "E08_LFT"), QStringLiteral("TASK")); // 6 February was due
        c.liver(QDate(2026, 4, 6));
        c.labs.removeLast();
        QCOMPARE(level(c, "E08_LFT"), QStringLiteral("TASK")); // bilirubin is missing
    }

    void pregnancyIsAskedOfWomenAndUnknown()
    {
        RecordsOf c = ready(today);
        c.assessments.last().pregnant = Pregnant::Unasked;
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("TASK"));
        c.client.sex = SexAtBirth::Unknown;
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("TASK"));
        c.client.sex = SexAtBirth::Male;
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("OK"));
        c.client.sex = SexAtBirth::Female;
        c.assessments.last().pregnant = Pregnant::NotApplicable;
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("OK"));
        c.assessments.last().pregnant = Pregnant::Unknown;
        c.result(LabTest::HCG, today.addDays(-7), LabResult::Negative);
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("OK"));
        c.labs.last().takenOn = today.addDays(-8);
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("TASK"));
        c.injected(today.addDays(-28));
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("OK")); // 35 days later on
        c.result(LabTest::HCG, today, LabResult::Positive);
        QCOMPARE(level(c, "E10_PREGNANCY"), QStringLiteral("PHYSICIAN"));
    }

    void anAllergyDoesNotGrowOld()
    {
        RecordsOf c = ready(today);
        c.assessments.last().allergy = Allergy::Unknown;
        c.asked(today.addDays(-300)).allergy = Allergy::PLG;
        QCOMPARE(level(c, "E02_ALLERGY"), QStringLiteral("BLOCK"));
        QCOMPARE(level(c, "E02_ALLERGY", Route::Oral), QStringLiteral("OK"));
        c.asked(today.addDays(-200)).allergy = Allergy::Naltrexone;
        c.asked(today.addDays(-100)).allergy = Allergy::CMC;
        QCOMPARE(level(c, "E02_ALLERGY", Route::Oral), QStringLiteral("BLOCK"));
        c.asked(today.addDays(-10)).allergy = Allergy::None;
        QCOMPARE(level(c, "E02_ALLERGY"), QStringLiteral("OK"));
    }

    void medicinesCountWhileTheyAreTaken()
    {
        RecordsOf c = ready(today);
        c.medicines << Medicine{.client = c.client.id,
                                .name = QStringLiteral("tramadol"),
                                .kind = MedicineClass::Opioid,
                                .fromOn = today.addDays(-9),
                                .toOn = today};
        QCOMPARE(level(c, "E03_ON_OPIOID"), QStringLiteral("BLOCK"));
        c.medicines.last().toOn = today.addDays(-1);
        QCOMPARE(level(c, "E03_ON_OPIOID"), QStringLiteral("OK"));
        c.medicines << Medicine{.client = c.client.id,
                                .name = QStringLiteral("disulfiram"),
                                .kind = MedicineClass::Disulfiram,
                                .fromOn = today};
        QCOMPARE(level(c, "E16_INTERACTION"), QStringLiteral("PHYSICIAN"));
        c.medicines.last().kind = MedicineClass::PartialAgonist;
        QCOMPARE(level(c, "E03_ON_OPIOID"), QStringLiteral("BLOCK"));
    }

    void plateletsAndKidneysAreJudgedWhenKnown()
    {
        RecordsOf c = ready(today);
        c.value(LabTest::PLT, today.addDays(-200), 49);
        c.value(LabTest::CRCL, today.addDays(-200), 49);
        QCOMPARE(level(c, "E12_BLEEDING"), QStringLiteral("PHYSICIAN"));
        QCOMPARE(level(c, "E12_BLEEDING", Route::Oral), QStringLiteral("OK"));
        QCOMPARE(level(c, "E13_RENAL", Route::Oral), QStringLiteral("PHYSICIAN"));
        c.value(LabTest::PLT, today.addDays(-100), 50);
        c.value(LabTest::CRCL, today.addDays(-100), 50);
        QCOMPARE(level(c, "E12_BLEEDING"), QStringLiteral("OK"));
        QCOMPARE(level(c, "E13_RENAL"), QStringLiteral("OK"));
    }

    void onlyTheFactsEndE02ToE06()
    {
        for (const char *rule : {"E02_ALLERGY", "E03_ON_OPIOID", "E04_WITHDRAWAL", "E05_CHALLENGE", "E06_UDS"})
            QVERIFY(!overridable(QString::fromLatin1(rule)));
        for (const char *rule : {"E07_FREE_DAYS", "E08_LFT", "E09_HEPATIC"})
            QVERIFY(overridable(QString::fromLatin1(rule)));
    }

    void tabletsAskMoreAfterThreeDaysWithout()
    {
        RecordsOf c = ready(today);
        c.oral(Regimen::Daily50, today.addDays(-60));
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::FullGate);
        c.took(today.addDays(-3));
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::Routine);
        c.doses.last().dueOn = today.addDays(-4);
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::LateCheck);
        c.doses.last().dueOn = today.addDays(-30);
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::FullGate);
        c.injected(today.addDays(-28));
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::Routine); // the depot covered yesterday
        c.client.dischargedOn = today;
        QCOMPARE(recheckFor(c.gate(), Route::XR, today, limits), Recheck::FullGate); // a restart after stopping
    }

    void tabletsStoppedForThreeDaysBeginAnew()
    {
        RecordsOf c = ready(today);
        c.oral(Regimen::Daily50, today.addDays(-60), today.addDays(-4));
        c.took(today.addDays(-4));
        c.oral(Regimen::Daily50, today);
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::FullGate);
        QCOMPARE(tabletNotices(c.gate(), today, limits), QStringList{QStringLiteral("RESTART")});
        c.orders[0].endsOn = today.addDays(-3);
        c.doses.last().dueOn = today.addDays(-3); // two days without: the blockade stands
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::Routine);
        c.orders[0].endsOn = today.addDays(-6);
        c.doses.last().dueOn = today.addDays(-6);
        c.orders[1].startsOn = today.addDays(-5); // one order took the place of the other: nobody stopped
        QCOMPARE(recheckFor(c.gate(), Route::Oral, today, limits), Recheck::LateCheck);
    }

    void betweenTwoTabletsNothingIsAskedAndWhatForbidsThemStands()
    {
        RecordsOf c = ready(today);
        c.assessments.clear();
        c.labs.clear();
        c.oral(Regimen::Daily50, today.addDays(-60));
        c.took(today.addDays(-1));
        QCOMPARE(overall(visitGate(c.gate(), Route::Oral, today, limits)), GateLevel::Ok);
        c.medicines << Medicine{.client = c.client.id,
                                .name = QStringLiteral("Disulfiram"),
                                .kind = MedicineClass::Disulfiram,
                                .fromOn = today};
        QCOMPARE(overall(visitGate(c.gate(), Route::Oral, today, limits)), GateLevel::Ok); // decided before the first
        c.result(LabTest::UDS_OPIOID, today, LabResult::Positive);
        QCOMPARE(overall(visitGate(c.gate(), Route::Oral, today, limits)), GateLevel::Block);
        c.took(today.addDays(-1)).inError = true;
        c.doses.first().inError = true; // no tablet ever: all is asked
        QVERIFY(undecided(visitGate(c.gate(), Route::Oral, today, limits), {}, today, Route::Oral, {}, limits)
                    .contains(QStringLiteral("E16_INTERACTION")));
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "gate_test.moc"
