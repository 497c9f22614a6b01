#include "tests/desktop/paper.h"
#include "ui/desktop/chart/course_of.h"
#include "ui/desktop/parts/coverage_strip.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QWheelEvent>

/// The strip of the chart: with one dose, with ten years, zoomed by keys and wheel, read by the mouse.
class CourseTest : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 5, 4};

    ChartPage oneDose() const
    {
        ChartPage page;
        page.client.enrolledOn = m_today;
        page.client.level = CareLevel::IOP;
        page.injections << Injection{.client = page.client.id, .givenOn = m_today, .side = Side::Left};
        return page;
    }
    void addMeasured(ChartPage &page, QDate day, int nth) const
    {
        const Id<Client> client = page.client.id;
        page.labs << Lab{.client = client,
                         .takenOn = day,
                         .test = LabTest::UDS_OPIOID,
                         .result = nth % 9 ? LabResult::Negative : LabResult::Positive}
                  << Lab{.client = client, .takenOn = day, .test = LabTest::CRAVING, .value = 80 - nth % 70};
        if (nth % 3) return;
        for (const LabTest test : {LabTest::ALT, LabTest::AST})
            page.labs << Lab{.client = client,
                             .takenOn = day,
                             .test = test,
                             .value = 30.0 + nth % 50,
                             .unit = QStringLiteral("U/L"),
                             .upperLimit = 40};
        page.effects << SideEffect{.client = client,
                                   .onsetOn = day.addDays(2),
                                   .resolvedOn = day.addDays(4 + nth % 20),
                                   .term = nth % 2 ? QStringLiteral("NAUSEA") : QStringLiteral("INJECTION_SITE_PAIN"),
                                   .grade = 1 + nth % 4,
                                   .product = Product::XR};
        page.calls << Call{.client = client,
                           .calledAt = QDateTime(day, QTime(10, 0)),
                           .outcome = nth % 2 ? CallOutcome::Agreed : CallOutcome::NoAnswer};
    }
    ChartPage tenYears() const
    {
        ChartPage page;
        const QDate first = m_today.addYears(-10);
        int nth = 0;
        for (QDate day = first; day < m_today; day = day.addDays(nth % 11 ? 28 : 41), ++nth) {
            page.injections << Injection{
                .client = page.client.id, .givenOn = day, .side = nth % 2 ? Side::Left : Side::Right};
            addMeasured(page, day, nth);
        }
        page.orders << Order{.client = page.client.id, .startsOn = first};
        for (QDate day = first; day < m_today; day = day.addDays(1)) {
            if (day.dayOfYear() % 17 == 0) continue;
            page.doses << Dose{.client = page.client.id,
                               .dueOn = day,
                               .outcome = day.day() % 4 ? DoseOutcome::Given : DoseOutcome::SelfReported,
                               .milligrams = 50};
        }
        const CareLevel levels[] = {CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare};
        for (int i = 0; i < 4; ++i)
            page.episodes << Episode{.client = page.client.id,
                                     .startsOn = first.addYears(2 * i),
                                     .endsOn = i < 3 ? first.addYears(2 * i + 2).addDays(-1) : QDate(),
                                     .level = levels[i]};
        return page;
    }
    Course whole(const ChartPage &page) const { return courseOf(page, CourseRange::All, m_today, Limits()); }
    static qint64 daysIn(const CoverageStrip &strip) { return strip.viewFrom().daysTo(strip.viewUntil()) + 1; }
    void keep(const ChartPage &page, const char *name)
    {
        const QString folder = qEnvironmentVariable("EVENKEEL_SHOTS");
        if (folder.isEmpty()) return;
        for (const bool dark : {false, true})
            for (const int percent : {100, 200}) {
                dress(*qApp, dark ? Theme::Dark : Theme::Light, percent);
                CoverageStrip strip;
                strip.setFocusPolicy(Qt::NoFocus);
                strip.resize(1304 * percent / 100, 460 * percent / 100);
                strip.setCourse(whole(page));
                strip.show();
                strip.grab().save(
                    QStringLiteral("%1/%2-%3-%4.png")
                        .arg(folder, QLatin1String(name), dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(percent));
            }
        dress(*qApp, Theme::Light);
    }

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light); }

    void oneDoseIsAStripToo()
    {
        const Course course = whole(oneDose());
        QCOMPARE(course.shots.size(), 1);
        QCOMPARE(course.care.size(), 1);
        QVERIFY(course.from < m_today && course.until > m_today);
        QVERIFY(course.gaps.isEmpty());
        keep(oneDose(), "strip-one-dose");
    }

    void theLineOfTodayLeavesWordsWhole()
    {
        // The longest gap in the line, px, in the lane of the side effects.
        const auto gap = [this](const ChartPage &page) {
            CoverageStrip strip;
            strip.setFocusPolicy(Qt::NoFocus);
            strip.resize(1304, 460);
            strip.setCourse(whole(page));
            strip.setView(m_today.addDays(-27), m_today.addDays(27));
            strip.show();
            const QImage image = strip.grab().toImage();
            const QRgb line = Look::of(&strip)->accent.rgb();
            int longest = 0;
            for (int x = 0; x < image.width(); ++x) { // the line is the column that reaches both ends of the lane
                if (image.pixel(x, 125) != line || image.pixel(x, 205) != line) continue;
                for (int y = 125, run = 0; y < 205; ++y) {
                    run = image.pixel(x, y) == line ? 0 : run + 1;
                    longest = std::max(longest, run);
                }
            }
            return longest;
        };
        ChartPage page = oneDose();
        QCOMPARE(gap(page), 0);
        page.effects << SideEffect{.client = page.client.id,
                                   .onsetOn = m_today.addDays(-9),
                                   .resolvedOn = m_today.addDays(-3),
                                   .term = QStringLiteral("INJECTION_SITE_PAIN"),
                                   .grade = 2};
        QVERIFY2(gap(page) >= 10 && gap(page) <= 24, qPrintable(QString::number(gap(page))));
        keep(page, "strip-words-at-today");
    }

    void zoomRunsFromFourWeeksToTheWholeHistory()
    {
        CoverageStrip strip;
        strip.resize(1304, 460);
        strip.setCourse(whole(tenYears()));
        strip.show();
        const qint64 all = daysIn(strip);
        QVERIFY(all > 3650);
        QSignalSpy zoomed(&strip, &CoverageStrip::viewChanged);
        for (int i = 0; i < 40; ++i) QTest::keyClick(&strip, Qt::Key_Plus);
        QCOMPARE(daysIn(strip), 28);
        QVERIFY(strip.viewFrom() <= m_today && strip.viewUntil() >= m_today);
        const QDate from = strip.viewFrom();
        QTest::keyClick(&strip, Qt::Key_PageUp);
        QVERIFY(strip.viewFrom() < from);
        QCOMPARE(daysIn(strip), 28);
        for (int i = 0; i < 40; ++i) QTest::keyClick(&strip, Qt::Key_Minus);
        QCOMPARE(daysIn(strip), all);
        QVERIFY(zoomed.count() > 10);
    }

    void theCursorTakesTheViewAlong()
    {
        CoverageStrip strip;
        strip.resize(1304, 460);
        strip.setCourse(whole(tenYears()));
        strip.setView(m_today.addDays(-27), m_today);
        QTest::keyClick(&strip, Qt::Key_Home);
        QCOMPARE(strip.cursorDay(), strip.stops().first().on);
        QVERIFY(strip.viewFrom() <= strip.cursorDay() && strip.cursorDay() <= strip.viewUntil());
        QCOMPARE(daysIn(strip), 28);
    }

    void theWheelZoomsAndShiftMoves()
    {
        CoverageStrip strip;
        strip.resize(1304, 460);
        strip.setCourse(whole(tenYears()));
        strip.show();
        const auto turn = [&](int angle, Qt::KeyboardModifiers modifiers) {
            QWheelEvent wheel(QPointF(700, 100), strip.mapToGlobal(QPointF(700, 100)), QPoint(), QPoint(0, angle),
                              Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&strip, &wheel);
        };
        const qint64 all = daysIn(strip);
        turn(120, Qt::NoModifier);
        QVERIFY(daysIn(strip) < all);
        const qint64 days = daysIn(strip);
        const QDate from = strip.viewFrom();
        turn(120, Qt::ShiftModifier);
        QVERIFY(strip.viewFrom() < from);
        QCOMPARE(daysIn(strip), days);
        turn(-120, Qt::NoModifier);
        turn(-120, Qt::NoModifier);
        QCOMPARE(daysIn(strip), all);
    }

    void theMouseReadsAValueInWords()
    {
        CoverageStrip strip;
        strip.resize(1304, 460);
        strip.setCourse(whole(oneDose()));
        strip.show();
        QSignalSpy pointed(&strip, &CoverageStrip::pointed);
        const double days = double(daysIn(strip));
        const int x = 136 + int((1304 - 136) * (double(strip.viewFrom().daysTo(m_today)) + 0.3) / days);
        QTest::mouseMove(&strip, QPoint(x, 50));
        QTRY_VERIFY(!pointed.isEmpty());
        QVERIFY2(pointed.last().first().toString().contains(QStringLiteral("380 mg")),
                 qPrintable(pointed.last().first().toString()));
    }

    void tenYearsStandInTheStrip()
    {
        QElapsedTimer clock;
        const ChartPage page = tenYears();
        clock.start();
        const Course course = whole(page);
        const qint64 built = clock.elapsed();
        QVERIFY(course.shots.size() > 120 && course.oral.size() > 3400 && course.care.size() == 4);
        CoverageStrip strip;
        strip.resize(1304, 460);
        strip.setCourse(course);
        strip.show();
        strip.grab();
        clock.restart();
        constexpr int times = 20;
        for (int i = 0; i < times; ++i) strip.grab();
        qInfo("ten years: built in %lld ms, painted in %.1f ms", static_cast<long long>(built),
              double(clock.elapsed()) / times);
        keep(page, "strip-ten-years");
    }
};

QTEST_MAIN(CourseTest)
#include "course_test.moc"
