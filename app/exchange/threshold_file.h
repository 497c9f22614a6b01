#pragma once
#include "app/base/limit_sets.h"
#include "app/exchange/csv.h"

/// A file of settings as `evenkeel-cli settings list --format csv` writes it: columns key and value, others are passed over.
struct ThresholdFile
{
    LimitValues changes;    ///< medical values other than in @p inForce
    QList<CsvFault> faults; ///< with one, nothing of the file is to be taken
    int passedOver = 0;     ///< rows that are not the medical director's: technical keys, reasons
};

/// Reads @p device (open for reading, without QIODevice::Text) beside the settings in force.
ThresholdFile readThresholdFile(QIODevice &device, const Limits &inForce);
