#include "db/work/imports.h"
#include "db/stores/series.h"
#include "db/work/imports_prepared.h"

namespace {
/// Keys of the note that closes an import in the audit trail, under the house key: no client is named. 1 would name one.
enum AddedNoteKey { KindKey = 2, AddedKey, ChangedKey };
constexpr double checked = 0.5; ///< the share of the work done when all is checked

template <typename T> QFuture<Result<T>> answered(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    auto future = promise.future();
    promise.addResult(Result<T>(std::move(error)));
    promise.finish();
    return future;
}
}

QFuture<Result<ImportPlan>> Imports::check(ImportFile file)
{
    const Kind *kind = kindNamed(file.kind);
    if (!kind) return answered<ImportPlan>({Error::Kind::BadInput, {QStringLiteral("kind"), file.kind}});
    return m_database.read<ImportPlan>(kind->right,
                                       [file = std::move(file), kind](Session &session) -> Result<ImportPlan> {
                                           ImportPlan plan;
                                           plan.prepared = std::make_shared<ImportPlan::Prepared>(file, *kind);
                                           if (auto done = plan.prepared->check(session, plan); !done)
                                               return done.error();
                                           return plan;
                                       });
}

QFuture<Result<Done>> Imports::carryOut(const ImportPlan &plan)
{
    if (!plan.mayBeCarriedOut()) return answered<Done>({Error::Kind::Flawed, {}});
    return m_database.write<Done>(plan.prepared->kind().right, [plan](Session &session) -> Result<Done> {
        auto done = plan.prepared->write(session);
        if (!done) return done;
        return session.note(
            Act::Import, KeyKind::House,
            {{KindKey, plan.prepared->kind().name}, {AddedKey, plan.added}, {ChangedKey, plan.changed}});
    });
}

Result<Done> ImportPlan::Prepared::write(Session &session)
{
    QSet<Id<Client>> touched;
    auto done = eachRow(session, nullptr, checked, 0.95, [&](const Found &found) -> std::optional<Error> {
        const Slot slot = m_slots.value(found.key);
        if (slot.fate == Slot::Fate::Leave || slot.line != found.csv.line()) return std::nullopt;
        if (found.client) touched.insert(*found.client);
        if (slot.fate == Slot::Fate::Correct) {
            const HeldAt &at = m_held.at(slot.held);
            if (m_kind.name == QLatin1String("clients")) touched.insert(Id<Client>::of(at.id));
            auto corrected = m_rows->correct(session, found.row, at, m_file.correctReason.value_or(QString()));
            return corrected ? std::nullopt : std::optional(corrected.error());
        }
        auto made = m_rows->add(session, found.row, m_around,
                                slot.held < 0 ? std::nullopt : std::optional(m_held.at(slot.held)));
        if (!made) return made.error();
        if (*made) touched.insert(**made);
        return std::nullopt;
    });
    if (!done) return done;
    return followUp(session, touched);
}

/// What is kept beside the records follows from them in the same transaction.
Result<Done> ImportPlan::Prepared::followUp(Session &session, const QSet<Id<Client>> &touched) const
{
    static const QStringList movesDates = {QStringLiteral("clients"), QStringLiteral("orders"),
                                           QStringLiteral("injections")};
    static const QStringList movesRanks = {QStringLiteral("clients"), QStringLiteral("naloxone")};
    if (movesDates.contains(m_kind.name))
        if (auto done = series::bringUpToDate(session, touched); !done) return done;
    if (movesRanks.contains(m_kind.name))
        if (auto done = series::rankCalls(session, touched); !done) return done;
    if (m_file.progress) m_file.progress(1);
    return Done{};
}
