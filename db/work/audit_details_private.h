#pragma once
#include "db/door/audit_trail_private.h"
#include "db/vault/keyring.h"
#include <array>
#include <memory>

/// The key under which the detail of an act names the client that it was about (a chart opened, a page printed); beside a
/// record the same key holds the reason of a correction.
constexpr int auditSubjectKey = 1;

/// Opens what an entry of the trail says beside its record, as far as the person holds the key.
class AuditDetails
{
public:
    explicit AuditDetails(Session &session) : m_session(session) {}

    /// Empty without a detail, or without its key.
    QString first(const AuditEntry &entry);
    QUuid subject(const AuditEntry &entry) { return QUuid::fromString(first(entry)); }

private:
    Session &m_session;
    std::array<std::unique_ptr<OpenKeys>, 3> m_keys;
    QByteArray m_plain;
};
