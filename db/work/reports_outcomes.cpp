#include "db/work/courses.h"
#include "db/work/outcome_pages.h"
#include "db/work/reports.h"

namespace reports {

Result<ReportTable> outcomes(Session &session, Period period, OutcomeGroup by)
{
    auto clients = courses::clients(session, period.to);
    if (!clients) return clients.error();
    Outcomes sum(period.from, period.to, session.clock().today(), by, session.limits(), session.clock().zone());
    const auto add = [&sum](const FullCourse &course) {
        sum.add(course);
        return true;
    };
    auto done = courses::each(session, *clients, courses::forOutcomes, add, {period.from, period.to});
    if (!done) return done.error();
    return outcomeTable(sum.rows());
}

} // namespace reports
