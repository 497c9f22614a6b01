#pragma once
#include "db/door/database.h"

/// A save that needs a signature: the password of whoever is signed in is checked, then @p work runs in one transaction in
/// that person's name. WrongPassword, Waiting, NotSignedIn; NotAllowed without @p right, or when somebody else was signed in
/// while the password was checked. The password is copied before the call returns: wipe yours then.
template <typename Answer, typename Work>
QFuture<Result<Answer>> signedWrite(Database &database, Right right, const QByteArray &passwordUtf8, Work work)
{
    const auto answered = [](Error error) {
        QPromise<Result<Answer>> promise;
        promise.start();
        promise.addResult(Result<Answer>(std::move(error)));
        promise.finish();
        return promise.future();
    };
    const auto signer = database.actor();
    if (!signer) return answered(Error{Error::Kind::NotSignedIn});
    if (!signer->may(right)) return answered(Error{Error::Kind::NotAllowed});
    const auto keep = [&database, right, work, answered](const Result<Actor> &who) -> QFuture<Result<Answer>> {
        if (!who) return answered(who.error());
        return database.write<Answer>(right, [work, id = who->account](Session &session) -> Result<Answer> {
            if (session.actor().account != id) return Error{Error::Kind::NotAllowed};
            return work(session);
        });
    };
    return database.confirm(signer->name, passwordUtf8).then(keep).unwrap();
}
