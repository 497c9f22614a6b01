#include "db/work/courses.h"
#include "db/work/reports.h"

namespace reports {

Result<ReportTable> outcomes(Session &session, Period period, OutcomeGroup by)
{
    using enum CellKind;
    auto clients = courses::clients(session, period.to);
    if (!clients) return clients.error();
    Outcomes sum(period.from, period.to, session.clock().today(), by, session.limits(), session.clock().zone());
    const auto kinds = courses::all & ~(courses::Assessments | courses::Medicines);
    auto done = courses::each(session, *clients, kinds, [&sum](const FullCourse &course) {
        sum.add(course);
        return true;
    });
    if (!done) return done.error();
    ReportTable table{{{QStringLiteral("measure"), Code},
                       {QStringLiteral("group"), Code},
                       {QStringLiteral("count"), Number},
                       {QStringLiteral("of"), Number},
                       {QStringLiteral("value"), Number}},
                      {}};
    for (const OutcomeRow &row : sum.rows())
        table.rows.append({code(row.measure), row.group, cell::number(row.count), cell::number(row.of),
                           row.value ? cell::decimals(*row.value, 4) : QString()});
    return table;
}

} // namespace reports
