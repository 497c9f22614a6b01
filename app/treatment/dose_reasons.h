#pragma once
#include <QStringList>
#include <optional>

/// What a numbered reason is for.
enum class ReasonFor { Refused, Held, NotGiven, Corrected };

/// The clinic's numbered reasons of the dose round. An empty list: the shipped ones are in force (ui/words/reasons.h).
struct DoseReasons
{
    QStringList refused, held, notGiven, corrected;
    const QStringList &of(ReasonFor what) const;
    QStringList &of(ReasonFor what);
    bool operator==(const DoseReasons &) const = default;
};

/// One digit chooses one reason.
constexpr int mostReasons = 9;
constexpr int longestReason = 80; ///< characters: it stands in a row of the list

/// All kinds with their keys among the settings: "reasons_refused" and so on.
struct ReasonKey
{
    ReasonFor what;
    const char *key;
};
const QList<ReasonKey> &reasonKeys();
std::optional<ReasonFor> reasonForKey(const QString &key);

/// "feels unwell; side effect" and back. Empty optional: more than nine, or one of them too long. An empty text takes the
/// shipped list.
std::optional<QStringList> reasonsFrom(const QString &text);
QString reasonsText(const QStringList &reasons);
