#include "db/door/accounts_private.h"
#include "db/door/engine_private.h"
#include "db/door/migrations_private.h"
#include <QFileInfo>
#include <QSemaphore>

namespace {

constexpr int idleMilliseconds = 2000;         ///< without a write, before a checkpoint
constexpr int writesBetweenCheckpoints = 2000; ///< and even without a pause, so that the WAL stays small

} // namespace

Workbench::Workbench(const QString &name)
{
    m_thread.setObjectName(name);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

Workbench::~Workbench()
{
    run([this] { connection.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void Workbench::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(&m_worker, std::move(task), Qt::QueuedConnection);
}

void Workbench::run(const std::function<void()> &task)
{
    QSemaphore done;
    post([&] {
        task();
        done.release();
    });
    done.acquire();
}

void Workbench::after(int milliseconds, std::function<void()> task)
{
    QTimer::singleShot(milliseconds, &m_worker, std::move(task));
}

Database::Engine::Engine(Database &owner) : door(owner) {}

Database::Engine::~Engine() { close(); }

std::shared_ptr<const Actor> Database::Engine::actor() const
{
    const QMutexLocker hold(&m_guard);
    return m_actor;
}

RegisterState Database::Engine::state() const
{
    const QMutexLocker hold(&m_guard);
    return m_state;
}

Result<RegisterCard> Database::Engine::open(const QString &where, const OpenOptions &options)
{
    if (main.connection) return Error{Error::Kind::RegisterBusy};
    const QString path = QFileInfo(where).absoluteFilePath();
    if (where.startsWith(QLatin1String("postgresql:")))
        return Error{Error::Kind::Unsupported, {QStringLiteral("postgresql")}};
    if (auto done = inspect(path); !done) return done.error();
    auto lock = RegisterLock::take(path, options.holder.isEmpty() ? QStringLiteral("evenkeel") : options.holder);
    if (!lock) return lock.error();
    m_lock = std::move(*lock);
    m_space = DiskSpace(path, options.freeBytes);
    auto answer = readCard(path, options);
    // Even reading takes a little room, for the index of the write-ahead log: the reserve is for that, too.
    if (!answer && answer.error().kind == Error::Kind::DiskFull && !options.lookOnly && m_space.giveReserveFree())
        answer = readCard(path, options);
    if (!answer) {
        main.connection.reset();
        m_lock.reset();
        return answer;
    }
    m_closing = false;
    measureSpace();
    return heldCard();
}

Result<RegisterCard> Database::Engine::readCard(const QString &path, const OpenOptions &options)
{
    RegisterCard read;
    read.path = path;
    read.endedUnclean = endedUnclean(path);
    read.disk = diskSealUnder(QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath(), options.systemRoot);
    m_mayWrite = QFileInfo(path).isWritable();
    m_lookOnly = options.lookOnly;
    main.connection.reset();
    auto connection = Connection::open(path, Connection::Use::Writing, !m_mayWrite || options.lookOnly);
    if (!connection) return connection.error();
    main.connection = std::move(*connection);
    const auto room = [this]() -> Result<Done> {
        if (m_space.measure().none) return Error{Error::Kind::DiskFull};
        return Done{};
    };
    if (auto done = migrate(*main.connection, false, room); !done) return done.error();
    if (auto done = readRow(read); !done) return done.error();
    const QTimeZone zone(read.timeZone);
    if (!zone.isValid()) return Error{Error::Kind::RegisterAltered, {QStringLiteral("time_zone")}};
    if (options.today.isValid() && !read.practice) return Error{Error::Kind::PracticeOnly, {QStringLiteral("today")}};
    m_floor = options.floor;
    m_keepReserve = options.keepReserve && !read.practice && m_mayWrite && !m_lookOnly;
    const QDate today = options.today.isValid() ? options.today : read.practiceToday;
    const bool moved = options.today.isValid() && options.today != read.practiceToday;
    const QMutexLocker hold(&m_guard);
    m_state = {read.id, read.practice, Clock(zone, read.practice ? today : QDate(), moved), m_desk.deskId(), {}, {}};
    card = read;
    return read;
}

Result<Done> Database::Engine::readRow(RegisterCard &read)
{
    bool found = false, genuine = false;
    auto done = main.connection->each("SELECT id, practice, today, time_zone, created_at, kdf_passes, kdf_memory, "
                                      "recovery_account, root_key, signature FROM register WHERE one = 1",
                                      {}, [&](const Row &row) {
                                          read.id = row.uuid(0);
                                          read.practice = row.number(1) != 0;
                                          read.practiceToday = row.day(2);
                                          read.timeZone = row.text(3).toLatin1();
                                          m_cost = {quint64(row.number(5)), quint64(row.number(6))};
                                          genuine = verifySignature(
                                              row.bytes(8),
                                              registerWords(read.id, read.practice, read.practiceToday, row.text(3),
                                                            row.number(4), m_cost, row.uuid(7), row.bytes(8)),
                                              row.bytes(9));
                                          found = true;
                                          return true;
                                      });
    if (done && (!found || !genuine)) return Error{Error::Kind::RegisterAltered, {QStringLiteral("register")}};
    return done;
}

void Database::Engine::close()
{
    endCheck();
    reports.run([this] { reports.connection.reset(); });
    main.run([this] {
        if (main.connection && !card.readOnly && !m_lookOnly) // an error only leaves the WAL longer, nothing is lost
            if (auto done = main.connection->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !done)
                m_writes = 0;
        main.connection.reset();
        if (m_anchor.seq > 0) m_desk.setAnchor(card.id, card.path, m_anchor);
    });
    lock();
    m_lock.reset();
}

void Database::Engine::lock()
{
    const QMutexLocker hold(&m_guard);
    m_actor.reset(); // the keys are wiped when the last save that uses them is done
}

std::optional<Error> Database::Engine::perform(Lane lane, Mode mode, Right right, std::shared_ptr<const Actor> who,
                                               const Task &task)
{
    if (!who) return Error{Error::Kind::NotSignedIn};
    if (!who->may(right)) return Error{Error::Kind::NotAllowed};
    Workbench &bench = lane == Lane::Main ? main : reports;
    if (!main.connection) return Error{Error::Kind::RegisterMissing};
    if (!bench.connection) {
        auto second = Connection::open(card.path, Connection::Use::Reports);
        if (!second) return second.error();
        bench.connection = std::move(*second);
    }
    if (mode == Mode::Write) {
        if (m_lookOnly) return Error{Error::Kind::NotAllowed};
        measureSpace();
        if (card.readOnly) return Error{Error::Kind::DiskFull};
    }
    LedgerSession session(*bench.connection, state(), std::move(who));
    if (auto begun = session.begin(mode == Mode::Write); !begun) return begun.error();
    if (auto error = task(session)) {
        session.rollback();
        return error;
    }
    if (mode == Mode::Read) {
        session.rollback();
        return std::nullopt;
    }
    m_space.beforeCommit();
    if (auto kept = session.commit(); !kept) {
        if (kept.error().kind == Error::Kind::DiskFull) m_space.metFullDisk();
        return kept.error();
    }
    m_space.committed();
    keepAnchor(session.headSeq(), session.headHash());
    if (session.topics().testFlag(Topic::Settings)) {
        if (auto read = session.begin(false); !read) return read.error();
        if (auto done = readLimits(session); !done) return done.error();
        session.rollback();
    }
    if (session.topics()) Q_EMIT door.changed(session.topics());
    checkpointWhenIdle();
    return std::nullopt;
}

void Database::Engine::keepAnchor(qint64 seq, const QByteArray &hash) { m_anchor = {seq, hash}; }

void Database::Engine::checkpointWhenIdle()
{
    const int mark = ++m_writes;
    auto checkpoint = [this] {
        if (!main.connection) return;
        m_writes = 0;
        if (auto done = main.connection->run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); !done) return;
    };
    if (mark % writesBetweenCheckpoints == 0) {
        checkpoint();
        return;
    }
    main.after(idleMilliseconds, [this, mark, checkpoint] {
        if (m_writes == mark) checkpoint(); // nobody has written since
    });
}
