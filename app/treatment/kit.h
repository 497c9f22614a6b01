#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>
#include <QStringList>

enum class KitState { Ordered, Authorised, Received, Refrigerated, Reserved, Given, Wasted, Returned };

/// One Vivitrol carton.
struct Kit
{
    Id<Kit> id = Id<Kit>::create();
    int version = 1;
    bool inError = false;
    QString number = {};
    std::optional<Id<Client>> owner = {}; ///< empty = the clinic's
    QString lot = {};                     ///< clinical: empty for the front desk
    QDate expiresOn = {};                 ///< usable through this day
    KitState state = KitState::Ordered;
    double hoursOut = 0; ///< cumulative hours out of the refrigerator
    std::optional<double> maxTempC = {};
    bool frozen = false;
    QDate receivedOn = {};
    QDate orderedOn = {}, authorisedUntil = {}; ///< the insurer's authorisation holds through this day
    bool fromStock = false;                     ///< the clinic's own, set apart for its present owner
    QDate reservedFor = {};                     ///< the day of the visit that it is set apart for
    QDateTime outSince = {};                    ///< out of the refrigerator now, since then; null = it is in
    QString reason = {};                        ///< why it was wasted, returned or set aside
    QDate closedOn = {};                        ///< given, wasted or returned on this day
    bool operator==(const Kit &) const = default;
};

enum class ColdChain { Usable, Quarantine, Discard };
/// Rule 1.3. @p why receives codes: EXPIRED, FROZEN, HOURS_OUT, TOO_WARM (all that apply).
ColdChain coldChain(const Kit &kit, QDate useOn, QStringList *why = nullptr);
