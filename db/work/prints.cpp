#include "db/work/prints.h"
#include "db/stores/disclosures.h"

namespace {
/// Keys of the note of a print; 1 names the client (see db/work/reports_audit.cpp).
enum PrintNoteKey {
    PrintSubjectKey = 1,
    PrintWhatKey,
    PrintPeopleKey,
    PrintPagesKey,
    PrintAsFileKey,
    PrintRecipientKey,
    PrintPurposeKey,
    PrintBasisKey
};

/// The paper leaves the clinic: weighed and kept as every other release.
Result<PrintNoted> releasePrint(Session &session, const Printed &printed)
{
    if (!printed.client) return Error::badInput("client", "empty");
    auto released = steps::weigh(session, *printed.release, {*printed.client}, reachOf(printed.kind),
                                 code(printed.kind));
    if (!released) return released.error();
    if (released->out.isEmpty()) return Error::badInput("consent", "not_covered");
    if (auto kept = steps::keepDisclosures(session, *released); !kept) return kept.error();
    PrintNoted noted;
    const auto ground = released->consents.constFind(*printed.client);
    if (ground != released->consents.cend()) noted.consent = *ground;
    return noted;
}
}

QString code(PaperKind kind)
{
    switch (kind) {
    case PaperKind::DaySheet: return QStringLiteral("day_sheet");
    case PaperKind::Handover: return QStringLiteral("handover");
    case PaperKind::DoseMonth: return QStringLiteral("dose_month");
    case PaperKind::NextVisitCard: return QStringLiteral("next_visit_card");
    case PaperKind::WalletCard: return QStringLiteral("wallet_card");
    case PaperKind::CallList: return QStringLiteral("call_list");
    case PaperKind::ChartPage: return QStringLiteral("chart_page");
    case PaperKind::KitList: return QStringLiteral("kit_list");
    case PaperKind::DayList: return QStringLiteral("day_list");
    case PaperKind::ReminderSlips: return QStringLiteral("reminder_slips");
    case PaperKind::ReminderLabels: return QStringLiteral("reminder_labels");
    case PaperKind::Outcomes: return QStringLiteral("outcomes");
    case PaperKind::Thresholds: return QStringLiteral("thresholds");
    case PaperKind::OverdoseWarning: return QStringLiteral("overdose_warning");
    case PaperKind::MedWatchDraft: return QStringLiteral("medwatch_draft");
    case PaperKind::ClinicEffects: return QStringLiteral("clinic_effects");
    case PaperKind::DisclosureAccount: return QStringLiteral("disclosure_account");
    }
    return {};
}

Right rightTo(PaperKind kind)
{
    switch (kind) {
    case PaperKind::ReminderSlips:
    case PaperKind::ReminderLabels:
    case PaperKind::CallList: return Right::ExportNeutral;
    case PaperKind::NextVisitCard:
    case PaperKind::DayList: return Right::SeeDue;
    case PaperKind::ChartPage: return Right::SeeIdentity;
    case PaperKind::KitList: return Right::SeeKits;
    case PaperKind::Thresholds: return Right::SeeRegister;
    case PaperKind::DisclosureAccount: return Right::SeeConsents;
    case PaperKind::Outcomes:
    case PaperKind::DaySheet:
    case PaperKind::Handover:
    case PaperKind::DoseMonth:
    case PaperKind::OverdoseWarning:
    case PaperKind::MedWatchDraft:
    case PaperKind::ClinicEffects:
    case PaperKind::WalletCard: break;
    }
    return Right::SeeClinical;
}

QString AuditHead::shortHash() const
{
    const QString hex = QString::fromLatin1(hash.left(4).toHex()).toUpper();
    return hex.left(4) + QLatin1Char(' ') + hex.mid(4);
}

bool mayLeave(PaperKind kind)
{
    return kind == PaperKind::ChartPage || kind == PaperKind::DoseMonth || kind == PaperKind::MedWatchDraft;
}

ConsentScope reachOf(PaperKind kind)
{
    return kind == PaperKind::NextVisitCard ? ConsentScope::Attendance : ConsentScope::Summary;
}

QFuture<Result<PrintNoted>> Prints::note(Printed printed)
{
    const Right right = printed.release ? Right::ExportIdentifiable : rightTo(printed.kind);
    return m_database.write<PrintNoted>(right, [printed](Session &session) -> Result<PrintNoted> {
        if (!session.actor().may(rightTo(printed.kind))) return Error{Error::Kind::NotAllowed};
        PrintNoted answer;
        QCborMap words{{PrintWhatKey, code(printed.kind)},
                       {PrintPeopleKey, printed.people},
                       {PrintPagesKey, printed.pages},
                       {PrintAsFileKey, printed.asFile}};
        if (printed.client) words.insert(PrintSubjectKey, printed.client->text());
        if (printed.release) {
            auto released = releasePrint(session, printed);
            if (!released) return released;
            answer = *released;
            words.insert(PrintRecipientKey, printed.release->recipient);
            words.insert(PrintPurposeKey, printed.release->purpose);
            words.insert(PrintBasisKey, printed.release->basis);
        }
        if (auto noted = session.note(Act::Print, KeyKind::Identity, words); !noted) return noted.error();
        return answer;
    });
}

QFuture<Result<AuditHead>> Prints::head()
{
    return m_database.read<AuditHead>(Right::SeeRegister, [](Session &session) -> Result<AuditHead> {
        AuditHead head;
        auto done = session.each("SELECT seq, hash FROM audit_head WHERE one = 1", {}, [&head](const Row &row) {
            head.seq = row.number(0);
            head.hash = row.bytes(1);
            return false;
        });
        if (!done) return done.error();
        return head;
    });
}
