#include "ui/desktop/parts/day_edit.h"

DayEdit::DayEdit(QWidget *parent) : QDateEdit(parent)
{
    setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    setCalendarPopup(true);
}

void DayEdit::stepBy(int steps)
{
    const Section at = currentSection();
    if (at == MonthSection || at == YearSection) return QDateEdit::stepBy(steps);
    setDate(date().addDays(steps)); // else the first of a month would be the end of the way
    setSelectedSection(DaySection);
}

QAbstractSpinBox::StepEnabled DayEdit::stepEnabled() const
{
    StepEnabled can;
    if (date() > minimumDate()) can |= StepDownEnabled;
    if (date() < maximumDate()) can |= StepUpEnabled;
    return can;
}

/// "None" has no day, month and year to go through: Tab would stay in it for ever.
bool DayEdit::focusNextPrevChild(bool next)
{
    const bool isNone = !specialValueText().isEmpty() && date() == minimumDate();
    return isNone ? QWidget::focusNextPrevChild(next) : QDateEdit::focusNextPrevChild(next);
}
