#include "ui/desktop/parts/style_paint.h"
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>

namespace {

// On the middle of the pixels, so that a line of one pixel is one pixel.
QRectF inner(const QRect &box, qreal line = 1)
{
    const qreal half = line / 2;
    return QRectF(box).adjusted(half, half, -half, -half);
}

void rounded(QPainter &painter, const QRectF &box, const QColor &border, qreal line, const QColor &fill,
             qreal radius = 4)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line > 0 ? QPen(border, line) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, radius, radius);
    painter.restore();
}

} // namespace

bool StylePaint::has(int state) const { return (option.state & QStyle::State(state)) == QStyle::State(state); }

QString StylePaint::rank() const { return widget ? widget->property("rank").toString() : QString(); }

QColor StylePaint::textInk() const { return has(QStyle::State_Enabled) ? look->text1 : look->textOff; }

void StylePaint::button() const
{
    const bool filled = rank() == QLatin1String("filled"), flat = rank() == QLatin1String("flat");
    const bool over = has(QStyle::State_MouseOver), down = has(QStyle::State_Sunken);
    const QRectF box = inner(option.rect);
    if (!has(QStyle::State_Enabled)) {
        if (!flat) rounded(painter, box, look->line1, 1, look->bg2);
        return;
    }
    if (has(QStyle::State_On)) return rounded(painter, box, look->accent, 1, look->sel);
    if (filled) {
        const QColor fill = over || down ? look->accentHi : look->accent;
        return rounded(painter, box, fill, 1, fill);
    }
    const QColor ground = down ? look->bg3 : over ? look->bg2 : flat ? QColor(Qt::transparent) : look->bg1;
    rounded(painter, box, look->line2, flat ? 0 : 1, ground);
}

void StylePaint::buttonLabel() const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (!button) return;
    const bool filled = rank() == QLatin1String("filled");
    QColor ink = textInk();
    if (has(QStyle::State_Enabled) && filled) ink = look->onAccent;
    else if (has(QStyle::State_Enabled) && has(QStyle::State_On)) ink = look->accent;
    painter.setFont(look.font(TextSize::Body, filled || has(QStyle::State_On) ? QFont::DemiBold : QFont::Medium));
    painter.setPen(ink);
    QRect words = button->rect;
    if (!button->icon.isNull()) {
        const int size = look.px(16), wordWidth = painter.fontMetrics().horizontalAdvance(button->text);
        const int left = words.center().x() - (size + look.px(space::s) + wordWidth) / 2;
        button->icon.paint(&painter, QRect(left, words.center().y() - size / 2, size, size));
        words.setLeft(left + size + look.px(space::s));
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextHideMnemonic, button->text);
        return;
    }
    painter.drawText(words, int(Qt::AlignCenter) | Qt::TextHideMnemonic, button->text);
}

void StylePaint::ring() const
{
    // The frame widget reaches 4 px beyond the button: 2 px of air, 2 px of ring.
    rounded(painter, inner(option.rect, 2), look->focus, 2, Qt::transparent, 7);
}

void StylePaint::field(bool focused) const
{
    if (!has(QStyle::State_Enabled)) return rounded(painter, inner(option.rect), look->line1, 1, look->bg2);
    if (focused) return rounded(painter, inner(option.rect, 2), look->focus, 2, look->bg1);
    rounded(painter, inner(option.rect), look->line2, 1, has(QStyle::State_ReadOnly) ? look->bg2 : look->bg1);
}

void StylePaint::input() const { field(has(QStyle::State_HasFocus)); }

void StylePaint::frame() const
{
    // Only texts one can type into are boxes; views and scroll areas have none.
    if (widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit")))
        return field(widget->hasFocus());
    if (widget && widget->inherits("QComboBoxPrivateContainer")) menuGround();
}

void StylePaint::checkBox() const
{
    const int size = look.px(18);
    const QRect box(option.rect.left(), option.rect.center().y() - size / 2, size, size);
    const bool on = has(QStyle::State_On), half = has(QStyle::State_NoChange);
    const bool focused = has(QStyle::State_HasFocus), usable = has(QStyle::State_Enabled);
    const QColor border = !usable ? look->line1 : on || half ? look->accent : focused ? look->focus : look->line2;
    const QColor fill = !usable ? look->bg2 : on || half ? look->accent : look->bg1;
    rounded(painter, inner(box, focused ? 2 : 1.5), border, focused ? 2 : 1.5, fill, 3);
    const QColor ink = usable ? look->onAccent : look->textOff;
    if (on) paintIcon(painter, QRectF(box).adjusted(2, 2, -2, -2), IconName::Check, ink);
    else if (half) painter.fillRect(QRect(box.left() + 4, box.center().y(), box.width() - 8, 2), ink);
}

void StylePaint::radioButton() const
{
    const int size = look.px(18);
    const QRect box(option.rect.left(), option.rect.center().y() - size / 2, size, size);
    const bool on = has(QStyle::State_On), usable = has(QStyle::State_Enabled), focused = has(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(!usable ? look->line1 : on || focused ? look->accent : look->line2, focused ? 2 : 1.5));
    painter.setBrush(usable ? look->bg1 : look->bg2);
    painter.drawEllipse(inner(box, 2));
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(usable ? look->accent : look->textOff);
        painter.drawEllipse(QRectF(box).center(), size * 0.25, size * 0.25);
    }
    painter.restore();
}

void StylePaint::chevron(IconName name) const
{
    const int size = std::min(look.px(16), std::min(option.rect.width(), option.rect.height()));
    QRectF box(0, 0, size, size);
    box.moveCenter(QRectF(option.rect).center());
    paintIcon(painter, box, name, textInk());
}

void StylePaint::comboBox(const QRect &arrow) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (combo && combo->frame && rank() == QLatin1String("flat")) {
        const bool over = has(QStyle::State_MouseOver);
        const bool focused = has(QStyle::State_HasFocus);
        rounded(painter, inner(option.rect, focused ? 2 : 1), look->focus, focused ? 2 : 0,
                over ? look->bg2 : QColor(Qt::transparent));
    } else if (combo && combo->frame) {
        field(has(QStyle::State_HasFocus));
    }
    const int size = look.px(14);
    QRectF box(0, 0, size, size);
    box.moveCenter(QRectF(arrow).center());
    paintIcon(painter, box, IconName::Down, has(QStyle::State_Enabled) ? look->text1 : look->textOff);
}

void StylePaint::comboLabel() const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo || combo->editable) return;
    const QRect box = widget->style()->subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxEditField, widget);
    painter.setFont(widget->font());
    painter.setPen(combo->currentText.isEmpty() ? look->text3 : textInk());
    const QString words = combo->currentText.isEmpty()
        ? (qobject_cast<const QComboBox *>(widget) ? qobject_cast<const QComboBox *>(widget)->placeholderText()
                                                   : QString())
        : painter.fontMetrics().elidedText(combo->currentText, Qt::ElideRight, box.width());
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
}

void StylePaint::spinBox(const QRect &up, const QRect &down) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin) return;
    if (spin->frame) field(has(QStyle::State_HasFocus));
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const QColor ink = has(QStyle::State_Enabled) ? look->text2 : look->textOff;
    const auto arrow = [&](const QRect &place, bool rising) {
        const QPointF middle = QRectF(place).center();
        const qreal wide = look.pxF(3.5), high = look.pxF(rising ? -1.75 : 1.75);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF{middle + QPointF(-wide, -high), middle + QPointF(0, high), middle + QPointF(wide, -high)});
        painter.restore();
    };
    arrow(up, true);
    arrow(down, false);
}

void StylePaint::progressGroove() const
{
    QRect box = option.rect;
    box.setHeight(look.px(4));
    box.moveTop(option.rect.center().y() - box.height() / 2);
    rounded(painter, box, {}, 0, look->bg3, 2);
}

void StylePaint::progressContents() const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (!bar || bar->maximum <= bar->minimum) return;
    QRectF box = option.rect;
    box.setHeight(look.px(4));
    box.moveTop(qRound(option.rect.center().y() - box.height() / 2));
    box.setWidth(box.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
    rounded(painter, box, {}, 0, look->accent, 2);
}
