#include "ui/desktop/chart/dose_counts.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/enums.h"
#include <QPainter>

DoseCounts::DoseCounts(QWidget *parent) : QWidget(parent) { setFixedHeight(Look::of(this).px(space::filterBar)); }

void DoseCounts::show(const DoseDays::Sum &sum, int weeks)
{
    using enum OutcomeShape;
    const auto of = [&](DoseOutcome outcome) { return sum.byOutcome.value(int(outcome)); };
    m_parts = {{{Given, tr("given")}, of(DoseOutcome::Given)},
               {{SelfReported, tr("at home")}, of(DoseOutcome::SelfReported)},
               {{Refused, tr("refused")}, of(DoseOutcome::Refused)},
               {{Missed, tr("missed")}, of(DoseOutcome::Missed) + sum.byOutcome.value(-1)},
               {{Held, tr("held")}, of(DoseOutcome::Held)},
               {{Vomited, tr("vomited")}, of(DoseOutcome::Vomited)}};
    m_corrected = sum.corrected;
    m_share = sum.expected ? tr("%1 %").arg(qRound(100.0 * sum.taken / sum.expected)) : QString();
    m_of = sum.expected ? tr("taken, %1 of %2 in %3 weeks").arg(sum.taken).arg(sum.expected).arg(weeks)
                        : tr("nothing expected in %1 weeks").arg(weeks);
    QStringList said;
    for (const Part &part : std::as_const(m_parts))
        said << tr("%1 %2", "count, word").arg(part.count).arg(part.mark.word);
    setAccessibleName(said.join(QStringLiteral(", ")) + QStringLiteral("; ") + m_share + QLatin1Char(' ') + m_of);
    update();
}

void DoseCounts::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
    qreal x = look.px(space::margin);
    const qreal middle = height() / 2.0, size = look.pxF(16);
    const QFont bold = look.font(TextSize::Body, QFont::DemiBold), plain = look.font(TextSize::Body);
    const auto write = [&](const QString &words, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        const qreal wide = QFontMetricsF(font).horizontalAdvance(words);
        painter.drawText(QRectF(x, 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        x += wide;
    };
    for (const Part &part : m_parts) {
        const QColor ink = look.tokens().*inkOf(part.mark);
        paintSign(painter, QRectF(x, middle - size / 2, size, size), part.mark.sign, ink, look->bg1);
        x += size + look.pxF(6);
        write(QString::number(part.count), bold, look->text1);
        x += look.pxF(4);
        write(part.mark.word, plain, ink);
        x += look.pxF(18);
    }
    if (m_corrected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look->text1);
        painter.drawPolygon(
            QPolygonF({{x, middle - size / 4}, {x + size / 2, middle - size / 4}, {x + size / 2, middle + size / 4}}));
        x += size / 2 + look.pxF(6);
        write(tr("%1 corrected").arg(m_corrected), plain, look->text2);
    }
    const qreal left = x + look.pxF(16), right = width() - look.px(space::margin);
    painter.setFont(look.font(TextSize::Lead));
    const qreal ofWide = painter.fontMetrics().horizontalAdvance(m_of),
                shareWide = QFontMetricsF(look.font(TextSize::Lead, QFont::DemiBold)).horizontalAdvance(m_share);
    painter.setPen(look->text2);
    const bool roomy = right - left > ofWide + shareWide + look.pxF(8);
    if (roomy)
        painter.drawText(QRectF(right - ofWide - 2, 0, ofWide + 2, height()), Qt::AlignRight | Qt::AlignVCenter, m_of);
    painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
    painter.setPen(look->text1);
    painter.drawText(QRectF(right - (roomy ? ofWide + look.pxF(8) : 0) - shareWide - 2, 0, shareWide + 2, height()),
                     Qt::AlignRight | Qt::AlignVCenter, m_share);
}
