#include "db/door/sealed_draft.h"
#include "db/vault/keyring.h"
#include <QCborValue>

SealedDraft::SealedDraft(const Actor &writer, const QUuid &registerId, const QCborMap &draft)
    : m_account(writer.account), m_register(registerId)
{
    if (!writer.keys || !writer.keys->account()) return;
    QByteArray plain = QCborValue(draft).toCbor();
    m_box = boxFor(writer.keys->account()->publicKeys().box, Secret::copyOf(plain));
    plain.fill('\0');
}

Result<QCborMap> SealedDraft::open(const Actor &writer) const
{
    if (writer.account != m_account || !writer.keys || !writer.keys->account()) return Error{Error::Kind::NoKey};
    const auto content = writer.keys->account()->openBox(m_box);
    if (!content) return content.error();
    return content->with([&](const unsigned char *bytes) {
        QByteArray plain(reinterpret_cast<const char *>(bytes), content->size());
        const QCborMap draft = QCborValue::fromCbor(plain).toMap();
        plain.fill('\0');
        return draft;
    });
}
