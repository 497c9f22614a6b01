#include "db/vault/seal.h"
#include "db/work/audit_details_private.h"

QString AuditDetails::first(const AuditEntry &entry)
{
    const auto kind = KeyKind(entry.detailKind);
    if (entry.sealed.isEmpty() || !m_session.actor().holds(kind)) return {};
    auto &keys = m_keys[size_t(entry.detailKind) - 1];
    if (!keys) keys = std::make_unique<OpenKeys>(*m_session.actor().keys, kind);
    const auto envelope = head(entry.sealed);
    const OpenKey *key = envelope ? keys->at(envelope->epoch) : nullptr;
    if (!key || !open(*key, entry.sealed, detailBytes(m_session.registerId(), entry), m_plain)) return {};
    const auto detail = decodePayload(m_plain);
    return detail ? detail->value(auditSubjectKey).toString() : QString();
}
