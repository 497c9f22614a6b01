#include "ui/desktop/thresholds/version_list.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/mark.h"
#include "ui/words/dates.h"
#include <QPainter>

VersionList::VersionList(const Desk &desk, QWidget *parent) : ValuePane(parent), m_desk(desk)
{
    setAccessibleName(tr("Versions"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

VersionList::Line VersionList::lineOf(const ThresholdPage &page, int at) const
{
    const ThresholdVersion &version = page.versions[at];
    const bool newest = at + 1 == page.versions.size();
    Line line{version.number, {}, {}, newest && page.unsignedChanges.isEmpty(), false};
    const QDate from = version.signedAt.date();
    const QDate until = newest ? QDate() : page.versions[at + 1].signedAt.date();
    if (version.signedBy.isEmpty()) {
        line.title = tr("As shipped");
        line.remark = newest ? tr("a proposal, never signed") : tr("never signed, used until %1").arg(plainDay(until));
        return line;
    }
    line.title = newest ? tr("Signed %1").arg(plainDay(from))
                        : tr("%1 to %2", "two days").arg(plainDay(from), plainDay(until));
    if (line.isInForce) line.title = tr("In force since %1").arg(plainDay(from));
    line.remark =
        tr("signed by %1, %2", "name, time").arg(m_desk.staffName(version.signedBy), clockTime(version.signedAt));
    return line;
}

void VersionList::show(const ThresholdPage &page, int shown)
{
    m_lines.clear();
    m_shown = shown;
    if (!page.draft.isEmpty()) {
        const qsizetype count = page.draft.changes.size();
        m_lines.append({page.nextVersion(), tr("Draft, not yet signed"),
                        count == 1 ? tr("%1, 1 number changed").arg(moment(page.draft.at))
                                   : tr("%1, %2 numbers changed").arg(moment(page.draft.at)).arg(count),
                        false, true});
    }
    for (int at = int(page.versions.size()) - 1; at >= 0; --at) m_lines.append(lineOf(page, at));
    updateGeometry();
    relay();
    for (int i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].number == shown && current() != i && !hasFocus()) setCurrent(i);
}

PaneTable VersionList::table() const
{
    PaneTable table{{tr("Version"), tr("When and who")}, {}};
    for (const Line &line : m_lines) table.rows << QString::number(line.number);
    return table;
}

QSize VersionList::sizeHint() const
{
    return {Look::of(this).px(300), Look::of(this).px(49) * qMax(1, int(m_lines.size()))};
}

QList<PaneValue> VersionList::lay() const
{
    QList<PaneValue> values;
    const qreal high = Look::of(this).px(49);
    for (int i = 0; i < m_lines.size(); ++i) {
        const QString words = m_lines[i].title + QStringLiteral(", ") + m_lines[i].remark;
        values.append({{4, i * high + 2, width() - 8.0, high - 4},
                       tr("Version %1: %2.").arg(m_lines[i].number).arg(words),
                       i,
                       0,
                       words});
    }
    return values;
}

void VersionList::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const qreal high = look.px(49), left = look.px(space::margin), words = look.px(52);
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const QRectF box(0, i * high, width(), high);
        if (line.number == m_shown) {
            painter.fillRect(box, look->sel);
            painter.fillRect(QRectF(0, box.top(), 3, high), look->accent);
        }
        painter.fillRect(QRectF(0, box.bottom() - 1, width(), 1), look->line1);
        painter.setPen(look->text1);
        painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
        painter.drawText(QRectF(left, box.top(), words - left + look.px(20), high), Qt::AlignVCenter,
                         QString::number(line.number));
        const qreal room = width() - words - look.px(44);
        painter.setFont(look.font(TextSize::Body, line.isDraft || line.isInForce ? QFont::DemiBold : QFont::Medium));
        painter.drawText(QRectF(words, box.top() + look.px(6), room, look.px(18)), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.title, Qt::ElideRight, int(room)));
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Caption));
        painter.drawText(QRectF(words, box.top() + look.px(24), room, look.px(18)), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.remark, Qt::ElideRight, int(room)));
        const qreal size = look.px(16);
        const QRectF sign(width() - left - size, box.center().y() - size / 2, size, size);
        if (line.isInForce && line.number > 1) paintShape(painter, sign, OutcomeShape::Given, look->given, look->bg1);
    }
}
