#pragma once
#include "app/base/result.h"
#include "db/vault/fixed_bytes.h"
#include "db/vault/secret.h"
#include <QCborMap>

/// What a data key opens. The numbers are stored.
enum class KeyKind : quint8 { House = 1, Identity = 2, Clinical = 3 };

/// The key in an integer-keyed payload that holds the version of its layout. It comes first.
constexpr int payloadVersionKey = 0;

/// The map as CBOR, its version (1 unless the map names another under `payloadVersionKey`) first, padded (0x80, then zeros) to a
/// multiple of 64 bytes, so that the length of a note tells little.
QByteArray encodePayload(const QCborMap &map);
/// RegisterDamaged when the bytes are not such a payload.
Result<QCborMap> decodePayload(QByteArrayView payload);

/// Version, column list, key epoch (4, little-endian), nonce (24), tag (16): what an envelope is longer than its content.
constexpr qsizetype envelopeOverhead = 1 + 1 + 4 + 24 + 16;

/// What an envelope says of itself before it is opened. Unproven until `open` succeeds.
struct EnvelopeHead
{
    quint8 version = 1;
    quint8 columnList = 0; ///< which list of clear columns the associated data follows
    quint32 epoch = 0;     ///< which key of its kind
    bool operator==(const EnvelopeHead &) const = default;
};
/// RegisterAltered when too short, or of an unknown version.
Result<EnvelopeHead> head(QByteArrayView envelope);

/// A 32-byte key held readable for many operations in a row, such as the rows of one query.
class OpenKey
{
public:
    explicit OpenKey(const Secret &key);
    const unsigned char *bytes() const { return m_reading.bytes(); }

private:
    Secret::Reading m_reading;
};

/// Seals with XChaCha20-Poly1305 under a fresh random nonce. The six bytes of the head are part of what is authenticated.
/// @p key has 32 bytes; another length is a bug and ends the program.
QByteArray seal(const Secret &key, quint32 epoch, quint8 columnList, QByteArrayView associated, QByteArrayView plain);
void seal(const OpenKey &key, quint32 epoch, quint8 columnList, QByteArrayView associated, QByteArrayView plain,
          QByteArray &envelope);

/// RegisterAltered when anything of the envelope or the associated data is not as it was sealed, or the key is another.
Result<QByteArray> open(const Secret &key, QByteArrayView envelope, QByteArrayView associated);
/// The same into @p plain, whose memory is used again; false means RegisterAltered and leaves @p plain empty.
[[nodiscard]] bool open(const OpenKey &key, QByteArrayView envelope, QByteArrayView associated, QByteArray &plain);

/// A key under a key: the content never stands in ordinary memory.
QByteArray sealSecret(const Secret &key, QByteArrayView associated, const Secret &content);
Result<Secret> openSecret(const Secret &key, QByteArrayView envelope, QByteArrayView associated);
