#pragma once
#include "ui/desktop/parts/look.h"
#include <QRectF>

class QPainter;

/// Where somebody stands with the next injection. Each has its own outline, so that grey print is enough.
enum class StatusShape { NotDue, WindowOpen, DueToday, Late, Overdue, Lapsed, NewStart, Closed };

/// What became of a dose or visit. Open is a due one without an answer, NoDose a day without a dose due.
enum class OutcomeShape { Given, SelfReported, Refused, Missed, NotHere, Held, Vomited, Open, NoDose };

Ink inkOf(StatusShape shape);
Ink inkOf(OutcomeShape shape);
/// The tint that chips of this kind stand on.
Ink tintOf(StatusShape shape);
Ink tintOf(OutcomeShape shape);

/// Both fill the square `box` (16 px at 100 %; 11 to 20 work); `ground` is what lies under it, for what is cut out.
void paintShape(QPainter &painter, const QRectF &box, StatusShape shape, const QColor &ink, const QColor &ground);
void paintShape(QPainter &painter, const QRectF &box, OutcomeShape shape, const QColor &ink, const QColor &ground);

/// The square with its number; grade 1 to 5. `box` is 20 px at 100 %.
void paintGrade(QPainter &painter, const QRectF &box, int grade, const Look &look);
/// The five rising bars beside it, the first `grade` of them filled. `box` is 24 x 14 at 100 %.
void paintGradeBars(QPainter &painter, const QRectF &box, int grade, const Look &look);

/// The day line of lists: days 0 to 56, a tick at the interval's end, a bead at today.
void paintMiniClock(QPainter &painter, const QRectF &box, int day, StatusShape status, const Look &look,
                    int interval = 28);
