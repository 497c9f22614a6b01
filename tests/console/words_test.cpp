#include "app/exchange/flaw_codes.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include "ui/words/explain.h"
#include <QSet>
#include <QTest>
#include <climits>

namespace {
/// Every value of an enum that counts up from @p first without a hole.
template <typename E> QStringList wordsOf(E first, E last)
{
    QStringList all;
    for (int value = int(first); value <= int(last); ++value) all << word(E(value));
    return all;
}

bool eachItsOwn(const QStringList &words)
{
    return !words.contains(QString()) && QSet<QString>(words.begin(), words.end()).size() == words.size();
}

bool isSentence(const QString &text)
{
    return !text.isEmpty() && (text.front().isUpper() || text.front().isDigit()) && text.endsWith(QLatin1Char('.'))
        && !text.contains(QLatin1Char('!')) && !text.contains(QLatin1String("  ")) && !text.contains(QLatin1Char('%'))
        && !text.contains(QLatin1String("lease ")) && !text.contains(QLatin1String("uccessfully"));
}
}

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyErrorHasItsOwnSentence()
    {
        QStringList all;
        for (int kind = 0; kind <= int(Error::Kind::EngineFailed); ++kind) {
            all << sentence(Error{Error::Kind(kind)});
            QVERIFY2(isSentence(all.last()), qPrintable(QString::number(kind) + all.last()));
            for (const QStringList &facts :
                 {QStringList{QStringLiteral("One")}, QStringList{QStringLiteral("One"), QStringLiteral("Two")}})
                QVERIFY2(isSentence(sentence(Error{Error::Kind(kind), facts})),
                         qPrintable(sentence(Error{Error::Kind(kind), facts})));
        }
        QVERIFY(eachItsOwn(all));
    }

    void errorsSayWhatTheyKnow_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
        using enum Error::Kind;
        const auto row = [](const Error &error, const char *expected) {
            QTest::newRow(expected) << sentence(error) << QString::fromUtf8(expected);
        };
        row({WrongPassword},
            "That name and password do not match. Try again, or ask your administrator for a new one.");
        row({Waiting, {QStringLiteral("1")}}, "Too many tries did not match. The next try is possible in 1 second.");
        row({Waiting, {QStringLiteral("16")}}, "Too many tries did not match. The next try is possible in 16 seconds.");
        row({DiskFull},
            "Not saved: the disk is full. Nothing you typed is lost. Free some space, then choose Save again.");
        row({AlreadyRecorded, {QStringLiteral("2026-05-04"), QStringLiteral("08:41")}},
            "There is already an entry for Mon 4 May 2026, at 08:41. Open it to correct it.");
        row({AlreadyRecorded, {QStringLiteral("2026-05-04")}},
            "There is already an entry for Mon 4 May 2026. Open it to correct it.");
        row({NotFound, {QStringLiteral("chart"), QStringLiteral("1193")}},
            "There is no client with chart number 1193. Check the number, or find the client by name.");
        row({RegisterBusy, {QStringLiteral("evenkeel, process 7 on desk-2"), QStringLiteral("2026-05-04T09:12:00")}},
            "This register is open: evenkeel, process 7 on desk-2, since Mon 4 May 2026, 09:12. Use that window, or "
            "close it first.");
        row({Flawed, {QStringLiteral("NO_SIDE"), QStringLiteral("NO_LOT")}},
            "The side is needed: left or right. The lot of the kit is needed.");
        row({BadInput, {QStringLiteral("birth_date"), QStringLiteral("31/02/1990 is not a date")}},
            "Birth date: 31/02/1990 is not a date. Correct it and try again.");
        row({BadInput, {QStringLiteral("early_days"), QStringLiteral("range")}},
            "Window opens before the due day, days: the value is outside the allowed range. Choose one inside it.");
        row({BadInput, {QStringLiteral("onset_on"), QStringLiteral("future")}},
            "Began: this day lies after today. Check the date.");
        row({BadInput, {QStringLiteral("reason"), QStringLiteral("empty")}},
            "Reason: this is needed. Fill it in and try again.");
        row({Flawed, {QStringLiteral("E04_WITHDRAWAL"), QStringLiteral("E06_UDS")}},
            "Not all checks before the dose are clear: Withdrawal signs, Urine test. Nothing was recorded.");
        row({EngineFailed, {QStringLiteral("memory")}},
            "This computer has too little free memory to check the password. Close other programs and try again.");
    }

    void errorsSayWhatTheyKnow()
    {
        QFETCH(QString, said);
        QFETCH(QString, expected);
        QCOMPARE(said, expected);
    }

    void everyFlawHasACodeAndASentence()
    {
        QStringList codes, sentences;
        const auto take = [&](auto last) {
            using Flaw = decltype(last);
            for (int value = 0; value <= int(last); ++value) {
                codes << code(Flaw(value));
                sentences << sentence(Flaw(value));
                QVERIFY2(isSentence(sentences.last()), qPrintable(sentences.last()));
                QCOMPARE(sentence(Error{Error::Kind::Flawed, flawCodes(QList<Flaw>{Flaw(value)})}), sentences.last());
            }
        };
        take(Client::Flaw::PhoneWithLetters);
        take(Dose::Flaw::OutsideOrder);
        take(Injection::Flaw::SecondOnOneDay);
        QVERIFY(eachItsOwn(codes));
        QVERIFY(eachItsOwn(sentences));
    }

    void everyValueHasAWord()
    {
        QVERIFY(eachItsOwn({word(Role::FrontDesk), word(Role::Nurse), word(Role::Physician), word(Role::Administrator),
                            word(Role::Auditor)}));
        QVERIFY(eachItsOwn(wordsOf(SexAtBirth::Unknown, SexAtBirth::Female)));
        QVERIFY(eachItsOwn(wordsOf(Voicemail::Unknown, Voicemail::NoName)));
        QVERIFY(eachItsOwn(wordsOf(Indication::Unknown, Indication::Stimulant)));
        QVERIFY(eachItsOwn(wordsOf(YesNo::Unknown, YesNo::No)));
        QVERIFY(eachItsOwn(wordsOf(CareLevel::Unknown, CareLevel::Aftercare)));
        QVERIFY(eachItsOwn(wordsOf(OrderKind::Oral, OrderKind::Hold)));
        QVERIFY(eachItsOwn(wordsOf(Regimen::Daily50, Regimen::Mwf100_100_150)));
        QVERIFY(eachItsOwn(wordsOf(IntervalMode::D28, IntervalMode::D21)));
        QVERIFY(eachItsOwn(wordsOf(DoseOutcome::Given, DoseOutcome::Vomited)));
        QVERIFY(eachItsOwn(wordsOf(Side::Unknown, Side::Right)));
        QVERIFY(eachItsOwn(wordsOf(KitState::Ordered, KitState::Returned)));
        QVERIFY(eachItsOwn(wordsOf(ColdChain::Usable, ColdChain::Discard)));
        QVERIFY(eachItsOwn(wordsOf(SeriesStatus::NotDue, SeriesStatus::ErrorFutureDate)));
        QVERIFY(eachItsOwn(wordsOf(Recheck::None, Recheck::FullGate)));
        QVERIFY(eachItsOwn(wordsOf(Route::XR, Route::Oral)));
        QVERIFY(eachItsOwn(wordsOf(GateLevel::Ok, GateLevel::Block)));
        QVERIFY(eachItsOwn(wordsOf(LabTest::ALT, LabTest::CRAVING)));
        QVERIFY(eachItsOwn(wordsOf(LabResult::None, LabResult::Missing)));
        QVERIFY(eachItsOwn(wordsOf(OpioidKind::Unknown, OpioidKind::Long)));
        QVERIFY(eachItsOwn(wordsOf(Challenge::Unknown, Challenge::Fail)));
        QVERIFY(eachItsOwn(wordsOf(Hepatic::Unknown, Hepatic::LiverFailure)));
        QVERIFY(eachItsOwn(wordsOf(Pregnant::Unasked, Pregnant::NotApplicable)));
        QVERIFY(eachItsOwn(wordsOf(Allergy::Unknown, Allergy::CMC)));
        QVERIFY(eachItsOwn(wordsOf(MedicineClass::Other, MedicineClass::Disulfiram)));
        QVERIFY(eachItsOwn(wordsOf(NaloxoneStep::Offered, NaloxoneStep::Declined)));
        QVERIFY(eachItsOwn(wordsOf(Product::Unknown, Product::XR)));
        QVERIFY(eachItsOwn(wordsOf(Urgency::Log, Urgency::Emergency)));
        QVERIFY(eachItsOwn(wordsOf(VisitPurpose::Injection, VisitPurpose::Family)));
        QVERIFY(eachItsOwn(wordsOf(VisitStatus::Booked, VisitStatus::Cancelled)));
        QVERIFY(eachItsOwn(wordsOf(CallOutcome::Agreed, CallOutcome::Declined)));
        QVERIFY(eachItsOwn(wordsOf(PromiseState::None, PromiseState::Broken)));
        QVERIFY(eachItsOwn(wordsOf(CoverageKind::XR, CoverageKind::Oral)));
        QVERIFY(eachItsOwn(wordsOf(Measure::Retained30, Measure::PromisesKept)));
        QVERIFY(eachItsOwn(wordsOf(OutcomeGroup::All, OutcomeGroup::Month)));
        for (int value = 0; value <= int(Measure::PromisesKept); ++value) QVERIFY(isSentence(remark(Measure(value))));
        for (int value = 0; value <= int(Recheck::FullGate); ++value) QVERIFY(isSentence(remark(Recheck(value))));
        QCOMPARE(words(Role::Nurse | Role::Administrator), QStringLiteral("Nurse, administrator"));
    }

    void everySettingHasAName()
    {
        QStringList names;
        for (const SettingRow &row : rows(Limits())) {
            names << setting(row.key);
            QVERIFY2(names.last() != row.key, qPrintable(row.key));
        }
        QVERIFY(eachItsOwn(names));
    }

    void everySideEffectHasPlainWords()
    {
        QStringList names;
        for (const SideEffectTerm &term : sideEffectTerms()) {
            names << sideEffect(term.code);
            QVERIFY2(names.last() != term.code, qPrintable(term.code));
            const QString remark = sideEffectRemark(term.code);
            QVERIFY2(remark.isEmpty() || isSentence(remark), qPrintable(remark));
            if (term.emergency) QVERIFY2(remark.startsWith(QLatin1String("Emergency")), qPrintable(term.code));
            if (term.redFlag) QVERIFY2(remark.contains(QLatin1String("same day")), qPrintable(term.code));
        }
        QVERIFY(names.size() >= 45);
        QVERIFY(eachItsOwn(names));
        QCOMPARE(sideEffect(u"SOMETHING_NEW"), QStringLiteral("SOMETHING_NEW"));
    }

    void everyScaleHasWords()
    {
        const auto own = [](const QStringList &codes, QString (*say)(QStringView)) {
            QStringList names;
            for (const QString &code : codes) names << say(code);
            return eachItsOwn(names)
                && !QSet<QString>(names.begin(), names.end()).intersects(QSet<QString>(codes.begin(), codes.end()));
        };
        QVERIFY(own(causalityCodes(), causality));
        QVERIFY(own(effectOutcomeCodes(), effectOutcome));
        QVERIFY(own(actionCodes(), action));
        QCOMPARE(causality({}), QStringLiteral("To decide"));
        QCOMPARE(grade(3), QStringLiteral("Severe"));
        QCOMPARE(grade(0), QStringLiteral("Not graded"));
        QCOMPARE(callRank(1), QStringLiteral("Call first"));
        for (const QString &why : {QStringLiteral("EXPIRED"), QStringLiteral("FROZEN"), QStringLiteral("HOURS_OUT"),
                                   QStringLiteral("TOO_WARM")})
            QVERIFY(coldChainWhy(why) != why);
    }

    void numbersComeInWords()
    {
        QCOMPARE(statusWords(SeriesStatus::Late, 1), QStringLiteral("Late 1 day"));
        QCOMPARE(statusWords(SeriesStatus::Late, 3), QStringLiteral("Late 3 days"));
        QCOMPARE(statusWords(SeriesStatus::Overdue, 12), QStringLiteral("Overdue 12 days"));
        QCOMPARE(statusWords(SeriesStatus::Lapsed, 32), QStringLiteral("Lapsed, 32 days past due"));
        QCOMPARE(statusWords(SeriesStatus::WindowOpen, -1), QStringLiteral("Window open, due tomorrow"));
        QCOMPARE(statusWords(SeriesStatus::WindowOpen, -3), QStringLiteral("Window open, due in 3 days"));
        QCOMPARE(statusWords(SeriesStatus::NotDue, -9), QStringLiteral("Not due, 9 days to go"));
        QCOMPARE(statusWords(SeriesStatus::DueToday, 0), QStringLiteral("Due today"));
        QCOMPARE(statusWords(SeriesStatus::NewStart, {}), QStringLiteral("New start"));
        const QDate day(2026, 5, 4);
        QCOMPARE(wordOn(DoseOutcome::Missed, day, day), QStringLiteral("Not here"));
        QCOMPARE(wordOn(DoseOutcome::Missed, day, day.addDays(1)), QStringLiteral("Missed"));
        QCOMPARE(wordOn(DoseOutcome::Given, day, day), QStringLiteral("Given"));
        Order order{.client = Id<Client>::create(), .kind = OrderKind::Injection};
        QCOMPARE(wordForOrder(order), QStringLiteral("380 mg, every 28 days"));
    }

    void datesReadTheSameEverywhere()
    {
        const QDate day(2026, 5, 4);
        QCOMPARE(longDay(day), QStringLiteral("Mon 4 May 2026"));
        QCOMPARE(shortDay(day), QStringLiteral("Mon 4 May"));
        QCOMPARE(plainDay(QDate(1991, 9, 3)), QStringLiteral("3 Sep 1991"));
        QCOMPARE(month(day), QStringLiteral("May 2026"));
        QCOMPARE(clockTime(QTime(9, 12, 40)), QStringLiteral("09:12"));
        QCOMPARE(clockTime(QTime(21, 5)), QStringLiteral("21:05"));
        QCOMPARE(moment(QDateTime(day, QTime(9, 12))), QStringLiteral("Mon 4 May 2026, 09:12"));
        QCOMPARE(nearDay(day, day), QStringLiteral("Today"));
        QCOMPARE(nearDay(day, day.addDays(-1)), QStringLiteral("Tomorrow"));
        QCOMPARE(nearDay(day, day.addDays(1)), QStringLiteral("Yesterday"));
        QCOMPARE(nearDay(day, day.addDays(9)), QStringLiteral("Mon 4 May"));
        QCOMPARE(nearDay(day, QDate(2025, 12, 30)), QStringLiteral("Mon 4 May 2026"));
        QCOMPARE(span(QDate(2026, 5, 25), QDate(2026, 6, 1)), QStringLiteral("Mon 25 May to Mon 1 Jun 2026"));
        QCOMPARE(span(QDate(2025, 12, 29), QDate(2026, 1, 2)), QStringLiteral("Mon 29 Dec 2025 to Fri 2 Jan 2026"));
        QCOMPARE(span(day, {}), QStringLiteral("from Mon 4 May 2026"));
        QCOMPARE(span(day, day), QStringLiteral("Mon 4 May 2026"));
        QCOMPARE(days(1), QStringLiteral("1 day"));
        QCOMPARE(days(3), QStringLiteral("3 days"));
        QCOMPARE(days(0), QStringLiteral("0 days"));
        QCOMPARE(hours(6), QStringLiteral("6 hours"));
        QCOMPARE(minutes(1), QStringLiteral("1 minute"));
        QCOMPARE(daysFromToday(-3), QStringLiteral("3 days ago"));
        QCOMPARE(daysFromToday(1), QStringLiteral("tomorrow"));
        for (const QString &nothing : {longDay({}), shortDay({}), plainDay({}), month({}), clockTime(QTime()),
                                       moment(QDateTime()), span({}, {}), nearDay({}, day)})
            QCOMPARE(nothing, QString());
    }

    void everyStepOfAnExplanationHasWords()
    {
        using Kind = ExplainStep::Kind;
        const QDate day(2026, 5, 4);
        for (int kind = 0; kind <= int(Kind::NextLft); ++kind) {
            const QString word = Kind(kind) == Kind::Recheck ? QStringLiteral("LATE_CHECK") : QStringLiteral("LATE");
            const ExplainStep full{Kind(kind), day, day.addDays(28), 28, 28, word},
                bare{.kind = Kind(kind), .code = word};
            for (const ExplainStep &step : {full, bare}) {
                QVERIFY2(!words(step).label.isEmpty(), qPrintable(QString::number(kind)));
                QVERIFY2(isSentence(sentence(step)), qPrintable(sentence(step)));
            }
        }
        QCOMPARE(words({Kind::LastInjection, QDate(2026, 3, 25), {}, 380}).value, QStringLiteral("Wed 25 Mar 2026"));
        QCOMPARE(words({Kind::Interval, QDate(2025, 11, 14), {}, 28}).value, QStringLiteral("+ 28 days"));
        QCOMPARE(words({Kind::DaysFromDue, {}, {}, 12}).label, QStringLiteral("Past due"));
        QCOMPARE(sentence({Kind::NextDue, QDate(2026, 4, 22), QDate(2026, 3, 25)}),
                 QStringLiteral("It is due on Wed 22 Apr 2026, counted from Wed 25 Mar 2026."));
        QCOMPARE(sentence({Kind::Tier, {}, {}, 8, 28, QStringLiteral("OVERDUE")}),
                 QStringLiteral("Overdue means 8 to 28 days past due."));
        QCOMPARE(sentence({Kind::Tier, {}, {}, 29, INT_MAX, QStringLiteral("LAPSED")}),
                 QStringLiteral("Lapsed means more than 28 days past due."));
        QCOMPARE(sentence({Kind::Tier, {}, {}, -7, -1, QStringLiteral("WINDOW_OPEN")}),
                 QStringLiteral("Window open means 7 to 1 day before the due day."));
        QCOMPARE(sentence({Kind::Tier, {}, {}, 0, 0, QStringLiteral("DUE_TODAY")}),
                 QStringLiteral("Due today means on the due day."));
        QCOMPARE(sentence({Kind::Tier, {}, {}, INT_MIN, -8, QStringLiteral("NOT_DUE")}),
                 QStringLiteral("Not due means more than 7 days before the due day."));
        QCOMPARE(paragraph({{Kind::NoInjection}, {Kind::DaysFromDue}}),
                 QStringLiteral("No injection has been given yet. It is due today."));
    }

    void everyFindingHasASentence()
    {
        for (const QString &why : gateWhys()) {
            const Finding finding{QStringLiteral("E06_UDS"),
                                  GateLevel::Task,
                                  why,
                                  {QStringLiteral("3"), QStringLiteral("7"), QStringLiteral("1")}};
            const QString said = sentence(finding);
            QVERIFY2(said != why && isSentence(said), qPrintable(why + said));
        }
        const auto said = [](const char *why, const QStringList &values, GateLevel level = GateLevel::Block) {
            return sentence(Finding{QStringLiteral("E"), level, QString::fromLatin1(why), values});
        };
        QCOMPARE(said("FREE_TOO_SHORT", {QStringLiteral("1"), QStringLiteral("7")}),
                 QStringLiteral("Last opioid 1 day ago; at least 7 days are needed. Do not give."));
        QCOMPARE(said("ALLERGY", {QStringLiteral("PLG")}),
                 QStringLiteral("Allergic to: PLG, the carrier of the injection. Do not give."));
        QCOMPARE(said("OPIOID_MEDICINE", {QStringLiteral("Sublocade %2"), QStringLiteral("tramadol")}),
                 QStringLiteral("On the list of medicines: Sublocade %2, tramadol. Do not give while it is taken."));
        QCOMPARE(
            said("LFT_MISSING", {QStringLiteral("ALT"), QStringLiteral("BILI")}),
            QStringLiteral("Missing or too old: Liver test ALT, Liver test bilirubin. Take blood for a liver test."));
        QCOMPARE(said("WORST", {QStringLiteral("E04_WITHDRAWAL"), QStringLiteral("E06_UDS")}, GateLevel::Task),
                 QStringLiteral("Still to do: Withdrawal signs, Urine test."));
        QCOMPARE(said("WORST", {}, GateLevel::Ok), QStringLiteral("All clear. It may be given today."));
    }

    void everyRowOfTheGateHasATopic()
    {
        const QList<Finding> findings = gate(GateFacts(), Limits());
        QStringList topics;
        for (const Finding &finding : findings) {
            topics << gateTopic(finding.code);
            QVERIFY2(topics.last() != finding.code, qPrintable(finding.code));
        }
        QVERIFY(eachItsOwn(topics));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
