#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/parts/mark.h"

/// One line of the panel that somebody should mind.
struct Notice
{
    Sign sign;
    QString words; ///< what stands between two asterisks at its start is bold
    Ink ink = &Tokens::text2;
};

/// What to mind before this row is recorded, most urgent first: @p codes of `Worklists::notices`, at most three lines.
QList<Notice> noticesOf(const TodayRow &row, const QStringList &codes);
