#include "ui/desktop/consents/consent_undo.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QCoreApplication>

namespace {
struct ConsentUndo
{
    Q_DECLARE_TR_FUNCTIONS(ConsentUndo)
};
}

void sayConsent(Desk &desk, DeedLog &deeds, const QString &person, const Consent &now,
                const std::optional<Consent> &before, const QString &what)
{
    const QString name = desk.shown(person);
    deeds.say({{IconName::Note, ConsentUndo::tr("Consent"), &Tokens::accent},
               name,
               what,
               [shared = &desk, log = &deeds, now, before, name] {
                   whenDone(Consents(shared->database()).putBack(now, before), shared,
                            [log, name, isNew = !before](const Result<Consent> &back) {
                                if (!back) log->fail(sentence(back.error()));
                                else
                                    log->sayUndone(name,
                                                   isNew ? ConsentUndo::tr("the consent was entered in error.")
                                                         : ConsentUndo::tr("the consent is as it was before."));
                            });
               }});
}
