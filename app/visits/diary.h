#pragma once
#include "app/base/limits.h"
#include "app/visits/clinic_hours.h"
#include <QMap>
#include <QTimeZone>

/// Injections, doses and medical visits take a nurse's minutes; therapy sessions have rooms and people of their own.
bool takesNurse(VisitPurpose purpose);
/// Booked or here: it takes its minutes. Done, no-show and cancelled leave them.
bool stands(VisitStatus status);
/// Booked for a time that has passed, and nobody came yet.
bool isLateToCome(const Visit &visit, const QDateTime &now);
/// Arrived and gone before anybody saw them: a no-show that has a time of arrival.
bool leftUnseen(const Visit &visit);

/// The moment at which the clinic's clocks show @p time on @p day; the first of two when they are put back, null when the hour
/// does not exist because they are put forward.
QDateTime momentOn(QDate day, QTime time, const QTimeZone &zone);

/// The visits of some days beside the clinic's hours: what is free, what clashes. Times are the clinic's own.
class Diary
{
public:
    Diary() = default;
    Diary(ClinicHours hours, Limits limits, QDateTime now)
        : m_hours(std::move(hours)), m_limits(std::move(limits)), m_now(std::move(now))
    {}

    void add(const Visit &visit);
    const ClinicHours &hours() const { return m_hours; }
    const Limits &limits() const { return m_limits; }
    /// In the clinic's zone.
    const QDateTime &now() const { return m_now; }
    QDate today() const { return m_now.date(); }
    bool isOpen(QDate day) const { return m_limits.isOpen(day); }
    const QList<Visit> visitsOn(QDate day) const { return m_days.value(day); }
    int injectionsOn(QDate day) const;

    enum class Fault { None, Past, Closed, OutsideHours, NoSuchHour };
    /// What forbids a start whatever is booked.
    Fault fault(QDate day, QTime start, int minutes) const;
    /// Whose visits share these minutes with a visit for the nurse; without @p but.
    QList<Visit> clashes(QDate day, QTime start, int minutes, VisitPurpose purpose,
                         std::optional<Id<Visit>> but = {}) const;
    /// A nurse works through all of @p minutes with no other visit, and the hour takes one more of this kind.
    bool isFree(QDate day, QTime start, int minutes, VisitPurpose purpose, std::optional<Id<Visit>> but = {}) const;
    /// All free starts of a day, earliest first; none on closed and past days.
    QList<QTime> freeStarts(QDate day, int minutes, VisitPurpose purpose = VisitPurpose::Injection) const;

private:
    QDateTime local(const Visit &visit) const { return visit.startsAt.toTimeZone(m_now.timeZone()); }

    ClinicHours m_hours;
    Limits m_limits;
    QDateTime m_now;
    QMap<QDate, QList<Visit>> m_days;
};
