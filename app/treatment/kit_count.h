#pragma once
#include "app/base/id.h"
#include "app/treatment/kit.h"

/// One carton for which shelf and register disagreed, and why.
struct KitDifference
{
    QString number;
    bool missing = true; ///< false: stood on the shelf, but was not expected there
    QString why;
    bool operator==(const KitDifference &) const = default;
};

/// A count of the cartons in the house, with every difference explained.
struct KitCount
{
    Id<KitCount> id = Id<KitCount>::create();
    int version = 1;
    bool inError = false;
    QDate on = {};
    int expected = 0; ///< cartons that the register held to be in the house
    QList<KitDifference> differences = {};
    QString by = {};

    int found() const; ///< of the expected ones
    bool operator==(const KitCount &) const = default;
};
/// True when every difference has its reason.
bool isExplained(const KitCount &count);

/// What a count of @p inHouse cartons brings when the numbers in @p seen stood on the shelf: each difference still without
/// its reason. Numbers are compared without regard to case and outer blanks.
QList<KitDifference> differences(const QList<Kit> &inHouse, const QStringList &seen);
/// Received, in the refrigerator or reserved: it must stand in the house.
bool isInHouse(KitState state);
