#include "app/exchange/codes.h"
#include "app/measures/covered_course.h"
#include "db/work/courses.h"
#include "db/work/outcome_pages.h"
#include "db/work/reports.h"
#include "tests/db/practice_register.h"

/// The outcomes screen's readings on a practice clinic of 150 whose today is Mon 4 May 2026, beside `report outcomes`.
class OutcomePagesTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNumberIsThatOfReportOutcomes_data();
    void everyNumberIsThatOfReportOutcomes();
    void theClearColumnsSayWhatTheWholeRecordsSay();
    void theChartsAddUpToTheMeasures();
    void behindEachNumberStandAsManyAsItSays();
    void behindABarStandAsManyAsItSays();
    void aFilterByLevelIsTheRowOfThatLevel();
    void aFilterByIndicationIsTheRowOfThatIndication();
    void theFileHoldsEveryNumber();
    void monthsAreCountedUpToTwoYears();
    void aReadingCanBeStopped();
    void aTimeTheWrongWayRoundIsRefused();
    void onlyWhoSeesClinicalRecordsMayAsk();
    void anEmptyClinicAndOneClientHaveNumbersToo();

private:
    ReportTable report(QDate from, QDate to, OutcomeGroup by)
    {
        return must(m_database
                        ->read<ReportTable>(Right::SeeClinical,
                                            [=](Session &session) {
                                                return reports::outcomes(session, {from, to}, by);
                                            })
                        .result());
    }
    OutcomePage page(const OutcomeQuestion &question)
    {
        return must(OutcomePages(*m_database).read(question).result());
    }
    static OutcomeRow row(const QList<OutcomeRow> &rows, Measure measure)
    {
        for (const OutcomeRow &each : rows)
            if (each.measure == measure) return each;
        return {measure};
    }
    static qint64 sum(const OutcomePage &page, OutcomeDetail::Kind kind)
    {
        qint64 all = 0;
        for (auto it = page.details.counts.cbegin(); it != page.details.counts.cend(); ++it)
            if (it.key().kind == kind) all += it->count;
        return all;
    }

    const QDate m_today{2026, 5, 4};
    const OutcomeQuestion m_year{{2025, 5, 1}, {2026, 4, 30}, {}};
};

void OutcomePagesTest::initTestCase()
{
    openPractice(150, m_today);
    signIn("doctor");
}

void OutcomePagesTest::everyNumberIsThatOfReportOutcomes_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("a year") << m_year.from << m_year.to;
    QTest::newRow("a month") << QDate(2026, 3, 1) << QDate(2026, 3, 31);
    QTest::newRow("one day") << QDate(2026, 4, 21) << QDate(2026, 4, 21);
    QTest::newRow("into days to come") << QDate(2026, 4, 1) << QDate(2026, 6, 30);
    QTest::newRow("ten years") << QDate(2016, 5, 1) << m_today;
    QTest::newRow("before the clinic") << QDate(1999, 1, 1) << QDate(1999, 12, 31);
}

void OutcomePagesTest::everyNumberIsThatOfReportOutcomes()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const OutcomePage read = page({from, to, {}});
    QVERIFY(read.complete);
    QCOMPARE(outcomeTable(read.all).rows, report(from, to, OutcomeGroup::All).rows);
    for (auto group = read.groups.cbegin(); group != read.groups.cend(); ++group)
        QCOMPARE(outcomeTable(group.value()).rows, report(from, to, group.key()).rows);
    QCOMPARE(outcomeTable(read.before).rows, report(from.addYears(-1), to.addYears(-1), OutcomeGroup::All).rows);
}

/// The page opens few records and few days; with every record opened whole the numbers are the same.
void OutcomePagesTest::theClearColumnsSayWhatTheWholeRecordsSay()
{
    for (const auto &[from, to] : {std::pair{m_year.from, m_year.to}, {QDate(2026, 2, 10), QDate(2026, 3, 9)}}) {
        const OutcomePage read = page({from, to, {}});
        const auto whole = [&](QDate last, Outcomes &sum, OutcomeDetails &details) {
            must(m_database
                     ->read<Done>(Right::SeeClinical,
                                  [&](Session &session) -> Result<Done> {
                                      auto clients = courses::clients(session, last);
                                      if (!clients) return clients.error();
                                      return courses::each(session, *clients, courses::all,
                                                           [&](const FullCourse &course) {
                                                               sum.add(course);
                                                               const Limits limits = session.limits();
                                                               details.add(CoveredCourse(course, limits));
                                                               return true;
                                                           });
                                  })
                     .result());
        };
        for (const int years : {0, 1}) {
            const QDate first = from.addYears(-years), last = to.addYears(-years);
            Outcomes sum(first, last, m_today, OutcomeGroup::All, read.limits, m_database->clock().zone());
            OutcomeDetails details(first, last, m_today, read.limits);
            whole(last, sum, details);
            QCOMPARE(outcomeTable(sum.rows()).rows, outcomeTable(years ? read.before : read.all).rows);
            QCOMPARE(details.counts(), (years ? read.detailsBefore : read.details).counts);
            QCOMPARE(details.medianPacs(), (years ? read.detailsBefore : read.details).pacs);
        }
    }
}

void OutcomePagesTest::theChartsAddUpToTheMeasures()
{
    using Kind = OutcomeDetail::Kind;
    const OutcomePage read = page(m_year);
    for (const auto &[measure, n] :
         {std::pair{Measure::Retained30, 30}, {Measure::Retained90, 90}, {Measure::Retained180, 180}}) {
        const auto point = read.details.counts.value({Kind::Retained, n});
        QCOMPARE(point.count, row(read.all, measure).count);
        QCOMPARE(point.of, row(read.all, measure).of);
    }
    QVERIFY(row(read.all, Measure::OnTime).of > 300);
    QCOMPARE(sum(read, Kind::Timing), row(read.all, Measure::OnTime).of);
    const auto timing = [&](Timing each) { return read.details.counts.value({Kind::Timing, int(each)}).count; };
    QCOMPARE(timing(Timing::Early) + timing(Timing::DueDay), row(read.all, Measure::OnTime).count);
    QCOMPARE(timing(Timing::Late) + timing(Timing::Overdue) + timing(Timing::Lapsed),
             row(read.all, Measure::DaysLateMedian).count);
    QCOMPARE(sum(read, Kind::EffectXr), row(read.all, Measure::SePer100Injections).count);
    QCOMPARE(sum(read, Kind::Injections), row(read.all, Measure::SePer100Injections).of);
    QVERIFY(sum(read, Kind::Stop) > 10);
    QCOMPARE(sum(read, Kind::Stop), row(read.all, Measure::Stopped).count);
}

void OutcomePagesTest::behindEachNumberStandAsManyAsItSays()
{
    const OutcomePage read = page(m_year);
    for (const Measure measure : measures()) {
        const auto people = must(
            OutcomePages(*m_database).people(m_year, {measure, OutcomeGroup::All, QStringLiteral("ALL"), {}}).result());
        qint64 counted = 0, others = 0;
        for (const OutcomePeople::Line &line : people.lines) {
            QVERIFY(!line.person.name.isEmpty());
            counted += line.counted.size();
            others += line.others.size();
        }
        const OutcomeRow number = row(read.all, measure);
        QCOMPARE(counted, number.count);
        if (measure != Measure::SePer100Injections) QCOMPARE(counted + others, number.of);
    }
    for (const OutcomeRow &each : read.groups[OutcomeGroup::Level]) {
        if (each.measure != Measure::OnTime) continue;
        const auto people = must(
            OutcomePages(*m_database).people(m_year, {each.measure, OutcomeGroup::Level, each.group, {}}).result());
        qint64 counted = 0;
        for (const OutcomePeople::Line &line : people.lines) counted += line.counted.size();
        QCOMPARE(counted, each.count);
    }
}

void OutcomePagesTest::behindABarStandAsManyAsItSays()
{
    const OutcomePage read = page(m_year);
    OutcomePick late;
    late.details = {{OutcomeDetail::Kind::Timing, int(Timing::Late)},
                    {OutcomeDetail::Kind::Timing, int(Timing::Overdue)}};
    qint64 wanted = 0, counted = 0;
    for (const OutcomeDetail &each : late.details) wanted += read.details.counts.value(each).count;
    for (const OutcomePeople::Line &line : must(OutcomePages(*m_database).people(m_year, late).result()).lines)
        counted += line.counted.size();
    QVERIFY(wanted > 0);
    QCOMPARE(counted, wanted);
}

void OutcomePagesTest::aFilterByLevelIsTheRowOfThatLevel()
{
    OutcomeQuestion asked = m_year;
    asked.filter.level = CareLevel::OP;
    const OutcomePage all = page(m_year), only = page(asked);
    for (const OutcomeRow &each : all.groups[OutcomeGroup::Level]) {
        if (each.group != code(CareLevel::OP)) continue;
        OutcomeRow same = row(only.all, each.measure);
        same.group = each.group;
        QCOMPARE(same, each);
    }
}

void OutcomePagesTest::aFilterByIndicationIsTheRowOfThatIndication()
{
    OutcomeQuestion asked = m_year;
    asked.filter.indication = Indication::Alcohol;
    const OutcomePage all = page(m_year), only = page(asked);
    int met = 0;
    for (const OutcomeRow &each : all.groups[OutcomeGroup::Indication]) {
        if (each.group != code(Indication::Alcohol)) continue;
        OutcomeRow same = row(only.all, each.measure);
        same.group = each.group;
        QCOMPARE(same, each);
        ++met;
    }
    QCOMPARE(met, int(measures().size()));
}

void OutcomePagesTest::theFileHoldsEveryNumber()
{
    const OutcomePage read = page(m_year);
    const ReportTable file = outcomeTable(read);
    QCOMPARE(file.columns.size(), 8);
    QCOMPARE(file.rows.size(),
             2 * measures().size() + read.groups[OutcomeGroup::Level].size()
                 + read.groups[OutcomeGroup::Indication].size() + read.groups[OutcomeGroup::Month].size());
    for (const QStringList &each : file.rows) QCOMPARE(each.size(), 8);
    QCOMPARE(file.rows.first().mid(0, 5), report(m_year.from, m_year.to, OutcomeGroup::All).rows.first());
}

void OutcomePagesTest::monthsAreCountedUpToTwoYears()
{
    QVERIFY(page(m_year).groups.contains(OutcomeGroup::Month));
    QVERIFY(!page({QDate(2016, 5, 1), m_today, {}}).groups.contains(OutcomeGroup::Month));
}

void OutcomePagesTest::aReadingCanBeStopped()
{
    auto run = std::make_shared<OutcomeRun>();
    run->stop = true;
    QVERIFY(!must(OutcomePages(*m_database).read(m_year, run).result()).complete);
    QVERIFY(run->total > 100);
    QCOMPARE(run->done.load(), 0);
    auto whole = std::make_shared<OutcomeRun>();
    const OutcomePage read = must(OutcomePages(*m_database).read(m_year, whole).result());
    QVERIFY(read.complete);
    QCOMPARE(whole->done.load(), read.clients);
    QCOMPARE(whole->total.load(), read.clients);
}

void OutcomePagesTest::aTimeTheWrongWayRoundIsRefused()
{
    QCOMPARE(OutcomePages(*m_database).read({m_today, m_year.from, {}}).result().error().kind, Error::Kind::BadInput);
}

void OutcomePagesTest::onlyWhoSeesClinicalRecordsMayAsk()
{
    for (const char *name : {"desk", "admin", "auditor"}) {
        signIn(name);
        QCOMPARE(OutcomePages(*m_database).read(m_year).result().error().kind, Error::Kind::NotAllowed);
        QCOMPARE(OutcomePages(*m_database).people(m_year, {Measure::OnTime}).result().error().kind,
                 Error::Kind::NotAllowed);
    }
    signIn("nurse");
    QVERIFY(OutcomePages(*m_database).read(m_year).result().has_value());
}

void OutcomePagesTest::anEmptyClinicAndOneClientHaveNumbersToo()
{
    for (const int clients : {0, 1}) {
        Practice practice;
        practice.path = m_folder.filePath(QStringLiteral("small%1.evenkeel").arg(clients));
        practice.clients = clients;
        practice.asOf = m_today;
        practice.cost = quickCost;
        QVERIFY(makePractice(practice).has_value());
        m_database = std::make_unique<Database>();
        must(m_database->open(practice.path, {.floor = quickCost, .holder = QStringLiteral("test")}).result());
        signIn("doctor");
        const OutcomePage read = page(m_year);
        QVERIFY(read.clients <= clients);
        QCOMPARE(outcomeTable(read.all).rows, report(m_year.from, m_year.to, OutcomeGroup::All).rows);
        QCOMPARE(read.all.size(), measures().size());
        if (clients == 0)
            for (const OutcomeRow &each : read.all) QVERIFY(each.of == 0 && !each.value);
        QVERIFY(must(OutcomePages(*m_database).people(m_year, {Measure::OnTime}).result()).lines.size() <= clients);
    }
}

QTEST_GUILESS_MAIN(OutcomePagesTest)
#include "outcome_pages_test.moc"
