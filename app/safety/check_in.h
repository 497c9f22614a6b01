#pragma once
#include "app/safety/side_effect.h"

/// The seven side effects that are asked at each check-in, in order (rates of the label, `clinical.md` 6.1).
const QStringList &commonEffects();

/// How somebody has been since the last visit, asked in twenty seconds: the seven 0-3, craving 0-10, any use.
struct CheckIn
{
    static constexpr int effectCount = 7;
    static constexpr int mostGrade = 3, mostCraving = 10;

    Id<CheckIn> id = Id<CheckIn>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on = {};
    QList<int> grades = QList<int>(effectCount, 0); ///< 0 none ... 3 severe, in the order of `commonEffects`
    int craving = 0;                                ///< 0-10, now
    YesNo anyUse = YesNo::Unknown;                  ///< opioids or alcohol, since the last visit
    bool operator==(const CheckIn &) const = default;
};
/// True when every answer is there and in range.
bool isComplete(const CheckIn &checkIn);

/// How a reaction at an injection site looks today.
enum class SiteChange { Better, Same, Worse, Healed };
struct SiteLook
{
    Id<SideEffect> effect;
    std::optional<int> sizeMm = {}; ///< largest width
    SiteChange change = SiteChange::Same;
};
QString code(SiteChange change);

/// Those that are asked about until they are healed: open reactions at an injection site, oldest first.
QList<SideEffect> openSites(const QList<SideEffect> &effects);
/// The record after @p look on @p day: size, worse or not, resolved when healed.
SideEffect looked(SideEffect effect, const SiteLook &look, QDate day);

/// What a check-in does to the side effects: new ones, and next versions of open ones whose grade changed. Gone (0) ends one
/// of the day before or earlier, unless it must be seen by a physician first (urgency SAME_DAY or above stays open).
struct EffectStep
{
    SideEffect effect;
    bool isNew = false;
};
QList<EffectStep> effectSteps(const CheckIn &checkIn, const QList<SideEffect> &known, Product product,
                              const Limits &limits);
