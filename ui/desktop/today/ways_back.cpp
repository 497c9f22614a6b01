#include "ui/desktop/today/ways_back.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QCoreApplication>

namespace {

struct WayBackWords
{
    Q_DECLARE_TR_FUNCTIONS(WayBackWords)
};

/// What every way back ends with: said, and the row shown again; or the sentence why not.
template <typename Kept> auto ending(const WayBack &way, const QString &said)
{
    return [log = &way.log, told = way.told, key = way.key, day = way.day, person = way.person,
            said](const Result<Kept> &kept) {
        if (!kept) {
            log->fail(sentence(kept.error()));
            return;
        }
        log->sayUndone(person, said);
        if (told) Q_EMIT told->happened(key, day);
    };
}

} // namespace

std::function<void()> WayBack::ofDose(Id<Dose> id) const
{
    return [way = *this, id] {
        whenDone(Doses(way.desk.database()).undoSlot(way.key.client, way.day, id), &way.desk,
                 ending<Dose>(way, way.open));
    };
}

std::function<void()> WayBack::ofVomited(const Dose &before) const
{
    return [way = *this, before] {
        const auto put = [way, before](const Result<QList<Dose>> &standing) {
            if (!standing || standing->isEmpty() || standing->first().id != before.id) {
                way.log.fail(standing
                                 ? WayBackWords::tr("That dose was changed meanwhile. Open the chart to correct it.")
                                 : sentence(standing.error()));
                return;
            }
            Dose back = before;
            back.version = standing->first().version;
            whenDone(Doses(way.desk.database()).correct(back, WayBackWords::tr("vomited was entered in error")),
                     &way.desk,
                     ending<Dose>(way, WayBackWords::tr("%1 again.").arg(markOf(before.outcome).word.toLower())));
        };
        whenDone(Doses(way.desk.database()).between(way.key.client, way.day, way.day), &way.desk, put);
    };
}

std::function<void()> WayBack::ofAbsence() const
{
    return [way = *this] {
        whenDone(Doses(way.desk.database()).undoNotHere(way.key.client, way.day), &way.desk,
                 ending<Done>(way, way.open));
    };
}

std::function<void()> WayBack::ofInjection(const Injection &kept) const
{
    return [way = *this, kept] {
        whenDone(Injections(way.desk.database()).undo(kept), &way.desk, ending<Injection>(way, way.open));
    };
}

std::function<void()> WayBack::ofNoShow(const Visit &kept, VisitStatus before) const
{
    return [way = *this, kept, before] {
        Visit back = kept;
        back.status = before;
        whenDone(Outreach(way.desk.database()).change(back, WayBackWords::tr("no-show was entered in error")),
                 &way.desk, ending<Visit>(way, way.open));
    };
}

std::function<void()> WayBack::ofEffect(const SideEffect &kept, const SideEffect &before) const
{
    return [way = *this, kept, before] {
        SideEffect back = before;
        back.version = kept.version;
        whenDone(SideEffects(way.desk.database()).follow(back, WayBackWords::tr("well was entered in error")),
                 &way.desk, ending<SideEffect>(way, way.open));
    };
}

std::function<void()> wayBackToWatch(Desk &desk, DeedLog &log, const Injection &ended, int planned,
                                     const QString &person, const std::function<void()> &told)
{
    Injection back = ended;
    back.watchEndedAt = {};
    back.observedMinutes = planned;
    return [desk = &desk, log = &log, back, person, told] {
        const QString why = WayBackWords::tr("the end of the watch was entered in error");
        whenDone(Injections(desk->database()).correct(back, why), desk,
                 [log, person, told](const Result<Injection> &kept) {
                     if (!kept) return log->fail(sentence(kept.error()));
                     log->sayUndone(person, WayBackWords::tr("the watch goes on."));
                     if (told) told();
                 });
    };
}
