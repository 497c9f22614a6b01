#pragma once
#include "app/measures/outcomes.h"
#include <QMap>

/// One client's course with what the measures ask of it again and again, each worked out once: the first dose, the days that
/// doses cover, the times between injections. It looks at the course and the limits, which must outlive it.
class CoveredCourse
{
public:
    CoveredCourse(const ClientCourse &course, const Limits &limits) : m_course(course), m_limits(limits) {}

    const ClientCourse &course() const { return m_course; }
    /// The first injection that counts, tablet taken or supply of tablets; null without.
    QDate firstDoseOn() const;
    /// Every day that some dose covers by @p day, whatever the product; tablets at home are carried forward.
    const QList<CoveredSpan> &covered(QDate day) const;
    /// Rule 7.2 for day @p n after the first dose; empty without a dose.
    std::optional<bool> retainedAt(int n) const;
    /// The times between injections by @p day.
    const QList<InjectionInterval> &intervals(QDate day) const;

private:
    /// Tablets by the log: sorted by day, and beside each how far it or one before it reaches.
    struct Tablets
    {
        QList<CoveredSpan> spans;
        QList<QDate> furthest;
        qsizetype by(QDate day) const; ///< how many begin on or before that day
    };
    const Tablets &tablets() const;
    bool tabletsLapsed(QDate day) const;

    const ClientCourse &m_course;
    const Limits &m_limits;
    mutable std::optional<QDate> m_first;
    mutable std::optional<Tablets> m_tablets;
    mutable QMap<QDate, QList<CoveredSpan>> m_covered;
    mutable QMap<QDate, QList<InjectionInterval>> m_intervals;
};
