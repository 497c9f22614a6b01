#pragma once
#include "app/treatment/lateness.h"
#include "app/visits/diary.h"

/// Where the client's carton is, as far as the front desk may know.
enum class KitPlace { Refrigerated, OnTheWay, None };

/// What is asked of the agenda for one client's next injection.
struct SlotWish
{
    QDate opens, due;     ///< the window, both ends included; null due: a new start, as soon as possible
    int usualWeekday = 0; ///< Qt::Monday = 1; 0 = none known
    QTime usualTime = {}; ///< null = none known
    int minutes = 30;
    VisitPurpose purpose = VisitPurpose::Injection;
    KitPlace kit = KitPlace::Refrigerated;
    QDate notBefore = {}; ///< no earlier day, whatever the window (the carton is not here before); null = from today
};

/// Why this slot: the reasons in the order in which they are told.
enum class SlotWhy {
    AsSoonAsPossible, ///< past due, or a new start
    UsualDay,         ///< the client's usual weekday inside the window
    DueDay,
    DueClosed,  ///< the wished day is closed, so the nearest earlier open one
    DueFull,    ///< the wished day is full
    UsualTaken, ///< the usual hour is taken
    AfterDue,   ///< nothing was free up to the due day
    BeforeWindow,
    NoKit, ///< no carton is here, so not today
};

/// A slot that fits, and why.
struct SlotProposal
{
    QDate day = {};
    QTime time = {};
    QDate wished = {}; ///< the day that was looked at first
    QList<SlotWhy> why = {};
    bool isValid() const { return time.isValid(); }
    bool operator==(const SlotProposal &) const = default;
};

/// The wish that follows from a series on the diary's today.
SlotWish wishOf(const SeriesState &series, const QList<Visit> &past, KitPlace kit, const Diary &diary);
/// True when @p day lies outside the window: then somebody must say why. Past due: every day is inside.
bool isOutside(const SlotWish &wish, QDate day, QDate today);

/// The weekday and the hour at which the client usually comes for an injection; 0 and null when nothing is known.
void setUsual(SlotWish &wish, const QList<Visit> &past, const QTimeZone &zone);
/// The first slot inside the window on the client's usual weekday and hour where possible; a closed or full day goes to the
/// nearest earlier open one inside the window, never later (clinical.md 3.2, rule 5); when the window has nothing, the first
/// after it. Invalid when 60 days have nothing.
SlotProposal proposeSlot(const SlotWish &wish, const Diary &diary);
/// The slot of a day that somebody named: the free start nearest to the usual hour; a closed or full day goes to the next one
/// that has any. Invalid when 60 days have nothing.
SlotProposal slotFrom(QDate day, const SlotWish &wish, const Diary &diary);
/// The first free slot after @p before, whatever the hour; invalid when 60 days have nothing.
SlotProposal nextFreeSlot(const SlotWish &wish, const Diary &diary, const SlotProposal &before);
