#include "db/exchange/calendar.h"
#include <QtTest>
#include <libical/ical.h>

namespace {

/// One content line of RFC 5545, unfolded.
struct ContentLine
{
    QByteArray name, value;
};

/// A reader of our own, strict: CRLF, at most 75 octets a line, folded with one space, nothing behind the end.
QList<ContentLine> strictly(const QByteArray &text, QString &fault)
{
    if (!text.endsWith("\r\n")) fault = QStringLiteral("the last line does not end");
    if (QByteArray(text).replace("\r\n", "").contains('\n')) fault = QStringLiteral("a bare line feed");
    QList<ContentLine> lines;
    QByteArray whole;
    const auto finish = [&] {
        if (whole.isEmpty()) return;
        const qsizetype colon = whole.indexOf(':');
        if (colon < 1) fault = QStringLiteral("a line without a name");
        lines.append({whole.left(colon), whole.mid(colon + 1)});
        whole.clear();
    };
    for (const QByteArray &physical : text.split('\n')) {
        const QByteArray line = physical.endsWith('\r') ? physical.chopped(1) : physical;
        if (line.size() > 75) fault = QStringLiteral("a line of %1 octets").arg(line.size());
        if (line.startsWith(' ')) whole += line.mid(1);
        else {
            finish();
            whole = line;
        }
    }
    finish();
    return lines;
}

QByteArray valueOf(const QList<ContentLine> &lines, const char *name)
{
    for (const ContentLine &line : lines)
        if (line.name == name) return line.value;
    return "none";
}

Appointment appointment(const QDateTime &at)
{
    return {.uid = QUuid(QStringLiteral("{0f8fad5b-d9cb-469f-a165-70867728950e}")),
            .startsAt = at,
            .minutes = 30,
            .changedAt = QDateTime(QDate(2026, 5, 4), QTime(16, 5), Qt::UTC)};
}

} // namespace

/// Appointments as calendar files: what they say, and that they say nothing else.
class CalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAppointmentSaysWhenAndNothingElse();
    void theSameHourBeforeAndAfterTheClocksChange();
    void aMovedOneTakesThePlaceOfTheOld();
    void aCancelledOneTakesItOut();
    void anotherReaderAgrees();
    void manyGoIntoOneFile();
    void noneIsStillACalendar();
};

void CalendarTest::anAppointmentSaysWhenAndNothingElse()
{
    const QTimeZone zone("America/Los_Angeles");
    const QByteArray text = calendarText({appointment(QDateTime(QDate(2026, 5, 7), QTime(10, 0), zone))});
    QString fault;
    const auto lines = strictly(text, fault);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(lines.first().value, QByteArray("VCALENDAR"));
    QCOMPARE(lines.last().value, QByteArray("VCALENDAR"));
    QCOMPARE(valueOf(lines, "VERSION"), QByteArray("2.0"));
    QCOMPARE(valueOf(lines, "METHOD"), QByteArray("PUBLISH"));
    QCOMPARE(valueOf(lines, "UID"), QByteArray("0f8fad5b-d9cb-469f-a165-70867728950e"));
    QCOMPARE(valueOf(lines, "DTSTART"), QByteArray("20260507T170000Z"));
    QCOMPARE(valueOf(lines, "DTEND"), QByteArray("20260507T173000Z"));
    QCOMPARE(valueOf(lines, "DTSTAMP"), QByteArray("20260504T160500Z"));
    QCOMPARE(valueOf(lines, "SUMMARY"), QByteArray("Appointment"));
    QCOMPARE(valueOf(lines, "SEQUENCE"), QByteArray("0"));
    QCOMPARE(valueOf(lines, "STATUS"), QByteArray("CONFIRMED"));
    const QSet<QByteArray> known = {"BEGIN",  "END",     "PRODID",  "VERSION",  "CALSCALE", "METHOD",
                                    "UID",    "DTSTAMP", "DTSTART", "DTEND",    "SUMMARY",  "SEQUENCE",
                                    "STATUS", "TRANSP",  "CLASS",   "ORGANIZER"};
    for (const ContentLine &line : lines) QVERIFY2(known.contains(line.name), line.name.constData());
    for (const char *word : {"evenkeel", "naltrexone", "vivitrol", "injection", "clinic", "@"})
        QVERIFY2(!text.toLower().contains(word), word);
}

void CalendarTest::theSameHourBeforeAndAfterTheClocksChange()
{
    const QTimeZone zone("America/Los_Angeles");
    const auto startOn = [&zone](QDate day) {
        QString fault;
        return valueOf(strictly(calendarText({appointment(QDateTime(day, QTime(10, 0), zone))}), fault), "DTSTART");
    };
    QCOMPARE(startOn(QDate(2026, 10, 30)), QByteArray("20261030T170000Z")); // daylight-saving time
    QCOMPARE(startOn(QDate(2026, 11, 2)), QByteArray("20261102T180000Z"));
    QCOMPARE(startOn(QDate(2027, 3, 12)), QByteArray("20270312T180000Z"));
    QCOMPARE(startOn(QDate(2027, 3, 15)), QByteArray("20270315T170000Z"));
}

void CalendarTest::aMovedOneTakesThePlaceOfTheOld()
{
    Appointment moved = appointment(QDateTime(QDate(2026, 5, 8), QTime(17, 0), Qt::UTC));
    moved.sequence = 1;
    QString fault;
    const auto lines = strictly(calendarText({moved}), fault);
    QCOMPARE(valueOf(lines, "UID"), QByteArray("0f8fad5b-d9cb-469f-a165-70867728950e"));
    QCOMPARE(valueOf(lines, "SEQUENCE"), QByteArray("1"));
    QCOMPARE(valueOf(lines, "METHOD"), QByteArray("PUBLISH"));
}

void CalendarTest::aCancelledOneTakesItOut()
{
    Appointment gone = appointment(QDateTime(QDate(2026, 5, 8), QTime(17, 0), Qt::UTC));
    gone.sequence = 2;
    gone.cancelled = true;
    QString fault;
    const auto lines = strictly(calendarText({gone}), fault);
    QVERIFY(fault.isEmpty());
    QCOMPARE(valueOf(lines, "METHOD"), QByteArray("CANCEL"));
    QCOMPARE(valueOf(lines, "STATUS"), QByteArray("CANCELLED"));
    QCOMPARE(valueOf(lines, "SEQUENCE"), QByteArray("2"));
}

void CalendarTest::anotherReaderAgrees()
{
    for (const bool cancelled : {false, true}) {
        Appointment one = appointment(QDateTime(QDate(2026, 5, 7), QTime(17, 0), Qt::UTC));
        one.cancelled = cancelled;
        icalcomponent *read = icalparser_parse_string(calendarText({one}).constData());
        QVERIFY(read);
        QCOMPARE(icalcomponent_count_errors(read), 0);
        QVERIFY(icalrestriction_check(read)); // RFC 5546: what a PUBLISH and a CANCEL must hold
        icalcomponent *event = icalcomponent_get_first_component(read, ICAL_VEVENT_COMPONENT);
        QVERIFY(event);
        QCOMPARE(QByteArray(icalcomponent_get_summary(event)), QByteArray("Appointment"));
        QCOMPARE(qint64(icaltime_as_timet(icalcomponent_get_dtstart(event))), one.startsAt.toSecsSinceEpoch());
        QCOMPARE(qint64(icaltime_as_timet(icalcomponent_get_dtend(event))), one.startsAt.toSecsSinceEpoch() + 1800);
        icalcomponent_free(read);
    }
}

void CalendarTest::manyGoIntoOneFile()
{
    QList<Appointment> many;
    for (int day = 0; day < 200; ++day) {
        many << appointment(QDateTime(QDate(2026, 5, 7).addDays(day), QTime(17, 0), Qt::UTC));
        many.last().uid = QUuid::createUuid();
    }
    many.last().cancelled = true; // one among them is said in its own line; the file is still to be taken in
    QString fault;
    const auto lines = strictly(calendarText(many), fault);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QSet<QByteArray> uids;
    for (const ContentLine &line : lines)
        if (line.name == "UID") uids << line.value;
    QCOMPARE(uids.size(), 200);
    QCOMPARE(valueOf(lines, "METHOD"), QByteArray("PUBLISH"));
}

void CalendarTest::noneIsStillACalendar()
{
    QString fault;
    const auto lines = strictly(calendarText({}), fault);
    QVERIFY(fault.isEmpty());
    QCOMPARE(lines.first().value, QByteArray("VCALENDAR"));
    QCOMPARE(valueOf(lines, "METHOD"), QByteArray("PUBLISH"));
}

QTEST_GUILESS_MAIN(CalendarTest)
#include "calendar_test.moc"
