#include "db/work/backup.h"
#include "db/door/desk_state.h"
#include "db/door/ledger_session_private.h"
#include "db/vault/stream.h"
#include "db/work/backup_head_private.h"
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace {

/// A folder for its owner only, beside @p path, so that what is made in it is renamed and not copied.
class Workshop
{
public:
    explicit Workshop(const QString &path)
        : m_folder(QFileInfo(path).absolutePath() + QStringLiteral("/.evenkeel-XXXXXX"))
    {}
    bool stands() const { return m_folder.isValid(); }
    QString file() const { return m_folder.filePath(QStringLiteral("register")); }
    /// There is no such folder, or nothing may be made in it.
    Error error() const
    {
        const QString beside = QFileInfo(m_folder.path()).absolutePath();
        if (!QFileInfo(beside).isDir()) return Error::badInput("folder", "folder");
        return {Error::Kind::RegisterUnreadable, {beside}};
    }

private:
    QTemporaryDir m_folder; // made 0700, gone with the object
};

/// Everybody who can open a backup: all accounts that are not removed, the recovery account among them.
struct Recipients
{
    QList<Opener> openers;
    QList<QByteArray> boxes;
    KdfCost cost{};
};

Result<Recipients> recipients(Session &session)
{
    Recipients all;
    auto done = session.entries(tables::account, currentOf(tables::account), {}, [&](Entry &entry) {
        const Account account = accountOf(entry);
        if (account.removed) return true;
        all.openers.append({account.id, account.loginHash, account.wrapped, account.roles});
        all.boxes.append(account.keys.box);
        return true;
    });
    if (!done) return done.error();
    done = session.each("SELECT kdf_passes, kdf_memory FROM register WHERE one = 1", {}, [&](const Row &row) {
        all.cost = {quint64(row.number(0)), quint64(row.number(1))};
        return true;
    });
    if (!done) return done.error();
    return all;
}

Error unlikeItsHead(const char *what) { return {Error::Kind::RegisterDamaged, {QString::fromLatin1(what)}}; }

/// Every link of the trail, up to the head that the register names.
Result<Done> checkTrail(Connection &copy, BackupHead &head)
{
    qint64 last = 0;
    bool whole = true;
    auto done = copy.each("SELECT seq, hash FROM audit_head WHERE one = 1", {}, [&](const Row &row) {
        head.auditSeq = row.number(0);
        head.auditHash = row.bytes(1);
        return true;
    });
    if (!done) return done;
    QByteArray previous(32, '\0'); // what stands before the first entry
    done = copy.each(QByteArray("SELECT ") + auditColumns + " FROM audit_entry ORDER BY seq", {}, [&](const Row &row) {
        const AuditEntry entry = readAudit(row);
        whole = whole && entry.seq == last + 1 && chainHash(previous, entry) == entry.hash;
        previous = entry.hash;
        last = entry.seq;
        return whole;
    });
    if (!done) return done;
    if (!whole || last != head.auditSeq || previous != head.auditHash) return unlikeItsHead("audit_entry");
    return Done{};
}

Result<Done> countRows(Connection &copy, BackupHead &head)
{
    for (const Table *table : allTables()) {
        auto done = copy.each("SELECT COUNT(*) FROM " + table->name, {}, [&](const Row &row) {
            head.rows.insert(table->number, row.number(0));
            return true;
        });
        if (!done) return done;
    }
    return Done{};
}

/// Opens every row for which the person holds the key.
Result<Done> openRows(Connection &copy, const RegisterState &state, std::shared_ptr<const Actor> actor)
{
    LedgerSession session(copy, state, std::move(actor));
    for (const Table *table : allTables()) {
        if (!session.actor().holds(table->key)) continue;
        if (auto done = session.entries(*table, {}, {}, [](Entry &) { return true; }); !done) return done;
    }
    return Done{};
}

/// What can be proven of the copy by itself; fills @p head from it.
Result<Done> checkCopy(const QString &path, const RegisterState &state, const Actor &actor, BackupHead &head)
{
    auto copy = Connection::open(path, Connection::Use::Reports);
    if (!copy) return copy.error();
    auto verdict = (*copy)->ask(QStringLiteral("PRAGMA integrity_check"));
    if (!verdict) return verdict.error();
    if (*verdict != QLatin1String("ok")) return unlikeItsHead("integrity_check");
    if (auto done = checkTrail(**copy, head); !done) return done;
    if (auto done = countRows(**copy, head); !done) return done;
    return openRows(**copy, state, std::make_shared<Actor>(actor));
}

Error notThere(const QString &file) { return {Error::Kind::NotFound, {QFileInfo(file).absoluteFilePath()}}; }

/// The keys of @p opener, by the password; wrong ones are counted by the desk as at any sign-in.
Result<AccountKeys> unlock(const BackupHead &head, const Opener *opener, const QByteArray &hash, const QString &name,
                           const QByteArray &password, KdfCost floor)
{
    DeskState desk;
    if (const int seconds = desk.secondsToWait(hash)) return Error{Error::Kind::Waiting, {QString::number(seconds)}};
    auto key = passwordKey(passwordBytes(QString::fromUtf8(password)), head.registerId, foldLogin(name), head.cost,
                           floor);
    if (!key) return key.error();
    if (opener) {
        auto keys = AccountKeys::unwrap(*key, opener->wrapped, wrapWords(head.registerId, opener->account, hash));
        if (keys) return keys;
    }
    desk.failed(hash);
    return Error{Error::Kind::WrongPassword};
}

/// Signs in to the copy, which proves the person's certificate, and leaves the act in its trail.
Result<Done> noteRestore(const QString &path, const QString &name, const QByteArray &password, const BackupHead &head,
                         KdfCost floor)
{
    Database database;
    OpenOptions options;
    options.floor = floor;
    options.holder = QStringLiteral("restore");
    auto card = database.open(path, options).takeResult();
    if (!card) return card.error();
    if (card->id != head.registerId) return unlikeItsHead("register");
    if (auto actor = database.signIn(name, password).takeResult(); !actor) return actor.error();
    const QCborMap detail{{2, head.auditSeq}, {3, head.madeAt}};
    return database
        .write<Done>(Right::Backup,
                     [detail](Session &session) { return session.note(Act::Restore, KeyKind::House, detail); })
        .takeResult();
}

/// Never over another file.
Result<Done> moveInto(const QString &from, const QString &to)
{
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                    RENAME_NOREPLACE)
        == 0)
        return Done{};
    if (errno == EEXIST) return Error{Error::Kind::TargetExists, {to}};
    return Error{Error::Kind::EngineFailed, {QString::number(errno)}};
}

} // namespace

Result<BackupProof> backUp(Database &database, const QString &to)
{
    if (QFileInfo::exists(to)) return Error{Error::Kind::TargetExists, {to}};
    auto people = database.read<Recipients>(Right::Backup, recipients).takeResult();
    if (!people) return people.error();
    const Workshop workshop(to);
    if (!workshop.stands()) return workshop.error();
    if (auto copied = database.copyTo(workshop.file()).takeResult(); !copied) return copied.error();

    auto head = database
                    .readLong<BackupHead>(
                        Right::Backup,
                        [&](Session &session) -> Result<BackupHead> {
                            BackupHead made;
                            made.registerId = session.registerId();
                            made.madeAt = QDateTime::currentMSecsSinceEpoch();
                            made.cost = people->cost;
                            made.openers = people->openers;
                            const RegisterState state{
                                session.registerId(), session.isPractice(), session.clock(), {}, session.limits()};
                            if (auto sound = checkCopy(workshop.file(), state, session.actor(), made); !sound)
                                return sound.error();
                            if (auto sealed = sealFile(workshop.file(), to, people->boxes, made.fields()); !sealed)
                                return sealed.error();
                            auto readBack = checkFile(to, *session.actor().keys->account());
                            if (readBack && *readBack == made.fields()) return made;
                            QFile::remove(to);
                            return readBack ? unlikeItsHead("backup") : readBack.error();
                        })
                    .takeResult();
    if (!head) return head.error();

    const QCborMap detail{{2, head->auditSeq}, {3, head->madeAt}};
    auto noted = database
                     .write<Done>(
                         Right::Backup,
                         [detail](Session &session) { return session.note(Act::Backup, KeyKind::House, detail); })
                     .takeResult();
    if (!noted) return noted.error();
    return BackupProof{head->registerId, QDateTime::fromMSecsSinceEpoch(head->madeAt, Qt::UTC), head->allRows(),
                       head->auditSeq};
}

Result<BackupProof> restore(const QString &from, const QString &place, const QString &name,
                            const QByteArray &passwordUtf8, KdfCost floor)
{
    if (QFileInfo::exists(place)) return Error{Error::Kind::TargetExists, {place}};
    if (!QFileInfo::exists(from)) return notThere(from);
    auto fields = streamFields(from);
    if (!fields) return fields.error();
    auto head = BackupHead::of(*fields);
    if (!head) return head.error();

    const QByteArray hash = loginHash(head->registerId, name);
    const Opener *opener = nullptr;
    for (const Opener &each : std::as_const(head->openers))
        if (sameBytes(each.loginHash, hash)) opener = &each;
    auto keys = unlock(*head, opener, hash, name, passwordUtf8, floor);
    if (!keys) return keys.error();
    if (!allows(opener->roles, Right::Backup)) return Error{Error::Kind::NotAllowed};

    const Workshop workshop(place);
    if (!workshop.stands()) return workshop.error();
    if (auto opened = openFile(from, workshop.file(), *keys); !opened) return opened.error();
    BackupHead found;
    const RegisterState state{head->registerId, false, Clock(), {}, {}};
    if (auto sound = checkCopy(workshop.file(), state, Actor{opener->account, name, opener->roles, nullptr}, found);
        !sound)
        return sound.error();
    if (found.auditHash != head->auditHash || found.rows != head->rows) return unlikeItsHead("backup");
    if (auto noted = noteRestore(workshop.file(), name, passwordUtf8, *head, floor); !noted) return noted.error();
    if (auto moved = moveInto(workshop.file(), place); !moved) return moved.error();
    return BackupProof{head->registerId, QDateTime::fromMSecsSinceEpoch(head->madeAt, Qt::UTC), head->allRows(),
                       head->auditSeq};
}
