#include "ui/desktop/paper/paper_preview.h"
#include "ui/desktop/parts/look.h"
#include <QKeyEvent>
#include <QWheelEvent>

PaperPreview::PaperPreview(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
}

void PaperPreview::show(std::shared_ptr<const PaperPages> pages, const QString &words)
{
    m_pages = std::move(pages);
    m_words = words;
    m_page = 0;
    turn(0);
}

void PaperPreview::turn(int by)
{
    m_page = qBound(0, m_page + by, qMax(0, count() - 1));
    setAccessibleDescription(m_pages ? tr("%1, page %2 of %3").arg(m_pages->sheet().title).arg(m_page + 1).arg(count())
                                     : m_words);
    update();
    Q_EMIT turned();
}

QSize PaperPreview::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(520), look.px(600)};
}

void PaperPreview::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg3);
    const QRectF room = QRectF(rect()).adjusted(16, 16, -16, -16);
    if (!m_pages) {
        painter.setFont(look.font(TextSize::Body));
        painter.setPen(look->text2);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_words);
    } else {
        const QSizeF fitted = m_pages->size().scaled(room.size(), Qt::KeepAspectRatio);
        const QRectF paper(QPointF(room.center().x() - fitted.width() / 2, room.center().y() - fitted.height() / 2),
                           fitted);
        painter.fillRect(paper, Qt::white);
        painter.setPen(QPen(look->line2, 1));
        painter.drawRect(paper);
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        m_pages->paint(painter, m_page, fitted.width() / m_pages->size().width());
        painter.resetTransform();
        painter.setClipping(false);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(look->focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void PaperPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Right) turn(1);
    else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Left) turn(-1);
    else QWidget::keyPressEvent(event);
}

void PaperPreview::wheelEvent(QWheelEvent *event) { turn(event->angleDelta().y() < 0 ? 1 : -1); }
