#pragma once
#include "ui/desktop/parts/mark.h"
#include <QWidget>

/// A status on its tint beside the person, once per screen.
class ChipLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ChipLabel(QWidget *parent = nullptr);
    void setMark(const Mark &mark);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
};
