#include "ui/words/explain.h"
#include "db/work/reports.h"
#include "ui/console/run.h"
#include "ui/words/threshold_words.h"

namespace {

/// Plain lines, unless a format was asked for by name.
Exit printSteps(Run &run, const QList<ExplainStep> &steps)
{
    if (run.has(QStringLiteral("format")) && run.text(QStringLiteral("format")) != QLatin1String("table")) {
        ReportTable table{{{QStringLiteral("step"), CellKind::Number}, {QStringLiteral("text")}}, {}};
        for (const ExplainStep &step : steps) table.rows.append({cell::number(table.rows.size() + 1), sentence(step)});
        return run.print(table);
    }
    QByteArray text;
    for (const ExplainStep &step : steps) text += sentence(step).toUtf8() + '\n';
    if (run.out().write(text) == text.size() && run.terminal().flush()) return Exit::Done;
    return run.refuse({Error::Kind::DiskFull, {QStringLiteral("stdout")}});
}

Exit explainClient(Run &run)
{
    const QString asOf = QStringLiteral("as-of");
    if (!run.day(asOf)) return run.exit();
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto day = run.asOf();
    if (!day) return run.exit();
    const QString chart = run.text(QStringLiteral("chart"));
    const auto steps = run.look<QList<ExplainStep>>(
        Right::SeeDue, chart, [chart, on = *day](Session &session) { return reports::explain(session, chart, on); });
    if (!steps) return run.exit();
    if (const QString note = notYetSigned(database->limits()); !note.isEmpty()) run.tell(note);
    return printSteps(run, *steps);
}

} // namespace

QList<Command> explainCommands()
{
    return {{QStringLiteral("explain"),
             {},
             {{QStringLiteral("chart"), QStringLiteral("NO"), Console::tr("one client, by chart number"), true},
              {QStringLiteral("as-of"), QStringLiteral("DATE"), Console::tr("as of that day; today")}},
             Console::tr("the arithmetic behind a client's state, in words"),
             explainClient}};
}
