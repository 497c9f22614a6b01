#pragma once
#include "app/safety/check_in.h"
#include "db/stores/stores.h"
#include "ui/desktop/injection/gate_draft.h"
#include <functional>

/// What one sheet saves beside the answers of the gate.
struct SheetDeeds
{
    Injection injection;
    std::optional<Naloxone> rescue = {}; ///< a new line of the ledger
    std::optional<CheckIn> checkIn = {};
    QList<SiteLook> sites = {};
    std::optional<Visit> next = {};
};

/// Saves a sheet in the order in which it became true: the answers, the tests, the medicines, the check-in, then the dose,
/// then the ledger and the next visit. The first that fails stops it; what was saved before stays true and is not saved twice.
class SheetSaver : public QObject
{
    Q_OBJECT
public:
    SheetSaver(Database &database, QObject *parent = nullptr) : QObject(parent), m_database(database) {}

    void saveInjection(const GateDraft &draft, const SheetDeeds &deeds);
    void saveDose(const GateDraft &draft, const Dose &dose);
    /// The answers alone; @p done gets the fault, or nothing.
    void saveDraft(const GateDraft &draft, std::function<void(const std::optional<Error> &)> done);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void medicineSaved(const Medicine &medicine);
    void injectionSaved(const Injection &injection);
    void doseSaved(const Dose &dose);
    void visitBooked(const Visit &visit);
    /// The injection is saved without them: they are said beside it, for the sheet is gone.
    void visitRefused(const Error &error);
    void rescueRefused(const Error &error);
    void failed(const Error &error);

private:
    using Then = std::function<void()>;
    template <typename Thing> void wait(const QFuture<Result<Thing>> &future, std::function<void(const Thing &)> then);
    void saveAnswers(const GateDraft &draft, Then then);
    void saveLabs(QList<Lab> labs, Then then);
    void saveMedicines(QList<Medicine> medicines, Then then);
    void saveCheckIn(const SheetDeeds &deeds, Then then);
    void saveAfter(const SheetDeeds &deeds, const Injection &kept);
    void stop(const Error &error);

    Database &m_database;
    bool m_busy = false;
    std::function<void(const std::optional<Error> &)> m_done; ///< of `saveDraft` while it runs
    std::optional<Assessment> m_savedAnswers;
    std::optional<CheckIn> m_savedCheckIn;
    bool m_sitesSaved = false;
    QSet<QUuid> m_savedLabs;
};
