#pragma once
#include "app/people/disclosure.h"
#include "db/work/worklists.h"

/// A disclosure as it is told: who gave it out, and on which consent it rested.
struct ToldDisclosure
{
    Disclosure disclosure;
    QString by;
    std::optional<Consent> consent = {}; ///< as it stands now
};

/// What a client may be answered: the consents, and where the records went.
struct ClientAccount
{
    Client client;
    QList<Consent> consents;           ///< newest signature first
    QList<ToldDisclosure> disclosures; ///< newest first
};

/// Accounting of disclosures (42 CFR 2.25, 45 CFR 164.528).
class Accounting
{
public:
    explicit Accounting(Database &database) : m_database(database) {}

    /// NotFound. Right: SeeConsents.
    QFuture<Result<ClientAccount>> ofClient(Id<Client> client);

private:
    Database &m_database;
};

namespace accounting {
/// Newest first, of one client or (empty) of everybody.
Result<QList<ToldDisclosure>> disclosures(Session &session, std::optional<Id<Client>> client);
/// Newest signature first.
Result<QList<Consent>> consents(Session &session, std::optional<Id<Client>> client);
}
