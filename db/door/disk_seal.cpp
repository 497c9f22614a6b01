#include "db/door/disk_seal.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <algorithm>

namespace {

/// One line of mountinfo (proc(5)).
struct MountedAt
{
    int id = 0, parent = 0;
    QString point;
    QString device; ///< major:minor; major 0 where a file system spans several devices or has none
    QString kind;   ///< ext4, btrfs, tmpfs
    QString source; ///< /dev/mapper/vg-root
    QString options;
};

/// The kernel writes space, tab, line break and backslash in paths as \040, \011, \012, \134.
QString unescaped(const QByteArray &word)
{
    QByteArray plain;
    for (qsizetype i = 0; i < word.size(); ++i) {
        bool octal = false;
        const int code = word[i] == '\\' ? word.mid(i + 1, 3).toInt(&octal, 8) : 0;
        plain += octal ? char(code) : word[i];
        if (octal) i += 3;
    }
    return QFile::decodeName(plain);
}

QList<MountedAt> mountsIn(const QByteArray &text)
{
    QList<MountedAt> mounts;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype dash = line.indexOf(" - ");
        if (dash < 0) continue;
        const QList<QByteArray> first = line.first(dash).split(' '), last = line.mid(dash + 3).split(' ');
        if (first.size() < 6 || last.size() < 2) continue;
        mounts << MountedAt{first[0].toInt(),
                            first[1].toInt(),
                            unescaped(first[4]),
                            QString::fromLatin1(first[2]),
                            QString::fromLatin1(last[0]),
                            unescaped(last[1]),
                            unescaped(last.value(2))};
    }
    return mounts;
}

/// Walks down the tree of mounts, as the kernel does: a later mount over a folder hides those below it.
const MountedAt *mountOf(const QList<MountedAt> &mounts, const QString &folder)
{
    const auto carries = [&folder](const MountedAt &mount) {
        return mount.point == QLatin1String("/") || folder == mount.point
            || folder.startsWith(mount.point + QLatin1Char('/'));
    };
    const MountedAt *at = nullptr;
    for (const MountedAt &mount : mounts) {
        const bool top = std::none_of(mounts.begin(), mounts.end(), [&mount](const MountedAt &other) {
            return other.id == mount.parent && other.id != mount.id;
        });
        if (top && mount.point == QLatin1String("/")) at = &mount;
    }
    for (qsizetype steps = 0; at && steps < mounts.size(); ++steps) {
        const MountedAt *next = nullptr;
        for (const MountedAt &mount : mounts)
            if (mount.parent == at->id && mount.id != at->id && carries(mount)
                && (!next || mount.point.size() < next->point.size()))
                next = &mount;
        if (!next) break;
        at = next;
    }
    return at;
}

/// Reads mounts and block devices below one root.
class DiskWalk
{
public:
    explicit DiskWalk(const QString &root)
        : m_root(root), m_mounts(mountsIn(content(QStringLiteral("/proc/self/mountinfo"))))
    {}

    DiskSeal ofFolder(const QString &folder, int depth = 0) const
    {
        const MountedAt *mount = depth > deepest ? nullptr : mountOf(m_mounts, folder);
        if (!mount) return DiskSeal::Unknown;
        const QString &kind = mount->kind;
        if (kind == QLatin1String("tmpfs") || kind == QLatin1String("ramfs")) return DiskSeal::InMemory;
        if (kind == QLatin1String("ecryptfs")) return DiskSeal::Sealed;
        if (kind == QLatin1String("overlay")) return ofOverlay(*mount, depth);
        if (kind == QLatin1String("btrfs")) return ofBtrfs(mount->source, depth);
        if (!mount->device.startsWith(QLatin1String("0:")))
            return ofBlock(QStringLiteral("/sys/dev/block/") + mount->device, depth);
        return mount->source.startsWith(QLatin1String("/dev/")) ? ofNode(mount->source, depth) : DiskSeal::Unknown;
    }

private:
    static constexpr int deepest = 16;
    static DiskSeal worse(DiskSeal one, DiskSeal other) { return std::max(one, other); }

    QString under(const QString &path) const { return QDir::cleanPath(m_root + path); }
    QByteArray content(const QString &path) const
    {
        QFile file(under(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

    /// What is written goes to the upper folder. In a container that folder is the host's, and out of sight.
    DiskSeal ofOverlay(const MountedAt &mount, int depth) const
    {
        for (const QString &option : mount.options.split(QLatin1Char(','))) {
            const QString upper = option.section(QLatin1Char('='), 1);
            if (!option.startsWith(QLatin1String("upperdir=")) || mountOf(m_mounts, upper) == &mount) continue;
            return ofFolder(upper, depth + 1);
        }
        return DiskSeal::Unknown;
    }

    /// A device number of btrfs belongs to no disk; its own list names all that carry it.
    DiskSeal ofBtrfs(const QString &source, int depth) const
    {
        const QString name = nodeName(source);
        const QDir all(under(QStringLiteral("/sys/fs/btrfs")));
        for (const QString &id : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QStringList devices = QDir(all.filePath(id + QStringLiteral("/devices")))
                                            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
            if (!devices.contains(name)) continue;
            DiskSeal worst = DiskSeal::Sealed;
            for (const QString &device : devices)
                worst = worse(worst, ofBlock(QStringLiteral("/sys/class/block/") + device, depth));
            return worst;
        }
        return ofNode(source, depth);
    }

    /// "dm-0" of "/dev/mapper/vg-root", which is a link to it.
    QString nodeName(const QString &node) const
    {
        const QString real = QFileInfo(under(node)).canonicalFilePath();
        return QFileInfo(real.isEmpty() ? node : real).fileName();
    }

    DiskSeal ofNode(const QString &node, int depth) const
    {
        return ofBlock(QStringLiteral("/sys/class/block/") + nodeName(node), depth);
    }

    DiskSeal ofBlock(const QString &path, int depth) const
    {
        const QString real = QFileInfo(under(path)).canonicalFilePath();
        return real.isEmpty() ? DiskSeal::Unknown : ofDevice(real, depth);
    }

    /// @p folder is where sysfs describes one block device.
    DiskSeal ofDevice(const QString &folder, int depth) const
    {
        if (depth > deepest) return DiskSeal::Unknown;
        const auto says = [&folder](const char *name) {
            QFile file(folder + QLatin1Char('/') + QLatin1String(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
        };
        if (isCrypt(says("dm/uuid"))) return DiskSeal::Sealed;
        if (QFileInfo(folder).fileName().startsWith(QLatin1String("zram"))) return DiskSeal::InMemory;
        if (QFileInfo::exists(folder + QLatin1String("/partition")))
            return ofDevice(QFileInfo(folder).path(), depth + 1);
        if (const QByteArray file = says("loop/backing_file"); !file.isEmpty())
            return ofFolder(QFile::decodeName(file), depth + 1);
        const QDir slaves(folder + QLatin1String("/slaves"));
        const QStringList names = slaves.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        DiskSeal worst = names.isEmpty() ? DiskSeal::Bare : DiskSeal::Sealed;
        for (const QString &name : names) {
            const QString below = QFileInfo(slaves.filePath(name)).canonicalFilePath();
            worst = worse(worst, below.isEmpty() ? DiskSeal::Unknown : ofDevice(below, depth + 1));
        }
        return worst;
    }

    /// The kinds of dm-crypt that encrypt, as cryptsetup names them; CRYPT-VERITY and CRYPT-INTEGRITY only check.
    static bool isCrypt(const QByteArray &uuid)
    {
        for (const char *kind : {"LUKS", "PLAIN", "TCRYPT", "BITLK", "FVAULT2", "LOOPAES"})
            if (uuid.startsWith(QByteArray("CRYPT-") + kind)) return true;
        return false;
    }

    QString m_root;
    QList<MountedAt> m_mounts;
};

} // namespace

DiskSeal diskSealUnder(const QString &folder, const QString &root) { return DiskWalk(root).ofFolder(folder); }
