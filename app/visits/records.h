#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>

enum class VisitPurpose { Injection, Dose, Medical, Group, Individual, Family };
enum class VisitStatus { Booked, Arrived, Done, NoShow, Cancelled };

/// An appointment.
struct Visit
{
    Id<Visit> id = Id<Visit>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDateTime startsAt = {};
    int minutes = 15;
    VisitPurpose purpose = VisitPurpose::Injection;
    VisitStatus status = VisitStatus::Booked;
    QDateTime arrivedAt = {};
    QString note = {};
    bool operator==(const Visit &) const = default;
};

enum class CallOutcome { Agreed, Later, Voicemail, NoAnswer, Engaged, WrongNumber, NotInService, Declined };

/// An outreach attempt by telephone.
struct Call
{
    Id<Call> id = Id<Call>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDateTime calledAt = {};
    CallOutcome outcome = CallOutcome::NoAnswer;
    QString numberUsed = {};
    QDate promisedOn = {}; ///< agreed: the day the client will come; later: ask again on
    QString calledBy = {}, note = {};
    bool operator==(const Call &) const = default;
};
/// Agreed, later and declined reached the client (`formats.md`, CALLS).
bool reached(CallOutcome outcome);
