#include "app/people/disclosure.h"
#include <QtTest>

namespace {
const QDate signedDay(2026, 1, 10), lastDay(2026, 6, 30), dayBefore(2026, 5, 4);
}

/// What a consent is, until when it holds, and what it covers.
class ConsentTest : public QObject
{
    Q_OBJECT

    Consent tpo() const
    {
        Consent consent{.client = m_client};
        consent.signedOn = signedDay;
        return consent;
    }
    Consent specific(const QString &recipient, const QString &purpose) const
    {
        Consent consent = tpo();
        consent.kind = ConsentKind::Specific;
        consent.recipient = recipient;
        consent.purpose = purpose;
        return consent;
    }
    static Release to(const char *recipient, const char *purpose)
    {
        return {.recipient = QString::fromUtf8(recipient),
                .purpose = QString::fromUtf8(purpose),
                .basis = QStringLiteral("consent")};
    }
    const Id<Client> m_client = Id<Client>::create();

private Q_SLOTS:
    void itHoldsFromItsSignatureThroughItsLastDay()
    {
        Consent consent = tpo();
        consent.expiresOn = lastDay;
        QVERIFY(!isValidOn(consent, signedDay.addDays(-1)));
        QVERIFY(isValidOn(consent, signedDay));
        QVERIFY(isValidOn(consent, lastDay));
        QVERIFY(!isValidOn(consent, lastDay.addDays(1)));
        consent.expiresOn = {};
        QVERIFY(isValidOn(consent, QDate(2060, 1, 1)));
        consent.inError = true;
        QVERIFY(!isValidOn(consent, signedDay));
    }

    void onTheDayOfItsRevocationItHoldsNoMore()
    {
        Consent consent = tpo();
        consent.revokedOn = dayBefore;
        QVERIFY(isValidOn(consent, dayBefore.addDays(-1)));
        QVERIFY(!isValidOn(consent, dayBefore));
        consent.expiresOn = dayBefore.addDays(-20); // expired first, revoked then
        QCOMPARE(consentState(consent, dayBefore.addDays(-10)), ConsentState::Expired);
        QCOMPARE(consentState(consent, dayBefore), ConsentState::Revoked);
    }

    void itsStateHasItsDays()
    {
        Consent consent = tpo();
        QCOMPARE(consentState(consent, signedDay), ConsentState::Valid);
        QCOMPARE(consentState(consent, signedDay.addDays(-1)), ConsentState::NotYet);
        consent.expiresOn = lastDay;
        QCOMPARE(consentState(consent, lastDay.addDays(-consentExpiresSoonDays - 1)), ConsentState::Valid);
        QCOMPARE(consentState(consent, lastDay.addDays(-consentExpiresSoonDays)), ConsentState::ExpiresSoon);
        QCOMPARE(consentState(consent, lastDay), ConsentState::ExpiresSoon);
        QCOMPARE(consentState(consent, lastDay.addDays(1)), ConsentState::Expired);
    }

    void aTpoConsentCoversTheThreePurposesForAnybody()
    {
        const Consent consent = tpo();
        for (const char *purpose : {"treatment", "Payment", " operations ", "health care operations",
                                    "payment: claim of May", "Treatment, payment", "treatment; payment"})
            QVERIFY2(covers(consent, to("Blue Valley Health Plan", purpose), ConsentScope::AllRecords), purpose);
        for (const char *purpose : {"", "court", "employment", "treatment of the press", "payment, curiosity",
                                    "treatment and court", ",", "probation: treatment"})
            QVERIFY2(!covers(consent, to("Blue Valley Health Plan", purpose), ConsentScope::AllRecords), purpose);
        QVERIFY(!covers(consent, to("", "treatment"), ConsentScope::AllRecords));
    }

    void aTpoConsentThatNamesSomebodyIsForThatOne()
    {
        Consent consent = tpo();
        consent.recipient = QStringLiteral("Dr. Amara Nwosu");
        QVERIFY(covers(consent, to("dr.  amara nwosu", "treatment"), ConsentScope::Summary));
        QVERIFY(!covers(consent, to("Dr. Nwosu", "treatment"), ConsentScope::Summary));
    }

    void aSpecificConsentCoversItsRecipientAndPurposeOnly()
    {
        const Consent consent = specific(QStringLiteral("County Probation"), QStringLiteral("Progress, attendance"));
        for (const char *purpose : {"progress", "Attendance", "attendance,  progress"})
            QVERIFY2(covers(consent, to("COUNTY probation", purpose), ConsentScope::Summary), purpose);
        for (const char *purpose : {"treatment", "progress reports", "progress, treatment", ""})
            QVERIFY2(!covers(consent, to("County Probation", purpose), ConsentScope::Summary), purpose);
        QVERIFY(!covers(consent, to("County Probation Office", "progress"), ConsentScope::Summary));
        // What was kept without a recipient covers nobody.
        QVERIFY(!covers(specific({}, QStringLiteral("progress")), to("anybody", "progress"), ConsentScope::Summary));
    }

    void noMoreGoesOutThanThePaperSays()
    {
        Consent consent = tpo();
        const Release release = to("Harbor Clinic", "treatment");
        consent.scope = ConsentScope::Summary;
        QVERIFY(covers(consent, release, ConsentScope::Attendance));
        QVERIFY(covers(consent, release, ConsentScope::Summary));
        QVERIFY(!covers(consent, release, ConsentScope::AllRecords));
        consent.scope = ConsentScope::Attendance;
        QVERIFY(!covers(consent, release, ConsentScope::Summary));
        consent.scope = ConsentScope::Described; // only a person can weigh words
        QVERIFY(!covers(consent, release, ConsentScope::Attendance));
    }

    void theNarrowestAndNewestConsentIsTheGround()
    {
        Consent older = tpo(), newer = tpo(),
                named = specific(QStringLiteral("Harbor Clinic"), QStringLiteral("treatment"));
        newer.signedOn = signedDay.addDays(30);
        const Release release = to("Harbor Clinic", "treatment");
        const QList<Consent> general{older, newer}, all{older, named, newer};
        QCOMPARE(consentFor(general, release, ConsentScope::Summary, dayBefore)->id, newer.id);
        QCOMPARE(consentFor(general, release, ConsentScope::Summary, signedDay.addDays(29))->id, older.id);
        QCOMPARE(consentFor(all, release, ConsentScope::Summary, dayBefore)->id, named.id);
        QVERIFY(!consentFor(all, to("Harbor Clinic", "court"), ConsentScope::Summary, dayBefore));
        QVERIFY(!consentFor({}, release, ConsentScope::Summary, dayBefore));
    }

    void whatEndsWithoutASuccessorNeedsAPhysician()
    {
        Consent consent = specific(QStringLiteral("County Probation"), QStringLiteral("progress"));
        consent.expiresOn = lastDay;
        const QList<Consent> alone{consent};
        QVERIFY(!needsRenewal(consent, alone, lastDay.addDays(-31)));
        QVERIFY(needsRenewal(consent, alone, lastDay.addDays(-30)));
        QVERIFY(needsRenewal(consent, alone, lastDay.addDays(30)));
        QVERIFY(!needsRenewal(consent, alone, lastDay.addDays(31)));
        Consent next = consent;
        next.id = Id<Consent>::create();
        QVERIFY(needsRenewal(consent, {consent, next}, lastDay)); // ends with it
        next.expiresOn = lastDay.addDays(1);
        QVERIFY(!needsRenewal(consent, {consent, next}, lastDay));
        next.scope = ConsentScope::Attendance; // not as far
        QVERIFY(needsRenewal(consent, {consent, next}, lastDay));
        Consent other = next;
        other.scope = consent.scope;
        other.purpose = QStringLiteral("attendance");
        QVERIFY(needsRenewal(consent, {consent, other}, lastDay));
        consent.revokedOn = dayBefore;
        QVERIFY(!needsRenewal(consent, {consent}, lastDay));
    }

    void whatIsMissingIsSaid()
    {
        using Flaw = Consent::Flaw;
        QVERIFY(flaws(tpo(), dayBefore).isEmpty());
        QCOMPARE(flaws(Consent{.client = m_client}, dayBefore), QList<Flaw>{Flaw::NoSignedDay});
        QCOMPARE(flaws(tpo(), signedDay.addDays(-1)), QList<Flaw>{Flaw::SignedInFuture});
        QCOMPARE(flaws(specific(QStringLiteral(" "), QStringLiteral(" ,")), dayBefore),
                 (QList<Flaw>{Flaw::NoRecipient, Flaw::NoPurpose}));
        Consent consent = tpo();
        consent.scope = ConsentScope::Described;
        consent.expiresOn = signedDay.addDays(-1);
        QCOMPARE(flaws(consent, dayBefore), (QList<Flaw>{Flaw::NoScopeWords, Flaw::ExpiresBeforeSigned}));
        consent = tpo();
        consent.expiresOn = signedDay; // a consent for one day
        consent.revokedOn = signedDay.addDays(-1);
        QCOMPARE(flaws(consent, dayBefore), (QList<Flaw>{Flaw::RevokedBeforeSigned, Flaw::NoReason}));
        consent.revokedOn = dayBefore.addDays(1);
        consent.revokedWhy = QStringLiteral("changed clinics");
        QCOMPARE(flaws(consent, dayBefore), QList<Flaw>{Flaw::RevokedInFuture});
    }

    void aDisclosureSaysWhatTheReleaseSaid()
    {
        Release release = to("County Probation", "progress");
        release.second = QStringLiteral("doctor");
        const Id<Consent> ground = Id<Consent>::create();
        const Disclosure disclosure = disclosureOf(release, m_client, QStringLiteral("csv"), ground);
        QCOMPARE(disclosure.recipient, release.recipient);
        QCOMPARE(disclosure.purpose, release.purpose);
        QCOMPARE(disclosure.basis, QStringLiteral("consent"));
        QCOMPARE(disclosure.second, release.second);
        QCOMPARE(disclosure.consent, std::optional(ground));
        QCOMPARE(disclosureBases().first(), Release().basis);
    }
};

QTEST_GUILESS_MAIN(ConsentTest)
#include "consent_test.moc"
