#include "db/work/csv_export_files.h"
#include <fcntl.h>
#include <unistd.h>

namespace {
Error written(const QString &path) { return {Error::Kind::DiskFull, {path}}; }
}

void ExportFiles::discard()
{
    m_file.reset();
    for (const QString &name : std::as_const(m_made)) m_folder.remove(name);
    m_made.clear();
    if (std::exchange(m_madeFolder, false)) QDir().rmdir(m_folder.path());
}

Result<Done> ExportFiles::open()
{
    const QString path = m_folder.path();
    if (m_folder.exists()) {
        if (!m_folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
            return Error{Error::Kind::TargetExists, {path}};
        return Done{};
    }
    if (QFile::exists(path)) return Error{Error::Kind::TargetExists, {path}};
    if (!QDir().mkpath(path)) return Error{Error::Kind::BadInput, {QStringLiteral("folder"), path}};
    m_madeFolder = true;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return Done{};
}

Result<Done> ExportFiles::begin(const QString &name)
{
    if (auto done = finish(); !done) return done;
    const QString path = m_folder.filePath(name);
    // O_EXCL with 0600 from the first moment on: there is no instant in which somebody else may read.
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return errno == EEXIST ? Error{Error::Kind::TargetExists, {path}}
                               : Error{Error::Kind::BadInput, {QStringLiteral("folder"), path}};
    m_made << name;
    m_file = std::make_unique<QFile>(path);
    if (!m_file->open(descriptor, QIODevice::WriteOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return written(path);
    }
    return Done{};
}

Result<Done> ExportFiles::finish()
{
    if (!m_file) return Done{};
    const bool whole = m_file->flush() && ::fsync(m_file->handle()) == 0 && m_file->error() == QFile::NoError;
    const QString path = m_file->fileName();
    m_file.reset();
    return whole ? Result<Done>(Done{}) : Result<Done>(written(path));
}
