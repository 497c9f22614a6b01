#include "db/vault/temporary_files.h"
#include <QDir>
#include <QFile>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace {

/// By the numbers of statfs(2).
bool liesInMemory(const QByteArray &folder)
{
    struct statfs about = {};
    if (statfs(folder.constData(), &about) != 0) return false;
    return quint32(about.f_type) == 0x01021994 /* tmpfs */ || quint32(about.f_type) == 0x858458f6 /* ramfs */;
}

} // namespace

QString privateFolderInMemory(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QByteArray path = QFile::encodeName(folder);
        ::mkdir(path.constData(), 0700);
        struct stat about = {};
        // Somebody else's folder, or a link to one, could be read by them.
        const bool ours = lstat(path.constData(), &about) == 0 && S_ISDIR(about.st_mode) && about.st_uid == getuid()
            && (about.st_mode & 077) == 0;
        if (ours && liesInMemory(path) && access(path.constData(), W_OK | X_OK) == 0) return folder;
    }
    return {};
}

QString keepTemporaryFilesInMemory()
{
    const QString now = QDir::tempPath();
    if (liesInMemory(QFile::encodeName(now))) return now;
    const QString user = QString::number(getuid());
    QStringList folders;
    for (const QString &runtime : {qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/run/user/") + user})
        if (!runtime.isEmpty()) folders << runtime + QStringLiteral("/evenkeel");
    folders << QStringLiteral("/dev/shm/evenkeel-") + user;
    const QString place = privateFolderInMemory(folders);
    if (!place.isEmpty()) qputenv("TMPDIR", QFile::encodeName(place));
    return place;
}
