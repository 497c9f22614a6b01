#include "db/work/private_file.h"
#include <QFile>
#include <fcntl.h>

Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    // O_EXCL with 0600 from the first moment on: there is no instant in which somebody else may read.
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0 && QFile::exists(path)) return Error{Error::Kind::TargetExists, {path}};
    QFile file;
    if (descriptor < 0 || !file.open(descriptor, QIODevice::WriteOnly, QFile::AutoCloseHandle))
        return Error{Error::Kind::NotFound, {path}};
    const bool whole = file.write(bytes) == bytes.size() && file.flush();
    file.close();
    if (whole && file.error() == QFileDevice::NoError) return Done{};
    QFile::remove(path);
    return Error{Error::Kind::DiskFull, {path}};
}
