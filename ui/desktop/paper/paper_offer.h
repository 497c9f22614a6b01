#pragma once
#include "app/visits/records.h"
#include "ui/desktop/paper/paper_sheet.h"
#include <QPointer>

/// One document that a screen can print now: its name, and how it is read afresh.
struct PaperOffer
{
    using Take = std::function<void(const Result<PaperSheet> &)>;

    QString name;
    /// Reads what the document shows, off the GUI thread; answers @p take unless @p context is gone.
    std::function<void(QObject *context, const Take &take)> read;
    /// A file of another kind than paper: how it is saved (and noted), and its ending; then it is not printed.
    std::function<QFuture<Result<Done>>(const QString &path)> save = {};
    QString ending = {};
};

class Desk;
struct ClinicEffects;
struct EffectFilter;
struct SideEffect;
struct ReminderRow;

// What each screen offers, by the rights of whoever is signed in; empty when there is nothing for that role.
QList<PaperOffer> papersOfToday(const Desk &desk);
QList<PaperOffer> papersOfOverdue(const Desk &desk);
QList<PaperOffer> papersOfKits(const Desk &desk);
/// The appointment card of one visit, and the same as a calendar file: neither tells what for.
QList<PaperOffer> papersOfVisit(const Desk &desk, const Visit &visit);
/// Who comes on @p day, by time.
PaperOffer dayListOf(const Desk &desk, QDate day);
/// The chart's one page, the cards, and the tablets of this month and the five before it.
QList<PaperOffer> papersOfClient(const Desk &desk, Id<Client> client);
/// The client's consents and where the records went; for whoever may see them.
PaperOffer accountOf(const Desk &desk, Id<Client> client);
/// The MedWatch draft of one side effect, read afresh.
PaperOffer medWatchOf(const Desk &desk, const SideEffect &effect);
/// The clinic's side effects as they are shown.
PaperOffer effectsOfClinic(const Desk &desk, const ClinicEffects &page, const EffectFilter &filter);
/// Slips and labels for these visits; nothing on them tells what for.
QList<PaperOffer> papersOfReminders(const QList<ReminderRow> &rows, const QString &clinicPhone);
