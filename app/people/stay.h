#pragma once
#include "app/people/client.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/order.h"
#include "app/visits/records.h"

/// Why a stay in treatment ended (clinical.md 5).
enum class DischargeReason {
    Completed,
    PatientChoice,
    SideEffect,
    Relapse,
    Pregnancy,
    SurgeryPain,
    CostInsurance,
    Transferred,
    Incarcerated,
    LostToFollowUp,
    Death
};
const QList<DischargeReason> &dischargeReasons();
/// As it is kept and counted: "completed", "cost/insurance", "lost to follow-up".
QString code(DischargeReason reason);

/// One dated step of the level of care that is about to begin; the first one of a stay says why the client is treated.
struct CareStep
{
    enum class Flaw {
        NoLevel,
        NoDay,
        InFuture,
        NotAfterLast, ///< on or before the first day of the step in force
        SameLevel,
        NoIndication
    };
    CareLevel level = CareLevel::Unknown;
    QDate from = {};
    QString reason = {};
    Indication indication = Indication::Unknown;
    YesNo opioidHistory = YesNo::Unknown;
};
QList<CareStep::Flaw> flaws(const CareStep &step, const QList<Episode> &episodes, QDate today);
/// The step in force on @p day: the latest started one that has not ended; null pointer: none.
const Episode *episodeInForce(const QList<Episode> &episodes, QDate day);

/// A discharge that is about to be made, in one dialog.
struct Discharge
{
    enum class Flaw {
        NoDay,
        InFuture,
        BeforeStay,
        AlreadyDischarged,
        NoNaloxone, ///< asked of everybody but of the dead (5.6)
        CallInPast
    };
    QDate on = {};
    DischargeReason reason = DischargeReason::Completed;
    QString words = {};
    std::optional<NaloxoneStep> naloxone = {};
    QList<QDate> calls = {}; ///< aftercare: days on which the client stands on the call list
};
QList<Discharge::Flaw> flaws(const Discharge &discharge, const Client &client, QDate today);

/// Days after the discharge on which aftercare calls are proposed (P: the weeks in which tolerance is lost and cover ends).
const QList<int> &aftercareDays();

/// The last day that a dose on or before @p day covers, injections and tablets together; null without any.
QDate lastCoveredDay(const QList<Order> &orders, const QList<Injection> &injections, const QList<Dose> &doses,
                     QDate day, const Limits &limits);

/// Sessions of one kind in a window: how many there were to attend and how many were attended. Information, never a
/// condition for a dose (seed row 8).
struct Attendance
{
    int attended = 0, held = 0;
};
Attendance attendance(const QList<Visit> &visits, VisitPurpose purpose, QDate from, QDate through,
                      const QTimeZone &zone);
