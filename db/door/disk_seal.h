#pragma once
#include <QString>

/// What becomes of the bytes that are written into a folder: does whoever takes the disk out read them?
enum class DiskSeal {
    Sealed,   ///< dm-crypt (LUKS) lies below every part of it
    InMemory, ///< tmpfs, zram: nothing reaches a disk but by way of the swap space
    Unknown,  ///< FUSE, a container, ZFS: this machine does not say
    Bare,     ///< plainly readable
};

/// Follows the mount of @p folder (absolute, canonical) down to its disks by `/proc/self/mountinfo` and `/sys`. Where several
/// disks carry it, the worst of them counts. What lies below a virtual disk or inside the drive itself cannot be seen.
/// @p root is where `proc`, `sys` and `dev` are looked for; another one in tests only.
DiskSeal diskSealUnder(const QString &folder, const QString &root = QStringLiteral("/"));
