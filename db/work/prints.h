#pragma once
#include "app/people/disclosure.h"
#include "db/door/database.h"

/// What leaves the program on paper.
enum class PaperKind {
    DaySheet,
    Handover,
    DoseMonth,
    NextVisitCard,
    WalletCard,
    CallList,
    ChartPage,
    KitList,
    DayList,
    ReminderSlips,
    ReminderLabels,
    Outcomes,
    Thresholds,
    OverdoseWarning,
    MedWatchDraft,
    ClinicEffects,
    DisclosureAccount
};
QString code(PaperKind kind); ///< day_sheet, handover, ...
/// What one must hold to print it. The front desk prints the call list, the card of the next visit and its part of a chart.
Right rightTo(PaperKind kind);

/// Whether it may be meant for somebody outside; a card or a warning goes to the client, which is no disclosure (42 CFR 2.23).
bool mayLeave(PaperKind kind);
/// How much of a record a paper holds, for the consent that it may rest on.
ConsentScope reachOf(PaperKind kind);

/// One print, for the audit trail.
struct Printed
{
    PaperKind kind;
    std::optional<Id<Client>> client = {}; ///< whose paper it is; empty: a list of several people
    int people = 0, pages = 0;
    bool asFile = false;                 ///< a PDF, else a printer
    std::optional<Release> release = {}; ///< it leaves the clinic: a disclosure of that client; empty: it stays
};

/// What was noted of a print.
struct PrintNoted
{
    std::optional<Consent> consent = {}; ///< the one that it leaves the clinic on
};

/// The newest entry of the audit trail, as paper carries it: whoever holds the paper can tell whether the register was cut.
struct AuditHead
{
    qint64 seq = 0;
    QByteArray hash;
    QString shortHash() const; ///< "B07D 12E6"
};

/// Prints are entries of the audit trail, made before anything is printed.
class Prints
{
public:
    explicit Prints(Database &database) : m_database(database) {}

    /// With a release a disclosure is kept in the same transaction. BadInput ("recipient", "purpose": "empty"; "consent",
    /// "not_covered"; "client", "empty" for a paper of several people). Right: `rightTo(printed.kind)`; to let it leave the
    /// clinic, ExportIdentifiable.
    QFuture<Result<PrintNoted>> note(Printed printed);
    /// Right: SeeRegister.
    QFuture<Result<AuditHead>> head();

private:
    Database &m_database;
};
