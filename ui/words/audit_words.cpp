#include "ui/words/audit_words.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace {
struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

#define W(text) QT_TRANSLATE_NOOP("AuditWords", text)
constexpr struct
{
    const char *table, *words;
} records[] = {
    {"client", W("Client")},
    {"history", W("Reason for treatment")},
    {"episode", W("Level of care")},
    {"treatment_order", W("Order")},
    {"dose", W("Tablet")},
    {"absence", W("Absence")},
    {"fill", W("Take-home tablets")},
    {"injection", W("Injection")},
    {"side_effect", W("Side effect")},
    {"assessment", W("Questions before a dose")},
    {"medicine", W("Other medicine")},
    {"lab", W("Laboratory value")},
    {"naloxone", W("Overdose rescue")},
    {"kit", W("Kit")},
    {"kit_lot", W("Lot of a kit")},
    {"visit", W("Visit")},
    {"call", W("Call")},
    {"call_rank", W("Order of calls")},
    {"closed_day", W("Closed day")},
    {"setting", W("Setting")},
    {"account", W("Account")},
    {"key_grant", W("Grant of a key")},
    {"disclosure", W("Disclosure")},
    {"gate_decision", W("Physician's decision before a dose")},
    {"check_in", W("Check-in")},
    {"day_close", W("Closing of a day")},
    {"note", W("Note")},
    {"care_plan", W("Plan of the client")},
    {"client_merge", W("Merge of two records")},
    {"close_request", W("Request to close")},
    {"call_back", W("On the call list by hand")},
    {"reminder", W("Reminder")},
    {"waiting", W("Waiting for a time")},
    {"review_seen", W("Seen by a physician")},
    {"consent", W("Consent")},
    {"kit_count", W("Count of kits")},
};
#undef W
}

QString word(Act act)
{
    switch (act) {
    case Act::Add: return AuditWords::tr("Added");
    case Act::Correct: return AuditWords::tr("Corrected");
    case Act::Undo: return AuditWords::tr("Undone");
    case Act::Import: return AuditWords::tr("Imported");
    case Act::View: return AuditWords::tr("Opened");
    case Act::Search: return AuditWords::tr("Searched");
    case Act::Print: return AuditWords::tr("Printed");
    case Act::Export: return AuditWords::tr("Exported");
    case Act::SignIn: return AuditWords::tr("Signed in");
    case Act::SignInFailed: return AuditWords::tr("Sign-in failed");
    case Act::Lock: return AuditWords::tr("Locked");
    case Act::StaffAdd: return AuditWords::tr("Account added");
    case Act::StaffGrant: return AuditWords::tr("Keys granted");
    case Act::StaffPassword: return AuditWords::tr("Password changed");
    case Act::StaffRemove: return AuditWords::tr("Account removed");
    case Act::Recover: return AuditWords::tr("Opened with the recovery sheet");
    case Act::SettingChange: return AuditWords::tr("Setting changed");
    case Act::Backup: return AuditWords::tr("Backed up");
    case Act::Restore: return AuditWords::tr("Restored from a backup");
    case Act::Founded: return AuditWords::tr("Register made");
    case Act::Verify: return AuditWords::tr("Checked");
    case Act::Reseal: return AuditWords::tr("Sealed under new keys");
    case Act::Disclose: return AuditWords::tr("Disclosed");
    case Act::Merge: return AuditWords::tr("Merged");
    case Act::Unmerge: return AuditWords::tr("Merge undone");
    }
    return {};
}

QString recordName(QByteArrayView table)
{
    const auto found = std::find_if(std::begin(records), std::end(records),
                                    [table](const auto &each) { return table == QByteArrayView(each.table); });
    return found == std::end(records) ? QString::fromLatin1(table) : AuditWords::tr(found->words);
}
