#pragma once
#include "app/exchange/codes.h"
#include "db/stores/kept.h"
#include <QCborArray>

/// Small steps between values and the cells and payload keys of an entry, shared by the kept_*.cpp files.
namespace fields {

template <typename Thing> QVariant id(const Id<Thing> &value) { return value.uuid(); }
template <typename Thing> QVariant id(const std::optional<Id<Thing>> &value)
{
    return value ? QVariant(value->uuid()) : QVariant();
}
template <typename Thing> Id<Thing> idOf(const QVariant &cell) { return Id<Thing>::of(cell.toUuid()); }
template <typename Thing> std::optional<Id<Thing>> idOrNone(const QVariant &cell)
{
    return cell.isNull() ? std::nullopt : std::optional<Id<Thing>>(idOf<Thing>(cell));
}

inline QVariant day(QDate value) { return value.isValid() ? QVariant(value) : QVariant(); }
inline QVariant moment(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
}
/// Minutes from UTC, beside a moment: the clock on the wall stays readable whatever the zone's rules become.
inline QVariant offset(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.offsetFromUtc() / 60) : QVariant();
}
inline QDateTime momentOf(const QVariant &milliseconds, const QVariant &minutes)
{
    if (milliseconds.isNull()) return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::OffsetFromUTC, minutes.toInt() * 60);
}
inline QDateTime momentOf(const QVariant &milliseconds, const Session &session)
{
    if (milliseconds.isNull()) return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), session.clock().zone());
}
template <typename E> QVariant word(E value) { return code(value); }
template <typename E> E wordOf(const QVariant &cell, E otherwise)
{
    return fromCode<E>(cell.toString()).value_or(otherwise);
}

/// Writes into a payload; what is empty or not known takes no room.
class Into
{
public:
    explicit Into(QCborMap &map) : m_map(map) {}
    void text(int key, const QString &value)
    {
        if (!value.isEmpty()) m_map.insert(key, value);
    }
    void day(int key, QDate value)
    {
        if (value.isValid()) m_map.insert(key, value.toJulianDay());
    }
    void number(int key, double value) { m_map.insert(key, value); }
    void number(int key, std::optional<double> value)
    {
        if (value) m_map.insert(key, *value);
    }
    void count(int key, qint64 value) { m_map.insert(key, value); }
    void count(int key, std::optional<int> value)
    {
        if (value) m_map.insert(key, *value);
    }
    void flag(int key, bool value)
    {
        if (value) m_map.insert(key, true);
    }
    template <typename E> void word(int key, E value) { text(key, code(value)); }
    void moment(int key, const QDateTime &value)
    {
        if (value.isValid()) m_map.insert(key, QCborArray{value.toMSecsSinceEpoch(), value.offsetFromUtc() / 60});
    }

private:
    QCborMap &m_map;
};

/// Reads what `Into` wrote.
class From
{
public:
    explicit From(const QCborMap &map) : m_map(map) {}
    QString text(int key) const { return m_map.value(key).toString(); }
    QDate day(int key) const
    {
        return m_map.contains(key) ? QDate::fromJulianDay(m_map.value(key).toInteger()) : QDate();
    }
    double number(int key, double otherwise = 0) const { return m_map.value(key).toDouble(otherwise); }
    std::optional<double> maybeNumber(int key) const
    {
        return m_map.contains(key) ? std::optional<double>(m_map.value(key).toDouble()) : std::nullopt;
    }
    int count(int key, int otherwise = 0) const { return int(m_map.value(key).toInteger(otherwise)); }
    std::optional<int> maybeCount(int key) const
    {
        return m_map.contains(key) ? std::optional<int>(int(m_map.value(key).toInteger())) : std::nullopt;
    }
    bool flag(int key) const { return m_map.value(key).toBool(); }
    template <typename E> E word(int key, E otherwise) const { return fromCode<E>(text(key)).value_or(otherwise); }
    QDateTime moment(int key) const
    {
        const QCborArray pair = m_map.value(key).toArray();
        if (pair.size() != 2) return {};
        return QDateTime::fromMSecsSinceEpoch(pair[0].toInteger(), Qt::OffsetFromUTC, int(pair[1].toInteger()) * 60);
    }

private:
    const QCborMap &m_map;
};

/// The parts that every entry has.
template <typename Thing> Entry started(const Thing &thing)
{
    Entry entry;
    entry.id = thing.id.uuid();
    entry.version = thing.version;
    entry.inError = thing.inError;
    return entry;
}
template <typename Thing> void finish(Thing &thing, const Entry &entry)
{
    thing.id = Id<Thing>::of(entry.id);
    thing.version = entry.version;
    thing.inError = entry.inError;
}

/// A number as clear text, without a needless point: 50, 12.5.
inline QVariant plain(double value) { return QString::number(value, 'g', 10); }

} // namespace fields
