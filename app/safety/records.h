#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDateTime>
#include <QStringList>

enum class LabTest { ALT, AST, BILI, UDS_OPIOID, HCG, PLT, CRCL, PHQ9, AUDITC, DRINKS, PACS, CRAVING };
enum class LabResult { None, Negative, Positive, Pending, Missing };

/// One measured value or result.
struct Lab
{
    Id<Lab> id = Id<Lab>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate takenOn = {};
    LabTest test = LabTest::ALT;
    std::optional<double> value = {};
    QString unit = {};
    std::optional<double> upperLimit = {}; ///< in the unit of the value
    LabResult result = LabResult::None;
    bool confirms = false; ///< a laboratory's GC/LC-MS: it takes the place of the screens of its day (4.2)
    QTime takenAt = {};    ///< clock time; null = not known
    QString note = {};
    /// value / upper limit; empty when either is missing or the limit is not above zero.
    std::optional<double> multiple() const;
    bool operator==(const Lab &) const = default;
};

enum class OpioidKind { Unknown, None, Short, Long };
enum class Challenge { Unknown, None, Pass, Fail };
enum class Hepatic { Unknown, None, AcuteHepatitis, LiverFailure };
enum class Pregnant { Unasked, Yes, No, Unknown, NotApplicable };
enum class Allergy { Unknown, None, Naltrexone, PLG, CMC };

/// What the gate asks, answered on one day. An empty procedure date means none planned; every other empty cell: not asked.
struct Assessment
{
    Id<Assessment> id = Id<Assessment>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate assessedOn = {};
    QDate lastOpioidOn = {};
    OpioidKind opioidKind = OpioidKind::Unknown;
    YesNo withdrawal = YesNo::Unknown;
    std::optional<int> cows = {}; ///< Clinical Opiate Withdrawal Scale, 0-48
    Challenge challenge = Challenge::Unknown;
    YesNo onOpioid = YesNo::Unknown;
    Hepatic hepatic = Hepatic::Unknown;
    Pregnant pregnant = Pregnant::Unasked;
    Allergy allergy = Allergy::Unknown;
    YesNo anticoagulant = YesNo::Unknown;
    QDate procedureOn = {};
    YesNo drinking = YesNo::Unknown, suicidal = YesNo::Unknown;
    bool operator==(const Assessment &) const = default;
};

enum class MedicineClass { Other, Opioid, PartialAgonist, Thioridazine, Disulfiram };

/// Another medicine that the client takes.
struct Medicine
{
    Id<Medicine> id = Id<Medicine>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QString name = {};
    MedicineClass kind = MedicineClass::Other;
    QDate fromOn = {}, toOn = {}; ///< null end = still taken
    bool operator==(const Medicine &) const = default;
};

enum class NaloxoneStep { Offered, Accepted, HasKit, Declined };

/// One line of the naloxone ledger.
struct Naloxone
{
    Id<Naloxone> id = Id<Naloxone>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on = {};
    NaloxoneStep what = NaloxoneStep::Offered;
    QDate kitExpiresOn = {};
    bool operator==(const Naloxone &) const = default;
};

enum class Product { Unknown, Oral, XR };

/// One side effect, as last known.
struct SideEffect
{
    Id<SideEffect> id = Id<SideEffect>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate onsetOn = {}, resolvedOn = {};
    QString term = {}; ///< a code of `clinical.md` 6.1
    int grade = 0;     ///< CTCAE 1-5; 0 = not graded
    bool serious = false, worsening = false;
    Product product = Product::Unknown;
    QString action = {}, causality = {}, outcome = {}, note = {};
    QString reviewedBy = {};        ///< the physician who reviewed it; empty = not yet
    std::optional<int> sizeMm = {}; ///< of a site reaction, largest width when last looked at
    QStringList criteria =
        {};                 ///< which seriousness criteria were met (codes, 6.2); serious without any: not said which
    QDate doseOn = {};      ///< day of the dose it is laid to; null: the last one before the onset
    bool postponed = false; ///< action 1 on an injection: the next one was put off, a depot cannot be withdrawn (6.2)
    YesNo dechallenge = YesNo::Unknown; ///< better after the medicine was stopped or lowered
    YesNo rechallenge = YesNo::Unknown; ///< came again with the medicine
    QDate medWatchOn = {};              ///< sent to MedWatch; null: not, or not known
    bool operator==(const SideEffect &) const = default;
};
