#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
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
    ClinicEffects
};
QString code(PaperKind kind); ///< day_sheet, handover, ...
/// What one must hold to print it. The front desk prints the call list, the card of the next visit and its part of a chart.
Right rightTo(PaperKind kind);

/// One print, for the audit trail.
struct Printed
{
    PaperKind kind;
    std::optional<Id<Client>> client = {}; ///< whose paper it is; empty: a list of several people
    int people = 0, pages = 0;
    bool asFile = false; ///< a PDF, else a printer
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

    /// Right: `rightTo(printed.kind)`.
    QFuture<Result<Done>> note(Printed printed);
    /// Right: SeeRegister.
    QFuture<Result<AuditHead>> head();

private:
    Database &m_database;
};
