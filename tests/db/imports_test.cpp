#include "db/stores/series.h"
#include "tests/db/import_clinic.h"
#include <QRandomGenerator>

namespace {

/// LINE: COLUMN: what, right; without the file.
QStringList messages(const QList<CsvFault> &faults, const QString &file)
{
    QStringList texts;
    for (const CsvFault &fault : faults) texts << fault.text(file);
    return texts;
}

} // namespace

/// What comes in from a clinic's spreadsheets, and what is refused.
class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(startVault() && m_full.begin());
        QCOMPARE(m_full.takeAll(data(QStringLiteral("."))), QString());
    }

    void aClinicsSpreadsheetsComeInWhole()
    {
        QCOMPARE(m_full.all<Client>().size(), 25);
        QCOMPARE(m_full.all<ClosedDay>().size(), 7);
        for (const Client &client : m_full.all<Client>()) {
            if (client.chartNumber == QLatin1String("1008"))
                QCOMPARE(client.callHours, QStringLiteral("please text first,\r\nthen call").remove(u'\r'));
            if (client.chartNumber == QLatin1String("1019")) QCOMPARE(client.lastName, QStringLiteral("=Smith"));
            if (client.chartNumber == QLatin1String("1004"))
                QCOMPARE(client.phone, QStringLiteral("+49 30 5550 1234 ext. 7"));
        }
    }

    /// Worked out by hand from the sheets: intervals of the orders, a partial dose, a D21 that falls on a holiday, the
    /// discharged, the one who never came.
    void theReportsOfTheSpreadsheetsAreRight()
    {
        QCOMPARE(
            m_full.lines([](Session &s) { return reports::injections(s, today); }, {3, 5, 6, 9, 10, 11, 12, 13, 14}),
            QStringList({QStringLiteral("1001|2026-05-01|2026-05-29|-11|NOT_DUE|N|ROUTINE|NO|R|2026-05-29"),
                         QStringLiteral("1002|2026-05-08|2026-06-05|-18|NOT_DUE|N|ROUTINE|NO|R|2026-06-05"),
                         QStringLiteral("1004|2026-05-08|2026-06-08|-21|NOT_DUE|N|ROUTINE|NO|R|2026-06-08"),
                         QStringLiteral("1005|2026-04-17|2026-05-15|3|LATE|Y|LATE_CHECK|YES|L|2026-05-15"),
                         QStringLiteral("1006|2026-03-02|2026-03-30|49|LAPSED|Y|FULL_GATE|YES|L|2026-03-30"),
                         QStringLiteral("1008|2026-04-06|2026-05-04|14|OVERDUE|Y|REVERIFY|YES|L|2026-05-04"),
                         QStringLiteral("1010|2025-12-19|||CLOSED|N|NONE|NO|L|"),
                         QStringLiteral("1011|2026-05-04|2026-05-25|-7|NOT_DUE|N|ROUTINE|NO|R|"),
                         QStringLiteral("1012|2026-04-20|2026-05-18|0|DUE_TODAY|N|ROUTINE|NO|L|2026-05-18"),
                         QStringLiteral("1014|2026-05-04|2026-06-01|-14|NOT_DUE|N|ROUTINE|NO|R|2026-06-01"),
                         QStringLiteral("1016|2025-12-01|||CLOSED|N|NONE|NO|R|"),
                         QStringLiteral("1018||||NEW_START|N|FULL_GATE|NO||"),
                         QStringLiteral("1020|2026-03-09|2026-04-06|42|LAPSED|Y|FULL_GATE|YES|R|2026-04-06"),
                         QStringLiteral("1021|2026-04-10|2026-05-10|8|OVERDUE|Y|ASK_ONLY|YES|R|2026-05-08"),
                         QStringLiteral("1022|2026-03-02|2026-03-30|49|LAPSED|Y|FULL_GATE|YES|R|2026-03-30"),
                         QStringLiteral("1023|2026-04-24|2026-05-22|-4|WINDOW_OPEN|N|ROUTINE|NO|L|2026-05-22"),
                         QStringLiteral("A-25/b|2026-03-30|2026-04-27|21|OVERDUE|Y|REVERIFY|YES|L|2026-04-27")}));
        // Overdue, then late, then lapsed; inside by call rank, days past due, chart number.
        QCOMPARE(m_full.lines([](Session &s) { return reports::overdue(s, today); }, {15, 16, 17, 18, 19, 20, 21}),
                 QStringList({QStringLiteral("A-25/b|2|503-555-0102|yes|OUD|0||"),
                              QStringLiteral("1008|2|503-555-0104|no|OUD|1|later|2026-05-19"),
                              QStringLiteral("1021|3|503-555-0190|yes|AUD|0||"),
                              QStringLiteral("1005|1|5035550171||BOTH|0|no_answer|"),
                              QStringLiteral("1006|1|503 555 0133|yes|OUD|0|not_in_service|"),
                              QStringLiteral("1020|1|@prince|no|OUD|1|declined|"),
                              QStringLiteral("1022|3|503-555-0153|yes|AUD|0||")}));
        QCOMPARE(m_full.lines([](Session &s) { return reports::kits(s, today); }, {1, 2}),
                 QStringList({QStringLiteral("=K-0108|ordered|USABLE"), QStringLiteral("K-0101|refrigerated|USABLE"),
                              QStringLiteral("K-0102|refrigerated|USABLE"), QStringLiteral("K-0103|reserved|USABLE"),
                              QStringLiteral("K-0104|authorised|USABLE"), QStringLiteral("K-0105|refrigerated|DISCARD"),
                              QStringLiteral("K-0106|received|QUARANTINE"), QStringLiteral("K-0107|wasted|DISCARD")}));
        QCOMPARE(m_full.lines([](Session &s) { return reports::sideEffects(s, {}, {}, today); }, {1, 2, 6, 7}),
                 QStringList({QStringLiteral("1001|2025-06-10|INJECTION_SITE_PAIN|1|LOG"),
                              QStringLiteral("1002|2026-05-02|INJECTION_SITE_NODULE|22|SAME_DAY"),
                              QStringLiteral("1003|2026-04-21|HEADACHE|0|REVIEW"),
                              QStringLiteral("1003|2026-04-21|NAUSEA|0|LOG"),
                              QStringLiteral("1006|2026-01-08|DEPRESSED_MOOD|3|SAME_DAY"),
                              QStringLiteral("1009|2026-04-03|VOMITING|0|REVIEW"),
                              QStringLiteral("1012|2026-05-12|LIVER_ENZYMES_RAISED|22|REVIEW"),
                              QStringLiteral("1015|2026-05-05|DIZZINESS|1|SAME_DAY"),
                              QStringLiteral("1021|2026-04-14|INJECTION_SITE_SEVERE|4|SAME_DAY"),
                              QStringLiteral("1022|2026-04-02|OTHER|1|LOG")}));
        // Nobody is told twice what was expected: 100 mg every other day, 50 on weekdays with 100 on Saturday, none on Sunday.
        const QStringList oral = m_full.lines(
            [](Session &s) {
                return reports::oral(s, {QDate(2026, 5, 8), QDate(2026, 5, 11)});
            },
            {1, 2, 3, 4});
        QVERIFY(oral.contains(QStringLiteral("1015|2026-05-10|100|self_reported|100")));
        QVERIFY(oral.contains(QStringLiteral("1013|2026-05-09|100|self_reported|100")));
        QCOMPARE(oral.filter(QStringLiteral("1013|2026-05-10")), QStringList());
    }

    void theSameFilesTwiceChangeNothing()
    {
        for (const Kind &kind : kinds()) {
            const QString answer = m_full.take(kind.name, data(kind.name + QStringLiteral(".csv")));
            QVERIFY2(answer.startsWith(QLatin1String("added 0, changed 0, unchanged ")),
                     qPrintable(kind.name + QStringLiteral(": ") + answer));
        }
    }

    void brokenFilesSayWhatIsWrongAndWhere()
    {
        QStringList said;
        for (const QString &name :
             QDir(data(QStringLiteral("broken"))).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
            const auto plan = m_full.check(name.section(u'.', 0, 0), data(QStringLiteral("broken/") + name));
            QVERIFY2(plan, qPrintable(name));
            said += plan->faults.isEmpty() ? QStringList(name + QStringLiteral(": no fault"))
                                           : messages(plan->faults, name);
        }
        const QStringList expected =
            QString::fromUtf8(content(data(QStringLiteral("broken/expected.txt")))).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < qMax(said.size(), expected.size()); ++i) QCOMPARE(said.value(i), expected.value(i));
    }

    void warnsOfWhatIsUnusualAndStillDoesIt()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin());
        for (const char *kind : {"clients", "orders"})
            QVERIFY(clinic.take(QLatin1String(kind), data(QLatin1String(kind) + QStringLiteral(".csv")))
                        .startsWith(QLatin1String("added")));
        const auto injections = clinic.check(QStringLiteral("injections"), data(QStringLiteral("injections.csv")));
        QVERIFY(injections);
        const QString told = messages(injections->warnings, QStringLiteral("f")).join(u'\n');
        QVERIFY2(told.contains(QLatin1String("given_on: early: 18 days after the injection before"))
                     || told.contains(QLatin1String("given_on: early: 19 days after")),
                 qPrintable(told));
        QVERIFY2(told.contains(QLatin1String("outside any injection order")), qPrintable(told));
        const auto doses = clinic.check(QStringLiteral("doses"), data(QStringLiteral("doses.csv")));
        QVERIFY(doses);
        const QString doseTold = messages(doses->warnings, QStringLiteral("f")).join(u'\n');
        QVERIFY2(doseTold.contains(QLatin1String("mg: more than 50 mg and more than ordered for that day \"150\"")),
                 qPrintable(doseTold));
        QVERIFY2(doseTold.contains(QLatin1String("due_on: outside any oral order \"2026-04-17\"")),
                 qPrintable(doseTold));
        QCOMPARE(doses->warnings.size(), 2);
        QVERIFY(doses->mayBeCarriedOut());
    }

    void aFileWithOneFaultChangesNothing()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin());
        const QString answer = clinic.takeText(QStringLiteral("clients"),
                                               "chart_no,last_name,birth_date\n1,Li,1990-01-01\n2,Roe,tomorrow\n");
        QVERIFY(answer.startsWith(QLatin1String("f:3: birth_date: not a date \"tomorrow\"")));
        QVERIFY(clinic.all<Client>().isEmpty());
    }

    void aCorrectionIsANewVersionWithItsReason()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin());
        QCOMPARE(
            clinic.takeText(
                QStringLiteral("clients"),
                "chart_no,last_name,birth_date,phone,indication\n1,Li,1990-01-01,555,OUD\n2,Roe,1991-01-01,,AUD\n"),
            QStringLiteral("added 2, changed 0, unchanged 0"));
        const QByteArray corrected = "chart_no,last_name,birth_date,phone,indication\n1,Lee,1990-01-01,,\n2,Roe,1991-"
                                     "01-01,,BOTH\n3,New,1992-01-01,,\n";
        QVERIFY(clinic.takeText(QStringLiteral("clients"), corrected)
                    .startsWith(QLatin1String("f:2: last_name: the register says something else \"Lee\"")));
        QCOMPARE(clinic.takeText(QStringLiteral("clients"), corrected, QStringLiteral("typing slips")),
                 QStringLiteral("added 1, changed 2, unchanged 0"));
        QCOMPARE(clinic.takeText(QStringLiteral("clients"), corrected),
                 QStringLiteral("added 0, changed 0, unchanged 3"));
        for (const Client &client : clinic.all<Client>()) {
            QCOMPARE(client.version, client.chartNumber == u'1' ? 2 : 1);
            if (client.chartNumber == u'1') QCOMPARE(client.lastName + client.phone, QStringLiteral("Lee555"));
        }
        for (const History &history : clinic.all<History>())
            if (history.indication == Indication::Both) QCOMPARE(history.version, 2);
    }

    void anEmptyCellEqualsAnything()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin());
        clinic.takeText(QStringLiteral("clients"), "chart_no,last_name,birth_date,phone\n1,Li,1990-01-01,555\n");
        QCOMPARE(
            clinic.takeText(QStringLiteral("clients"), "chart_no,first_name,last_name,birth_date\n1,,Li,1990-01-01\n"),
            QStringLiteral("added 0, changed 0, unchanged 1"));
    }

    void anUndoneKeyIsFreeAgain()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin());
        clinic.takeText(QStringLiteral("clients"), "chart_no,last_name,birth_date\n1,Li,1990-01-01\n");
        const QByteArray dose = "chart_no,due_on,outcome,mg\n1,2026-05-01,given,50\n";
        QCOMPARE(clinic.takeText(QStringLiteral("doses"), dose), QStringLiteral("added 1, changed 0, unchanged 0"));
        QVERIFY(clinic.database
                    .write<Done>(Right::LogDoses,
                                 [](Session &session) -> Result<Done> {
                                     auto doses = kept::current<Dose>(session);
                                     if (!doses) return doses.error();
                                     Dose undone = doses->first();
                                     ++undone.version;
                                     undone.inError = true;
                                     return kept::keep(session, undone, Act::Undo);
                                 })
                    .result());
        QVERIFY(clinic.all<Dose>().isEmpty());
        QCOMPARE(clinic.takeText(QStringLiteral("doses"), dose), QStringLiteral("added 1, changed 0, unchanged 0"));
        QCOMPARE(clinic.all<Dose>().value(0, Dose{.client = Id<Client>::create()}).version, 3);
    }

    void theDeskBringsNamesButNoReasonsOfTreatment()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin() && clinic.signIn("desk"));
        const QString refused = QStringLiteral("error %1 ").arg(int(Error::Kind::NotAllowed));
        QCOMPARE(clinic.takeText(QStringLiteral("clients"),
                                 "chart_no,last_name,birth_date,indication\n1,Li,1990-01-01,OUD\n"),
                 refused + QStringLiteral("indication"));
        QCOMPARE(clinic.takeText(QStringLiteral("clients"),
                                 "chart_no,last_name,birth_date,indication,level_of_care\n1,Li,1990-01-01,,OP\n"),
                 QStringLiteral("added 1, changed 0, unchanged 0"));
        QCOMPARE(clinic.takeText(QStringLiteral("visits"), "chart_no,starts_at\n1,2026-05-20T09:00\n"),
                 QStringLiteral("added 1, changed 0, unchanged 0"));
        QVERIFY(clinic.takeText(QStringLiteral("doses"), "chart_no,due_on,outcome\n1,2026-05-01,given\n")
                    .startsWith(refused));
        QVERIFY(clinic.signIn("nurse"));
        QVERIFY(
            clinic.takeText(QStringLiteral("orders"), "chart_no,kind,starts_on,regimen\n1,oral,2026-05-01,DAILY50\n")
                .startsWith(refused));
        QVERIFY(clinic
                    .takeText(QStringLiteral("injections"),
                              "chart_no,given_on,mg,full,counts_as_given\n1,2026-05-01,190,N,Y\n")
                    .startsWith(refused));
        QCOMPARE(clinic.takeText(QStringLiteral("injections"), "chart_no,given_on,mg,full\n1,2026-05-01,190,N\n"),
                 QStringLiteral("added 1, changed 0, unchanged 0"));
    }

    void dueDatesFollowInTheSameTransaction()
    {
        const auto series = m_full.database
                                .read<QList<SeriesDue>>(Right::SeeDue,
                                                        [](Session &session) { return series::all(session, today); })
                                .result();
        QVERIFY(series);
        QHash<Id<Client>, SeriesDue> rows;
        for (const SeriesDue &row : *series) rows.insert(row.client, row);
        int seen = 0;
        for (const Client &client : m_full.all<Client>()) {
            QList<Injection> injections;
            for (const Injection &each : m_full.all<Injection>())
                if (each.client == client.id) injections << each;
            QList<Order> orders;
            for (const Order &each : m_full.all<Order>())
                if (each.client == client.id) orders << each;
            const auto expected = series::workOut(client, orders, injections, m_full.database.limits(), today);
            QCOMPARE(expected.has_value(), rows.contains(client.id));
            if (!expected) continue;
            ++seen;
            QCOMPARE(rows.value(client.id, *expected).dueOn, expected->dueOn);
            QCOMPARE(rows.value(client.id, *expected).lastSide, expected->lastSide);
        }
        QVERIFY(seen > 14);
    }

    void randomBytesAreFaultsAndNoMore()
    {
        QRandomGenerator dice(3);
        for (int i = 0; i < 60; ++i) {
            const Kind &kind = kinds().at(dice.bounded(kinds().size()));
            QByteArray bytes = content(data(kind.name + QStringLiteral(".csv")));
            for (int n = 0; n < 20; ++n) bytes[dice.bounded(bytes.size())] = char(dice.bounded(256));
            const QString file = m_full.folder.filePath(QStringLiteral("random.csv"));
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
            out.close();
            QVERIFY(m_full.check(kind.name, file).has_value());
        }
    }

    void cleanupTestCase() { m_full.database.close(); }

private:
    ImportClinic m_full;
};

QTEST_GUILESS_MAIN(ImportsTest)
#include "imports_test.moc"
