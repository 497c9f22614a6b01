#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/look.h"
#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace {

/// One answer of the row: a radio button that looks like a piece of a longer button.
class Piece : public QAbstractButton
{
public:
    enum Place { First = 1, Last = 2 };

    Piece(const QString &word, QWidget *parent) : QAbstractButton(parent)
    {
        setText(word);
        setShortcut({});
        setCheckable(true);
        setAutoExclusive(true); // told as a radio button
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    int places = 0;
    QString cap;

    QSize sizeHint() const override
    {
        const Look &look = Look::of(this);
        const int word = QFontMetrics(look.font(TextSize::Body, QFont::DemiBold)).horizontalAdvance(text());
        const int caps = cap.isEmpty() ? 0 : int(std::ceil(keyCapSize(cap, look).width())) + look.px(space::s);
        return {word + caps + 2 * look.px(space::m), look.px(space::control)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked(), usable = isEnabled();
        painter.setPen(QPen(!usable ? look->line1 : on ? look->accent : look->line2, 1));
        painter.setBrush(!usable ? look->bg2 : on ? look->sel : underMouse() ? look->bg2 : look->bg1);
        painter.drawPath(outline());
        QRectF words = rect();
        if (!cap.isEmpty()) {
            const QSizeF size = keyCapSize(cap, look);
            const QPointF corner(width() - look.px(space::m) - size.width(), (height() - size.height()) / 2);
            paintKeyCap(painter, corner, cap, look, usable ? look->text1 : look->textOff,
                        usable ? look->line2 : look->line1, look->bg1);
            words.setRight(corner.x());
        }
        painter.setFont(look.font(TextSize::Body, on ? QFont::DemiBold : QFont::Medium));
        painter.setPen(!usable ? look->textOff : on ? look->accent : look->text1);
        painter.drawText(words, Qt::AlignCenter, text());
    }

private:
    // Corners are round only at the ends of the row.
    QPainterPath outline() const
    {
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal left = places & First ? 4 : 0, right = places & Last ? 4 : 0;
        QPainterPath path;
        path.moveTo(box.left() + left, box.top());
        path.lineTo(box.right() - right, box.top());
        path.quadTo(box.topRight(), {box.right(), box.top() + right});
        path.lineTo(box.right(), box.bottom() - right);
        path.quadTo(box.bottomRight(), {box.right() - right, box.bottom()});
        path.lineTo(box.left() + left, box.bottom());
        path.quadTo(box.bottomLeft(), {box.left(), box.bottom() - left});
        path.lineTo(box.left(), box.top() + left);
        path.quadTo(box.topLeft(), {box.left() + left, box.top()});
        return path;
    }
};

} // namespace

JoinedButtons::JoinedButtons(const QStringList &choices, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &JoinedButtons::chosen);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) m_group->button(id)->raise(); // its accent border lies on top of both neighbours
        pointFocus();
    });
    setChoices(choices);
}

void JoinedButtons::setChoices(const QStringList &choices)
{
    for (QAbstractButton *old : m_group->buttons()) {
        m_group->removeButton(old);
        delete old;
    }
    for (int i = 0; i < choices.size(); ++i) {
        auto *piece = new Piece(choices.at(i), this);
        piece->places = (i == 0 ? Piece::First : 0) | (i == choices.size() - 1 ? Piece::Last : 0);
        m_group->addButton(piece, i);
        piece->show();
    }
    place();
    pointFocus();
}

void JoinedButtons::setCaps(const QStringList &caps)
{
    for (int i = 0; i < caps.size() && i < m_group->buttons().size(); ++i) {
        static_cast<Piece *>(m_group->button(i))->cap = caps.at(i);
        m_group->button(i)->setAccessibleDescription(caps.at(i));
    }
    place();
}

void JoinedButtons::setChoiceEnabled(int index, bool enabled, const QString &reason)
{
    QAbstractButton *piece = m_group->button(index);
    if (!piece) return;
    piece->setEnabled(enabled);
    piece->setToolTip(reason);
    piece->setAccessibleDescription(reason);
    pointFocus();
}

int JoinedButtons::current() const { return m_group->checkedId(); }

void JoinedButtons::setCurrent(int index)
{
    if (QAbstractButton *piece = m_group->button(index)) {
        piece->setChecked(true);
        return;
    }
    // An exclusive group never lets go of its last one by itself.
    QAbstractButton *checked = m_group->checkedButton();
    if (!checked) return;
    m_group->setExclusive(false);
    static_cast<Piece *>(checked)->setAutoExclusive(false);
    checked->setChecked(false);
    static_cast<Piece *>(checked)->setAutoExclusive(true);
    m_group->setExclusive(true);
    pointFocus();
}

// Neighbours share the line between them: each begins on the last pixel of the one before.
void JoinedButtons::place()
{
    int x = 0;
    for (QAbstractButton *piece : m_group->buttons()) {
        const QSize size = piece->sizeHint();
        piece->setGeometry(x, 0, size.width(), size.height());
        x += size.width() - 1;
    }
    updateGeometry();
}

QSize JoinedButtons::sizeHint() const
{
    int width = 1;
    for (const QAbstractButton *piece : m_group->buttons()) width += piece->sizeHint().width() - 1;
    return {width, Look::of(this).px(space::control)};
}

void JoinedButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) place();
}

void JoinedButtons::pointFocus()
{
    // The row stands for its chosen answer, or the first one that can be chosen.
    QAbstractButton *target = m_group->checkedButton();
    for (QAbstractButton *piece : m_group->buttons())
        if (!target && piece->isEnabled()) target = piece;
    setFocusProxy(target);
}
