#include "app/exchange/codes.h"
#include "db/work/accounting.h"
#include "db/work/courses.h"
#include "db/work/reports.h"
#include <algorithm>

namespace reports {

namespace {

/// Chart numbers by client; those of one when @p only is given.
Result<QHash<Id<Client>, QString>> chartNumbers(Session &session, std::optional<Id<Client>> only)
{
    QHash<Id<Client>, QString> charts;
    auto clients = courses::clients(session, QDate(9999, 12, 31));
    if (!clients) return clients.error();
    for (const Client &client : std::as_const(*clients))
        if (!only || client.id == *only) charts.insert(client.id, client.chartNumber);
    return charts;
}

Result<std::optional<Id<Client>>> chosenOne(Session &session, const QString &chart)
{
    std::optional<Id<Client>> one;
    if (chart.isEmpty()) return one;
    auto client = courses::clientOf(session, chart);
    if (!client) return client.error();
    one = client->id;
    return one;
}

QString momentIn(const QDateTime &at, const QTimeZone &zone)
{
    const QDateTime local = at.toTimeZone(zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

/// By chart number (bytes), then by the cell that is a date, then by the rest.
void inOrder(QList<QStringList> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const QStringList &a, const QStringList &b) {
        if (a[0] != b[0]) return a[0].toUtf8() < b[0].toUtf8();
        return a.mid(1) < b.mid(1);
    });
}

} // namespace

Result<ReportTable> consents(Session &session, const QString &chart, QDate day)
{
    using enum CellKind;
    auto one = chosenOne(session, chart);
    if (!one) return one.error();
    auto charts = chartNumbers(session, *one);
    if (!charts) return charts.error();
    auto all = accounting::consents(session, *one);
    if (!all) return all.error();
    ReportTable table{{{QStringLiteral("chart_no")},
                       {QStringLiteral("signed_on"), Date},
                       {QStringLiteral("type"), Code},
                       {QStringLiteral("recipient")},
                       {QStringLiteral("purpose")},
                       {QStringLiteral("scope"), Code},
                       {QStringLiteral("scope_words")},
                       {QStringLiteral("expires_on"), Date},
                       {QStringLiteral("revoked_on"), Date},
                       {QStringLiteral("state"), Code},
                       {QStringLiteral("copy_at")},
                       {QStringLiteral("consent"), Code}},
                      {}};
    for (const Consent &each : std::as_const(*all))
        table.rows.append({charts->value(each.client), cell::day(each.signedOn), code(each.kind), each.recipient,
                           each.purpose, code(each.scope), each.scopeWords, cell::day(each.expiresOn),
                           cell::day(each.revokedOn), code(consentState(each, day)), each.copyAt, each.id.text()});
    inOrder(table.rows);
    return table;
}

Result<ReportTable> disclosures(Session &session, const QString &chart, Period made)
{
    using enum CellKind;
    auto one = chosenOne(session, chart);
    if (!one) return one.error();
    auto charts = chartNumbers(session, *one);
    if (!charts) return charts.error();
    auto all = accounting::disclosures(session, *one);
    if (!all) return all.error();
    const QTimeZone zone = session.clock().zone();
    ReportTable table{{{QStringLiteral("chart_no")},
                       {QStringLiteral("made_at"), Date},
                       {QStringLiteral("recipient")},
                       {QStringLiteral("purpose")},
                       {QStringLiteral("basis"), Code},
                       {QStringLiteral("consent"), Code},
                       {QStringLiteral("consent_signed_on"), Date},
                       {QStringLiteral("what"), Code},
                       {QStringLiteral("by")},
                       {QStringLiteral("second")}},
                      {}};
    for (const ToldDisclosure &each : std::as_const(*all)) {
        const Disclosure &given = each.disclosure;
        const QDate day = given.madeAt.toTimeZone(zone).date();
        if ((made.from.isValid() && day < made.from) || (made.to.isValid() && day > made.to)) continue;
        table.rows.append({charts->value(given.client), momentIn(given.madeAt, zone), given.recipient, given.purpose,
                           given.basis, given.consent ? given.consent->text() : QString(),
                           each.consent ? cell::day(each.consent->signedOn) : QString(), given.what, each.by,
                           given.second});
    }
    inOrder(table.rows);
    return table;
}

} // namespace reports
