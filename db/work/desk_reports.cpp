#include "db/work/desk_reports.h"
#include "app/measures/outcomes.h"
#include "db/stores/kept.h"
#include "db/work/courses.h"

namespace {

/// One stretch with its measures, filled client by client.
struct DeskStretch
{
    DeskFigures figures;
    Outcomes measures;
};

DeskStretch stretchOf(Session &session, QDate from, QDate to)
{
    DeskFigures figures;
    figures.from = from;
    figures.to = to;
    return {figures,
            Outcomes(from, to, session.clock().today(), OutcomeGroup::All, session.limits(), session.clock().zone())};
}

QList<std::pair<QDate, QDate>> weeksOf(QDate from, QDate to)
{
    QList<std::pair<QDate, QDate>> weeks;
    for (QDate day = from; day <= to;) {
        const QDate sunday = day.addDays(7 - day.dayOfWeek());
        weeks.append({day, std::min(sunday, to)});
        day = sunday.addDays(1);
    }
    return weeks;
}

void countVisit(const Visit &visit, QDate on, DeskFigures &figures)
{
    if (on < figures.from || on > figures.to) return;
    if (visit.status == VisitStatus::Cancelled) {
        ++figures.cancelled;
        return;
    }
    ++figures.visits;
    figures.came += visit.status == VisitStatus::Arrived || visit.status == VisitStatus::Done;
    figures.noShows += visit.status == VisitStatus::NoShow;
    figures.stillBooked += visit.status == VisitStatus::Booked;
}

DeskFigures figuresOf(const DeskStretch &stretch)
{
    DeskFigures figures = stretch.figures;
    for (const OutcomeRow &row : stretch.measures.rows()) {
        if (row.measure == Measure::Calls) {
            figures.calls = int(row.of);
            figures.reached = int(row.count);
        } else if (row.measure == Measure::PromisesKept) {
            figures.promises = int(row.of);
            figures.kept = int(row.count);
        } else if (row.measure == Measure::DaysLateMedian) {
            figures.intervals = int(row.of);
            figures.lateOnes = int(row.count);
            figures.daysLate = row.value;
        }
    }
    return figures;
}

} // namespace

namespace reports {

Result<DeskReport> desk(Session &session, QDate from, QDate to)
{
    constexpr int longest = 366; // days: a year of weeks is what a chart can show
    if (!from.isValid() || !to.isValid() || from > to || from.daysTo(to) > longest)
        return Error::badInput("from", "range");
    auto clients = courses::clients(session, to);
    if (!clients) return clients.error();
    DeskStretch whole = stretchOf(session, from, to);
    std::vector<DeskStretch> weeks;
    for (const auto &[first, last] : weeksOf(from, to)) weeks.push_back(stretchOf(session, first, last));
    const QTimeZone zone = session.clock().zone();
    auto done = courses::each(session, *clients,
                              courses::Orders | courses::Injections | courses::Visits | courses::Calls,
                              [&](const FullCourse &course) {
                                  whole.measures.add(course);
                                  for (DeskStretch &week : weeks) week.measures.add(course);
                                  for (const Visit &visit : course.visits) {
                                      const QDate on = dayIn(visit.startsAt, zone);
                                      countVisit(visit, on, whole.figures);
                                      for (DeskStretch &week : weeks) countVisit(visit, on, week.figures);
                                  }
                                  return true;
                              });
    if (!done) return done.error();
    DeskReport report;
    for (const DeskStretch &week : weeks) report.weeks << figuresOf(week);
    report.all = figuresOf(whole);
    return report;
}

} // namespace reports

QFuture<Result<DeskReport>> DeskReports::of(QDate from, QDate to)
{
    return m_database.readLong<DeskReport>(Right::SeeDue,
                                           [from, to](Session &session) { return reports::desk(session, from, to); });
}
