#include "db/work/reports.h"
#include "ui/console/run.h"
#include "ui/words/enums.h"
#include "ui/words/explain.h"

namespace {

constexpr QLatin1String asOf("as-of"), from("from"), to("to"), chart("chart"), kind("kind"), route("route"), by("by");

using Report = std::function<Result<ReportTable>(Session &)>;

Exit printed(Run &run, Database &database, Right right, Report report)
{
    const auto table = run.wait(database.readLong<ReportTable>(right, std::move(report)));
    return table ? run.print(*table) : run.exit();
}

/// A report as of one day.
Exit onDay(Run &run, Right right, Result<ReportTable> (*report)(Session &, QDate))
{
    if (!run.day(asOf)) return run.exit(); // a bad date is said before anybody signs in
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto day = run.asOf();
    if (!day) return run.exit();
    return printed(run, *database, right, [report, on = *day](Session &session) { return report(session, on); });
}

Exit injectionsReport(Run &run) { return onDay(run, Right::SeeDue, reports::injections); }
Exit overdueReport(Run &run) { return onDay(run, Right::SeeDue, reports::overdue); }
Exit labsReport(Run &run) { return onDay(run, Right::SeeClinical, reports::labs); }

Exit oralReport(Run &run)
{
    const auto days = run.days();
    if (!days) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    return printed(run, *database, Right::SeeClinical, [days](Session &session) {
        return reports::oral(session, {days->from, days->to});
    });
}

Exit coverageReport(Run &run)
{
    const auto days = run.days();
    if (!days) return run.exit();
    const auto word = run.oneOf(kind, {QStringLiteral("XR"), QStringLiteral("FILL"), QStringLiteral("ORAL")},
                                QStringLiteral("XR"));
    if (!word) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    return printed(run, *database, Right::SeeClinical, [days, of = *coverageKindFromCode(*word)](Session &session) {
        return reports::coverage(session, {days->from, days->to}, of);
    });
}

Exit sideEffectsReport(Run &run)
{
    const auto days = run.days();
    if (!days || !run.day(asOf)) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto day = run.asOf();
    if (!day) return run.exit();
    const QString of = run.text(chart);
    const auto table = run.look<ReportTable>(Right::SeeClinical, of, [days, on = *day, of](Session &session) {
        return reports::sideEffects(session, of, {days->from, days->to}, on);
    });
    return table ? run.print(*table) : run.exit();
}

/// Why the cold chain is as it is, in words.
QString kitWhy(const QString &codes)
{
    QStringList words;
    for (const QString &code : codes.split(QLatin1Char(' '), Qt::SkipEmptyParts)) words << coldChainWhy(code);
    return words.join(QStringLiteral("; "));
}

Exit kitsReport(Run &run)
{
    return onDay(run, Right::SeeKits, [](Session &session, QDate day) -> Result<ReportTable> {
        auto table = reports::kits(session, day);
        if (!table) return table;
        for (QStringList &row : table->rows) row[3] = kitWhy(row[3]);
        return table;
    });
}

ReportTable gateTable(const reports::Gate &gate)
{
    ReportTable table{
        {{QStringLiteral("code"), CellKind::Code}, {QStringLiteral("level"), CellKind::Code}, {QStringLiteral("why")}},
        {}};
    for (const Finding &finding : gate.findings) {
        if (finding.code == QLatin1String("OVERALL")) {
            const auto open = std::count_if(gate.findings.begin(), gate.findings.end(), [](const Finding &each) {
                return each.code != QLatin1String("OVERALL") && each.level != GateLevel::Ok;
            });
            table.rows.append({finding.code, code(finding.level),
                               open == 1
                                   ? Console::tr("%1: 1 open item").arg(code(gate.recheck))
                                   : Console::tr("%1: %n open items", nullptr, int(open)).arg(code(gate.recheck))});
        } else {
            table.rows.append({finding.code, code(finding.level), sentence(finding)});
        }
    }
    return table;
}

Exit gateReport(Run &run)
{
    const auto word = run.oneOf(route, {QStringLiteral("XR"), QStringLiteral("ORAL")}, {});
    if (!word || !run.day(asOf)) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto day = run.asOf();
    if (!day) return run.exit();
    const QString of = run.text(chart);
    const auto gate = run.look<reports::Gate>(
        Right::SeeClinical, of,
        [of, way = *routeFromCode(*word), on = *day](Session &session) { return reports::gate(session, of, way, on); });
    return gate ? run.print(gateTable(*gate)) : run.exit();
}

Exit outcomesReport(Run &run)
{
    const auto days = run.days();
    if (!days) return run.exit();
    const auto word = run.oneOf(by, {QStringLiteral("level"), QStringLiteral("indication"), QStringLiteral("month")},
                                {});
    if (!word) return run.exit();
    const OutcomeGroup group = word->isEmpty() ? OutcomeGroup::All
        : *word == QLatin1String("level")      ? OutcomeGroup::Level
        : *word == QLatin1String("indication") ? OutcomeGroup::Indication
                                               : OutcomeGroup::Month;
    Database *database = run.signIn();
    if (!database) return run.exit();
    return printed(run, *database, Right::SeeClinical, [days, group](Session &session) {
        return reports::outcomes(session, {days->from, days->to}, group);
    });
}

Exit consentsReport(Run &run)
{
    if (!run.day(asOf)) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto day = run.asOf();
    if (!day) return run.exit();
    const QString of = run.text(chart);
    const auto table = run.look<ReportTable>(
        Right::SeeConsents, of, [of, on = *day](Session &session) { return reports::consents(session, of, on); });
    return table ? run.print(*table) : run.exit();
}

Exit disclosuresReport(Run &run)
{
    const auto days = run.days();
    if (!days) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    const QString of = run.text(chart);
    const auto table = run.look<ReportTable>(Right::SeeConsents, of, [of, days](Session &session) {
        return reports::disclosures(session, of, {days->from, days->to});
    });
    return table ? run.print(*table) : run.exit();
}

Exit auditReport(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    return printed(run, *database, Right::SeeOwnAudit,
                   [of = run.text(chart)](Session &session) { return reports::audit(session, of); });
}

} // namespace

QList<Command> reportCommands()
{
    const QString date = QStringLiteral("DATE");
    const Option onDate{asOf, date, Console::tr("as of that day; today")};
    const Option fromDay{from, date, Console::tr("first day"), true}, toDay{to, date, Console::tr("last day"), true};
    const Option anyFrom{from, date, Console::tr("onset on that day or later")},
        anyTo{to, date, Console::tr("onset on that day or earlier")};
    const Option madeFrom{from, date, Console::tr("made on that day or later")},
        madeTo{to, date, Console::tr("made on that day or earlier")};
    const Option ofChart{chart, QStringLiteral("NO"), Console::tr("one client, by chart number"), true};
    const Option anyChart{chart, QStringLiteral("NO"), Console::tr("one client, by chart number")};
    return {
        {QStringLiteral("report injections"), {}, {onDate}, Console::tr("every injection series"), injectionsReport},
        {QStringLiteral("report overdue"),
         {},
         {onDate},
         Console::tr("everybody past due, in call order"),
         overdueReport},
        {QStringLiteral("report oral"),
         {},
         {fromDay, toDay},
         Console::tr("expected and logged oral doses"),
         oralReport},
        {QStringLiteral("report coverage"),
         {},
         {fromDay, toDay, {kind, QStringLiteral("XR|FILL|ORAL"), Console::tr("by injections, tablets or the log; XR")}},
         Console::tr("the share of days covered"),
         coverageReport},
        {QStringLiteral("report side-effects"),
         {},
         {anyChart, anyFrom, anyTo, onDate},
         Console::tr("side effects and their urgency"),
         sideEffectsReport},
        {QStringLiteral("report gate"),
         {},
         {ofChart, {route, QStringLiteral("XR|ORAL"), Console::tr("the way of the next dose"), true}, onDate},
         Console::tr("the checks before the next dose"),
         gateReport},
        {QStringLiteral("report labs"),
         {},
         {onDate},
         Console::tr("liver values and when the next are due"),
         labsReport},
        {QStringLiteral("report kits"), {}, {onDate}, Console::tr("the cartons and their cold chain"), kitsReport},
        {QStringLiteral("report outcomes"),
         {},
         {fromDay, toDay, {by, QStringLiteral("level|indication|month"), Console::tr("a row for each")}},
         Console::tr("the measures of the clinic"),
         outcomesReport},
        {QStringLiteral("report consents"),
         {},
         {anyChart, onDate},
         Console::tr("the signed consents and whether they hold"),
         consentsReport},
        {QStringLiteral("report disclosures"),
         {},
         {anyChart, madeFrom, madeTo},
         Console::tr("which records went to whom, why and on what ground"),
         disclosuresReport},
        {QStringLiteral("report audit"), {}, {anyChart}, Console::tr("who did what when"), auditReport},
    };
}
