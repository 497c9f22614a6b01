#include "ui/desktop/injection/sheet_saver.h"
#include "db/stores/check_ins.h"
#include "db/stores/slots.h"
#include "ui/desktop/parts/when_done.h"

template <typename Thing>
void SheetSaver::wait(const QFuture<Result<Thing>> &future, std::function<void(const Thing &)> then)
{
    whenDone(future, this, [this, then = std::move(then)](const Result<Thing> &kept) {
        if (!kept) stop(kept.error());
        else then(*kept);
    });
}

void SheetSaver::stop(const Error &error)
{
    m_busy = false;
    if (const auto done = std::exchange(m_done, nullptr)) done(error);
    else Q_EMIT failed(error);
}

void SheetSaver::saveDraft(const GateDraft &draft, std::function<void(const std::optional<Error> &)> done)
{
    if (m_busy) return;
    m_done = std::move(done);
    saveAnswers(draft, [this] {
        m_busy = false;
        if (const auto finished = std::exchange(m_done, nullptr)) finished(std::nullopt);
    });
}

void SheetSaver::saveAnswers(const GateDraft &draft, Then then)
{
    m_busy = true;
    const auto rest = [this, labs = draft.newLabs(), medicines = draft.changedMedicines(), then = std::move(then)] {
        saveLabs(labs, [this, medicines, then] { saveMedicines(medicines, then); });
    };
    if (!draft.isAnswered() || (m_savedAnswers && *m_savedAnswers == draft.answers())) {
        rest();
        return;
    }
    wait<Assessment>(Checks(m_database).answer(draft.answers()),
                     [this, rest, asked = draft.answers()](const Assessment &) {
                         m_savedAnswers = asked;
                         rest();
                     });
}

void SheetSaver::saveLabs(QList<Lab> labs, Then then)
{
    while (!labs.isEmpty() && m_savedLabs.contains(labs.first().id.uuid())) labs.removeFirst();
    if (labs.isEmpty()) {
        then();
        return;
    }
    const Lab lab = labs.takeFirst();
    wait<Lab>(Checks(m_database).measure(lab), [this, labs, then](const Lab &kept) {
        m_savedLabs.insert(kept.id.uuid());
        saveLabs(labs, then);
    });
}

void SheetSaver::saveMedicines(QList<Medicine> medicines, Then then)
{
    if (medicines.isEmpty()) {
        then();
        return;
    }
    const Medicine medicine = medicines.takeFirst();
    wait<Medicine>(Checks(m_database).medicine(medicine), [this, medicines, then](const Medicine &kept) {
        Q_EMIT medicineSaved(kept);
        saveMedicines(medicines, then);
    });
}

void SheetSaver::saveCheckIn(const SheetDeeds &deeds, Then then)
{
    const bool again = deeds.checkIn == m_savedCheckIn && (deeds.sites.isEmpty() || m_sitesSaved);
    if ((!deeds.checkIn && deeds.sites.isEmpty()) || again) {
        then();
        return;
    }
    const QList<SiteLook> sites = m_sitesSaved ? QList<SiteLook>() : deeds.sites;
    wait<CheckIns::Kept>(CheckIns(m_database).keep(deeds.injection.client, deeds.checkIn, sites, Product::XR),
                         [this, then, asked = deeds.checkIn](const CheckIns::Kept &) {
                             m_savedCheckIn = asked;
                             m_sitesSaved = true;
                             then();
                         });
}

void SheetSaver::saveInjection(const GateDraft &draft, const SheetDeeds &deeds)
{
    if (m_busy) return;
    saveAnswers(draft, [this, deeds] {
        saveCheckIn(deeds, [this, deeds] {
            wait<Injection>(Injections(m_database).give(deeds.injection),
                            [this, deeds](const Injection &kept) { saveAfter(deeds, kept); });
        });
    });
}

/// Ledger and visit help: the injection is saved whatever becomes of them, and a fault is said.
void SheetSaver::saveAfter(const SheetDeeds &deeds, const Injection &kept)
{
    const auto visit = [this, next = deeds.next, kept] {
        m_busy = false;
        if (!next) {
            Q_EMIT injectionSaved(kept);
            return;
        }
        whenDone(Slots(m_database).bookAt(*next), this, [this, kept](const Result<Visit> &booked) {
            if (booked) Q_EMIT visitBooked(*booked);
            else Q_EMIT visitRefused(booked.error());
            Q_EMIT injectionSaved(kept);
        });
    };
    if (!deeds.rescue) {
        visit();
        return;
    }
    whenDone(Checks(m_database).naloxone(*deeds.rescue), this, [this, visit](const Result<Naloxone> &line) {
        if (!line) Q_EMIT rescueRefused(line.error());
        visit();
    });
}

void SheetSaver::saveDose(const GateDraft &draft, const Dose &dose)
{
    if (m_busy) return;
    saveAnswers(draft, [this, dose] {
        wait<Dose>(Doses(m_database).log(dose), [this](const Dose &kept) {
            m_busy = false;
            Q_EMIT doseSaved(kept);
        });
    });
}
