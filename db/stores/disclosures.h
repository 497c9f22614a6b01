#pragma once
#include "app/people/disclosure.h"
#include "db/door/session.h"
#include <QHash>

/// Whose records a release may hold.
struct Released
{
    QList<Disclosure> out;               ///< one a client, in the order asked
    QHash<Id<Client>, Consent> consents; ///< on the ground of consent: the one that each rests on
    QList<Id<Client>> leftOut;           ///< without a valid consent for that recipient and purpose
};

/// Steps of everything that lets records go; each joins the open transaction. Nothing ever changes a disclosure.
namespace steps {

/// Weighs @p release for each of @p clients on the clinic's today, with @p reach of each record going out as @p what (a
/// code). Off the ground of consent everybody goes out. BadInput ("recipient" or "purpose", "empty").
Result<Released> weigh(Session &session, const Release &release, const QList<Id<Client>> &clients, ConsentScope reach,
                       const QString &what);
/// Keeps the disclosures of a release, dated now.
Result<Done> keepDisclosures(Session &session, const Released &released);

} // namespace steps
