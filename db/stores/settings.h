#pragma once
#include "app/treatment/dose_reasons.h"
#include "db/door/database.h"

/// The settings in force: shipped defaults, overlaid with what is kept, and the clinic's closed days.
Result<Limits> loadLimits(Session &session);

/// One kept setting beside the keys of `clinical.md` 11: the clinic's name.
constexpr const char *clinicNameKey = "clinic_name";

namespace settings {
/// Keeps a new version of @p key in the open transaction, without a look at ranges.
Result<Done> keep(Session &session, const QString &key, const QString &value, const QString &reason);
/// The newest value; null when it was never set.
Result<QString> value(Session &session, const QString &key);
/// The value in a kept row.
QString valueOf(const Entry &entry);
/// When it was set by the clinic's clock, which a practice clinic may have moved; of older rows the audit's time.
QDateTime setAt(const Entry &entry, const Session &session);
}

/// The settings page of the medical director and of the administrator.
class Settings
{
public:
    explicit Settings(Database &database) : m_database(database) {}

    /// All keys with the values in force. Right: SeeRegister.
    QFuture<Result<QList<SettingRow>>> list();
    /// BadInput (key or value), Flawed ("fixed"). Medical keys: Right::SetMedical, technical ones: Right::SetTechnical.
    /// A changed default interval works out every series again, in the same transaction.
    QFuture<Result<Done>> set(const QString &key, const QString &value, const QString &reason);

    /// The clinic's numbered reasons (keys reasons_refused, reasons_held, reasons_not_given, reasons_corrected: medical ones).
    /// Right: SeeRegister.
    QFuture<Result<DoseReasons>> reasons();

private:
    Database &m_database;
};
