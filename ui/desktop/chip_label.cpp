#include "ui/desktop/chip_label.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>

ChipLabel::ChipLabel(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void ChipLabel::setMark(const Mark &mark)
{
    m_mark = mark;
    setAccessibleName(mark.word);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const { return chipSize(m_mark, Look::of(this)).toSize(); }

void ChipLabel::paintEvent(QPaintEvent *)
{
    if (!hasSign(m_mark.sign)) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChip(painter, QPointF(0, 0), m_mark, Look::of(this));
}
