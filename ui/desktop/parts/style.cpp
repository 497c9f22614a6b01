#include "ui/desktop/parts/style.h"
#include "ui/desktop/parts/style_paint.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>

EvenkeelStyle::EvenkeelStyle(const Look &look) : QProxyStyle(QStringLiteral("Fusion")), m_look(look) {}

void EvenkeelStyle::polish(QApplication *app)
{
    QProxyStyle::polish(app);
    QToolTip::setPalette(m_look.palette());
    QToolTip::setFont(m_look.font(TextSize::Body));
    connect(app, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { ringAround(now); });
    // Whoever has the focus while the look changes keeps the ring.
    QMetaObject::invokeMethod(
        this, [this] { ringAround(QApplication::focusWidget()); }, Qt::QueuedConnection);
}

void EvenkeelStyle::unpolish(QApplication *app)
{
    disconnect(app, nullptr, this, nullptr);
    // Not at once: the program walks over its widgets just now, and the ring is one of them.
    if (m_ring) {
        m_ring->setWidget(nullptr);
        m_ring->deleteLater();
        m_ring = nullptr;
    }
    QProxyStyle::unpolish(app);
}

void EvenkeelStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Lists and texts stand on the pane itself; a box around them would be a second one.
    if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && !view->inherits("QComboBoxListView"))
        view->setFrameShape(QFrame::NoFrame);
}

void EvenkeelStyle::ringAround(QWidget *now)
{
    // Inputs wear their focus as a border, lists as a selected row; everything that is pressed gets the ring.
    const auto *button = qobject_cast<QAbstractButton *>(now);
    const bool ringed = now && (button ? !now->property("ringless").toBool() : now->property("ringed").toBool());
    if (!ringed) {
        if (m_ring) m_ring->setWidget(nullptr);
        return;
    }
    if (!m_ring) m_ring = new QFocusFrame;
    m_ring->setWidget(now);
}

void EvenkeelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const StylePaint paint{m_look, *painter, *option, widget};
    switch (element) {
    case PE_FrameFocusRect: return; // the ring and the border say it
    case PE_PanelButtonCommand: return paint.button();
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paint.input();
        else painter->fillRect(option->rect, Qt::transparent);
        return;
    case PE_FrameLineEdit: return paint.input();
    case PE_Frame: return paint.frame();
    case PE_FrameGroupBox: return;
    case PE_IndicatorCheckBox: return paint.checkBox();
    case PE_IndicatorItemViewItemCheck: return paint.checkBox();
    case PE_IndicatorRadioButton: return paint.radioButton();
    case PE_PanelItemViewItem: return paint.itemGround();
    case PE_PanelItemViewRow: return;
    case PE_PanelMenu: return paint.menuGround();
    case PE_FrameMenu: return;
    case PE_PanelTipLabel: return paint.menuGround();
    case PE_FrameTabBarBase: return;
    case PE_FrameTabWidget: return;
    case PE_IndicatorArrowDown: return paint.chevron(IconName::Down);
    case PE_IndicatorArrowLeft: return paint.chevron(IconName::Left);
    case PE_IndicatorArrowRight: return paint.chevron(IconName::Right);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void EvenkeelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const StylePaint paint{m_look, *painter, *option, widget};
    switch (element) {
    case CE_FocusFrame: return paint.ring();
    case CE_PushButtonLabel: return paint.buttonLabel();
    case CE_ComboBoxLabel: return paint.comboLabel();
    case CE_TabBarTabShape: return paint.tabGround();
    case CE_TabBarTabLabel: return paint.tabLabel();
    case CE_HeaderSection: return paint.headGround();
    case CE_HeaderLabel: return paint.headLabel();
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_look->bg2); return;
    case CE_Splitter: return paint.splitter();
    case CE_ProgressBarGroove: return paint.progressGroove();
    case CE_ProgressBarContents: return paint.progressContents();
    case CE_MenuItem: return paint.menuItem();
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void EvenkeelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    const StylePaint paint{m_look, *painter, *option, widget};
    switch (control) {
    case CC_ComboBox: return paint.comboBox(subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
    case CC_SpinBox:
        return paint.spinBox(subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                             subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget));
    case CC_ScrollBar: return paint.scrollBar(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}
