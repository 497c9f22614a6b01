// How the preview of an order is painted; what stands in it is worked out in due_preview.cpp.
#include "ui/desktop/desk.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/orders/due_preview.h"
#include "ui/desktop/orders/order_says.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/mark.h"
#include "ui/words/dates.h"
#include <QLocale>
#include <QPainter>

namespace {
constexpr int previewHeads = 28, previewCellHigh = 50, lowCellHigh = 26, nextRow = 27, weekLabel = 56;
}

QRectF DuePreview::cellOf(int row, int column) const
{
    const Look &look = Look::of(this);
    const qreal left = look.pxF(space::margin + weekLabel),
                width = (this->width() - left - look.pxF(space::margin)) / 7;
    const int high = look.px(m_weeks > 5 ? lowCellHigh : window()->width() < look.px(1400) ? 44 : previewCellHigh);
    return {left + column * width, qreal(look.px(previewHeads) + row * high), width, qreal(high)};
}

int DuePreview::listTop() const { return int(cellOf(m_weeks, 0).top()) + Look::of(this).px(20); }

QSize DuePreview::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(400), listTop() + look.px(32 + nextRow * 6)};
}

void DuePreview::paintCell(QPainter &painter, const QRectF &box, QDate day) const
{
    const Look &look = Look::of(this);
    const Day cell = m_days.value(day);
    const bool past = day < m_desk.today(), open = m_desk.limits().isOpen(day);
    painter.fillRect(box, cell.held ? look->heldTint : open ? look->bg1 : look->bg2);
    painter.setPen(QPen(look->line1, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const bool low = m_weeks > 5;
    if (cell.window)
        painter.fillRect(QRectF(box.left() + 1, box.bottom() - look.pxF(4), box.width() - 1, look.pxF(4)),
                         cell.due ? look->today : look->window);
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(box.adjusted(look.pxF(5), look.pxF(2), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     QString::number(day.day()));
    const qreal beside = painter.fontMetrics().horizontalAdvance(QString::number(day.day())) + look.pxF(6);
    const QRectF upper = (low ? box : box.adjusted(0, look.pxF(7), 0, -look.pxF(18))).adjusted(beside, 0, 0, 0);
    if (cell.outcome && !low) {
        const qreal size = look.pxF(14);
        const OutcomeShape shape = shapeOf(*cell.outcome);
        paintShape(painter, QRectF(upper.center().x() - size / 2, upper.center().y() - size / 2, size, size), shape,
                   look.tokens().*inkOf(shape), open ? look->bg1 : look->bg2);
    } else if (cell.milligrams > 0) {
        painter.setFont(look.font(low ? TextSize::Body : TextSize::Lead, QFont::DemiBold));
        painter.setPen(past || !open ? look->text2 : look->accent);
        painter.drawText(upper, Qt::AlignCenter, QLocale().toString(cell.milligrams));
    }
    if (low && !cell.due && !cell.book) return;
    QString below = cell.below;
    if (cell.outcome && cell.milligrams > 0) below = QLocale().toString(cell.milligrams) + QLatin1Char(' ') + below;
    painter.setFont(look.font(TextSize::Caption, cell.due ? QFont::DemiBold : QFont::Normal));
    painter.setPen(cell.due ? look->today : cell.held ? look->held : look->text2);
    const QRectF lower = low ? box.adjusted(look.pxF(18), 0, -2, 0)
                             : box.adjusted(2, box.height() - look.pxF(21), -2, -look.pxF(5));
    painter.drawText(lower, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(below, Qt::ElideRight, int(lower.width())));
}

void DuePreview::paintNext(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const qreal left = look.pxF(space::margin), right = width() - left;
    qreal top = listTop();
    painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
    painter.setPen(look->text1);
    painter.drawText(QRectF(left, top, right - left, look.pxF(24)), Qt::AlignLeft | Qt::AlignVCenter, tr("Next due"));
    top += look.pxF(30);
    const auto write = [&](qreal from, qreal to, const QString &words, QFont::Weight weight, const QColor &ink,
                           Qt::Alignment side) {
        painter.setFont(look.font(TextSize::Body, weight));
        painter.setPen(ink);
        painter.drawText(QRectF(from, top, to - from, look.pxF(nextRow)), side | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, int(to - from)));
    };
    for (const Next &next : m_next) {
        painter.fillRect(QRectF(left, top, right - left, 1), look->line1);
        painter.setFont(look.font(TextSize::Body));
        const qreal where = painter.fontMetrics().horizontalAdvance(next.where) + look.pxF(8);
        write(left, left + look.pxF(92), shortDay(next.day), QFont::DemiBold, look->text1, Qt::AlignLeft);
        write(left + look.pxF(96), right - where, next.what, QFont::Normal, look->text1, Qt::AlignLeft);
        write(right - where, right, next.where, QFont::Normal, look->text2, Qt::AlignRight);
        top += look.pxF(nextRow);
    }
    painter.fillRect(QRectF(left, top, right - left, 1), look->line1);
    if (m_next.isEmpty()) write(left, right, tr("Nothing becomes due."), QFont::Normal, look->text2, Qt::AlignLeft);
    top += look.pxF(6);
    if (m_liver.isValid() && !m_next.isEmpty())
        write(left, right, liverWords(m_liver, m_desk.today()), QFont::Normal,
              m_liver < m_desk.today() ? look->late : look->text2, Qt::AlignLeft);
}

void DuePreview::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg2);
    if (!m_page) return;
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Caption));
    for (int column = 0; column < 7; ++column) {
        const QRectF cell = cellOf(0, column);
        painter.drawText(QRectF(cell.left(), 0, cell.width(), look.pxF(previewHeads)), Qt::AlignCenter,
                         QLocale().dayName(column + 1, QLocale::ShortFormat));
    }
    const QDate first = firstMonday();
    for (int row = 0; row < m_weeks; ++row) {
        const QRectF cell = cellOf(row, 0);
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Caption));
        painter.drawText(QRectF(look.pxF(space::margin), cell.top(), look.pxF(weekLabel), cell.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QLocale().toString(first.addDays(7 * row), QStringLiteral("d MMM")));
        for (int column = 0; column < 7; ++column)
            paintCell(painter, cellOf(row, column), first.addDays(7 * row + column));
    }
    const auto frame = [&](QDate day) {
        const qint64 at = first.daysTo(day);
        return at < 0 || at >= 7 * m_weeks ? QRectF() : cellOf(int(at / 7), int(at % 7));
    };
    if (const QRectF today = frame(m_desk.today()); !today.isNull()) {
        painter.setPen(QPen(look->text2, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(today);
    }
    if (const QRectF change = frame(m_ordering.from); !change.isNull())
        painter.fillRect(QRectF(change.left() - 1, change.top(), look.pxF(3), change.height()), look->accent);
    if (hasFocus()) {
        painter.setPen(QPen(look->focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    paintNext(painter);
}
