#include "ui/desktop/parts/style_paint.h"
#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

void StylePaint::itemGround() const
{
    if (has(QStyle::State_Selected)) painter.fillRect(option.rect, look->sel);
    else if (has(QStyle::State_MouseOver)) painter.fillRect(option.rect, look->hover);
}

void StylePaint::menuGround() const
{
    painter.fillRect(option.rect, look->bg1);
    painter.setPen(look->line2);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void StylePaint::menuItem() const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item) return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), 1), look->line1);
        return;
    }
    if (has(QStyle::State_Selected) && has(QStyle::State_Enabled)) {
        painter.fillRect(item->rect, look->sel);
        painter.fillRect(QRect(item->rect.left(), item->rect.top(), 3, item->rect.height()), look->accent);
    }
    const QString word = item->text.section(QLatin1Char('\t'), 0, 0), keys = item->text.section(QLatin1Char('\t'), 1);
    const int margin = look.px(space::m), mark = look.px(16);
    QRect box = item->rect.adjusted(margin, 0, -margin, 0);
    const QRect sign(box.left(), box.center().y() - mark / 2, mark, mark);
    const QColor ink = has(QStyle::State_Enabled) ? look->text1 : look->textOff;
    if (item->checked) paintIcon(painter, sign, IconName::Check, look->accent);
    else if (!item->icon.isNull()) item->icon.paint(&painter, sign);
    if (item->menuHasCheckableItems || item->maxIconWidth > 0) box.setLeft(sign.right() + look.px(space::s));
    painter.setFont(item->font);
    painter.setPen(ink);
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextHideMnemonic | Qt::TextSingleLine, word);
    painter.setPen(has(QStyle::State_Enabled) ? look->text2 : look->textOff);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, keys);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRectF(box.right() - mark, sign.top(), mark, mark), IconName::Right, ink);
}

void StylePaint::tabGround() const
{
    painter.fillRect(option.rect, look->bg2);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look->line1);
    if (!has(QStyle::State_Selected)) return;
    const int inset = look.px(14);
    painter.fillRect(QRect(option.rect.left() + inset, option.rect.bottom() - 2, option.rect.width() - 2 * inset, 3),
                     look->accent);
}

void StylePaint::tabLabel() const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab) return;
    const bool current = has(QStyle::State_Selected);
    painter.setFont(look.font(TextSize::Body, current ? QFont::DemiBold : QFont::Normal));
    painter.setPen(!has(QStyle::State_Enabled)        ? look->textOff
                       : current                      ? look->accent
                       : has(QStyle::State_MouseOver) ? look->text1
                                                      : look->text2);
    painter.drawText(tab->rect, int(Qt::AlignCenter) | Qt::TextHideMnemonic, tab->text);
    if (!has(QStyle::State_HasFocus)) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look->focus, 2));
    painter.drawRoundedRect(QRectF(tab->rect).adjusted(5, 5, -5, -6), 4, 4);
    painter.restore();
}

void StylePaint::headGround() const
{
    painter.fillRect(option.rect, look->bg2);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look->line1);
}

void StylePaint::headLabel() const
{
    const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!head) return;
    const bool first = head->position == QStyleOptionHeader::Beginning
        || head->position == QStyleOptionHeader::OnlyOneSection;
    const bool last = head->position == QStyleOptionHeader::End;
    QRect box = option.rect;
    if (widget && qobject_cast<const QHeaderView *>(widget)) {
        const QVariant margin = widget->property("paneMargin");
        if (first && margin.isValid()) box.setLeft(look.px(margin.toInt()));
        if (last && margin.isValid()) box.setRight(option.rect.right() - look.px(margin.toInt()));
    }
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text3);
    const QString words = painter.fontMetrics().elidedText(head->text, Qt::ElideRight, box.width());
    painter.drawText(box, int(head->textAlignment | Qt::AlignVCenter) | Qt::TextSingleLine, words);
}

void StylePaint::splitter() const
{
    QRect line = option.rect;
    if (has(QStyle::State_Horizontal)) line.setWidth(1);
    else line.setHeight(1);
    line.moveCenter(option.rect.center());
    painter.fillRect(line, look->line1);
}

void StylePaint::scrollBar(const QRect &slider) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum) return;
    const bool over = has(QStyle::State_MouseOver) || bar->activeSubControls & QStyle::SC_ScrollBarSlider;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(over ? look->line2 : look->line1.darker(look.isDark() ? 70 : 115));
    const QRectF box = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = std::min(box.width(), box.height()) / 2;
    painter.drawRoundedRect(box, radius, radius);
    painter.restore();
}
