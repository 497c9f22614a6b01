#include "ui/desktop/stay/stay_undo.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QCoreApplication>

namespace {
struct StayUndo
{
    Q_DECLARE_TR_FUNCTIONS(StayUndo)
};
}

void sayStay(Desk &desk, DeedLog &deeds, const StayChange &change, const Mark &mark, const QString &what)
{
    const QString person = desk.shown(change.client.displayName());
    deeds.say({mark, person, what, [shared = &desk, log = &deeds, change, person] {
                   whenDone(Stays(shared->database()).undo(change, StayUndo::tr("entered by mistake")), shared,
                            [log, person](const Result<Done> &back) {
                                if (!back) log->fail(sentence(back.error()));
                                else log->sayUndone(person, StayUndo::tr("the stay is as it was before."));
                            });
               }});
}
