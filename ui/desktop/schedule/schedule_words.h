#pragma once
#include "db/work/schedule.h"
#include "ui/desktop/parts/mark.h"

/// What the agenda says, as sentences.
namespace agenda {

/// "Fri 1 May to Fri 8 May", "as soon as possible".
QString windowWords(const ToBook &row, QDate today);
/// "Friday, 10:00"; "none yet".
QString usualWords(const SlotWish &wish);
QString kitWords(KitPlace kit);
/// "Fri 8 May is closed, so the nearest open day before is proposed."
QString whySentence(const SlotProposal &proposal, const SlotWish &wish);
/// "day before due", "on the due day", "3 days after due"; empty past due.
QString fromDue(QDate day, const SlotWish &wish, QDate today);
/// "until Fri 15 May, Tue Thu, from 14:00".
QString waitingWords(const Wait &waiting, QDate today);
QString flawWords(Wait::Flaw flaw);
/// The mark of a row at the left: what must move, for whom a time is free, else the status of the series.
Mark rowMark(const ToBook &row, const Diary &diary);
/// "Thu 7 May, 10:00".
QString slotWords(QDate day, QTime time);
/// The one sign of a visit in the week: done, here, late, no-show, left; without one when it is simply booked.
Mark markOf(const Visit &visit, const QDateTime &now);
/// The name, and what kind of visit it is when it is not an injection: "Physician, Bo Li".
QString blockTitle(const Visit &visit, const QString &name);

}
