#pragma once
#include "ui/desktop/correction/told_columns.h"

/// What stands beside each other for a tablet: outcome, amount, given at, reason, recorded, by whom, why it was changed.
QStringList doseVersionLabels();
/// Newest first.
QList<VersionColumn> doseVersionColumns(const QList<ToldVersion<Dose>> &versions, const Desk &desk);
