#pragma once
#include <QString>
#include <QTime>
#include <optional>

/// A time of day as hands type it: 915, 0915, 9:15, 9.15, 9. Nothing when it is no time; a null time when nothing was typed.
std::optional<QTime> typedTime(const QString &typed);
