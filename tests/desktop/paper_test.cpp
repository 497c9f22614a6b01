#include "paper.h"
#include <QPrinter>

/// What stands on paper, on how many pages, and for whom.
class PaperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_register.make()); }
    void everyPageSaysWhoWhenAndWhichOfHowMany();
    void twoHundredRowsRunOverWithTheirHeads();
    void anEmptyDayIsAPageThatSaysSo();
    void aLongNameIsShortenedAndStaysOnItsLine();
    void theHandoverSaysWhatWasNotAsOrdered();
    void theCallListHoldsNameAndNumberAndNothingElse();
    void theMonthShowsEveryDayAndItsReasons();
    void theCardOfTheNextVisitTellsNothingOfTheTreatment();
    void theWalletCardSaysUntilWhen();
    void theChartIsOnePage_data();
    void theChartIsOnePage();
    void theDesksChartHoldsNothingClinical();
    void aPdfHasThePagesInTheirSize();
    void everyPaperStandsOnBothSizesWithLongNamesAndManyRows_data();
    void everyPaperStandsOnBothSizesWithLongNamesAndManyRows();
    void theKitListIsToTickAndSaysWhatIsLate();

private:
    PaperRegister m_register;
};

void PaperTest::everyPageSaysWhoWhenAndWhichOfHowMany()
{
    const PaperPages pages = onA4(daySheet(fullDay(60)));
    QVERIFY(pages.count() > 1);
    for (int page = 0; page < pages.count(); ++page) {
        const QString text = textOf(pages, page);
        for (const QString &words :
             {QStringLiteral("Day sheet"), QStringLiteral("Harbour Light"),
              QStringLiteral("Printed Mon 4 May 2026, 07:50, by Maren Holt, nurse"),
              QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages.count()), QStringLiteral("42 CFR Part 2"),
              QStringLiteral("Audit head B07D 12E6, entry 48,219"), QStringLiteral("is not medical advice")})
            QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not on:\n") + text));
    }
}

void PaperTest::twoHundredRowsRunOverWithTheirHeads()
{
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter}) {
        const PaperPages pages(daySheet(fullDay(200)), stamp(), QPageSize(size));
        QVERIFY2(pages.count() >= 8 && pages.count() <= 11, qPrintable(QString::number(pages.count())));
        QStringList numbers;
        for (int page = 0; page < pages.count(); ++page) {
            const QString text = textOf(pages, page);
            QVERIFY(text.contains(page == 0 ? QStringLiteral("Oral doses") : QStringLiteral("Oral doses, continued")));
            QVERIFY(text.contains(QLatin1String("Name, born, chart")));
            for (const QString &line : text.split(u'\n'))
                if (line.contains(QLatin1String(", chart "))) numbers << line.section(QLatin1String("chart "), 1);
        }
        numbers.removeDuplicates();
        QCOMPARE(numbers.size(), 200);
        if (size == QPageSize::A4) picture(pages, "day-200");
    }
}

void PaperTest::anEmptyDayIsAPageThatSaysSo()
{
    const PaperPages pages = onA4(daySheet({QDate(2026, 5, 4), {}}));
    QCOMPARE(pages.count(), 1);
    QVERIFY(textOf(pages).contains(QLatin1String("Nobody is expected today.")));
    QVERIFY(!textOf(pages).contains(QLatin1String("42 CFR"))); // nobody is named
    QVERIFY(textOf(onA4(handover({QDate(2026, 5, 4), {}}, QTime(16, 0)))).contains(QLatin1String("Nothing.")));
    QVERIFY(textOf(onA4(callList({}, QDate(2026, 5, 4)))).contains(QLatin1String("Nobody to call today.")));
}

void PaperTest::aLongNameIsShortenedAndStaysOnItsLine()
{
    const QString text = textOf(onA4(daySheet(fullDay(1))));
    QVERIFY2(text.contains(QStringLiteral("Maximiliana Konstantin")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("…")));
    QVERIFY(text.contains(QStringLiteral("1 Jan 1980, chart 1000")));
}

void PaperTest::theHandoverSaysWhatWasNotAsOrdered()
{
    const PaperPages pages = onA4(handover(fullDay(4), QTime(16, 5)));
    const QString text = textOf(pages);
    QVERIFY2(text.contains(QLatin1String("feels unwell")) && text.contains(QLatin1String("Refused")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("Still open")) && text.contains(QLatin1String("For the next shift")));
    picture(pages, "handover-small");
}

void PaperTest::theCallListHoldsNameAndNumberAndNothingElse()
{
    auto door = m_register.enter("desk");
    QVERIFY(door);
    const auto rows = Worklists(*door).overdue().result();
    QVERIFY(rows && rows->size() > 3);
    const PaperPages pages = onA4(callList(*rows, QDate(2026, 5, 4)));
    picture(pages, "call-list");
    QStringList left = textOf(pages).split(u'\n');
    for (const OverdueRow &row : *rows) {
        QVERIFY2(left.removeOne(row.person.name), qPrintable(row.person.name));
        QVERIFY(left.removeOne(row.phone.isEmpty() ? QStringLiteral("no number") : row.phone));
    }
    const QString rest = left.join(u'\n');
    for (const char *word :
         {"overdue", "late", "lapsed", "due", "inject", "chart", "naltrexone", "Harbour", "born", "mg"})
        QVERIFY2(!rest.contains(QLatin1String(word), Qt::CaseInsensitive), qPrintable(rest));
}

void PaperTest::theMonthShowsEveryDayAndItsReasons()
{
    auto door = m_register.enter("nurse");
    QVERIFY(door);
    ChartPage page = PaperRegister::chart(*door);
    const QDate today(2026, 5, 4), first(2026, 4, 1);
    page.orders = {
        Order{.client = page.client.id, .startsOn = QDate(2026, 3, 1), .prescriber = QStringLiteral("Dr. Lind")},
        Order{.client = page.client.id,
              .kind = OrderKind::Hold,
              .startsOn = QDate(2026, 4, 20),
              .endsOn = QDate(2026, 4, 22),
              .reason = QStringLiteral("tooth taken out")}};
    page.doses.clear();
    for (QDate day = first; day < QDate(2026, 4, 19); day = day.addDays(1))
        page.doses << Dose{.client = page.client.id,
                           .dueOn = day,
                           .outcome = day.day() == 9 ? DoseOutcome::Refused : DoseOutcome::Given,
                           .milligrams = day.day() == 9 ? 0.0 : 50.0,
                           .givenAt = QDateTime(day, QTime(8, 7), Qt::UTC),
                           .givenBy = QStringLiteral("Maren Holt"),
                           .reason = day.day() == 9 ? QStringLiteral("feels sick") : QString()};
    const PaperPages pages = onA4(doseMonth(page, QDate(2026, 4, 11), today));
    picture(pages, "dose-month");
    QCOMPARE(pages.count(), 1);
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("Doses of April 2026")));
    QVERIFY2(text.contains(QLatin1String("17 of 27 doses taken")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("feels sick")) && text.contains(QLatin1String("tooth taken out")));
    QVERIFY(text.contains(QLatin1String("MH = Maren Holt")));
    QCOMPARE(int(text.split(u'\n').count(QStringLiteral("MH"))), 18);
    for (int day = 1; day <= 30; ++day) QVERIFY(text.split(u'\n').contains(QString::number(day)));
    QVERIFY(text.contains(QStringLiteral("chart ") + page.client.chartNumber));
}

void PaperTest::theCardOfTheNextVisitTellsNothingOfTheTreatment()
{
    auto door = m_register.enter("desk");
    QVERIFY(door);
    ChartPage page = PaperRegister::chart(*door);
    page.visits = {Visit{.client = page.client.id, .startsAt = QDateTime(QDate(2026, 5, 15), QTime(9, 30), Qt::UTC)}};
    const PaperPages pages = onA4(nextVisitCard(page, QDate(2026, 5, 4)));
    picture(pages, "next-visit");
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("Fri 15 May 2026")) && text.contains(QLatin1String("09:30")));
    for (const char *word : {"inject", "naltrexone", "opioid", "due", "Harbour", " mg"})
        QVERIFY2(!text.contains(QLatin1String(word), Qt::CaseInsensitive), qPrintable(text));
}

void PaperTest::theWalletCardSaysUntilWhen()
{
    auto door = m_register.enter("nurse");
    QVERIFY(door);
    const ChartPage page = PaperRegister::chart(*door);
    const PaperPages pages = onA4(walletCard(page));
    picture(pages, "wallet");
    QCOMPARE(pages.count(), 1);
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("opioids are blocked")) && text.contains(QLatin1String("Blocks until about")));
    QVERIFY(text.contains(QLatin1String("no tolerance to them is left")));
}

void PaperTest::theChartIsOnePage_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("A4") << int(QPageSize::A4);
    QTest::newRow("Letter") << int(QPageSize::Letter);
}

void PaperTest::theChartIsOnePage()
{
    QFETCH(int, size);
    auto door = m_register.enter("doctor");
    QVERIFY(door);
    ChartPage client = PaperRegister::chart(*door);
    client.assessments << Assessment{
        .client = client.client.id, .assessedOn = QDate(2026, 5, 4), .allergy = Allergy::PLG};
    const PaperPages pages(chartSheet(client, QDate(2026, 5, 4), door->limits(), true), stamp(),
                           QPageSize(QPageSize::PageSizeId(size)));
    picture(pages, size == QPageSize::A4 ? "chart-a4" : "chart-letter");
    QCOMPARE(pages.count(), 1);
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("Side effects")) && text.contains(QLatin1String("Newest tests")));
    QVERIFY(text.contains(QLatin1String("ALLERGY: PLG")));
    picture(onA4(daySheet(*Worklists(*door).today().result())), "day-sheet");
    picture(onA4(handover(*Worklists(*door).today().result(), QTime(16, 0))), "handover");
}

void PaperTest::theDesksChartHoldsNothingClinical()
{
    auto desk = m_register.enter("desk");
    QVERIFY(desk);
    const PaperPages pages = onA4(chartSheet(PaperRegister::chart(*desk), QDate(2026, 5, 4), desk->limits(), false));
    picture(pages, "chart-desk");
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("Contact")) && text.contains(QLatin1String("Next due")));
    for (const char *word : {" mg", "nausea", "ALT", "Side effects", "Order", "opioid", "tests", "depress"})
        QVERIFY2(!text.contains(QLatin1String(word)), word);
}

void PaperTest::aPdfHasThePagesInTheirSize()
{
    const QString path = m_register.path("pages.pdf");
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    const PaperPages pages(daySheet(fullDay(60)), stamp(), QPageSize(QPageSize::Letter));
    printer.setPageLayout(pages.layout());
    printer.setFullPage(true);
    QVERIFY(pages.print(printer, printer.resolution()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(QByteArray("/Count ") + QByteArray::number(pages.count())));
    QVERIFY(bytes.contains("/MediaBox [0 0 612"));
}

void PaperTest::everyPaperStandsOnBothSizesWithLongNamesAndManyRows_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("a4") << int(QPageSize::A4);
    QTest::newRow("letter") << int(QPageSize::Letter);
}

void PaperTest::everyPaperStandsOnBothSizesWithLongNamesAndManyRows()
{
    QFETCH(int, size);
    auto door = m_register.enter("nurse");
    QVERIFY(door);
    const QDate today(2026, 5, 4);
    ChartPage chart = PaperRegister::chart(*door);
    chart.client.firstName = QStringLiteral("María Guadalupe Maximiliana");
    chart.client.lastName = QStringLiteral("Hernández-Castellanos Featherstonehaugh");
    chart.visits = {Visit{.client = chart.client.id, .startsAt = QDateTime(today.addDays(11), QTime(9, 30), Qt::UTC)}};
    const std::pair<const char *, PaperSheet> sheets[] = {
        {"day-40", daySheet(fullDay(40))},
        {"day-empty", daySheet({today, {}})},
        {"handover-40", handover(fullDay(40), QTime(16, 0))},
        {"handover-empty", handover({today, {}}, QTime(16, 0))},
        {"month-long-name", doseMonth(chart, today.addMonths(-1), today)},
        {"visit-long-name", nextVisitCard(chart, today)},
        {"wallet-long-name", walletCard(chart)},
        {"kits-40", kitList(fullShelf(40), today)},
        {"kits-empty", kitList({}, today)},
    };
    for (const auto &[name, sheet] : sheets) {
        const PaperPages pages(sheet, stamp(), QPageSize(QPageSize::PageSizeId(size)));
        picture(pages, qPrintable(QLatin1String(QTest::currentDataTag()) + QLatin1Char('-') + QLatin1String(name)));
        for (int page = 0; page < pages.count(); ++page) {
            const QString text = textOf(pages, page);
            if (sheet.client) QVERIFY2(text.contains(QStringLiteral("chart ") + chart.client.chartNumber), name);
            QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages.count())), name);
            QVERIFY2(text.contains(QStringLiteral("Printed Mon 4 May 2026, 07:50, by Maren Holt, nurse")), name);
            QVERIFY2(text.contains(QStringLiteral("Audit head B07D 12E6")), name);
            QCOMPARE(text.contains(QLatin1String("42 CFR Part 2")), sheet.people > 0);
        }
    }
}

void PaperTest::theKitListIsToTickAndSaysWhatIsLate()
{
    const QString text = textOf(onA4(kitList(fullShelf(6), QDate(2026, 5, 4))));
    QVERIFY2(text.contains(QLatin1String("To get before they are needed")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("K-0000")) && text.contains(QLatin1String("the clinic's own")));
    QVERIFY(text.contains(QLatin1String("set aside")) && text.contains(QLatin1String("6 kits")));
    QVERIFY(textOf(onA4(kitList({}, QDate(2026, 5, 4)))).contains(QLatin1String("No kit is written down.")));
}

QTEST_MAIN(PaperTest)
#include "paper_test.moc"
