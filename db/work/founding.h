#pragma once
#include "app/base/access.h"
#include "app/base/result.h"
#include "db/vault/keys.h"
#include <QDate>
#include <QString>
#include <functional>

/// What a new register needs to know.
struct Founding
{
    QString path; ///< never overwritten: TargetExists
    QString clinic;
    QByteArray timeZone; ///< IANA, e.g. America/Los_Angeles; BadInput when unknown
    QString founder;     ///< name and login of the founding account
    Roles roles;         ///< must contain Administrator
    QString password;    ///< WeakPassword unless practice
    bool practice = false;
    QDate practiceToday;        ///< practice only: what this register calls today; null = the machine's
    KdfCost cost = shippedCost; ///< tests lower it
};

/// Creates the register, its keys, its founding account and its recovery account, in one transaction. The answer is the text
/// of the recovery sheet: the only copy there is.
Result<QString> found(const Founding &founding);

/// With the recovery sheet: a new password and new keys for @p name. BadRecoveryKey.
Result<Done> recover(const QString &path, const QString &sheet, const QString &name, const QString &newPassword);
