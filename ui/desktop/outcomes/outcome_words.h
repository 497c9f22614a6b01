#pragma once
#include "db/work/outcome_pages.h"
#include <QCoreApplication>

// How the outcomes are said: shares with their "x of y", groups, formulas with the number of their rule.

/// Below this many a share is faint: it says little (look.md, outcomes).
inline constexpr qint64 fewPeople = 20;

/// One number of the page as it is shown and asked about.
struct OutcomeNumber
{
    QString name;              ///< "Retained at 90 days, outpatient"
    QString big, small;        ///< "77 %", "61 of 79"
    QString before;            ///< "71 %" of the year before; empty: none
    QString beforeSmall;       ///< "52 of 73"
    bool isYearBefore = false; ///< the number itself is that of the year before
    bool faint = false;
    double share = 0; ///< of the whole bar, 0 to 1
    OutcomePick pick;
    QString formula; ///< with the number of its rule

    QString sentence() const;
};

/// The row of that measure and group; empty without one.
OutcomeRow outcomeRow(const QList<OutcomeRow> &rows, Measure measure, const QString &group = QStringLiteral("ALL"));
/// "77 %", "2.5 days", "9.4 per 100"; "none" when nobody was asked about.
QString bigWords(const OutcomeRow &row);
/// "61 of 79".
QString ofWords(qint64 count, qint64 of);
QString percentWords(qint64 count, qint64 of);
/// The number of a measure, of everybody or of a group.
OutcomeNumber numberOf(const OutcomePage &page, Measure measure, OutcomeGroup by = OutcomeGroup::All,
                       const QString &group = QStringLiteral("ALL"));
/// The formula with the number of its rule in the rule book.
QString formulaOf(Measure measure);
/// "Outpatient", "Opioid use", "April 2026"; "Not recorded".
QString groupWords(OutcomeGroup by, const QString &group);
/// "Completed", "No reason recorded"; the words of whoever wrote it, else.
QString stopWords(const QString &reason);
/// "Not certified quality measures", in full.
QString notCertified();
/// "May 2025 to April 2026", "April 2026", "1 May to 4 May 2026".
QString periodWords(QDate from, QDate to);
/// The groups that were met, in the order of the clinic's words; months by time.
QStringList groupsOf(const OutcomePage &page, OutcomeGroup by);
/// Craving and side effects of tablets: what `report outcomes` has no measure for.
QList<OutcomeNumber> furtherNumbers(const OutcomePage &page);

struct OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeWords)
};
