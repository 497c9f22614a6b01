#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>
#include <QStringList>

struct Kit;
enum class Side { Unknown, Left, Right };

/// Measured before the injection; what was not measured is empty.
struct Vitals
{
    std::optional<int> systolic = {}, diastolic = {}; ///< mmHg
    std::optional<int> pulse = {};                    ///< a minute
    std::optional<double> celsius = {}, kilograms = {};
    bool operator==(const Vitals &) const = default;
};
/// Names of values that no living adult has: blood_pressure, pulse, temperature, weight.
QStringList flaws(const Vitals &vitals);

constexpr double fullDose = 380; ///< mg, one vial; the only strength there is (clinical.md 1.1)

/// One visit for a Vivitrol injection: given in full, in part, or not given and why.
struct Injection
{
    enum class Flaw {
        NoDate,
        InFuture,
        BeforeBirth,
        NotFullDose,
        NotPartialDose,
        NoSide,
        NoReversalTalk,
        NoLot,
        Expired,
        NotGivenWithoutReason,
        NotGivenWithDose,
        SecondOnOneDay,
        KitGone,         ///< given, wasted or returned already
        KitOfAnother,    ///< its owner is another client
        KitSpoilt,       ///< frozen, too warm or out of the cold too long (1.3)
        KitDoesNotMatch, ///< lot or expiry differ from the carton's
        LotUsedUp,       ///< as many given as there were cartons, and nobody said that it is this lot
        VitalsImpossible
    };

    Id<Injection> id = Id<Injection>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate givenOn = {};     ///< clinic-local calendar date: what counts
    QDateTime givenAt = {}; ///< the moment, with its offset; may be unknown (null)
    bool given = true;      ///< false: nothing was given, see notGivenReason
    double milligrams = fullDose;
    bool full = true;
    bool countsAsGiven =
        false; ///< of a partial dose: a physician signed that it counts. Ask counts() of interval.h, not this
    Side side = Side::Unknown;
    QString needle = {}; ///< "1.5" or "2", inches
    QString lot = {};
    QDate expiresOn = {};
    QDateTime outOfColdAt = {};
    YesNo reversalTalk = YesNo::Unknown; ///< naloxone or nalmefene was talked about (rule 5.6)
    int observedMinutes = -1;            ///< -1 = not recorded
    QString reaction = {}, givenBy = {}, note = {}, notGivenReason = {};
    std::optional<Id<Kit>> kit = {}; ///< the carton, when it is one of the register's
    bool lotSaid = false;            ///< asked because the lot seemed used up: it is this one
    QDateTime watchEndedAt = {};     ///< null: nobody has ended the watch yet
    Vitals vitals = {};
    bool operator==(const Injection &) const = default;
};
/// What an injection recorded at the desk must satisfy (an import is history and asks less).
QList<Injection::Flaw> flaws(const Injection &injection, QDate today);
/// The same with what the record alone cannot know: born when, and the client's other injections.
QList<Injection::Flaw> flaws(const Injection &injection, QDate today, QDate birthDate, const QList<Injection> &others);
/// The moment at which the watch after it is over; null when nothing is watched, nothing was given, or it was ended.
QDateTime watchedUntil(const Injection &injection);
/// True for what makes a record impossible, also in an imported history.
bool refusesHistory(Injection::Flaw flaw);
