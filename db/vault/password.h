#pragma once
#include <QString>
#include <QStringList>
#include <optional>

/// Why @p password may not be set: `short` (under 15 characters and not four of our words), `words` (our words, but fewer than
/// four different ones), `common` (a phrase of the shipped list, a pattern, or the login). Empty when it may. NFKC comes first.
std::optional<QString> weakness(const QString &password, const QString &login = {});

/// Four different words by chance, with hyphens between: 42 bits, behind Argon2id.
QString offerWords();

/// The shipped list, at least 1,024 short English words.
const QStringList &shippedWords();
