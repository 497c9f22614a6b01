#pragma once
#include "app/base/limit_sets.h"

// The medical director's numbers as a person reads them.

/// The one sentence that every use of a limit carries until the medical director signed; empty once signed.
QString notYetSigned(const Limits &limits);
/// The same in four words, for the foot of a paper and the side of a head.
QString notYetSignedShort(const Limits &limits);

/// "28 days", "on", "0, 1, 3, 6, then every 6 months", "80 % of days".
QString settingValue(QStringView key, const QString &value);
/// The number alone, as it stands in a pair: "28", "on", "80".
QString settingNumber(QStringView key, const QString &value);
/// "days", "times the limit"; empty for words.
QString settingUnit(QStringView key);
/// "7 to 14", "on, off", "always".
QString settingRange(QStringView key);
/// What a person typed, as the register writes it: "80" for a share is 0.80, "month" is CM. Unchanged where nothing fits.
QString settingTyped(QStringView key, const QString &typed);
/// Where the number comes from: the mark and source of `clinical.md`.
QString settingBasis(QStringView key);
/// "Late until day: 20 is outside what is allowed, 0 to 14 days."
QString settingRefused(QStringView key, const QString &typed);
/// The answers that `Enter` goes through; empty for numbers.
QStringList settingChoices(QStringView key);
