#include "db/stores/kept.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "db/work/reviews.h"
#include "db/work/verify.h"
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

/// What waits for a physician, and the signature that settles a side effect.
class ReviewsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Database m_door;

    void signIn(const char *name) { QVERIFY(m_door.signIn(QLatin1String(name), "practice").result().has_value()); }
    QList<ReviewRow> queue()
    {
        auto rows = Reviews(m_door).queue().result();
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
        return *m_door
                    .read<QList<Version<SideEffect>>>(
                        Right::SeeClinical,
                        [effect](Session &session) { return kept::versions<SideEffect>(session, effect.id.uuid()); })
                    .result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(startVault());
        const QString path = m_folder.filePath(QStringLiteral("r.evenkeel"));
        QVERIFY(makePractice({path, 60, 7, QDate(2026, 5, 4), quickCost}).has_value());
        OpenOptions options;
        options.floor = quickCost;
        QVERIFY(m_door.open(path, options).result().has_value());
    }

    void theFrontDeskSeesNothingOfIt()
    {
        signIn("desk");
        auto rows = Reviews(m_door).queue().result();
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
            if (row.lab) QVERIFY(*row.lab->multiple() > m_door.limits().lftWarn);
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
        QVERIFY(SideEffects(m_door).note(severe).result().has_value());
        QCOMPARE(queue().size(), before); // grade 2 is no same-day matter
        severe.grade = 3;
        QVERIFY(SideEffects(m_door).follow(severe, QStringLiteral("worse today")).result().has_value());
        QCOMPARE(queue().size(), before + 1);
    }

    void aNurseCannotCloseIt()
    {
        signIn("nurse");
        const auto row = firstEffect();
        QVERIFY(row);
        auto kept = Reviews(m_door).sign({*row->effect, QStringLiteral("PROBABLE"), {}, "practice"}).result();
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Error::Kind::NotAllowed);
        QVERIFY(firstEffect()->effect == row->effect);
    }

    void aWrongPasswordOrNoCauseKeepsNothing()
    {
        signIn("doctor");
        const auto row = firstEffect();
        QVERIFY(row);
        auto wrong = Reviews(m_door).sign({*row->effect, QStringLiteral("PROBABLE"), {}, "guess"}).result();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::WrongPassword);
        auto none = Reviews(m_door).sign({*row->effect, {}, {}, "practice"}).result();
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::BadInput);
        QCOMPARE(versionsOf(*row->effect).size(), row->effect->version);
    }

    void aSignatureIsTheNextVersionAndTakesItOffTheQueue()
    {
        const auto row = firstEffect();
        QVERIFY(row);
        const auto before = queue().size();
        auto kept =
            Reviews(m_door).sign({*row->effect, QStringLiteral("PROBABLE"), QStringLiteral("4"), "practice"}).result();
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
        QVERIFY(Reviews(m_door).sign({*row->effect, QStringLiteral("UNLIKELY"), {}, "practice"}).result().has_value());
        auto second = Reviews(m_door).sign({*row->effect, QStringLiteral("CERTAIN"), {}, "practice"}).result();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::ChangedMeanwhile);
    }

    void theHistoryCountsDaysFromTheDose()
    {
        for (const ReviewRow &row : queue()) {
            auto history = Reviews(m_door).history(row.person.id).result();
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
