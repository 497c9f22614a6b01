#pragma once
#include <QByteArray>
#include <QWidget>
#include <memory>

class LockedText;
class QFontMetricsF;
class QPainter;

/// A field for a password. What is typed stands only in memory that is locked against swapping and wiped: never in a
/// QLineEdit, which leaves it behind. Paste works, copy does not; the eye shows it while it is wanted.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;

    /// Hands the UTF-8 over and wipes the field. The caller wipes what it got: `wipeSecret(secret)`.
    QByteArray takeSecret();
    /// The same without emptying, for comparing two fields or measuring strength; wipe it too.
    QByteArray secret() const;
    void clear();
    bool isEmpty() const;
    int length() const;
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    /// px at 100 %: 40 by default, 32 in forms.
    void setTall(int height);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();
    void entered(); ///< Enter
    /// Known after a letter was typed: it came as a capital without Shift, or the other way round.
    void capsLockSeen(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF eye() const;
    QRectF textBox() const;
    void markAll(bool marked); ///< the next letter takes the place of all
    bool move(QKeyEvent *event);
    bool erase(QKeyEvent *event);
    void type(const QString &letters);
    void noticeCapsLock(const QKeyEvent *event);
    void changed();

    void paintLetters(QPainter &painter) const;
    qreal letterWidth(const QFontMetricsF &metrics, int at) const;

    std::unique_ptr<LockedText> m_text;
    int m_cursor = 0, m_tall = 40; ///< the cursor counts UTF-16 units
    bool m_shown = false, m_allMarked = false, m_overEye = false, m_caps = false, m_capsKnown = false;
};

/// Overwrites the bytes in a way no compiler leaves out, then empties it.
void wipeSecret(QByteArray &secret);
