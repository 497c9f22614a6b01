#pragma once
#include <QString>

/// Pictures of every screen of a practice register, light and dark, at 1440 x 900 and 1280 x 800, as PNG files in @p folder.
/// The exit code of the program.
int takeShots(const QString &path, const QString &folder);
