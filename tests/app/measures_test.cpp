#include "app/measures/coverage.h"
#include "app/measures/explain.h"
#include "tests/app/records_of.h"
#include <QTest>
#include <QTimeZone>

/// Days covered, the outcome measures, and the arithmetic that is shown behind a flag.
class MeasuresTest : public QObject
{
    Q_OBJECT

    const Limits limits;

    static ClientCourse course(std::initializer_list<QDate> injections)
    {
        ClientCourse made;
        for (QDate on : injections) made.injections << Injection{.client = made.client.id, .givenOn = on};
        return made;
    }
    static OutcomeRow row(const QList<OutcomeRow> &rows, Measure measure, const char *group = "ALL")
    {
        for (const OutcomeRow &each : rows)
            if (each.measure == measure && each.group == QLatin1String(group)) return each;
        return {measure, QStringLiteral("none"), -1, -1, {}};
    }
    QList<OutcomeRow> measured(const QList<ClientCourse> &courses, OutcomeGroup by = OutcomeGroup::All,
                               QDate from = QDate(2026, 1, 1), QDate through = QDate(2026, 6, 30),
                               QDate today = QDate(2026, 12, 31)) const
    {
        Outcomes outcomes(from, through, today, by, limits);
        for (const ClientCourse &each : courses) outcomes.add(each);
        return outcomes.rows();
    }

private Q_SLOTS:
    void tabletsAreCarriedForwardAndDepotsAreNot()
    {
        const QList<CoveredSpan> fills = {{QDate(2026, 1, 1), 30}, {QDate(2026, 1, 28), 30}};
        const QDate from(2026, 1, 1), through(2026, 3, 1);
        const Coverage shifted = coverage(fills, Overlap::Shift, from, through, 0.8);
        QCOMPARE(shifted.coveredDays, 60);
        QCOMPARE(shifted.pdc, 1.0);
        QCOMPARE(coverage(fills, Overlap::Union, from, through, 0.8).coveredDays, 57);
        QCOMPARE(coverage({fills[1], fills[0]}, Overlap::Shift, from, through, 0.8), shifted); // in any order
    }

    void theGapOfSevenDaysIsStillContinuous()
    {
        const QDate first(2026, 1, 5);
        const Coverage seven = coverage({{first, 28}, {first.addDays(35), 28}}, Overlap::Union, first,
                                        first.addDays(62), 0.8);
        QCOMPARE(seven.maxGapDays, std::optional(7));
        QVERIFY(seven.continuous);
        const Coverage eight = coverage({{first, 28}, {first.addDays(36), 28}}, Overlap::Union, first,
                                        first.addDays(63), 0.8);
        QCOMPARE(eight.maxGapDays, std::optional(8));
        QVERIFY(!eight.continuous);
    }

    void theOpenTailIsNoGapAndEarlierYearsDoNotCount()
    {
        const QDate first(2026, 1, 5);
        const Coverage tail = coverage({{first, 28}}, Overlap::Union, first, first.addDays(99), 0.8);
        QCOMPARE(tail.coveredDays, 28);
        QCOMPARE(tail.maxGapDays, std::optional(0));
        const Coverage later = coverage({{first.addYears(-3), 28}, {first, 28}}, Overlap::Union, first,
                                        first.addDays(27), 0.8);
        QCOMPARE(later.maxGapDays, std::optional(0));
        QVERIFY(later.adherent);
    }

    void anEmptyWindowOrHistoryDividesByNothing()
    {
        const Coverage none = coverage({}, Overlap::Shift, QDate(2026, 1, 1), QDate(2026, 1, 30), 0.8);
        QVERIFY(!none.maxGapDays && !none.continuous && !none.adherent && none.pdc == 0 && none.windowDays == 30);
        const Coverage gone = coverage({{QDate(2026, 1, 1), 28}}, Overlap::Union, QDate(2026, 2, 1), QDate(2026, 1, 1),
                                       0.8);
        QCOMPARE(gone.windowDays, 0);
        QVERIFY(!gone.adherent);
    }

    void theOralLogCoversUpToTheNextDose()
    {
        RecordsOf c;
        c.oral(Regimen::Mwf100_100_150, QDate(2026, 4, 6));
        c.took(QDate(2026, 4, 6), 100);
        c.took(QDate(2026, 4, 8), 100, DoseOutcome::SelfReported);
        c.took(QDate(2026, 4, 10), 0, DoseOutcome::Refused);
        c.took(QDate(2026, 4, 13), 100).inError = true;
        c.took(QDate(2026, 4, 15), 100);
        const Coverage found = coverage(oralSpans(c.orders, c.doses, QDate(2026, 4, 30)), Overlap::Union,
                                        QDate(2026, 4, 6), QDate(2026, 4, 16), 0.8);
        QCOMPARE(found.coveredDays, 6);
        QCOMPARE(found.maxGapDays, std::optional(5));
    }

    void suppliesWithoutDaysAreCountedInTablets()
    {
        const Id<Client> client = Id<Client>::create();
        const QList<Fill> fills = {
            {.client = client, .dispensedOn = QDate(2026, 1, 1), .tablets = 30, .milligrams = 50},
            {.client = client, .dispensedOn = QDate(2026, 3, 1), .tablets = 30, .milligrams = 50, .daysSupply = 15}};
        QCOMPARE(fillSpans(fills, QDate(2026, 12, 31)),
                 (QList<CoveredSpan>{{QDate(2026, 1, 1), 30}, {QDate(2026, 3, 1), 15}}));
        QCOMPARE(fillSpans(fills, QDate(2026, 2, 1)).size(), 1);
    }

    void aPartialInjectionCoversNothing()
    {
        RecordsOf c;
        c.partial(QDate(2026, 1, 5));
        QVERIFY(injectionSpans(c.injections, QDate(2026, 2, 1), 28).isEmpty());
        c.injections.last().countsAsGiven = true;
        QCOMPARE(injectionSpans(c.injections, QDate(2026, 2, 1), 28), (QList<CoveredSpan>{{QDate(2026, 1, 5), 28}}));
    }

    void retentionAsksForTheDayItself()
    {
        const QDate first(2026, 1, 5);
        ClientCourse one = course({first});
        QCOMPARE(retainedAt(one, 30, limits), std::optional(true));
        QCOMPARE(retainedAt(one, 56, limits), std::optional(true)); // 28 days late: not lapsed
        QCOMPARE(retainedAt(one, 57, limits), std::optional(false));
        one.client.dischargedOn = first.addDays(30);
        QCOMPARE(retainedAt(one, 29, limits), std::optional(true));
        QCOMPARE(retainedAt(one, 30, limits), std::optional(false));
        QVERIFY(!retainedAt(ClientCourse(), 30, limits));
    }

    void whoChangedToTabletsIsStillInTreatment()
    {
        const QDate first(2026, 1, 5);
        ClientCourse both = course({first});
        both.orders << Order{.client = both.client.id, .kind = OrderKind::Oral, .startsOn = first.addDays(28)};
        for (int day = 28; day <= 80; ++day)
            both.doses << Dose{.client = both.client.id, .dueOn = first.addDays(day), .milligrams = 50};
        QCOMPARE(retainedAt(both, 90, limits), std::optional(true));
        QCOMPARE(retainedAt(both, 180, limits), std::optional(false));
    }

    void intervalsAreJudgedByTheOrderBeforeThem()
    {
        RecordsOf c;
        c.injected(QDate(2026, 1, 5));
        c.injected(QDate(2026, 2, 2));
        c.injected(QDate(2026, 2, 24));
        c.interval(IntervalMode::D21, QDate(2026, 2, 2));
        const auto found = intervals(c.injections, c.orders, QDate(2026, 12, 31), limits);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].daysFromDue, 0);
        QCOMPARE(found[1].daysFromDue, 1);
        QVERIFY(onTime(-7) && !onTime(-8) && !onTime(1) && onTimeWithGrace(7) && !onTimeWithGrace(8));
    }

    void anEmptyRegisterHasAllMeasuresWithoutAValue()
    {
        const QList<OutcomeRow> rows = measured({});
        QCOMPARE(rows.size(), 16);
        for (const OutcomeRow &each : rows) QVERIFY(each.of == 0 && !each.value && each.group == QLatin1String("ALL"));
    }

    void eachMeasureCountsWhatItNames()
    {
        ClientCourse one = course({QDate(2026, 1, 5), QDate(2026, 2, 2), QDate(2026, 3, 5), QDate(2026, 4, 9)});
        one.client.sex = SexAtBirth::Female;
        one.injections << Injection{
            .client = one.client.id, .givenOn = QDate(2026, 4, 1), .milligrams = 100, .full = false};
        const auto lab = [&](LabTest test, QDate on, std::optional<double> value, LabResult result = LabResult::None) {
            one.labs << Lab{.client = one.client.id, .takenOn = on, .test = test, .value = value, .result = result};
        };
        lab(LabTest::UDS_OPIOID, QDate(2026, 2, 2), {}, LabResult::Negative);
        lab(LabTest::UDS_OPIOID, QDate(2026, 3, 2), {}, LabResult::Missing);
        lab(LabTest::UDS_OPIOID, QDate(2026, 3, 5), {}, LabResult::Pending);
        lab(LabTest::UDS_OPIOID, QDate(2025, 12, 31), {}, LabResult::Positive);
        lab(LabTest::DRINKS, QDate(2026, 2, 2), 4);
        lab(LabTest::DRINKS, QDate(2026, 2, 3), 3);
        lab(LabTest::AUDITC, QDate(2026, 2, 2), 9);
        lab(LabTest::AUDITC, QDate(2026, 4, 2), 2);
        one.sideEffects << SideEffect{.client = one.client.id, .onsetOn = QDate(2026, 2, 4), .product = Product::XR}
                        << SideEffect{.client = one.client.id, .onsetOn = QDate(2026, 2, 4), .product = Product::Oral};
        one.episodes << Episode{.client = one.client.id, .startsOn = QDate(2025, 12, 1), .endsOn = QDate(2026, 2, 1)}
                     << Episode{.client = one.client.id, .startsOn = QDate(2026, 2, 1)}
                     << Episode{.client = one.client.id, .startsOn = QDate(2025, 1, 1), .endsOn = QDate(2025, 6, 1)};
        const auto call = [&](QDate on, CallOutcome outcome, QDate promised = {}) {
            one.calls << Call{.client = one.client.id,
                              .calledAt = QDateTime(on, QTime(10, 0), QTimeZone::utc()),
                              .outcome = outcome,
                              .promisedOn = promised};
        };
        call(QDate(2026, 3, 3), CallOutcome::Agreed, QDate(2026, 3, 5));
        call(QDate(2026, 4, 2), CallOutcome::Agreed, QDate(2026, 4, 6));
        call(QDate(2026, 4, 2), CallOutcome::NoAnswer);
        const QList<OutcomeRow> rows = measured({one});
        const auto is = [&](Measure measure, qint64 count, qint64 of, const char *value) {
            const OutcomeRow found = row(rows, measure);
            const QString shown = found.value ? QString::number(*found.value, 'f', 4) : QString();
            return found.count == count && found.of == of && shown == QLatin1String(value);
        };
        QVERIFY(is(Measure::Retained30, 1, 1, "1.0000"));
        QVERIFY(is(Measure::Retained90, 1, 1, "1.0000"));
        QVERIFY(is(Measure::Retained180, 0, 0, "")); // 4 July
        QVERIFY(is(Measure::OnTime, 1, 3, "0.3333"));
        QVERIFY(is(Measure::OnTimeGrace7, 3, 3, "1.0000"));
        QVERIFY(is(Measure::DaysLateMedian, 2, 3, "5.0000")); // 3 and 7 days
        QVERIFY(is(Measure::Pdc080, 0, 1, "0.0000"));
        QVERIFY(is(Measure::UdsNegMissingAsPos, 1, 2, "0.5000"));
        QVERIFY(is(Measure::UdsNegTestedOnly, 1, 1, "1.0000"));
        QVERIFY(is(Measure::HeavyDays, 1, 2, "0.5000"));
        QVERIFY(is(Measure::AuditCPositive, 0, 1, "0.0000"));
        QVERIFY(is(Measure::SePer100Injections, 1, 5, "20.0000"));
        QVERIFY(is(Measure::Stopped, 1, 2, "0.5000"));
        QVERIFY(is(Measure::Calls, 2, 3, "0.6667"));
        QVERIFY(is(Measure::PromisesKept, 1, 2, "0.5000"));
    }

    void aHundredAndEightyDaysNeedTheirTail()
    {
        const QDate first(2026, 1, 1);
        ClientCourse full = course({});
        for (int n = 0; n < 7; ++n)
            full.injections << Injection{.client = full.client.id, .givenOn = first.addDays(28 * n)};
        const QDate from(2026, 6, 1), through(2026, 7, 31);
        QCOMPARE(row(measured({full}, OutcomeGroup::All, from, through), Measure::Continuous180).count, 1);
        full.injections.removeLast();
        full.injections.removeLast();
        const OutcomeRow broken = row(measured({full}, OutcomeGroup::All, from, through), Measure::Continuous180);
        QCOMPARE(broken.count, 0);
        QCOMPARE(broken.of, 1);
        QCOMPARE(row(measured({full}, OutcomeGroup::All, from, through, QDate(2026, 6, 29)), Measure::Continuous180).of,
                 0); // day 180 has not come
    }

    void groupsAreThoseOfTheDayTheClientAndTheMonth()
    {
        ClientCourse one = course({QDate(2026, 1, 5), QDate(2026, 2, 2), QDate(2026, 3, 2)});
        one.history.indication = Indication::Opioid;
        one.client.level = CareLevel::OP;
        one.episodes << Episode{.client = one.client.id,
                                .startsOn = QDate(2026, 1, 1),
                                .endsOn = QDate(2026, 2, 10),
                                .level = CareLevel::PHP};
        const auto byLevel = measured({one}, OutcomeGroup::Level);
        QCOMPARE(row(byLevel, Measure::OnTime, "PHP").of, 1);
        QCOMPARE(row(byLevel, Measure::OnTime, "OP").of, 1);
        QCOMPARE(row(measured({one}, OutcomeGroup::Indication), Measure::OnTime, "OUD").of, 2);
        const auto byMonth = measured({one}, OutcomeGroup::Month);
        QCOMPARE(row(byMonth, Measure::OnTime, "2026-02").of, 1);
        QCOMPARE(row(byMonth, Measure::Pdc080, "2026-01").count, 1);
        QCOMPARE(row(byMonth, Measure::Stopped, "2026-02").count, 1);
        QCOMPARE(row(byMonth, Measure::Stopped, "2026-01").of, 1);
        QCOMPARE(row(byMonth, Measure::Calls, "2026-06").of, 0);
        QCOMPARE(byMonth.size(), 16 * 6);
    }

    void aFlagShowsItsArithmetic()
    {
        using Kind = ExplainStep::Kind;
        RecordsOf c;
        c.history.opioidHistory = YesNo::Yes;
        c.injected(QDate(2026, 3, 2), Side::Left);
        c.partial(QDate(2026, 3, 31));
        const QList<ExplainStep> steps = explain(c.gate(), QDate(2026, 4, 7), limits);
        const auto step = [&](Kind kind) {
            for (const ExplainStep &each : steps)
                if (each.kind == kind) return each;
            return ExplainStep{.kind = Kind::AsOf};
        };
        QCOMPARE(step(Kind::LastInjection).date, QDate(2026, 3, 2));
        QCOMPARE(step(Kind::PartialIgnored).number, 200);
        QCOMPARE(step(Kind::Interval).number, 28);
        QCOMPARE(step(Kind::NextDue).date, QDate(2026, 3, 30));
        QCOMPARE(step(Kind::DaysFromDue).number, 8);
        QCOMPARE(step(Kind::Tier).code, QStringLiteral("OVERDUE"));
        QCOMPARE(step(Kind::Tier).number, 8);
        QCOMPARE(step(Kind::Tier).second, 28);
        QCOMPARE(step(Kind::Status).code, QStringLiteral("OVERDUE"));
        QCOMPARE(step(Kind::PastBlockade).number, 36);
        QVERIFY(step(Kind::Recheck).clinical);
        QCOMPARE(step(Kind::NextSide).code, QStringLiteral("L"));
        QCOMPARE(step(Kind::NextLft).date, QDate(2026, 3, 2));
    }

    void theDeskIsShownNothingClinical()
    {
        RecordsOf c;
        c.injected(QDate(2026, 3, 2));
        c.oral(Regimen::Daily50, QDate(2026, 3, 1));
        c.liver(QDate(2026, 3, 1));
        c.partial(QDate(2026, 3, 31));
        QStringList open;
        for (const ExplainStep &each : datesOnly(explain(c.gate(), QDate(2026, 4, 7), limits))) {
            open << each.code;
            QVERIFY(!each.clinical && each.kind != ExplainStep::Kind::LostTolerance);
            const bool ofAnInjection = each.kind == ExplainStep::Kind::LastInjection
                || each.kind == ExplainStep::Kind::PartialIgnored;
            if (ofAnInjection) QVERIFY(each.date.isValid() && each.number == 0);
        }
        open.removeAll(QString());
        open.removeDuplicates();
        QCOMPARE(open, (QStringList{QStringLiteral("D28"), QStringLiteral("OVERDUE"), QStringLiteral("L")}));
    }
};

QTEST_GUILESS_MAIN(MeasuresTest)
#include "measures_test.moc"
