#include "gallery.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/find_box.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/rail.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/parts/status_line.h"
#include "ui/desktop/parts/undo_line.h"
#include <QAccessible>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <set>

namespace {
template <typename Shape> QByteArray drawn(Shape shape)
{
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintShape(painter, QRectF(0, 0, 16, 16), shape, Qt::black, Qt::white);
    painter.end();
    return {reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()};
}
} // namespace

class PartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light, 100); }

    void everyShapeIsItsOwnWithoutColour()
    {
        std::set<QByteArray> seen;
        for (int shape = 0; shape <= int(StatusShape::Closed); ++shape)
            QVERIFY(seen.insert(drawn(StatusShape(shape))).second);
        for (int shape = 0; shape <= int(OutcomeShape::NoDose); ++shape) {
            // Missed and not here are the same shape on purpose: the word tells the day.
            if (OutcomeShape(shape) == OutcomeShape::NotHere) continue;
            QVERIFY2(seen.insert(drawn(OutcomeShape(shape))).second, qPrintable(QString::number(shape)));
        }
    }

    void keysAreWrittenAsOnTheKeyboard()
    {
        QCOMPARE(capsOf(QKeySequence(Qt::CTRL | Qt::Key_K)), QStringList({say("Ctrl"), say("K")}));
        QCOMPARE(capsOf(QKeySequence(Qt::Key_Return)), QStringList({say("Enter")}));
        QCOMPARE(capsOf(QKeySequence(Qt::Key_Up)), QStringList({say("↑")}));
        QCOMPARE(capsOf(QKeySequence(Qt::Key_Plus)), QStringList({say("+")}));
    }

    void aLetterDoesTheDeedButInAFieldOnlyWithAlt()
    {
        QWidget window;
        QVBoxLayout column(&window);
        DeedButton deed(say("Given"));
        deed.setKey(Qt::Key_G);
        QLineEdit field;
        QWidget list;
        list.setFocusPolicy(Qt::StrongFocus);
        column.addWidget(&deed);
        column.addWidget(&field);
        column.addWidget(&list);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy done(&deed, &QAbstractButton::clicked);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_G);
        QCOMPARE(done.count(), 1);
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_G);
        QCOMPARE(done.count(), 1);
        QCOMPARE(field.text(), say("g"));
        QTest::keyClick(&field, Qt::Key_G, Qt::AltModifier);
        QCOMPARE(done.count(), 2);
        deed.setReason(say("Two things left"));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_G);
        QCOMPARE(done.count(), 2);
        QCOMPARE(QAccessible::queryAccessibleInterface(&deed)->text(QAccessible::Description), say("Two things left"));
    }

    void theArrowsWalkThroughJoinedAnswers()
    {
        QWidget window;
        JoinedButtons answers({say("Left"), say("Right"), say("Not given")}, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(answers.current(), -1);
        QSignalSpy chosen(&answers, &JoinedButtons::chosen);
        answers.setCurrent(0);
        QCOMPARE(chosen.count(), 0);
        answers.setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(answers.current(), 1);
        QCOMPARE(chosen.count(), 1);
        answers.setCurrent(-1);
        QCOMPARE(answers.current(), -1);
        QCOMPARE(answers.sizeHint().height(), 32);
    }

    void tabLeavesJoinedAnswersAgain()
    {
        QWidget window;
        QVBoxLayout column(&window);
        QLineEdit before, after;
        JoinedButtons answers({say("Left"), say("Right")});
        column.addWidget(&before);
        column.addWidget(&answers);
        column.addWidget(&after);
        answers.setCurrent(1);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before.setFocus();
        QTest::keyClick(&before, Qt::Key_Tab);
        QVERIFY(answers.isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(after.hasFocus());
        QTest::keyClick(&after, Qt::Key_Backtab);
        QVERIFY(answers.isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(before.hasFocus());
    }

    void theRailShowsOnlyWhatTheRoleMaySee()
    {
        Rail rail;
        for (const char *key : {"today", "overdue", "kits"}) rail.addPlace(say(key), IconName::Today, say(key));
        rail.addDeed(say("lock"), IconName::Lock, say("Lock"));
        rail.showPlaces({say("overdue"), say("today")});
        QCOMPARE(rail.places(), QStringList({say("overdue"), say("today")}));
        rail.setBadge(say("overdue"), 12, say("12 people overdue"));
        rail.resize(72, 600);
        rail.show();
        QSignalSpy chosen(&rail, &Rail::chosen);
        for (auto *button : rail.findChildren<QAbstractButton *>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            if (button->accessibleName().contains(say("12 people"))) QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), say("overdue"));
        QCOMPARE(rail.current(), QString()); // the screen says where one is, not the click
    }

    void typingOnTheFindBoxOpensTheSearchWithTheLetter()
    {
        ScreenHead head;
        head.setTitle(say("Today"), say("Monday 4 May 2026"));
        head.resize(1200, 56);
        head.show();
        QSignalSpy asked(&head, &ScreenHead::findRequested);
        auto *box = head.findChild<FindBox *>();
        QTest::keyClick(box, Qt::Key_R);
        QCOMPARE(asked.at(0).at(0).toString(), say("r"));
        QTest::mouseClick(box, Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
        QVERIFY(asked.at(1).at(0).toString().isEmpty());
    }

    void theUndoLineSaysWhatWasDoneAndTakesItBackOnU()
    {
        QWidget window;
        window.resize(800, 100);
        UndoLine line(&window);
        line.resize(800, 40);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!line.isVisible());
        line.say({OutcomeShape::NotHere, say("Not here")}, say("Tom Ek,"), say("100 mg, recorded 09:04."));
        QVERIFY(line.isVisible());
        QCOMPARE(line.sentence(), say("Not here Tom Ek, 100 mg, recorded 09:04."));
        QSignalSpy undo(&line, &UndoLine::undoRequested);
        window.setFocusPolicy(Qt::StrongFocus);
        window.setFocus();
        QTest::keyClick(&window, Qt::Key_U);
        QCOMPARE(undo.count(), 1);
        line.fail(say("Not saved: the disk is full."));
        QVERIFY(line.isError());
        QTest::keyClick(&window, Qt::Key_U);
        QCOMPARE(undo.count(), 1);
    }

    void atMostSevenHintsStandInTheStatusLine()
    {
        StatusLine line;
        QList<KeyHint> hints;
        for (int i = 0; i < 9; ++i) hints << KeyHint{{QString::number(i)}, QStringLiteral("deed%1").arg(i)};
        line.setHints(hints);
        line.setWho(say("Maren Holt, nurse"));
        QVERIFY(line.accessibleDescription().contains(say("deed6")));
        QVERIFY(!line.accessibleDescription().contains(say("deed7")));
        QVERIFY(line.accessibleName().contains(say("Maren Holt")));
    }

    void altAndADigitFiltersTheStateBarAndAgainTakesItAway()
    {
        StateBar bar;
        bar.setGroups({{say("Oral doses"),
                        say("1 of 5 open"),
                        {{{OutcomeShape::Given, say("given")}, 4}, {{OutcomeShape::Open, say("open")}, 1}}},
                       {say("Injections"), say("1 of 1 open"), {{{OutcomeShape::Open, say("open")}, 1}}}});
        bar.resize(900, 80);
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        QSignalSpy chosen(&bar, &StateBar::filterChosen);
        QTest::keyClick(&bar, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(chosen.at(0), QVariantList({1, 0}));
        QTest::keyClick(&bar, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(chosen.at(1), QVariantList({-1, -1}));
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(60, 36)); // in the first bar
        QCOMPARE(chosen.at(2), QVariantList({0, 0}));
        QVERIFY(bar.accessibleName().contains(say("4 given")));
    }

    void theFilterInForceStaysWhenCountsChange()
    {
        FilterBar bar;
        bar.setFilters({{say("All"), 3}, {say("To call"), 2}});
        QCOMPARE(bar.current(), 0);
        bar.setCurrent(1);
        bar.setFilters({{say("All"), 4}, {say("To call"), 3}});
        QCOMPARE(bar.current(), 1);
        bar.setFilters({{say("All"), 4}});
        QCOMPARE(bar.current(), 0);
    }

    void aNeededFieldSaysSoBeforeAnythingIsRed()
    {
        auto *field = new QLineEdit;
        FieldRow row(say("Lot"), field);
        row.setNeeded(true);
        QVERIFY(field->accessibleDescription().contains(say("needed")));
        QCOMPARE(field->accessibleName(), say("Lot"));
        row.setNeeded(false);
        row.setError(say("Lot 4471B expires before today."));
        QVERIFY(field->accessibleDescription().contains(say("expires before")));
    }

    void initialsAreTakenFromFirstAndLast()
    {
        QCOMPARE(initialsOf(say("Rosa Delgado-Whitaker")), say("RD"));
        QCOMPARE(initialsOf(say("Ana Lúcia Ferreira dos Santos")), say("AS"));
        QCOMPARE(initialsOf(say("Bo")), say("B"));
        QCOMPARE(initialsOf({}), QString());
    }

    void onASmallScreenThePanelIsADrawer()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *list = new QLineEdit;
        auto *panel = new Panel;
        auto *section = new PanelSection(say("Due now"));
        auto *deed = new DeedButton(say("Given"));
        section->addWidget(deed);
        panel->addSection(section);
        row->addWidget(list, 1);
        row->addWidget(panel);
        window.resize(1440, 600);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->width(), 392);
        QSignalSpy changed(panel, &Panel::drawerChanged);
        window.resize(1000, 600);
        QTRY_VERIFY(panel->isDrawer());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!panel->isVisible());
        list->setFocus();
        panel->openDrawer();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->geometry().right(), window.width() - 1);
        QVERIFY(deed->hasFocus());
        // Esc closes the drawer before a shortcut of the screen can take it.
        QShortcut back(Qt::Key_Escape, &window);
        QSignalSpy left(&back, &QShortcut::activated);
        QTest::keyClick(deed, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QCOMPARE(left.count(), 0);
        QVERIFY(list->hasFocus()); // where one came from
        panel->openDrawer();
        list->setFocus();
        QVERIFY(!panel->isVisible());
        window.resize(1440, 600);
        QTRY_VERIFY(panel->isVisible() && !panel->isDrawer());
        QCOMPARE(row->indexOf(panel), 1);
    }

    void aLongNameWrapsAndIsNeverCutOff()
    {
        PersonBlock block(PersonBlock::Shape::Panel);
        block.setPerson({say("Alexandros Konstantinos Papadopoulos-Konstantinidis"),
                         {},
                         say("Born 1 Jan 1990"),
                         say("age 36"),
                         say("Chart 1"),
                         {},
                         {}});
        PersonBlock little(PersonBlock::Shape::Panel);
        little.setPerson({say("Bo Li"), {}, say("Born 1 Jan 1990"), say("age 36"), say("Chart 1"), {}, {}});
        QVERIFY(block.heightForWidth(344) > little.heightForWidth(344));
        QCOMPARE(little.heightForWidth(392), 112);
        QVERIFY(block.accessibleName().contains(say("Papadopoulos-Konstantinidis")));
    }

    void theStripReadsOutWhatStandsAtItsCursor()
    {
        Course course;
        course.from = QDate(2026, 1, 1);
        course.until = QDate(2026, 6, 1);
        course.today = QDate(2026, 5, 4);
        course.shots = {{QDate(2026, 3, 3), say("L"), say("380 mg, left")},
                        {QDate(2026, 4, 1), say("R"), say("380 mg, right")}};
        course.sideEffects = {{QDate(2026, 3, 10), QDate(2026, 3, 12), 2, say("Nausea")}};
        CoverageStrip strip;
        strip.resize(1200, 460);
        strip.setCourse(course);
        strip.show();
        QSignalSpy moved(&strip, &CoverageStrip::cursorMoved);
        QTest::keyClick(&strip, Qt::Key_Left); // the latest first
        QCOMPARE(strip.cursorDay(), QDate(2026, 4, 1));
        QTest::keyClick(&strip, Qt::Key_Left);
        QVERIFY(strip.cursorSentence().contains(say("Nausea, grade 2")));
        QTest::keyClick(&strip, Qt::Key_Up);
        QCOMPARE(strip.cursorDay(), QDate(2026, 3, 3));
        QCOMPARE(moved.count(), 3);
        QVERIFY(strip.accessibleName().contains(say("380 mg, left")));
        QSignalSpy opened(&strip, &CoverageStrip::opened);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(opened.at(0).at(1).toInt(), int(CoverageStrip::Injections));
    }

    void aDeedOfTheHeadThatIsMadeAnewKeepsItsKeyAndTheFocus()
    {
        ScreenHead head;
        head.resize(1200, 56);
        const auto fill = [&] {
            head.clearDeeds();
            DeedButton *deed = head.addDeed(say("Whole clinic"), IconName::SideEffect);
            deed->setKey(QKeySequence(Qt::ALT | Qt::Key_W));
            return deed;
        };
        fill();
        head.show();
        QVERIFY(QTest::qWaitForWindowActive(&head));
        head.findChild<DeedButton *>()->setFocus();
        DeedButton *anew = fill();
        QVERIFY(anew->hasFocus());
        QSignalSpy pressed(anew, &DeedButton::clicked);
        QTest::keyClick(&head, Qt::Key_W, Qt::AltModifier); // in the same moment, before any layout
        QCOMPARE(pressed.count(), 1);
        head.clearDeeds();
        QVERIFY(!head.addDeed(say("Print"), IconName::Print)->hasFocus());
    }

    void aLongHintInAScrolledFormStaysWhole()
    {
        QScrollArea area;
        area.setWidgetResizable(true);
        auto *form = new QWidget;
        auto *column = new QVBoxLayout(form);
        auto *row = new FieldRow(say("Dose"), new QLineEdit);
        column->addWidget(row);
        column->addStretch();
        area.setWidget(form);
        area.resize(560, 300);
        area.show();
        row->setHint(
            say("A part of the dose does not move the next due date until a physician has signed that it counts."));
        QCoreApplication::processEvents();
        auto *hint = row->findChild<NoteLine *>();
        QVERIFY(hint && hint->isVisible());
        QVERIFY(hint->heightForWidth(hint->width()) > QFontMetrics(hint->font()).height() * 3 / 2); // two lines
        QCOMPARE_GE(hint->height(), hint->heightForWidth(hint->width()));
    }
};

QTEST_MAIN(PartsTest)
#include "parts_test.moc"
