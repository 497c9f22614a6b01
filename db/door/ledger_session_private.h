#pragma once
#include "db/door/audit_trail_private.h"
#include "db/door/connection_private.h"
#include "db/door/merged_clients_private.h"
#include <QMutex>
#include <array>
#include <optional>

/// What is known of the open register; the limits change under the engine's lock.
struct RegisterState
{
    QUuid id;
    bool practice = false;
    Clock clock;
    QUuid desk;
    Limits limits;
    QString clinic;
};

/// All columns of a record table in the order that `readClear` expects; the envelope is column 5.
const QByteArray &selectOf(const Table &table);
/// A row as it stands, its payload unopened.
Entry readClear(const Table &table, const Row &row);

/// The session on the ledger: one transaction of one connection, made for one piece of work.
class LedgerSession final : public Session
{
public:
    LedgerSession(Connection &connection, const RegisterState &state, std::shared_ptr<const Actor> actor);

    Result<Done> begin(bool writing);
    /// Writes the audit head, then commits. OutcomeUnknown when the engine did not say whether it did.
    Result<Done> commit();
    void rollback();
    Topics topics() const { return m_topics; }
    int recorded() const { return m_recorded; }
    qint64 headSeq() const { return m_seq; }
    const QByteArray &headHash() const { return m_head; }

    const Actor &actor() const override { return *m_actor; }
    const Clock &clock() const override { return m_state.clock; }
    const Limits &limits() const override { return m_state.limits; }
    QUuid registerId() const override { return m_state.id; }
    bool isPractice() const override { return m_state.practice; }

    Result<Done> each(const QByteArray &sql, const QVariantList &binds,
                      const std::function<bool(const Row &)> &use) override;
    Result<int> change(const QByteArray &sql, const QVariantList &binds) override;
    Result<Done> record(const Table &table, const Entry &entry, Act act, const QCborMap &detail) override;
    Result<Done> entries(const Table &table, const QByteArray &where, const QVariantList &binds,
                         const std::function<bool(Entry &)> &use) override;
    Result<Done> entriesAsKept(const Table &table, const QByteArray &where, const QVariantList &binds,
                               const std::function<bool(Entry &)> &use) override;
    Result<Done> note(Act act, KeyKind kind, const QCborMap &detail) override;
    Result<int> sealAgain(int atMost) override;

    Connection &connection() { return m_connection; }

private:
    Result<int> sealTableAgain(const Table &table, int atMost);
    Result<int> sealAuditAgain(int atMost);
    Result<Done> insert(const Table &table, const Entry &entry, const QByteArray &sealed);
    Result<Done> append(AuditEntry audit, KeyKind kind, const QCborMap &detail);
    const OpenKeys *keysOf(KeyKind kind);
    Result<Done> eachAsKept(const QByteArray &sql, const QVariantList &binds,
                            const std::function<bool(const Row &)> &use);
    Result<const MergedClients *> merges();

    Connection &m_connection;
    const RegisterState m_state;
    std::shared_ptr<const Actor> m_actor;
    std::array<std::unique_ptr<OpenKeys>, 3> m_open;
    qint64 m_seq = 0, m_first = 0;
    QByteArray m_head;
    std::optional<MergedClients> m_merges; ///< read once a transaction, again after a merge in it
    Topics m_topics;
    int m_recorded = 0;
};
