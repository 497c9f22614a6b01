#include "app/base/access.h"
#include <QStringList>
#include <array>

namespace {

constexpr Roles desk{Role::FrontDesk}, nurse{Role::Nurse}, physician{Role::Physician},
    administrator{Role::Administrator}, auditor{Role::Auditor};
constexpr Roles clinical = nurse | physician;
constexpr Roles care = desk | clinical;
constexpr Roles everybody = care | administrator | auditor;

struct PolicyLine
{
    Right right;
    Roles roles;
};

// The auditor holds the identity key (security.md 1): the trail names clients to the privacy officer. Keys are granted by
// whoever holds them (security.md 2): the door still needs the key itself, so an account can pass on only what it has.
constexpr auto policy = std::to_array<PolicyLine>({
    {Right::SeeRegister, everybody},
    {Right::SeeIdentity, care | auditor},
    {Right::EditIdentity, care},
    {Right::SeeDue, care},
    {Right::EditVisits, care},
    {Right::EditCalls, care},
    {Right::EditClosedDays, care},
    {Right::SeeClinical, clinical},
    {Right::SeeKits, care},
    {Right::LogDoses, clinical},
    {Right::GiveInjection, clinical},
    {Right::EditSideEffects, clinical},
    {Right::EditLabs, clinical},
    {Right::EditMedicines, clinical},
    {Right::EditKits, clinical},
    {Right::EditHistory, clinical},
    {Right::EditOrders, physician},
    {Right::EditEpisodes, physician},
    {Right::Override, physician},
    {Right::JudgeCausality, physician},
    {Right::CloseUrgent, physician},
    {Right::SetMedical, physician},
    {Right::ExportIdentifiable, physician},
    {Right::ExportWithSecond, clinical},
    {Right::ExportNeutral, care},
    {Right::SeeOwnAudit, everybody},
    {Right::SeeChartAudit, physician | auditor},
    {Right::SeeAllAudit, administrator | auditor},
    {Right::SeeConsents, physician | auditor},
    {Right::EditConsents, physician},
    {Right::ManageStaff, administrator},
    {Right::GrantKeys, everybody},
    {Right::Backup, administrator},
    {Right::SetTechnical, administrator},
    {Right::Verify, everybody},
});

struct RoleWord
{
    Role role;
    const char *word;
};
constexpr auto roleWords = std::to_array<RoleWord>({
    {Role::FrontDesk, "front_desk"},
    {Role::Nurse, "nurse"},
    {Role::Physician, "physician"},
    {Role::Administrator, "administrator"},
    {Role::Auditor, "auditor"},
});

} // namespace

bool allows(Role role, Right right) { return allows(Roles(role), right); }

bool allows(Roles roles, Right right)
{
    for (const PolicyLine &line : policy)
        if (line.right == right) return bool(line.roles & roles);
    return false;
}

QString code(Role role)
{
    for (const auto &[each, word] : roleWords)
        if (each == role) return QString::fromLatin1(word);
    return {};
}

std::optional<Role> roleFromCode(QStringView word)
{
    for (const auto &[role, each] : roleWords)
        if (word == QLatin1String(each)) return role;
    return std::nullopt;
}

QList<Role> each(Roles roles)
{
    QList<Role> list;
    for (const auto &[role, word] : roleWords)
        if (roles.testFlag(role)) list << role;
    return list;
}

QString codes(Roles roles)
{
    QStringList words;
    for (Role role : each(roles)) words << code(role);
    return words.join(QLatin1Char(','));
}
