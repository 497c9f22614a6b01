#include "ui/words/disk.h"
#include <QCoreApplication>

namespace {

struct DiskWords
{
    Q_DECLARE_TR_FUNCTIONS(DiskWords)
};

} // namespace

QString diskTitle(DiskSeal seal)
{
    switch (seal) {
    case DiskSeal::Sealed:
    case DiskSeal::InMemory: return {};
    case DiskSeal::Bare: return DiskWords::tr("The disk under this register is not encrypted.");
    case DiskSeal::Unknown:
        return DiskWords::tr("It cannot be seen whether the disk under this register is encrypted.");
    }
    return {};
}

QString diskAdvice(DiskSeal seal)
{
    switch (seal) {
    case DiskSeal::Sealed:
    case DiskSeal::InMemory: return {};
    case DiskSeal::Bare:
        return DiskWords::tr("Whoever takes it can read dates of treatment and tell from them who is treated. Ask for "
                             "whole-disk encryption (LUKS).");
    case DiskSeal::Unknown:
        return DiskWords::tr(
            "Ask whoever set up this computer: without encryption a thief can read dates of treatment.");
    }
    return {};
}

QString diskSentence(DiskSeal seal)
{
    const QString title = diskTitle(seal);
    return title.isEmpty() ? title : title + QLatin1Char(' ') + diskAdvice(seal);
}
