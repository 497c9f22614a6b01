#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal) setFixedHeight(1);
    else setFixedWidth(1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Hairline::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), Look::of(this)->line1); }
