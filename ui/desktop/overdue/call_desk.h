#pragma once
#include "db/stores/stores.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QObject>

/// The deeds of the call list, saved through the store and said with their way back.
class CallDesk : public QObject
{
    Q_OBJECT
public:
    CallDesk(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    /// @p on: agreed, the day of the promise; later, ask again on.
    /// @p number: which one was called, as it is written; @p note: why later.
    void log(const OverdueRow &row, CallOutcome outcome, QDate on = {}, const QString &number = {},
             const QString &note = {});
    /// The caller says that the client will not come again: for a nurse or a physician to answer.
    void askToClose(const OverdueRow &row, ClosingReason reason, const QString &said);
    /// Ends the treatment (nurse, physician).
    void close(const Person &person, ClosingReason reason, const QString &words);
    /// The request is answered with "stays in treatment" (nurse, physician).
    void keepInTreatment(const OverdueRow &row, const QString &why);
    /// Onto today's list, though not past due or snoozed.
    void putOnList(Id<Client> client, const QString &name);

    /// The day to propose: the nearest open day from tomorrow on; past due, so the window is behind.
    static QDate nearestOpenDay(QDate from, const Limits &limits);

Q_SIGNALS:
    void begun(Id<Client> client);
    void done(Id<Client> client, bool saved);

private:
    /// Waits for @p saving and says what `said(kept)` makes of it, or why it was not saved; @p already: in place of the
    /// sentence for what was recorded before.
    template <typename Kept, typename Said>
    void save(Id<Client> client, const QFuture<Result<Kept>> &saving, Said said, const QString &already = {})
    {
        const int deed = m_deeds.begin();
        Q_EMIT begun(client);
        whenDone(saving, this, [=, this](const Result<Kept> &kept) {
            Q_EMIT done(client, kept.has_value());
            if (kept) return m_deeds.finish(deed, said(*kept));
            const bool twice = kept.error().kind == Error::Kind::AlreadyRecorded && !already.isEmpty();
            m_deeds.drop(deed, twice ? already : sentence(kept.error()));
        });
    }
    /// The way back of a deed about @p person: waits for @p undoing and says @p what.
    template <typename Kept>
    void takeBack(Id<Client> client, const QFuture<Result<Kept>> &undoing, const QString &person, const QString &what)
    {
        Q_EMIT begun(client);
        whenDone(undoing, this, [=, this](const Result<Kept> &undone) {
            Q_EMIT done(client, undone.has_value());
            if (undone) m_deeds.sayUndone(m_desk.shown(person), what);
            else m_deeds.fail(sentence(undone.error()));
        });
    }
    Database &database() const { return m_desk.database(); }

    Desk &m_desk;
    DeedLog &m_deeds;
};
