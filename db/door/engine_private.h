#pragma once
#include "db/door/connection_private.h"
#include "db/door/database.h"
#include "db/door/desk_state.h"
#include "db/door/disk_space_private.h"
#include "db/door/ledger_session_private.h"
#include "db/door/register_file_private.h"
#include <QMutex>
#include <QThread>
#include <QTimer>
#include <atomic>

/// One thread with one connection. Work posted to it runs in order; ending it lets the queue run dry first.
class Workbench
{
public:
    explicit Workbench(const QString &name);
    ~Workbench();
    void post(std::function<void()> task);
    /// Runs @p task there and waits. Never called from the bench itself.
    void run(const std::function<void()> &task);
    /// Runs @p task there after a while; called on the bench's own thread.
    void after(int milliseconds, std::function<void()> task);

    std::unique_ptr<Connection> connection; ///< touched on this bench's thread only

private:
    QThread m_thread;
    QObject m_worker;
};

/// Behind the door: the two workbenches, the lock on the file, who is signed in.
class Database::Engine
{
public:
    explicit Engine(Database &door);
    ~Engine();

    Result<RegisterCard> open(const QString &where, const OpenOptions &options);
    void close();
    Result<Actor> signIn(const QString &name, const QByteArray &password);
    Result<Actor> confirm(const QString &name, const QByteArray &password);
    void lock();
    /// One transaction for @p actor, on the bench's thread.
    std::optional<Error> perform(Lane lane, Mode mode, Right right, std::shared_ptr<const Actor> actor,
                                 const Task &task);
    std::shared_ptr<const Actor> actor() const;
    RegisterState state() const;
    Result<Done> copyTo(const QString &path);
    RegisterCard heldCard() const;
    /// On the main bench: brings the card up to date with the disk.
    void measureSpace();
    Result<Done> checkFile();

    Database &door;
    Workbench main{QStringLiteral("register")};
    Workbench reports{QStringLiteral("reports")};
    Workbench checks{QStringLiteral("check")}; ///< its connection lives as long as one check
    RegisterCard card;                         ///< written on the main bench, under the guard

private:
    Result<RegisterCard> readCard(const QString &path, const OpenOptions &options);
    Result<Done> readRow(RegisterCard &card);
    void endCheck();
    /// Whoever has this name and password, with keys; counts failures.
    Result<std::shared_ptr<const Actor>> identify(const QString &name, const QByteArray &password);
    /// Notes the sign-in and reads the settings; reads alone when nothing can be written.
    Result<Done> greet(const std::shared_ptr<const Actor> &actor, int failures, bool writing);
    void checkpointWhenIdle();
    void keepAnchor(qint64 seq, const QByteArray &hash);
    Result<Done> readLimits(LedgerSession &session);

    mutable QMutex m_guard;
    std::shared_ptr<const Actor> m_actor;
    RegisterState m_state;
    KdfCost m_cost{}, m_floor{};
    std::unique_ptr<RegisterLock> m_lock;
    DeskState m_desk;
    DeskState::Anchor m_anchor;
    DiskSpace m_space;
    std::shared_ptr<Connection> m_check; ///< the running check, under the guard
    std::atomic<bool> m_closing = false;
    bool m_lookOnly = false, m_mayWrite = true, m_keepReserve = false;
    int m_writes = 0; ///< since the last checkpoint
    friend class Database;
};
