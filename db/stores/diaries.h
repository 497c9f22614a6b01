#pragma once
#include "app/visits/diary.h"
#include "db/door/session.h"

/// The agenda's hours as they are kept, shipped ones where nothing is.
Result<ClinicHours> loadHours(Session &session);
/// What stands on @p days days from @p from on, beside the hours.
Result<Diary> loadDiary(Session &session, QDate from, int days);
