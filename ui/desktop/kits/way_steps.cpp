#include "ui/desktop/kits/way_steps.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>

namespace {
constexpr int stepHeight = 32; ///< px at 100 %
}

WaySteps::WaySteps(QWidget *parent) : QWidget(parent) {}

QSize WaySteps::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(280), look.px(stepHeight) * int(m_lines.size())};
}

void WaySteps::setLines(const QList<Line> &lines)
{
    m_lines = lines;
    QStringList said;
    for (const Line &line : lines)
        said << (line.when.isEmpty() ? line.word : line.word + QStringLiteral(": ") + line.when);
    setAccessibleName(said.join(QStringLiteral("; ")));
    setFixedHeight(sizeHint().height());
    update();
}

void WaySteps::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal high = look.pxF(stepHeight), x = look.pxF(8), wordAt = look.pxF(28), whenAt = look.pxF(136);
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const qreal y = i * high + high / 2;
        if (i + 1 < m_lines.size()) {
            painter.setPen(QPen(m_lines[i + 1].gone ? look->accent : look->line1, 2));
            painter.drawLine(QPointF(x, y + look.pxF(7)), QPointF(x, y + high - look.pxF(7)));
        }
        const QColor ink = line.late ? look->overdue : look->accent;
        painter.setPen(line.gone || line.late ? QPen(ink, 1.5) : QPen(look->line2, 1.5));
        painter.setBrush(line.gone || line.late ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(x, y), look.pxF(5), look.pxF(5));
        painter.setFont(look.font(TextSize::Body, line.here || line.late ? QFont::DemiBold : QFont::Normal));
        painter.setPen(line.late ? look->overdue : look->text1);
        painter.drawText(QRectF(wordAt, y - high / 2, whenAt - wordAt, high), Qt::AlignLeft | Qt::AlignVCenter,
                         line.word);
        painter.setFont(look.font(TextSize::Body));
        painter.setPen(look->text2);
        const QRectF box(whenAt, y - high / 2, width() - whenAt, high);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.when, Qt::ElideRight, int(box.width())));
    }
}
