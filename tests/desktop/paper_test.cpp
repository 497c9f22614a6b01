#include "db/stores/kept.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "db/work/reports.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/paper/paper_preview.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPaintEngine>
#include <QPrintDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QtTest>

namespace {

/// Takes in what is written instead of drawing it.
class TextEngine : public QPaintEngine
{
public:
    explicit TextEngine(QStringList &texts) : QPaintEngine(QPaintEngine::AllFeatures), m_texts(texts) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { m_texts << item.text(); }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath &) override {}
    Type type() const override { return QPaintEngine::User; }

private:
    QStringList &m_texts;
};

class TextPaper : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &m_engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight: return 2000;
        case PdmNumColors: return INT_MAX;
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 100;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 500;
        }
    }
    QStringList texts;

private:
    mutable TextEngine m_engine{texts};
};

QString textOf(const PaperPages &pages, int page)
{
    TextPaper paper;
    QPainter painter(&paper);
    pages.paint(painter, page, 1);
    painter.end();
    return paper.texts.join(u'\n');
}

QString textOf(const PaperPages &pages)
{
    QStringList all;
    for (int page = 0; page < pages.count(); ++page) all << textOf(pages, page);
    return all.join(u'\f');
}

PaperStamp stamp()
{
    return {QStringLiteral("Harbour Light"), QStringLiteral("Maren Holt, nurse"),
            QDateTime(QDate(2026, 5, 4), QTime(7, 50), Qt::UTC), AuditHead{48219, QByteArray::fromHex("b07d12e6ffff")},
            true};
}

PaperPages onA4(const PaperSheet &sheet) { return PaperPages(sheet, stamp(), QPageSize(QPageSize::A4)); }

/// Draws every page, for eyes: only when a folder is named.
void picture(const PaperPages &pages, const char *name)
{
    const QString folder = qEnvironmentVariable("EVENKEEL_PAPER_PICTURES");
    if (folder.isEmpty()) return;
    for (int page = 0; page < pages.count(); ++page) {
        QImage image((pages.size() * 1.5).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page, 1.5);
        painter.end();
        image.save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name)).arg(page + 1));
    }
}

void picture(QWidget &widget, const char *name)
{
    if (const QString folder = qEnvironmentVariable("EVENKEEL_PAPER_PICTURES"); !folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

Person person(int number)
{
    return {.id = Id<Client>::create(),
            .name = number % 7 ? QStringLiteral("Client Number %1").arg(number)
                               : QStringLiteral("Maximiliana Konstantinopolsky-Featherstonehaugh the %1th").arg(number),
            .chartNumber = QString::number(1000 + number),
            .birthDate = QDate(1980, 1, 1).addDays(number)};
}

TodayPage fullDay(int doses)
{
    TodayPage page{QDate(2026, 5, 4), {}};
    for (int i = 0; i < doses; ++i) {
        TodayRow row{.person = person(i), .time = QTime(8, 0).addSecs(i * 60)};
        row.orderedMg = 50;
        for (int back = 14; back > 0; --back)
            row.lastDays << DayMark{page.day.addDays(-back), 50, DoseOutcome::Given, 50};
        if (i == 1)
            row.dose = Dose{.client = row.person.id,
                            .dueOn = page.day,
                            .outcome = DoseOutcome::Refused,
                            .reason = QStringLiteral("feels unwell")};
        page.rows << row;
    }
    return page;
}

} // namespace

/// What stands on paper, on how many pages, for whom, and that each print is in the trail.
class PaperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
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
    void eachRoleIsOfferedItsPapers();
    void aPdfIsNotedBeforeItIsThereAndNeverOverAnotherFile();
    void theDeskMayNotPrintADaySheet();
    void thePaperOfAClientIsOnThatClientsTrail();
    void aPdfHasThePagesInTheirSize();
    void hiddenNamesAreNotInThePreview();
    void aDaySheetIsSavedByKeyboardAlone();
    void aScreenWithoutPapersHasNoButton();

private:
    std::unique_ptr<Database> enter(const char *who);
    /// Somebody in treatment with injections.
    ChartPage chart(Database &door);

    QTemporaryDir m_folder;
    QString m_place;
};

void PaperTest::initTestCase()
{
    QVERIFY(startVault());
    dress(*qApp, Theme::Light);
    m_place = m_folder.filePath(QStringLiteral("practice.evenkeel"));
    QVERIFY(makePractice({m_place, 60, 7, QDate(2026, 5, 4), quickCost}));
}

void PaperTest::cleanupTestCase() {}

std::unique_ptr<Database> PaperTest::enter(const char *who)
{
    auto door = std::make_unique<Database>();
    OpenOptions options;
    options.floor = quickCost;
    if (!door->open(m_place, options).result()) return {};
    if (!door->signIn(QString::fromLatin1(who), "practice").result()) return {};
    return door;
}

ChartPage PaperTest::chart(Database &door)
{
    const auto clients = Worklists(door).clients().result();
    const ClientRow *found = nullptr;
    for (const ClientRow &each : *clients) {
        const bool fits = each.hasSeries && !each.discharged && each.series.lastGiven.isValid();
        // The one whose course is told from the start: a picture shows most with it.
        if (fits && (!found || each.person.name == QStringLiteral("María Guadalupe Hernández-Castellanos")))
            found = &each;
    }
    if (!found) qFatal("nobody has injections");
    return *Worklists(door).chart(found->person.id).result();
}

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
    auto door = enter("desk");
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
    auto door = enter("nurse");
    QVERIFY(door);
    ChartPage page = chart(*door);
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
    auto door = enter("desk");
    QVERIFY(door);
    ChartPage page = chart(*door);
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
    auto door = enter("nurse");
    QVERIFY(door);
    const ChartPage page = chart(*door);
    const PaperPages pages = onA4(walletCard(page));
    picture(pages, "wallet");
    QCOMPARE(pages.count(), 1);
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("opioids are blocked")) && text.contains(QLatin1String("Blocks until about")));
    QVERIFY(text.contains(QLatin1String("tolerance is lost")));
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
    auto door = enter("doctor");
    QVERIFY(door);
    ChartPage client = chart(*door);
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
    auto desk = enter("desk");
    QVERIFY(desk);
    const PaperPages pages = onA4(chartSheet(chart(*desk), QDate(2026, 5, 4), desk->limits(), false));
    picture(pages, "chart-desk");
    const QString text = textOf(pages);
    QVERIFY(text.contains(QLatin1String("Contact")) && text.contains(QLatin1String("Next due")));
    for (const char *word : {" mg", "nausea", "ALT", "Side effects", "Order", "opioid", "tests", "depress"})
        QVERIFY2(!text.contains(QLatin1String(word)), word);
}

void PaperTest::eachRoleIsOfferedItsPapers()
{
    const std::tuple<const char *, int, int, int> table[] = {
        {"nurse", 2, 1, 9}, {"doctor", 2, 1, 9}, {"desk", 0, 1, 2}, {"admin", 0, 0, 0}, {"auditor", 0, 0, 1}};
    for (const auto &[who, day, calls, client] : table) {
        auto door = enter(who);
        QVERIFY(door);
        Desk desk(*door);
        QCOMPARE(int(papersOfToday(desk).size()), day);
        QCOMPARE(int(papersOfOverdue(desk).size()), calls);
        QCOMPARE(int(papersOfClient(desk, Id<Client>::create()).size()), client);
    }
}

void PaperTest::aPdfIsNotedBeforeItIsThereAndNeverOverAnotherFile()
{
    auto door = enter("nurse");
    QVERIFY(door);
    Desk desk(*door);
    QWidget over;
    over.resize(1280, 800);
    const QString path = m_folder.filePath(QStringLiteral("day.pdf"));
    const qint64 before = Prints(*door).head().result()->seq;
    auto *box = new PrintBox(desk, papersOfToday(desk), &over);
    QSignalSpy printed(box, &PrintBox::printed), failed(box, &PrintBox::failed);
    box->open();
    QTRY_VERIFY(box->pages() != nullptr);
    picture(*box, "print-box");
    box->saveTo(path);
    QTRY_COMPARE(printed.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-" && file.size() > 5000);
    QCOMPARE(int(file.permissions() & 0x0077), 0);
    QCOMPARE(Prints(*door).head().result()->seq, before + 1);

    auto *again = new PrintBox(desk, papersOfToday(desk), &over);
    QSignalSpy refused(again, &PrintBox::failed);
    again->open();
    QTRY_VERIFY(again->pages() != nullptr);
    const qint64 size = file.size();
    again->saveTo(path);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(QFileInfo(path).size(), size);
    QCOMPARE(Prints(*door).head().result()->seq, before + 1); // nothing was printed, nothing is noted
    again->reject();

    const auto trail = door->read<ReportTable>(Right::SeeOwnAudit,
                                               [](Session &session) { return reports::audit(session, {}); })
                           .result();
    QVERIFY(trail);
    const bool isThere = std::any_of(trail->rows.begin(), trail->rows.end(),
                                     [](const QStringList &row) { return row.contains(code(Act::Print)); });
    QVERIFY(isThere);
}

void PaperTest::theDeskMayNotPrintADaySheet()
{
    auto door = enter("desk");
    QVERIFY(door);
    const auto day = Prints(*door).note({PaperKind::DaySheet, {}, 3, 1, true}).result();
    QVERIFY(!day && day.error().kind == Error::Kind::NotAllowed);
    QVERIFY(Prints(*door).note({PaperKind::CallList, {}, 3, 1, true}).result());
}

void PaperTest::thePaperOfAClientIsOnThatClientsTrail()
{
    auto door = enter("doctor");
    QVERIFY(door);
    const ChartPage page = chart(*door);
    const auto prints = [&] {
        const auto trail = door->read<ReportTable>(Right::SeeChartAudit,
                                                   [number = page.client.chartNumber](Session &session) {
                                                       return reports::audit(session, number);
                                                   })
                               .result();
        return trail ? std::count_if(trail->rows.begin(), trail->rows.end(),
                                     [](const QStringList &row) { return row.contains(code(Act::Print)); })
                     : -1;
    };
    const auto before = prints();
    QVERIFY(before >= 0);
    QVERIFY(Prints(*door).note({PaperKind::WalletCard, page.client.id, 1, 1, false}).result());
    QCOMPARE(prints(), before + 1);
}

void PaperTest::aPdfHasThePagesInTheirSize()
{
    const QString path = m_folder.filePath(QStringLiteral("pages.pdf"));
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

void PaperTest::hiddenNamesAreNotInThePreview()
{
    auto door = enter("nurse");
    QVERIFY(door);
    Desk desk(*door);
    desk.setNamesHidden(true);
    QWidget over;
    over.resize(1280, 800);
    auto *box = new PrintBox(desk, papersOfToday(desk), &over);
    box->open();
    QTRY_VERIFY(box->pages() != nullptr);
    QCOMPARE(box->findChild<PaperPreview *>()->count(), 0);
    desk.setNamesHidden(false);
    QVERIFY(box->findChild<PaperPreview *>()->count() > 0);
    box->reject();
}

void PaperTest::aDaySheetIsSavedByKeyboardAlone()
{
    auto door = enter("nurse");
    QVERIFY(door);
    WorkFrame frame(*door);
    frame.resize(1280, 800);
    frame.setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(&frame));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(frame.findChild<PrintBox *>() && frame.findChild<PrintBox *>()->pages());
    QPointer<PrintBox> box = frame.findChild<PrintBox *>();
    QTRY_VERIFY(box->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Down);
    QTRY_VERIFY(box->pages() && box->pages()->sheet().kind == PaperKind::Handover);
    press(Qt::Key_Return);
    QTRY_VERIFY(box->findChild<QPrintDialog *>()); // the system's own
    box->findChild<QPrintDialog *>()->reject();
    QTRY_VERIFY(!box->findChild<QPrintDialog *>());
    box->activateWindow(); // as a window manager does when the dialog over it has gone
    QTRY_VERIFY(box->isActiveWindow());
    QTest::keyClick(box.data(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(box->findChild<QFileDialog *>());
    auto *file = box->findChild<QFileDialog *>()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(file);
    QVERIFY(file->text().startsWith(QLatin1String("handover-2026-05-04"))); // no client's name in a file's name
    file->setText(m_folder.filePath(QStringLiteral("by-keys")));
    QTest::keyClick(file, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("by-keys.pdf"))));
    QTRY_VERIFY(box.isNull());
    picture(frame, "frame-today");
}

void PaperTest::aScreenWithoutPapersHasNoButton()
{
    for (const auto &[who, offered] : {std::pair{"nurse", true}, std::pair{"admin", false}}) {
        auto door = enter(who);
        QVERIFY(door);
        WorkFrame frame(*door);
        const auto buttons = frame.findChildren<DeedButton *>();
        const bool found = std::any_of(buttons.begin(), buttons.end(),
                                       [](const DeedButton *each) { return each->text() == QLatin1String("Print"); });
        QCOMPARE(found, offered);
    }
}

QTEST_MAIN(PaperTest)
#include "paper_test.moc"
