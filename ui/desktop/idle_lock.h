#pragma once
#include <QObject>
#include <QTimer>

/// Counts the minutes without a key, a click or a moved pointer anywhere in the program, and says when they are over.
class IdleLock : public QObject
{
    Q_OBJECT
public:
    explicit IdleLock(QObject *parent = nullptr);

    /// Starts counting; 0 minutes stops it.
    void setMinutes(int minutes);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};
