#pragma once
#include "app/measures/coverage.h"
#include "app/safety/gate.h"
#include "app/safety/side_effect.h"
#include "app/treatment/lateness.h"
#include "app/visits/call_order.h"
#include "app/visits/day_close.h"
#include "app/visits/outreach.h"
#include "db/stores/stores.h"

/// Who a row is about, opened from the sealed identity.
struct Person
{
    Id<Client> id;
    QString name; ///< preferred name first
    QString chartNumber;
    QDate birthDate;
    CareLevel level = CareLevel::Unknown;
    QString language;
    bool operator==(const Person &) const = default;
};

/// What became of one day of the oral schedule.
struct DayMark
{
    QDate day;
    double expectedMg = 0;              ///< 0 = no dose due
    std::optional<DoseOutcome> outcome; ///< empty = open
    double milligrams = 0;
    bool operator==(const DayMark &) const = default;
};

/// One row of Today: an oral dose to observe, an injection, or a check to follow up.
struct TodayRow
{
    enum class Kind { Dose, Injection, Check };
    Kind kind = Kind::Dose;
    Person person;
    QTime time; ///< of the visit; null when none is booked
    std::optional<Visit> visit;
    QDateTime arrivedAt, notHereAt; ///< null when not

    std::optional<Order> order; ///< the oral or injection order in force
    double orderedMg = 0;
    std::optional<Dose> dose; ///< today's answer
    QList<DayMark> lastDays;  ///< the 14 days before today, oldest first (doses only)
    int missedInARow = 0;     ///< expected doses without one taken, up to yesterday

    SeriesState series; ///< injections only
    Side nextSide = Side::Unknown;
    std::optional<Injection> injection; ///< today's

    std::optional<SideEffect> effect;            ///< checks: what to look at
    bool forPhysician = false;                   ///< checks: urgent, only a physician closes it
    Indication indication = Indication::Unknown; ///< injections only
    QStringList
        notices; ///< codes known without opening the chart: LATE_CHECK:days, FIRST_TABLET, RESTART; the rest: `Worklists::notices`
    bool operator==(const TodayRow &) const = default;
};

struct TodayPage
{
    QDate day;
    QList<TodayRow> rows;           ///< by time, then chart number
    std::optional<DayClose> closed; ///< the day was gone through
    bool clinicOpen = true;         ///< by weekday and the list of closed days
    QString closedWhy;              ///< of a closed day: "Independence Day"; empty for a weekday
    QDate nextOpenDay;              ///< after `day`
    int visits = 0, here = 0;       ///< booked for the day, and of these arrived
};

/// Whether the day has its answer for this row. A check never keeps a day open: what is not seen to stays on the list.
bool isAnswered(const TodayRow &row);
/// The numbers of the day, as the rows have them now.
DayTally tallyOf(const QList<TodayRow> &rows);

/// One flagged client, in call order; after them who did not come to an injection visit before being past due, then whoever
/// was put on today's list by hand.
struct OverdueRow
{
    Person person;
    QString phone, mobile, workPhone, callHours;
    QDate authorisedUntil; ///< by the insurer; null = not known
    Voicemail voicemail = Voicemail::Unknown;
    SeriesState series;
    Side nextSide = Side::Unknown;
    int callRank = 3; ///< 1 call first
    int attempts = 0; ///< since the due date passed
    std::optional<Call> lastCall;
    QList<Call> calls; ///< since the last injection, newest first
    QDate promisedOn;  ///< in the newest agreement that no later talk has overtaken
    PromiseState promise = PromiseState::None;
    bool calledToday = false;
    QDateTime arrivedAt;            ///< here today
    std::optional<Visit> nextVisit; ///< booked, today or ahead
    std::optional<Visit> missed;    ///< the last injection visit since the last injection, when nobody came or was seen
    Indication indication = Indication::Unknown; ///< Unknown without the clinical key
    std::optional<CloseRequest> closing;         ///< asked and not answered yet
    std::optional<CallBack> byHand;              ///< on today's list by hand
    bool isOverdue() const { return series.flagged; }
};

/// One line of the list of all clients.
struct ClientRow
{
    Person person;
    QString phone;
    SeriesState series;
    bool hasSeries = false, discharged = false;
};

/// One line of the chart's History: who did what, when. Holds no content of the record.
struct HistoryLine
{
    QDateTime at;
    QString who;
    QString act;
    QString what;
};

/// Everything that one client's chart shows.
struct ChartPage
{
    Client client;
    std::optional<History> history;
    SeriesState series;
    bool hasSeries = false;
    Side nextSide = Side::Unknown;
    QList<Order> orders;
    QList<Dose> doses;           ///< newest versions, oldest first
    QList<DayMark> days;         ///< expected against recorded, last 180 days
    QList<Injection> injections; ///< oldest first
    QList<SideEffect> effects;   ///< oldest first
    QList<Lab> labs;
    QList<Assessment> assessments;
    QList<Medicine> medicines;
    QList<Naloxone> naloxone;
    QList<Visit> visits;
    QList<Call> calls;
    QList<Episode> episodes;
    QList<Kit> kits;          ///< owned by the client
    QList<HistoryLine> lines; ///< who changed what, newest first, at most 300
};

/// The lists that people work from, and what is read together for one screen.
class Worklists
{
public:
    explicit Worklists(Database &database) : m_database(database) {}

    QFuture<Result<TodayPage>> today(); ///< Right: SeeClinical
    /// A past day as it was expected and recorded: tablets and injections. BadInput for today and later. Right: SeeClinical.
    QFuture<Result<TodayPage>> pastDay(QDate day);
    QFuture<Result<QList<OverdueRow>>> overdue(); ///< Right: SeeDue
    /// All clients by name, those in treatment first. Right: SeeIdentity.
    QFuture<Result<QList<ClientRow>>> clients();
    /// What the panel beside a row warns of, most urgent first, as codes: LATE_CHECK:days, FIRST_TABLET, RESTART,
    /// SURGERY:2026-05-20,
    /// EFFECT:term:grade:onset, LIVER_DUE:2026-05-06, RESCUE:none. Right: SeeClinical.
    QFuture<Result<QStringList>> notices(Id<Client> client);
    /// Notes in the audit trail that the chart was opened. NotFound. Clinical lists are empty without the clinical key.
    /// Right: SeeIdentity.
    QFuture<Result<ChartPage>> chart(Id<Client> client);
    /// The gate for a dose today. Right: SeeClinical.
    QFuture<Result<QList<Finding>>> gate(Id<Client> client, Route route);

private:
    Database &m_database;
};
