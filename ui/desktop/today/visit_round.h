#pragma once
#include "db/stores/stores.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/today/today_list.h"
#include "ui/desktop/today/ways_back.h"

class RoundReasons;

/// What is answered in one key for rows that are no tablets: an injection not given, a visit that nobody came to, a side
/// effect that is over.
class VisitRound : public QObject
{
    Q_OBJECT
public:
    VisitRound(Desk &desk, DeedLog &deeds, TodayList &list, RoundReasons &reasons, QObject *parent = nullptr);

    /// Recorded at once as "did not come", or as "not given" when the client is here; a numbered reason may follow.
    bool notGiven(const TodayKey &key);
    bool noShow(const TodayKey &key);
    /// The side effect is over, today. Urgent ones only a physician closes.
    bool well(const TodayKey &key);

    TakenBack *takenBack() const { return m_takenBack; }

private:
    void give(const TodayKey &key, const Injection &injection);
    bool addReason(const TodayKey &key, const QString &reason);
    WayBack wayBack(const TodayKey &key, const TodayRow &row) const;
    bool refuse(const QString &sentence);

    Desk &m_desk;
    DeedLog &m_deeds;
    TodayList &m_list;
    RoundReasons &m_reasons;
    TakenBack *m_takenBack;
    std::optional<std::pair<TodayKey, QString>> m_waitingReason;
};
