#include "app/safety/side_effect.h"
#include "app/treatment/lateness.h"
#include "db/work/practice_course.h"
#include "db/work/practice_names.h"
#include <QSet>
#include <QtTest>

using namespace practice;

namespace {

const QDate today(2026, 5, 4); // a Monday

Clinic clinic(int clients = 400)
{
    Clinic made = clinicOf(7, today);
    made.wholeLog = clients < 500;
    return made;
}

SeriesState stateOf(const Course &course, const Clinic &of)
{
    return seriesState(course.client, course.history, course.orders, course.injections, of.asOf, of.limits);
}

bool hasOralOrder(const Course &course)
{
    for (const Order &order : course.orders)
        if (order.kind == OrderKind::Oral && (order.endsOn.isNull() || order.endsOn >= today)) return true;
    return false;
}

/// All days on which something was written down, by kind, to look for the future.
QList<QDate> recordedDays(const Course &course)
{
    QList<QDate> days{course.client.enrolledOn, course.client.birthDate};
    for (const auto &each : course.orders) days << each.startsOn;
    for (const auto &each : course.doses) days << each.dueOn;
    for (const auto &each : course.fills) days << each.dispensedOn;
    for (const auto &each : course.injections) days << each.givenOn;
    for (const auto &each : course.effects)
        days << each.onsetOn << (each.resolvedOn.isValid() ? each.resolvedOn : each.onsetOn);
    for (const auto &each : course.assessments) days << each.assessedOn;
    for (const auto &each : course.medicines) days << each.fromOn;
    for (const auto &each : course.labs) days << each.takenOn;
    for (const auto &each : course.naloxone) days << each.on;
    for (const auto &each : course.calls) days << each.calledAt.date();
    for (const auto &each : course.kits)
        if (each.receivedOn.isValid()) days << each.receivedOn;
    return days;
}

} // namespace

class PracticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientIsTheSameWhateverTheNumberOfClients()
    {
        for (int index : {0, 1, 17, 199, 200, 431}) {
            const Course small = courseOf(clinic(400), index), large = courseOf(clinic(20000), index);
            QCOMPARE(small.client, large.client);
            QCOMPARE(small.injections, large.injections);
            QCOMPARE(small.orders, large.orders);
            for (const Dose &dose : large.doses) QVERIFY(small.doses.contains(dose));
            for (const Call &call : large.calls) QVERIFY(small.calls.contains(call));
        }
    }

    void anotherSeedMakesOtherPeople()
    {
        Clinic other = clinic();
        other.seed = 8;
        QVERIFY(courseOf(clinic(), 150).client != courseOf(other, 150).client);
    }

    void theSharesAreThoseOfTheFormatsPage()
    {
        const Clinic of = clinic();
        QHash<SeriesStatus, int> count;
        int series = 0, oral = 0, alcohol = 0, clients = 1000;
        for (int i = 0; i < clients; ++i) {
            const Course course = courseOf(of, i);
            oral += hasOralOrder(course);
            alcohol += course.history.indication == Indication::Alcohol;
            if (!hasSeries(course.orders, course.injections, today)) continue;
            const SeriesStatus status = stateOf(course, of).status;
            if (status == SeriesStatus::Closed) continue;
            ++series;
            ++count[status == SeriesStatus::NotDue || status == SeriesStatus::WindowOpen ? SeriesStatus::DueToday
                                                                                         : status];
        }
        const auto near_ = [](int part, int whole, double percent, double slack) {
            return qAbs(100.0 * part / whole - percent) <= slack;
        };
        QVERIFY2(near_(count[SeriesStatus::DueToday], series, 82, 2),
                 qPrintable(QString::number(count[SeriesStatus::DueToday])));
        QVERIFY2(near_(count[SeriesStatus::Late], series, 8, 1),
                 qPrintable(QString::number(count[SeriesStatus::Late])));
        QVERIFY2(near_(count[SeriesStatus::Overdue], series, 4, 1),
                 qPrintable(QString::number(count[SeriesStatus::Overdue])));
        QVERIFY2(near_(count[SeriesStatus::Lapsed], series, 3, 1),
                 qPrintable(QString::number(count[SeriesStatus::Lapsed])));
        QVERIFY2(near_(count[SeriesStatus::NewStart], series, 3, 1),
                 qPrintable(QString::number(count[SeriesStatus::NewStart])));
        QVERIFY2(near_(oral, clients, 25, 3), qPrintable(QString::number(oral)));
        QVERIFY2(near_(alcohol, clients, 15, 2), qPrintable(QString::number(alcohol)));
    }

    void everyRecordHolds_data()
    {
        QTest::addColumn<QDate>("asOf");
        QTest::newRow("a Monday") << today;
        QTest::newRow("a Sunday") << QDate(2026, 5, 3);
        QTest::newRow("a holiday") << QDate(2025, 12, 25);
        QTest::newRow("a leap day") << QDate(2028, 2, 29);
    }
    void everyRecordHolds()
    {
        QFETCH(QDate, asOf);
        const Clinic of = clinicOf(11, asOf);
        for (int i = 0; i < 400; ++i) {
            const Course course = courseOf(of, i);
            QCOMPARE(flaws(course.client, asOf), QList<Client::Flaw>());
            for (const QDate day : recordedDays(course))
                QVERIFY2(day.isValid() && day <= asOf, qPrintable(course.client.chartNumber));
            QSet<QDate> days, slots_;
            for (const Injection &each : course.injections) {
                QVERIFY(!days.contains(each.givenOn));
                days << each.givenOn;
                QVERIFY(of.isOpen(each.givenOn) && each.givenOn < asOf);
                for (const Injection::Flaw flaw : flaws(each, asOf)) QVERIFY(!refusesHistory(flaw));
            }
            for (const Dose &each : course.doses) {
                QVERIFY(!slots_.contains(each.dueOn) && each.dueOn < asOf && each.milligrams <= 150);
                slots_ << each.dueOn;
            }
            for (const SideEffect &each : course.effects) {
                QVERIFY(sideEffectTerm(each.term) && each.grade >= 1 && each.grade <= 4);
                QVERIFY(actionCodes().contains(each.action) && effectOutcomeCodes().contains(each.outcome));
            }
            for (const SideEffect &each : course.reviews) QVERIFY(causalityCodes().contains(each.causality));
            QSet<QString> keys; // what a file of history takes as one row
            const auto isNew = [&](const QString &key) {
                const bool fresh = !keys.contains(key);
                keys << key;
                return fresh;
            };
            for (const Visit &each : course.visits)
                QVERIFY(isNew(QStringLiteral("visit ") + each.startsAt.toString(Qt::ISODate)));
            for (const Call &each : course.calls)
                QVERIFY(isNew(QStringLiteral("call ") + each.calledAt.toString(Qt::ISODate)));
            for (const SideEffect &each : course.effects)
                QVERIFY(isNew(each.term + each.onsetOn.toString(Qt::ISODate)));
            for (const Lab &each : course.labs)
                QVERIFY2(isNew(QStringLiteral("lab %1 ").arg(int(each.test)) + each.takenOn.toString(Qt::ISODate)),
                         qPrintable(course.client.chartNumber));
            for (const Naloxone &each : course.naloxone)
                QVERIFY(isNew(QStringLiteral("naloxone %1 ").arg(int(each.what)) + each.on.toString(Qt::ISODate)));
            for (const Order &each : course.orders)
                QVERIFY(isNew(QStringLiteral("order %1 ").arg(int(each.kind)) + each.startsOn.toString(Qt::ISODate)));
            for (const Episode &each : course.episodes)
                QVERIFY(isNew(QStringLiteral("episode ") + each.startsOn.toString(Qt::ISODate)));
            for (const Medicine &each : course.medicines) QVERIFY(isNew(each.name + each.fromOn.toString(Qt::ISODate)));
            for (const Assessment &each : course.assessments)
                QVERIFY(isNew(QStringLiteral("asked ") + each.assessedOn.toString(Qt::ISODate)));
            for (const Visit &each : course.visits)
                QVERIFY(each.startsAt.date() <= asOf || each.status == VisitStatus::Booked);
        }
    }

    void nothingOfTodayIsAnsweredYet()
    {
        const Clinic of = clinic();
        int booked = 0, arrived = 0;
        for (int i = 0; i < 400; ++i) {
            const Course course = courseOf(of, i);
            for (const Injection &each : course.injections) QVERIFY(each.givenOn < today);
            for (const Dose &each : course.doses) QVERIFY(each.dueOn < today);
            for (const Visit &each : course.visits) {
                if (each.startsAt.date() != today) continue;
                QVERIFY(each.status == VisitStatus::Booked || each.status == VisitStatus::Arrived);
                ++(each.status == VisitStatus::Booked ? booked : arrived);
            }
        }
        QVERIFY2(booked >= 20 && arrived >= 3,
                 qPrintable(QStringLiteral("%1 booked, %2 arrived").arg(booked).arg(arrived)));
    }

    void thePeopleOfThePicturesStandAsThere()
    {
        const Clinic of = clinic();
        QHash<QString, Course> byName;
        for (int i = 0; i < 100; ++i) {
            const Course course = courseOf(of, i);
            byName.insert(course.client.displayName(), course);
        }
        const Course fatima = byName.value(QStringLiteral("Fatima al-Zahrani"), courseOf(of, 0));
        QCOMPARE(stateOf(fatima, of).daysFromDue, std::optional(12));
        QCOMPARE(fatima.client.phone, QStringLiteral("(503) 555-0142"));
        QCOMPARE(fatima.calls.last().calledAt.date(), QDate(2026, 4, 30));
        const Course kai = byName.value(QStringLiteral("Kai Nakamura"), courseOf(of, 0));
        QCOMPARE(stateOf(kai, of).status, SeriesStatus::Late);
        const auto here = std::find_if(kai.visits.begin(), kai.visits.end(),
                                       [](const Visit &each) { return each.startsAt.date() == today; });
        QVERIFY(here != kai.visits.end());
        QCOMPARE(here->status, VisitStatus::Arrived);
        QCOMPARE(here->startsAt.time(), QTime(9, 0));
        const Course rosa = byName.value(QStringLiteral("Rosa Delgado-Whitaker"), courseOf(of, 0));
        QCOMPARE(rosa.orders.first().startsOn, QDate(2026, 4, 6));
        QCOMPARE(rosa.effects.first().onsetOn, QDate(2026, 4, 29));
        const Course maria = byName.value(QStringLiteral("María Guadalupe Hernández-Castellanos"), courseOf(of, 0));
        QCOMPARE(stateOf(maria, of).daysSince, std::optional(17));
        QCOMPARE(maria.injections.size(), 6);
        QCOMPARE(maria.injections.last().side, Side::Left);
    }

    void namesComeFromManyCultures()
    {
        QSet<QString> given, families;
        for (const Culture &each : cultures()) {
            for (const QString &name : each.women + each.men) given << name;
            for (const QString &name : each.families) families << name;
            QVERIFY(each.weight > 0 && each.women.size() >= 5 && each.men.size() >= 5 && each.families.size() >= 9);
        }
        QVERIFY(cultures().size() >= 20);
        QVERIFY2(given.size() >= 300, qPrintable(QString::number(given.size())));
        QVERIFY2(families.size() >= 300, qPrintable(QString::number(families.size())));
    }

    void holidaysFallWhereTheyAreKept()
    {
        QSet<QDate> days;
        for (const auto &[day, reason] : closedDaysOf(2021, 2026)) days << day;
        for (const QDate day : {QDate(2026, 7, 3), QDate(2025, 11, 27), QDate(2021, 12, 24), QDate(2021, 7, 5),
                                QDate(2026, 5, 25), QDate(2026, 1, 19), QDate(2024, 9, 2), QDate(2022, 6, 20)})
            QVERIFY2(days.contains(day), qPrintable(day.toString(Qt::ISODate)));
    }
};

QTEST_GUILESS_MAIN(PracticeTest)
#include "practice_test.moc"
