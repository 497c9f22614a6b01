#pragma once
#include "db/door/session.h"

/// What somebody was writing when the desk locked, sealed to that person's own account: whoever signs in next, with whatever
/// keys, cannot open it. Lives in the memory of the running program; nobody writes it to a file.
class SealedDraft
{
public:
    /// @p draft must not be empty.
    SealedDraft(const Actor &writer, const QUuid &registerId, const QCborMap &draft);

    bool isOf(const QUuid &account, const QUuid &registerId) const
    {
        return m_account == account && m_register == registerId;
    }
    /// NoKey for somebody else; RegisterAltered when the person has new keys meanwhile: then it is lost.
    Result<QCborMap> open(const Actor &writer) const;

private:
    QUuid m_account, m_register;
    QByteArray m_box;
};
