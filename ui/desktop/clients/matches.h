#pragma once
#include "app/people/directory.h"

/// Somebody in the register who may be the person being typed.
struct Match
{
    enum class Why { SamePerson, SameBirthDate, SamePhone, SameName };
    DirectoryEntry entry;
    Why why;
    bool isLikely() const { return why == Why::SamePerson || why == Why::SamePhone; }
};

/// The best few matches, the likeliest first. Names are compared folded; two letters may differ.
QList<Match> matchesFor(const Directory &directory, const Client &typed, int most = 6);
/// Whether two names sound and look nearly the same: at most two letters differ, or one begins the other.
bool isNearly(const QString &a, const QString &b);
