#include "db/stores/thresholds.h"
#include "db/stores/series.h"
#include "db/stores/settings.h"
#include "db/work/new_accounts_private.h"

namespace {

constexpr int thresholdReasonKey = 2; ///< as in db/stores/settings.cpp

QString keyOf(const char *key) { return QLatin1String(key); }

Error outOfRange(const QString &key) { return {Error::Kind::BadInput, {key, QStringLiteral("range")}}; }

/// Whoever works in this session is the one whom the administrator named.
Result<bool> isDirector(Session &session)
{
    auto login = settings::value(session, keyOf(medicalDirectorKey));
    if (!login) return login.error();
    if (login->isEmpty() || !session.actor().may(Right::SetMedical)) return false;
    auto account = accounts::byName(session, *login);
    return account && !account->removed && account->id == session.actor().account;
}

Result<Done> onlyDirector(Session &session)
{
    auto director = isDirector(session);
    if (!director) return director.error();
    return *director ? Result<Done>(Done{}) : Result<Done>(Error{Error::Kind::NotAllowed});
}

/// Every version of one key, oldest first.
Result<QList<Entry>> entriesOf(Session &session, const char *key)
{
    QList<Entry> list;
    auto done = session.entries(tables::setting, "name = ? ORDER BY version", {keyOf(key)}, [&list](Entry &entry) {
        list.append(entry);
        return true;
    });
    if (!done) return done.error();
    return list;
}

/// BadInput names the first change that no setting takes.
Result<Limits> limitsWith(Session &session, const LimitValues &changes)
{
    auto limits = loadLimits(session);
    if (!limits) return limits.error();
    const LimitValues medical = medicalValues(*limits);
    for (auto each = changes.cbegin(); each != changes.cend(); ++each) {
        if (!medical.contains(each.key())) return outOfRange(each.key());
        if (medical[each.key()] != each.value() && set(*limits, each.key(), each.value()) != SettingFault::None)
            return outOfRange(each.key());
    }
    return limits;
}

Result<QList<ThresholdVersion>> versionsOf(Session &session, const QList<Account> &people)
{
    auto entries = entriesOf(session, signedThresholdsKey);
    if (!entries) return entries.error();
    QList<ThresholdVersion> versions{{1, medicalValues(Limits{})}};
    for (const Entry &entry : *entries) {
        ThresholdVersion version{versions.last().number + 1, limitValuesFrom(settings::valueOf(entry))};
        for (const Account &account : people)
            if (account.id == entry.author) version.signedBy = account.name;
        version.signedAt = settings::setAt(entry, session);
        version.why = entry.payload.value(thresholdReasonKey).toString();
        versions.append(version);
    }
    return versions;
}

Result<ThresholdDraft> draftOf(Session &session, const Limits &inForce)
{
    auto entries = entriesOf(session, draftThresholdsKey);
    if (!entries) return entries.error();
    ThresholdDraft draft;
    if (entries->isEmpty()) return draft;
    const Entry &last = entries->last();
    draft.changes = realChanges(inForce, limitValuesFrom(settings::valueOf(last)));
    if (draft.isEmpty()) return draft;
    draft.why = last.payload.value(thresholdReasonKey).toString();
    draft.at = settings::setAt(last, session);
    return draft;
}

Result<ThresholdPage> readThresholds(Session &session)
{
    auto people = accounts::all(session);
    if (!people) return people.error();
    auto limits = loadLimits(session);
    if (!limits) return limits.error();
    auto versions = versionsOf(session, *people);
    if (!versions) return versions.error();
    auto draft = draftOf(session, *limits);
    if (!draft) return draft.error();
    auto recovery = accounts::recoveryAccount(session);
    if (!recovery) return recovery.error();
    auto director = settings::value(session, keyOf(medicalDirectorKey));
    if (!director) return director.error();
    auto mine = isDirector(session);
    if (!mine) return mine.error();
    ThresholdPage page{*versions, *limits, {}, *draft, *director, *mine, {}};
    const LimitValues now = medicalValues(*limits), before = versions->last().values;
    for (auto each = now.cbegin(); each != now.cend(); ++each)
        if (before.value(each.key()) != each.value()) page.unsignedChanges.insert(each.key(), each.value());
    for (const Account &account : *people)
        if (!account.removed && account.id != *recovery && account.roles.testFlag(Role::Physician))
            page.physicians << account.name;
    page.physicians.sort();
    return page;
}

/// Keeps what is signed: each changed setting, the version, and that the draft is settled.
Result<int> keepSigned(Session &session, const LimitValues &asked, const QString &why)
{
    if (auto may = onlyDirector(session); !may) return may.error();
    auto before = loadLimits(session);
    if (!before) return before.error();
    auto after = limitsWith(session, asked);
    if (!after) return after.error();
    if (const QStringList wrong = contradictions(*after); !wrong.isEmpty())
        return Error{Error::Kind::BadInput, {wrong.first(), QStringLiteral("contradiction")}};
    const LimitValues changes = realChanges(*before, asked);
    if (changes.isEmpty() && before->directorSigned) return Error::badInput("thresholds", "unchanged");
    if (!changes.isEmpty() && why.trimmed().isEmpty()) return Error::badInput("why", "empty");
    const QString reason = why.trimmed().isEmpty() ? QStringLiteral("read and signed") : why.trimmed();
    for (auto each = changes.cbegin(); each != changes.cend(); ++each)
        if (auto done = settings::keep(session, each.key(), each.value(), reason); !done) return done.error();
    const QString text = textOf(medicalValues(*after));
    if (auto done = settings::keep(session, keyOf(signedThresholdsKey), text, reason); !done) return done.error();
    auto drafts = settings::value(session, keyOf(draftThresholdsKey));
    if (!drafts) return drafts.error();
    if (!drafts->isEmpty())
        if (auto done = settings::keep(session, keyOf(draftThresholdsKey), {}, reason); !done) return done.error();
    if (before->intervalMode != after->intervalMode)
        if (auto done = series::bringAllUpToDate(session, *after); !done) return done.error();
    auto versions = entriesOf(session, signedThresholdsKey);
    if (!versions) return versions.error();
    return int(versions->size()) + 1;
}

QFuture<Result<int>> answeredThresholds(Error error)
{
    QPromise<Result<int>> promise;
    promise.start();
    promise.addResult(Result<int>(std::move(error)));
    promise.finish();
    return promise.future();
}

} // namespace

Result<Done> thresholds::checkDirector(Session &session, const QString &login)
{
    auto account = accounts::byName(session, login);
    if (!account) return account.error();
    if (account->removed || !account->roles.testFlag(Role::Physician))
        return Error::badInput(medicalDirectorKey, "physician");
    return Done{};
}

QFuture<Result<ThresholdPage>> Thresholds::page()
{
    return m_database.read<ThresholdPage>(Right::SeeRegister, readThresholds);
}

QFuture<Result<Done>> Thresholds::keepDraft(const LimitValues &changes, const QString &why)
{
    return m_database.write<Done>(Right::SetMedical, [=](Session &session) -> Result<Done> {
        if (auto may = onlyDirector(session); !may) return may;
        auto fine = limitsWith(session, changes);
        if (!fine) return fine.error();
        return settings::keep(session, keyOf(draftThresholdsKey), textOf(changes), why.trimmed());
    });
}

QFuture<Result<int>> Thresholds::sign(const LimitValues &changes, const QString &why, const QByteArray &passwordUtf8)
{
    const auto actor = m_database.actor();
    if (!actor) return answeredThresholds(Error{Error::Kind::NotSignedIn});
    auto confirmed = m_database.confirm(actor->name, passwordUtf8);
    Database &database = m_database;
    return confirmed
        .then([=, &database](const Result<Actor> &who) -> QFuture<Result<int>> {
            if (!who) return answeredThresholds(who.error());
            return database.write<int>(Right::SetMedical,
                                       [=](Session &session) { return keepSigned(session, changes, why); });
        })
        .unwrap();
}

QFuture<Result<Done>> Thresholds::nameDirector(const QString &login, const QString &reason)
{
    return m_database.write<Done>(Right::SetTechnical, [=](Session &session) -> Result<Done> {
        if (auto fine = thresholds::checkDirector(session, login); !fine) return fine;
        return settings::keep(session, keyOf(medicalDirectorKey), login.trimmed(), reason);
    });
}
