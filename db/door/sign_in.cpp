#include "db/door/accounts_private.h"
#include "db/door/engine_private.h"
#include "db/stores/settings.h"

namespace {

/// The certificate of @p account, up to the register's root. A row that somebody wrote without that right opens nothing.
Result<Done> checkCertificate(Connection &connection, const QUuid &registerId, const Account &account)
{
    const auto sql = account.certifiedBy.isNull()
        ? QByteArray("SELECT root_key FROM register WHERE one = 1")
        : QByteArray("SELECT sign_key FROM account WHERE id = ? ORDER BY version");
    QVariantList binds;
    if (!account.certifiedBy.isNull()) binds << account.certifiedBy.toString(QUuid::WithoutBraces);
    const QByteArray words = certificateWords(registerId, account);
    // By any key that the signer has had: a new password with new keys voids nothing signed before.
    bool genuine = false;
    auto done = connection.each(sql, binds, [&](const Row &row) {
        genuine = genuine || verifySignature(row.bytes(0), words, account.certificate);
        return !genuine;
    });
    if (!done) return done;
    if (!genuine)
        return Error{Error::Kind::RegisterAltered,
                     {QStringLiteral("account"), account.id.toString(QUuid::WithoutBraces)}};
    return Done{};
}

} // namespace

Result<std::shared_ptr<const Actor>> Database::Engine::identify(const QString &name, const QByteArray &password)
{
    if (!main.connection) return Error{Error::Kind::RegisterMissing};
    const QByteArray hash = loginHash(card.id, name);
    if (const int seconds = m_desk.secondsToWait(hash)) return Error{Error::Kind::Waiting, {QString::number(seconds)}};
    const auto refused = [&] {
        m_desk.failed(hash);
        return Error{Error::Kind::WrongPassword};
    };
    auto account = findAccount(*main.connection, hash);
    if (!account) return account.error();
    auto key = passwordKey(passwordBytes(QString::fromUtf8(password)), card.id, foldLogin(name), m_cost, m_floor);
    if (!key) return key.error(); // worked out for unknown names too, so that both answers take as long
    if (!*account) return refused();
    auto keys = AccountKeys::unwrap(*key, (*account)->wrapped, wrapWords(card.id, (*account)->id, hash));
    if (!keys) return refused();
    if ((*account)->removed) return Error{Error::Kind::Removed};
    if (auto done = checkCertificate(*main.connection, card.id, **account); !done) return done.error();
    if (keys->publicKeys() != (*account)->keys) return Error{Error::Kind::RegisterAltered, {QStringLiteral("account")}};

    auto grants = grantsOf(*main.connection, (*account)->id);
    if (!grants) return grants.error();
    auto ring = openKeyring(std::move(*keys), *grants);
    if (!ring) return ring.error();
    if (!(*ring)->has(KeyKind::House) || !(*ring)->digest(KeyKind::House)) return Error{Error::Kind::NoKey};
    return std::shared_ptr<const Actor>(
        std::make_shared<Actor>(Actor{(*account)->id, name.trimmed(), (*account)->roles, *ring}));
}

Result<Actor> Database::Engine::signIn(const QString &name, const QByteArray &password)
{
    const QByteArray hash = loginHash(card.id, name);
    const int failures = m_desk.failures(hash);
    auto who = identify(name, password);
    if (!who) return who.error();
    measureSpace();
    auto greeted = greet(*who, failures, !card.readOnly && !m_lookOnly);
    // On a full disk people come in to read: the sign-in itself must not need room.
    if (!greeted && greeted.error().kind == Error::Kind::DiskFull) greeted = greet(*who, failures, false);
    if (!greeted) return greeted.error();
    m_desk.succeeded(hash);
    const QMutexLocker hold(&m_guard);
    m_actor = *who;
    return **who;
}

Result<Actor> Database::Engine::confirm(const QString &name, const QByteArray &password)
{
    auto who = identify(name, password);
    if (!who) return who.error();
    m_desk.succeeded(loginHash(card.id, name));
    return Actor{(*who)->account, (*who)->name, (*who)->roles, {}};
}

Result<Done> Database::Engine::greet(const std::shared_ptr<const Actor> &who, int failures, bool writing)
{
    LedgerSession session(*main.connection, state(), who);
    if (auto begun = session.begin(writing); !begun) return begun;
    auto all = [&]() -> Result<Done> {
        if (!writing) return Done{};
        // A signed entry tells of the tries that this desk counted; their names stay out of it.
        if (failures > 0)
            if (auto done = session.note(Act::SignInFailed, KeyKind::House, {{1, failures}}); !done) return done;
        return session.note(Act::SignIn, KeyKind::House, {});
    };
    auto done = all();
    if (done) done = readLimits(session);
    if (!done && m_lookOnly) done = Done{}; // an altered setting is what `verify` came to find
    if (!done || !writing) {
        session.rollback();
        return done;
    }
    done = session.commit();
    if (done) keepAnchor(session.headSeq(), session.headHash());
    return done;
}

Result<Done> Database::Engine::readLimits(LedgerSession &session)
{
    auto limits = loadLimits(session);
    if (!limits) return limits.error();
    auto name = settings::value(session, QLatin1String(clinicNameKey));
    if (!name) return name.error();
    const QMutexLocker hold(&m_guard);
    m_state.limits = *limits;
    m_state.clinic = *name;
    return Done{};
}
