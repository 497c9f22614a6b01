#pragma once
#include "db/stores/stores.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/today/today_list.h"

/// The deeds of the dose round: each shown at once, saved through the store, said with its way back. A save that fails puts
/// the row back and says why.
class DoseRound : public QObject
{
    Q_OBJECT
public:
    DoseRound(Desk &desk, DeedLog &deeds, TodayList &list, QObject *parent = nullptr);

    /// True when the row could take it; else the sentence why not was said.
    bool record(const TodayKey &key, DoseOutcome outcome);
    bool notHere(const TodayKey &key);
    /// A given dose came up again.
    bool vomited(const TodayKey &key);

    /// The numbered reasons for the last refusal or hold; empty when none is asked.
    QStringList reasons() const;
    QString reasonQuestion() const;
    /// Adds reason @p number, counted from 1, to the last refusal or hold.
    bool giveReason(int number);
    void dropReasons();

Q_SIGNALS:
    void reasonsChanged();

private:
    struct Asked
    {
        TodayKey key;
        DoseOutcome outcome;
        QString person;
    };
    void log(const TodayKey &key, const TodayRow &before, const Dose &dose);
    void giveReason(const TodayKey &key, const Dose &dose);
    void correct(const TodayKey &key, const Dose &dose, const QString &why, std::function<void()> undo,
                 const QUuid &about = {});
    void undo(const TodayKey &key, Id<Dose> id);
    void undoNotHere(const TodayKey &key);
    QString doseSaid(const TodayRow &row, const Dose &dose) const;
    bool refuse(const QString &sentence);

    Desk &m_desk;
    DeedLog &m_deeds;
    TodayList &m_list;
    std::optional<Asked> m_asked;
    QString m_waitingReason; ///< given before the refusal itself was saved
};
