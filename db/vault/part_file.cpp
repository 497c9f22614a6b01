#include "db/vault/part_file.h"
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace {
Error systemError(int code)
{
    if (code == ENOSPC || code == EDQUOT) return {Error::Kind::DiskFull};
    return {Error::Kind::EngineFailed, {QString::fromLatin1(strerrorname_np(code))}};
}

Error taken(const QByteArray &name) { return {Error::Kind::TargetExists, {QFile::decodeName(name)}}; }

/// 0, or the error. Some file systems (FAT) know no rename that refuses to replace: looked at first there.
int renameToNew(const QByteArray &from, const QByteArray &to)
{
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    struct stat there
    {};
    if (lstat(to.constData(), &there) == 0) return EEXIST;
    return rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

/// 0, or the error.
int syncFolderOf(const QByteArray &name)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(QFile::decodeName(name)).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno; // EINVAL: that file system cannot
    ::close(descriptor);
    return error;
}
}

PartFile::PartFile(int descriptor, const QString &name)
    : m_descriptor(descriptor), m_name(QFile::encodeName(name)), m_part(m_name + ".part")
{}

PartFile::PartFile(PartFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_name(std::move(other.m_name)),
      m_part(std::exchange(other.m_part, {}))
{}

PartFile::~PartFile()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_part.isEmpty()) ::unlink(m_part.constData());
}

Result<PartFile> PartFile::create(const QString &name)
{
    const QByteArray wanted = QFile::encodeName(name), part = wanted + ".part";
    struct stat there
    {};
    if (lstat(wanted.constData(), &there) == 0) return taken(wanted);
    ::unlink(part.constData());
    const int descriptor = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                                  S_IRUSR | S_IWUSR);
    if (descriptor < 0) return systemError(errno);
    return PartFile(descriptor, name);
}

Result<Done> PartFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return systemError(errno);
        bytes = bytes.sliced(written);
    }
    return Done{};
}

Result<Done> PartFile::finish()
{
    if (fsync(m_descriptor) != 0) return systemError(errno);
    if (::close(std::exchange(m_descriptor, -1)) != 0) return systemError(errno);
    if (const int error = renameToNew(m_part, m_name)) return error == EEXIST ? taken(m_name) : systemError(error);
    m_part.clear();
    if (const int error = syncFolderOf(m_name)) return systemError(error);
    return Done{};
}
