#pragma once
#include "db/stores/stores.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/today/today_list.h"
#include "ui/desktop/today/ways_back.h"

class RoundReasons;

/// The deeds of the dose round: each shown at once, saved through the store, said with its way back. A save that fails puts
/// the row back and says why.
class DoseRound : public QObject
{
    Q_OBJECT
public:
    DoseRound(Desk &desk, DeedLog &deeds, TodayList &list, RoundReasons &reasons, QObject *parent = nullptr);

    /// True when the row could take it; else the sentence why not was said. @p at: when it happened, null = time unknown.
    bool record(const TodayKey &key, DoseOutcome outcome, const QDateTime &at);
    /// Now, on today.
    bool record(const TodayKey &key, DoseOutcome outcome) { return record(key, outcome, m_desk.now()); }
    bool notHere(const TodayKey &key);
    /// A given dose came up again.
    bool vomited(const TodayKey &key);

    TakenBack *takenBack() const { return m_takenBack; }

Q_SIGNALS:
    /// The store refused a tablet because the gate stands in its way.
    void gateWanted(Id<Client> client);

private:
    void log(const TodayKey &key, const TodayRow &before, const Dose &dose);
    bool addReason(const TodayKey &key, const QString &reason);
    void correct(const TodayKey &key, const Dose &dose, const QString &why, std::function<void()> undo,
                 const QUuid &about = {});
    WayBack wayBack(const TodayKey &key, const TodayRow &row) const;
    QString doseSaid(const TodayRow &row, const Dose &dose) const;
    bool refuse(const QString &sentence);

    Desk &m_desk;
    DeedLog &m_deeds;
    TodayList &m_list;
    RoundReasons &m_reasons;
    TakenBack *m_takenBack;
    std::optional<std::pair<TodayKey, QString>> m_waitingReason; ///< given before the refusal itself was saved
};
