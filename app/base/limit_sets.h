#pragma once
#include "app/base/limits.h"
#include <QMap>

/// The medical settings by key, as text: what the medical director reads and signs.
using LimitValues = QMap<QString, QString>;

/// Those of @p limits: every medical key of `clinical.md` 11, the fixed one too.
LimitValues medicalValues(const Limits &limits);
/// What of @p changes differs from @p limits, in its written form; keys that are unknown, fixed or technical, and values out of
/// range, are left out.
LimitValues realChanges(const Limits &limits, const LimitValues &changes);
/// @p limits with @p changes; what cannot be taken is left as it is.
Limits withChanges(Limits limits, const LimitValues &changes);
/// Numbers that each stand in their range and yet do not go together, by the key to mend: late_grace_days not below
/// lapse_days, lft_warn not below lft_block, opioid_free_short above _preferred or _preferred above _long.
QStringList contradictions(const Limits &limits);

/// One text of all values, for signing and comparing: a line "key=value" each, by key.
QString textOf(const LimitValues &values);
LimitValues limitValuesFrom(const QString &text);
