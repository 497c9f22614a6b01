#pragma once
#include "ui/desktop/parts/look.h"
#include <QWidget>

class QPainter;

/// "Ctrl", "K" for Ctrl+K; arrows as arrows: what stands on the caps.
QStringList capsOf(const QKeySequence &keys);

/// A cap is 18 px high and at least as wide, with a border and a radius of 3.
QSizeF keyCapSize(const QString &cap, const Look &look);
QSizeF keyCapsSize(const QStringList &caps, const Look &look);
void paintKeyCap(QPainter &painter, const QPointF &topLeft, const QString &cap, const Look &look, const QColor &ink,
                 const QColor &border, const QColor &fill);
/// In the colours of a list or form; answers where the last cap ended (x).
qreal paintKeyCaps(QPainter &painter, const QPointF &topLeft, const QStringList &caps, const Look &look);

/// One or more caps side by side, as a widget.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(const QStringList &caps, QWidget *parent = nullptr);
    void setCaps(const QStringList &caps);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_caps;
};
