#include "db/vault/stream.h"
#include "db/vault/part_file.h"
#include "db/vault/stream_head.h"
#include "db/vault/unsigned_bytes_private.h"
#include <QFile>
#include <functional>
#include <sodium.h>

namespace {
constexpr qsizetype chunkSize = qsizetype(64) << 10, chunkTag = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype streamKeySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;

unsigned long long lengthOf(const QByteArray &bytes) { return static_cast<unsigned long long>(bytes.size()); }

Error damaged() { return {Error::Kind::RegisterDamaged, {QStringLiteral("backup")}}; }
Error unreadable(const QFile &file) { return {Error::Kind::RegisterUnreadable, {file.fileName()}}; }

/// The running state of libsodium's stream, forgotten at the end.
struct StreamState
{
    StreamState() = default;
    StreamState(const StreamState &) = delete;
    StreamState &operator=(const StreamState &) = delete;
    ~StreamState() { sodium_memzero(&state, sizeof state); }
    crypto_secretstream_xchacha20poly1305_state state{};
};

Result<Done> openForReading(QFile &file)
{
    if (!file.exists()) return Error{Error::Kind::NotFound, {file.fileName()}};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return unreadable(file);
    return Done{};
}

/// Reads up to @p size bytes into @p piece; fewer only at the end of the file. False when it cannot be read.
bool readPiece(QFile &file, qsizetype size, QByteArray &piece)
{
    piece.resize(size);
    qsizetype held = 0;
    while (held < size) {
        const qint64 got = file.read(piece.data() + held, size - held);
        if (got < 0) return false;
        if (got == 0) break;
        held += got;
    }
    piece.resize(held);
    return true;
}

/// The content of @p from, chunk after chunk, the last one tagged; each chunk also vouches for the head, by its hash.
Result<Done> sealChunks(QFile &from, PartFile &to, StreamState &stream, const QByteArray &headHash)
{
    QByteArray piece, next, sealed;
    if (!readPiece(from, chunkSize, piece)) return unreadable(from);
    for (bool last = false; !last; piece.swap(next)) {
        if (!readPiece(from, chunkSize, next)) return unreadable(from);
        last = next.isEmpty();
        sealed.resize(piece.size() + chunkTag);
        const auto tag = static_cast<unsigned char>(last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        crypto_secretstream_xchacha20poly1305_push(&stream.state, unsignedBytes(sealed), nullptr,
                                                   unsignedBytes(std::as_const(piece)), lengthOf(piece),
                                                   unsignedBytes(headHash), lengthOf(headHash), tag);
        if (const auto written = to.write(sealed); !written) return written;
    }
    return Done{};
}

using Sink = std::function<Result<Done>(const QByteArray &)>;

/// Gives each proven chunk to @p sink. Succeeds only when the last one was marked as the last and nothing follows.
Result<Done> openChunks(QFile &from, StreamState &stream, const QByteArray &headHash, const Sink &sink)
{
    QByteArray sealed, piece;
    for (bool last = false; !last;) {
        if (!readPiece(from, chunkSize + chunkTag, sealed)) return unreadable(from);
        if (sealed.size() < chunkTag) return damaged();
        piece.resize(sealed.size() - chunkTag);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream.state, unsignedBytes(piece), nullptr, &tag,
                                                       unsignedBytes(std::as_const(sealed)), lengthOf(sealed),
                                                       unsignedBytes(headHash), lengthOf(headHash))
            != 0)
            return damaged();
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (const auto taken = sink(piece); !taken) return taken;
    }
    if (!readPiece(from, 1, sealed)) return unreadable(from);
    if (!sealed.isEmpty()) return damaged();
    return Done{};
}

Result<Secret> streamKey(const StreamHead &head, const AccountKeys &keys)
{
    for (const QByteArray &box : head.boxes)
        if (auto key = keys.openBox(box); key && key->size() == streamKeySize) return key;
    return Error{Error::Kind::NoKey};
}

Result<QCborMap> openInto(const QString &from, const AccountKeys &keys, const Sink &sink)
{
    QFile file(from);
    if (const auto opened = openForReading(file); !opened) return opened.error();
    QByteArray covered;
    const auto head = readStreamHead(file, &covered);
    if (!head) return head.error();
    const auto key = streamKey(*head, keys);
    if (!key) return key.error();
    StreamState stream;
    key->with([&](const unsigned char *bytes) {
        crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, unsignedBytes(head->nonce), bytes);
    });
    if (const auto done = openChunks(file, stream, plainHash(covered), sink); !done) return done.error();
    return head->fields;
}
}

Result<Done> sealFile(const QString &from, const QString &to, const QList<QByteArray> &publicBoxes,
                      const QCborMap &fields)
{
    QFile file(from);
    if (const auto opened = openForReading(file); !opened) return opened;
    const Secret key = Secret::random(streamKeySize);
    StreamHead head{fields, {}, QByteArray(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized)};
    for (const QByteArray &publicBox : publicBoxes) head.boxes << boxFor(publicBox, key);
    if (head.boxes.isEmpty() || head.boxes.contains(QByteArray())) return Error::badInput("recipients", "no key");

    StreamState stream;
    key.with([&](const unsigned char *bytes) {
        crypto_secretstream_xchacha20poly1305_init_push(&stream.state, unsignedBytes(head.nonce), bytes);
    });
    auto part = PartFile::create(to);
    if (!part) return part.error();
    const QByteArray covered = head.encoded();
    if (const auto written = part->write(covered); !written) return written;
    if (const auto written = sealChunks(file, *part, stream, plainHash(covered)); !written) return written;
    return part->finish();
}

Result<QCborMap> streamFields(const QString &from)
{
    QFile file(from);
    if (const auto opened = openForReading(file); !opened) return opened.error();
    const auto head = readStreamHead(file);
    if (!head) return head.error();
    return head->fields;
}

Result<QCborMap> openFile(const QString &from, const QString &to, const AccountKeys &keys)
{
    auto part = PartFile::create(to);
    if (!part) return part.error();
    const auto fields = openInto(from, keys, [&part](const QByteArray &piece) { return part->write(piece); });
    if (!fields) return fields;
    if (const auto finished = part->finish(); !finished) return finished.error();
    return fields;
}

Result<QCborMap> checkFile(const QString &from, const AccountKeys &keys)
{
    return openInto(from, keys, [](const QByteArray &) -> Result<Done> { return Done{}; });
}
