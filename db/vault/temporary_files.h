#pragma once
#include <QString>
#include <QStringList>

/// Points `TMPDIR` at memory (tmpfs) when temporary files would lie on a disk: what is printed or viewed passes through them
/// in the clear. Called once by each program before it has threads. Answers where they are made from here on; empty when this
/// computer has no such place, then they stay where they were.
QString keepTemporaryFilesInMemory();

/// The first of @p folders that is, or can be made, on tmpfs, ours and closed to others; empty when none is.
QString privateFolderInMemory(const QStringList &folders);
