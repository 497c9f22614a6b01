#pragma once
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>

/// The D-Bus side of `SessionSignals`: interfaces of logind as org.freedesktop.login1(5) describes them.
class LoginBus : public QObject
{
    Q_OBJECT
public:
    LoginBus(const QDBusConnection &bus, QString connectionName, QObject *parent);
    ~LoginBus() override;

    bool isListening() const { return m_listening; }

Q_SIGNALS:
    void locked();
    void sleeping();

private Q_SLOTS:
    void lockAsked(const QDBusMessage &message);
    void propertiesChanged(const QDBusMessage &message);
    void prepareForSleep(bool begins);

private:
    void lockWhenOurs(const QString &session);
    void holdSleepBack();

    QDBusConnection m_bus;
    QString m_connectionName; ///< closed at the end; empty for the system bus, which is shared
    QDBusUnixFileDescriptor m_inhibitor;
    bool m_listening = false;
};
