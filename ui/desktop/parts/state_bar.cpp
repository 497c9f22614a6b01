#include "ui/desktop/parts/state_bar.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QShortcut>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace {

constexpr int barTop = 32, barHeight = 8, labelTop = 44, labelHeight = 18, shapeSize = 12, between = 10,
              betweenGroups = 24;

bool isOpen(const Mark &mark)
{
    const auto *outcome = std::get_if<OutcomeShape>(&mark.sign);
    return outcome && *outcome == OutcomeShape::Open;
}

qreal labelWidth(const StateBar::Part &part, const Look &look)
{
    const QFontMetricsF strong(look.font(TextSize::Caption, QFont::DemiBold)), plain(look.font(TextSize::Caption));
    return look.px(shapeSize) + look.px(space::xs) + strong.horizontalAdvance(QString::number(part.count))
        + look.px(space::xs) + plain.horizontalAdvance(part.mark.word);
}

} // namespace

StateBar::StateBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    for (int nth = 0; nth < 9; ++nth)
        new QShortcut(Qt::ALT | Qt::Key(Qt::Key_1 + nth), this, [this, nth] { chooseNth(nth); });
}

void StateBar::setGroups(const QList<Group> &groups)
{
    m_groups = groups;
    QStringList words;
    for (const Group &group : groups) {
        QStringList parts;
        for (const Part &part : group.parts) parts << QStringLiteral("%1 %2").arg(part.count).arg(part.mark.word);
        words << QStringLiteral("%1, %2: %3").arg(group.title, group.sum, parts.join(QStringLiteral(", ")));
    }
    setAccessibleName(words.join(QStringLiteral(". ")));
    lay();
    // A filter on what is gone would hide everything.
    const bool still = m_group >= 0 && m_group < groups.size() && m_part < groups[m_group].parts.size();
    if (m_group >= 0 && !still) choose(-1, -1);
    update();
}

void StateBar::setFilter(int group, int part)
{
    m_group = group;
    m_part = part;
    update();
}

QSize StateBar::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(600), look.px(space::stateBar)};
}

void StateBar::lay()
{
    const Look &look = Look::of(this);
    m_boxes.clear();
    m_spots.clear();
    if (m_groups.isEmpty()) return;
    // Each group as wide as its labels need; what is left goes by how many it counts.
    QList<qreal> needs;
    qreal needed = 0;
    int counted = 0;
    for (const Group &group : m_groups) {
        qreal need = 0;
        for (const Part &part : group.parts) need += labelWidth(part, look) + look.px(between);
        const QFontMetricsF head(look.font(TextSize::Lead, QFont::DemiBold)), sum(look.font(TextSize::Body));
        need = std::max(need,
                        head.horizontalAdvance(group.title) + sum.horizontalAdvance(group.sum)
                            + look.px(space::s + 4)); // painted in whole pixels, rounded up
        needs << need;
        needed += need;
        for (const Part &part : group.parts) counted += part.count;
    }
    const qreal room = width() - 2 * look.px(space::margin) - (m_groups.size() - 1) * look.px(betweenGroups);
    // Where they do not all fit, the widest gives way: its labels go on in a second line, the others stay whole.
    if (needed > room) {
        qreal &widest = *std::max_element(needs.begin(), needs.end());
        const qreal gives = std::min(needed - room, widest / 2);
        widest -= gives;
        needed -= gives;
    }
    qreal x = look.px(space::margin);
    for (int g = 0; g < m_groups.size(); ++g) {
        int own = 0;
        for (const Part &part : m_groups[g].parts) own += part.count;
        const qreal spare = room - needed;
        const qreal wide = spare < 0 ? needs[g] * room / needed
                                     : needs[g] + (counted > 0 ? spare * own / counted : spare / m_groups.size());
        m_boxes << QRectF(x, 0, wide, height());
        layGroup(g, own);
        x += wide + look.px(betweenGroups);
    }
}

void StateBar::layGroup(int group, int total)
{
    const Look &look = Look::of(this);
    const QRectF box = m_boxes[group];
    const auto &parts = m_groups[group].parts;
    int shown = 0;
    for (const Part &part : parts) shown += part.count > 0;
    // A piece is at least 4 px, so that one in a hundred can be seen and hit.
    const qreal gap = 2, least = look.px(4), room = box.width() - gap * std::max(0, shown - 1) - least * shown;
    qreal x = box.left(), labelX = box.left(), labelY = look.px(labelTop);
    for (int p = 0; p < parts.size(); ++p) {
        const qreal wide = parts[p].count > 0 ? std::round(least + room * parts[p].count / std::max(1, total)) : 0;
        const qreal label = labelWidth(parts[p], look);
        // On a small screen the labels go on in a second line.
        if (labelX > box.left() && labelX + label > box.right() + 1) {
            labelX = box.left();
            labelY += look.px(labelHeight) - 1;
        }
        m_spots << Spot{group, p, QRectF(x, look.px(barTop), wide, look.px(barHeight)),
                        QRectF(labelX, labelY, label, look.px(labelHeight))};
        if (wide > 0) x += wide + gap;
        labelX += label + look.px(between);
    }
}

void StateBar::choose(int group, int part)
{
    const bool again = group == m_group && part == m_part;
    m_group = again ? -1 : group;
    m_part = again ? -1 : part;
    update();
    Q_EMIT filterChosen(m_group, m_part);
}

void StateBar::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
    for (int g = 0; g < m_groups.size(); ++g) {
        const QRectF head(m_boxes[g].left(), look.px(6), m_boxes[g].width(), look.px(22));
        painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
        painter.setPen(look->text1);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, m_groups[g].title);
        const qreal after = painter.fontMetrics().horizontalAdvance(m_groups[g].title) + look.px(space::s);
        painter.setFont(look.font(TextSize::Body));
        painter.setPen(look->text2);
        const QRectF rest = head.adjusted(after, 0, 0, 0);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_groups[g].sum, Qt::ElideRight, int(rest.width()) + 1));
    }
    for (const Spot &spot : m_spots) paintSpot(painter, spot);
    if (hasFocus() && m_cursor < m_spots.size()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look->focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_spots[m_cursor].label.adjusted(-4, 0, 4, 0), 4, 4);
    }
}

void StateBar::paintSpot(QPainter &painter, const Spot &spot) const
{
    const Look &look = Look::of(this);
    const Part &what = part(spot);
    const QColor ink = look.tokens().*inkOf(what.mark);
    const bool chosen = spot.group == m_group && spot.part == m_part;
    QColor ground = look->bg1;
    if (chosen) {
        ground = look->sel;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look->accent, 1));
        painter.setBrush(ground);
        painter.drawRoundedRect(spot.label.adjusted(-4.5, 0.5, 4.5, -0.5), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (what.count > 0) {
        if (isOpen(what.mark)) {
            painter.fillRect(spot.bar, look->line2);
            painter.fillRect(spot.bar.adjusted(1, 1, -1, -1), look->bg3);
        } else {
            painter.fillRect(spot.bar, ink);
        }
    }
    const int size = look.px(shapeSize);
    qreal x = spot.label.left();
    paintSign(painter, QRectF(x, spot.label.center().y() - size / 2.0, size, size), what.mark.sign, ink, ground);
    x += size + look.px(space::xs);
    painter.setFont(look.font(TextSize::Caption, QFont::DemiBold));
    painter.setPen(look->text1);
    const QString count = QString::number(what.count);
    painter.drawText(QRectF(x, spot.label.top(), 200, spot.label.height()), Qt::AlignLeft | Qt::AlignVCenter, count);
    x += QFontMetricsF(painter.font()).horizontalAdvance(count) + look.px(space::xs);
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(QRectF(x, spot.label.top(), 400, spot.label.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     what.mark.word);
}

void StateBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lay();
}

void StateBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange) return;
    updateGeometry();
    lay();
}

int StateBar::spotAt(const QPointF &at) const
{
    for (int i = 0; i < m_spots.size(); ++i)
        if (m_spots[i].bar.adjusted(0, -8, 0, 6).contains(at) || m_spots[i].label.adjusted(-4, 0, 4, 8).contains(at))
            return i;
    return -1;
}

void StateBar::mousePressEvent(QMouseEvent *event)
{
    const int hit = spotAt(event->position());
    if (hit < 0 || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_cursor = hit;
    choose(m_spots[hit].group, m_spots[hit].part);
}

void StateBar::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_spots.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right: m_cursor = std::min(m_cursor + 1, last); break;
    case Qt::Key_Left: m_cursor = std::max(m_cursor - 1, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor <= last) choose(m_spots[m_cursor].group, m_spots[m_cursor].part);
        return;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

void StateBar::chooseNth(int nth)
{
    if (nth < 0 || nth >= m_spots.size()) return;
    m_cursor = nth;
    choose(m_spots[nth].group, m_spots[nth].part);
}

bool StateBar::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int hit = spotAt(help->pos());
        if (hit < 0) QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("%1 %2").arg(part(m_spots[hit]).count).arg(part(m_spots[hit]).mark.word),
                               this);
        return true;
    }
    return QWidget::event(event);
}
