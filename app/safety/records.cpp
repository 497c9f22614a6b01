#include "app/safety/records.h"

std::optional<double> Lab::multiple() const
{
    if (!value || !upperLimit || *upperLimit <= 0) return std::nullopt;
    return *value / *upperLimit;
}
