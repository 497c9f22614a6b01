#include "ui/desktop/kits/kit_pipeline.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/tabular.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

KitPipeline::KitPipeline(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(Look::of(this).px(space::stateBar));
}

QSize KitPipeline::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(960), look.px(space::stateBar)};
}

void KitPipeline::setStages(const QList<Stage> &stages)
{
    m_stages = stages;
    tell();
    update();
}

void KitPipeline::setChosen(std::optional<KitState> state)
{
    m_chosen = state;
    tell();
    update();
}

void KitPipeline::tell()
{
    if (m_stages.isEmpty()) return;
    const Stage &stage = m_stages[m_cursor];
    setAccessibleName(tr("%1: %2 %3").arg(stage.word).arg(stage.count).arg(stage.aside));
    setAccessibleDescription(m_chosen == stage.state ? tr("only these are shown") : tr("Space shows only these"));
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

QRectF KitPipeline::boxOf(int stage) const
{
    const qreal wide = width() / qreal(qMax<qsizetype>(1, m_stages.size()));
    return {stage * wide, 0, wide, qreal(height())};
}

void KitPipeline::toggle(int stage)
{
    if (stage < 0 || stage >= m_stages.size()) return;
    m_cursor = stage;
    m_chosen = m_chosen == m_stages[stage].state ? std::nullopt : std::optional(m_stages[stage].state);
    tell();
    update();
    Q_EMIT stateChosen(m_chosen);
}

void KitPipeline::mousePressEvent(QMouseEvent *event)
{
    toggle(int(event->position().x() * m_stages.size() / qMax(1, width())));
}

void KitPipeline::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_stages.size()) - 1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_cursor = qBound(0, m_cursor + (event->key() == Qt::Key_Right ? 1 : -1), qMax(0, last));
        tell();
        update();
    } else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return) {
        toggle(m_cursor);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void KitPipeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void KitPipeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void KitPipeline::paintStage(QPainter &painter, int number) const
{
    const Look &look = Look::of(this);
    const Stage &stage = m_stages[number];
    const QRectF box = boxOf(number);
    if (m_chosen == stage.state) {
        painter.fillRect(box.adjusted(0, 0, 0, -1), look->sel);
        painter.fillRect(QRectF(box.left(), box.bottom() - look.pxF(3), box.width(), look.pxF(3)), look->accent);
    }
    const qreal left = box.left() + look.pxF(number ? 16 : space::margin), wide = box.right() - left - look.pxF(16);
    painter.setFont(look.font(TextSize::Body, m_chosen == stage.state ? QFont::DemiBold : QFont::Normal));
    painter.setPen(look->text1);
    painter.drawText(QRectF(left, look.pxF(10), wide, look.pxF(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(stage.word, Qt::ElideRight, int(wide)));
    const QString count = QString::number(stage.count);
    painter.setFont(look.font(TextSize::Person, QFont::DemiBold));
    painter.setPen(stage.count ? look->text1 : look->text2);
    const qreal figures = tabularWidth(painter.font(), count);
    const QRectF under(left, look.pxF(32), wide, look.pxF(34));
    paintTabular(painter, under, Qt::AlignLeft, count);
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    const QRectF aside = under.adjusted(figures + look.pxF(8), look.pxF(4), 0, 0);
    painter.drawText(aside, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(stage.aside, Qt::ElideRight, int(aside.width())));
    if (number + 1 < m_stages.size())
        paintIcon(painter, QRectF(box.right() - look.pxF(8), box.center().y() - look.pxF(8), look.px(16), look.px(16)),
                  IconName::Right, look->text3);
    if (hasFocus() && number == m_cursor) {
        painter.setPen(QPen(look->focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -4), 4, 4);
    }
}

void KitPipeline::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg1);
    for (int stage = 0; stage < m_stages.size(); ++stage) paintStage(painter, stage);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}
