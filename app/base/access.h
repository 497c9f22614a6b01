#pragma once
#include <QFlags>
#include <QList>
#include <QString>
#include <optional>

enum class Role { FrontDesk = 1, Nurse = 2, Physician = 4, Administrator = 8, Auditor = 16 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// What a person may do. Each store method names one; the door asks for it on every path.
enum class Right {
    SeeRegister,  ///< open the register at all: names of staff, settings, closed days, verify
    SeeIdentity,  ///< names, contacts, directory
    EditIdentity, ///< register a client, correct identity
    SeeDue,       ///< due and late status, overdue list, explain
    EditVisits,
    EditCalls,
    EditClosedDays,
    SeeClinical, ///< doses, injections, side effects, labs, gate
    SeeKits,     ///< kits without lots
    LogDoses,
    GiveInjection,
    EditSideEffects,
    EditLabs,
    EditMedicines,
    EditKits,
    EditHistory,
    EditOrders,
    EditEpisodes,
    Override,
    JudgeCausality,
    CloseUrgent,
    SetMedical,
    ExportIdentifiable, ///< csv and fhir alone; a nurse needs a physician beside her
    ExportWithSecond,
    ExportNeutral, ///< ics, reminder list, call list
    SeeOwnAudit,
    SeeChartAudit,
    SeeAllAudit,
    SeeConsents,  ///< consents and disclosures (42 CFR Part 2)
    EditConsents, ///< record, correct and revoke a consent
    ManageStaff,
    GrantKeys,
    Backup,
    SetTechnical,
    Verify,
};

/// The whole policy in one table (`formats.md`, "Who may"). An account with several roles has the sum.
bool allows(Role role, Right right);
bool allows(Roles roles, Right right);

/// `front_desk`, `nurse`, `physician`, `administrator`, `auditor`.
QString code(Role role);
std::optional<Role> roleFromCode(QStringView code);
QList<Role> each(Roles roles);
QString codes(Roles roles); ///< comma-separated
