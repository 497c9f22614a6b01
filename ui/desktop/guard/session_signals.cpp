#include "ui/desktop/guard/session_signals.h"
#include "ui/desktop/guard/login_bus_private.h"
#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QUuid>
#include <unistd.h>

namespace {

constexpr QLatin1String logind("org.freedesktop.login1");
constexpr QLatin1String logindManager("org.freedesktop.login1.Manager");
constexpr QLatin1String logindSession("org.freedesktop.login1.Session");
constexpr QLatin1String logindPath("/org/freedesktop/login1");
constexpr QLatin1String busProperties("org.freedesktop.DBus.Properties");

} // namespace

LoginBus::LoginBus(const QDBusConnection &bus, QString connectionName, QObject *parent)
    : QObject(parent), m_bus(bus), m_connectionName(std::move(connectionName))
{
    if (!m_bus.isConnected()) return;
    // Lock: somebody asks the session to lock (loginctl, closing the lid). LockedHint: a desktop has locked by itself.
    m_listening = m_bus.connect(logind, {}, logindSession, QStringLiteral("Lock"), this, SLOT(lockAsked(QDBusMessage)))
        && m_bus.connect(logind, {}, busProperties, QStringLiteral("PropertiesChanged"), this,
                         SLOT(propertiesChanged(QDBusMessage)))
        && m_bus.connect(logind, logindPath, logindManager, QStringLiteral("PrepareForSleep"), this,
                         SLOT(prepareForSleep(bool)));
    if (m_listening) holdSleepBack();
}

LoginBus::~LoginBus()
{
    if (!m_connectionName.isEmpty()) QDBusConnection::disconnectFromBus(m_connectionName);
}

void LoginBus::lockAsked(const QDBusMessage &message) { lockWhenOurs(message.path()); }

void LoginBus::propertiesChanged(const QDBusMessage &message)
{
    const QList<QVariant> said = message.arguments();
    if (said.value(0).toString() != logindSession) return;
    const auto changed = qdbus_cast<QVariantMap>(said.value(1));
    if (changed.value(QStringLiteral("LockedHint")).toBool()) lockWhenOurs(message.path());
}

/// Others may be logged in on this computer. When logind does not say whose session it is, it counts as ours.
void LoginBus::lockWhenOurs(const QString &session)
{
    auto ask = QDBusMessage::createMethodCall(logind, session, busProperties, QStringLiteral("Get"));
    ask << logindSession << QStringLiteral("User");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(ask, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        uint user = getuid();
        if (!reply.isError()) {
            const auto structure = reply.value().variant().value<QDBusArgument>();
            QDBusObjectPath path;
            structure.beginStructure();
            structure >> user >> path;
            structure.endStructure();
        }
        if (user == getuid()) Q_EMIT locked();
    });
}

void LoginBus::prepareForSleep(bool begins)
{
    if (!begins) {
        holdSleepBack();
        return;
    }
    Q_EMIT sleeping();
    m_inhibitor = {}; // closed: the computer may sleep now
}

/// A delay, not a veto: without it the machine could sleep, or write its memory to disk, before the keys are wiped.
void LoginBus::holdSleepBack()
{
    auto ask = QDBusMessage::createMethodCall(logind, logindPath, logindManager, QStringLiteral("Inhibit"));
    ask << QStringLiteral("sleep") << QStringLiteral("Evenkeel") << QStringLiteral("Wiping keys")
        << QStringLiteral("delay");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(ask, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) m_inhibitor = reply.value();
    });
}

SessionSignals::SessionSignals(const QString &busAddress, QObject *parent) : QObject(parent)
{
    const QString name = busAddress.isEmpty() ? QString() : QUuid::createUuid().toString();
    m_bus = new LoginBus(busAddress.isEmpty() ? QDBusConnection::systemBus()
                                              : QDBusConnection::connectToBus(busAddress, name),
                         name, this);
    connect(m_bus, &LoginBus::locked, this, &SessionSignals::sessionLocked);
    connect(m_bus, &LoginBus::sleeping, this, &SessionSignals::goingToSleep);
}

SessionSignals::~SessionSignals() = default;

bool SessionSignals::isListening() const { return m_bus->isListening(); }
