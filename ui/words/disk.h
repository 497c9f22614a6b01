#pragma once
#include "db/door/disk_seal.h"
#include <QString>

/// What is the matter with the disk under the register; empty when nothing is.
QString diskTitle(DiskSeal seal);
/// What that costs and what to do about it; empty when nothing is the matter.
QString diskAdvice(DiskSeal seal);
/// Both.
QString diskSentence(DiskSeal seal);
