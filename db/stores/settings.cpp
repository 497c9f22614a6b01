#include "db/stores/settings.h"
#include "app/base/limit_sets.h"
#include "app/visits/clinic_hours.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/thresholds.h"

namespace {

constexpr int valueKey = 1, reasonKey = 2, setAtKey = 3;

bool isTechnical(const QString &key)
{
    if (key == QLatin1String(clinicNameKey) || key == QLatin1String(medicalDirectorKey) || isHoursKey(key)) return true;
    for (const SettingRow &row : rows(Limits{}))
        if (row.key == key) return !row.medical;
    return false;
}

} // namespace

Result<Limits> loadLimits(Session &session)
{
    Limits limits;
    QString signedText;
    auto done = session.entries(tables::setting, currentOf(tables::setting), {}, [&](Entry &entry) {
        const QString key = entry.clear[0].toString(), text = entry.payload.value(valueKey).toString();
        if (key == QLatin1String(signedThresholdsKey)) signedText = text;
        // A value that this program no longer takes leaves the shipped default in force; `settings list` shows which.
        else set(limits, key, text);
        return true;
    });
    if (!done) return done.error();
    // Signed means: just these values. One that was set past the page, or that a newer program added, is not.
    limits.directorSigned = !signedText.isEmpty() && limitValuesFrom(signedText) == medicalValues(limits);
    done = session.each("SELECT closed_on FROM closed_day WHERE " + currentOf(tables::closedDay), {},
                        [&](const Row &row) {
                            limits.closedDays.insert(row.day(0));
                            return true;
                        });
    if (!done) return done.error();
    return limits;
}

QDateTime settings::setAt(const Entry &entry, const Session &session)
{
    const QCborValue kept = entry.payload.value(setAtKey);
    const QDateTime at = kept.isInteger() ? QDateTime::fromMSecsSinceEpoch(kept.toInteger(), Qt::UTC)
                                          : entry.recordedAt;
    return at.toTimeZone(session.clock().zone());
}

QString settings::valueOf(const Entry &entry) { return entry.payload.value(valueKey).toString(); }

Result<QString> settings::value(Session &session, const QString &key)
{
    QString found;
    auto done = session.entries(tables::setting, "name = ? AND " + currentOf(tables::setting), {key},
                                [&](Entry &entry) {
                                    found = entry.payload.value(valueKey).toString();
                                    return true;
                                });
    if (!done) return done.error();
    return found;
}

Result<Done> settings::keep(Session &session, const QString &key, const QString &value, const QString &reason)
{
    Entry entry;
    entry.id = QUuid::createUuid();
    auto done = session.each("SELECT id, version FROM setting WHERE name = ? ORDER BY version DESC", {key},
                             [&](const Row &row) {
                                 entry.id = row.uuid(0);
                                 entry.version = int(row.number(1)) + 1;
                                 return false;
                             });
    if (!done) return done;
    entry.clear = {key};
    entry.payload = {{valueKey, value}, {reasonKey, reason}, {setAtKey, session.clock().now().toMSecsSinceEpoch()}};
    return session.record(tables::setting, entry, Act::SettingChange);
}

namespace {

/// Reads all kept lists; those never set stay empty.
Result<DoseReasons> keptReasons(Session &session)
{
    DoseReasons reasons;
    for (const auto &[what, key] : reasonKeys()) {
        auto text = settings::value(session, QString::fromLatin1(key));
        if (!text) return text.error();
        reasons.of(what) = reasonsFrom(*text).value_or(QStringList());
    }
    return reasons;
}

/// Checks and takes @p value into @p limits where it belongs there; other keys are checked alone.
Result<Done> taken(Limits &limits, const QString &key, const QString &value)
{
    const Error outOfRange{Error::Kind::BadInput, {key, QStringLiteral("range")}};
    if (key == QLatin1String(clinicNameKey) || key == QLatin1String(medicalDirectorKey)) return Done{};
    if (isHoursKey(key)) {
        ClinicHours hours;
        return set(hours, key, value) ? Result<Done>(Done{}) : Result<Done>(outOfRange);
    }
    if (reasonForKey(key)) return reasonsFrom(value) ? Result<Done>(Done{}) : Result<Done>(outOfRange);
    switch (::set(limits, key, value)) {
    case SettingFault::UnknownKey: return Error::badInput("KEY", "unknown");
    case SettingFault::BadValue: return outOfRange;
    case SettingFault::Fixed: return Error{Error::Kind::BadInput, {key, QStringLiteral("fixed")}};
    case SettingFault::None: break;
    }
    return Done{};
}

} // namespace

QFuture<Result<DoseReasons>> Settings::reasons()
{
    return m_database.read<DoseReasons>(Right::SeeRegister, [](Session &session) { return keptReasons(session); });
}

QFuture<Result<QList<SettingRow>>> Settings::list()
{
    return m_database.read<QList<SettingRow>>(Right::SeeRegister, [](Session &session) -> Result<QList<SettingRow>> {
        auto limits = loadLimits(session);
        if (!limits) return limits.error();
        auto name = settings::value(session, QLatin1String(clinicNameKey));
        if (!name) return name.error();
        QList<SettingRow> all = rows(*limits);
        all.append({QLatin1String(clinicNameKey), *name, {}, {}, false});
        auto director = settings::value(session, QLatin1String(medicalDirectorKey));
        if (!director) return director.error();
        all.append({QLatin1String(medicalDirectorKey), *director, {}, {}, false});
        for (const HoursRow &row : rows(ClinicHours{})) {
            auto text = settings::value(session, row.key);
            if (!text) return text.error();
            all.append({row.key, text->isEmpty() ? row.value : *text, row.range, QStringLiteral("P"), false});
        }
        auto reasons = keptReasons(session);
        if (!reasons) return reasons.error();
        for (const auto &[what, key] : reasonKeys())
            all.append({QLatin1String(key), reasonsText(reasons->of(what)),
                        QStringLiteral("up to %1, set apart by ;").arg(mostReasons), QStringLiteral("P"), true});
        return all;
    });
}

QFuture<Result<Done>> Settings::set(const QString &key, const QString &value, const QString &reason)
{
    const Right right = isTechnical(key) ? Right::SetTechnical : Right::SetMedical;
    return m_database.write<Done>(right, [=](Session &session) -> Result<Done> {
        auto limits = loadLimits(session);
        if (!limits) return limits.error();
        const Limits before = *limits;
        if (auto fine = taken(*limits, key, value); !fine) return fine;
        if (key == QLatin1String(medicalDirectorKey))
            if (auto fine = thresholds::checkDirector(session, value); !fine) return fine;
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        if (auto done = settings::keep(session, key, value, reason); !done) return done;
        if (before.intervalMode == limits->intervalMode) return Done{};
        return series::bringAllUpToDate(session, *limits);
    });
}
