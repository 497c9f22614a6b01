// How the injection sheet is saved and taken back; the page itself stands in injection_page.cpp.
#include "app/treatment/oral.h"
#include "db/stores/kits.h"
#include "ui/desktop/injection/gate_column.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/next_visit_field.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_saver.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/why_box.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

bool InjectionPage::act(int key)
{
    if (!m_draft) return false;
    switch (key) {
    case Qt::Key_W:
        if (m_route == Route::XR) m_form->takeOut();
        return true;
    case Qt::Key_B: m_foot->visit()->change(); return true;
    case Qt::Key_O: askToSign(m_gate->toSign()); return true;
    default: return false;
    }
}

void InjectionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Enter goes on: to what is open in the gate, then to what the form needs, then it saves.
        if (canSave()) save();
        else if (!m_gate->focusOpen() && m_route == Route::XR) m_form->focusNeeded();
    } else if (!act(event->key())) {
        Screen::keyPressEvent(event);
    }
}

bool InjectionPage::escape() { return m_saver->isBusy(); } // while saving there is nothing to leave

void InjectionPage::why()
{
    if (m_draft) showWhy(this, m_draft->page().series, desk());
}

void InjectionPage::save()
{
    if (!canSave()) return;
    m_foot->setBusy(true);
    if (m_route == Route::Oral) return saveTablet();
    Injection shot = m_form->injection();
    shot.givenAt = desk().now();
    shot.givenBy = desk().myName();
    if (m_gate->toldAt().isValid())
        shot.note = (shot.note + QLatin1Char(' ')
                     + tr("Told about lost tolerance at %1.").arg(clockTime(m_gate->toldAt())))
                        .trimmed();
    m_wantsEffect = shot.given && m_form->wantsSideEffect();
    SheetDeeds deeds{.injection = shot};
    deeds.rescue = m_form->rescueLine();
    deeds.checkIn = m_form->checkIn();
    deeds.sites = m_form->siteLooks();
    if (counts(shot) && m_foot->visit()->isWanted()) {
        deeds.next = nextVisit();
    }
    m_saver->saveInjection(*m_draft, deeds);
}

/// The carton's hours run from the key on, whatever becomes of this sheet.
void InjectionPage::keepTakenOut(const Kit &kit)
{
    whenDone(Kits(database()).moveOut(kit), this, [this](const Result<Kit> &kept) {
        if (kept) m_form->kitIsOut(*kept);
        else m_foot->fail(sentence(kept.error()));
    });
}

void InjectionPage::saved(const Injection &injection)
{
    const QString person = desk().shown(m_draft->page().client.displayName());
    QString what;
    if (!injection.given) {
        what = tr("not given: %1.").arg(injection.notGivenReason.toLower());
    } else {
        what = tr("%1, %2, %3.")
                   .arg(milligramWords(injection.milligrams), sideWords(injection.side), clockTime(injection.givenAt));
        if (counts(injection)) {
            const IntervalMode mode = intervalInForce(m_draft->page().orders, injection.givenOn, desk().limits());
            what += tr(" Next due %1.").arg(longDay(nextDue(injection.givenOn, mode)));
        } else {
            what += tr(" The next due date has not moved.");
        }
        what += m_besideSaid;
    }
    const Mark mark{injection.given ? OutcomeShape::Given : OutcomeShape::Refused,
                    injection.given ? tr("Given") : tr("Not given"), nullptr};
    // The sheet is gone when it is taken back: everything that the way back needs travels with it.
    Desk *shared = &desk();
    DeedLog *log = &deeds();
    deeds().say(
        {mark, person, what, [shared, log, injection, person] {
             whenDone(
                 Injections(shared->database()).undo(injection), shared, [log, person](const Result<Injection> &back) {
                     if (!back) log->fail(sentence(back.error()));
                     else
                         log->sayUndone(
                             person, InjectionPage::tr("the injection is taken back; the next due date is as before."));
                 });
         }});
    const Id<Client> client = m_client;
    const bool note = m_wantsEffect;
    Q_EMIT left(); // to the list, which is there whatever comes next
    if (note) Q_EMIT sideEffectWanted(client);
}

void InjectionPage::saveTablet()
{
    const ExpectedDose expected = expectedDose(m_draft->page().orders, desk().today(),
                                               m_draft->page().client.dischargedOn);
    Dose dose{.client = m_client};
    dose.order = expected.order;
    dose.dueOn = desk().today();
    dose.outcome = DoseOutcome::Given;
    dose.milligrams = expected.milligrams;
    dose.givenAt = desk().now();
    dose.givenBy = desk().myName();
    if (m_gate->toldAt().isValid())
        dose.reason = tr("told about lost tolerance at %1").arg(clockTime(m_gate->toldAt()));
    m_saver->saveDose(*m_draft, dose);
}

void InjectionPage::tabletSaved(const Dose &dose)
{
    const QString person = desk().shown(m_draft->page().client.displayName());
    const QString checks = m_draft->recheck() == Recheck::LateCheck ? tr("after the late check")
                                                                    : tr("after the checks");
    Desk *shared = &desk();
    DeedLog *log = &deeds();
    deeds().say({markOf(dose.outcome), person,
                 tr("%1, %2, %3.").arg(milligramWords(dose.milligrams), clockTime(dose.givenAt), checks),
                 [shared, log, dose, person] {
                     whenDone(Doses(shared->database()).undoSlot(dose.client, dose.dueOn, dose.id), shared,
                              [log, person](const Result<Dose> &back) {
                                  if (!back) log->fail(sentence(back.error()));
                                  else
                                      log->sayUndone(
                                          person,
                                          InjectionPage::tr("the tablet is taken back, the slot is open again."));
                              });
                 }});
    Q_EMIT left();
}
