#include "db/door/register_file_private.h"
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace {

/// Numbers of `statfs(2)` for file systems whose locks and syncs do not hold what SQLite needs.
QString networkKind(const QString &path)
{
    struct statfs about = {};
    if (statfs(QFile::encodeName(path).constData(), &about) != 0) return {};
    switch (quint32(about.f_type)) {
    case 0x6969: return QStringLiteral("NFS");
    case 0xff534d42:
    case 0xfe534d42:
    case 0x517b: return QStringLiteral("SMB");
    case 0x65735546:
        return QFileInfo(path).filePath().startsWith(QLatin1String("/run/user")) ? QStringLiteral("GVFS") : QString();
    default: return {};
    }
}

/// Folders that another program copies while we write into them.
QString synchronisedKind(const QString &path)
{
    for (const char *name : {"Dropbox", "OneDrive", "Nextcloud", "Google Drive", "iCloud"}) {
        const QString word = QString::fromLatin1(name);
        if (path.split(QLatin1Char('/')).contains(word)) return word;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<RegisterLock>> RegisterLock::take(const QString &registerPath, const QString &holder)
{
    const QByteArray path = QFile::encodeName(registerPath + QStringLiteral(".lock"));
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return Error{Error::Kind::RegisterUnreadable, {QString::number(errno)}};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        char held[256] = {};
        const auto count = ::read(descriptor, held, sizeof held - 1);
        ::close(descriptor);
        const QStringList lines = QString::fromUtf8(held, std::max<qsizetype>(0, count)).split(QLatin1Char('\n'));
        return Error{Error::Kind::RegisterBusy, {lines.value(0), lines.value(1)}};
    }
    const QByteArray about = holder.toUtf8() + ", process " + QByteArray::number(getpid()) + " on "
        + QSysInfo::machineHostName().toUtf8() + '\n' + QDateTime::currentDateTime().toString(Qt::ISODate).toUtf8()
        + '\n';
    // The words only serve the message of a second start: a full disk must not keep the register shut.
    if (ftruncate(descriptor, 0) == 0 && ::write(descriptor, about.constData(), size_t(about.size())) < 0) errno = 0;
    return std::unique_ptr<RegisterLock>(new RegisterLock(descriptor));
}

RegisterLock::~RegisterLock() { ::close(m_descriptor); }

Result<Done> inspect(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) return Error{Error::Kind::RegisterMissing, {path}};
    if (file.isDir()) return Error{Error::Kind::RegisterForeign, {path}};
    const QString network = networkKind(path).isEmpty() ? synchronisedKind(file.absoluteFilePath()) : networkKind(path);
    if (!network.isEmpty()) return Error{Error::Kind::RegisterOnNetwork, {network}};
    // Read before the engine opens it: a later open and close of ours would drop the engine's lock.
    QFile content(path);
    if (!content.open(QIODevice::ReadOnly)) return Error{Error::Kind::RegisterUnreadable, {path}};
    const QByteArray head = content.read(100);
    if (!head.startsWith(QByteArray("SQLite format 3\0", 16))) return Error{Error::Kind::RegisterForeign, {path}};
    if (head.size() < 100 || content.size() < 512) return Error{Error::Kind::RegisterDamaged, {path}};
    return Done{};
}

bool endedUnclean(const QString &path) { return QFileInfo(path + QStringLiteral("-wal")).size() > 0; }
