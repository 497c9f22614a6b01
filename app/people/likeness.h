#pragma once
#include "app/people/directory.h"
#include <QBitArray>

/// How alike two values of one field are. SoFar: what is typed is the beginning of what stands in the register.
enum class Alike { Unknown, Different, SoFar, Nearly, Same };

/// Folded and without regard to case, accents, hyphens: Same; a slip of the finger (two letters in long names, one in short
/// ones, two neighbours swapped) or one the beginning of the other: Nearly.
Alike nameAlike(const QString &typed, const QString &kept);
/// All words of both names in any order: first and last name may have changed places, a second name may be missing.
Alike wholeNameAlike(const QString &typed, const QString &kept);
/// Nearly: day and month changed places, or one digit differs, or two neighbouring digits are swapped.
Alike birthDateAlike(QDate typed, QDate kept);
/// By digits alone, in any notation, a country's code in front left out.
Alike phoneAlike(const QString &typed, const QString &kept);

/// The letters of @p text that @p other has not in that place of the longest common run, for marking them.
QBitArray differingLetters(const QString &text, const QString &other);

/// Somebody in the register who may be the person being typed.
struct Match
{
    enum class Why { SamePerson, SamePhone, NearlyBirthDate, SameBirthDate, SameName };
    DirectoryEntry entry;
    Why why;
    /// So alike that it must be answered whether it is the same person.
    bool isLikely() const { return why == Why::SamePerson || why == Why::SamePhone || why == Why::NearlyBirthDate; }
};

/// The best few, the likeliest first; from the third letter on. The client itself is left out.
QList<Match> matchesFor(const Directory &directory, const Client &typed, int most = 6);
