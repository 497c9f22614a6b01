#pragma once
#include "app/people/consent.h"
#include "app/safety/review_seen.h"
#include "db/work/worklists.h"

/// One thing that needs a physician, and what it is about.
struct ReviewRow
{
    /// In the order of urgency, which is the order of the list.
    enum class Cause { Emergency, SameDay, Decision, Lab, Lapsed, ToClose, OrderUnsigned, OrderEnds, ConsentEnds };
    Cause cause = Cause::SameDay;
    Person person;
    std::optional<SideEffect> effect;    ///< Emergency, SameDay
    QList<Finding> findings;             ///< Decision: nobody signed for these yet
    QDateTime visitAt;                   ///< Decision: today's injection visit
    std::optional<Lab> lab;              ///< Lab: the higher of the newest ALT and AST
    std::optional<SeriesState> series;   ///< Lapsed
    std::optional<CloseRequest> closing; ///< ToClose
    std::optional<Order> order;          ///< OrderUnsigned, OrderEnds
    std::optional<Consent> consent;      ///< ConsentEnds
    bool consentOver = false;            ///< its last day has passed
    bool operator==(const ReviewRow &) const = default;
};

/// What a physician can leave as it is for now, and the facts that are then remembered; empty for what needs an answer.
std::optional<Matter> matterOf(const ReviewRow &row);
QString matterFacts(const ReviewRow &row);

/// What a case shows beside its decision: every side effect of one client, with the days after the dose before it.
struct EffectHistory
{
    struct Line
    {
        SideEffect effect;
        std::optional<int> daysAfter; ///< see `daysAfterDose`
        QDate doseOn;                 ///< that dose; null when there was none
        Urgency urgency = Urgency::Log;
    };
    QList<Line> lines;           ///< those that wait first, then newest first
    QList<Injection> injections; ///< oldest first: what the small strip draws
    SeriesState series;
};

/// Days before its end from which an order without a successor waits for its prescriber (P).
constexpr int orderEndsDays = 7;

/// What waits for a physician, and the signature that settles a side effect.
class Reviews
{
public:
    explicit Reviews(Database &database) : m_database(database) {}

    /// Most urgent first: emergency and same-day side effects that no physician reviewed (6.4), findings before today's
    /// injections that need a signature (4.3, 3.5), ALT or AST over lft_warn (5.1), lapsed series (3.4), requests to close from
    /// the front desk, orders in force that nobody signed, orders about to end, consents about to end or just ended
    /// (`needsRenewal`; for whoever may see consents). Without what was seen and left (`stands`).
    /// Right: SeeClinical.
    QFuture<Result<QList<ReviewRow>>> queue();
    /// Right: SeeClinical.
    QFuture<Result<EffectHistory>> history(Id<Client> client);

    /// A physician's judgement of one side effect. The password is used once and never kept; wipe yours.
    struct Judgement
    {
        SideEffect effect;      ///< as it was read; its newest version
        QString causality = {}; ///< a code of WHO-UMC, required
        QString action = {};    ///< a code of E2B(R3) G.k.8; empty: as it stands
        QByteArray passwordUtf8 = {};
        bool postponed = false; ///< with action 1: the next injection is put off
    };
    /// Keeps the next version, reviewed by whoever is signed in, whose password it must be. WrongPassword; BadInput
    /// ("causality", "action"); ChangedMeanwhile. Rights: JudgeCausality and CloseUrgent.
    QFuture<Result<SideEffect>> sign(const Judgement &judgement);
    /// Takes a signature back: the next version is as @p before was, with the reason beside it. ChangedMeanwhile.
    /// Right: CloseUrgent.
    QFuture<Result<SideEffect>> takeBack(const SideEffect &kept, const SideEffect &before, const QString &reason);

    /// Remembers that a physician saw the matter of @p row and leaves it. BadInput ("matter") for what needs an answer.
    /// Right: CloseUrgent.
    QFuture<Result<ReviewSeen>> leave(const ReviewRow &row);
    QFuture<Result<ReviewSeen>> undo(const ReviewSeen &seen);

private:
    Database &m_database;
};
