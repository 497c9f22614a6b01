#pragma once
#include "app/base/result.h"
#include <QByteArray>
#include <QByteArrayView>

/// A file that appears whole or not at all: written as `name.part` (owner only), synced, renamed, its folder synced. Never over
/// another file. Destroyed before `finish` succeeded, it leaves nothing behind.
class PartFile
{
public:
    /// TargetExists when there is a file of that name. A `.part` left by a crash is replaced.
    static Result<PartFile> create(const QString &name);
    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&) = delete;
    ~PartFile();

    /// DiskFull, or EngineFailed with the system's code.
    Result<Done> write(QByteArrayView bytes);
    /// The file is there and on the disk when this succeeds.
    Result<Done> finish();

private:
    PartFile(int descriptor, const QString &name);
    int m_descriptor; ///< -1 once closed
    QByteArray m_name, m_part;
};
