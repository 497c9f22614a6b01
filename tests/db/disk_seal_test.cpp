#include "db/door/disk_seal.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

/// Computers made of folders: what `/proc/self/mountinfo`, `/sys` and `/dev` would say on them.
class DiskSealTest : public QObject
{
    Q_OBJECT

private:
    /// One such computer, gone with the object.
    struct Machine
    {
        QTemporaryDir root;

        void file(const QString &path, const QByteArray &content = {}) const
        {
            const QString place = root.path() + path;
            QDir().mkpath(QFileInfo(place).path());
            QFile file(place);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("no such machine");
        }
        void link(const QString &path, const QString &target) const
        {
            QDir().mkpath(QFileInfo(root.path() + path).path());
            if (!QFile::link(root.path() + target, root.path() + path)) qFatal("no such machine");
        }
        /// A block device with its number, as sysfs shows it; @p below are the devices that it stands on.
        void device(const QString &name, const char *number, const char *cryptUuid = nullptr,
                    const QStringList &below = {}, const QString &parent = {}) const
        {
            const QString folder = QStringLiteral("/sys/devices/") + (parent.isEmpty() ? name : parent + u'/' + name);
            file(folder + QStringLiteral("/dev"), number);
            if (!parent.isEmpty()) file(folder + QStringLiteral("/partition"), "1\n");
            if (cryptUuid) file(folder + QStringLiteral("/dm/uuid"), QByteArray(cryptUuid) + '\n');
            QDir().mkpath(root.path() + folder + QStringLiteral("/slaves"));
            for (const QString &one : below)
                link(folder + QStringLiteral("/slaves/") + one, QStringLiteral("/sys/class/block/") + one);
            link(QStringLiteral("/sys/class/block/") + name, folder);
            link(QStringLiteral("/sys/dev/block/") + QString::fromLatin1(number), folder);
        }
        void mounts(const QByteArray &lines) const { file(QStringLiteral("/proc/self/mountinfo"), lines); }
        DiskSeal under(const char *folder) const { return diskSealUnder(QString::fromLatin1(folder), root.path()); }
    };

private Q_SLOTS:
    void aPlainPartitionIsBare()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("sda1"), "8:1", nullptr, {}, QStringLiteral("sda"));
        machine.mounts("22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n");
        QCOMPARE(machine.under("/home/ana"), DiskSeal::Bare);
    }

    void lvmOnLuksIsSealed()
    {
        Machine machine;
        machine.device(QStringLiteral("nvme0n1"), "259:0");
        machine.device(QStringLiteral("nvme0n1p3"), "259:3", nullptr, {}, QStringLiteral("nvme0n1"));
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS2-1d9f-nvme0n1p3_crypt",
                       {QStringLiteral("nvme0n1p3")});
        machine.device(QStringLiteral("dm-1"), "254:1", "LVM-aBc", {QStringLiteral("dm-0")});
        machine.mounts("22 1 254:1 / / rw shared:1 - ext4 /dev/mapper/vg-root rw\n");
        QCOMPARE(machine.under("/var/lib/clinic"), DiskSeal::Sealed);
    }

    void aVolumeOverOneSealedAndOneBareDiskIsBare()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("sdb"), "8:16");
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS1-77-a", {QStringLiteral("sda")});
        machine.device(QStringLiteral("dm-1"), "254:1", "LVM-aBc", {QStringLiteral("dm-0"), QStringLiteral("sdb")});
        machine.mounts("22 1 254:1 / / rw - xfs /dev/mapper/vg-root rw\n");
        QCOMPARE(machine.under("/data"), DiskSeal::Bare);
    }

    void checkedIsNotSealed()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-VERITY-77-a", {QStringLiteral("sda")});
        machine.mounts("22 1 254:0 / / rw - ext4 /dev/dm-0 rw\n");
        QCOMPARE(machine.under("/data"), DiskSeal::Bare);
    }

    void theMountOfTheFolderCountsAndNotThatOfTheRoot()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("sda1"), "8:1", nullptr, {}, QStringLiteral("sda"));
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS2-5-home", {QStringLiteral("sda1")});
        machine.mounts("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                       "40 22 254:0 / /home rw - ext4 /dev/mapper/home rw\n"
                       "41 22 254:0 /with /srv/with\\040space rw - ext4 /dev/mapper/home rw\n");
        QCOMPARE(machine.under("/home/ana/clinic"), DiskSeal::Sealed);
        QCOMPARE(machine.under("/homework"), DiskSeal::Bare);
        QCOMPARE(machine.under("/srv/with space/clinic"), DiskSeal::Sealed);
    }

    void aLaterMountOverAFolderHidesWhatLiesBelow()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS2-5-data", {QStringLiteral("sda")});
        machine.mounts("22 1 254:0 / / rw - ext4 /dev/mapper/data rw\n"
                       "40 22 254:0 / /data/clinic rw - ext4 /dev/mapper/data rw\n"
                       "41 22 8:0 / /data rw - ext4 /dev/sda rw\n");
        QCOMPARE(machine.under("/data/clinic"), DiskSeal::Bare);
    }

    void btrfsIsTakenFromItsSourceAndAllItsDisks()
    {
        Machine machine;
        machine.device(QStringLiteral("sda2"), "8:2");
        machine.device(QStringLiteral("sdb"), "8:16");
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS2-5-pool", {QStringLiteral("sda2")});
        machine.file(QStringLiteral("/dev/dm-0"));
        machine.link(QStringLiteral("/dev/mapper/pool"), QStringLiteral("/dev/dm-0"));
        machine.mounts("22 1 0:31 /@ / rw - btrfs /dev/mapper/pool rw,subvol=/@\n");
        QCOMPARE(machine.under("/home"), DiskSeal::Sealed);
        machine.link(QStringLiteral("/sys/fs/btrfs/9a-7/devices/dm-0"), QStringLiteral("/sys/class/block/dm-0"));
        QCOMPARE(machine.under("/home"), DiskSeal::Sealed);
        machine.link(QStringLiteral("/sys/fs/btrfs/9a-7/devices/sdb"), QStringLiteral("/sys/class/block/sdb"));
        QCOMPARE(machine.under("/home"), DiskSeal::Bare); // the second disk of the pool is open
    }

    void nothingOfATmpfsReachesADisk()
    {
        Machine machine;
        machine.mounts("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 22 0:25 / /dev/shm rw - tmpfs tmpfs rw\n");
        QCOMPARE(machine.under("/dev/shm/x"), DiskSeal::InMemory);
    }

    void anOverlayIsWhereItsUpperFolderIs()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS2-5-root", {QStringLiteral("sda")});
        machine.mounts("22 1 254:0 / / rw - ext4 /dev/mapper/root rw\n"
                       "50 22 0:40 / /live rw - overlay overlay rw,lowerdir=/a,upperdir=/up/per,workdir=/w\n");
        QCOMPARE(machine.under("/live/clinic"), DiskSeal::Sealed);
        Machine container; // the upper folder is the host's
        container.mounts("22 1 0:40 / / rw - overlay overlay rw,lowerdir=/a,upperdir=/var/lib/x,workdir=/w\n");
        QCOMPARE(container.under("/clinic"), DiskSeal::Unknown);
    }

    void aFileAsADiskIsWhereTheFileIs()
    {
        Machine machine;
        machine.device(QStringLiteral("sda"), "8:0");
        machine.device(QStringLiteral("dm-0"), "254:0", "CRYPT-LUKS2-5-root", {QStringLiteral("sda")});
        machine.device(QStringLiteral("loop0"), "7:0");
        machine.file(QStringLiteral("/sys/devices/loop0/loop/backing_file"), "/var/disk.img\n");
        machine.mounts("22 1 254:0 / / rw - ext4 /dev/mapper/root rw\n44 22 7:0 / /mnt rw - ext4 /dev/loop0 rw\n");
        QCOMPARE(machine.under("/mnt/clinic"), DiskSeal::Sealed);
    }

    void whatCannotBeSeenIsUnknown()
    {
        Machine machine;
        machine.mounts(
            "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
            "30 22 0:44 / /media/x rw - fuse.sshfs ana@host: rw\n31 22 0:45 / /tank rw - zfs tank/home rw\n");
        QCOMPARE(machine.under("/media/x"), DiskSeal::Unknown);
        QCOMPARE(machine.under("/tank"), DiskSeal::Unknown);
        QCOMPARE(machine.under("/home"), DiskSeal::Unknown); // no such device in /sys
        QCOMPARE(Machine().under("/home"), DiskSeal::Unknown);
    }

    void devicesThatStandOnEachOtherEnd()
    {
        Machine machine;
        machine.device(QStringLiteral("dm-0"), "254:0", "LVM-a", {QStringLiteral("dm-0")});
        machine.mounts("22 1 254:0 / / rw - ext4 /dev/mapper/x rw\n");
        QCOMPARE(machine.under("/home"), DiskSeal::Unknown);
    }
};

QTEST_GUILESS_MAIN(DiskSealTest)
#include "disk_seal_test.moc"
