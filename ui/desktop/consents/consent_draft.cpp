#include "ui/desktop/consents/consent_draft.h"

namespace {
constexpr QLatin1String consentKey("consent");
}

QCborMap consentDraft(QCborMap draft, const std::optional<Id<Consent>> &consent)
{
    if (!draft.isEmpty() && consent) draft.insert(consentKey, consent->text());
    return draft;
}

std::optional<Id<Consent>> consentOf(const QCborMap &draft)
{
    return Id<Consent>::fromText(draft.value(consentKey).toString());
}
