// What the engine does with the register as a file: room on its disk, reading it for damage, a copy of it.
#include "db/door/engine_private.h"
#include <QFileInfo>
#include <QSemaphore>

RegisterCard Database::Engine::heldCard() const
{
    const QMutexLocker hold(&m_guard);
    return card;
}

void Database::Engine::measureSpace()
{
    if (!main.connection) return;
    if (m_keepReserve) m_space.makeReserve();
    const DiskSpace::Room room = m_space.measure();
    const bool readOnly = room.none || !m_mayWrite;
    const bool other = readOnly != card.readOnly || room.low != card.lowSpace;
    {
        const QMutexLocker hold(&m_guard);
        card.readOnly = readOnly;
        card.lowSpace = room.low;
        card.freeBytes = room.free;
    }
    if (other) Q_EMIT door.spaceChanged();
}

Result<Done> Database::Engine::checkFile()
{
    const RegisterCard looked = heldCard();
    if (m_closing || looked.path.isEmpty()) return Error{Error::Kind::EngineFailed, {QStringLiteral("closed")}};
    auto opened = Connection::open(looked.path, Connection::Use::Reports);
    if (!opened) return opened.error();
    const std::shared_ptr<Connection> connection = std::move(*opened);
    {
        const QMutexLocker hold(&m_guard);
        m_check = connection;
    }
    const auto answer = m_closing ? Result<QString>(QString())
                                  : connection->ask(QStringLiteral("PRAGMA quick_check(1)"));
    {
        const QMutexLocker hold(&m_guard);
        m_check.reset();
    }
    if (m_closing) return Error{Error::Kind::EngineFailed, {QStringLiteral("closed")}};
    if (!answer) return answer.error();
    if (*answer != QLatin1String("ok")) return Error{Error::Kind::RegisterDamaged};
    return Done{};
}

void Database::Engine::endCheck()
{
    m_closing = true;
    QSemaphore idle;
    checks.post([&idle] { idle.release(); });
    while (!idle.tryAcquire(1, 20)) { // a check that is just beginning does not hear the first call
        const QMutexLocker hold(&m_guard);
        if (m_check) m_check->interrupt();
    }
}

Result<Done> Database::Engine::copyTo(const QString &path)
{
    if (QFileInfo::exists(path)) return Error{Error::Kind::TargetExists, {path}};
    if (!main.connection) return Error{Error::Kind::RegisterMissing};
    auto second = Connection::open(card.path, Connection::Use::Reports);
    if (!second) return second.error();
    // The one statement for which a reading connection may write: into another file.
    if (auto done = (*second)->run(QStringLiteral("PRAGMA query_only=OFF")); !done) return done;
    QString quoted = path;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    return (*second)->run(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
}
