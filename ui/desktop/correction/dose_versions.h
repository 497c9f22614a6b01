#pragma once
#include "db/work/record_versions.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/desk.h"

/// What stands beside each other for a tablet: outcome, amount, given at, recorded, by whom, reason, why it was changed.
QStringList doseVersionLabels();
/// Newest first. Versions that no longer hold say "corrected" or "entered in error".
QList<VersionColumn> doseVersionColumns(const QList<ToldVersion<Dose>> &versions, const Desk &desk);
