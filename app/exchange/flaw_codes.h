#pragma once
#include "app/exchange/codes.h"
#include "app/treatment/ordering.h"

/// The words that stand for what is wrong with a thing, for `Error::Kind::Flawed` (its facts) and for logs: NO_NAME ...
template <> std::span<const CodeWord<Client::Flaw>> codeWords<Client::Flaw>();
template <> std::span<const CodeWord<Dose::Flaw>> codeWords<Dose::Flaw>();
template <> std::span<const CodeWord<Injection::Flaw>> codeWords<Injection::Flaw>();
template <> std::span<const CodeWord<Ordering::Flaw>> codeWords<Ordering::Flaw>();
template <> std::span<const CodeWord<Consent::Flaw>> codeWords<Consent::Flaw>();

/// Ready to be the facts of an error.
template <typename Flaw> QStringList flawCodes(const QList<Flaw> &flaws)
{
    QStringList words;
    for (const Flaw flaw : flaws) words << code(flaw);
    return words;
}
