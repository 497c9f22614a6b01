#pragma once
#include "app/people/consent.h"
#include <QCborMap>

/// @p draft with the consent that it is about, for the page that goes on; an empty one stays empty.
QCborMap consentDraft(QCborMap draft, const std::optional<Id<Consent>> &consent);
/// None: the draft is of a consent that is not on record yet.
std::optional<Id<Consent>> consentOf(const QCborMap &draft);
