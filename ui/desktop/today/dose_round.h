#pragma once
#include "ui/desktop/today/round_deeds.h"

/// The deeds of the dose round: a tablet and what became of it, one key each.
class DoseRound : public RoundDeeds
{
    Q_OBJECT
public:
    using RoundDeeds::RoundDeeds;

    /// True when the row could take it; else the sentence why not was said. @p at: when it happened, null = time unknown.
    bool record(const TodayKey &key, DoseOutcome outcome, const QDateTime &at);
    /// Now, on today.
    bool record(const TodayKey &key, DoseOutcome outcome) { return record(key, outcome, desk().now()); }
    bool notHere(const TodayKey &key);
    /// A given dose came up again.
    bool vomited(const TodayKey &key);

Q_SIGNALS:
    /// The store refused a tablet because the gate stands in its way.
    void gateWanted(Id<Client> client);

protected:
    void addReason(const TodayKey &key, const TodayRow &row, const QString &reason) override;
    void refused(const TodayRow &row, const Error &error) override;

private:
    void correct(const TodayKey &key, const TodayRow &row, const Dose &dose, const QString &why,
                 const std::function<void()> &undo, const QUuid &about = {});
    QString doseSaid(const TodayRow &row, const Dose &dose) const;
};
