#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/look.h"
#include <QApplication>

PlainScroll::PlainScroll(QWidget *form, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(form);
    for (QWidget *part : {static_cast<QWidget *>(this), viewport(), form}) part->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && now != this && widget() && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, Look::of(this).px(24));
    });
}
