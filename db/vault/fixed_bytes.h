#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QStringView>
#include <QUuid>
#include <optional>

/// Writes clear values as bytes in one way only, for associated data and digests: each value carries a mark of its type, numbers
/// are little-endian and of fixed width, text and bytes carry their length. Two different rows never give the same bytes.
class FixedBytes
{
public:
    FixedBytes &null();
    FixedBytes &flag(bool value);
    FixedBytes &u8(quint8 value);
    FixedBytes &u32(quint32 value);
    FixedBytes &u64(quint64 value);
    FixedBytes &i64(qint64 value);
    FixedBytes &uuid(const QUuid &value);
    /// An invalid day is written as `null()`.
    FixedBytes &day(QDate value);
    /// UTF-8, not normalised: what is stored is what is covered.
    FixedBytes &text(QStringView value);
    FixedBytes &blob(QByteArrayView value);

    FixedBytes &i64(std::optional<qint64> value) { return value ? i64(*value) : null(); }
    FixedBytes &uuid(const std::optional<QUuid> &value) { return value ? uuid(*value) : null(); }

    const QByteArray &bytes() const { return m_bytes; }
    /// Empties it and keeps the memory, for the next row.
    void clear() { m_bytes.resize(0); }
    operator QByteArrayView() const { return m_bytes; } // a row's bytes are what seals and digests take

private:
    template <typename Number> FixedBytes &number(char mark, Number value);
    QByteArray m_bytes;
};
