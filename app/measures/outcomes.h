#pragma once
#include "app/base/limits.h"
#include "app/measures/coverage.h"
#include "app/people/client.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/order.h"
#include "app/visits/records.h"
#include <QTimeZone>
#include <functional>
#include <memory>

/// Everything about one client that the outcome measures read. Records entered in error are left out by the measures.
struct ClientCourse
{
    Client client;
    History history{client.id};
    QList<Episode> episodes = {};
    QList<Order> orders = {};
    QList<Injection> injections = {};
    QList<Dose> doses = {};
    QList<Fill> fills = {};
    QList<Lab> labs = {};
    QList<SideEffect> sideEffects = {};
    QList<Visit> visits = {};
    QList<Call> calls = {};
};

enum class Measure {
    Retained30,
    Retained90,
    Retained180,
    OnTime,
    OnTimeGrace7,
    DaysLateMedian,
    Pdc080,
    UdsNegMissingAsPos,
    UdsNegTestedOnly,
    HeavyDays,
    AuditCPositive,
    Continuous180,
    SePer100Injections,
    Stopped,
    Calls,
    PromisesKept
};
QString code(Measure measure); ///< RETAINED_30 ... as in `report outcomes`
const QList<Measure> &measures();
enum class OutcomeGroup { All, Level, Indication, Month };

/// One line of `report outcomes`.
struct OutcomeRow
{
    Measure measure;
    QString group = {}; ///< ALL; PHP ...; OUD ...; 2026-03; empty = not known
    qint64 count = 0, of = 0;
    std::optional<double> value = {}; ///< empty when of = 0
    bool operator==(const OutcomeRow &) const = default;
};

/// Who is counted: everybody, or those with one reason for treatment, those at one level of care on the day that counts.
struct OutcomeFilter
{
    std::optional<Indication> indication = {};
    std::optional<CareLevel> level = {};
    bool operator==(const OutcomeFilter &) const = default;
};
bool includes(const OutcomeFilter &filter, const ClientCourse &course, QDate day);

/// One thing that was counted, for whoever asks who stands behind a number.
struct OutcomeFact
{
    Measure measure;
    QString group = {};
    QDate day = {};
    bool asked = true; ///< it is one of those asked about (the "of"); false: a side effect, counted per injection
    bool hit = false;
};

class CoveredCourse;

/// Adds up the outcome measures client by client, so that no more than one course is in memory at a time.
class Outcomes
{
public:
    using Listener = std::function<void(const ClientCourse &, const OutcomeFact &)>;

    /// Both ends inclusive; @p today: a day that has not come yet is counted by no measure; @p clinic: the zone whose
    /// calendar days count for calls, without one each moment's own.
    Outcomes(QDate from, QDate through, QDate today, OutcomeGroup by, const Limits &limits,
             const QTimeZone &clinic = QTimeZone());
    ~Outcomes();
    Outcomes(Outcomes &&) noexcept;
    Outcomes &operator=(Outcomes &&) noexcept;

    /// All before the first `add`. By one more kind of group, from the same pass over a course.
    void alsoBy(OutcomeGroup by);
    void only(const OutcomeFilter &filter);
    void listen(Listener listener);

    /// What is worked out for @p course may be shared with other sums; its limits must be these.
    void add(const CoveredCourse &course);
    void add(const ClientCourse &course);
    /// By measure, then group. Without groups all measures are there; with them, each group that was met (all months).
    /// Empty for a kind of group that was not asked for.
    QList<OutcomeRow> rows(OutcomeGroup by) const;
    QList<OutcomeRow> rows() const; ///< of the first kind of group

private:
    struct Tally;
    std::unique_ptr<Tally> m_tally;
};

/// One time between two injections that count.
struct InjectionInterval
{
    QDate from = {}, to = {};
    int daysFromDue = 0;
};
QList<InjectionInterval> intervals(const QList<Injection> &injections, const QList<Order> &orders, QDate day,
                                   const Limits &limits);
bool onTime(int daysFromDue);          ///< -7..0
bool onTimeWithGrace(int daysFromDue); ///< -7..7
/// Rule 7.2 for day @p n after the first dose; empty without a dose.
std::optional<bool> retainedAt(const ClientCourse &course, int n, const Limits &limits);
bool isHeavyDay(double drinks, SexAtBirth sex);
bool auditCPositive(double total, SexAtBirth sex);
/// The level of care on @p day: the latest started episode that covers it, else what the client's page says.
CareLevel levelOn(const Client &client, const QList<Episode> &episodes, QDate day);
