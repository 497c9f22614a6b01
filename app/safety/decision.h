#pragma once
#include "app/safety/gate.h"
#include <QDateTime>
#include <QUuid>

/// What a physician decided about one finding of the gate: signed with reason and password, for the next dose only.
struct GateDecision
{
    Id<GateDecision> id = Id<GateDecision>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on = {}; ///< the clinic's day on which it was signed
    Route route = Route::XR;
    QString code = {}; ///< of `clinical.md` 4.3, or VISIT_EARLY, VISIT_SIGN_OFF
    GateLevel level = GateLevel::Physician;
    QString why = {};        ///< as in the finding that was decided
    QStringList values = {}; ///< its numbers
    QString rule = {};       ///< `ruleStamp` when it was signed
    QString reason = {};
    QString signedBy = {}; ///< login of the physician
    QUuid signer = {};     ///< the physician's account
    QDateTime signedAt = {};
    bool operator==(const GateDecision &) const = default;
};

/// Days for which a decision waits for its dose; longer, and the client must be looked at again (P).
constexpr int decisionDays = 7;

/// The rule's text, by a number that changes when the text does, and the numbers that it uses now: a decision ends when
/// this changes. Codes that are no rule have no stamp (empty).
QString ruleStamp(QStringView code, Route route, const Limits &limits);

/// True when a physician may sign for it: every PHYSICIAN, and a BLOCK that is not of E02-E06 (4.3).
bool signable(const Finding &finding);

/// True when @p decision answers @p finding for a dose on @p day. It ends with its dose (@p lastGiven = day of the last
/// injection that counts, before @p day; null for tablets), after `decisionDays`, when the rule's text or numbers change and
/// when the facts it was about change. Days that only pass (E07, E11, days late) are the same facts.
bool stands(const GateDecision &decision, const Finding &finding, QDate day, Route route, QDate lastGiven,
            const Limits &limits);

/// The decision that answers @p finding; null pointer when there is none.
const GateDecision *decisionFor(const Finding &finding, const QList<GateDecision> &decisions, QDate day, Route route,
                                QDate lastGiven, const Limits &limits);

/// All that is asked before a dose by @p route on @p day: the gate, then for an injection what the visit itself needs:
/// VISIT_EARLY (3.3: before min_interval days a physician decides; before day 28 the payer is warned) and VISIT_SIGN_OFF
/// (3.5: REVERIFY needs the prescriber). Between two tablets of a course nothing is asked and nothing decided anew: a routine
/// tablet keeps of the gate what passes and what the register knows to forbid it (4.1, 5.2). No OVERALL row.
QList<Finding> visitGate(const GateRecords &records, Route route, QDate day, const Limits &limits);

/// Which checks stand before the next tablet, as a notice: LATE_CHECK:days, FIRST_TABLET, RESTART (a first dose again); empty
/// when the next one is routine.
QStringList tabletNotices(const GateRecords &records, QDate day, const Limits &limits);

/// The codes that still stand in the way: not OK, and nobody signed for them.
QStringList undecided(const QList<Finding> &findings, const QList<GateDecision> &decisions, QDate day, Route route,
                      QDate lastGiven, const Limits &limits);
/// Day of the last injection that counts before @p day; null for tablets and when there is none.
QDate lastGivenBefore(const QList<Injection> &injections, Route route, QDate day);
