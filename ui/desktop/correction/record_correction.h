#pragma once
#include "ui/desktop/correction/correction_screen.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"

/// How one kind of record is read, kept and struck out; `putBack` says that it is as it was.
template <typename Thing> struct RecordSteps;

template <> struct RecordSteps<Injection>
{
    using Told = QFuture<Result<QList<ToldVersion<Injection>>>>;
    static Told told(Database &database, Id<Injection> id) { return RecordVersions(database).ofInjection(id); }
    static QFuture<Result<Injection>> next(Database &database, const Injection &next, const QString &why)
    {
        return Injections(database).correct(next, why);
    }
    static QFuture<Result<Injection>> strike(Database &database, const Injection &standing, const QString &why)
    {
        return Injections(database).undo(standing, why);
    }
};

template <> struct RecordSteps<SideEffect>
{
    using Told = QFuture<Result<QList<ToldVersion<SideEffect>>>>;
    static Told told(Database &database, Id<SideEffect> id) { return RecordVersions(database).ofSideEffect(id); }
    static QFuture<Result<SideEffect>> next(Database &database, const SideEffect &next, const QString &why)
    {
        return SideEffects(database).follow(next, why);
    }
    static QFuture<Result<SideEffect>> strike(Database &database, const SideEffect &standing, const QString &why)
    {
        return SideEffects(database).undo(standing, why);
    }
};

template <> struct RecordSteps<Lab>
{
    using Told = QFuture<Result<QList<ToldVersion<Lab>>>>;
    static Told told(Database &database, Id<Lab> id) { return RecordVersions(database).ofLab(id); }
    static QFuture<Result<Lab>> next(Database &database, const Lab &next, const QString &why)
    {
        return Checks(database).correct(next, why);
    }
    static QFuture<Result<Lab>> strike(Database &database, const Lab &standing, const QString &why)
    {
        Lab gone = standing;
        gone.inError = true;
        return Checks(database).correct(gone, why);
    }
};

/// A record that is known by its id and corrected by its next version, or struck out by `0`; `U` puts back what stood.
template <typename Thing> class RecordCorrection : public CorrectionScreen
{
public:
    RecordCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Thing> id, const QString &strike,
                     QWidget *parent)
        : CorrectionScreen(desk, deeds, client, parent), m_id(id)
    {
        setStrike(strike);
    }

protected:
    using Steps = RecordSteps<Thing>;

    /// What stands in the register now; only once it was read.
    const Thing &standing() const { return m_told.last().thing; }
    bool isRead() const { return !m_told.isEmpty(); }
    const QList<ToldVersion<Thing>> &told() const { return m_told; }
    /// The versions and the form, from what stands.
    virtual void fill() = 0;
    virtual Thing entry() const = 0;
    /// "the injection of Mon 4 May."
    virtual QString keptWords(const Thing &kept) const = 0;

    QStringList missing() const override { return {}; }
    bool pressForm(int) override { return false; }

    void readEntry() override
    {
        whenDone(Steps::told(database(), m_id), this, [this](const Result<QList<ToldVersion<Thing>>> &told) {
            if (!told) return broken(told.error());
            if (told->isEmpty()) return broken(Error{Error::Kind::NotFound});
            m_told = *told;
            fill();
            Q_EMIT headChanged();
            ready();
        });
    }

    void keep() override
    {
        const auto saving = isStruck() ? Steps::strike(database(), standing(), whySaid())
                                       : Steps::next(database(), entry(), whySaid());
        whenDone(saving, this, [this, before = standing()](const Result<Thing> &kept) {
            if (!kept) return failed(sentence(kept.error()));
            Thing back = before;
            back.id = kept->id; // an injection that moved to another day stands under another id now
            back.version = kept->version;
            // The page is gone when this is taken back: everything that the way back needs travels with it.
            done(keptWords(*kept), [shared = &desk(), log = &deeds(), back, person = person()] {
                whenDone(Steps::next(shared->database(), back, takenBackWhy()), shared,
                         [log, person](const Result<Thing> &undone) {
                             sayTakenBack(log, person, undone ? nullptr : &undone.error());
                         });
            });
        });
    }

private:
    Id<Thing> m_id;
    QList<ToldVersion<Thing>> m_told;
};
