#include "db/door/database.h"
#include "db/door/engine_private.h"
#include "db/vault/secret.h"

namespace {

/// A password on its way to the register's thread. Its caller wipes the bytes as soon as the call returns, which is before
/// they are read: so they are copied now, into locked memory, and not shared.
std::shared_ptr<const Secret> taken(const QByteArray &password)
{
    return std::make_shared<const Secret>(Secret::copyOf(password));
}

template <typename F> auto opened(const Secret &password, F &&use)
{
    return password.with([&](const unsigned char *bytes) {
        return use(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), password.size()));
    });
}

/// Runs @p task on the main bench and answers by a future.
template <typename Answer> QFuture<Result<Answer>> onBench(Workbench &bench, std::function<Result<Answer>()> task)
{
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    auto future = promise->future();
    bench.post([promise, task = std::move(task)] {
        promise->addResult(task());
        promise->finish();
    });
    return future;
}

} // namespace

Database::Database(QObject *parent) : QObject(parent), m_engine(std::make_unique<Engine>(*this)) {}
Database::~Database() = default;

QFuture<Result<RegisterCard>> Database::open(const QString &where, const OpenOptions &options)
{
    return onBench<RegisterCard>(m_engine->main, [this, where, options] { return m_engine->open(where, options); });
}

void Database::close()
{
    m_engine->close();
    Q_EMIT locked();
}

QFuture<Result<Actor>> Database::signIn(const QString &name, const QByteArray &password)
{
    return onBench<Actor>(m_engine->main, [this, name, held = taken(password)] {
        return opened(*held, [&](const QByteArray &bytes) { return m_engine->signIn(name, bytes); });
    });
}

QFuture<Result<Actor>> Database::confirm(const QString &name, const QByteArray &password)
{
    return onBench<Actor>(m_engine->main, [this, name, held = taken(password)] {
        return opened(*held, [&](const QByteArray &bytes) { return m_engine->confirm(name, bytes); });
    });
}

void Database::lock()
{
    m_engine->lock();
    Q_EMIT locked();
}

std::optional<Actor> Database::actor() const
{
    const auto actor = m_engine->actor();
    return actor ? std::optional<Actor>(*actor) : std::nullopt;
}

RegisterCard Database::card() const { return m_engine->heldCard(); }
Clock Database::clock() const { return m_engine->state().clock; }
QString Database::clinic() const { return m_engine->actor() ? m_engine->state().clinic : QString(); }
Limits Database::limits() const { return m_engine->state().limits; }

QFuture<Result<Done>> Database::copyTo(const QString &path)
{
    return onBench<Done>(m_engine->reports, [this, path] { return m_engine->copyTo(path); });
}

void Database::lookAtSpace()
{
    m_engine->main.post([this] { m_engine->measureSpace(); });
}

QFuture<Result<Done>> Database::checkFile()
{
    return onBench<Done>(m_engine->checks, [this] { return m_engine->checkFile(); });
}

void Database::post(Lane lane, Mode mode, Right right, Task task, std::function<void(std::optional<Error>)> finish)
{
    Workbench &bench = lane == Lane::Main ? m_engine->main : m_engine->reports;
    bench.post([this, lane, mode, right, who = m_engine->actor(), task = std::move(task), finish = std::move(finish)] {
        finish(m_engine->perform(lane, mode, right, who, task));
    });
}
