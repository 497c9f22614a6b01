#pragma once
#include "app/base/limits.h"
#include "app/safety/liver.h"
#include "app/treatment/lateness.h"
#include <QStringList>

enum class Route { XR, Oral };
enum class GateLevel { Ok, Task, Physician, Block };
QString code(GateLevel level); ///< OK, TASK, PHYSICIAN, BLOCK
QString code(Route route);     ///< XR, ORAL
std::optional<Route> routeFromCode(QStringView word);

/// What the gate judges, one field a question. Empty or unknown = not known: not asked, or older than its limit.
struct GateFacts
{
    Route route = Route::XR;
    Recheck recheck = Recheck::FullGate; ///< FullGate also stands for a first dose
    std::optional<int> age = {};
    SexAtBirth sex = SexAtBirth::Unknown;
    Indication indication = Indication::Unknown;
    bool opioidHistory = true; ///< History::opioidRisk()
    OpioidKind opioid = OpioidKind::Unknown;
    std::optional<int> freeDays = {}; ///< days since the last opioid
    LabResult uds = LabResult::None;  ///< None and Missing: there is none
    YesNo withdrawal = YesNo::Unknown;
    std::optional<int> cows = {};
    Challenge challenge = Challenge::Unknown;
    YesNo onOpioid = YesNo::Unknown;
    std::optional<double> alt = {}, ast = {}, bili = {}; ///< multiples of the upper limit
    Hepatic hepatic = Hepatic::Unknown;
    Pregnant pregnant = Pregnant::Unasked;
    Allergy allergy = Allergy::Unknown;
    std::optional<double> platelets = {}; ///< 10^9/L
    YesNo anticoagulant = YesNo::Unknown;
    std::optional<double> crcl = {}; ///< mL/min
    bool procedureAsked = false;
    std::optional<int> procedureInDays = {}; ///< empty = none planned
    YesNo drinking = YesNo::Unknown, suicidal = YesNo::Unknown;
    QStringList opioidMedicines = {};      ///< names on the medicine list, opioids and partial agonists
    QStringList interactingMedicines = {}; ///< thioridazine, disulfiram
    bool operator==(const GateFacts &) const = default;
};

/// One row of the gate. `why` is a word for ui/words (see gate.cpp's list in words), `values` are its numbers and names.
struct Finding
{
    QString code = {}; ///< E01_AGE ... E16_INTERACTION, or OVERALL
    GateLevel level = GateLevel::Ok;
    QString why = {};        ///< e.g. UNDER_AGE, FREE_TOO_SHORT, NOT_ASKED, NONE_RECORDED
    QStringList values = {}; ///< plain numbers with a point, codes, names
    bool operator==(const Finding &) const = default;
};

/// All rules of clinical.md 4.3 in order, one row each, then OVERALL with the worst level (values = codes at that level).
QList<Finding> gate(const GateFacts &facts, const Limits &limits);
/// False for E02-E06: change the facts, not the rule. Other BLOCKs take a physician's override with reason and signature.
bool overridable(QStringView code);
GateLevel overall(const QList<Finding> &findings);
/// Every word that `why` can hold, for the words and their test.
const QStringList &gateWhys();

/// All records of one client that the gate reads.
struct GateRecords
{
    const Client &client;
    const History &history;
    const QList<Order> &orders;
    const QList<Injection> &injections;
    const QList<Dose> &doses;
    const QList<Lab> &labs;
    const QList<Assessment> &assessments;
    const QList<Medicine> &medicines;
};
/// Gathers the newest answer on or before @p day, leaving out what is older than its limit (4.3, "Freshness"). An answer
/// is older than its limit of N days from the day N + 1 on.
GateFacts gateFacts(const GateRecords &records, Route route, QDate day, const Limits &limits);
/// What is asked before the next dose by @p route: the late ladder for XR; for tablets FullGate at the first one, after a
/// lapse and after a stop that left three days without, LateCheck after three days without (opioid risk), else Routine.
/// Opioid use told since the last injection makes it Reverify at least (3.5, "at any level").
Recheck recheckFor(const GateRecords &records, Route route, QDate day, const Limits &limits);
/// The newest day of opioid use that was told of and lies after the last injection; null when there is none.
QDate usedSinceLast(const GateRecords &records, QDate day);
