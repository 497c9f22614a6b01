#pragma once
#include "app/base/result.h"
#include <QtGlobal>

/// What a step must give for the test to go on; else the program ends and says why.
template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("failed: %d %s", int(result.error().kind), qPrintable(result.error().facts.join(QLatin1Char(' '))));
    return *result;
}
