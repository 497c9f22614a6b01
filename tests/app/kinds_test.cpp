#include "app/exchange/csv_reader.h"
#include "app/exchange/kinds_values.h"
#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

namespace {
const QDate today(2026, 5, 18);

Reading here() { return {today, QTimeZone("America/Los_Angeles")}; }

struct Read
{
    QList<KindRow> rows;
    QStringList faults; ///< LINE: COLUMN: what is wrong, what would be right
};

Read read(const char *kindName, const QByteArray &text)
{
    const Kind *kind = kindNamed(QLatin1String(kindName));
    QByteArray bytes = text;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, kind->columnNames(), kind->neededInHeader());
    Read answer;
    QList<CsvFault> faults;
    while (const auto row = reader.next()) answer.rows << readRow(*kind, *row, here(), faults);
    for (const CsvFault &fault : reader.takeFaults() + faults) answer.faults << fault.text(QStringLiteral("f")).mid(2);
    return answer;
}

/// The one fault of a file of one row.
QString faultOf(const char *kindName, const QByteArray &header, const QByteArray &row)
{
    return read(kindName, header + "\n" + row + "\n").faults.join(QStringLiteral(" | "));
}

QString cellOf(const char *kindName, const QByteArray &header, const QByteArray &row, const char *column)
{
    const Read answer = read(kindName, header + "\n" + row + "\n");
    return answer.faults.isEmpty() ? answer.rows.first().cell(column) : answer.faults.join(u'|');
}

template <typename Thing> Thing blank();
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
const auto nobody = Id<Client>::create();
template <> ClosedDayRow blank() { return {}; }
template <> ClientWithHistory blank() { return {{}, {.client = nobody}}; }
template <> Kit blank() { return {}; }
template <typename Thing> Thing blank() { return Thing{.client = nobody}; }
#pragma GCC diagnostic pop

/// Random, valid cells for every column.
QString anyCell(const KindColumn &column, QRandomGenerator &dice)
{
    if (!column.required && dice.bounded(3) == 0) return {};
    const QStringList texts = {QStringLiteral("=1+1"), QStringLiteral("Nguyễn, \"Ann\""),
                               QStringLiteral("a\nb"), QStringLiteral("'+x"),
                               QStringLiteral("\tz"),  QStringLiteral("'")};
    switch (column.form) {
    case Form::Text: return texts.at(dice.bounded(texts.size()));
    case Form::Name: return QStringLiteral("N-%1").arg(dice.bounded(1000));
    case Form::Code: return column.words.at(dice.bounded(column.words.size()));
    case Form::Number: return QString::number(column.least + dice.bounded(100) / 4.0);
    case Form::Count:
        return QString::number(int(column.least) + dice.bounded(int(qMin(column.most - column.least, 300.0)) + 1));
    case Form::Day: return today.addDays(-int(dice.bounded(4000))).toString(Qt::ISODate);
    case Form::Clock: return QTime(dice.bounded(24), dice.bounded(60)).toString(QStringLiteral("HH:mm"));
    case Form::Moment:
        return momentText(QDateTime(today.addDays(-int(dice.bounded(400)) - 1), QTime(9, dice.bounded(60)),
                                    Qt::OffsetFromUTC, 3600 * (int(dice.bounded(20)) - 10)));
    }
    return {};
}

/// Whatever a sound row says stands in the row written again.
template <typename Thing> int survivors(const char *name, int tries)
{
    const Kind &kind = *kindNamed(QLatin1String(name));
    QRandomGenerator dice(7);
    int sound = 0;
    for (int i = 0; i < tries; ++i) {
        QList<CsvCell> cells;
        for (const KindColumn &column : kind.columns)
            cells << (column.form == Form::Text || column.form == Form::Name ? CsvCell::text(anyCell(column, dice))
                                                                             : CsvCell::plain(anyCell(column, dice)));
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        CsvWriter writer(buffer);
        if (!writer.header(kind.columnNames()) || !writer.row(cells)) return -1;
        const Read answer = read(name, buffer.data());
        if (!answer.faults.isEmpty()) continue;
        ++sound;
        Thing thing = blank<Thing>();
        const KindRow &row = answer.rows.first();
        put(thing, row);
        KindRow again = rowOf(kind, thing, row.cell("chart_no"));
        if (kind.columnOf(againColumn) >= 0) again.put(againColumn, row.cell(againColumn)); // not of the thing
        for (int column : differences(row, again))
            qWarning() << name << kind.columns.at(column).name << row.cells.at(column) << again.cells.at(column);
        if (!differences(row, again).isEmpty() || row.key() != again.key()) return -1;
    }
    return sound;
}
}

class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKindsStandInTheOrderOfTheFormat()
    {
        QStringList names;
        for (const Kind &kind : kinds()) names << kind.name;
        QCOMPARE(names.join(u' '),
                 QStringLiteral("closed_days clients episodes orders doses fills injections side_effects assessments "
                                "medicines labs naloxone kits visits calls"));
        QCOMPARE(
            kindNamed(u"clients")->columnNames().join(u' '),
            QStringLiteral("chart_no last_name first_name preferred_name birth_date sex_at_birth language phone "
                           "voicemail call_hours "
                           "email indication opioid_history level_of_care enrolled_on discharged_on discharge_reason "
                           "mobile work_phone referred_by insurer authorised_until"));
        QVERIFY(!kindNamed(u"nothing"));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("fault");
        const auto add = [](const char *kind, const char *header, const char *row, const char *fault) {
            QTest::addRow("%s: %s", kind, row) << QString::fromUtf8(kind) << QString::fromUtf8(header)
                                               << QString::fromUtf8(row) << QString::fromUtf8(fault);
        };
        add("clients", "chart_no,last_name,birth_date", "1,,1990-01-01",
            "2: last_name: no name at all, a last name or a first name");
        add("clients", "chart_no,last_name,birth_date", ",Li,1990-01-01", "2: chart_no: missing, a filled cell");
        add("clients", "chart_no,last_name,birth_date", "1,Li,", "2: birth_date: missing, a filled cell");
        add("clients", "chart_no,last_name,birth_date", "1,Li,2026-05-19",
            "2: birth_date: after today \"2026-05-19\", 2026-05-18 or earlier");
        add("clients", "chart_no,last_name,birth_date", "1,Li,1990-02-30",
            "2: birth_date: no such day \"1990-02-30\", a day of the calendar, YYYY-MM-DD");
        add("clients", "chart_no,last_name,birth_date", "1,Li,3/2/1990",
            "2: birth_date: not a date \"3/2/1990\", YYYY-MM-DD, such as 2026-03-02");
        add("clients", "chart_no,last_name,birth_date", "1,Li,0090-02-03",
            "2: birth_date: an impossible year \"0090-02-03\", 1900 to 2199");
        add("clients", "chart_no,last_name,birth_date,sex_at_birth", "1,Li,1990-02-03,X",
            "2: sex_at_birth: not one of the words \"X\", one of M, F");
        add("clients", "chart_no,last_name,birth_date,enrolled_on", "1,Li,1990-02-03,1989-01-01",
            "2: enrolled_on: before birth \"1989-01-01\", 1990-02-03 or later");
        add("clients", "chart_no,last_name,birth_date,enrolled_on,discharged_on",
            "1,Li,1990-02-03,2026-02-01,2026-01-01",
            "2: discharged_on: before enrolled_on \"2026-01-01\", 2026-02-01 or later");
        add("orders", "chart_no,kind,starts_on,regimen", "1,oral,2026-01-01,",
            "2: regimen: missing, one of DAILY50, INDUCT25_50, WKD50_SAT100, QOD100, Q3D150, MWF_100_100_150");
        add("orders", "chart_no,kind,starts_on,regimen", "1,injection,2026-01-01,DAILY50",
            "2: regimen: of another kind of order \"DAILY50\", one of D28, D30, CM, D21");
        add("orders", "chart_no,kind,starts_on,regimen", "1,injection,2026-01-01,D21",
            "2: reason: missing: every 21 days is outside the label, why the prescriber chose D21");
        add("orders", "chart_no,kind,starts_on,regimen", "1,tablets,2026-01-01,D28",
            "2: kind: not one of the words \"tablets\", one of oral, injection, hold");
        add("orders", "chart_no,kind,starts_on,ends_on", "1,hold,2026-01-03,2026-01-02",
            "2: ends_on: before starts_on \"2026-01-02\", 2026-01-03 or later");
        add("doses", "chart_no,due_on,outcome,mg", "1,2026-01-03,given,151",
            "2: mg: more than 150 mg by mouth in a day \"151\", at most 150");
        add("doses", "chart_no,due_on,outcome,mg", "1,2026-01-03,given,0",
            "2: mg: out of range \"0\", a number above 0");
        add("doses", "chart_no,due_on,outcome,mg", "1,2026-01-03,given,-50",
            "2: mg: out of range \"-50\", a number above 0");
        add("doses", "chart_no,due_on,outcome,mg", "1,2026-01-03,given,50mg",
            "2: mg: not a number \"50mg\", a number above 0, with a point");
        add("doses", "chart_no,due_on,outcome,mg", "1,2026-01-03,given,\"50,0\"",
            "2: mg: not a number \"50,0\", a number above 0, with a point");
        add("doses", "chart_no,due_on,outcome", "1,2026-01-03,",
            "2: outcome: missing, one of given, self_reported, refused, missed, held, vomited");
        add("doses", "chart_no,due_on,outcome", "1,2026-05-19,given",
            "2: due_on: after today \"2026-05-19\", 2026-05-18 or earlier");
        add("injections", "chart_no,given_on,mg", "1,2026-01-03,379",
            "2: mg: not a full dose \"379\", 380, or full=N for a part of it");
        add("injections", "chart_no,given_on,mg,full", "1,2026-01-03,380,N",
            "2: mg: not a part of a dose although full=N \"380\", 1 to 379, or full=Y");
        add("injections", "chart_no,given_on,mg,full", "1,2026-01-03,0,Y",
            "2: mg: out of range \"0\", a number above 0 | 2: mg: x");
        add("injections", "chart_no,given_on,lot,not_given_reason", "1,2026-01-03,A1,refused",
            "2: lot: filled although not_given_reason says nothing was given \"A1\", empty, or not_given_reason empty");
        add("injections", "chart_no,given_on,needle", "1,2026-01-03,3",
            "2: needle: not one of the words \"3\", one of 1.5, 2");
        add("side_effects", "chart_no,onset_on,term,grade", "1,2026-01-03,NAUSEA,6",
            "2: grade: out of range \"6\", a whole number from 1 to 5");
        add("side_effects", "chart_no,onset_on,term,grade", "1,2026-01-03,NAUSEA,1.5",
            "2: grade: not a whole number \"1.5\", a whole number from 1 to 5");
        add("side_effects", "chart_no,onset_on,term,resolved_on", "1,2026-01-03,NAUSEA,2026-01-02",
            "2: resolved_on: before onset_on \"2026-01-02\", 2026-01-03 or later");
        add("assessments", "chart_no,assessed_on,cows", "1,2026-01-03,49",
            "2: cows: out of range \"49\", a whole number from 0 to 48");
        add("medicines", "chart_no,name,from_on,to_on", "1,Tramadol,2026-01-03,2026-05-19",
            "2: to_on: after today \"2026-05-19\", 2026-05-18 or earlier");
        add("labs", "chart_no,taken_on,test,value", "1,2026-01-03,PHQ9,28",
            "2: value: beyond the scale \"28\", 0 to 27");
        add("calls", "chart_no,called_at,outcome", "1,2026-03-08T02:30,agreed",
            "2: called_at: a time that the change of clocks left out \"2026-03-08T02:30\", an hour that the clock "
            "showed, or with offset");
        add("calls", "chart_no,called_at,outcome", "1,9:15,agreed",
            "2: called_at: not a moment \"9:15\", a moment such as 2026-03-02T09:15:00-08:00");
        add("calls", "chart_no,called_at,outcome", "1,2026-05-19T00:30:00-07:00,agreed",
            "2: called_at: after today \"2026-05-19T00:30:00-07:00\", 2026-05-18 or earlier");
        add("visits", "chart_no,starts_at,status", "1,2026-06-01T09:00,done",
            "2: starts_at: after today although the visit is done \"2026-06-01T09:00\", 2026-05-18 or earlier, or "
            "status booked");
    }
    void refusesWhatCannotBe()
    {
        QFETCH(QString, kind);
        QFETCH(QString, header);
        QFETCH(QString, row);
        QFETCH(QString, fault);
        fault = fault.section(QStringLiteral(" | "), 0, 0);
        QCOMPARE(faultOf(kind.toLatin1(), header.toUtf8(), row.toUtf8()), fault);
    }

    void offersTheNearestOfALongList()
    {
        QCOMPARE(
            faultOf("side_effects", "chart_no,onset_on,term", "1,2026-01-03,Nausea?"),
            QStringLiteral(
                "2: term: not one of the words \"Nausea?\", a code such as NAUSEA, RASH, FATIGUE, ANXIETY, MYALGIA"));
    }

    void whatMayLieAheadMay()
    {
        for (const auto &[kind, header, row] :
             std::initializer_list<std::tuple<const char *, const char *, const char *>>{
                 {"closed_days", "day", "2026-12-25"},
                 {"episodes", "chart_no,starts_on,ends_on", "1,2026-06-01,2026-07-01"},
                 {"orders", "chart_no,kind,starts_on,ends_on", "1,hold,2026-06-01,2026-07-01"},
                 {"injections", "chart_no,given_on,expires_on", "1,2026-05-18,2027-01-01"},
                 {"assessments", "chart_no,assessed_on,procedure_on", "1,2026-05-18,2026-06-01"},
                 {"naloxone", "chart_no,on,kit_expires_on", "1,2026-05-18,2028-01-01"},
                 {"kits", "kit_no,expires_on", "K1,2028-01-01"},
                 {"visits", "chart_no,starts_at,status", "1,2026-06-01T09:00,booked"},
                 {"calls", "chart_no,called_at,outcome,promised_on", "1,2026-05-18T09:00,agreed,2026-05-20"}})
            QCOMPARE(faultOf(kind, header, row), QString());
    }

    void readsMomentsWithAndWithoutOffset()
    {
        const auto calledAt = [](const char *cell) {
            return cellOf("calls", "chart_no,called_at,outcome", QByteArray("1,") + cell + ",agreed", "called_at");
        };
        QCOMPARE(calledAt("2026-03-02T09:15:00-08:00"), QStringLiteral("2026-03-02T09:15:00-08:00"));
        QCOMPARE(calledAt("2026-03-02T09:15"), QStringLiteral("2026-03-02T09:15:00-08:00"));
        QCOMPARE(calledAt("2026-03-09 09:15"), QStringLiteral("2026-03-09T09:15:00-07:00"));
        QCOMPARE(calledAt("2026-03-02T09:15:30.250Z"), QStringLiteral("2026-03-02T09:15:30.250+00:00"));
        QCOMPARE(calledAt("2026-03-02T09:15:30+0530"), QStringLiteral("2026-03-02T09:15:30+05:30"));
        QCOMPARE(calledAt("2025-11-02T01:30"), QStringLiteral("2025-11-02T01:30:00-07:00")); // came twice: the first
        QVERIFY(calledAt("2026-03-02T24:15").contains(QLatin1String("no such time")));
        QVERIFY(calledAt("2026-03-02T09:15+15:00").contains(QLatin1String("an impossible offset")));
    }

    void oneInstantIsOneKeyWhateverItsOffset()
    {
        const Read answer = read(
            "calls", "chart_no,called_at,outcome\n1,2026-03-02T09:15:00-08:00,agreed\n1,2026-03-02T17:15:00Z,agreed\n");
        QCOMPARE(answer.rows.at(0).key(), answer.rows.at(1).key());
        QVERIFY(differences(answer.rows.at(0), answer.rows.at(1)).isEmpty());
    }

    void takesExactlyOneApostropheOff()
    {
        QCOMPARE(cellOf("clients", "chart_no,last_name,birth_date", "1,'=Li,1990-01-01", "last_name"),
                 QStringLiteral("=Li"));
        QCOMPARE(cellOf("clients", "chart_no,last_name,birth_date", "1,''=Li,1990-01-01", "last_name"),
                 QStringLiteral("'=Li"));
        QCOMPARE(cellOf("clients", "chart_no,last_name,birth_date", "1,'t Hooft,1990-01-01", "last_name"),
                 QStringLiteral("'t Hooft"));
    }

    void takesOuterSpacesOffNamesAlone()
    {
        QCOMPARE(cellOf("clients", "chart_no,last_name,birth_date", " 1 , Li ,1990-01-01 ", "chart_no"),
                 QStringLiteral("1"));
        QCOMPARE(cellOf("clients", "chart_no,last_name,birth_date,phone", "1,Li,1990-01-01, 555 ", "phone"),
                 QStringLiteral(" 555 "));
    }

    void whatARowSaysIsWrittenAgain()
    {
        constexpr int tries = 60;
        QVERIFY(survivors<ClosedDayRow>("closed_days", tries) > 0);
        QVERIFY(survivors<ClientWithHistory>("clients", tries) > 0);
        QVERIFY(survivors<Episode>("episodes", tries) > 0);
        QVERIFY(survivors<Order>("orders", tries) > 0);
        QVERIFY(survivors<Dose>("doses", tries) > 0);
        QVERIFY(survivors<Fill>("fills", tries) > 0);
        QVERIFY(survivors<Injection>("injections", 10 * tries) > 0);
        QVERIFY(survivors<SideEffect>("side_effects", tries) > 0);
        QVERIFY(survivors<Assessment>("assessments", tries) > 0);
        QVERIFY(survivors<Medicine>("medicines", tries) > 0);
        QVERIFY(survivors<Lab>("labs", tries) > 0);
        QVERIFY(survivors<Naloxone>("naloxone", tries) > 0);
        QVERIFY(survivors<Kit>("kits", tries) > 0);
        QVERIFY(survivors<Visit>("visits", tries) > 0);
        QVERIFY(survivors<Call>("calls", tries) > 0);
    }

    void aVisitAtWhichNothingWasGivenKeepsItsReason()
    {
        const Read answer = read("injections",
                                 "chart_no,given_on,full,not_given_reason\n1,2026-01-03,Y,came in withdrawal\n");
        QCOMPARE(answer.faults, QStringList());
        Injection injection = blank<Injection>();
        put(injection, answer.rows.first());
        QVERIFY(!injection.given && !injection.full && injection.milligrams == 0);
        QCOMPARE(rowOf(*kindNamed(u"injections"), injection).cell("mg"), QString());
    }

    void aPartialInjectionDoesNotCount()
    {
        const Read answer = read("injections", "chart_no,given_on,mg,full,site\n1,2026-01-03,190,N,L\n");
        Injection injection = blank<Injection>();
        put(injection, answer.rows.first());
        QVERIFY(injection.given && !injection.full && !injection.countsAsGiven);
        QCOMPARE(injection.milligrams, 190.0);
    }

    void randomBytesInCellsAreFaultsAndNoMore()
    {
        QRandomGenerator dice(11);
        for (const Kind &kind : kinds())
            for (int i = 0; i < 200; ++i) {
                QByteArray text = kind.columnNames().join(u',').toUtf8() + "\n";
                for (qsizetype c = 0; c < kind.columns.size(); ++c) {
                    if (c) text += ',';
                    for (int n = int(dice.bounded(12)); n > 0; --n)
                        text += char(dice.bounded(4) ? "0123456789-:+TZ.= MFYN"[dice.bounded(22)]
                                                     : char(dice.bounded(256)));
                }
                read(kind.name.toLatin1(), text + "\n");
            }
    }
};

QTEST_GUILESS_MAIN(KindsTest)
#include "kinds_test.moc"
