#pragma once
#include "app/base/result.h"
#include "db/vault/keys.h"
#include <QDate>
#include <QString>
#include <functional>

/// A practice register of made-up people (`formats.md`, `demo`): the same seed makes the same reports. Staff `nurse`, `desk`,
/// `doctor`, `admin`, `auditor`, password `practice`. @p progress is told the share done, 0 to 1, and may say false to stop
/// (Error::Kind::EngineFailed "cancelled"; nothing is left behind).
struct Practice
{
    QString path; ///< never overwritten: TargetExists
    int clients = 400;
    quint64 seed = 7;
    QDate asOf; ///< becomes the register's own today; null = the machine's today
    KdfCost cost = shippedCost;
};
Result<Done> makePractice(const Practice &practice, const std::function<bool(double)> &progress = {});
