#include "app/people/stay.h"
#include "app/measures/coverage.h"
#include <QTimeZone>
#include <algorithm>

const QList<DischargeReason> &dischargeReasons()
{
    using enum DischargeReason;
    static const QList<DischargeReason> all = {Completed,    PatientChoice,  SideEffect,    Relapse,
                                               Pregnancy,    SurgeryPain,    CostInsurance, Transferred,
                                               Incarcerated, LostToFollowUp, Death};
    return all;
}

QString code(DischargeReason reason)
{
    switch (reason) {
    case DischargeReason::Completed: return QStringLiteral("completed");
    case DischargeReason::PatientChoice: return QStringLiteral("patient choice");
    case DischargeReason::SideEffect: return QStringLiteral("side effect");
    case DischargeReason::Relapse: return QStringLiteral("relapse");
    case DischargeReason::Pregnancy: return QStringLiteral("pregnancy");
    case DischargeReason::SurgeryPain: return QStringLiteral("surgery/pain");
    case DischargeReason::CostInsurance: return QStringLiteral("cost/insurance");
    case DischargeReason::Transferred: return QStringLiteral("transferred");
    case DischargeReason::Incarcerated: return QStringLiteral("incarcerated");
    case DischargeReason::LostToFollowUp: return QStringLiteral("lost to follow-up");
    case DischargeReason::Death: break;
    }
    return QStringLiteral("death");
}

const Episode *episodeInForce(const QList<Episode> &episodes, QDate day)
{
    const Episode *found = nullptr;
    for (const Episode &each : episodes)
        if (each.startsOn <= day && (each.endsOn.isNull() || each.endsOn >= day)
            && (!found || each.startsOn >= found->startsOn))
            found = &each;
    return found;
}

QList<CareStep::Flaw> flaws(const CareStep &step, const QList<Episode> &episodes, QDate today)
{
    using enum CareStep::Flaw;
    QList<CareStep::Flaw> found;
    if (step.level == CareLevel::Unknown) found << NoLevel;
    if (!step.from.isValid()) found << NoDay;
    else if (step.from > today) found << InFuture;
    for (const Episode &each : episodes)
        if (step.from.isValid() && each.startsOn >= step.from) {
            found << NotAfterLast;
            break;
        }
    const Episode *runs = step.from.isValid() ? episodeInForce(episodes, step.from) : nullptr;
    if (runs && runs->level == step.level && step.level != CareLevel::Unknown) found << SameLevel;
    if (!runs && step.indication == Indication::Unknown) found << NoIndication;
    return found;
}

QList<Discharge::Flaw> flaws(const Discharge &discharge, const Client &client, QDate today)
{
    using enum Discharge::Flaw;
    QList<Discharge::Flaw> found;
    if (!discharge.on.isValid()) found << NoDay;
    else if (discharge.on > today) found << InFuture;
    else if (client.enrolledOn.isValid() && discharge.on < client.enrolledOn) found << BeforeStay;
    if (client.dischargedOn.isValid()) found << AlreadyDischarged;
    if (!discharge.naloxone && discharge.reason != DischargeReason::Death) found << NoNaloxone;
    for (const QDate day : discharge.calls)
        if (day <= today) {
            found << CallInPast;
            break;
        }
    return found;
}

const QList<int> &aftercareDays()
{
    static const QList<int> days = {7, 28, 90};
    return days;
}

QDate lastCoveredDay(const QList<Order> &orders, const QList<Injection> &injections, const QList<Dose> &doses,
                     QDate day, const Limits &limits)
{
    QDate last;
    for (const CoveredSpan &span :
         injectionSpans(injections, day, limits.coverageDays) + oralSpans(orders, doses, day)) {
        const QDate through = span.from.addDays(span.days - 1);
        if (last.isNull() || through > last) last = through;
    }
    return last;
}

Attendance attendance(const QList<Visit> &visits, VisitPurpose purpose, QDate from, QDate through,
                      const QTimeZone &zone)
{
    Attendance sum;
    for (const Visit &visit : visits) {
        if (visit.inError || visit.purpose != purpose) continue;
        const QDate day = visit.startsAt.toTimeZone(zone).date();
        if (day < from || day > through) continue;
        const bool came = visit.status == VisitStatus::Done || visit.status == VisitStatus::Arrived;
        if (!came && visit.status != VisitStatus::NoShow) continue; // cancelled or still booked: nothing to attend
        ++sum.held;
        sum.attended += came;
    }
    return sum;
}
