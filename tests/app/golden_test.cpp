#include "app/exchange/codes.h"
#include "app/measures/coverage.h"
#include "app/measures/outcomes.h"
#include "app/safety/gate.h"
#include "app/safety/liver.h"
#include "app/safety/side_effect.h"
#include "app/treatment/lateness.h"
#include "app/treatment/oral.h"
#include "tests/app/golden.h"
#include <QTest>

using golden::day;
using golden::Row;
using golden::text;
using golden::yesNo;

namespace {

/// The clinic of the golden files: shipped defaults, two holidays (golden/README.md).
Limits goldenClinic()
{
    Limits limits;
    limits.closedDays = {QDate(2026, 11, 26), QDate(2026, 12, 25)};
    return limits;
}

YesNo yesOrNo(const QString &word)
{
    return word.isEmpty() ? YesNo::Unknown : word == QLatin1String("Y") ? YesNo::Yes : YesNo::No;
}

} // namespace

#define ROW(name) row.value(QStringLiteral(name))

/// Every hand-worked case of tests/golden, one data row a case.
class GoldenTest : public QObject
{
    Q_OBJECT

    static void addRows(const char *file)
    {
        QTest::addColumn<Row>("row");
        const QList<Row> all = golden::rows(file);
        QVERIFY2(!all.isEmpty(), file);
        for (const Row &row : all) QTest::newRow(ROW("case_id").toLatin1().constData()) << row;
    }

private Q_SLOTS:
    void nextDue_data() { addRows("next_due.csv"); }
    void nextDue()
    {
        QFETCH(Row, row);
        const Limits limits = goldenClinic();
        const QDate last = day(ROW("last_injection_local_date"));
        const IntervalMode mode = *fromCode<IntervalMode>(ROW("mode"));
        const int n = ROW("n_intervals").toInt();
        const QDate due = ::nextDue(last, mode, n), opens = windowOpens(last, mode, limits, n);
        QCOMPARE(text(due), ROW("expect_due"));
        QCOMPARE(text(opens), ROW("expect_window_open"));
        QCOMPARE(text(blockadeEnds(last)), ROW("expect_blockade_end"));
        QCOMPARE(text(bookOn(due, opens, limits)), ROW("expect_schedule_on"));
        QCOMPARE(code(otherSide(*fromCode<Side>(ROW("last_site")), n)), ROW("expect_site"));
    }

    void overdueClass_data() { addRows("overdue_class.csv"); }
    void overdueClass()
    {
        QFETCH(Row, row);
        const SeriesState state = seriesState(day(ROW("last_injection")), *fromCode<IntervalMode>(ROW("mode")),
                                              day(ROW("as_of")), ROW("opioid_history") == QLatin1String("Y"),
                                              ROW("episode_state") != QLatin1String("ACTIVE"), Limits());
        const auto shown = [](std::optional<int> number) { return number ? QString::number(*number) : QString(); };
        QCOMPARE(shown(state.daysSince), ROW("expect_days_since"));
        QCOMPARE(shown(state.daysFromDue), ROW("expect_days_from_due"));
        QCOMPARE(code(state.status), ROW("expect_status"));
        QCOMPARE(yesNo(state.flagged), ROW("expect_flag"));
        QCOMPARE(code(state.recheck), ROW("expect_opioid_recheck"));
        QCOMPARE(state.pastBlockade ? QStringLiteral("YES") : QStringLiteral("NO"), ROW("expect_past_28d_blockade"));
    }

    void oralExpected_data() { addRows("oral_expected.csv"); }
    void oralExpected()
    {
        QFETCH(Row, row);
        const Id<Client> client = Id<Client>::create();
        QList<Order> orders;
        for (const QString &segment : ROW("regimen_segments").split(QLatin1Char(';'))) {
            Order order{.client = client};
            order.regimen = *fromCode<Regimen>(segment.section(QLatin1Char('@'), 0, 0));
            order.startsOn = day(segment.section(QLatin1Char('@'), 1));
            orders << order;
        }
        if (!ROW("hold").isEmpty()) {
            Order hold{.client = client, .kind = OrderKind::Hold};
            hold.startsOn = day(ROW("hold").section(QStringLiteral(".."), 0, 0));
            hold.endsOn = day(ROW("hold").section(QStringLiteral(".."), 1));
            orders << hold;
        }
        QStringList daily;
        int doseDays = 0;
        double total = 0;
        for (QDate each = day(ROW("from")); each <= day(ROW("to")); each = each.addDays(1)) {
            const double mg = expectedMg(orders, each);
            daily << QString::number(mg);
            total += mg;
            doseDays += mg > 0;
        }
        QCOMPARE(daily.join(QLatin1Char(',')), ROW("expect_daily_mg"));
        QCOMPARE(QString::number(doseDays), ROW("expect_dose_days"));
        QCOMPARE(QString::number(total), ROW("expect_total_mg"));
    }

    void coverage_data() { addRows("adherence_pdc.csv"); }
    void coverage()
    {
        QFETCH(Row, row);
        QList<CoveredSpan> doses;
        for (QDate start : golden::days(ROW("start_dates"))) doses << CoveredSpan{start, ROW("coverage_days").toInt()};
        const Overlap overlap = ROW("overlap_mode") == QLatin1String("SHIFT") ? Overlap::Shift : Overlap::Union;
        const Coverage found = ::coverage(doses, overlap, day(ROW("window_from")), day(ROW("window_to_inclusive")),
                                          Limits().pdcThreshold);
        QCOMPARE(QString::number(found.coveredDays), ROW("expect_covered_days"));
        QCOMPARE(QString::number(found.windowDays), ROW("expect_window_days"));
        QCOMPARE(QString::number(found.pdc, 'f', 4), ROW("expect_pdc"));
        QCOMPARE(yesNo(found.adherent), ROW("expect_adherent_080"));
        QCOMPARE(found.maxGapDays ? QString::number(*found.maxGapDays) : QString(), ROW("expect_max_gap_days"));
        QCOMPARE(yesNo(found.continuous), ROW("expect_no_gap_over_7"));
    }

    void eligibility_data() { addRows("eligibility.csv"); }
    void eligibility()
    {
        QFETCH(Row, row);
        GateFacts facts;
        facts.route = *routeFromCode(ROW("route"));
        facts.age = ROW("age").toInt();
        facts.indication = *fromCode<Indication>(ROW("ind"));
        facts.opioid = *fromCode<OpioidKind>(ROW("opioid"));
        facts.opioidHistory = facts.opioid != OpioidKind::None;
        if (!ROW("free").isEmpty()) facts.freeDays = ROW("free").toInt();
        facts.uds = *fromCode<LabResult>(ROW("uds"));
        facts.withdrawal = yesOrNo(ROW("withdrawal"));
        facts.challenge = *fromCode<Challenge>(ROW("challenge"));
        facts.onOpioid = yesOrNo(ROW("on_opioid"));
        facts.alt = golden::number(ROW("alt"));
        facts.ast = golden::number(ROW("ast"));
        facts.bili = golden::number(ROW("bili"));
        facts.hepatic = *fromCode<Hepatic>(ROW("hepatic"));
        facts.pregnant = *fromCode<Pregnant>(ROW("preg"));
        facts.allergy = *fromCode<Allergy>(ROW("allergy"));
        facts.platelets = golden::number(ROW("plt"));
        facts.anticoagulant = yesOrNo(ROW("anticoag"));
        facts.crcl = golden::number(ROW("crcl"));
        facts.procedureAsked = true;
        if (!ROW("proc").isEmpty()) facts.procedureInDays = ROW("proc").toInt();
        facts.drinking = yesOrNo(ROW("drinking"));
        facts.suicidal = yesOrNo(ROW("suicidal"));

        QStringList codes;
        const QList<Finding> findings = gate(facts, Limits());
        for (const Finding &finding : findings) {
            QVERIFY2(gateWhys().contains(finding.why), qPrintable(finding.why));
            if (finding.level != GateLevel::Ok && finding.code != QLatin1String("OVERALL"))
                codes << finding.code + QLatin1Char('=') + code(finding.level);
        }
        QCOMPARE(findings.size(), 17);
        QCOMPARE(findings.last().code, QStringLiteral("OVERALL"));
        QCOMPARE(code(findings.last().level), ROW("expect_outcome"));
        QCOMPARE(codes.join(QLatin1Char(';')), ROW("expect_codes"));
    }

    void liverSchedule_data() { addRows("lft_schedule.csv"); }
    void liverSchedule()
    {
        QFETCH(Row, row);
        QStringList dates;
        for (QDate each : firstLftDates(day(ROW("treatment_start")), 5, Limits())) dates << text(each);
        QCOMPARE(dates.join(QLatin1Char('|')), ROW("expect_baseline_m1_m3_m6_m12"));
    }

    void triage_data() { addRows("side_effect_triage.csv"); }
    void triage()
    {
        QFETCH(Row, row);
        QVERIFY(sideEffectTerm(ROW("term_code")));
        const Urgency found = ::triage(ROW("term_code"), ROW("ctcae_grade").toInt(),
                                       ROW("serious_criterion") == QLatin1String("Y"), ROW("days_since_onset").toInt(),
                                       ROW("worsening") == QLatin1String("Y"), std::nullopt, Limits());
        QCOMPARE(code(found), ROW("expect_triage"));
    }

    void coldChain_data() { addRows("cold_chain.csv"); }
    void coldChain()
    {
        QFETCH(Row, row);
        Kit kit;
        kit.hoursOut = ROW("cumulative_hours_out_of_fridge").toDouble();
        kit.maxTempC = golden::number(ROW("max_temp_c"));
        kit.frozen = ROW("frozen") == QLatin1String("Y");
        kit.expiresOn = day(ROW("expiry"));
        QCOMPARE(code(::coldChain(kit, day(ROW("use_date")))), ROW("expect"));
    }

    void outcomes_data() { addRows("outcomes.csv"); }
    void outcomes()
    {
        QFETCH(Row, row);
        QCOMPARE(outcome(ROW("measure"), ROW("input")), ROW("expect"));
    }

private:
    static SexAtBirth sexOf(const QString &input)
    {
        return *fromCode<SexAtBirth>(input.section(QLatin1Char(':'), 0, 0));
    }

    static ClientCourse course(const QString &input)
    {
        ClientCourse made;
        for (QDate given : golden::days(input.section(QLatin1Char(';'), 0, 0))) {
            Injection injection{.client = made.client.id};
            injection.givenOn = given;
            made.injections << injection;
        }
        const QString rest = input.section(QLatin1Char(';'), 1).trimmed();
        if (rest.startsWith(QLatin1String("discharged "))) made.client.dischargedOn = day(rest.mid(11));
        return made;
    }

    static QString outcome(const QString &measure, const QString &input)
    {
        if (measure == QLatin1String("AUDIT_C")) {
            int total = 0;
            for (const QString &part : input.section(QLatin1Char(':'), 1).split(QLatin1Char(',')))
                total += part.toInt();
            return QStringLiteral("%1/%2").arg(total).arg(yesNo(auditCPositive(total, sexOf(input))));
        }
        if (measure == QLatin1String("HEAVY_DAYS")) {
            int heavy = 0;
            for (const QString &drinks : input.section(QLatin1Char(':'), 1).split(QLatin1Char('|')))
                heavy += isHeavyDay(drinks.toDouble(), sexOf(input));
            return QString::number(heavy);
        }
        if (measure.startsWith(QLatin1String("UDS_NEG"))) return urineShare(measure, input);
        if (measure.startsWith(QLatin1String("RETAINED_AT_")))
            return yesNo(retainedAt(course(input), measure.mid(12).toInt(), Limits()).value());
        if (measure.startsWith(QLatin1String("ON_TIME"))) {
            int strict = 0, grace = 0;
            const auto found = intervals(course(input).injections, {}, QDate(2030, 1, 1), Limits());
            for (const InjectionInterval &each : found) {
                strict += onTime(each.daysFromDue);
                grace += onTimeWithGrace(each.daysFromDue);
            }
            return QStringLiteral("%1/%3 %2/%3").arg(strict).arg(grace).arg(found.size());
        }
        return QStringLiteral("unknown measure");
    }

    static QString urineShare(const QString &measure, const QString &input)
    {
        ClientCourse made;
        QDate taken(2026, 1, 1);
        for (const QString &word : input.split(QLatin1Char('|'))) {
            Lab lab{.client = made.client.id};
            lab.test = LabTest::UDS_OPIOID;
            lab.result = *fromCode<LabResult>(word);
            lab.takenOn = taken;
            taken = taken.addDays(1);
            made.labs << lab;
        }
        Outcomes all(QDate(2026, 1, 1), QDate(2026, 12, 31), QDate(2026, 12, 31), OutcomeGroup::All, Limits());
        all.add(made);
        const Measure wanted = measure.contains(QLatin1String("TESTED")) ? Measure::UdsNegTestedOnly
                                                                         : Measure::UdsNegMissingAsPos;
        for (const OutcomeRow &found : all.rows())
            if (found.measure == wanted) return QString::number(found.value.value_or(-1), 'f', 4);
        return {};
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
