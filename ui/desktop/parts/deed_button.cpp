#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/key_cap.h"
#include <QEnterEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <cmath>

namespace {

constexpr int signSize = 16, capGap = 8;

int capsWidth(const QStringList &caps, const Look &look)
{
    return caps.isEmpty() ? 0 : int(std::ceil(keyCapsSize(caps, look).width())) + look.px(capGap);
}

} // namespace

DeedButton::DeedButton(const QString &text, Rank rank, QWidget *parent) : QAbstractButton(parent), m_rank(rank)
{
    setText(text);
    setShortcut({}); // an ampersand in a name is no mnemonic
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (rank == Rank::Link) setCursor(Qt::PointingHandCursor);
}

void DeedButton::setRank(Rank rank)
{
    m_rank = rank;
    updateGeometry();
    update();
}

void DeedButton::setSign(const Sign &sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

void DeedButton::setKey(const QKeySequence &key)
{
    qDeleteAll(m_shortcuts);
    m_shortcuts.clear();
    QList<QKeySequence> keys;
    if (!key.isEmpty()) keys << key;
    if (key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() >= Qt::Key_0
        && key[0].key() <= Qt::Key_Z)
        keys << QKeySequence(Qt::ALT | key[0].key());
    // Both Enter keys of the keyboard mean the same.
    if (key == QKeySequence(Qt::Key_Return)) keys << QKeySequence(Qt::Key_Enter);
    if (key == QKeySequence(Qt::CTRL | Qt::Key_Return)) keys << QKeySequence(Qt::CTRL | Qt::Key_Enter);
    for (const QKeySequence &each : keys) {
        auto *shortcut = new QShortcut(each, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &QAbstractButton::click);
        m_shortcuts << shortcut;
    }
    setCap(capsOf(key));
}

void DeedButton::setCap(const QStringList &caps)
{
    m_caps = caps;
    setAccessibleDescription(m_reason.isEmpty() ? caps.join(QLatin1Char('+')) : m_reason);
    updateGeometry();
    update();
}

void DeedButton::setTall(int height)
{
    m_tall = height;
    updateGeometry();
}

void DeedButton::setSpread(bool spread)
{
    m_spread = spread;
    update();
}

void DeedButton::setCapFirst(bool first)
{
    m_capFirst = first;
    update();
}

void DeedButton::setSignOnly(bool only)
{
    m_signOnly = only;
    setToolTip(only ? text() : m_reason);
    setAccessibleName(text());
    updateGeometry();
    update();
}

void DeedButton::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void DeedButton::setReason(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    setToolTip(m_signOnly ? text() : reason);
    setAccessibleDescription(reason.isEmpty() ? m_caps.join(QLatin1Char('+')) : reason);
}

// The one next thing is written larger.
bool DeedButton::isBig() const { return m_rank == Rank::Filled && m_tall >= 40; }

QFont DeedButton::deedFont() const
{
    const bool strong = m_rank == Rank::Filled || m_rank == Rank::Link || m_chosen;
    return Look::of(this).font(isBig() ? TextSize::Lead : TextSize::Body, strong ? QFont::DemiBold : QFont::Medium);
}

QSize DeedButton::sizeHint() const
{
    const Look &look = Look::of(this);
    const int sign = hasSign(m_sign) ? look.px(signSize) : 0;
    if (m_signOnly) return {look.px(m_tall), look.px(m_tall)};
    // As wide as when chosen, so that nothing moves when it is.
    const int word =
        QFontMetrics(look.font(isBig() ? TextSize::Lead : TextSize::Body, QFont::DemiBold)).horizontalAdvance(text())
        + 1;
    const int inset = m_rank == Rank::Link ? 0 : look.px(isBig() ? space::l : space::m);
    return {2 * inset + sign + (sign ? look.px(space::s) : 0) + word + capsWidth(m_caps, look), look.px(m_tall)};
}

DeedButton::Colours DeedButton::colours() const
{
    const Tokens &t = Look::of(this).tokens();
    const bool over = underMouse() && isEnabled(), down = isDown();
    if (!isEnabled()) {
        const bool boxed = m_rank == Rank::Filled || m_rank == Rank::Outlined;
        return {boxed ? t.bg2 : QColor(Qt::transparent),
                boxed ? t.line1 : QColor(Qt::transparent),
                t.textOff,
                t.textOff,
                t.textOff,
                t.line1,
                QColor(Qt::transparent)};
    }
    if (m_chosen) return {t.sel, t.accent, t.accent, t.accent, t.text1, t.line2, t.bg1};
    if (m_rank == Rank::Filled) {
        const QColor fill = down || over ? t.accentHi : t.accent;
        return {fill, fill, t.onAccent, t.onAccent, t.onAccent, t.onAccent, QColor(Qt::transparent)};
    }
    const QColor ground = down ? t.bg3 : over ? t.bg2 : QColor(Qt::transparent);
    if (m_rank == Rank::Flat) return {ground, ground, t.text1, t.text1, t.text1, t.line2, t.bg1};
    if (m_rank == Rank::Link) {
        const QColor ink = down || over ? t.accentHi : t.accent;
        return {QColor(Qt::transparent), QColor(Qt::transparent), ink, ink, t.text1, t.line2, t.bg1};
    }
    return {down || over ? ground : t.bg1, t.line2, t.text1, t.text1, t.text1, t.line2, t.bg1};
}

void DeedButton::paintContents(QPainter &painter, const Colours &c) const
{
    const Look &look = Look::of(this);
    const QFont font = deedFont();
    const int sign = hasSign(m_sign) ? look.px(signSize) : 0, signGap = sign && !m_signOnly ? look.px(space::s) : 0;
    const int inset = m_rank == Rank::Link ? 0 : look.px(isBig() ? space::l : space::m), caps = capsWidth(m_caps, look);
    const int room = width() - 2 * inset - sign - signGap - caps;
    const QString word = m_signOnly ? QString() : QFontMetrics(font).elidedText(text(), Qt::ElideRight, room + 2);
    const int wordWidth = QFontMetrics(font).horizontalAdvance(word);
    qreal x = m_spread ? inset : (width() - sign - signGap - wordWidth - (m_signOnly ? 0 : caps)) / 2.0;
    if (sign) {
        // Statuses and outcomes keep their own ink in a button that can be used.
        const bool own = isEnabled() && m_rank != Rank::Filled && !std::holds_alternative<IconName>(m_sign);
        const QColor ink = own ? look.tokens().*inkOf(Mark{m_sign, {}}) : c.sign;
        paintSign(painter, QRectF(x, (height() - sign) / 2.0, sign, sign), m_sign, ink,
                  c.fill.alpha() ? c.fill : look->bg1);
        x += sign + signGap;
    }
    if (m_capFirst) x += caps;
    painter.setFont(font);
    painter.setPen(c.ink);
    painter.drawText(QRectF(x, 0, wordWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, word);
    if (m_caps.isEmpty() || m_signOnly) return;
    const QSizeF size = keyCapsSize(m_caps, look);
    x = m_capFirst ? x - caps : m_spread ? width() - inset - size.width() : x + wordWidth + look.px(capGap);
    for (const QString &cap : m_caps) {
        paintKeyCap(painter, QPointF(x, (height() - size.height()) / 2), cap, look, c.capInk, c.capBorder, c.capFill);
        x += keyCapSize(cap, look).width() + look.px(space::xs);
    }
}

void DeedButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours now = colours();
    if (now.fill.alpha() || now.border.alpha()) {
        painter.setPen(QPen(now.border, 1));
        painter.setBrush(now.fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    paintContents(painter, now);
}

void DeedButton::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the button that has the focus, as Space does.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void DeedButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) updateGeometry();
}

void DeedButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void DeedButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}
