#include "app/people/disclosure.h"

const QStringList &disclosureBases()
{
    static const QStringList all = {QStringLiteral("own_use"), QStringLiteral("consent"), QStringLiteral("emergency"),
                                    QStringLiteral("audit"), QStringLiteral("court")};
    return all;
}

bool Release::onConsent() const { return basis == QLatin1String("consent"); }

Disclosure disclosureOf(const Release &release, Id<Client> client, const QString &what,
                        std::optional<Id<Consent>> consent)
{
    Disclosure disclosure{.client = client};
    disclosure.recipient = release.recipient;
    disclosure.purpose = release.purpose;
    disclosure.basis = release.basis;
    disclosure.second = release.second;
    disclosure.what = what;
    disclosure.consent = consent;
    return disclosure;
}
