#pragma once
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/look.h"

class QPainter;
class QStyleOption;
class QWidget;

/// One element of a standard widget, painted in the look: what EvenkeelStyle dispatches to.
struct StylePaint
{
    const Look &look;
    QPainter &painter;
    const QStyleOption &option;
    const QWidget *widget;

    void button() const;
    void buttonLabel() const;
    void ring() const;
    void input() const;
    void frame() const;
    void checkBox() const;
    void radioButton() const;
    void chevron(IconName name) const;
    void comboBox(const QRect &arrow) const;
    void comboLabel() const;
    void spinBox(const QRect &up, const QRect &down) const;
    void progressGroove() const;
    void progressContents() const;

    void itemGround() const;
    void menuGround() const;
    void menuItem() const;
    void tabGround() const;
    void tabLabel() const;
    void headGround() const;
    void headLabel() const;
    void splitter() const;
    void scrollBar(const QRect &slider) const;

private:
    bool has(int state) const;
    QString rank() const;
    void field(bool focused) const;
    QColor textInk() const;
};
