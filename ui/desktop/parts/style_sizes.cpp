#include "ui/desktop/parts/style.h"
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QStyleOption>

// What EvenkeelStyle measures: heights, rooms, insets. The painting stands in style_controls.cpp and style_views.cpp.

namespace {

// "compact" controls stand beside a row: 28 instead of 32; "tall" ones on the sign-in page: 40.
int controlHeight(const Look &look, const QWidget *widget)
{
    if (widget && widget->property("compact").toBool()) return look.px(space::rowControl);
    if (widget && widget->property("tall").toBool()) return look.px(40);
    return look.px(space::control);
}

} // namespace

QRect EvenkeelStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect &box = option->rect;
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth == 0) return box;
        return box.adjusted(m_look.px(6), 1, -m_look.px(6), -1); // and 2 px of its own make 8
    }
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const int size = m_look.px(18);
        return {box.left(), box.center().y() - size / 2, size, size};
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: return box.adjusted(m_look.px(18 + space::m), 0, 0, 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: return box;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return box;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect EvenkeelStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                    const QWidget *widget) const
{
    const QRect &box = option->rect;
    if (control == CC_ComboBox) {
        const int arrow = m_look.px(30);
        if (sub == SC_ComboBoxArrow) return {box.right() - arrow + 1, box.top(), arrow, box.height()};
        if (sub == SC_ComboBoxEditField) return box.adjusted(m_look.px(space::s) + 1, 1, -arrow, -1);
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const int arrows = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : m_look.px(24);
        const QRect side(box.right() - arrows, box.top() + 3, arrows, box.height() - 6);
        if (sub == SC_SpinBoxUp) return {side.left(), side.top(), side.width(), side.height() / 2};
        if (sub == SC_SpinBoxDown)
            return {side.left(), side.top() + side.height() / 2, side.width(), side.height() / 2};
        if (sub == SC_SpinBoxEditField) return box.adjusted(m_look.px(6), 1, -arrows - 2, -1);
    }
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine) return {};
        if (sub == SC_ScrollBarGroove) return box;
        if (bar && (sub == SC_ScrollBarSlider || sub == SC_ScrollBarAddPage || sub == SC_ScrollBarSubPage)) {
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? box.width() : box.height(), range = bar->maximum - bar->minimum;
            const int slider = range <= 0 ? length
                                          : std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                                                       m_look.px(32), std::max(length, m_look.px(32)));
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                   bar->upsideDown);
            const auto piece = [&](int from, int size) {
                return across ? QRect(box.left() + from, box.top(), size, box.height())
                              : QRect(box.left(), box.top() + from, box.width(), size);
            };
            if (sub == SC_ScrollBarSlider) return piece(at, slider);
            return sub == SC_ScrollBarSubPage ? piece(0, at) : piece(at + slider, length - at - slider);
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize EvenkeelStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    const int tall = controlHeight(m_look, widget);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button) break;
        const int word = QFontMetrics(m_look.font(TextSize::Body, QFont::DemiBold)).horizontalAdvance(button->text);
        const int sign = button->icon.isNull() ? 0 : m_look.px(16 + space::s);
        return {word + sign + 2 * m_look.px(space::m) + 2, tall};
    }
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0) return size;
        return {size.width() + 2 * m_look.px(6), tall};
    }
    case CT_ComboBox: return {size.width() + m_look.px(space::s + 30) + 2, tall};
    case CT_SpinBox: {
        // A date with a calendar has the arrow of a combo box.
        const bool wide = qobject_cast<const QDateTimeEdit *>(widget);
        return {size.width() + m_look.px(wide ? space::s + 30 : 6 + 24) + 6, tall};
    }
    case CT_CheckBox:
    case CT_RadioButton:
        return {size.width() + m_look.px(18 + space::m), std::max(size.height(), m_look.px(space::target))};
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab) break;
        return {QFontMetrics(m_look.font(TextSize::Body, QFont::DemiBold)).horizontalAdvance(tab->text) + m_look.px(30),
                m_look.px(space::tabs)};
    }
    case CT_HeaderSection: return {size.width(), m_look.px(space::tableHead)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) return {size.width(), m_look.px(9)};
        return {size.width() + m_look.px(2 * space::m + 24 + space::l), m_look.px(space::control)};
    }
    case CT_ItemViewItem: return {size.width(), std::max(size.height(), m_look.px(space::target))};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int EvenkeelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        if (widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"))) return 3;
        if (widget && widget->inherits("QComboBoxPrivateContainer")) return 1;
        if (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)) return 1;
        return widget && widget->inherits("QLineEdit") ? 1 : 0;
    case PM_ScrollBarExtent: return m_look.px(12);
    case PM_ScrollBarSliderMin: return m_look.px(32);
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_look.px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_look.px(space::m);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap: return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return m_look.px(space::s);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return m_look.px(space::m);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return m_look.px(16);
    case PM_ToolTipLabelFrameWidth: return m_look.px(space::s);
    case PM_SplitterWidth: return 5;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return m_look.px(space::xs);
    case PM_HeaderMargin: return 0;
    case PM_TextCursorWidth: return m_look.textPercent() >= 150 ? 2 : 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int EvenkeelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_ComboBox_Popup: return 0; // a list under the box, not a menu over it
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut: return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0; // nothing moves by itself
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_Table_GridLineColor: return int(m_look->line1.rgb());
    case SH_ScrollBar_Transient: return 0;
    case SH_RequestSoftwareInputPanel: return 1;
    case SH_BlinkCursorWhenTextSelected: return 0;
    case SH_DialogButtonLayout: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}
