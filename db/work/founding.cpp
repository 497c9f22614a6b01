#include "db/work/founding.h"
#include "db/door/desk_state.h"
#include "db/door/ledger_session_private.h"
#include "db/door/migrations_private.h"
#include "db/door/register_file_private.h"
#include "db/stores/settings.h"
#include "db/vault/password.h"
#include "db/vault/recovery_sheet.h"
#include "db/work/new_accounts_private.h"
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

namespace {

/// Login of the recovery account: nobody signs in with it, its private keys open with the sheet only.
QString recoveryName() { return QStringLiteral("recovery sheet"); }

Result<Done> checkFounding(const Founding &founding)
{
    using Kind = Error::Kind;
    if (QFileInfo::exists(founding.path)) return Error{Kind::TargetExists, {founding.path}};
    if (!QFileInfo(QFileInfo(founding.path).absolutePath()).isDir()) return Error::badInput("register", "folder");
    if (founding.clinic.trimmed().isEmpty()) return Error::badInput("clinic", "empty");
    if (founding.founder.trimmed().isEmpty()) return Error::badInput("name", "empty");
    if (!QTimeZone(founding.timeZone).isValid()) return Error::badInput("time-zone", "unknown");
    if (!founding.roles.testFlag(Role::Administrator)) return Error::badInput("roles", "administrator");
    if (founding.practiceToday.isValid() && !founding.practice)
        return Error{Kind::PracticeOnly, {QStringLiteral("today")}};
    if (!founding.practice)
        if (auto weak = weakness(founding.password, founding.founder)) return Error{Kind::WeakPassword, {*weak}};
    return Done{};
}

/// The keys of a new register, and the sheet that opens its recovery account.
struct Beginning
{
    QUuid id = QUuid::createUuid();
    AccountKeys root = AccountKeys::create();
    RecoverySheet sheet = RecoverySheet::create();
    Account recovery, founder;
    std::shared_ptr<Keyring> ring = std::make_shared<Keyring>();
};

Result<Done> makePeople(const Founding &founding, Beginning &begin)
{
    constexpr qsizetype keySize = 32;
    for (KeyKind kind : {KeyKind::House, KeyKind::Identity, KeyKind::Clinical}) {
        begin.ring->add(kind, 1, Secret::random(keySize));
        begin.ring->addDigest(kind, Secret::random(keySize));
    }
    begin.ring->setChartNumberKey(Secret::random(keySize));

    auto founder = accounts::make(begin.id, founding.founder, founding.roles, founding.password, founding.cost);
    if (!founder) return founder.error();
    begin.founder = founder->first;
    begin.founder.founder = true;
    accounts::certify(begin.id, begin.founder, begin.root, {});

    AccountKeys recoveryKeys = AccountKeys::create();
    begin.recovery.id = QUuid::createUuid();
    begin.recovery.loginHash = loginHash(begin.id, recoveryName());
    begin.recovery.roles = Roles(Role::FrontDesk) | Role::Nurse | Role::Physician | Role::Administrator | Role::Auditor;
    begin.recovery.name = recoveryName();
    begin.recovery.keys = recoveryKeys.publicKeys();
    begin.recovery.wrapped = recoveryKeys.wrap(begin.sheet.key(begin.id),
                                               wrapWords(begin.id, begin.recovery.id, begin.recovery.loginHash));
    accounts::certify(begin.id, begin.recovery, begin.root, {});
    begin.ring->setAccount(std::move(founder->second));
    return Done{};
}

Result<Done> writeRegister(Connection &connection, const Founding &founding, const Beginning &begin)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QByteArray root = begin.root.publicKeys().sign;
    const QString zone = QString::fromLatin1(founding.timeZone);
    const QByteArray signature = begin.root.sign(registerWords(begin.id, founding.practice, founding.practiceToday,
                                                               zone, now, founding.cost, begin.recovery.id, root));
    auto done = connection.change(
        "INSERT INTO register (one, id, practice, today, time_zone, created_at, kdf_passes, kdf_memory, "
        "recovery_account, root_key, signature) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {begin.id.toString(QUuid::WithoutBraces), founding.practice ? 1 : 0,
         founding.practiceToday.isValid() ? QVariant(founding.practiceToday.toString(Qt::ISODate))
                                          : QVariant(QMetaType::fromType<QString>()),
         zone, now, qint64(founding.cost.opsLimit), qint64(founding.cost.memBytes),
         begin.recovery.id.toString(QUuid::WithoutBraces), root, signature});
    if (!done) return done.error();
    auto head = connection.change("INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, ?)", {QByteArray(32, '\0')});
    if (!head) return head.error();
    return Done{};
}

Result<Done> firstEntries(LedgerSession &session, const Founding &founding, const Beginning &begin)
{
    using namespace accounts;
    // The root's private half goes to the recovery account alone; its seed is the two pairs of that key.
    auto done = session.note(Act::Founded, KeyKind::House, {});
    if (done) done = accounts::keep(session, begin.founder, Act::StaffAdd);
    if (done) done = accounts::keep(session, begin.recovery, Act::StaffAdd);
    if (done) done = grantRoles(session, begin.recovery);
    if (done) done = grant(session, begin.recovery.id, begin.recovery.keys.box, Granted::Root, 1, begin.root.seeds());
    // A founder without clinical roles keeps the keys until somebody whose role has them holds them too.
    Account holder = begin.founder;
    holder.roles |= Roles(Role::FrontDesk) | Role::Physician;
    if (done) done = grantRoles(session, holder);
    if (done)
        done = settings::keep(session, QLatin1String(clinicNameKey), founding.clinic.trimmed(),
                              QStringLiteral("founded"));
    return done;
}

Result<Done> write(const QString &path, const Founding &founding, const Beginning &begin)
{
    auto connection = Connection::open(path, Connection::Use::Writing);
    if (!connection) return connection.error();
    if (auto done = migrate(**connection, true); !done) return done;
    if (auto done = writeRegister(**connection, founding, begin); !done) return done;
    DeskState desk;
    const RegisterState state{
        begin.id, founding.practice, Clock(QTimeZone(founding.timeZone), founding.practiceToday), desk.deskId(), {},
        {}};
    auto actor = std::make_shared<Actor>(Actor{begin.founder.id, begin.founder.name, begin.founder.roles, begin.ring});
    LedgerSession session(**connection, state, actor);
    if (auto done = session.begin(true); !done) return done;
    if (auto done = firstEntries(session, founding, begin); !done) {
        session.rollback();
        return done;
    }
    if (auto done = session.commit(); !done) return done;
    desk.setAnchor(begin.id, path, {session.headSeq(), session.headHash()});
    return (*connection)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace

Result<QString> found(const Founding &founding)
{
    if (auto fine = checkFounding(founding); !fine) return fine.error();
    const QString path = QFileInfo(founding.path).absoluteFilePath();
    auto lock = RegisterLock::take(path, QStringLiteral("evenkeel, setting up"));
    if (!lock) return lock.error();
    Beginning begin;
    if (auto done = makePeople(founding, begin); !done) return done.error();
    if (auto done = write(path, founding, begin); !done) {
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(end)); // a half-made register is none
        return done.error();
    }
    return begin.sheet.text();
}
