#include "db/vault/fixed_bytes.h"
#include <QtEndian>

template <typename Number> FixedBytes &FixedBytes::number(char mark, Number value)
{
    char wire[sizeof value];
    qToLittleEndian(value, wire);
    m_bytes.append(mark).append(wire, sizeof wire);
    return *this;
}

FixedBytes &FixedBytes::null()
{
    m_bytes.append('0');
    return *this;
}

FixedBytes &FixedBytes::flag(bool value) { return number('f', quint8(value)); }

FixedBytes &FixedBytes::u8(quint8 value) { return number('b', value); }

FixedBytes &FixedBytes::u32(quint32 value) { return number('w', value); }

FixedBytes &FixedBytes::u64(quint64 value) { return number('q', value); }

FixedBytes &FixedBytes::i64(qint64 value) { return number('i', value); }

FixedBytes &FixedBytes::uuid(const QUuid &value)
{
    const QByteArray wire = value.toRfc4122(); // always 16 bytes
    m_bytes.append('u').append(wire);
    return *this;
}

FixedBytes &FixedBytes::day(QDate value) { return value.isValid() ? number('d', value.toJulianDay()) : null(); }

FixedBytes &FixedBytes::text(QStringView value)
{
    const QByteArray wire = value.toUtf8();
    number('t', quint32(wire.size()));
    m_bytes.append(wire);
    return *this;
}

FixedBytes &FixedBytes::blob(QByteArrayView value)
{
    number('y', quint32(value.size()));
    m_bytes.append(value.data(), value.size());
    return *this;
}
