#include "ui/desktop/thresholds/ladder_view.h"
#include "ui/desktop/parts/mark.h"
#include "ui/words/enums.h"
#include <QPainter>

namespace {

constexpr int ladderHead = 56, ladderRow = 66; ///< px at 100 % (look.md, thresholds)

} // namespace

LadderView::LadderView(QWidget *parent) : ValuePane(parent)
{
    setAccessibleName(tr("Late ladder"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QStringList LadderView::reasons() { return {tr("Opioid use"), tr("Opioid and alcohol"), tr("Alcohol, no opioids")}; }

QList<LadderView::Step> LadderView::steps(const Limits &limits)
{
    const int late = limits.lateGraceDays, lapse = limits.lapseDays;
    const QString urine = limits.udsEachInjection ? tr("opioids asked, urine test, rescue talk")
                                                  : tr("opioids asked, rescue talk");
    const QString asked = tr("opioids asked, urine by setting"), same = tr("as opioid use");
    const QString routine = tr("Routine"), askOnly = tr("Ask only"), gate = tr("First-dose gate");
    return {{StatusShape::DueToday,
             tr("On time"),
             tr("up to the due day"),
             {routine, routine, routine},
             {urine, same, tr("opioids asked, rescue talk")}},
            {StatusShape::Late,
             tr("Late"),
             late > 0 ? tr("1 to %1").arg(late) : tr("no day"),
             {tr("Late check"), tr("Late check"), askOnly},
             {tr("and urine today, last use, withdrawal"), same, asked}},
            {StatusShape::Overdue,
             tr("Overdue"),
             tr("%1 to %2").arg(late + 1).arg(lapse),
             {tr("Check and sign-off"), tr("Check and sign-off"), askOnly},
             {tr("and opioid-free days, physician signs"), same, asked}},
            {StatusShape::Lapsed,
             tr("Lapsed"),
             tr("%1 and more, restart").arg(lapse + 1),
             {gate, gate, gate},
             {tr("all, new liver and pregnancy test"), same, tr("all, opioid-free days too")}}};
}

void LadderView::show(const ShownValues &values)
{
    m_shown = values;
    relay();
}

PaneTable LadderView::table() const
{
    PaneTable table{{tr("Reason for treatment")}, reasons()};
    for (const Step &step : steps(m_shown.limits()))
        table.heads << tr("%1, days from due: %2", "status, days").arg(step.name, step.days);
    return table;
}

QSize LadderView::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(760), look.px(ladderHead + 3 * ladderRow) + 1};
}

QRectF LadderView::cell(int row, int column) const
{
    const Look &look = Look::of(this);
    const qreal first = qMin(qreal(look.px(176)), width() * 0.2);
    const qreal wide = (width() - first) / 4;
    const qreal left = column == 0 ? 0 : first + (column - 1) * wide;
    const qreal top = row == 0 ? 0 : look.px(ladderHead + (row - 1) * ladderRow);
    return {left, top, column == 0 ? first : wide, qreal(look.px(row == 0 ? ladderHead : ladderRow))};
}

QList<PaneValue> LadderView::lay() const
{
    QList<PaneValue> values;
    const QList<Step> all = steps(m_shown.limits());
    const QStringList names = reasons();
    for (int row = 0; row < names.size(); ++row)
        for (int column = 0; column < all.size(); ++column) {
            const QString cellWords = all[column].level[row] + QStringLiteral(": ") + all[column].needs[row];
            values.append({cell(row + 1, column + 1).adjusted(8, 4, -8, -4),
                           tr("%1, %2, %3 days from due. %4.", "reason, status, days, what must be recorded")
                               .arg(names[row], all[column].name, all[column].days, cellWords),
                           row, column, cellWords});
        }
    return values;
}

void LadderView::paintHead(QPainter &painter, int column) const
{
    const Look &look = Look::of(this);
    const QRectF box = cell(0, column + 1).adjusted(look.px(16), 0, 0, 0);
    const Step now = steps(m_shown.limits()).at(column), then = steps(m_shown.limitsBefore()).at(column);
    const QFont strong = look.font(TextSize::Body, QFont::DemiBold);
    paintMark(painter, {box.left(), box.top() + look.px(7), box.width(), qreal(look.px(20))}, {now.shape, now.name},
              strong, look, look->bg2);
    // The numbers that changed, each where it stands: "1 to 7" becomes "1 to 5".
    const QStringList after = now.days.split(QLatin1Char(' ')), before = then.days.split(QLatin1Char(' '));
    const qreal middle = box.top() + look.px(38);
    qreal x = box.left();
    for (int i = 0; i < after.size(); ++i) {
        const QString old = after.size() == before.size() ? before[i] : after[i];
        const QFont font = look.font(TextSize::Body, old == after[i] ? QFont::Normal : QFont::DemiBold);
        x = paintChange(painter, x, middle, old, after[i], font, look) + look.px(4);
    }
}

void LadderView::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    painter.fillRect(QRectF(0, 0, width(), look.px(ladderHead)), look->bg2);
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Body));
    painter.drawText(cell(0, 0).adjusted(look.px(space::margin), 0, 0, 0), Qt::AlignVCenter, tr("Days from due"));
    const QList<Step> all = steps(m_shown.limits());
    for (int column = 0; column < all.size(); ++column) paintHead(painter, column);
    const QStringList names = reasons();
    for (int row = 0; row < names.size(); ++row) {
        painter.setPen(look->text1);
        painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
        painter.drawText(cell(row + 1, 0).adjusted(look.px(space::margin), look.px(12), -look.px(8), 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, names[row]);
        for (int column = 0; column < all.size(); ++column) {
            const QRectF box = cell(row + 1, column + 1).adjusted(look.px(16), look.px(11), -look.px(6), -look.px(2));
            painter.setPen(look->text1);
            painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
            painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, all[column].level[row]);
            painter.setPen(look->text2);
            painter.setFont(look.font(TextSize::Caption));
            painter.drawText(box.adjusted(0, look.px(18), 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                             all[column].needs[row]);
        }
    }
    for (int row = 0; row <= names.size(); ++row)
        painter.fillRect(QRectF(0, cell(row, 0).bottom() - 1, width(), 1), look->line1);
    for (int column = 1; column <= all.size(); ++column)
        painter.fillRect(QRectF(cell(0, column).left(), 0, 1, height()), look->line1);
}
