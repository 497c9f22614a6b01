#pragma once
#include "app/people/disclosure.h"

// Words of consents and disclosures (42 CFR Part 2).

QString word(ConsentKind kind);
QString word(ConsentScope scope);
/// "Valid", "Expires in 12 days", "Expired 3 days ago", "Revoked": with its number, never colour alone.
QString consentStateWords(const Consent &consent, QDate day);
/// "Anybody who treats, pays or operates" where a consent names nobody.
QString recipientWords(const Consent &consent);
QString purposeWords(const Consent &consent);
/// How much may go out; in the paper's own words where they are its words.
QString scopeWords(const Consent &consent);
/// Kind, for whom and what for, in one line.
QString consentLine(const Consent &consent);
QString sentence(Consent::Flaw flaw);

QString basisWords(QStringView basis); ///< for a code of `disclosureBases()`
/// What went out, for the code of a disclosure: csv, ics, or that of a paper.
QString disclosedWhat(QStringView what);
