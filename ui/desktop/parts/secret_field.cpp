#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/locked_text.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_access.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <cstring>

namespace {

constexpr int inset = 12, bullet = 8, bulletStep = 14;

// One letter as the person sees it: a surrogate pair is one.
int letterLength(QStringView text, int at)
{
    return at + 1 < text.size() && text.at(at).isHighSurrogate() && text.at(at + 1).isLowSurrogate() ? 2 : 1;
}

int letterBefore(QStringView text, int at)
{
    if (at <= 0) return 0;
    return at > 1 && text.at(at - 1).isLowSurrogate() && text.at(at - 2).isHighSurrogate() ? 2 : 1;
}

} // namespace

void wipeSecret(QByteArray &secret)
{
    if (!secret.isEmpty()) explicit_bzero(secret.data(), std::size_t(secret.size()));
    secret.clear();
}

SecretField::SecretField(QWidget *parent) : QWidget(parent), m_text(std::make_unique<LockedText>())
{
    teachSecretFieldToAssistiveTools();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setCursor(Qt::IBeamCursor);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Password"));
}

SecretField::~SecretField() = default;

QByteArray SecretField::takeSecret()
{
    QByteArray bytes = m_text->utf8();
    clear();
    return bytes;
}

QByteArray SecretField::secret() const { return m_text->utf8(); }

void SecretField::clear()
{
    m_text->clear();
    m_cursor = 0;
    changed();
}

bool SecretField::isEmpty() const { return m_text->size() == 0; }

int SecretField::length() const
{
    int letters = 0;
    const QStringView text = m_text->view();
    for (int at = 0; at < text.size(); at += letterLength(text, at)) ++letters;
    return letters;
}

void SecretField::setShown(bool shown)
{
    m_shown = shown;
    update();
}

void SecretField::setTall(int height)
{
    m_tall = height;
    updateGeometry();
}

QSize SecretField::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(280), look.px(m_tall)};
}

QSize SecretField::minimumSizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(120), look.px(m_tall)};
}

QRectF SecretField::eye() const
{
    const Look &look = Look::of(this);
    const qreal size = look.px(space::target);
    return {width() - size - look.px(space::s), (height() - size) / 2, size, size};
}

QRectF SecretField::textBox() const
{
    const qreal left = Look::of(this).px(inset);
    return {left, 2, eye().left() - left - 4, height() - 4.0};
}

void SecretField::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(!isEnabled() ? look->line1 : hasFocus() ? look->focus : look->line2, line));
    painter.setBrush(isEnabled() ? look->bg1 : look->bg2);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    const qreal size = look.px(20);
    const QRectF sign(eye().center().x() - size / 2, eye().center().y() - size / 2, size, size);
    paintIcon(painter, sign, m_shown ? IconName::ShowNames : IconName::HideNames,
              m_overEye ? look->text1 : look->text2);
    paintLetters(painter);
}

qreal SecretField::letterWidth(const QFontMetricsF &metrics, int at) const
{
    const QStringView text = m_text->view();
    if (!m_shown) return Look::of(this).px(bulletStep);
    return metrics.horizontalAdvance(QString::fromRawData(text.data() + at, letterLength(text, at)));
}

void SecretField::paintLetters(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QRectF box = textBox();
    painter.setFont(look.font(TextSize::Lead));
    const QFontMetricsF metrics(painter.font());
    const QStringView text = m_text->view();
    qreal before = 0;
    for (int at = 0; at < m_cursor; at += letterLength(text, at)) before += letterWidth(metrics, at);
    // The cursor stays in view: what is before it moves out at the left.
    qreal x = box.left() - std::max(0.0, before - box.width() + 4);
    painter.setClipRect(box);
    painter.setPen(look->text1);
    painter.setBrush(look->text1);
    const qreal cursorX = x + before;
    for (int at = 0; at < text.size(); at += letterLength(text, at)) {
        const qreal step = letterWidth(metrics, at);
        const QRectF cell(x, box.top(), step, box.height());
        // Letter by letter, so that no word of it lies in a text layout's cache.
        if (m_shown)
            painter.drawText(cell.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             QString::fromRawData(text.data() + at, letterLength(text, at)));
        else
            painter.drawEllipse(QPointF(cell.left() + look.pxF(bullet) / 2, cell.center().y()), look.pxF(bullet) / 2,
                                look.pxF(bullet) / 2);
        x += step;
    }
    if (hasFocus())
        painter.fillRect(QRectF(std::round(cursorX), box.center().y() - look.px(10), 1.5, look.px(20)), look->text1);
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        return;
    }
    if (event->key() == Qt::Key_CapsLock) {
        if (m_capsKnown) Q_EMIT capsLockSeen(m_caps = !m_caps);
        return;
    }
    if (event->matches(QKeySequence::Paste)) return type(QGuiApplication::clipboard()->text());
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) return; // a password is not copied out
    if (move(event) || erase(event)) return;
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        && !(event->modifiers() & Qt::GroupSwitchModifier);
    if (command || event->text().isEmpty() || !event->text().at(0).isPrint()) return QWidget::keyPressEvent(event);
    noticeCapsLock(event);
    type(event->text());
}

bool SecretField::move(QKeyEvent *event)
{
    const QStringView text = m_text->view();
    if (event->matches(QKeySequence::MoveToPreviousChar)) m_cursor -= letterBefore(text, m_cursor);
    else if (event->matches(QKeySequence::MoveToNextChar))
        m_cursor += m_cursor < text.size() ? letterLength(text, m_cursor) : 0;
    else if (event->matches(QKeySequence::MoveToStartOfLine)) m_cursor = 0;
    else if (event->matches(QKeySequence::MoveToEndOfLine)) m_cursor = int(text.size());
    else return false;
    update();
    return true;
}

bool SecretField::erase(QKeyEvent *event)
{
    const QStringView text = m_text->view();
    if (event->matches(QKeySequence::DeleteStartOfWord)
        || (event->key() == Qt::Key_U && event->modifiers() == Qt::ControlModifier)) {
        // Where a word starts is nobody's business: all before the cursor goes.
        m_text->remove(0, m_cursor);
        m_cursor = 0;
    } else if (event->key() == Qt::Key_Backspace) {
        const int count = letterBefore(text, m_cursor);
        m_cursor -= count;
        m_text->remove(m_cursor, count);
    } else if (event->key() == Qt::Key_Delete) {
        if (m_cursor < text.size()) m_text->remove(m_cursor, letterLength(text, m_cursor));
    } else {
        return false;
    }
    changed();
    return true;
}

void SecretField::type(const QString &letters)
{
    // A copied line often brings its end along.
    qsizetype end = letters.size();
    while (end > 0 && (letters.at(end - 1) == QLatin1Char('\n') || letters.at(end - 1) == QLatin1Char('\r'))) --end;
    if (end == 0 || !m_text->insert(m_cursor, QStringView(letters).left(end))) return;
    m_cursor += int(end);
    changed();
}

void SecretField::noticeCapsLock(const QKeyEvent *event)
{
    const QChar letter = event->text().at(0);
    if (!letter.isUpper() && !letter.isLower()) return;
    const bool shift = event->modifiers() & Qt::ShiftModifier, on = letter.isUpper() != shift;
    if (m_capsKnown && on == m_caps) return;
    m_capsKnown = true;
    m_caps = on;
    Q_EMIT capsLockSeen(on);
}

void SecretField::changed()
{
    update();
    tellSecretLength(this);
    Q_EMIT edited();
}

void SecretField::inputMethodEvent(QInputMethodEvent *event)
{
    type(event->commitString());
    event->accept();
}

QVariant SecretField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled: return isEnabled();
    case Qt::ImHints: return int(inputMethodHints());
    case Qt::ImCursorRectangle: return textBox();
    case Qt::ImFont: return font();
    default: return {}; // never the text itself
    }
}

void SecretField::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (eye().contains(event->position())) setShown(!m_shown);
    else m_cursor = m_text->size();
    update();
}

void SecretField::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = eye().contains(event->position());
    if (over == m_overEye) return;
    m_overEye = over;
    setCursor(over ? Qt::ArrowCursor : Qt::IBeamCursor);
    setToolTip(!over ? QString() : m_shown ? tr("Hide the password") : tr("Show the password"));
    update();
}

bool SecretField::event(QEvent *event)
{
    // Its letters are text, whatever shortcuts the screen has.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool command = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        if ((!command && !key->text().isEmpty() && key->text().at(0).isPrint()) || key->matches(QKeySequence::Paste)
            || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete || key->key() == Qt::Key_Home
            || key->key() == Qt::Key_End) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SecretField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SecretField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_shown = false; // nobody leaves a password readable
    update();
}

void SecretField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}
