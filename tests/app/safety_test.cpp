#include "app/safety/side_effect.h"
#include "tests/app/records_of.h"
#include <QTest>

/// When the next liver test is due, and what a side effect asks for.
class SafetyTest : public QObject
{
    Q_OBJECT

    const Limits limits;
    const QDate today{2026, 5, 4};

private Q_SLOTS:
    void liverTestsFollowTheirSchedule()
    {
        const QDate start(2026, 1, 31);
        QList<Lab> labs;
        QCOMPARE(nextLftDue(start, labs, today, limits), start);
        RecordsOf c;
        c.liver(start.addDays(-20));
        QCOMPARE(nextLftDue(start, c.labs, today, limits),
                 QDate(2026, 2, 28)); // the baseline was taken before the start
        c.liver(QDate(2026, 2, 28));
        QCOMPARE(nextLftDue(start, c.labs, today, limits), QDate(2026, 4, 30));
        c.liver(QDate(2026, 5, 1), 3.1);
        QCOMPARE(nextLftDue(start, c.labs, today, limits), QDate(2026, 6, 1)); // monthly
        c.liver(QDate(2026, 6, 1), 3.0);
        QCOMPARE(nextLftDue(start, c.labs, QDate(2026, 7, 1), limits), QDate(2026, 7, 31));
        QCOMPARE(nextLftDue(start, c.labs, today, limits), QDate(2026, 6, 1)); // June is not known in May
        c.liver(QDate(2027, 1, 31));
        QCOMPARE(nextLftDue(start, c.labs, QDate(2027, 3, 1), limits), QDate(2027, 7, 31));
        QCOMPARE(liverState(start, c.labs, true, QDate(2027, 3, 1), limits).nextDue,
                 QDate(2027, 2, 28)); // liver disease
        QVERIFY(nextLftDue({}, {}, today, limits).isNull());
    }

    void gradesAndTermsDecideTheUrgency()
    {
        const auto level = [&](const char *term, int grade, bool serious = false, int days = 0, bool worse = false,
                               std::optional<double> liver = {}) {
            return code(triage(QString::fromLatin1(term), grade, serious, days, worse, liver, limits));
        };
        QCOMPARE(level("NAUSEA", 0), QStringLiteral("REVIEW"));
        QCOMPARE(level("NAUSEA", 2), QStringLiteral("REVIEW"));
        QCOMPARE(level("NAUSEA", 5), QStringLiteral("SAME_DAY"));
        QCOMPARE(level("NAUSEA", 4), QStringLiteral("EMERGENCY"));
        QCOMPARE(level("SYNCOPE", 1), QStringLiteral("SAME_DAY"));
        QCOMPARE(level("ANAPHYLAXIS", 0), QStringLiteral("EMERGENCY"));
        QCOMPARE(level("OPIOID_OVERDOSE", 5), QStringLiteral("EMERGENCY"));
        QCOMPARE(level("INJECTION_SITE_ITCH", 1, false, 15), QStringLiteral("SAME_DAY"));
        QCOMPARE(level("RASH", 1, false, 100, true), QStringLiteral("LOG"));
        QCOMPARE(level("LIVER_ENZYMES_RAISED", 1, false, 0, false, 5.0), QStringLiteral("LOG"));
        QCOMPARE(level("LIVER_ENZYMES_RAISED", 1, false, 0, false, 5.1), QStringLiteral("SAME_DAY"));
        QCOMPARE(level("NAUSEA", 1, false, 0, false, 9.0), QStringLiteral("LOG"));
        QCOMPARE(sideEffectTerms().size(), 46);
    }

    void aResolvedSiteReactionStopsCounting()
    {
        const Id<Client> client = Id<Client>::create();
        SideEffect effect{.client = client,
                          .onsetOn = QDate(2026, 4, 1),
                          .resolvedOn = QDate(2026, 4, 15),
                          .term = QStringLiteral("INJECTION_SITE_PAIN"),
                          .grade = 1};
        QCOMPARE(triage(effect, {}, today, limits), Urgency::Log);
        effect.resolvedOn = {};
        QCOMPARE(triage(effect, {}, QDate(2026, 4, 15), limits), Urgency::Log);
        QCOMPARE(triage(effect, {}, QDate(2026, 4, 16), limits), Urgency::SameDay);
    }

    void daysAfterTheDoseLookAtItsProduct()
    {
        RecordsOf c;
        c.injected(QDate(2026, 4, 1));
        c.took(QDate(2026, 4, 9));
        SideEffect effect{.client = c.client.id, .onsetOn = QDate(2026, 4, 10), .product = Product::XR};
        QCOMPARE(daysAfterDose(effect, c.injections, c.doses), std::optional(9));
        effect.product = Product::Oral;
        QCOMPARE(daysAfterDose(effect, c.injections, c.doses), std::optional(1));
        effect.onsetOn = QDate(2026, 3, 1);
        QVERIFY(!daysAfterDose(effect, c.injections, c.doses));
    }
};

QTEST_GUILESS_MAIN(SafetyTest)
#include "safety_test.moc"
