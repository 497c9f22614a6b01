#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/style.h"
#include "ui/desktop/parts/tabular.h"
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>

namespace {

struct Pair
{
    const char *what;
    Ink ink, ground;
    double least;
};

// Every pair that look.md lists: text 4.5, shapes 3.
const Ink grounds[] = {&Tokens::bg0, &Tokens::bg1, &Tokens::bg2, &Tokens::bg3, &Tokens::hover, &Tokens::sel};
const Ink inks[] = {&Tokens::text1,  &Tokens::text2,   &Tokens::text3,  &Tokens::accent,  &Tokens::notDue,
                    &Tokens::window, &Tokens::today,   &Tokens::late,   &Tokens::overdue, &Tokens::lapsed,
                    &Tokens::given,  &Tokens::refused, &Tokens::missed, &Tokens::held,    &Tokens::vomited};

const Pair pairs[] = {
    {"text1 on accentTint", &Tokens::text1, &Tokens::accentTint, 4.5},
    {"text2 on accentTint", &Tokens::text2, &Tokens::accentTint, 4.5},
    {"text3 on accentTint", &Tokens::text3, &Tokens::accentTint, 4.5},
    {"accent on accentTint", &Tokens::accent, &Tokens::accentTint, 4.5},
    {"text1 on lateTint", &Tokens::text1, &Tokens::lateTint, 4.5},
    {"text2 on lateTint", &Tokens::text2, &Tokens::lateTint, 4.5},
    {"text3 on lateTint", &Tokens::text3, &Tokens::lateTint, 4.5},
    {"text1 on overdueTint", &Tokens::text1, &Tokens::overdueTint, 4.5},
    {"text2 on overdueTint", &Tokens::text2, &Tokens::overdueTint, 4.5},
    {"text3 on overdueTint", &Tokens::text3, &Tokens::overdueTint, 4.5},
    {"accent on overdueTint", &Tokens::accent, &Tokens::overdueTint, 4.5},
    {"text1 on givenTint", &Tokens::text1, &Tokens::givenTint, 4.5},
    {"text2 on givenTint", &Tokens::text2, &Tokens::givenTint, 4.5},
    {"text1 on heldTint", &Tokens::text1, &Tokens::heldTint, 4.5},
    {"notDue on its tint", &Tokens::notDue, &Tokens::notDueTint, 4.5},
    {"window on its tint", &Tokens::window, &Tokens::windowTint, 4.5},
    {"today on its tint", &Tokens::today, &Tokens::todayTint, 4.5},
    {"late on its tint", &Tokens::late, &Tokens::lateTint, 4.5},
    {"overdue on its tint", &Tokens::overdue, &Tokens::overdueTint, 4.5},
    {"onLapsed on lapsed", &Tokens::onLapsed, &Tokens::lapsedTint, 4.5},
    {"given on its tint", &Tokens::given, &Tokens::givenTint, 4.5},
    {"refused on its tint", &Tokens::refused, &Tokens::refusedTint, 4.5},
    {"missed on lateTint", &Tokens::missed, &Tokens::lateTint, 4.5},
    {"held on its tint", &Tokens::held, &Tokens::heldTint, 4.5},
    {"vomited on its tint", &Tokens::vomited, &Tokens::vomitedTint, 4.5},
    {"onAccent on accent", &Tokens::onAccent, &Tokens::accent, 4.5},
    {"onAccent on accentHi", &Tokens::onAccent, &Tokens::accentHi, 4.5},
    {"bg1 on overdue (badge)", &Tokens::bg1, &Tokens::overdue, 4.5},
    {"onBrand on brand", &Tokens::onBrand, &Tokens::brand, 4.5},
    {"onBrand2 on brand", &Tokens::onBrand2, &Tokens::brand, 4.5},
    {"line2 on bg0", &Tokens::line2, &Tokens::bg0, 3},
    {"line2 on bg1", &Tokens::line2, &Tokens::bg1, 3},
    {"line2 on bg2", &Tokens::line2, &Tokens::bg2, 3},
    {"line2 on sel", &Tokens::line2, &Tokens::sel, 3},
    {"focus on bg0", &Tokens::focus, &Tokens::bg0, 3},
    {"focus on bg1", &Tokens::focus, &Tokens::bg1, 3},
    {"focus on sel", &Tokens::focus, &Tokens::sel, 3},
    {"gradeLine on bg1", &Tokens::gradeLine, &Tokens::bg1, 3},
};

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { dress(*qApp, Theme::Light, 100); }

    void everyInkIsReadableOnEveryGround()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()})
            for (const Ink ink : inks)
                for (const Ink ground : grounds)
                    QVERIFY2(contrast(tokens.*ink, tokens.*ground) >= 4.5,
                             qPrintable((tokens.*ink).name() + QStringLiteral(" on ") + (tokens.*ground).name()));
    }

    void everyOtherPairHoldsItsContrast()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()})
            for (const Pair &pair : pairs)
                QVERIFY2(contrast(tokens.*pair.ink, tokens.*pair.ground) >= pair.least,
                         qPrintable(QStringLiteral("%1: %2")
                                        .arg(QLatin1String(pair.what))
                                        .arg(contrast(tokens.*pair.ink, tokens.*pair.ground))));
    }

    void gradesAreReadableAndSeen()
    {
        for (const Tokens &tokens : {lightTokens(), darkTokens()})
            for (std::size_t grade = 0; grade < 5; ++grade) {
                QVERIFY(contrast(tokens.gradeInk[grade], tokens.gradeFill[grade]) >= 4.5);
                // Grades 1 and 2 are seen by their outline.
                const QColor edge = grade < 2 ? tokens.gradeLine : tokens.gradeFill[grade];
                QVERIFY(contrast(edge, tokens.bg1) >= 3);
            }
    }

    void measuredContrastsAreThoseOfTheTable()
    {
        // Spot checks against numbers computed elsewhere.
        const Tokens light = lightTokens(), dark = darkTokens();
        QVERIFY(qAbs(contrast(light.text1, light.bg1) - 16.4) < 0.06);
        QVERIFY(qAbs(contrast(dark.text3, dark.bg2) - 5.9) < 0.06);
        QVERIFY(qAbs(contrast(light.late, light.lateTint) - 6.1) < 0.06);
        QVERIFY(qAbs(contrast(Qt::white, Qt::black) - 21) < 0.01);
    }

    void everyWidgetFollowsThemeAndTextScale()
    {
        QWidget window;
        QLabel label(&window);
        window.show();
        QCOMPARE(Look::of(&label).isDark(), false);
        dress(*qApp, Theme::Dark, 150);
        QCOMPARE(Look::of(&label).isDark(), true);
        QCOMPARE(Look::of(&label).px(34), 51);
        QTRY_COMPARE(label.palette().color(QPalette::Base), darkTokens().bg1);
        QCOMPARE(label.font().pixelSize(), 20); // 13 at 150 %
    }

    void textScaleStaysBetweenOneAndTwo()
    {
        QCOMPARE(Look(false, 50).textPercent(), 100);
        QCOMPARE(Look(false, 400).textPercent(), 200);
    }

    void thePanelAndTheRailKnowTheirWidths()
    {
        const Look look;
        QCOMPARE(look.panelWidth(1280), 344);
        QCOMPARE(look.panelWidth(1440), 392);
        QCOMPARE(look.panelWidth(1920), 440);
        QCOMPARE(look.railWidth(1280), 72);
        QCOMPARE(look.railWidth(1440), 88);
        QVERIFY(look.isNarrow(1024));
        QVERIFY(Look(false, 200).isNarrow(1920));
    }

    void noTextIsBelowTwelve()
    {
        for (const auto size :
             {TextSize::Caption, TextSize::Body, TextSize::Lead, TextSize::Title, TextSize::Person, TextSize::Figure})
            QVERIFY(Look().font(size).pixelSize() >= 12);
    }

    void everyIconIsThereAndDrawsSomething()
    {
        for (int name = 0; name <= int(IconName::AppSign); ++name) {
            const QImage image = iconPixmap(IconName(name), Qt::red, 20, 2).toImage();
            QCOMPARE(image.size(), QSize(40, 40));
            int reds = 0;
            for (int y = 0; y < 40; ++y)
                for (int x = 0; x < 40; ++x) reds += qRed(image.pixel(x, y)) > 100 && qAlpha(image.pixel(x, y)) > 100;
            QVERIFY2(reds > 30, qPrintable(iconFile(IconName(name))));
        }
    }

    void figuresOfAColumnStandUnderEachOther()
    {
        const QFont font = Look().font(TextSize::Body);
        QCOMPARE(tabularWidth(font, QStringLiteral("11:11")), tabularWidth(font, QStringLiteral("08:40")));
        QVERIFY(tabularWidth(font, QStringLiteral("111"))
                >= QFontMetricsF(font).horizontalAdvance(QStringLiteral("111")));
    }

    void aFocusedButtonWearsARing()
    {
        QWidget window;
        window.resize(200, 100);
        QPushButton button(QStringLiteral("Save"), &window);
        button.setGeometry(50, 30, 80, 32);
        window.show();
        window.activateWindow();
        button.setFocus(Qt::TabFocusReason);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(button.hasFocus());
        const QImage image = window.grab().toImage();
        // 3 px above the button: 2 px of air, then the ring.
        QCOMPARE(QColor(image.pixel(90, 27)), lightTokens().focus);
    }
};

QTEST_MAIN(LookTest)
#include "look_test.moc"
