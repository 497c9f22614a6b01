#include "ui/desktop/injection/sheet_saver.h"
#include "ui/desktop/parts/when_done.h"

void SheetSaver::stop(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

void SheetSaver::saveAnswers(const GateDraft &draft, std::function<void()> then)
{
    m_busy = true;
    const auto labs = [this, labs = draft.newLabs(), then = std::move(then)] { saveLabs(labs, then); };
    if (!draft.isAnswered() || (m_savedAnswers && *m_savedAnswers == draft.answers())) {
        labs();
        return;
    }
    whenDone(Checks(m_database).answer(draft.answers()), this,
             [this, labs, asked = draft.answers()](const Result<Assessment> &kept) {
                 if (!kept) {
                     stop(kept.error());
                     return;
                 }
                 m_savedAnswers = asked;
                 labs();
             });
}

void SheetSaver::saveLabs(QList<Lab> labs, std::function<void()> then)
{
    while (!labs.isEmpty() && m_savedLabs.contains(labs.first().id.uuid())) labs.removeFirst();
    if (labs.isEmpty()) {
        then();
        return;
    }
    const Lab lab = labs.takeFirst();
    whenDone(Checks(m_database).measure(lab), this, [this, labs, then, id = lab.id.uuid()](const Result<Lab> &kept) {
        if (!kept) {
            stop(kept.error());
            return;
        }
        m_savedLabs.insert(id);
        saveLabs(labs, then);
    });
}

void SheetSaver::saveInjection(const GateDraft &draft, const Injection &injection, const std::optional<Visit> &next)
{
    if (m_busy) return;
    saveAnswers(draft, [this, injection, next] {
        whenDone(Injections(m_database).give(injection), this, [this, next](const Result<Injection> &kept) {
            if (!kept) {
                stop(kept.error());
                return;
            }
            m_busy = false;
            if (next) {
                // The visit is a help: the injection is saved whatever becomes of it.
                whenDone(Outreach(m_database).book(*next), this, [this, kept = *kept](const Result<Visit> &visit) {
                    if (visit) Q_EMIT visitBooked(*visit);
                    else Q_EMIT failed(visit.error());
                    Q_EMIT injectionSaved(kept);
                });
                return;
            }
            Q_EMIT injectionSaved(*kept);
        });
    });
}

void SheetSaver::saveDose(const GateDraft &draft, const Dose &dose)
{
    if (m_busy) return;
    saveAnswers(draft, [this, dose] {
        whenDone(Doses(m_database).log(dose), this, [this](const Result<Dose> &kept) {
            if (!kept) {
                stop(kept.error());
                return;
            }
            m_busy = false;
            Q_EMIT doseSaved(*kept);
        });
    });
}
