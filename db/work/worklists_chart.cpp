#include "app/safety/decision.h"
#include "app/safety/liver.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "db/stores/client_records_private.h"
#include "db/stores/kit_lots.h"
#include "db/stores/series.h"
#include "db/work/new_accounts_private.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

constexpr int calendarDays = 182, mostLines = 300;

template <typename Thing> Result<Done> list(Session &session, Id<Client> client, const char *order, QList<Thing> &into)
{
    auto found = kept::current<Thing>(session, QByteArray("client_id = ? ORDER BY ") + order, {client.uuid()});
    if (!found) return found.error();
    into = std::move(*found);
    return Done{};
}

Result<Done> readLists(Session &session, Id<Client> id, ChartPage &page)
{
    auto done = list(session, id, "starts_at", page.visits);
    if (done) done = list(session, id, "called_at", page.calls);
    if (done) done = list(session, id, "version", page.kits);
    if (!done || !session.actor().holds(KeyKind::Clinical)) return done;
    if (auto lots = kits::readLots(session, page.kits); !lots) return lots;
    auto records = readClientRecords(session, id);
    if (!records) return records.error();
    if (records->historyKnown) page.history = records->history;
    page.orders = records->orders;
    page.doses = records->doses;
    page.injections = records->injections;
    page.labs = records->labs;
    page.assessments = records->assessments;
    page.medicines = records->medicines;
    done = list(session, id, "onset_on", page.effects);
    if (done) done = list(session, id, "on_day", page.naloxone);
    if (done) done = list(session, id, "starts_on", page.episodes);
    return done;
}

Result<Done> readState(Session &session, ChartPage &page)
{
    const QDate today = session.clock().today();
    auto every = series::oneOf(session, page.client.id, today);
    if (!every) return every.error();
    if (*every) {
        page.hasSeries = true;
        page.series = shownState(session, **every, !page.history || page.history->opioidRisk(), today);
        page.nextSide = otherSide((*every)->lastSide);
    }
    QHash<QDate, const Dose *> byDay;
    for (const Dose &dose : page.doses) byDay.insert(dose.dueOn, &dose);
    for (QDate day = today.addDays(1 - calendarDays); day <= today; day = day.addDays(1)) {
        DayMark mark{day, expectedMg(page.orders, day, page.client.dischargedOn)};
        if (const Dose *dose = byDay.value(day)) {
            mark.outcome = dose->outcome;
            mark.milligrams = dose->milligrams;
        }
        page.days << mark;
    }
    return Done{};
}

Result<Done> readLines(Session &session, ChartPage &page)
{
    auto people = accounts::all(session);
    if (!people) return people.error();
    QHash<QUuid, QString> names;
    for (const Account &account : *people) names.insert(account.id, account.name);
    const bool clinical = session.actor().holds(KeyKind::Clinical);
    for (const Table *table : allTables()) {
        const bool ofClient = table->columnOf("client_id") >= 0;
        if (!ofClient && table != &tables::client) continue;
        if (table->key == KeyKind::Clinical && !clinical) continue;
        const QByteArray where = table == &tables::client ? QByteArray("id = ?") : QByteArray("client_id = ?");
        auto done = session.each(
            "SELECT at, actor, act FROM audit_entry WHERE record_id IN (SELECT id FROM " + table->name + " WHERE "
                + where + ") AND table_number = ? ORDER BY seq DESC LIMIT ?",
            {page.client.id.uuid(), table->number, mostLines}, [&](const Row &row) {
                page.lines << HistoryLine{QDateTime::fromMSecsSinceEpoch(row.number(0), session.clock().zone()),
                                          names.value(row.uuid(1)), code(Act(row.number(2))),
                                          QString::fromLatin1(table->name)};
                return true;
            });
        if (!done) return done;
    }
    std::stable_sort(page.lines.begin(), page.lines.end(),
                     [](const HistoryLine &a, const HistoryLine &b) { return a.at > b.at; });
    if (page.lines.size() > mostLines) page.lines.resize(mostLines);
    return Done{};
}

} // namespace

QFuture<Result<ChartPage>> Worklists::chart(Id<Client> id)
{
    // Opening a chart is itself an entry of the audit trail, so this reads in a writing transaction.
    return m_database.write<ChartPage>(Right::SeeIdentity, [id](Session &session) -> Result<ChartPage> {
        auto found = kept::current<Client>(session, "id = ?", {id.uuid()});
        if (!found) return found.error();
        if (found->isEmpty()) return Error{Error::Kind::NotFound, {QStringLiteral("client")}};
        ChartPage page{.client = found->first()};
        auto done = readLists(session, id, page);
        if (done) done = readState(session, page);
        if (done) done = readLines(session, page);
        if (done) done = session.note(Act::View, KeyKind::Identity, {{1, id.text()}});
        if (!done) return done.error();
        return page;
    });
}

QFuture<Result<QList<Finding>>> Worklists::gate(Id<Client> client, Route route)
{
    return m_database.read<QList<Finding>>(Right::SeeClinical, [=](Session &session) -> Result<QList<Finding>> {
        auto records = readClientRecords(session, client);
        if (!records) return records.error();
        return ::gate(gateFacts(records->gateRecords(), route, session.clock().today(), session.limits()),
                      session.limits());
    });
}

QFuture<Result<QStringList>> Worklists::notices(Id<Client> client)
{
    return m_database.read<QStringList>(Right::SeeClinical, [client](Session &session) -> Result<QStringList> {
        const QDate today = session.clock().today();
        auto records = readClientRecords(session, client);
        if (!records) return records.error();
        QStringList notices;
        if (oralOrderInForce(records->orders, today))
            notices = tabletNotices(records->gateRecords(), today, session.limits());
        for (auto answers = records->assessments.crbegin(); answers != records->assessments.crend(); ++answers) {
            if (answers->procedureOn >= today)
                notices << QStringLiteral("SURGERY:") + answers->procedureOn.toString(Qt::ISODate);
            break; // the newest answer counts
        }
        auto effects = kept::current<SideEffect>(
            session, "client_id = ? AND resolved_on IS NULL ORDER BY onset_on DESC", {client.uuid()});
        if (!effects) return effects.error();
        for (const SideEffect &effect : *effects)
            notices << QStringLiteral("EFFECT:%1:%2:%3")
                           .arg(effect.term)
                           .arg(effect.grade)
                           .arg(effect.onsetOn.toString(Qt::ISODate));
        const QDate start = treatmentStart(records->client, records->orders, records->injections, records->doses,
                                           today);
        const QDate due = nextLftDue(start, records->labs, today, session.limits());
        if (due.isValid() && due <= today.addDays(7))
            notices << QStringLiteral("LIVER_DUE:") + due.toString(Qt::ISODate);
        auto ledger = kept::ofClient<Naloxone>(session, client);
        if (!ledger) return ledger.error();
        if (records->history.opioidRisk() && !rescueKitAtHand(*ledger, today)) notices << QStringLiteral("RESCUE:none");
        return notices;
    });
}
