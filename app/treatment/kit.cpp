#include "app/treatment/kit.h"

namespace {
constexpr double mostHoursOut = 7 * 24; ///< clinical.md 1.3 (C S4)
constexpr double mostCelsius = 25;
} // namespace

ColdChain coldChain(const Kit &kit, QDate useOn, QStringList *why)
{
    QStringList reasons;
    if (kit.expiresOn.isValid() && kit.expiresOn < useOn) reasons << QStringLiteral("EXPIRED");
    if (kit.frozen) reasons << QStringLiteral("FROZEN");
    const bool spoilt = !reasons.isEmpty();
    if (kit.hoursOut > mostHoursOut) reasons << QStringLiteral("HOURS_OUT");
    if (kit.maxTempC && *kit.maxTempC > mostCelsius) reasons << QStringLiteral("TOO_WARM");
    if (why) *why = reasons;
    if (spoilt) return ColdChain::Discard;
    return reasons.isEmpty() ? ColdChain::Usable : ColdChain::Quarantine;
}
