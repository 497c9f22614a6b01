#include "paper.h"

/// The MedWatch draft holds what the record knows and nothing else.
class MedWatchTest : public QObject
{
    Q_OBJECT

    static ChartPage page()
    {
        ChartPage page;
        page.client.firstName = QStringLiteral("Grace");
        page.client.lastName = QStringLiteral("Kim");
        page.client.chartNumber = QStringLiteral("1160");
        page.client.birthDate = QDate(1986, 2, 2);
        page.injections << Injection{.client = page.client.id,
                                     .givenOn = QDate(2026, 4, 7),
                                     .side = Side::Left,
                                     .lot = QStringLiteral("4471B"),
                                     .expiresOn = QDate(2027, 1, 31)};
        page.medicines << Medicine{
            .client = page.client.id, .name = QStringLiteral("sertraline"), .fromOn = QDate(2025, 3, 1)};
        return page;
    }
    static SideEffect serious(const ChartPage &page)
    {
        return {.client = page.client.id,
                .onsetOn = QDate(2026, 4, 9),
                .term = QStringLiteral("INJECTION_SITE_SEVERE"),
                .grade = 3,
                .serious = true,
                .product = Product::XR,
                .note = QStringLiteral("45 by 30 mm, warm"),
                .criteria = {QStringLiteral("HOSPITAL")}};
    }
    static DraftReporter reporter()
    {
        return {QStringLiteral("Dr. Amara Nwosu, physician"), QStringLiteral("Harbour Light"), QDate(2026, 5, 4)};
    }

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light); }

    void itHoldsTheFactsOfTheRecord()
    {
        const ChartPage chart = page();
        const PaperPages pages = onA4(medWatchDraft(chart, serious(chart), reporter()));
        const QString text = textOf(pages);
        for (const char *words : {"DRAFT, not sent", "1160", "40 years", "9 Apr 2026", "7 Apr 2026", "4471B",
                                  "31 Jan 2027", "sertraline since 1 Mar 2025", "Began 2 days after the dose.",
                                  "45 by 30 mm, warm", "Dr. Amara Nwosu, physician", "1-800-FDA-1088"})
            QVERIFY2(text.contains(QLatin1String(words)), words);
        picture(pages, "medwatch");
    }

    void itNamesNobody()
    {
        const ChartPage chart = page();
        const QString text = textOf(onA4(medWatchDraft(chart, serious(chart), reporter())));
        QVERIFY(!text.contains(QLatin1String("Kim")));
        QVERIFY(!text.contains(QLatin1String("Grace")));
    }

    void whatIsNotKnownStaysEmpty()
    {
        ChartPage bare;
        bare.client.chartNumber = QStringLiteral("1");
        SideEffect effect{
            .client = bare.client.id, .onsetOn = QDate(2026, 4, 9), .term = QStringLiteral("NAUSEA"), .grade = 2};
        const QString text = textOf(onA4(medWatchDraft(bare, effect, reporter())));
        for (const char *words : {"naltrexone", "Lot 4", "kg", "years", "Unknown"})
            QVERIFY2(!text.contains(QLatin1String(words)), words);
    }

    void itIsOnePage_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("A4") << int(QPageSize::A4);
        QTest::newRow("Letter") << int(QPageSize::Letter);
    }
    void itIsOnePage()
    {
        QFETCH(int, size);
        const ChartPage chart = page();
        const PaperPages pages(medWatchDraft(chart, serious(chart), reporter()), stamp(),
                               QPageSize(QPageSize::PageSizeId(size)));
        QCOMPARE(pages.count(), 1);
    }

    void theClinicsNumbersNameNobody()
    {
        ClinicEffects clinic{.from = QDate(2026, 3, 1), .to = QDate(2026, 5, 4)};
        clinic.months = {{QDate(2026, 3, 1), 10, 100}, {QDate(2026, 4, 1), 10, 100}, {QDate(2026, 5, 1), 5, 0}};
        ClinicEffects::Case one{person(1), serious(page()), 2, Urgency::SameDay};
        clinic.cases = {one};
        const PaperPages pages = onA4(clinicEffectsSheet(clinic, {}));
        const QString text = textOf(pages);
        QVERIFY(text.contains(QLatin1String("4.0"))); // 1 of 25 injections
        QVERIFY(!text.contains(one.person.name));
        QVERIFY(text.contains(QLatin1String("Not certified quality measures")));
        picture(pages, "clinic-effects");
    }
};

QTEST_MAIN(MedWatchTest)
#include "medwatch_test.moc"
