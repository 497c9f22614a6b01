#pragma once
#include "app/measures/outcomes.h"
#include <QMap>
#include <tuple>

/// A number of the charts, beyond the measures of `report outcomes`: what is counted, and which bar or point of it.
struct OutcomeDetail
{
    enum class Kind {
        Retained,   ///< number: day after the first dose
        Timing,     ///< number: `Timing`
        EffectXr,   ///< text: term, number: grade
        EffectOral, ///< the same, of tablets
        Injections, ///< given
        OralDoses,  ///< tablets taken, by the log
        Stop,       ///< text: `stopReason`
        Pacs,       ///< clients with a craving score PACS, 0-30
        Craving     ///< clients with a craving value, 0-100
    };
    Kind kind;
    int number = 0;
    QString text = {};
    bool operator==(const OutcomeDetail &) const = default;
    bool operator<(const OutcomeDetail &other) const
    {
        return std::tie(kind, number, text) < std::tie(other.kind, other.number, other.text);
    }
};

/// When an injection came: 7.2 counts 7 days early to the due day as on time; the late ones wear the ladder's tiers (3.4).
enum class Timing { TooEarly, Early, DueDay, Late, Overdue, Lapsed };
Timing timingOf(int daysFromDue, const Limits &limits);

/// Why a step of care ended: its own reason, at the discharge the stay's; `stepOn` when another level began at once; empty =
/// nobody wrote one down.
QString stopReason(const ClientCourse &course, const Episode &episode);
inline constexpr char stepOn[] = "STEP"; ///< the end of a level, not of the treatment

/// Days after the first dose at which the curve of retention is measured; 30, 90 and 180 are those of 7.2.
inline constexpr int curveStep = 15, curveEnd = 180;

/// The numbers behind the charts, added up client by client in the same window and by the same rules as `Outcomes`.
class OutcomeDetails
{
public:
    struct Count
    {
        qint64 count = 0, of = 0;
        bool operator==(const Count &) const = default;
    };
    using Counts = QMap<OutcomeDetail, Count>;
    using Listener = std::function<void(const ClientCourse &, const OutcomeDetail &, QDate day, bool hit)>;

    /// Both ends inclusive; a day after @p today is not counted.
    OutcomeDetails(QDate from, QDate through, QDate today, const Limits &limits, const OutcomeFilter &filter = {});
    void listen(Listener listener) { m_listener = std::move(listener); }

    void add(const CoveredCourse &course);
    /// Of whole-clinic numbers (Injections, OralDoses) only `count` is filled.
    const Counts &counts() const { return m_counts; }
    /// Of the newest value of each client in the window; empty without one.
    std::optional<double> medianPacs() const;
    std::optional<double> medianCraving() const;

private:
    void note(const ClientCourse &course, const OutcomeDetail &detail, QDate day, bool hit);
    void retention(const CoveredCourse &covered);
    void doses(const CoveredCourse &covered);
    void effects(const ClientCourse &course);
    void stops(const ClientCourse &course);
    void cravings(const ClientCourse &course);

    QDate m_from, m_through;
    QDate m_today;
    Limits m_limits;
    OutcomeFilter m_filter;
    Listener m_listener;
    Counts m_counts;
    QList<double> m_pacs, m_craving;
};

double median(QList<double> values); ///< 0 without values
