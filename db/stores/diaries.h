#pragma once
#include "app/people/client.h"
#include "app/visits/diary.h"
#include "db/door/session.h"

/// The agenda's hours as they are kept, shipped ones where nothing is.
Result<ClinicHours> loadHours(Session &session);
/// The injection visits of one client up to today, newest first, a dozen at the most; without cancelled ones. What is usual
/// for the client follows from them.
Result<QList<Visit>> lastInjectionVisits(Session &session, Id<Client> client);
/// What stands on @p days days from @p from on, beside the hours.
Result<Diary> loadDiary(Session &session, QDate from, int days);
