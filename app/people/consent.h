#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDate>
#include <optional>

struct Release;

enum class ConsentKind {
    Tpo, ///< one consent for all future treatment, payment and health care operations (42 CFR 2.31(a)(4)(i), (a)(5)(iii))
    Specific ///< for one recipient and one purpose
};

/// How much may go out; what is named first is part of what is named after it. `Described` is in words that only a person
/// can weigh.
enum class ConsentScope { Attendance, Summary, AllRecords, Described };

/// A client's written consent to give something of the record away (42 CFR 2.31; clinical.md 8). The paper itself lies
/// where `copyAt` says.
struct Consent
{
    Id<Consent> id = Id<Consent>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    ConsentKind kind = ConsentKind::Tpo;
    QString recipient = {}; ///< required when specific; on a TPO consent empty = whoever treats, pays or operates
    QString purpose = {};   ///< required when specific
    ConsentScope scope = ConsentScope::AllRecords;
    QString scopeWords = {};                             ///< required when described
    QDate signedOn = {}, expiresOn = {}, revokedOn = {}; ///< expiresOn: the last day on which it holds; null = none
    QString revokedWhy = {};
    QString copyAt = {}; ///< where the signed paper lies
    bool operator==(const Consent &) const = default;

    enum class Flaw {
        NoSignedDay,
        SignedInFuture,
        NoRecipient,
        NoPurpose,
        NoScopeWords,
        ExpiresBeforeSigned,
        RevokedBeforeSigned,
        RevokedInFuture,
        NoReason
    };
};
/// Empty when it may be saved on @p today.
QList<Consent::Flaw> flaws(const Consent &consent, QDate today);

/// (R, ours) From this many days before its last day a consent is said to expire soon; for as many days afterwards an expired
/// one is still brought to a physician. No source gives a number: docs/decisions/2026-11-22-what-a-consent-covers.md.
constexpr int consentExpiresSoonDays = 30;

enum class ConsentState { NotYet, Valid, ExpiresSoon, Expired, Revoked };
ConsentState consentState(const Consent &consent, QDate day);

/// Signed by then, its last day not over, and not revoked: on the day of the revocation it holds no more.
bool isValidOn(const Consent &consent, QDate day);

/// Whether @p release may rest on it, with @p reach of the record going out; whether it is valid is another question.
/// Refuses in doubt. TPO: each purpose named is treatment, payment or operations ("payment: claim of May" is payment), for
/// any recipient unless the paper names one. Specific: that recipient, and no purpose but those on the paper, letter case and
/// spaces aside.
bool covers(const Consent &consent, const Release &release, ConsentScope reach);

/// The consent of @p consents, all of one client, that @p release rests on that day: a specific one before a TPO one, then the
/// newest; null when there is none.
const Consent *consentFor(const QList<Consent> &consents, const Release &release, ConsentScope reach, QDate day);

/// Whether a later consent takes its place: as far-reaching, for the same recipient and purpose, and holding longer.
bool isFollowed(const Consent &consent, const QList<Consent> &consents);
/// Whether a physician is to look: it ends within `consentExpiresSoonDays` or ended within as many, was not revoked, and
/// nothing follows.
bool needsRenewal(const Consent &consent, const QList<Consent> &consents, QDate day);
