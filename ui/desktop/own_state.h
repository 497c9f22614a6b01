#pragma once
#include "ui/desktop/parts/look.h"
#include <QByteArray>
#include <QSettings>
#include <QUuid>

/// What this desk remembers between two starts: the last register, theme, language, and each person's window. Never anything
/// of a client, and no login.
class OwnState
{
public:
    /// @p file: another place than the person's configuration folder (tests).
    explicit OwnState(const QString &file = {});

    QString lastRegister() const;
    QDateTime lastOpenedAt() const;
    void rememberRegister(const QString &path);
    /// Where a new practice register goes; the folder is made.
    static QString practicePath();

    Theme theme() const;
    void setTheme(Theme theme);
    QString language() const; ///< "en", "es"
    void setLanguage(const QString &language);
    int textPercent() const;

    QByteArray geometry(const QUuid &account) const;
    void setGeometry(const QUuid &account, const QByteArray &geometry);

private:
    mutable QSettings m_settings;
};
