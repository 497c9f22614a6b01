#pragma once
#include "app/measures/outcome_details.h"
#include "db/work/report_table.h"
#include "db/work/worklists.h"
#include <atomic>

/// What the outcomes are asked for: a window of days, both ends inclusive, and whom.
struct OutcomeQuestion
{
    QDate from, to;
    OutcomeFilter filter = {};
    bool operator==(const OutcomeQuestion &) const = default;
};

/// How far a reading has come, and the way to end it: shared by the screen and the thread that reads.
struct OutcomeRun
{
    std::atomic<int> done = 0, total = 0; ///< clients
    std::atomic<bool> stop = false;
};

/// The details of one window.
struct OutcomeSums
{
    OutcomeDetails::Counts counts = {};
    std::optional<double> pacs = {}, craving = {}; ///< medians
};

/// One answer: the measures of `report outcomes` for everybody and by group, the charts' numbers, and the year before.
struct OutcomePage
{
    OutcomeQuestion question;
    QList<OutcomeRow> all = {}, before = {};           ///< before: the same days one year earlier
    QMap<OutcomeGroup, QList<OutcomeRow>> groups = {}; ///< Level and Indication; Month up to `longestByMonth`
    OutcomeSums details = {}, detailsBefore = {};
    Limits limits = {}; ///< in force when it was read
    int clients = 0;
    bool complete = true; ///< false: it was stopped
};
constexpr int longestByMonth = 24; ///< months: more rows are no table that anybody reads

/// One number of the page: a measure of a group (OutcomeGroup::All: of everybody), or a detail of the charts.
struct OutcomePick
{
    std::optional<Measure> measure = {};
    OutcomeGroup by = OutcomeGroup::All;
    QString group = QStringLiteral("ALL");
    QList<OutcomeDetail> details = {}; ///< several: a bar of several grades
};

/// Who stands behind a number: what of each was counted, and what was asked about but not counted.
struct OutcomePeople
{
    struct Line
    {
        Person person;
        QList<QDate> counted = {}, others = {}; ///< days, oldest first
    };
    QList<Line> lines = {}; ///< by name
    bool complete = true;
};

/// The outcomes screen's readings, on the second connection: nobody's click waits for them.
class OutcomePages
{
public:
    explicit OutcomePages(Database &database) : m_database(database) {}

    /// BadInput ("from", "range") when the days stand the wrong way round. Right: SeeClinical.
    QFuture<Result<OutcomePage>> read(const OutcomeQuestion &question, std::shared_ptr<OutcomeRun> run = {});
    /// Right: SeeClinical.
    QFuture<Result<OutcomePeople>> people(const OutcomeQuestion &question, const OutcomePick &pick,
                                          std::shared_ptr<OutcomeRun> run = {});

private:
    Database &m_database;
};

/// True when months are few enough for a table.
bool byMonth(const OutcomeQuestion &question);

/// The rows of `report outcomes`: measure, group, count, of, value.
ReportTable outcomeTable(const QList<OutcomeRow> &rows);
/// All numbers of a page in the same columns, then `by` (all, level, indication, month) and `from`, `to`.
ReportTable outcomeTable(const OutcomePage &page);
