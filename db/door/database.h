#pragma once
#include "app/base/clock.h"
#include "app/base/result.h"
#include "db/door/disk_seal.h"
#include "db/door/session.h"
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <functional>
#include <memory>

/// What can be said of a register before anybody has signed in.
struct RegisterCard
{
    QUuid id;
    QString path;
    bool practice = false;
    QDate practiceToday; ///< null unless practice
    QByteArray timeZone;
    bool readOnly = false;     ///< less than 50 MiB free, or the reserve is used up, or the file may not be written
    bool lowSpace = false;     ///< less than 200 MiB free
    qint64 freeBytes = -1;     ///< where the register lies; -1 when unknown
    bool endedUnclean = false; ///< whoever had it open last did not close it
    DiskSeal disk = DiskSeal::Unknown;
};

/// How a register is opened. The shipped programs use the defaults; tests may lower the cost of passwords.
struct OpenOptions
{
    KdfCost floor = shippedCost; ///< a register whose passwords cost less is refused
    QDate today;                 ///< practice registers only: what this program calls today
    bool lookOnly = false;       ///< nothing is written, not even that somebody signed in: for `verify`
    QString holder;              ///< named in the lock file, e.g. "evenkeel" or "evenkeel-cli import"
    /// Keep 64 MiB in `<register>.reserve`, so that a save that meets a full disk still finishes. The shipped programs do;
    /// practice registers and the copies that a backup looks at never.
    bool keepReserve = false;
    std::function<qint64()> freeBytes = {};   ///< instead of asking the file system: tests
    QString systemRoot = QStringLiteral("/"); ///< where the disk is looked up, see `diskSealUnder`: tests
};

/// The door: everything that reads or writes the register passes here, on its own thread, under the right that it names,
/// in one transaction. `changed` is emitted after the commit only.
class Database : public QObject
{
    Q_OBJECT

public:
    explicit Database(QObject *parent = nullptr);
    ~Database() override; ///< queued saves are done first

    /// Opens the file at @p where. RegisterMissing, -Foreign, -Damaged, -Newer, -Altered, -Unreadable, -Busy, -OnNetwork.
    QFuture<Result<RegisterCard>> open(const QString &where, const OpenOptions &options = {});
    void close();

    /// WrongPassword (also for an unknown name), Removed, Waiting, NoKey. On success the actor of all later calls.
    /// The password is copied before the call returns: wipe yours then.
    QFuture<Result<Actor>> signIn(const QString &name, const QByteArray &passwordUtf8);
    /// Checks a second person's name and password without signing that person in; the answer holds no keys.
    QFuture<Result<Actor>> confirm(const QString &name, const QByteArray &passwordUtf8);
    /// Wipes the keys of whoever is signed in; saves that are queued still finish.
    void lock();
    std::optional<Actor> actor() const;
    RegisterCard card() const;
    Clock clock() const;
    QString clinic() const; ///< the clinic's name; empty before sign-in
    Limits limits() const;  ///< the settings in force since sign-in or their last change

    template <typename Answer> using Work = std::function<Result<Answer>(Session &)>;
    /// Runs @p work in a reading transaction. NotSignedIn, NotAllowed, else what the work says.
    template <typename Answer> QFuture<Result<Answer>> read(Right right, Work<Answer> work)
    {
        return queue<Answer>(Lane::Main, Mode::Read, right, std::move(work));
    }
    /// The same on the second connection, for reports that take long: nobody's click waits for them.
    template <typename Answer> QFuture<Result<Answer>> readLong(Right right, Work<Answer> work)
    {
        return queue<Answer>(Lane::Reports, Mode::Read, right, std::move(work));
    }
    /// Runs @p work in a writing transaction. Also OutcomeUnknown, DiskFull, ChangedMeanwhile.
    template <typename Answer> QFuture<Result<Answer>> write(Right right, Work<Answer> work)
    {
        return queue<Answer>(Lane::Main, Mode::Write, right, std::move(work));
    }

    /// A whole, settled copy of the open register (`VACUUM INTO`) at @p path, made by the second connection. TargetExists, DiskFull.
    QFuture<Result<Done>> copyTo(const QString &path);

    /// Asks again how much room the disk has; done before each write, too. `spaceChanged` says when it matters.
    void lookAtSpace();
    /// Reads the whole file for damage (`quick_check`) on a connection and thread of its own: up to a minute for a large
    /// register on a cold disk, and nobody waits for it. RegisterDamaged; EngineFailed when the register was closed meanwhile.
    QFuture<Result<Done>> checkFile();

    class Engine; ///< private to the door

Q_SIGNALS:
    void changed(Topics topics);
    void locked();
    /// `card().readOnly` or `lowSpace` is not what it was.
    void spaceChanged();

private:
    enum class Lane { Main, Reports };
    enum class Mode { Read, Write };
    using Task = std::function<std::optional<Error>(Session &)>; ///< an error rolls back
    void post(Lane lane, Mode mode, Right right, Task task, std::function<void(std::optional<Error>)> finish);

    template <typename Answer> QFuture<Result<Answer>> queue(Lane lane, Mode mode, Right right, Work<Answer> work)
    {
        auto promise = std::make_shared<QPromise<Result<Answer>>>();
        promise->start(); // before anybody holds the future
        auto future = promise->future();
        auto answer = std::make_shared<std::optional<Result<Answer>>>();
        post(
            lane, mode, right,
            [work = std::move(work), answer](Session &session) -> std::optional<Error> {
                answer->emplace(work(session));
                if (answer->value().has_value()) return std::nullopt;
                return answer->value().error();
            },
            [promise, answer](std::optional<Error> error) {
                if (error) promise->addResult(Result<Answer>(std::move(*error)));
                else promise->addResult(std::move(answer->value()));
                promise->finish();
            });
        return future;
    }

    std::unique_ptr<Engine> m_engine;
};
