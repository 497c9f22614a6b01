#pragma once
#include "ui/desktop/today/round_deeds.h"

/// What is answered in one key for rows that are no tablets: an injection not given, a visit that nobody came to, a side
/// effect that is over.
class VisitRound : public RoundDeeds
{
    Q_OBJECT
public:
    using RoundDeeds::RoundDeeds;

    /// Recorded at once as "did not come", or as "not given" when the client is here; a numbered reason may follow.
    bool notGiven(const TodayKey &key);
    bool noShow(const TodayKey &key);
    /// The side effect is over, today. Urgent ones only a physician closes.
    bool well(const TodayKey &key);

protected:
    void addReason(const TodayKey &key, const TodayRow &row, const QString &reason) override;

private:
    void keep(const TodayKey &key, const TodayRow &before, const Injection &injection,
              const QFuture<Result<Injection>> &saving);
};
