#pragma once
#include <QObject>

class LoginBus;

/// Hears from systemd-logind that the person's session was locked or that the computer goes to sleep. Without logind it is
/// silent: then the idle lock alone watches.
class SessionSignals : public QObject
{
    Q_OBJECT
public:
    /// @p busAddress another bus than the system's: tests.
    explicit SessionSignals(const QString &busAddress = {}, QObject *parent = nullptr);
    ~SessionSignals() override;

    bool isListening() const;

Q_SIGNALS:
    void sessionLocked();
    /// The computer waits (at most five seconds) until everybody connected directly has returned.
    void goingToSleep();

private:
    LoginBus *m_bus;
};
