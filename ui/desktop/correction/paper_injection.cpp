#include "ui/desktop/correction/paper_injection.h"
#include "app/treatment/interval.h"
#include "ui/desktop/correction/shot_fields.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

PaperInjection::PaperInjection(Desk &desk, DeedLog &deeds, Id<Client> client, QDate day, QWidget *parent)
    : CorrectionScreen(desk, deeds, client, parent), m_day(day), m_fields(new ShotFields(day))
{
    addRow(m_fields);
    setAsksWhy(false); // the page says why: it stands on paper
    setSaveWord(tr("Save injection"));
    connect(m_fields, &ShotFields::changed, this, &PaperInjection::judge);
}

QString PaperInjection::title() const { return tr("Injection from paper"); }
QString PaperInjection::subtitle() const { return longDay(m_day); }

QList<KeyHint> PaperInjection::hints() const
{
    return {{{tr("Tab")}, tr("next field")}, {{tr("Enter")}, tr("save")}, {{tr("Esc")}, tr("leave, nothing saved")}};
}

/// What can be known: the other side from the last one before that day, and the carton that is set apart for the client.
Injection PaperInjection::start() const
{
    Injection shot{.client = client(), .givenOn = m_day};
    shot.givenBy = desk().myName();
    Side last = Side::Unknown;
    for (const Injection &each : page().injections)
        if (each.given && each.givenOn < m_day) last = each.side;
    shot.side = otherSide(last);
    for (const Kit &kit : page().kits) {
        if (kit.state != KitState::Reserved && kit.state != KitState::Refrigerated) continue;
        shot.lot = kit.lot;
        shot.expiresOn = kit.expiresOn;
    }
    return shot;
}

void PaperInjection::readEntry()
{
    QString lead = tr(
        "Nothing is recorded for this day. Enter what the paper says; the next due date follows from it.");
    if (page().series.lastGiven > m_day)
        lead = tr("A later injection stands in the register. This one is entered before it; the next due date stays.");
    setLead(lead);
    versions()->show({}, {});
    m_fields->fill(start(), true);
    ready();
}

Injection PaperInjection::entry() const { return m_fields->shot(start(), desk().database().clock().zone()); }

QStringList PaperInjection::missing() const { return m_fields->left(); }

QString PaperInjection::wrong() const { return m_fields->wrong(); }

QString PaperInjection::willSay() const
{
    const Injection shot = entry();
    return tr("%1, %2", "day, amount").arg(shortDay(m_day), milligramWords(shot.milligrams));
}

void PaperInjection::keep()
{
    whenDone(Injections(database()).fromPaper(entry(), tr("entered from paper")), this,
             [this](const Result<Injection> &kept) {
                 if (!kept) return failed(sentence(kept.error()));
                 const QString what = tr("%1, %2, %3, from paper.")
                                          .arg(milligramWords(kept->milligrams), sideWords(kept->side),
                                               shortDay(m_day));
                 done(what, [shared = &desk(), log = &deeds(), shot = *kept, person = person()] {
                     whenDone(Injections(shared->database()).undo(shot, takenBackWhy()), shared,
                              [log, person](const Result<Injection> &undone) {
                                  sayTakenBack(log, person, undone ? nullptr : &undone.error());
                              });
                 });
             });
}
