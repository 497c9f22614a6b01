#include "ui/desktop/closing/watch_round.h"
#include "app/treatment/kit_way.h"
#include "db/stores/kits.h"
#include "db/stores/stores.h"
#include "ui/desktop/closing/close_words.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/ways_back.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QPointer>

const Person *LastThing::person() const
{
    if (watch) return &watch->person;
    return kit && kit->owner ? &*kit->owner : nullptr;
}

WatchRound::WatchRound(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

void WatchRound::read()
{
    m_again = m_saves > 0; // what is read now could be older than what is being saved
    if (m_again) return;
    whenDone(DayClosings(m_desk.database()).lastThings(), this, [this](const Result<LastThings> &now) {
        if (!now) Q_EMIT failed(sentence(now.error()));
        else if (m_saves > 0) m_again = true;
        else take(*now);
    });
}

void WatchRound::take(const LastThings &now)
{
    QList<LastThing> things;
    for (const Watch &watch : now.watches) things.append({.watch = watch});
    for (const KitOut &kit : now.kits) things.append({.kit = kit});
    const auto stands = [&things](const QUuid &id) {
        return std::any_of(things.cbegin(), things.cend(), [&id](const LastThing &each) { return each.id() == id; });
    };
    for (LastThing gone : std::as_const(m_things)) {
        if (stands(gone.id())) continue;
        gone.isOpen = false;
        things.append(gone);
    }
    m_things = things;
    m_read = true;
    Q_EMIT changed();
}

int WatchRound::open() const
{
    return int(std::count_if(m_things.cbegin(), m_things.cend(), [](const LastThing &each) { return each.isOpen; }));
}

LastThing *WatchRound::find(const QUuid &id)
{
    for (LastThing &each : m_things)
        if (each.id() == id) return &each;
    return nullptr;
}

bool WatchRound::answer(const QUuid &id)
{
    const LastThing *thing = find(id);
    if (!thing || !thing->isOpen) {
        m_deeds.fail(tr("That is answered already. U takes the last answer back."));
        return false;
    }
    const LastThing copy = *thing;
    if (copy.watch) endWatch(copy);
    else putBack(copy);
    return true;
}

void WatchRound::beginSave(const QUuid &id)
{
    ++m_saves;
    if (LastThing *thing = find(id)) {
        thing->isOpen = false;
        thing->saving = true;
    }
    Q_EMIT changed();
}

bool WatchRound::endSave(const QUuid &id, int deed, const Error *error, const QString &answer)
{
    --m_saves;
    if (LastThing *thing = find(id)) {
        thing->saving = false;
        thing->isOpen = error != nullptr;
        thing->answer = answer;
    }
    if (error) m_deeds.drop(deed, sentence(*error));
    Q_EMIT changed();
    if (m_saves == 0 && m_again) read();
    return !error;
}

void WatchRound::endWatch(const LastThing &thing)
{
    const int deed = m_deeds.begin();
    const QString person = m_desk.shown(thing.watch->person.name);
    const int planned = thing.watch->injection.observedMinutes;
    beginSave(thing.id());
    whenDone(Injections(m_desk.database()).endWatch(thing.watch->injection.id, {}), this,
             [this, deed, person, planned, id = thing.id()](const Result<Injection> &kept) {
                 const QString answer = kept ? tr("watched for %1").arg(minutes(kept->observedMinutes)) : QString();
                 if (!endSave(id, deed, kept ? nullptr : &kept.error(), answer)) return;
                 const auto told = [me = QPointer(this), id] {
                     if (me) Q_EMIT me->takenBack(id);
                 };
                 m_deeds.finish(deed,
                                {{OutcomeShape::Given, tr("Well"), nullptr},
                                 person,
                                 answer + QLatin1Char('.'),
                                 wayBackToWatch(m_desk, m_deeds, *kept, planned, person, told)});
             });
}

void WatchRound::putBack(const LastThing &thing)
{
    const int deed = m_deeds.begin();
    const Kit kit = thing.kit->kit;
    Kits kits(m_desk.database());
    // A delivery from the counter takes its next step; what had been in goes back in. Both count the hours.
    Kit away = kit;
    away.state = KitState::Refrigerated;
    const auto saving = kit.state == KitState::Received ? kits.step(away) : kits.putBack(kit);
    beginSave(thing.id());
    whenDone(saving, this, [this, deed, number = kit.number, id = thing.id()](const Result<Kit> &kept) {
        const QString answer = kept ? tr("back in, %1 out by now").arg(hoursOutWords(kept->hoursOut)) : QString();
        if (!endSave(id, deed, kept ? nullptr : &kept.error(), answer)) return;
        const auto undo = [desk = &m_desk, log = &m_deeds, kit = *kept, number, me = QPointer(this), id] {
            whenDone(Kits(desk->database()).undo(kit), desk, [log, number, me, id](const Result<Kit> &out) {
                if (!out) return log->fail(sentence(out.error()));
                log->sayUndone(tr("Kit %1").arg(number), tr("it stands out of the refrigerator, as before."));
                if (me) Q_EMIT me->takenBack(id);
            });
        };
        m_deeds.finish(deed,
                       {{IconName::Refrigerator, tr("Put back"), &Tokens::accent},
                        tr("Kit %1").arg(number),
                        answer + QLatin1Char('.'),
                        undo});
    });
}
