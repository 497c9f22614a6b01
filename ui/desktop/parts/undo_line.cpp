#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/deed_button.h"
#include <QAccessible>
#include <QPainter>

namespace {
constexpr int secondsShown = 60;
}

UndoLine::UndoLine(QWidget *parent) : QWidget(parent), m_undo(new DeedButton(tr("Undo"), DeedButton::Rank::Link, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_undo->setKey(Qt::Key_U);
    m_undo->setTall(space::rowControl);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->hide();
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &UndoLine::clear);
    connect(m_undo, &QAbstractButton::clicked, this, &UndoLine::undoRequested);
    hide();
}

void UndoLine::say(const Mark &mark, const QString &person, const QString &what, bool undoable)
{
    m_mark = mark;
    m_person = person;
    m_what = what;
    m_error = false;
    m_undo->setVisible(undoable);
    m_end.start(secondsShown * 1000);
    tell();
}

void UndoLine::fail(const QString &sentence)
{
    m_mark = {IconName::Warning, {}, &Tokens::overdue};
    m_person.clear();
    m_what = sentence;
    m_error = true;
    m_undo->hide();
    m_end.stop();
    tell();
}

void UndoLine::clear()
{
    m_end.stop();
    m_mark = {};
    m_person.clear();
    m_what.clear();
    m_error = false;
    m_undo->hide();
    hide();
}

QString UndoLine::sentence() const
{
    QStringList parts;
    for (const QString &part : {m_mark.word, m_person, m_what})
        if (!part.isEmpty()) parts << part;
    return parts.join(QLatin1Char(' '));
}

void UndoLine::tell()
{
    setAccessibleName(sentence());
    place();
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QSize UndoLine::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(400), look.px(space::undo)};
}

void UndoLine::place()
{
    const QSize size = m_undo->sizeHint();
    m_undo->setGeometry(width() - Look::of(this).px(space::margin) - size.width(), (height() - size.height()) / 2,
                        size.width(), size.height());
}

void UndoLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void UndoLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

void UndoLine::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    const QColor ground = m_error ? look->overdueTint : look->accentTint;
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
    const int margin = look.px(space::margin);
    const qreal right = m_undo->isHidden() ? width() - margin : m_undo->x() - look.px(space::l);
    qreal x = margin;
    if (hasSign(m_mark.sign) || !m_mark.word.isEmpty()) {
        const QFont font = look.font(TextSize::Body, QFont::Medium);
        x = paintMark(painter, QRectF(x, 0, right - x, height()), m_mark, font, look, ground) + look.px(space::m);
    }
    const auto write = [&](const QString &words, QFont::Weight weight, const QColor &ink) {
        if (words.isEmpty() || x >= right) return;
        painter.setFont(look.font(TextSize::Body, weight));
        painter.setPen(ink);
        const QFontMetricsF metrics(painter.font());
        const QString fitting = metrics.elidedText(words, Qt::ElideRight, right - x);
        painter.drawText(QRectF(x, 0, right - x + 1, height()),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
        x += metrics.horizontalAdvance(fitting) + metrics.horizontalAdvance(QLatin1Char(' '));
    };
    write(m_person, QFont::DemiBold, look->text1);
    write(m_what, QFont::Normal, m_error ? look->overdue : look->text1);
}
