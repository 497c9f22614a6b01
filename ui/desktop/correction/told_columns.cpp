#include "ui/desktop/correction/told_columns.h"
#include "ui/words/dates.h"
#include <QCoreApplication>

namespace {

struct ToldWords
{
    Q_DECLARE_TR_FUNCTIONS(ToldWords)
};

} // namespace

VersionColumn toldColumn(const ToldVersionHead &head, QList<VersionColumn::Cell> cells, const Desk &desk)
{
    using W = ToldWords;
    VersionColumn column;
    column.title = W::tr("Version %1").arg(head.version);
    column.inForce = head.isNewest && !head.inError;
    column.state = head.inError ? W::tr("struck out")
        : column.inForce        ? W::tr("in force")
        : head.nextInError      ? W::tr("entered in error")
                                : W::tr("corrected");
    const QString unasked = head.version == 1 ? W::tr("first entry") : W::tr("not asked");
    column.cells = cells
        + QList<VersionColumn::Cell>{
            {moment(head.recordedAt)}, {desk.staffName(head.author)}, {head.why.isEmpty() ? unasked : head.why}};
    return column;
}

QStringList toldLabels(QStringList labels)
{
    using W = ToldWords;
    return labels << W::tr("Recorded") << W::tr("By") << W::tr("Why changed");
}
