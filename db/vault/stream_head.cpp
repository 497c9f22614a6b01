#include "db/vault/stream_head.h"
#include <QCborArray>
#include <QCborStreamReader>
#include <QCborValue>
#include <QtEndian>

namespace {
constexpr char mark[] = "EVENKEEL"; // 8 bytes, then the version and the length of the map (4, little-endian)
constexpr qsizetype markSize = 8, fixedSize = markSize + 1 + 4, headNonce = 24, boxSize = 80,
                    longest = qsizetype(4) << 20;
constexpr char version = 1;
enum Key { Fields = 1, Boxes = 2, Nonce = 3 };

Error headGarbled() { return {Error::Kind::RegisterDamaged, {QStringLiteral("header")}}; }
}

QByteArray StreamHead::encoded() const
{
    QCborArray sealedKeys;
    for (const QByteArray &box : boxes) sealedKeys.append(box);
    const QByteArray map = QCborValue(QCborMap{{Fields, fields}, {Boxes, sealedKeys}, {Nonce, nonce}}).toCbor();
    QByteArray bytes(mark, markSize);
    bytes.append(version);
    bytes.resize(fixedSize);
    qToLittleEndian(quint32(map.size()), bytes.data() + markSize + 1);
    return bytes + map;
}

Result<StreamHead> readStreamHead(QIODevice &from, QByteArray *covered)
{
    QByteArray bytes = from.read(fixedSize);
    if (bytes.size() < markSize + 1 || !bytes.startsWith(mark)) return Error{Error::Kind::RegisterForeign};
    if (bytes[markSize] != version) return Error{Error::Kind::RegisterNewer};
    if (bytes.size() != fixedSize) return headGarbled();
    const qsizetype length = qFromLittleEndian<quint32>(bytes.constData() + markSize + 1);
    if (length > longest) return headGarbled();
    const QByteArray map = from.read(length);
    if (map.size() != length) return headGarbled();

    QCborStreamReader reader(map);
    const QCborValue value = QCborValue::fromCbor(reader);
    if (reader.lastError() != QCborError::NoError || reader.currentOffset() != map.size() || !value.isMap())
        return headGarbled();
    StreamHead head{value[Fields].toMap(), {}, value[Nonce].toByteArray()};
    if (!value[Fields].isMap() || !value[Boxes].isArray() || head.nonce.size() != headNonce) return headGarbled();
    for (const QCborValue &box : value[Boxes].toArray()) {
        if (box.toByteArray().size() != boxSize) return headGarbled();
        head.boxes << box.toByteArray();
    }
    if (covered) *covered = bytes + map;
    return head;
}
