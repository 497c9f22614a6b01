#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>

struct Order;
enum class DoseOutcome { Given, SelfReported, Refused, Missed, Held, Vomited };

/// One slot of the oral schedule (client + calendar date) and what became of it.
struct Dose
{
    enum class Flaw {
        NoDay,
        InFuture,
        BeforeBirth,
        BeforeOrder,
        MoreThan150,
        TakenWithoutMg,
        MgWithoutTaking,
        Over50,
        OutsideOrder,
        AfterStop,
        UnderHold,
        TimeInFuture,
        TimeOffDay
    };

    Id<Dose> id = Id<Dose>::create();
    int version = 1;
    bool inError = false; ///< undone or entered in error; the slot is open again
    Id<Client> client;
    std::optional<Id<Order>> order = {}; ///< empty: outside any order
    QDate dueOn = {};                    ///< clinic-local calendar date: the slot
    DoseOutcome outcome = DoseOutcome::Given;
    double milligrams = 0;  ///< taken; 0 when nothing was
    QDateTime givenAt = {}; ///< the moment with its offset; null = time unknown
    QString givenBy = {}, reason = {};
    bool operator==(const Dose &) const = default;
};

/// Tablets given to take home.
struct Fill
{
    Id<Fill> id = Id<Fill>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate dispensedOn = {};
    double tablets = 0, milligrams = 0; ///< mg of one tablet
    int daysSupply = 0;
    QString note = {};
    bool operator==(const Fill &) const = default;
};

/// The largest amount of one day (clinical.md 2); more only by a physician's override.
constexpr double mostOralMgADay = 150;
/// What a dose must satisfy. @p otherMgThatDay = mg taken on the same day in other slots; @p orders of the client.
/// Over50: more than 50 mg and more than the day's order asks for.
QList<Dose::Flaw> flaws(const Dose &dose, const QList<Order> &orders, double otherMgThatDay, QDate birthDate,
                        QDate today);
/// What is asked of a dose that is entered at the desk, today or from paper; an import is history and is asked less.
/// AfterStop and UnderHold: a tablet taken after the last order ended, or in a hold, needs a reason. TimeInFuture: later
/// than @p now. TimeOffDay: on another day than the slot's (its night lasts until `nightEnds` of the next morning).
QList<Dose::Flaw> deskFlaws(const Dose &dose, const QList<Order> &orders, const QDateTime &now);
constexpr int nightEnds = 6; ///< o'clock: ours, for evening doses after midnight
/// Over50, OutsideOrder and BeforeOrder (before the first oral order began) are told, not refused.
bool isWarning(Dose::Flaw flaw);
