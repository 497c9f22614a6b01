#pragma once
#include "db/work/worklists.h"

/// One day of the clinic as a screen shows it: for today everybody expected, for a past day the tablets.
Result<TodayPage> dayPage(Session &session, QDate day);

/// Today's injections whose watch nobody has ended, the first to end first.
Result<QList<Injection>> openWatches(Session &session);
