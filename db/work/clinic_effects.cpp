#include "db/work/clinic_effects.h"
#include "db/work/courses.h"
#include "db/work/people_private.h"
#include <algorithm>

namespace {

QDate firstOfMonth(QDate day) { return QDate(day.year(), day.month(), 1); }

QList<EffectBasis> emptyMonths(QDate from, QDate to)
{
    QList<EffectBasis> months;
    for (QDate month = firstOfMonth(from); month <= to; month = month.addMonths(1)) months << EffectBasis{month};
    return months;
}

/// Adds what @p sql counts (client, day, how many) to @p member of the months; clients who came later are left out, as in
/// the outcome measures.
Result<Done> countInto(Session &session, const QByteArray &sql, const ClinicEffects &page,
                       const QSet<Id<Client>> &known, int EffectBasis::*member, QList<EffectBasis> &months)
{
    return session.each(sql, {page.from, page.to}, [&](const Row &row) {
        if (!known.contains(Id<Client>::of(row.uuid(0)))) return true;
        const QDate month = firstOfMonth(row.day(1));
        const int place = (month.year() - page.from.year()) * 12 + month.month() - page.from.month();
        if (place >= 0 && place < months.size()) months[place].*member += int(row.number(2));
        return true;
    });
}

Result<Done> readBasis(Session &session, const QSet<Id<Client>> &known, ClinicEffects &page)
{
    static const QByteArray injections = "SELECT client_id, given_on, COUNT(*) FROM injection WHERE was_given = 1 AND "
                                         "given_on BETWEEN ? AND ? AND "
        + currentOf(tables::injection) + " GROUP BY client_id, given_on";
    static const QByteArray doses = "SELECT client_id, due_on, COUNT(*) FROM dose WHERE outcome IN ('given', "
                                    "'self_reported') AND due_on BETWEEN ? AND ? AND "
        + currentOf(tables::dose) + " GROUP BY client_id, due_on";
    auto done = countInto(session, injections, page, known, &EffectBasis::injections, page.months);
    if (done) done = countInto(session, doses, page, known, &EffectBasis::oralDoses, page.months);
    return done;
}

} // namespace

Result<ClinicEffects> reports::clinicEffects(Session &session, QDate from, QDate to)
{
    const QDate today = session.clock().today();
    ClinicEffects page{.from = from, .to = std::min(to, today)};
    if (!from.isValid() || !to.isValid() || from > page.to) return Error::badInput("from", "order");
    page.months = emptyMonths(from, page.to);
    auto everybody = courses::clients(session, to);
    if (!everybody) return everybody.error();
    QSet<Id<Client>> known, affected;
    for (const Client &client : *everybody) known << client.id;
    if (auto done = readBasis(session, known, page); !done) return done.error();
    auto done = session.each("SELECT DISTINCT client_id FROM side_effect WHERE onset_on BETWEEN ? AND ? AND "
                                 + currentOf(tables::sideEffect),
                             {from, page.to}, [&](const Row &row) {
                                 affected << Id<Client>::of(row.uuid(0));
                                 return true;
                             });
    if (!done) return done.error();
    QList<Client> clients = *everybody;
    clients.removeIf([&](const Client &client) { return !affected.contains(client.id); });
    const auto kinds = courses::Effects | courses::Injections | courses::Doses | courses::Labs;
    done = courses::each(session, clients, kinds, [&](const FullCourse &course) {
        for (const SideEffect &effect : course.sideEffects)
            if (effect.onsetOn >= from && effect.onsetOn <= page.to)
                page.cases << ClinicEffects::Case{personOf(course.client), effect,
                                                  daysAfterDose(effect, course.injections, course.doses),
                                                  triage(effect, course.labs, today, session.limits())};
        return true;
    });
    if (!done) return done.error();
    std::stable_sort(page.cases.begin(), page.cases.end(),
                     [](const auto &a, const auto &b) { return a.effect.onsetOn > b.effect.onsetOn; });
    return page;
}

QFuture<Result<ClinicEffects>> ClinicHistory::of(QDate from, QDate to)
{
    return m_database.readLong<ClinicEffects>(
        Right::SeeClinical, [from, to](Session &session) { return reports::clinicEffects(session, from, to); });
}
