#pragma once
#include <QWidget>
#include <functional>

class DeedButton;
class QLineEdit;
class TextLabel;

/// A question in a line under the day heads: why outside the window, both at once, cancel. Enter does it, Esc leaves it.
class AskLine : public QWidget
{
    Q_OBJECT
public:
    explicit AskLine(QWidget *parent = nullptr);

    /// @p done gets what was typed. With @p needsReason the deed waits until something is.
    void ask(const QString &question, const QString &deed, bool needsReason, std::function<void(const QString &)> done);
    void leave();
    bool isAsking() const { return m_done != nullptr; }
    QString question() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();

    TextLabel *m_question;
    QLineEdit *m_reason;
    DeedButton *m_deed, *m_leave;
    std::function<void(const QString &)> m_done;
    bool m_needsReason = false;
};
