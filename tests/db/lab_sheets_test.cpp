#include "db/door/database.h"
#include "db/stores/kept.h"
#include "db/stores/stores.h"
#include "db/work/record_versions.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "tests/db/practice_register.h"

/// A laboratory sheet is kept whole or not at all, corrected by versions with a reason, and taken back whole.
class LabSheetsTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSheetIsKeptWholeAndTakenBackWhole();
    void oneBadValueKeepsNothing();
    void aCorrectionNeedsAReasonAndTheNewestVersion();
    void aStruckResultIsNoLongerKnown();
    void theFrontDeskEntersNoResults();

private:
    Lab lab(LabTest test, double value) const;
    QList<Lab> known();

    std::optional<Client> m_client;
    const QDate m_today = QDate(2026, 5, 4);
};

void LabSheetsTest::initTestCase()
{
    openPractice(3, m_today);
    signIn("nurse");
    Client made;
    made.chartNumber = QStringLiteral("9501");
    made.lastName = QStringLiteral("Okafor");
    made.firstName = QStringLiteral("Ngozi");
    made.birthDate = QDate(1988, 2, 3);
    m_client = *Clients(*m_database).add(made).result();
}

Lab LabSheetsTest::lab(LabTest test, double value) const
{
    Lab lab{.client = m_client->id, .takenOn = m_today.addDays(-1), .test = test};
    lab.value = value;
    if (test == LabTest::ALT || test == LabTest::AST) lab.upperLimit = 40;
    return lab;
}

QList<Lab> LabSheetsTest::known()
{
    const auto page = Worklists(*m_database).chart(m_client->id).result();
    return page ? page->labs : QList<Lab>();
}

void LabSheetsTest::aSheetIsKeptWholeAndTakenBackWhole()
{
    const auto kept = Checks(*m_database).measureAll({lab(LabTest::ALT, 141), lab(LabTest::AST, 88)}).result();
    QVERIFY(kept);
    QCOMPARE(known().size(), 2);
    QVERIFY(Checks(*m_database).takeBack(*kept).result());
    QCOMPARE(known().size(), 0);
    const auto again = Checks(*m_database).takeBack(*kept).result();
    QVERIFY(!again && again.error().kind == Error::Kind::ChangedMeanwhile);
    const auto told = RecordVersions(*m_database).ofLab(kept->first().id).result();
    QVERIFY(told && told->size() == 2 && told->last().thing.inError); // both versions stay readable
}

void LabSheetsTest::oneBadValueKeepsNothing()
{
    Lab later = lab(LabTest::ALT, 40);
    later.takenOn = m_today.addDays(1);
    Lab born = lab(LabTest::ALT, 40);
    born.takenOn = m_client->birthDate.addDays(-1);
    Lab noLimit = lab(LabTest::AST, 40);
    noLimit.upperLimit = 0;
    Lab nothing = lab(LabTest::ALT, 1);
    nothing.value.reset();
    for (const Lab &bad : {later, born, noLimit, nothing, lab(LabTest::PHQ9, 28), lab(LabTest::AUDITC, 13),
                           lab(LabTest::PACS, 31), lab(LabTest::CRAVING, 101), lab(LabTest::ALT, -1)}) {
        const auto kept = Checks(*m_database).measureAll({lab(LabTest::ALT, 30), bad}).result();
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Error::Kind::BadInput);
    }
    QCOMPARE(known().size(), 0);
}

void LabSheetsTest::aCorrectionNeedsAReasonAndTheNewestVersion()
{
    Lab right = *Checks(*m_database).measure(lab(LabTest::ALT, 14)).result();
    right.value = 141;
    const auto silent = Checks(*m_database).correct(right, QStringLiteral(" ")).result();
    QVERIFY(!silent && silent.error().kind == Error::Kind::BadInput);
    const auto next = Checks(*m_database).correct(right, QStringLiteral("A digit was missing")).result();
    QVERIFY(next);
    QCOMPARE(next->version, 2);
    const auto stale = Checks(*m_database).correct(right, QStringLiteral("Again")).result();
    QVERIFY(!stale && stale.error().kind == Error::Kind::ChangedMeanwhile);
    Lab other = *next;
    other.test = LabTest::AST;
    QVERIFY(!Checks(*m_database).correct(other, QStringLiteral("Another test")).result());
    QCOMPARE(known().size(), 1);
    QCOMPARE(known().first().value, std::optional<double>(141));
    const auto told = RecordVersions(*m_database).ofLab(right.id).result();
    QVERIFY(told && told->size() == 2);
    QCOMPARE(told->last().why, QStringLiteral("A digit was missing"));
    QCOMPARE(told->first().thing.value, std::optional<double>(14));
}

void LabSheetsTest::aStruckResultIsNoLongerKnown()
{
    Lab gone = known().first();
    gone.inError = true;
    QVERIFY(Checks(*m_database).correct(gone, QStringLiteral("Of another client")).result());
    QCOMPARE(known().size(), 0);
}

void LabSheetsTest::theFrontDeskEntersNoResults()
{
    m_database->lock();
    signIn("desk");
    const auto kept = Checks(*m_database).measureAll({lab(LabTest::ALT, 30)}).result();
    QVERIFY(!kept && kept.error().kind == Error::Kind::NotAllowed);
}

QTEST_GUILESS_MAIN(LabSheetsTest)
#include "lab_sheets_test.moc"
