#pragma once
#include "db/stores/slots.h"

/// Steps that the stores of the agenda share; each joins the open transaction.
namespace steps {

/// Whether @p visit may stand at its start; @p but: the visit that is moved there.
Result<Done> checkStart(Session &session, const Visit &visit, bool evenIfTaken, std::optional<Id<Visit>> but = {});
Result<Visit> bookAt(Session &session, const Visit &visit, bool evenIfTaken);
Result<Visit> moveTo(Session &session, const Visit &visit, const QDateTime &startsAt, const QString &reason,
                     bool evenIfTaken);
/// The visit is again as @p before was; without @p before it was entered in error.
Result<Visit> putBack(Session &session, const Visit &now, const std::optional<Visit> &before);
/// Display names of those who have the minutes of @p visit.
Result<QStringList> namesOf(Session &session, const QList<Visit> &visits);

} // namespace steps
