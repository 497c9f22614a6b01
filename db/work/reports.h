#pragma once
#include "app/measures/coverage.h"
#include "app/measures/explain.h"
#include "app/measures/outcomes.h"
#include "app/safety/gate.h"
#include "db/door/session.h"
#include "db/work/report_table.h"

/// The reports of `formats.md`, each in one reading transaction: they gather values, ask the rules of app/ and lay the answers
/// out. Rows are in the order that `formats.md` says. The caller asks the door for the right that each names.
namespace reports {

/// What one may ask of a period; null days are open ends.
struct Period
{
    QDate from, to;
};

/// Every injection series on @p day. Without the clinical key `recheck` is empty. Right: SeeDue.
Result<ReportTable> injections(Session &session, QDate day);
/// Those flagged, in call order, with how to reach them. Without the clinical key `recheck` and `indication` are empty.
/// Right: SeeDue.
Result<ReportTable> overdue(Session &session, QDate day);

/// One row per day with an expected or a logged dose. Right: SeeClinical.
Result<ReportTable> oral(Session &session, Period period);
/// The share of days covered, one row per client with an order or dose of that kind. Right: SeeClinical.
Result<ReportTable> coverage(Session &session, Period period, CoverageKind kind);

/// Side effects of everybody, or of @p chart (empty = all; NotFound). Right: SeeClinical.
Result<ReportTable> sideEffects(Session &session, const QString &chart, Period onset, QDate day);
/// The newest liver values and when the next are due. Right: SeeClinical.
Result<ReportTable> labs(Session &session, QDate day);
/// The cartons, without lots. Right: SeeKits. `why` holds the codes of `coldChain`.
Result<ReportTable> kits(Session &session, QDate day);

/// The gate as it stands before the next dose on that day; words are the caller's. NotFound. Right: SeeClinical.
struct Gate
{
    QList<Finding> findings; ///< the last one is OVERALL
    Recheck recheck = Recheck::None;
};
Result<Gate> gate(Session &session, const QString &chart, Route route, QDate day);
/// The arithmetic behind the state of one client. Without the clinical key dates only. NotFound. Right: SeeDue.
Result<QList<ExplainStep>> explain(Session &session, const QString &chart, QDate day);

/// Leaves in the audit trail that the records of one client were looked at, for "who saw this chart". NotFound.
Result<Done> noteView(Session &session, const QString &chart);

/// Every consent that stands, of everybody or of @p chart (empty = all; NotFound), with its state on @p day.
/// Right: SeeConsents.
Result<ReportTable> consents(Session &session, const QString &chart, QDate day);
/// To whom records went, made on days of the period in the clinic's time. NotFound. Right: SeeConsents.
Result<ReportTable> disclosures(Session &session, const QString &chart, Period made);

/// Right: SeeClinical.
Result<ReportTable> outcomes(Session &session, Period period, OutcomeGroup by);

/// Who did what when: one's own acts; those on one chart (@p chart not empty) for whoever may see them; or all, where clients
/// are ids to whoever lacks the identity key. Asks the rights itself: NotAllowed, NotFound.
Result<ReportTable> audit(Session &session, const QString &chart);

} // namespace reports
