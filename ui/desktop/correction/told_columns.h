#pragma once
#include "db/work/record_versions.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/desk.h"

/// What is the same about a version of any record: its number, whether it holds, and the last three cells (recorded, by,
/// why changed).
struct ToldVersionHead
{
    int version;
    bool isNewest, inError, nextInError;
    QDateTime recordedAt;
    QString author, why;
};
VersionColumn toldColumn(const ToldVersionHead &head, QList<VersionColumn::Cell> cells, const Desk &desk);
constexpr int toldRows = 3;
/// The labels of the cells, with those three at the end.
QStringList toldLabels(QStringList labels);

/// The versions newest first; @p cells(thing) are the record's own.
template <typename Thing, typename Cells>
QList<VersionColumn> toldColumns(const QList<ToldVersion<Thing>> &told, const Desk &desk, Cells cells)
{
    QList<VersionColumn> columns;
    for (qsizetype i = told.size() - 1; i >= 0; --i) {
        const auto &[thing, author, recordedAt, why] = told[i];
        const bool newest = i == told.size() - 1;
        const bool nextInError = !newest && told[i + 1].thing.inError;
        columns << toldColumn({thing.version, newest, thing.inError, nextInError, recordedAt, author, why},
                              cells(thing), desk);
    }
    return columns;
}
