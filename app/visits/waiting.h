#pragma once
#include "app/visits/diary.h"
#include <QSet>

enum class WaitingState { Open, Booked, GivenUp };

/// A client who waits for a time that is not free, or for an earlier one than the one that is booked. Nobody is booked from
/// this list by itself: somebody must reach the client first.
struct Wait
{
    Id<Wait> id = Id<Wait>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate from = {}, until = {}; ///< both days included
    QSet<int> weekdays = {};     ///< Qt::Monday = 1; empty = any
    QTime earliest = {};         ///< the visit begins then at the earliest; null = any
    QTime latest = {};           ///< and ends by then; null = any
    VisitPurpose purpose = VisitPurpose::Injection;
    int minutes = 30;
    WaitingState state = WaitingState::Open;
    QString note = {}, by = {};
    bool operator==(const Wait &) const = default;

    enum class Flaw { NoDays, Past, TooLong, NoHours };
};
/// (P) nobody is kept waiting longer than this without being asked again.
constexpr int longestWaitDays = 90;
QList<Wait::Flaw> flaws(const Wait &waiting, QDate today);

/// Whether a visit of @p minutes that begins then is what the client waits for.
bool fits(const Wait &waiting, QDate day, QTime start);
/// A free start that somebody waits for.
struct WaitingMatch
{
    QDate day = {};
    QTime time = {};
    bool isValid() const { return day.isValid(); }
    bool operator==(const WaitingMatch &) const = default;
};
/// The first free start that fits, after @p after; with @p before (the visit that is booked), only one that lies earlier.
/// Invalid: none.
WaitingMatch firstMatch(const Wait &waiting, const Diary &diary, const std::optional<Visit> &before = {},
                        const WaitingMatch &after = {});
/// Whether the minutes that @p freed stood in fit and are free now.
bool fitsFreed(const Wait &waiting, const Visit &freed, const Diary &diary);
