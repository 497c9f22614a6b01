#include "app/safety/lab_values.h"
#include "db/stores/store_steps_private.h"
#include "db/stores/stores.h"

namespace {

Result<Done> notAhead(Session &session, Id<Client> id, QDate day, const char *field)
{
    auto client = steps::clientOf(session, id);
    if (!client) return client.error();
    const QString name = QString::fromLatin1(field);
    if (!day.isValid()) return Error{Error::Kind::BadInput, {name, QStringLiteral("empty")}};
    if (day > session.clock().today()) return Error{Error::Kind::BadInput, {name, QStringLiteral("future")}};
    if (day < client->birthDate) return Error{Error::Kind::BadInput, {name, QStringLiteral("birth")}};
    return Done{};
}

Result<Done> checkLab(Session &session, const Lab &lab)
{
    if (auto fine = notAhead(session, lab.client, lab.takenOn, "taken_on"); !fine) return fine;
    if (!lab.value && lab.result == LabResult::None) return Error::badInput("value", "empty");
    const auto most = scaleTop(lab.test);
    const bool isOff = lab.value && (*lab.value < 0 || (most && *lab.value > *most));
    if (isOff || (lab.upperLimit && *lab.upperLimit <= 0)) return Error::badInput("value", "range");
    return Done{};
}

Result<Done> keepLab(Session &session, const Lab &lab)
{
    auto fine = checkLab(session, lab);
    return fine ? kept::keep(session, lab, Act::Add) : fine;
}

} // namespace

QFuture<Result<Assessment>> Checks::answer(Assessment assessment)
{
    return m_database.write<Assessment>(Right::EditLabs, [assessment](Session &session) -> Result<Assessment> {
        if (auto fine = notAhead(session, assessment.client, assessment.assessedOn, "assessed_on"); !fine)
            return fine.error();
        if (assessment.cows && (*assessment.cows < 0 || *assessment.cows > 48)) return Error::badInput("cows", "range");
        Assessment fresh = assessment;
        auto done = session.each(
            "SELECT id, version FROM assessment WHERE client_id = ? AND assessed_on = ? ORDER BY version",
            {assessment.client.uuid(), assessment.assessedOn}, [&](const Row &row) {
                fresh.id = Id<Assessment>::of(row.uuid(0));
                fresh.version = int(row.number(1)) + 1;
                return true;
            });
        if (done) done = kept::keep(session, fresh, fresh.version == 1 ? Act::Add : Act::Correct);
        if (!done) return done.error();
        return fresh;
    });
}

QFuture<Result<Lab>> Checks::measure(Lab lab)
{
    return m_database.write<Lab>(Right::EditLabs, [lab](Session &session) -> Result<Lab> {
        if (auto done = keepLab(session, lab); !done) return done.error();
        return lab;
    });
}

QFuture<Result<QList<Lab>>> Checks::measureAll(QList<Lab> labs)
{
    return m_database.write<QList<Lab>>(Right::EditLabs, [labs](Session &session) -> Result<QList<Lab>> {
        for (const Lab &lab : labs)
            if (auto done = keepLab(session, lab); !done) return done.error();
        return labs;
    });
}

QFuture<Result<Lab>> Checks::correct(Lab lab, QString reason)
{
    return m_database.write<Lab>(Right::EditLabs, [lab, reason](Session &session) -> Result<Lab> {
        if (reason.trimmed().isEmpty()) return Error::badInput("reason", "empty");
        if (auto fine = checkLab(session, lab); !fine) return fine.error();
        auto before = steps::newest<Lab>(session, lab.id.uuid());
        if (!before) return before;
        if (before->client != lab.client || before->test != lab.test) return Error::badInput("client", "changed");
        return steps::next(session, lab, lab.inError ? Act::Undo : Act::Correct, reason);
    });
}

QFuture<Result<Done>> Checks::takeBack(QList<Lab> labs)
{
    return m_database.write<Done>(Right::EditLabs, [labs](Session &session) -> Result<Done> {
        for (const Lab &lab : labs)
            if (auto gone = steps::takeBack(session, lab); !gone) return gone.error();
        return Done{};
    });
}

QFuture<Result<Naloxone>> Checks::naloxone(Naloxone line)
{
    return m_database.write<Naloxone>(Right::EditLabs, [line](Session &session) -> Result<Naloxone> {
        if (auto fine = notAhead(session, line.client, line.on, "on"); !fine) return fine.error();
        if (auto done = kept::keep(session, line, Act::Add); !done) return done.error();
        if (auto done = series::rankCall(session, line.client); !done) return done.error();
        return line;
    });
}

QFuture<Result<Medicine>> Checks::medicine(Medicine medicine)
{
    return m_database.write<Medicine>(Right::EditMedicines, [medicine](Session &session) -> Result<Medicine> {
        if (medicine.name.trimmed().isEmpty()) return Error::badInput("name", "empty");
        if (medicine.name.size() > 200) return Error::badInput("name", "long");
        if (auto fine = notAhead(session, medicine.client, medicine.fromOn, "from_on"); !fine) return fine.error();
        if (medicine.toOn.isValid() && medicine.toOn < medicine.fromOn) return Error::badInput("to_on", "order");
        auto known = kept::versions<Medicine>(session, medicine.id.uuid());
        if (!known) return known.error();
        if (!known->isEmpty()) return steps::next(session, medicine, Act::Correct);
        if (auto done = kept::keep(session, medicine, Act::Add); !done) return done.error();
        return medicine;
    });
}
