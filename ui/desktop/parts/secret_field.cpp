#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/locked_text.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_access.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <cstring>

void wipeSecret(QByteArray &secret)
{
    // Not data(): that would make a copy of a shared one, and wipe the copy. Without a header it is a literal: not ours.
    if (secret.data_ptr().d_ptr()) explicit_bzero(const_cast<char *>(secret.constData()), std::size_t(secret.size()));
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
    for (int at = 0; at < m_text->size(); at += m_text->letterAt(at)) ++letters;
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
    if (event->matches(QKeySequence::SelectAll)) return markAll(m_text->size() > 0);
    if (move(event) || erase(event)) return;
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        && !(event->modifiers() & Qt::GroupSwitchModifier);
    if (command || event->text().isEmpty() || !event->text().at(0).isPrint()) return QWidget::keyPressEvent(event);
    noticeCapsLock(event);
    type(event->text());
}

void SecretField::markAll(bool marked)
{
    m_allMarked = marked;
    update();
}

bool SecretField::move(QKeyEvent *event)
{
    if (event->matches(QKeySequence::MoveToPreviousChar)) m_cursor -= m_text->letterBefore(m_cursor);
    else if (event->matches(QKeySequence::MoveToNextChar))
        m_cursor += m_cursor < m_text->size() ? m_text->letterAt(m_cursor) : 0;
    else if (event->matches(QKeySequence::MoveToStartOfLine)) m_cursor = 0;
    else if (event->matches(QKeySequence::MoveToEndOfLine)) m_cursor = m_text->size();
    else return false;
    markAll(false);
    return true;
}

bool SecretField::erase(QKeyEvent *event)
{
    if (m_allMarked && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)) {
        clear();
        return true;
    }
    if (event->matches(QKeySequence::DeleteStartOfWord)
        || (event->key() == Qt::Key_U && event->modifiers() == Qt::ControlModifier)) {
        // Where a word starts is nobody's business: all before the cursor goes.
        m_text->remove(0, m_cursor);
        m_cursor = 0;
    } else if (event->key() == Qt::Key_Backspace) {
        const int count = m_text->letterBefore(m_cursor);
        m_cursor -= count;
        m_text->remove(m_cursor, count);
    } else if (event->key() == Qt::Key_Delete) {
        if (m_cursor < m_text->size()) m_text->remove(m_cursor, m_text->letterAt(m_cursor));
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
    if (end > 0 && m_allMarked) clear();
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
    markAll(false);
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
    markAll(false);
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
            || key->matches(QKeySequence::SelectAll) || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete
            || key->key() == Qt::Key_Home || key->key() == Qt::Key_End) {
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
    markAll(false);
}

void SecretField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}
