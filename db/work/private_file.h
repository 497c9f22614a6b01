#pragma once
#include "app/base/result.h"
#include <QByteArray>

/// Writes a new file that only its owner may read, from its first moment on; never over another one. TargetExists, NotFound (the
/// folder cannot be written), DiskFull (nothing of it is left then).
Result<Done> writePrivateFile(const QString &path, const QByteArray &bytes);
