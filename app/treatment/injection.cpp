#include "app/treatment/injection.h"

QStringList flaws(const Vitals &vitals)
{
    // Wider than any adult who can walk in: these are slips of the keyboard.
    const auto off = [](const auto &value, double least, double most) {
        return value && (*value < least || *value > most);
    };
    QStringList found;
    const bool turned = vitals.systolic && vitals.diastolic && *vitals.diastolic >= *vitals.systolic;
    if (off(vitals.systolic, 50, 280) || off(vitals.diastolic, 20, 180) || turned)
        found << QStringLiteral("blood_pressure");
    if (off(vitals.pulse, 25, 240)) found << QStringLiteral("pulse");
    if (off(vitals.celsius, 30, 43)) found << QStringLiteral("temperature");
    if (off(vitals.kilograms, 25, 350)) found << QStringLiteral("weight");
    return found;
}

QDateTime watchedUntil(const Injection &injection)
{
    const bool watched = injection.given && !injection.inError && injection.observedMinutes > 0;
    if (!watched || !injection.givenAt.isValid() || injection.watchEndedAt.isValid()) return {};
    return injection.givenAt.addSecs(injection.observedMinutes * 60);
}

QList<Injection::Flaw> flaws(const Injection &injection, QDate today)
{
    using Flaw = Injection::Flaw;
    QList<Flaw> found;
    if (!injection.givenOn.isValid()) found << Flaw::NoDate;
    else if (injection.givenOn > today) found << Flaw::InFuture;
    if (!flaws(injection.vitals).isEmpty()) found << Flaw::VitalsImpossible;
    if (!injection.given) {
        if (injection.notGivenReason.trimmed().isEmpty()) found << Flaw::NotGivenWithoutReason;
        if (injection.milligrams > 0 || injection.side != Side::Unknown || !injection.lot.isEmpty())
            found << Flaw::NotGivenWithDose;
        return found;
    }
    if (injection.full && injection.milligrams != fullDose) found << Flaw::NotFullDose;
    if (!injection.full && (injection.milligrams < 1 || injection.milligrams > fullDose - 1))
        found << Flaw::NotPartialDose;
    if (injection.side == Side::Unknown) found << Flaw::NoSide;
    if (injection.reversalTalk != YesNo::Yes) found << Flaw::NoReversalTalk;
    if (injection.lot.trimmed().isEmpty()) found << Flaw::NoLot;
    if (injection.expiresOn.isValid() && injection.expiresOn < injection.givenOn) found << Flaw::Expired;
    return found;
}

QList<Injection::Flaw> flaws(const Injection &injection, QDate today, QDate birthDate, const QList<Injection> &others)
{
    using Flaw = Injection::Flaw;
    QList<Flaw> found = flaws(injection, today);
    if (birthDate.isValid() && injection.givenOn.isValid() && injection.givenOn < birthDate) found << Flaw::BeforeBirth;
    for (const Injection &other : others) {
        const bool same = other.id == injection.id || other.inError || !other.given || other.client != injection.client;
        if (same || !injection.given || other.givenOn != injection.givenOn) continue;
        found << Flaw::SecondOnOneDay;
        break;
    }
    return found;
}

bool refusesHistory(Injection::Flaw flaw)
{
    using Flaw = Injection::Flaw;
    switch (flaw) {
    case Flaw::NoDate:
    case Flaw::InFuture:
    case Flaw::BeforeBirth:
    case Flaw::NotFullDose:
    case Flaw::NotPartialDose:
    case Flaw::NotGivenWithoutReason:
    case Flaw::NotGivenWithDose:
    case Flaw::SecondOnOneDay: return true;
    case Flaw::NoSide:
    case Flaw::NoReversalTalk:
    case Flaw::NoLot:
    case Flaw::Expired:
    case Flaw::KitGone:
    case Flaw::KitOfAnother:
    case Flaw::KitSpoilt:
    case Flaw::KitDoesNotMatch:
    case Flaw::LotUsedUp:
    case Flaw::VitalsImpossible: return false;
    }
    return true;
}
