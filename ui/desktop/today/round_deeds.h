#pragma once
#include "app/treatment/dose_reasons.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/today_list.h"
#include "ui/desktop/today/ways_back.h"
#include "ui/words/errors.h"

class RoundReasons;

/// What the deeds of a round share: shown at once, saved through the store, said with the way back. A save that fails puts
/// the row back and says why. A numbered reason may come before its row is saved.
class RoundDeeds : public QObject
{
    Q_OBJECT
public:
    RoundDeeds(Desk &desk, DeedLog &deeds, TodayList &list, RoundReasons &reasons, QObject *parent = nullptr);

    TakenBack *takenBack() const { return m_takenBack; }

protected:
    /// The row of @p key; null when it is gone.
    const TodayRow *row(const TodayKey &key) const;
    QString person(const TodayRow &row) const { return desk().shown(row.person.name); }
    Desk &desk() const { return m_desk; }
    Database &database() const { return m_desk.database(); }
    TodayList &list() const { return m_list; }
    RoundReasons &reasons() const { return m_reasons; }
    /// Says why nothing was done. Always false.
    bool refuse(const QString &sentence);
    WayBack wayBack(const TodayKey &key, const TodayRow &row) const;

    /// Asks for a numbered reason for @p key; the answer goes to `addReason`, at once or when the row is saved.
    void askReason(ReasonFor what, const QString &question, const TodayKey &key);
    /// Keeps the reason as the next version of what stands on the row, which is saved by now.
    virtual void addReason(const TodayKey &key, const TodayRow &row, const QString &reason) = 0;

    /// The store said no, and that was told: what else follows for the row.
    virtual void refused(const TodayRow &, const Error &) {}

    /// Shows @p after, waits for @p saving, and says what `said(row, kept)` makes of it. @p about: the record of an earlier
    /// deed, in whose place this one stands.
    template <typename Kept, typename Said> void save(const TodayKey &key, const TodayRow &after,
                                                      const QFuture<Result<Kept>> &saving, Said said,
                                                      const QUuid &about = {})
    {
        const TodayRow *standing = row(key);
        if (!standing) return;
        const int deed = m_deeds.begin(about);
        const TodayRow before = *standing;
        m_list.beginSave(key, after);
        whenDone(saving, this, [=, this](const Result<Kept> &kept) {
            const QString reason = takeWaiting(key);
            TodayRow shown = kept ? after : before;
            if (kept) put(shown, *kept);
            m_list.endSave(key, shown);
            if (!kept) return failed(deed, shown, kept.error());
            m_deeds.finish(deed, said(shown, *kept));
            if (!reason.isEmpty()) addReason(key, shown, reason);
        });
    }

private:
    static void put(TodayRow &row, const Dose &kept) { row.dose = kept; }
    static void put(TodayRow &row, const Injection &kept) { row.injection = kept; }
    static void put(TodayRow &row, const Visit &kept) { row.visit = kept; }
    static void put(TodayRow &row, const SideEffect &kept) { row.effect = kept; }
    static void put(TodayRow &, const Done &) {}
    bool giveReason(const TodayKey &key, const QString &reason);
    QString takeWaiting(const TodayKey &key);
    void failed(int deed, const TodayRow &row, const Error &error);

    Desk &m_desk;
    DeedLog &m_deeds;
    TodayList &m_list;
    RoundReasons &m_reasons;
    TakenBack *m_takenBack;
    QList<std::pair<TodayKey, QString>> m_waiting; ///< reasons given before the row itself was saved
};
