#include "db/door/session.h"

QString code(Act act)
{
    switch (act) {
    case Act::Add: return QStringLiteral("add");
    case Act::Correct: return QStringLiteral("correct");
    case Act::Undo: return QStringLiteral("undo");
    case Act::Import: return QStringLiteral("import");
    case Act::View: return QStringLiteral("view");
    case Act::Search: return QStringLiteral("search");
    case Act::Print: return QStringLiteral("print");
    case Act::Export: return QStringLiteral("export");
    case Act::SignIn: return QStringLiteral("sign_in");
    case Act::SignInFailed: return QStringLiteral("sign_in_failed");
    case Act::Lock: return QStringLiteral("lock");
    case Act::StaffAdd: return QStringLiteral("staff_add");
    case Act::StaffGrant: return QStringLiteral("staff_grant");
    case Act::StaffPassword: return QStringLiteral("staff_password");
    case Act::StaffRemove: return QStringLiteral("staff_remove");
    case Act::Recover: return QStringLiteral("recover");
    case Act::SettingChange: return QStringLiteral("setting_change");
    case Act::Backup: return QStringLiteral("backup");
    case Act::Restore: return QStringLiteral("restore");
    case Act::Founded: return QStringLiteral("founded");
    case Act::Verify: return QStringLiteral("verify");
    case Act::Reseal: return QStringLiteral("reseal");
    case Act::Disclose: return QStringLiteral("disclose");
    case Act::Merge: return QStringLiteral("merge");
    case Act::Unmerge: return QStringLiteral("unmerge");
    }
    return {};
}
