#pragma once
#include "app/base/limit_sets.h"
#include "db/work/accounting.h"
#include "db/work/clinic_effects.h"
#include "db/work/kit_list.h"
#include "db/work/outcome_pages.h"
#include "db/work/schedule.h"
#include "db/work/worklists.h"
#include "ui/desktop/paper/paper_sheet.h"

// The documents: values in, pages' contents out. Names are the full ones: paper is for whoever holds it.

/// Everybody expected, with boxes to tick by hand; what is recorded already is ticked.
PaperSheet daySheet(const TodayPage &page);
/// For whoever comes next: what was not as ordered, what is open, injections, what to look at, and room to write.
PaperSheet handover(const TodayPage &page, QTime now);
/// One client's tablets in the month of @p day: ordered, what became of it, mg, time and initials, day by day.
PaperSheet doseMonth(const ChartPage &page, QDate day, QDate today);
/// A card for the client: when to come next. Neutral: nothing on it tells what for.
PaperSheet nextVisitCard(const ChartPage &page, QDate today);
/// The same for a visit that somebody chose.
PaperSheet visitCard(const Client &client, const Visit &visit);
/// What a calendar file says, to look at before it is saved.
PaperSheet calendarSheet(const QString &at, bool cancelled);
/// A card for the purse: opioids are blocked, until about when, and what helpers must know.
PaperSheet walletCard(const ChartPage &page);
/// Who comes on the one day of @p page, with a box to tick; nothing of the treatment.
PaperSheet dayList(const SchedulePage &page, const QTimeZone &zone);
/// Name and number, nothing else.
PaperSheet callList(const QList<OverdueRow> &rows, QDate day);
/// The cartons that are open, those to get first: to tick on the shelf. Without lots for whoever may not see them.
PaperSheet kitList(const KitPage &page, QDate day);
/// The chart on one page; to whom the clinical key is not granted, contact, dates, visits and calls.
PaperSheet chartSheet(const ChartPage &page, QDate today, const Limits &limits, bool clinical);

/// The outcomes of one time: every measure, the curve, when injections were given, side effects, groups, why stays ended.
PaperSheet outcomeSheet(const OutcomePage &page);

/// One version of the thresholds: its values beside those before it, and who signed it (empty: nobody yet).
struct ThresholdPaper
{
    int version = 1;
    LimitValues before, after;
    QString signedBy;
};
PaperSheet thresholdSheet(const ThresholdPaper &paper);

/// One row of a plain table: a cell at each of @p lefts (hundredths of an inch from the left edge).
PaperRow plainRow(const QStringList &cells, const QList<qreal> &lefts, QFont::Weight weight = QFont::Normal);
PaperRow plainHead(const QStringList &cells, const QList<qreal> &lefts);

/// One client's consents with their state, and who got what of the record, when and why.
PaperSheet accountSheet(const ClientAccount &account, QDate today, const QTimeZone &zone);

/// Who reports, for the foot of a draft.
struct DraftReporter
{
    QString who, clinic;
    QDate today;
};
/// The fields of FDA 3500 for one side effect, without the client's name: what the record knows, the rest empty. A draft.
PaperSheet medWatchDraft(const ChartPage &page, const SideEffect &effect, const DraftReporter &reporter);
/// The side effects of the clinic that @p filter takes, counted by term and month; nobody is named.
PaperSheet clinicEffectsSheet(const ClinicEffects &page, const EffectFilter &filter);

/// "2 Nov 1971, chart 1187".
QString bornAndChart(QDate birthDate, const QString &chartNumber);
/// "Ana Lúcia Ferreira, born 2 Nov 1971, chart 1187": the head of one client's paper.
QString personLine(const Client &client);
/// What each shape stands for, and a hint at the right.
PaperRow outcomeLegend(const QString &aside = {});
/// Name over birth date and chart number.
void paintPerson(PaperPen &pen, const QRectF &room, const Person &person);
