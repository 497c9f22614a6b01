#include "ui/desktop/marks.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(MarkWords)
};

} // namespace

OutcomeShape shapeOf(DoseOutcome outcome)
{
    switch (outcome) {
    case DoseOutcome::Given: return OutcomeShape::Given;
    case DoseOutcome::SelfReported: return OutcomeShape::SelfReported;
    case DoseOutcome::Refused: return OutcomeShape::Refused;
    case DoseOutcome::Missed: return OutcomeShape::Missed;
    case DoseOutcome::Held: return OutcomeShape::Held;
    case DoseOutcome::Vomited: return OutcomeShape::Vomited;
    }
    return OutcomeShape::Open;
}

StatusShape shapeOf(SeriesStatus status)
{
    switch (status) {
    case SeriesStatus::NotDue: return StatusShape::NotDue;
    case SeriesStatus::WindowOpen: return StatusShape::WindowOpen;
    case SeriesStatus::DueToday: return StatusShape::DueToday;
    case SeriesStatus::Late: return StatusShape::Late;
    case SeriesStatus::Overdue: return StatusShape::Overdue;
    case SeriesStatus::Lapsed: return StatusShape::Lapsed;
    case SeriesStatus::NewStart:
    case SeriesStatus::ErrorFutureDate: return StatusShape::NewStart;
    case SeriesStatus::Closed: return StatusShape::Closed;
    }
    return StatusShape::NotDue;
}

Mark markOf(DoseOutcome outcome) { return {shapeOf(outcome), word(outcome), nullptr}; }

Mark markOf(SeriesStatus status) { return {shapeOf(status), word(status), nullptr}; }

Mark markOf(const SeriesState &series)
{
    Mark mark = markOf(series.status);
    if (series.status == SeriesStatus::Late || series.status == SeriesStatus::Overdue)
        mark.word = statusWords(series.status, series.daysFromDue);
    return mark;
}

Mark notHereMark() { return {OutcomeShape::NotHere, MarkWords::tr("Not here"), nullptr}; }

QString milligramWords(double milligrams) { return MarkWords::tr("%1 mg").arg(QLocale().toString(milligrams, 'g', 6)); }

QString sideWords(Side side)
{
    return side == Side::Left ? MarkWords::tr("left side")
        : side == Side::Right ? MarkWords::tr("right side")
                              : QString();
}
