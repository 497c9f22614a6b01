#pragma once
#include "ui/desktop/parts/look.h"
#include <QFocusFrame>
#include <QPointer>
#include <QProxyStyle>

/// Fusion in our colours and sizes: buttons, inputs, check boxes, tabs, heads, scroll bars, menus and tips.
/// A QPushButton says its rank by the dynamic property "rank": "filled", "flat", else outlined.
class EvenkeelStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit EvenkeelStyle(const Look &look);

    const Look &look() const { return m_look; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QApplication *app) override;
    void unpolish(QApplication *app) override;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *answer = nullptr) const override;

private:
    void ringAround(QWidget *now);

    Look m_look;
    QPointer<QFocusFrame> m_ring;
};
