#pragma once
#include <QString>
#include <optional>

/// A number as hands type it, with the comma or the point of the language or with a plain point; nothing when it is none.
std::optional<double> typedNumber(const QString &typed);
