#pragma once
#include "app/people/disclosure.h"
#include "app/people/note.h"
#include "app/safety/records.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/kit.h"
#include "app/visits/records.h"
#include "app/visits/waiting.h"
#include "db/work/practice_clinic.h"
#include <algorithm>

namespace practice {

/// All that one made-up client's years in treatment left in the register, oldest first, each in the version that stands.
struct Course
{
    Client client;
    History history{client.id};
    QList<Episode> episodes;
    QList<Order> orders;
    QList<Dose> doses;
    QList<Fill> fills;
    QList<Injection> injections;
    QList<SideEffect> effects; ///< as the nurse noted them
    QList<SideEffect> reviews; ///< their second versions, as the physician left them
    QList<Assessment> assessments;
    QList<Medicine> medicines;
    QList<Lab> labs;
    QList<Naloxone> naloxone;
    QList<Kit> kits;
    QList<Visit> visits;
    QList<Wait> waiting; ///< one at the most
    QList<Call> calls;
    QList<Note> notes;
    QList<CarePlan> plans; ///< one at the most
    QList<Consent> consents;
    QList<Consent> revocations; ///< their second versions
    QList<Disclosure> disclosures;
};
/// A record of one client with nothing but its identity.
template <typename Thing> Thing blank(Dice &dice, Id<Client> client)
{
    return Thing{dice.id<Thing>(), 1, false, client};
}

/// The same for one seed, day and place in the list, whatever the number of clients.
Course courseOf(const Clinic &clinic, int index);
/// Cartons that belong to the clinic, not to a client.
QList<Kit> clinicKits(const Clinic &clinic, int clients);

/// A course while it is being laid, with what its parts have to know of each other.
struct Draft
{
    const Clinic &clinic;
    int index;
    Plan plan;
    Course course = {};
    QDate startsOn = {};    ///< the first dose
    QDate endsOn = {};      ///< of treatment: the discharge, else the day of the practice
    QDate dueOn = {};       ///< of the next injection; null when none is due
    QTime slot = {};        ///< at which this client usually comes
    bool takesHome = false; ///< tablets are dispensed for four weeks and reported by telephone
    bool opioid() const { return !plan.alcoholOnly; }
    Dice dice(Purpose purpose) const { return Dice(clinic.seed, index, purpose); }
    Id<Client> id() const { return course.client.id; }
    bool isKept(QDate day) const { return day >= clinic.logFrom() && day < clinic.asOf; }
};
// In this order; each reads what the earlier ones laid.
void layIdentity(Draft &draft);
void layInjections(Draft &draft); ///< injections, their orders, start and end of treatment
void layTablets(Draft &draft);    ///< oral orders, holds, doses, fills
void layStay(Draft &draft);       ///< enrolment, levels of care, discharge
void layLabs(Draft &draft);
void layAnswers(Draft &draft); ///< assessments, medicines, naloxone
void layEffects(Draft &draft);
void layKits(Draft &draft);
void layCalls(Draft &draft);
void layVisits(Draft &draft);
void layWaiting(Draft &draft);    ///< who would rather come at another time
void layNotes(Draft &draft);      ///< notes and the plan
void laySignatures(Draft &draft); ///< the orders of the last one and a half years, by the physician
void layConsents(Draft &draft);   ///< signed papers, and what went out on their ground

/// The client of the picture of the chart has a course of her own; the rest follows from it as with the others.
bool isShowcase(const Draft &draft);
void layShowcaseDoses(Draft &draft);
void layShowcaseFindings(Draft &draft);

/// Of neighbours with the same key the first stays: a file of history has one row a key.
template <typename Thing, typename Key> void keepFirst(QList<Thing> &sorted, Key key)
{
    sorted.erase(
        std::unique(sorted.begin(), sorted.end(), [&](const Thing &a, const Thing &b) { return key(a) == key(b); }),
        sorted.end());
}

/// "4471B" and its expiry: the lot from which a carton of @p day came, one of three a quarter.
struct Lot
{
    QString number;
    QDate expiresOn;
};
Lot lotOf(QDate day, int which);

// The made-up staff of the clinic, as they stand in the texts of records (the accounts are called by their work).
QString prescriberOf(Dice &dice);
QString nurseOf(Dice &dice);
QString deskOf(Dice &dice);

} // namespace practice
