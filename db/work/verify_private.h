#pragma once
#include "db/door/accounts_private.h"
#include "db/door/desk_state.h"
#include "db/door/ledger_session_private.h"
#include "db/work/verify.h"
#include <QHash>

/// Runs a query: on a session, or on a bare connection before sign-in.
using Reader = std::function<Result<Done>(const QByteArray &sql, const QVariantList &binds,
                                          const std::function<bool(const Row &)> &use)>;

/// Which version of which record an audit entry speaks of.
struct RecordKey
{
    quint16 table;
    QUuid id;
    int version;
    bool operator==(const RecordKey &) const = default;
    friend size_t qHash(const RecordKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.table, key.id, key.version);
    }
};

/// Goes through the register once and gathers what is wrong.
class Verifier
{
public:
    Verifier(const QUuid &registerId, Reader read, const Keyring *keys)
        : m_id(registerId), m_read(std::move(read)), m_keys(keys)
    {}

    Result<Done> file();
    Result<Done> schema(Connection &connection);
    Result<Done> accounts();
    Result<Done> chain(const std::optional<DeskState::Anchor> &anchor);
    Result<Done> records();
    Result<Done> references();

    void fault(const char *code, const QString &table, const QString &id);
    Verification found;

private:
    Result<Done> registerRow(QByteArray &root);
    Result<Done> table(const Table &table);
    void row(const Table &table, const Row &row, const OpenKeys *open, const Secret *digestKey);
    void detail(const AuditEntry &entry);
    Result<Done> head(const AuditEntry &last);

    QUuid m_id;
    Reader m_read;
    const Keyring *m_keys;
    QMultiHash<QUuid, QByteArray> m_signKeys; ///< of each account, all that it has had
    QHash<RecordKey, QByteArray> m_digests;   ///< what the trail says of each record
};
