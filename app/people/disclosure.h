#pragma once
#include "app/people/consent.h"
#include <QDateTime>

/// Who gets something of a client, why, and on what ground (42 CFR 2.31, 2.32, 2.51 - 2.53, 2.61).
struct Release
{
    QString recipient = {}, purpose = {};
    QString basis = QStringLiteral("own_use"); ///< one of `disclosureBases()`
    QString second = {};                       ///< the physician who stands beside a nurse; empty = nobody
    bool onConsent() const;
};
/// own_use, consent, emergency, audit, court.
const QStringList &disclosureBases();

/// Something of one client left the clinic's register: to whom, why, on what ground, in what form. One record a client, so
/// that it can be answered where a client's records went (42 CFR 2.25).
struct Disclosure
{
    Id<Disclosure> id = Id<Disclosure>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDateTime madeAt = {};
    QString recipient = {}, purpose = {}, basis = {};
    QString what = {};                       ///< a code: csv, ics, or that of a paper
    QString second = {};                     ///< see Release
    std::optional<Id<Consent>> consent = {}; ///< on the ground of consent: which one
    bool operator==(const Disclosure &) const = default;
};

/// @p release as it concerns @p client. On the ground of consent @p consent says which.
Disclosure disclosureOf(const Release &release, Id<Client> client, const QString &what,
                        std::optional<Id<Consent>> consent = {});
