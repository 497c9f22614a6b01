#include "ui/desktop/own_state.h"
#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

namespace {

QString settingsFile(const QString &file)
{
    if (!file.isEmpty()) return file;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/evenkeel/desk.ini");
}

} // namespace

OwnState::OwnState(const QString &file) : m_settings(settingsFile(file), QSettings::IniFormat) {}

QString OwnState::lastRegister() const { return m_settings.value(QStringLiteral("register")).toString(); }

QDateTime OwnState::lastOpenedAt() const { return m_settings.value(QStringLiteral("openedAt")).toDateTime(); }

void OwnState::rememberRegister(const QString &path)
{
    m_settings.setValue(QStringLiteral("register"), path);
    m_settings.setValue(QStringLiteral("openedAt"), QDateTime::currentDateTime());
}

QString OwnState::practicePath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/evenkeel");
    QDir().mkpath(folder);
    QString path = folder + QStringLiteral("/practice.evenkeel");
    for (int nth = 2; QFile::exists(path); ++nth) path = folder + QStringLiteral("/practice-%1.evenkeel").arg(nth);
    return path;
}

Theme OwnState::theme() const
{
    const QString word = m_settings.value(QStringLiteral("theme")).toString();
    if (word == QLatin1String("light")) return Theme::Light;
    if (word == QLatin1String("dark")) return Theme::Dark;
    return Theme::System;
}

void OwnState::setTheme(Theme theme)
{
    const QLatin1String word = theme == Theme::Light ? QLatin1String("light")
        : theme == Theme::Dark                       ? QLatin1String("dark")
                                                     : QLatin1String("system");
    m_settings.setValue(QStringLiteral("theme"), word);
}

QString OwnState::language() const
{
    return m_settings.value(QStringLiteral("language"), QStringLiteral("en")).toString();
}

void OwnState::setLanguage(const QString &language) { m_settings.setValue(QStringLiteral("language"), language); }

int OwnState::textPercent() const
{
    return qBound(100, m_settings.value(QStringLiteral("textPercent"), 100).toInt(), 200);
}

QByteArray OwnState::geometry(const QUuid &account) const
{
    return m_settings.value(QStringLiteral("window/") + account.toString(QUuid::Id128)).toByteArray();
}

void OwnState::setGeometry(const QUuid &account, const QByteArray &geometry)
{
    m_settings.setValue(QStringLiteral("window/") + account.toString(QUuid::Id128), geometry);
}
