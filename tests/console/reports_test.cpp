#include "register.h"

/// A small made-up clinic whose reports were worked out by hand.
class ReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theOverdueListIsInCallOrder();
    void callsAndPromisesStandBesideTheirClient();
    void expectedAndLoggedTabletsAreListedDayByDay();
    void anOralWindowIsCoveredByTheLog();
    void aDischargeEndsTheWindow();
    void liverValuesAreMultiples();
    void everyMeasureHasItsRow();
    void sideEffectsOfOneChart();
    void theArithmeticIsToldInWords();
    void whoLookedStandsInTheTrail();
    void anUnknownChartIsSaid();

private:
    Answer report(const char *words) const { return m_register.runOn(m_today, split(words)); }

    Cli m_cli;
    TestRegister m_register{m_cli};
    const QString m_today = QStringLiteral("2026-06-30");
};

void ReportsTest::initTestCase()
{
    EXIT(m_register.found(), 0);
    const auto import = [this](const char *kind, const char *lines) {
        const Answer answer = m_register.import(m_today, kind, QString::fromUtf8(lines).split(QLatin1Char('\n')));
        QVERIFY2(answer.exit == 0, qPrintable(answer.err));
    };
    import("clients",
           "chart_no,last_name,first_name,birth_date,sex_at_birth,phone,voicemail,indication,opioid_history,level_of_"
           "care,enrolled_on,discharged_on\n"
           "A1,Marsh,Ines,1990-01-01,F,555-0101,no,OUD,Y,IOP,2026-05-01,\n"
           "A2,Novak,Petr,1985-05-05,M,555-0102,yes,AUD,N,OP,2026-05-01,\n"
           "A3,Oduya,Tunde,1979-09-09,M,555-0103,no_name,OUD,Y,OP,2026-05-01,\n"
           "A4,Quinn,Mae,1992-02-29,F,,,OUD,Y,PHP,2026-01-01,\n"
           "A5,Rossi,Luca,1988-08-08,M,,,AUD,N,OP,2026-06-01,\n"
           "A6,Sato,Yui,1995-03-03,F,,,AUD,N,OP,2026-01-01,2026-06-05");
    import("naloxone", "chart_no,on,what,kit_expires_on\nA3,2026-05-02,has_kit,2028-01-01");
    import("injections",
           "chart_no,given_on,mg,site\nA1,2026-05-30,380,L\nA2,2026-05-20,380,R\nA3,2026-05-10,380,L\nA4,2026-03-01,"
           "380,L\n"
           "A6,2026-05-01,380,L");
    import("calls",
           "chart_no,called_at,outcome,number_used,promised_on\n"
           "A1,2026-05-01T10:00:00-07:00,voicemail,555-0101,\n"
           "A1,2026-06-28T10:00:00-07:00,voicemail,555-0101,\n"
           "A1,2026-06-29T23:30:00-07:00,agreed,555-0101,2026-07-02");
    import("orders",
           "chart_no,kind,starts_on,regimen,ends_on,prescriber\nA5,oral,2026-06-01,DAILY50,,Dr. "
           "Lind\nA5,hold,2026-06-10,,2026-06-11,Dr. Lind");
    import(
        "doses",
        "chart_no,due_on,outcome,mg\nA5,2026-06-02,given,50\nA5,2026-06-03,refused,\nA5,2026-06-04,self_reported,50");
    import("labs",
           "chart_no,taken_on,test,value,unit,upper_limit,result\nA1,2026-06-01,ALT,90,U/L,40,\nA1,2026-06-01,AST,40,U/"
           "L,40,\n"
           "A1,2026-06-01,BILI,0.4,mg/dL,1.2,");
    import("side_effects",
           "chart_no,onset_on,term,grade,serious,product\nA1,2026-06-02,NAUSEA,1,N,XR\nA2,2026-05-21,HEPATITIS_SIGNS,2,"
           "N,XR");
}

void ReportsTest::theOverdueListIsInCallOrder()
{
    const Answer answer = report("report overdue");
    EXIT(answer, 0);
    QStringList charts;
    for (const QStringList &row : answer.rows()) charts << row.first();
    QCOMPARE(charts, split("A3 A2 A1 A4")); // overdue by call rank, late, lapsed
    QCOMPARE(answer.cell(QStringLiteral("A3"), QStringLiteral("call_rank")), QStringLiteral("2"));
    QCOMPARE(answer.cell(QStringLiteral("A2"), QStringLiteral("call_rank")), QStringLiteral("3"));
    QCOMPARE(answer.cell(QStringLiteral("A1"), QStringLiteral("call_rank")), QStringLiteral("1"));
    QCOMPARE(answer.cell(QStringLiteral("A2"), QStringLiteral("days_from_due")), QStringLiteral("13"));
    QCOMPARE(answer.cell(QStringLiteral("A2"), QStringLiteral("recheck")), QStringLiteral("ASK_ONLY"));
    QCOMPARE(answer.cell(QStringLiteral("A4"), QStringLiteral("status")), QStringLiteral("LAPSED"));
    const Answer all = report("report injections");
    QCOMPARE(all.rows().size(), 5);
    QCOMPARE(all.cell(QStringLiteral("A6"), QStringLiteral("status")), QStringLiteral("CLOSED"));
    QCOMPARE(all.cell(QStringLiteral("A6"), QStringLiteral("next_due")), QString());
    // Before the discharge, by present knowledge.
    QCOMPARE(report("report injections --as-of 2026-06-04").cell(QStringLiteral("A6"), QStringLiteral("status")),
             QStringLiteral("LATE"));
    QCOMPARE(report("report injections --as-of 2026-02-01").rows().size(), 0);
}

void ReportsTest::callsAndPromisesStandBesideTheirClient()
{
    const Answer answer = report("report overdue");
    const auto cell = [&](const char *chart, const char *column) {
        return answer.cell(QString::fromLatin1(chart), QString::fromLatin1(column));
    };
    QCOMPARE(cell("A1", "attempts"), QStringLiteral("2")); // the call of May belongs to no late dose
    QCOMPARE(cell("A1", "last_outcome"), QStringLiteral("agreed"));
    QCOMPARE(cell("A1", "promised_on"), QStringLiteral("2026-07-02"));
    QCOMPARE(cell("A1", "phone"), QStringLiteral("555-0101"));
    QCOMPARE(cell("A1", "voicemail"), QStringLiteral("no"));
    QCOMPARE(cell("A1", "indication"), QStringLiteral("OUD"));
    QCOMPARE(cell("A2", "attempts"), QStringLiteral("0"));
    QCOMPARE(cell("A2", "last_outcome"), QString());
}

void ReportsTest::expectedAndLoggedTabletsAreListedDayByDay()
{
    const Answer answer = report("report oral --from 2026-05-30 --to 2026-06-12");
    EXIT(answer, 0);
    QCOMPARE(answer.header(), split("chart_no due_on expected_mg outcome mg"));
    const QList<QStringList> rows = answer.rows();
    QCOMPARE(rows.size(), 10); // 1 to 9 June and the 12th: the hold leaves two days without
    QCOMPARE(
        rows[0],
        (QStringList{QStringLiteral("A5"), QStringLiteral("2026-06-01"), QStringLiteral("50"), QString(), QString()}));
    QCOMPARE(rows[1],
             (QStringList{QStringLiteral("A5"), QStringLiteral("2026-06-02"), QStringLiteral("50"),
                          QStringLiteral("given"), QStringLiteral("50")}));
    QCOMPARE(rows[2][3], QStringLiteral("refused"));
    QCOMPARE(rows[9][1], QStringLiteral("2026-06-12"));
}

void ReportsTest::anOralWindowIsCoveredByTheLog()
{
    const Answer answer = report("report coverage --from 2026-06-01 --to 2026-06-10 --kind ORAL");
    EXIT(answer, 0);
    QCOMPARE(answer.rows().size(), 1);
    QCOMPARE(answer.cell(QStringLiteral("A5"), QStringLiteral("covered_days")), QStringLiteral("2"));
    QCOMPARE(answer.cell(QStringLiteral("A5"), QStringLiteral("window_days")), QStringLiteral("10"));
    QCOMPARE(answer.cell(QStringLiteral("A5"), QStringLiteral("pdc")), QStringLiteral("0.2000"));
    QCOMPARE(report("report coverage --from 2026-06-01 --to 2026-06-10 --kind FILL").rows().size(), 0);
}

void ReportsTest::aDischargeEndsTheWindow()
{
    const Answer answer = report("report coverage --from 2026-05-01 --to 2026-06-30");
    QCOMPARE(answer.cell(QStringLiteral("A6"), QStringLiteral("window_days")), QStringLiteral("36"));
    QCOMPARE(answer.cell(QStringLiteral("A6"), QStringLiteral("covered_days")), QStringLiteral("28"));
    QCOMPARE(answer.cell(QStringLiteral("A6"), QStringLiteral("pdc")), QStringLiteral("0.7778"));
    QCOMPARE(answer.cell(QStringLiteral("A1"), QStringLiteral("window_days")), QStringLiteral("61"));
}

void ReportsTest::liverValuesAreMultiples()
{
    const Answer answer = report("report labs");
    EXIT(answer, 0);
    QCOMPARE(answer.header(), split("chart_no last_lft next_lft_due alt_x ast_x bili_x"));
    const auto cell = [&](const char *column) {
        return answer.cell(QStringLiteral("A1"), QString::fromLatin1(column));
    };
    QCOMPARE(cell("last_lft"), QStringLiteral("2026-06-01"));
    QCOMPARE(cell("next_lft_due"), QStringLiteral("2026-06-30"));
    QCOMPARE(cell("alt_x"), QStringLiteral("2.25"));
    QCOMPARE(cell("ast_x"), QStringLiteral("1"));
    QCOMPARE(cell("bili_x"), QStringLiteral("0.3333"));
}

void ReportsTest::everyMeasureHasItsRow()
{
    const Answer answer = report("report outcomes --from 2026-06-01 --to 2026-06-30");
    EXIT(answer, 0);
    QCOMPARE(answer.header(), split("measure group count of value"));
    QStringList measures;
    for (const QStringList &row : answer.rows()) {
        measures << row[0];
        QCOMPARE(row[1], QStringLiteral("ALL"));
        QCOMPARE(row[4].isEmpty(), row[3] == QLatin1String("0"));
    }
    QCOMPARE(measures,
             split("RETAINED_30 RETAINED_90 RETAINED_180 ON_TIME ON_TIME_GRACE7 DAYS_LATE_MEDIAN PDC_080 "
                   "UDS_NEG_MISSING_AS_POS "
                   "UDS_NEG_TESTED_ONLY HEAVY_DAYS AUDIT_C_POSITIVE CONTINUOUS_180 SE_PER_100_INJECTIONS STOPPED CALLS "
                   "PROMISES_KEPT"));
    QCOMPARE(answer.cell(QStringLiteral("CALLS"), QStringLiteral("count")), QStringLiteral("1"));
    QCOMPARE(answer.cell(QStringLiteral("CALLS"), QStringLiteral("of")), QStringLiteral("2"));
    QCOMPARE(answer.cell(QStringLiteral("CALLS"), QStringLiteral("value")), QStringLiteral("0.5000"));
    EXIT(report("report outcomes --from 2026-01-01 --to 2026-06-30 --by level"), 0);
    EXIT(report("report outcomes --from 2026-01-01 --to 2026-06-30 --by month"), 0);
}

void ReportsTest::sideEffectsOfOneChart()
{
    const Answer all = report("report side-effects"), one = report("report side-effects --chart A1");
    QCOMPARE(all.rows().size(), 2);
    QCOMPARE(one.rows().size(), 1);
    QCOMPARE(one.rows()[0],
             (QStringList{QStringLiteral("A1"), QStringLiteral("2026-06-02"), QStringLiteral("NAUSEA"),
                          QStringLiteral("1"), QStringLiteral("N"), QStringLiteral("XR"), QStringLiteral("3"),
                          QStringLiteral("LOG"), QStringLiteral("N")}));
    QCOMPARE(all.cell(QStringLiteral("A2"), QStringLiteral("triage")), QStringLiteral("SAME_DAY"));
    QCOMPARE(report("report side-effects --from 2026-06-01").rows().size(), 1);
    QCOMPARE(report("report side-effects --as-of 2026-05-20").rows().size(), 0);
}

void ReportsTest::theArithmeticIsToldInWords()
{
    const Answer answer = report("explain --chart A1");
    EXIT(answer, 0);
    QVERIFY2(answer.out.contains(QLatin1String("2026")) && answer.out.contains(QLatin1String("28")),
             qPrintable(answer.out));
    QVERIFY(answer.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size() >= 5);
    QVERIFY(!answer.out.contains(QLatin1String("Marsh")));
}

void ReportsTest::whoLookedStandsInTheTrail()
{
    EXIT(report("report gate --chart A4 --route XR"), 0);
    const Answer trail = report("report audit --chart A4");
    EXIT(trail, 0);
    QCOMPARE(trail.header().mid(0, 4), split("at who act what"));
    const QStringList last = trail.rows().last();
    QCOMPARE(last[1], QStringLiteral("ann"));
    QCOMPARE(last.last(), QStringLiteral("A4"));
    for (const QStringList &row : trail.rows()) QCOMPARE(row.last(), QStringLiteral("A4"));
    // Audit times are the machine's, whatever today is called.
    QVERIFY(last[0].left(10) >= QDate::currentDate().addDays(-1).toString(Qt::ISODate));
}

void ReportsTest::anUnknownChartIsSaid()
{
    for (const char *words : {"explain --chart ZZ", "report gate --chart ZZ --route ORAL", "report audit --chart ZZ",
                              "report side-effects --chart ZZ"}) {
        const Answer answer = report(words);
        EXIT(answer, 2);
        QVERIFY(answer.err.contains(QLatin1String("ZZ")));
    }
}

QTEST_GUILESS_MAIN(ReportsTest)
#include "reports_test.moc"
