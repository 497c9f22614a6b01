#pragma once
#include "db/stores/stays.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"

constexpr int stayFormWidth = 960; ///< px at 100 %: four levels with their keys, and "needed" beside them

/// Says a step or a discharge at the foot of the next screen, with its way back.
void sayStay(Desk &desk, DeedLog &deeds, const StayChange &change, const Mark &mark, const QString &what);
