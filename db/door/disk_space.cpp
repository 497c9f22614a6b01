#include "db/door/disk_space_private.h"
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace {

constexpr qint64 mebibyte = 1 << 20;
constexpr qint64 lowBytes = 200 * mebibyte, noneBytes = 50 * mebibyte, reserveBytes = 64 * mebibyte;

} // namespace

qint64 freeSpace(const QString &path)
{
    struct statvfs about = {}; // QStorageInfo reads the list of all mounts each time
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    return statvfs(folder.constData(), &about) == 0 ? qint64(about.f_bavail) * qint64(about.f_frsize) : -1;
}

DiskSpace::DiskSpace(const QString &registerPath, std::function<qint64()> free)
    : m_path(registerPath), m_free(std::move(free)), m_stands(QFileInfo(reservePath()).size() >= reserveBytes)
{
    if (!m_free) m_free = [registerPath] { return freeSpace(registerPath); };
}

QString DiskSpace::reservePath() const { return m_path + QStringLiteral(".reserve"); }

DiskSpace::Room DiskSpace::measure() const
{
    Room room;
    room.free = m_free ? m_free() : -1;
    if (room.free < 0) return room;
    room.low = room.free < lowBytes;
    room.none = room.free < noneBytes || (m_spent && !m_oneMore);
    return room;
}

void DiskSpace::makeReserve()
{
    if (m_stands || !m_free || m_free() < lowBytes + reserveBytes) return;
    const QByteArray path = QFile::encodeName(reservePath());
    const int descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return;
    m_stands = ::posix_fallocate(descriptor, 0, reserveBytes) == 0; // its blocks are taken, not only its length
    ::close(descriptor);
    if (m_stands) m_spent = false;
    else ::unlink(path.constData());
}

void DiskSpace::beforeCommit()
{
    if (m_stands && measure().none) giveReserveFree();
}

bool DiskSpace::metFullDisk()
{
    m_oneMore = giveReserveFree();
    return m_oneMore;
}

bool DiskSpace::giveReserveFree()
{
    if (!m_stands) return false;
    m_stands = false;
    m_spent = true;
    return QFile::remove(reservePath());
}
