#include "db/work/outcome_pages.h"
#include "app/measures/covered_course.h"
#include "db/work/courses.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

Result<Done> checkWindow(const OutcomeQuestion &question)
{
    if (question.from.isValid() && question.to.isValid() && question.from <= question.to) return Done{};
    return Error::badInput("from", "range");
}

/// Reads client after client; false when the run was stopped.
Result<bool> eachCourse(Session &session, const courses::Days &days, const std::shared_ptr<OutcomeRun> &run,
                        const std::function<void(const FullCourse &)> &use)
{
    auto clients = courses::clients(session, days.to);
    if (!clients) return clients.error();
    if (run) run->total = int(clients->size());
    const auto take = [&](const FullCourse &course) {
        if (run && run->stop) return false;
        use(course);
        if (run) ++run->done;
        return true;
    };
    auto done = courses::each(session, *clients, courses::forOutcomes, take, days);
    if (!done) return done.error();
    return !(run && run->stop);
}

/// The measures of one window, by one kind of group.
Outcomes measuresOf(const Session &session, const OutcomeQuestion &question, OutcomeGroup by)
{
    Outcomes sum(question.from, question.to, session.clock().today(), by, session.limits(), session.clock().zone());
    sum.only(question.filter);
    return sum;
}

OutcomeDetails detailsOf(const Session &session, const OutcomeQuestion &question)
{
    return {question.from, question.to, session.clock().today(), session.limits(), question.filter};
}

OutcomeSums sumsOf(const OutcomeDetails &details)
{
    return {details.counts(), details.medianPacs(), details.medianCraving()};
}

Result<OutcomePage> readPage(Session &session, const OutcomeQuestion &question, const std::shared_ptr<OutcomeRun> &run)
{
    OutcomeQuestion earlier = question;
    earlier.from = question.from.addYears(-1);
    earlier.to = question.to.addYears(-1);
    Outcomes now = measuresOf(session, question, OutcomeGroup::All),
             before = measuresOf(session, earlier, OutcomeGroup::All);
    OutcomeDetails details = detailsOf(session, question), detailsBefore = detailsOf(session, earlier);
    QList<OutcomeGroup> groups{OutcomeGroup::Level, OutcomeGroup::Indication};
    if (byMonth(question)) groups << OutcomeGroup::Month;
    for (const OutcomeGroup by : groups) now.alsoBy(by);
    OutcomePage page{question};
    page.limits = session.limits();
    auto whole = eachCourse(session, {earlier.from, question.to}, run, [&](const FullCourse &course) {
        const CoveredCourse covered(course, page.limits);
        now.add(covered);
        details.add(covered);
        if (!course.client.enrolledOn.isValid() || course.client.enrolledOn <= earlier.to) {
            before.add(covered);
            detailsBefore.add(covered);
        }
        ++page.clients;
    });
    if (!whole) return whole.error();
    page.complete = *whole;
    page.all = now.rows(OutcomeGroup::All);
    page.before = before.rows();
    page.details = sumsOf(details);
    page.detailsBefore = sumsOf(detailsBefore);
    for (const OutcomeGroup by : groups) page.groups.insert(by, now.rows(by));
    return page;
}

/// Hears one number and keeps the days of one client.
struct Gathered
{
    OutcomePick pick;
    QList<QDate> counted, others;

    void hear(QDate day, bool hit) { (hit ? counted : others) << day; }
    bool take(const Client &client, OutcomePeople &into)
    {
        if (counted.isEmpty() && others.isEmpty()) return false;
        std::sort(counted.begin(), counted.end());
        std::sort(others.begin(), others.end());
        into.lines.append({personOf(client), std::exchange(counted, {}), std::exchange(others, {})});
        return true;
    }
};

Result<OutcomePeople> readPeople(Session &session, const OutcomeQuestion &question, const OutcomePick &pick,
                                 const std::shared_ptr<OutcomeRun> &run)
{
    Gathered gathered{pick, {}, {}};
    Outcomes sum = measuresOf(session, question, pick.measure ? pick.by : OutcomeGroup::All);
    sum.listen([&gathered](const ClientCourse &, const OutcomeFact &fact) {
        if (fact.measure != gathered.pick.measure || fact.group != gathered.pick.group) return;
        // What was asked about but is only a measure's ground (each injection) is not a person behind the number.
        const bool ground = fact.measure == Measure::SePer100Injections && !fact.hit;
        if (!ground) gathered.hear(fact.day, fact.hit);
    });
    OutcomeDetails details = detailsOf(session, question);
    details.listen([&gathered](const ClientCourse &, const OutcomeDetail &detail, QDate day, bool hit) {
        if (gathered.pick.details.contains(detail)) gathered.hear(day, hit);
    });
    OutcomePeople people;
    auto whole = eachCourse(session, {question.from, question.to}, run, [&](const FullCourse &course) {
        const CoveredCourse covered(course, session.limits());
        if (pick.measure) sum.add(covered);
        else details.add(covered);
        gathered.take(course.client, people);
    });
    if (!whole) return whole.error();
    people.complete = *whole;
    std::sort(people.lines.begin(), people.lines.end(), [](const auto &a, const auto &b) {
        return std::pair(a.person.name.toLower(), a.person.chartNumber)
            < std::pair(b.person.name.toLower(), b.person.chartNumber);
    });
    return people;
}

} // namespace

ReportTable outcomeTable(const QList<OutcomeRow> &rows)
{
    using enum CellKind;
    ReportTable table{{{QStringLiteral("measure"), Code},
                       {QStringLiteral("group"), Code},
                       {QStringLiteral("count"), Number},
                       {QStringLiteral("of"), Number},
                       {QStringLiteral("value"), Number}},
                      {}};
    for (const OutcomeRow &row : rows)
        table.rows.append({code(row.measure), row.group, cell::number(row.count), cell::number(row.of),
                           row.value ? cell::decimals(*row.value, 4) : QString()});
    return table;
}

ReportTable outcomeTable(const OutcomePage &page)
{
    ReportTable table = outcomeTable(QList<OutcomeRow>());
    table.columns << ReportColumn{QStringLiteral("by"), CellKind::Code}
                  << ReportColumn{QStringLiteral("from"), CellKind::Date}
                  << ReportColumn{QStringLiteral("to"), CellKind::Date};
    const auto add = [&](const QList<OutcomeRow> &rows, const char *by, QDate from, QDate to) {
        for (const QStringList &row : outcomeTable(rows).rows)
            table.rows << (row + QStringList{QLatin1String(by), cell::day(from), cell::day(to)});
    };
    const OutcomeQuestion &asked = page.question;
    add(page.all, "all", asked.from, asked.to);
    add(page.groups.value(OutcomeGroup::Level), "level", asked.from, asked.to);
    add(page.groups.value(OutcomeGroup::Indication), "indication", asked.from, asked.to);
    add(page.groups.value(OutcomeGroup::Month), "month", asked.from, asked.to);
    add(page.before, "all", asked.from.addYears(-1), asked.to.addYears(-1));
    return table;
}

bool byMonth(const OutcomeQuestion &question)
{
    return question.from.isValid() && question.from.addMonths(longestByMonth) > question.to;
}

QFuture<Result<OutcomePage>> OutcomePages::read(const OutcomeQuestion &question, std::shared_ptr<OutcomeRun> run)
{
    return m_database.readLong<OutcomePage>(Right::SeeClinical, [=](Session &session) -> Result<OutcomePage> {
        if (auto fine = checkWindow(question); !fine) return fine.error();
        return readPage(session, question, run);
    });
}

QFuture<Result<OutcomePeople>> OutcomePages::people(const OutcomeQuestion &question, const OutcomePick &pick,
                                                    std::shared_ptr<OutcomeRun> run)
{
    return m_database.readLong<OutcomePeople>(Right::SeeClinical, [=](Session &session) -> Result<OutcomePeople> {
        if (auto fine = checkWindow(question); !fine) return fine.error();
        return readPeople(session, question, pick, run);
    });
}
