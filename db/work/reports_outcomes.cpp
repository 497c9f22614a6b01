#include "db/work/courses.h"
#include "db/work/outcome_pages.h"
#include "db/work/reports.h"

namespace reports {

Result<ReportTable> outcomes(Session &session, Period period, OutcomeGroup by)
{
    auto clients = courses::clients(session, period.to);
    if (!clients) return clients.error();
    Outcomes sum(period.from, period.to, session.clock().today(), by, session.limits(), session.clock().zone());
    const auto kinds = courses::all & ~(courses::Assessments | courses::Medicines);
    auto done = courses::each(session, *clients, kinds, [&sum](const FullCourse &course) {
        sum.add(course);
        return true;
    });
    if (!done) return done.error();
    return outcomeTable(sum.rows());
}

} // namespace reports
