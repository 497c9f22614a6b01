#pragma once
#include <QDate>
#include <QDateTime>
#include <QTimeZone>

/// The calendar date of @p moment in @p zone; without a zone, in the moment's own.
inline QDate dayIn(const QDateTime &moment, const QTimeZone &zone)
{
    return zone.isValid() ? moment.toTimeZone(zone).date() : moment.date();
}

/// What the clinic calls now: the machine's clock in the clinic's time zone. A practice register may name its own today;
/// audit times are always the machine's.
class Clock
{
public:
    explicit Clock(QTimeZone zone = QTimeZone::systemTimeZone(), QDate fixedToday = {}, bool moved = false)
        : m_zone(std::move(zone)), m_fixedToday(fixedToday), m_moved(moved)
    {}

    /// The clinic-local calendar date.
    QDate today() const { return m_fixedToday.isValid() ? m_fixedToday : machineNow().date(); }
    /// The moment in the clinic's zone, on `today()`.
    QDateTime now() const
    {
        const QDateTime machine = machineNow();
        return m_fixedToday.isValid() ? QDateTime(m_fixedToday, machine.time(), m_zone) : machine;
    }
    /// The machine's moment, whatever today is called.
    QDateTime machineNow() const { return QDateTime::currentDateTimeUtc().toTimeZone(m_zone); }
    const QTimeZone &zone() const { return m_zone; }
    bool isFixed() const { return m_fixedToday.isValid(); }
    /// This program calls another day today than the register does: what is kept for the register's today does not hold.
    bool isMoved() const { return m_moved; }

private:
    QTimeZone m_zone;
    QDate m_fixedToday;
    bool m_moved = false;
};
