#pragma once
#include "db/door/disk_seal.h"
#include <QString>

/// What somebody has to know of the disk under the register and what to do about it; empty when nothing.
QString diskSentence(DiskSeal seal);
