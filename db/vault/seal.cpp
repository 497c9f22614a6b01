#include "db/vault/seal.h"
#include "db/vault/unsigned_bytes_private.h"
#include <QCborStreamReader>
#include <QCborValue>
#include <QVarLengthArray>
#include <QtEndian>
#include <sodium.h>

namespace {
constexpr qsizetype paddedTo = 64, headSize = 6, nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES,
                    dataKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr quint8 envelopeVersion = 1;
static_assert(envelopeOverhead == headSize + nonceSize + tagSize);

Error altered() { return {Error::Kind::RegisterAltered, {QStringLiteral("seal")}}; }
Error garbled() { return {Error::Kind::RegisterDamaged, {QStringLiteral("payload")}}; }

void writeHead(char *to, quint32 epoch, quint8 columnList)
{
    to[0] = char(envelopeVersion);
    to[1] = char(columnList);
    qToLittleEndian(epoch, to + 2);
}

/// The head of the envelope and the caller's bytes in one run, on the stack for any row of ours.
class Covered
{
public:
    Covered(const char *head, QByteArrayView associated)
    {
        m_bytes.append(head, headSize);
        m_bytes.append(associated.data(), associated.size());
    }
    const unsigned char *bytes() const { return unsignedBytes(m_bytes.constData()); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QVarLengthArray<char, 1024> m_bytes;
};

void sealBytes(const unsigned char *key, const char *headAt, char *nonceAt, QByteArrayView associated,
               const unsigned char *plain, qsizetype size)
{
    const Covered covered(headAt, associated);
    randombytes_buf(nonceAt, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(unsignedBytes(nonceAt + nonceSize), nullptr, plain,
                                               static_cast<unsigned long long>(size), covered.bytes(), covered.size(),
                                               nullptr, unsignedBytes(nonceAt), key);
}

/// @p plain has room for the envelope without its overhead. The head was checked.
bool openBytes(const unsigned char *key, QByteArrayView envelope, QByteArrayView associated, unsigned char *plain)
{
    const Covered covered(envelope.data(), associated);
    const char *nonce = envelope.data() + headSize;
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               plain, nullptr, nullptr, unsignedBytes(nonce + nonceSize),
               static_cast<unsigned long long>(envelope.size() - headSize - nonceSize), covered.bytes(), covered.size(),
               unsignedBytes(nonce), key)
        == 0;
}

bool isEnvelope(QByteArrayView envelope)
{
    return envelope.size() >= envelopeOverhead && quint8(envelope[0]) == envelopeVersion;
}
}

QByteArray encodePayload(const QCborMap &map)
{
    QCborMap ordered{{payloadVersionKey, map.value(payloadVersionKey).toInteger(1)}};
    for (const auto &[key, value] : map)
        if (key != QCborValue(payloadVersionKey)) ordered.insert(key, value);
    QByteArray bytes = QCborValue(ordered).toCbor();
    const qsizetype used = bytes.size();
    bytes.resize((used / paddedTo + 1) * paddedTo);
    size_t padded = 0;
    sodium_pad(&padded, unsignedBytes(bytes.data()), size_t(used), paddedTo, size_t(bytes.size()));
    return bytes;
}

Result<QCborMap> decodePayload(QByteArrayView payload)
{
    size_t used = 0;
    if (payload.isEmpty() || payload.size() % paddedTo != 0
        || sodium_unpad(&used, unsignedBytes(payload.data()), size_t(payload.size()), paddedTo) != 0)
        return garbled();
    QCborStreamReader reader(payload.data(), qsizetype(used));
    const QCborValue value = QCborValue::fromCbor(reader);
    if (reader.lastError() != QCborError::NoError || reader.currentOffset() != qint64(used) || !value.isMap())
        return garbled();
    QCborMap map = value.toMap();
    if (map.isEmpty() || map.constBegin().key() != QCborValue(payloadVersionKey)
        || map.constBegin().value().toInteger() < 1)
        return garbled();
    return map;
}

Result<EnvelopeHead> head(QByteArrayView envelope)
{
    if (!isEnvelope(envelope)) return altered();
    return EnvelopeHead{quint8(envelope[0]), quint8(envelope[1]), qFromLittleEndian<quint32>(envelope.data() + 2)};
}

OpenKey::OpenKey(const Secret &key) : m_reading(key)
{
    if (m_reading.size() != dataKeySize) qFatal("a data key has 32 bytes");
}

QByteArray seal(const Secret &key, quint32 epoch, quint8 columnList, QByteArrayView associated, QByteArrayView plain)
{
    QByteArray envelope;
    seal(OpenKey(key), epoch, columnList, associated, plain, envelope);
    return envelope;
}

void seal(const OpenKey &key, quint32 epoch, quint8 columnList, QByteArrayView associated, QByteArrayView plain,
          QByteArray &envelope)
{
    envelope.resize(envelopeOverhead + plain.size());
    char *to = envelope.data();
    writeHead(to, epoch, columnList);
    sealBytes(key.bytes(), to, to + headSize, associated, unsignedBytes(plain.data()), plain.size());
}

Result<QByteArray> open(const Secret &key, QByteArrayView envelope, QByteArrayView associated)
{
    QByteArray plain;
    if (!open(OpenKey(key), envelope, associated, plain)) return altered();
    return plain;
}

bool open(const OpenKey &key, QByteArrayView envelope, QByteArrayView associated, QByteArray &plain)
{
    plain.resize(0);
    if (!isEnvelope(envelope)) return false;
    plain.resize(envelope.size() - envelopeOverhead);
    if (openBytes(key.bytes(), envelope, associated, unsignedBytes(plain.data()))) return true;
    plain.resize(0);
    return false;
}

QByteArray sealSecret(const Secret &key, QByteArrayView associated, const Secret &content)
{
    const OpenKey openKey(key);
    QByteArray envelope(envelopeOverhead + content.size(), Qt::Uninitialized);
    char *to = envelope.data();
    writeHead(to, 0, 0);
    content.with([&](const unsigned char *plain) {
        sealBytes(openKey.bytes(), to, to + headSize, associated, plain, content.size());
    });
    return envelope;
}

Result<Secret> openSecret(const Secret &key, QByteArrayView envelope, QByteArrayView associated)
{
    if (!isEnvelope(envelope)) return altered();
    const OpenKey openKey(key);
    bool opened = false;
    Secret content = Secret::filled(envelope.size() - envelopeOverhead, [&](unsigned char *plain) {
        opened = openBytes(openKey.bytes(), envelope, associated, plain);
    });
    if (!opened) return altered();
    return content;
}
