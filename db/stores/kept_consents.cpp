#include "app/people/disclosure.h"
#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {
// Payload keys are numbers for ever: a new field takes a new one.
enum ConsentKey {
    ConsentKindKey = 1,
    ConsentRecipient,
    ConsentPurpose,
    ConsentScopeKey,
    ConsentScopeWords,
    ConsentRevokedOn,
    ConsentRevokedWhy,
    ConsentCopyAt
};
/// 1 would name a client in the note of an export, which has the same keys.
enum DisclosureKey { DisclosedTo = 2, DisclosedFor, DisclosedOn, DisclosedWhat, DisclosedSecond, DisclosedConsent };
}

template <> const Table &Kept<Consent>::table() { return tables::consent; }

template <> Entry Kept<Consent>::entry(const Consent &consent, const Session &)
{
    Entry entry = started(consent);
    entry.clear = {id(consent.client), day(consent.signedOn), day(consent.expiresOn)};
    Into into(entry.payload);
    into.word(ConsentKindKey, consent.kind);
    into.text(ConsentRecipient, consent.recipient);
    into.text(ConsentPurpose, consent.purpose);
    into.word(ConsentScopeKey, consent.scope);
    into.text(ConsentScopeWords, consent.scopeWords);
    into.day(ConsentRevokedOn, consent.revokedOn);
    into.text(ConsentRevokedWhy, consent.revokedWhy);
    into.text(ConsentCopyAt, consent.copyAt);
    return entry;
}

template <> Consent Kept<Consent>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Consent consent{.client = idOf<Client>(entry.clear[0])};
    finish(consent, entry);
    consent.signedOn = entry.clear[1].toDate();
    consent.expiresOn = entry.clear[2].toDate();
    // What cannot be read covers nothing.
    consent.kind = from.word(ConsentKindKey, ConsentKind::Specific);
    consent.recipient = from.text(ConsentRecipient);
    consent.purpose = from.text(ConsentPurpose);
    consent.scope = from.word(ConsentScopeKey, ConsentScope::Described);
    consent.scopeWords = from.text(ConsentScopeWords);
    consent.revokedOn = from.day(ConsentRevokedOn);
    consent.revokedWhy = from.text(ConsentRevokedWhy);
    consent.copyAt = from.text(ConsentCopyAt);
    return consent;
}

template <> const Table &Kept<Disclosure>::table() { return tables::disclosure; }

template <> Entry Kept<Disclosure>::entry(const Disclosure &disclosure, const Session &)
{
    Entry entry = started(disclosure);
    entry.clear = {id(disclosure.client), moment(disclosure.madeAt)};
    Into into(entry.payload);
    into.text(DisclosedTo, disclosure.recipient);
    into.text(DisclosedFor, disclosure.purpose);
    into.text(DisclosedOn, disclosure.basis);
    into.text(DisclosedWhat, disclosure.what);
    into.text(DisclosedSecond, disclosure.second);
    if (disclosure.consent) into.text(DisclosedConsent, disclosure.consent->text());
    return entry;
}

template <> Disclosure Kept<Disclosure>::thing(const Entry &entry, const Session &session)
{
    const From from(entry.payload);
    Disclosure disclosure{.client = idOf<Client>(entry.clear[0])};
    finish(disclosure, entry);
    disclosure.madeAt = momentOf(entry.clear[1], session);
    disclosure.recipient = from.text(DisclosedTo);
    disclosure.purpose = from.text(DisclosedFor);
    disclosure.basis = from.text(DisclosedOn);
    disclosure.what = from.text(DisclosedWhat);
    disclosure.second = from.text(DisclosedSecond);
    disclosure.consent = Id<Consent>::fromText(from.text(DisclosedConsent));
    return disclosure;
}
