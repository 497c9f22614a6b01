#include "cli.h"
#include "db/stores/kept.h"
#include "db/vault/secret.h"
#include "db/work/schedule.h"
#include <QTest>

namespace {
const QDate reportDay(2026, 5, 4);
}

/// Who must be booked on Schedule is who the reports of the command line say is due, late or overdue without a visit.
class AgendaReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoMustBeBookedIsWhoTheReportCallsDue();
    void whoIsOverdueStandsInBoth();
    void theCalendarOfAllIsNeutral();

private:
    Answer asDesk(const QStringList &words) const
    {
        return m_cli.run(m_cli.as(QStringLiteral("desk"), "practice", m_cli.path("p.evenkeel"), words));
    }
    QSet<QString> bookedAhead();

    Cli m_cli;
    Database m_database;
    SchedulePage m_page;
};

void AgendaReportsTest::initTestCase()
{
    QVERIFY(startVault());
    qputenv("XDG_STATE_HOME", m_cli.path("state").toUtf8());
    const Answer made = m_cli.run({QStringLiteral("--register"), m_cli.path("p.evenkeel"), QStringLiteral("demo"),
                                   QStringLiteral("--clients"), QStringLiteral("150"), QStringLiteral("--seed"),
                                   QStringLiteral("7"), QStringLiteral("--as-of"), reportDay.toString(Qt::ISODate)});
    QVERIFY2(made.exit == 0, qPrintable(made.err));
}

/// Chart numbers of clients with an injection visit from today on.
QSet<QString> AgendaReportsTest::bookedAhead()
{
    const auto read = m_database
                          .read<QStringList>(Right::SeeDue,
                                             [](Session &session) -> Result<QStringList> {
                                                 auto clients = kept::current<Client>(session);
                                                 if (!clients) return clients.error();
                                                 QHash<Id<Client>, QString> charts;
                                                 for (const Client &each : *clients)
                                                     charts.insert(each.id, each.chartNumber);
                                                 auto visits = kept::current<Visit>(
                                                     session,
                                                     "on_day >= ? AND purpose = 'injection' AND status IN ('booked', "
                                                     "'arrived')",
                                                     {reportDay});
                                                 if (!visits) return visits.error();
                                                 QStringList found;
                                                 for (const Visit &each : *visits) found << charts.value(each.client);
                                                 return found;
                                             })
                          .result();
    return {read->cbegin(), read->cend()};
}

void AgendaReportsTest::whoMustBeBookedIsWhoTheReportCallsDue()
{
    const Answer report = asDesk(
        {QStringLiteral("report"), QStringLiteral("injections"), QStringLiteral("--format"), QStringLiteral("csv")});
    QVERIFY2(report.exit == 0, qPrintable(report.err));
    QVERIFY(m_database.open(m_cli.path("p.evenkeel"), {.holder = QStringLiteral("test")}).result().has_value());
    QVERIFY(m_database.signIn(QStringLiteral("desk"), "practice").result().has_value());
    m_page = *Schedule(m_database).page(reportDay, 5).result();
    const QSet<QString> booked = bookedAhead();
    const QStringList header = report.header();
    const qsizetype status = header.indexOf(QStringLiteral("status")),
                    opens = header.indexOf(QStringLiteral("window_open"));
    QVERIFY(status > 0 && opens > 0);
    QSet<QString> wanted, shown;
    for (const QStringList &row : report.rows()) {
        const QDate window = QDate::fromString(row.value(opens), Qt::ISODate);
        const bool starts = row.value(status) == QLatin1String("NEW_START");
        const bool due = window.isValid() && window <= reportDay.addDays(7);
        if (row.value(status) != QLatin1String("CLOSED") && (starts || due) && !booked.contains(row.value(0)))
            wanted << row.value(0);
    }
    for (const ToBook &row : std::as_const(m_page.toBook)) shown << row.person.chartNumber;
    QVERIFY(wanted.size() > 5);
    QCOMPARE(shown, wanted);
    m_database.close();
}

void AgendaReportsTest::whoIsOverdueStandsInBoth()
{
    const Answer report = asDesk(
        {QStringLiteral("report"), QStringLiteral("overdue"), QStringLiteral("--format"), QStringLiteral("csv")});
    QVERIFY2(report.exit == 0, qPrintable(report.err));
    QSet<QString> overdue;
    for (const QStringList &row : report.rows()) overdue << row.value(0);
    QVERIFY(overdue.size() > 5);
    for (const ToBook &row : std::as_const(m_page.toBook))
        QCOMPARE(row.series.flagged, overdue.contains(row.person.chartNumber));
}

void AgendaReportsTest::theCalendarOfAllIsNeutral()
{
    const QString path = m_cli.path("all.ics");
    const QStringList words{QStringLiteral("export"),      QStringLiteral("ics"),
                            QStringLiteral("--out"),       path,
                            QStringLiteral("--recipient"), QStringLiteral("clients"),
                            QStringLiteral("--purpose"),   QStringLiteral("calendar")};
    const Answer written = asDesk(words);
    QVERIFY2(written.exit == 0, qPrintable(written.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.count("BEGIN:VEVENT") > 20);
    QCOMPARE(text.count("SUMMARY:Appointment\r\n"), text.count("BEGIN:VEVENT"));
    for (const QByteArray &line : text.split('\n')) QVERIFY(line.size() <= 76);
    QCOMPARE(asDesk(words).exit, 2); // never over another file
    QCOMPARE(m_cli.run(m_cli.as(QStringLiteral("admin"), "practice", m_cli.path("p.evenkeel"), words)).exit, 3);
}

QTEST_GUILESS_MAIN(AgendaReportsTest)
#include "agenda_reports_test.moc"
