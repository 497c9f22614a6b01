#pragma once
#include "db/work/worklists.h"

/// One day of the clinic as a screen shows it: everybody expected; of a past day without its checks.
Result<TodayPage> dayPage(Session &session, QDate day);

/// Today's injections whose watch nobody has ended, the first to end first.
Result<QList<Injection>> openWatches(Session &session);
