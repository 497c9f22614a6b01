#include "db/stores/desk_deeds.h"
#include "db/stores/kept.h"
#include "db/work/clinic_effects.h"
#include "db/work/reports.h"
#include "db/work/reviews.h"
#include "db/work/verify.h"
#include "tests/db/practice_register.h"
#include <algorithm>

/// What waits for a physician, and the signature that settles a side effect.
class ReviewsTest : public QObject, private PracticeRegister
{
    Q_OBJECT

    QList<ReviewRow> queue()
    {
        auto rows = Reviews(*m_database).queue().result();
        if (!rows) qFatal("no queue");
        return *rows;
    }
    std::optional<ReviewRow> firstEffect()
    {
        for (const ReviewRow &row : queue())
            if (row.effect) return row;
        return std::nullopt;
    }
    QList<Version<SideEffect>> versionsOf(const SideEffect &effect)
    {
        return *m_database
                    ->read<QList<Version<SideEffect>>>(
                        Right::SeeClinical,
                        [effect](Session &session) { return kept::versions<SideEffect>(session, effect.id.uuid()); })
                    .result();
    }

private Q_SLOTS:
    void initTestCase() { openPractice(60, QDate(2026, 5, 4)); }

    void theFrontDeskSeesNothingOfIt()
    {
        signIn("desk");
        auto rows = Reviews(*m_database).queue().result();
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, Error::Kind::NotAllowed);
    }

    void theMostUrgentComesFirstAndEachHasItsCause()
    {
        signIn("doctor");
        const QList<ReviewRow> rows = queue();
        QVERIFY(!rows.isEmpty());
        QVERIFY(
            std::is_sorted(rows.cbegin(), rows.cend(), [](const auto &a, const auto &b) { return a.cause < b.cause; }));
        for (const ReviewRow &row : rows) {
            QVERIFY(!row.person.name.isEmpty());
            QCOMPARE(row.effect.has_value(), row.cause <= ReviewRow::Cause::SameDay);
            if (row.effect) QVERIFY(row.effect->reviewedBy.isEmpty());
            if (row.lab) QVERIFY(*row.lab->multiple() > m_database->limits().lftWarn);
            if (row.series) QCOMPARE(row.series->status, SeriesStatus::Lapsed);
            QCOMPARE(row.findings.isEmpty(), row.cause != ReviewRow::Cause::Decision);
        }
    }

    void everyLapsedClientOfTheCallListIsHere()
    {
        const QString path = m_folder.filePath(QStringLiteral("later.evenkeel"));
        QVERIFY(makePractice({path, 12, 7, QDate(2026, 5, 4), quickCost}).has_value());
        Database later;
        OpenOptions options;
        options.floor = quickCost;
        options.today = QDate(2026, 7, 13); // ten weeks in which nobody came
        QVERIFY(later.open(path, options).result().has_value());
        QVERIFY(later.signIn(QStringLiteral("doctor"), "practice").result().has_value());
        QSet<Id<Client>> called, reviewed;
        const auto overdue = Worklists(later).overdue().result();
        QVERIFY(overdue.has_value());
        for (const OverdueRow &row : *overdue)
            if (row.series.status == SeriesStatus::Lapsed) called << row.person.id;
        const auto rows = Reviews(later).queue().result();
        QVERIFY(rows.has_value());
        for (const ReviewRow &row : *rows)
            if (row.series) reviewed << row.person.id;
        QVERIFY(!called.isEmpty());
        QCOMPARE(reviewed, called);
    }

    void aSevereSideEffectJoinsTheQueue()
    {
        const auto before = queue().size();
        SideEffect severe{.client = queue().last().person.id, .onsetOn = QDate(2026, 5, 3)};
        severe.term = QStringLiteral("NAUSEA");
        severe.grade = 2;
        QVERIFY(SideEffects(*m_database).note(severe).result().has_value());
        QCOMPARE(queue().size(), before); // grade 2 is no same-day matter
        severe.grade = 3;
        QVERIFY(SideEffects(*m_database).follow(severe, QStringLiteral("worse today")).result().has_value());
        QCOMPARE(queue().size(), before + 1);
    }

    void aNurseCannotCloseIt()
    {
        signIn("nurse");
        const auto row = firstEffect();
        QVERIFY(row);
        auto kept = Reviews(*m_database).sign({*row->effect, QStringLiteral("PROBABLE"), {}, "practice"}).result();
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Error::Kind::NotAllowed);
        QVERIFY(firstEffect()->effect == row->effect);
    }

    void aWrongPasswordOrNoCauseKeepsNothing()
    {
        signIn("doctor");
        const auto row = firstEffect();
        QVERIFY(row);
        auto wrong = Reviews(*m_database).sign({*row->effect, QStringLiteral("PROBABLE"), {}, "guess"}).result();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::WrongPassword);
        auto none = Reviews(*m_database).sign({*row->effect, {}, {}, "practice"}).result();
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::BadInput);
        QCOMPARE(versionsOf(*row->effect).size(), row->effect->version);
    }

    void aSignatureIsTheNextVersionAndTakesItOffTheQueue()
    {
        const auto row = firstEffect();
        QVERIFY(row);
        const auto before = queue().size();
        auto kept = Reviews(*m_database)
                        .sign({*row->effect, QStringLiteral("PROBABLE"), QStringLiteral("4"), "practice"})
                        .result();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->causality, QStringLiteral("PROBABLE"));
        QCOMPARE(kept->action, QStringLiteral("4"));
        QCOMPARE(kept->reviewedBy, QStringLiteral("doctor"));
        QCOMPARE(queue().size(), before - 1);
        const auto versions = versionsOf(*row->effect);
        QCOMPARE(versions.size(), row->effect->version + 1);
        QVERIFY(versions[versions.size() - 2].thing.reviewedBy.isEmpty()); // what stood before stays readable
    }

    void twoSignaturesOnOneVersionAreRefused()
    {
        const auto row = firstEffect();
        QVERIFY(row);
        QVERIFY(
            Reviews(*m_database).sign({*row->effect, QStringLiteral("UNLIKELY"), {}, "practice"}).result().has_value());
        auto second = Reviews(*m_database).sign({*row->effect, QStringLiteral("CERTAIN"), {}, "practice"}).result();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::ChangedMeanwhile);
    }

    void aSignatureIsTakenBackAsAFurtherVersion()
    {
        const auto row = firstEffect();
        QVERIFY(row);
        const auto kept = Reviews(*m_database)
                              .sign({*row->effect, QStringLiteral("CERTAIN"), QStringLiteral("1"), "practice", true})
                              .result();
        QVERIFY(kept.has_value());
        QVERIFY(kept->postponed);
        const auto back = Reviews(*m_database).takeBack(*kept, *row->effect, QStringLiteral("wrong client")).result();
        QVERIFY(back.has_value());
        QVERIFY(back->reviewedBy.isEmpty() && !back->postponed);
        QCOMPARE(back->causality, row->effect->causality);
        QCOMPARE(back->version, row->effect->version + 2);
        QCOMPARE(firstEffect()->effect->id, row->effect->id);
        const auto again = Reviews(*m_database).takeBack(*kept, *row->effect, {}).result();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::ChangedMeanwhile);
    }

    void whatWasSeenAndLeftComesBackWithNewFacts()
    {
        const Id<Client> client = queue().last().person.id;
        const auto ofLab = [&]() -> std::optional<ReviewRow> {
            for (const ReviewRow &row : queue())
                if (row.lab && row.person.id == client) return row;
            return std::nullopt;
        };
        Lab lab{.client = client, .takenOn = QDate(2026, 5, 4), .test = LabTest::ALT, .value = 160, .upperLimit = 40};
        QVERIFY(Checks(*m_database).measure(lab).result().has_value());
        QVERIFY(ofLab());
        const auto seen = Reviews(*m_database).leave(*ofLab()).result();
        QVERIFY(seen.has_value());
        QCOMPARE(seen->by, QStringLiteral("doctor"));
        QCOMPARE(seen->on, QDate(2026, 5, 4));
        QVERIFY(!ofLab());
        QVERIFY(Reviews(*m_database).undo(*seen).result().has_value());
        QVERIFY(ofLab());
        QVERIFY(Reviews(*m_database).leave(*ofLab()).result().has_value());
        Lab higher{
            .client = client, .takenOn = QDate(2026, 5, 4), .test = LabTest::AST, .value = 220, .upperLimit = 40};
        QVERIFY(Checks(*m_database).measure(higher).result().has_value());
        QVERIFY(ofLab()); // another value, another matter
        QCOMPARE(ofLab()->lab->id, higher.id);
        QVERIFY(Reviews(*m_database).leave(*ofLab()).result().has_value());
    }

    void aSideEffectCannotBeLeftUnsigned()
    {
        const auto row = firstEffect();
        QVERIFY(row);
        const auto left = Reviews(*m_database).leave(*row).result();
        QVERIFY(!left);
        QCOMPARE(left.error().kind, Error::Kind::BadInput);
    }

    void aNurseLeavesNothing()
    {
        const auto rows = queue();
        const auto row = std::find_if(rows.cbegin(), rows.cend(),
                                      [](const auto &each) { return matterOf(each).has_value(); });
        QVERIFY(row != rows.cend());
        signIn("nurse");
        const auto left = Reviews(*m_database).leave(*row).result();
        QVERIFY(!left);
        QCOMPARE(left.error().kind, Error::Kind::NotAllowed);
        signIn("doctor");
    }

    void aRequestToCloseWaitsUntilItIsAnswered()
    {
        const auto dues = Worklists(*m_database).overdue().result();
        QVERIFY(dues.has_value() && !dues->isEmpty());
        CloseRequest request{.client = dues->first().person.id, .said = QStringLiteral("moved to Ohio")};
        const auto standing = Closings(*m_database).ask(request).result();
        QVERIFY(standing.has_value());
        const auto asked = [this] {
            const auto rows = queue();
            return std::count_if(rows.cbegin(), rows.cend(), [](const auto &row) { return row.closing.has_value(); });
        };
        const auto before = asked();
        QVERIFY(before > 0);
        QVERIFY(Closings(*m_database).keep(*standing, QStringLiteral("comes on Friday")).result().has_value());
        QCOMPARE(asked(), before - 1);
    }

    void seriousnessAndTheDoseAreKept()
    {
        const auto row = firstEffect();
        SideEffect next = *row->effect;
        next.serious = true;
        next.criteria = {QStringLiteral("HOSPITAL")};
        next.doseOn = next.onsetOn.addDays(-3);
        next.dechallenge = YesNo::Yes;
        const auto kept = SideEffects(*m_database).follow(next, {}).result();
        QVERIFY(kept.has_value());
        QCOMPARE(versionsOf(next).last().thing, *kept);
        const auto history = Reviews(*m_database).history(next.client).result();
        for (const auto &line : history->lines)
            if (line.effect.id == next.id) QCOMPARE(line.daysAfter, std::optional<int>(3));
        next = *kept;
        next.criteria = {QStringLiteral("BORED")};
        QCOMPARE(SideEffects(*m_database).follow(next, {}).result().error().kind, Error::Kind::BadInput);
    }

    void theClinicCountsAsTheOutcomesDo()
    {
        const QDate from(2025, 5, 5), to(2026, 5, 4);
        const auto clinic = ClinicHistory(*m_database).of(from, to).result();
        QVERIFY(clinic.has_value());
        const auto outcomes = m_database
                                  ->read<ReportTable>(
                                      Right::SeeClinical,
                                      [=](Session &session) {
                                          return reports::outcomes(session, {from, to}, OutcomeGroup::All);
                                      })
                                  .result();
        QVERIFY(outcomes.has_value());
        EffectCount all;
        for (const auto &each : clinic->cases) all.add(each.effect);
        const EffectBasis basis = sumOf(clinic->months);
        bool found = false;
        for (const QStringList &row : outcomes->rows) {
            if (row[0] != QLatin1String("SE_PER_100_INJECTIONS")) continue;
            QCOMPARE(row[2].toInt(), all.xr);
            QCOMPARE(row[3].toInt(), basis.injections);
            QCOMPARE(row[4], cell::decimals(*rate(all.xr, basis.injections, injectionsOfRate), 4));
            found = true;
        }
        QVERIFY(found && all.xr > 0 && basis.oralDoses > 0);
    }

    void everythingIsWhole()
    {
        const auto found = verifyRegister(*m_database).result();
        QVERIFY(found.has_value());
        QVERIFY(found->faults.isEmpty());
    }

    void theHistoryCountsDaysFromTheDose()
    {
        for (const ReviewRow &row : queue()) {
            auto history = Reviews(*m_database).history(row.person.id).result();
            QVERIFY(history.has_value());
            for (const auto &line : history->lines) {
                QCOMPARE(line.doseOn.isValid(), line.daysAfter.has_value());
                if (line.daysAfter) QCOMPARE(int(line.doseOn.daysTo(line.effect.onsetOn)), *line.daysAfter);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ReviewsTest)
#include "reviews_test.moc"
