#include "db/work/day_page_private.h"

bool isAnswered(const TodayRow &row)
{
    switch (row.kind) {
    case TodayRow::Kind::Dose: return row.dose.has_value();
    case TodayRow::Kind::Injection: return row.injection || (row.visit && row.visit->status == VisitStatus::NoShow);
    case TodayRow::Kind::Check: return true;
    }
    return true;
}

DayTally tallyOf(const QList<TodayRow> &rows)
{
    DayTally tally;
    for (const TodayRow &row : rows) {
        if (!isAnswered(row)) {
            ++tally.leftOpen;
        } else if (row.kind == TodayRow::Kind::Injection) {
            const bool given = row.injection && row.injection->given;
            ++(given ? tally.injected : tally.notInjected);
        } else if (row.dose) {
            switch (row.dose->outcome) {
            case DoseOutcome::Given: ++tally.given; break;
            case DoseOutcome::SelfReported: ++tally.selfReported; break;
            case DoseOutcome::Refused: ++tally.refused; break;
            case DoseOutcome::Missed: ++tally.missed; break;
            case DoseOutcome::Held: ++tally.held; break;
            case DoseOutcome::Vomited: ++tally.vomited; break;
            }
        }
    }
    return tally;
}

QFuture<Result<TodayPage>> Worklists::today()
{
    return m_database.read<TodayPage>(Right::SeeClinical,
                                      [](Session &session) { return dayPage(session, session.clock().today()); });
}

QFuture<Result<TodayPage>> Worklists::pastDay(QDate day)
{
    return m_database.read<TodayPage>(Right::SeeClinical, [day](Session &session) -> Result<TodayPage> {
        if (!day.isValid()) return Error::badInput("day", "empty");
        if (day >= session.clock().today()) return Error::badInput("day", "future");
        return dayPage(session, day);
    });
}
