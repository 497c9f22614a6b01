#include "ui/desktop/parts/shapes.h"
#include <QPainter>
#include <algorithm>

namespace {

std::size_t step(int grade) { return std::size_t(std::clamp(grade, 1, 5) - 1); }

// Bars on whole device pixels stay crisp beside each other.
void bar(QPainter &painter, const QRectF &box, const QColor &fill, const QColor &border)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(border);
    painter.drawRect(box);
    painter.setBrush(fill);
    painter.drawRect(box.adjusted(1, 1, -1, -1));
}

} // namespace

void paintGrade(QPainter &painter, const QRectF &box, int grade, const Look &look)
{
    const Tokens &tokens = look.tokens();
    const QColor fill = tokens.gradeFill[step(grade)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(grade <= 2 ? tokens.gradeLine : fill, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
    QFont font = look.font(TextSize::Caption, QFont::Bold);
    font.setPixelSize(std::max(8, int(box.height() * 0.6)));
    painter.setFont(font);
    painter.setPen(tokens.gradeInk[step(grade)]);
    painter.drawText(box, Qt::AlignCenter, QString::number(grade));
    painter.restore();
}

void paintGradeBars(QPainter &painter, const QRectF &box, int grade, const Look &look)
{
    const Tokens &tokens = look.tokens();
    const qreal unit = box.width() / 24;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int nth = 0; nth < 5; ++nth) {
        const qreal height = box.height() * (nth + 2) / 6;
        const QRectF place(std::round(box.left() + nth * 5 * unit), std::round(box.bottom() - height),
                           std::round(4 * unit), std::round(height));
        const QColor fill = tokens.gradeFill[step(grade)];
        if (nth < grade) bar(painter, place, fill, grade <= 2 ? tokens.gradeLine : fill);
        else bar(painter, place, tokens.bg1, tokens.line1);
    }
    painter.restore();
}

void paintMiniClock(QPainter &painter, const QRectF &box, int day, StatusShape status, const Look &look, int interval)
{
    const Tokens &tokens = look.tokens();
    const qreal middle = box.center().y(), inset = look.pxF(3);
    const qreal left = box.left(), width = box.width() - inset;
    const auto x = [&](int at) { return left + width * std::clamp(at, 0, 2 * interval) / (2.0 * interval); };
    const QColor ink = tokens.*inkOf(status);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(left, middle - 1, width, 2), tokens.bg3);
    painter.fillRect(QRectF(left, middle - look.pxF(2), x(std::min(day, interval)) - left, look.pxF(4)), tokens.line2);
    if (day > interval)
        painter.fillRect(QRectF(x(interval), middle - look.pxF(2), x(day) - x(interval), look.pxF(4)), ink);
    painter.fillRect(QRectF(x(interval) - 0.75, middle - look.pxF(6), 1.5, look.pxF(12)), tokens.text2);
    painter.setPen(QPen(tokens.bg1, 1));
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(x(day), middle), look.pxF(3.5), look.pxF(3.5));
    painter.restore();
}
