#pragma once
#include <QApplication>
#include <QKeyEvent>

/// Counts the keys that reach the program, whoever sends them: one for each press, also of a chord or of one that a shortcut
/// takes. Keys that only change others (Shift, Ctrl, Alt) are none.
class KeyCount : public QObject
{
public:
    KeyCount() { qApp->installEventFilter(this); }
    int all() const { return m_all; }
    /// Since the last question.
    int take() { return std::exchange(m_since, 0); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // A press is offered to shortcuts, then to the widget and its parents: the first of these is the key.
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const bool alone = key != Qt::Key_Shift && key != Qt::Key_Control && key != Qt::Key_Alt;
            if (!m_down && alone) {
                ++m_all;
                ++m_since;
            }
            m_down = alone;
        } else if (event->type() == QEvent::KeyRelease) {
            m_down = false;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_down = false;
    int m_all = 0, m_since = 0;
};
