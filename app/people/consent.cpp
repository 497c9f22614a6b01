#include "app/people/consent.h"
#include "app/people/disclosure.h"
#include <QRegularExpression>
#include <algorithm>

namespace {

QString plainWords(const QString &text) { return text.simplified().toCaseFolded(); }

/// "Progress, attendance" is two purposes.
QStringList purposesOf(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[,;]"));
    QStringList purposes;
    const QStringList parts = plainWords(text).split(apart);
    for (const QString &part : parts)
        if (!part.trimmed().isEmpty()) purposes << part.trimmed();
    return purposes;
}

/// 45 CFR 164.501 names the three; what stands behind a colon explains.
bool isTpoPurpose(const QString &purpose)
{
    static const QStringList known = {QStringLiteral("treatment"), QStringLiteral("payment"),
                                      QStringLiteral("operations"), QStringLiteral("health care operations"),
                                      QStringLiteral("healthcare operations")};
    return known.contains(purpose.section(QLatin1Char(':'), 0, 0).trimmed());
}

bool reaches(ConsentScope given, ConsentScope wanted)
{
    if (given == ConsentScope::Described || wanted == ConsentScope::Described) return false;
    return given >= wanted;
}

bool sameWords(const QString &one, const QString &other) { return plainWords(one) == plainWords(other); }

} // namespace

QList<Consent::Flaw> flaws(const Consent &consent, QDate today)
{
    using Flaw = Consent::Flaw;
    QList<Flaw> found;
    const auto empty = [](const QString &text) { return text.trimmed().isEmpty(); };
    if (!consent.signedOn.isValid()) found << Flaw::NoSignedDay;
    else if (consent.signedOn > today) found << Flaw::SignedInFuture;
    if (consent.kind == ConsentKind::Specific && empty(consent.recipient)) found << Flaw::NoRecipient;
    if (consent.kind == ConsentKind::Specific && purposesOf(consent.purpose).isEmpty()) found << Flaw::NoPurpose;
    if (consent.scope == ConsentScope::Described && empty(consent.scopeWords)) found << Flaw::NoScopeWords;
    if (consent.expiresOn.isValid() && consent.expiresOn < consent.signedOn) found << Flaw::ExpiresBeforeSigned;
    if (consent.revokedOn.isValid()) {
        if (consent.revokedOn < consent.signedOn) found << Flaw::RevokedBeforeSigned;
        if (consent.revokedOn > today) found << Flaw::RevokedInFuture;
        if (empty(consent.revokedWhy)) found << Flaw::NoReason;
    }
    return found;
}

ConsentState consentState(const Consent &consent, QDate day)
{
    if (consent.revokedOn.isValid() && day >= consent.revokedOn) return ConsentState::Revoked;
    if (!consent.signedOn.isValid() || day < consent.signedOn) return ConsentState::NotYet;
    if (!consent.expiresOn.isValid()) return ConsentState::Valid;
    if (day > consent.expiresOn) return ConsentState::Expired;
    return day.daysTo(consent.expiresOn) <= consentExpiresSoonDays ? ConsentState::ExpiresSoon : ConsentState::Valid;
}

bool isValidOn(const Consent &consent, QDate day)
{
    const ConsentState state = consentState(consent, day);
    return !consent.inError && (state == ConsentState::Valid || state == ConsentState::ExpiresSoon);
}

bool covers(const Consent &consent, const Release &release, ConsentScope reach)
{
    if (!reaches(consent.scope, reach)) return false;
    const QStringList wanted = purposesOf(release.purpose);
    if (wanted.isEmpty() || plainWords(release.recipient).isEmpty()) return false;
    const bool named = !plainWords(consent.recipient).isEmpty();
    if (named && !sameWords(consent.recipient, release.recipient)) return false;
    if (consent.kind == ConsentKind::Tpo) return std::all_of(wanted.cbegin(), wanted.cend(), isTpoPurpose);
    const QStringList allowed = purposesOf(consent.purpose);
    return named
        && std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &each) { return allowed.contains(each); });
}

const Consent *consentFor(const QList<Consent> &consents, const Release &release, ConsentScope reach, QDate day)
{
    const Consent *best = nullptr;
    for (const Consent &each : consents) {
        if (!isValidOn(each, day) || !covers(each, release, reach)) continue;
        const bool better = !best || (each.kind == ConsentKind::Specific && best->kind == ConsentKind::Tpo)
            || (each.kind == best->kind && each.signedOn > best->signedOn);
        if (better) best = &each;
    }
    return best;
}

bool isFollowed(const Consent &consent, const QList<Consent> &consents)
{
    const QStringList purposes = purposesOf(consent.purpose);
    return std::any_of(consents.cbegin(), consents.cend(), [&](const Consent &other) {
        if (other.id == consent.id || other.inError || other.revokedOn.isValid()) return false;
        if (other.kind != consent.kind || !sameWords(other.recipient, consent.recipient)) return false;
        const bool asFar = other.scope == consent.scope || reaches(other.scope, consent.scope);
        const QStringList others = purposesOf(other.purpose);
        const bool asWide = std::all_of(purposes.cbegin(), purposes.cend(),
                                        [&](const QString &each) { return others.contains(each); });
        return asFar && asWide && (!other.expiresOn.isValid() || other.expiresOn > consent.expiresOn);
    });
}

bool needsRenewal(const Consent &consent, const QList<Consent> &consents, QDate day)
{
    if (consent.inError || consent.revokedOn.isValid() || !consent.expiresOn.isValid()) return false;
    const qint64 left = day.daysTo(consent.expiresOn);
    return consent.signedOn <= day && left <= consentExpiresSoonDays && left >= -consentExpiresSoonDays
        && !isFollowed(consent, consents);
}
