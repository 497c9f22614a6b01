#pragma once
#include "db/stores/consents.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"

constexpr int consentFormWidth = 960; ///< px at 100 %: four answers with their words

/// Says what was kept of a consent at the foot of the next screen, with its way back; @p before empty: it is new.
void sayConsent(Desk &desk, DeedLog &deeds, const QString &person, const Consent &now,
                const std::optional<Consent> &before, const QString &what);
