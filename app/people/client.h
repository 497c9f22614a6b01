#pragma once
#include "app/base/id.h"
#include <QDate>
#include <QList>
#include <QString>
#include <QUuid>
#include <optional>

enum class SexAtBirth { Unknown, Male, Female };
enum class Voicemail { Unknown, Yes, No, NoName };
enum class Indication { Unknown, Opioid, Alcohol, Both, Stimulant };
enum class YesNo { Unknown, Yes, No };
enum class CareLevel { Unknown, PHP, IOP, OP, Aftercare };

/// A person whom the clinic treats: identity and contact, and the dates of the stay in treatment.
struct Client
{
    enum class Flaw {
        NoName,
        NoChartNumber,
        NoBirthDate,
        BornInFuture,
        BornTooLongAgo,
        NameTooLong,
        EnrolledBeforeBirth,
        EnrolledInFuture,
        DischargedBeforeEnrolled,
        DischargedInFuture,
        PhoneWithLetters
    };

    Id<Client> id = Id<Client>::create();
    int version = 1;
    QString chartNumber = {};
    QString lastName = {}, firstName = {}, preferredName = {};
    QDate birthDate = {};
    SexAtBirth sex = SexAtBirth::Unknown;
    QString language = {}, phone = {};
    Voicemail voicemail = Voicemail::Unknown;
    QString callHours = {}, email = {};
    QDate enrolledOn = {}, dischargedOn = {}; ///< clinic-local dates; null = not known / still in treatment
    CareLevel level = CareLevel::Unknown;
    QString mobile = {}, workPhone = {}; ///< further numbers; `phone` is the one to call first
    QString referredBy = {}, insurer = {};
    QDate authorisedUntil = {};      ///< last day on which the insurer pays; null = not known
    QList<QUuid> differentFrom = {}; ///< clients who look alike and were said to be somebody else

    /// "First Last", the preferred name in place of the first when there is one.
    QString displayName() const;
    bool operator==(const Client &) const = default;
};
QList<Client::Flaw> flaws(const Client &client, QDate today);
int ageOn(QDate birthDate, QDate day); ///< full years

/// Why the client is treated: clinical, never shown to the front desk.
struct History
{
    Id<Client> client;
    int version = 1;
    Indication indication = Indication::Unknown;
    YesNo opioidHistory = YesNo::Unknown;
    QString dischargeReason = {};

    /// True unless opioids were asked about and denied: an unknown history is treated as one.
    bool opioidRisk() const;
    bool operator==(const History &) const = default;
};

/// One dated step of the level of care.
struct Episode
{
    Id<Episode> id = Id<Episode>::create();
    int version = 1;
    Id<Client> client;
    QDate startsOn = {}, endsOn = {}; ///< both inclusive; null end = open
    CareLevel level = CareLevel::Unknown;
    QString reason = {};
    bool operator==(const Episode &) const = default;
};
