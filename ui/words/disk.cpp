#include "ui/words/disk.h"
#include <QCoreApplication>

namespace {

struct DiskWords
{
    Q_DECLARE_TR_FUNCTIONS(DiskWords)
};

} // namespace

QString diskSentence(DiskSeal seal)
{
    switch (seal) {
    case DiskSeal::Sealed:
    case DiskSeal::InMemory: return {};
    case DiskSeal::Bare:
        return DiskWords::tr(
            "The disk under this register is not encrypted: whoever takes it can read dates of treatment "
            "and tell from them who is treated. Have this computer set up with whole-disk encryption "
            "(LUKS).");
    case DiskSeal::Unknown:
        return DiskWords::tr(
            "It cannot be seen whether the disk under this register is encrypted. Ask whoever set up this "
            "computer: without encryption a thief can read dates of treatment.");
    }
    return {};
}
