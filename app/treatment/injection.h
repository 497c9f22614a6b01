#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>

enum class Side { Unknown, Left, Right };

/// One visit for a Vivitrol injection: given in full, in part, or not given and why.
struct Injection
{
    enum class Flaw { NoDate, InFuture, BeforeBirth, NotFullDose, NotPartialDose, NoSide, NoReversalTalk, NoLot, Expired,
                      NotGivenWithoutReason, NotGivenWithDose, SecondOnOneDay };

    Id<Injection> id = Id<Injection>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate givenOn;               ///< clinic-local calendar date: what counts
    QDateTime givenAt;           ///< the moment, with its offset; may be unknown (null)
    bool given = true;           ///< false: nothing was given, see notGivenReason
    double milligrams = 380;
    bool full = true;
    bool countsAsGiven = true;   ///< a partial dose counts only when a physician signed so
    Side side = Side::Unknown;
    QString needle;              ///< "1.5" or "2", inches
    QString lot;
    QDate expiresOn;
    QDateTime outOfColdAt;
    YesNo reversalTalk = YesNo::Unknown; ///< naloxone or nalmefene was talked about (rule 5.6)
    int observedMinutes = -1;    ///< -1 = not recorded
    QString reaction, givenBy, note, notGivenReason;
    bool operator==(const Injection &) const = default;
};
/// What an injection recorded at the desk must satisfy (an import is history and asks less).
QList<Injection::Flaw> flaws(const Injection &injection, QDate today);
