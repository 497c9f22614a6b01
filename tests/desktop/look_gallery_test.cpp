#include "gallery.h"
#include "ui/desktop/parts/coverage_clock.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/site_figure.h"
#include "ui/desktop/parts/undo_line.h"
#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTimeEdit>

namespace {

/// Shapes, chips, grades, clocks and icons as on the sheet of shapes.
class ShapeSheet : public QWidget
{
public:
    ShapeSheet() { resize(1440, 900); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.fillRect(rect(), look->bg1);
        paintShapes(painter, look);
        paintIcons(painter, look);
    }

private:
    static void paintShapes(QPainter &painter, const Look &look)
    {
        const QFont medium = look.font(TextSize::Lead, QFont::Medium);
        const std::pair<StatusShape, const char *> states[] = {
            {StatusShape::NotDue, "Not due"},          {StatusShape::WindowOpen, "Window open"},
            {StatusShape::DueToday, "Due today"},      {StatusShape::Late, "Late 3 days"},
            {StatusShape::Overdue, "Overdue 12 days"}, {StatusShape::Lapsed, "Lapsed"},
            {StatusShape::NewStart, "New start"},      {StatusShape::Closed, "Closed"}};
        qreal y = 50;
        for (const auto &[shape, word] : states) {
            paintMark(painter, QRectF(24, y, 170, 24), Mark{shape, say(word)}, medium, look, look->bg1);
            paintChip(painter, QPointF(194, y), Mark{shape, say(word)}, look);
            y += 30;
        }
        const std::pair<OutcomeShape, const char *> outcomes[] = {
            {OutcomeShape::Given, "Given"},     {OutcomeShape::SelfReported, "Self-reported"},
            {OutcomeShape::Refused, "Refused"}, {OutcomeShape::NotHere, "Not here"},
            {OutcomeShape::Held, "Held"},       {OutcomeShape::Vomited, "Vomited"},
            {OutcomeShape::Open, "Open"},       {OutcomeShape::NoDose, "No dose"}};
        for (const auto &[shape, word] : outcomes) {
            paintMark(painter, QRectF(24, y, 170, 24), Mark{shape, say(word)}, medium, look, look->bg1);
            paintShape(painter, QRectF(194, y, 12, 12), shape, look.tokens().*inkOf(shape), look->bg1);
            paintShape(painter, QRectF(220, y, 40, 40), shape, look.tokens().*inkOf(shape), look->bg1);
            y += 28;
        }
        for (int grade = 1; grade <= 5; ++grade) {
            paintGrade(painter, QRectF(24 + (grade - 1) * 64, y, 20, 20), grade, look);
            paintGradeBars(painter, QRectF(50 + (grade - 1) * 64, y + 4, 24, 14), grade, look);
        }
        y += 36;
        const std::pair<int, StatusShape> clocks[] = {{12, StatusShape::NotDue},   {24, StatusShape::WindowOpen},
                                                      {28, StatusShape::DueToday}, {31, StatusShape::Late},
                                                      {40, StatusShape::Overdue},  {60, StatusShape::Lapsed}};
        for (const auto &[day, status] : clocks) {
            paintMiniClock(painter, QRectF(28, y, 123, 16), day, status, look);
            y += 22;
        }
    }

    static void paintIcons(QPainter &painter, const Look &look)
    {
        painter.setFont(look.font(TextSize::Caption));
        for (int name = 0; name <= int(IconName::AppSign); ++name) {
            const qreal left = 480 + (name % 10) * 92, top = 30 + (name / 10) * 58;
            paintIcon(painter, QRectF(left + 36, top, 20, 20), IconName(name), look->text1);
            painter.setPen(look->text2);
            painter.drawText(QRectF(left, top + 22, 92, 18), Qt::AlignCenter, iconFile(IconName(name)));
        }
        for (int name = 0; name <= int(IconName::AppSign); ++name)
            paintIcon(painter, QRectF(480 + (name % 17) * 54, 420 + (name / 17) * 54, 40, 40), IconName(name),
                      look->text1);
        paintIcon(painter, QRectF(480, 620, 120, 120), IconName::AppSign, look->accent);
        painter.drawPixmap(640, 620, appIcon().pixmap(128, 128));
        painter.fillRect(QRectF(820, 590, 330, 300), look->brand);
        paintBoat(painter, QRectF(830, 600, 310, 280), look->onBrand);
    }
};

Course sampleCourse()
{
    Course c;
    c.from = QDate(2025, 11, 10);
    c.until = QDate(2026, 6, 3);
    c.today = QDate(2026, 5, 4);
    const QDate shots[] = {{2025, 11, 21}, {2025, 12, 19}, {2026, 1, 16}, {2026, 2, 24}, {2026, 3, 20}, {2026, 4, 17}};
    for (int i = 0; i < 6; ++i) c.shots << Course::Shot{shots[i], i % 2 ? say("L") : say("R"), say("380 mg")};
    c.covered = {{shots[0], QDate(2026, 2, 12)}, {shots[3], QDate(2026, 5, 14)}};
    c.gaps = {{QDate(2026, 2, 13), QDate(2026, 2, 23), say("11 days not covered")}};
    c.due = QDate(2026, 5, 15);
    c.dueWords = say("due 15 May");
    for (int i = 0; i < 8; ++i)
        c.oral << Course::OralDay{QDate(2025, 11, 13).addDays(i),
                                  i == 2 || i == 3 ? Course::Oral::SelfReported : Course::Oral::Given};
    for (int i = 0; i < 8; ++i)
        c.oral << Course::OralDay{QDate(2026, 2, 16).addDays(i),
                                  i == 2      ? Course::Oral::Missed
                                      : i > 4 ? Course::Oral::SelfReported
                                              : Course::Oral::Given};
    c.oralNotes = {{QDate(2025, 11, 20), say("25 mg once, then 50 mg until the first injection")},
                   {QDate(2026, 2, 23), say("50 mg to bridge the gap, 7 of 8 taken")}};
    c.sideEffects = {{QDate(2025, 11, 13), QDate(2025, 11, 23), 1, say("Nausea")},
                     {QDate(2025, 12, 20), QDate(2026, 1, 3), 2, say("Injection-site pain")},
                     {QDate(2026, 1, 19), QDate(2026, 1, 24), 1, say("Headache")},
                     {QDate(2026, 2, 3), QDate(2026, 2, 25), 2, say("Trouble sleeping")},
                     {QDate(2026, 2, 27), QDate(2026, 3, 13), 3, say("Low mood")},
                     {QDate(2026, 4, 18), {}, 1, say("Injection-site nodule")}};
    c.liver = {{QDate(2025, 11, 12), 0.8, 0.8, say("ALT 31"), say("AST 30")},
               {QDate(2025, 12, 19), 1.1, 1.0, {}, {}},
               {QDate(2026, 1, 16), 2.2, 1.7, say("ALT 88, 2.2x"), say("AST 66, 1.7x")},
               {QDate(2026, 2, 20), 1.8, 1.5, {}, {}},
               {QDate(2026, 3, 20), 1.3, 1.1, {}, {}},
               {QDate(2026, 4, 17), 0.95, 0.85, say("ALT 38"), say("AST 33")}};
    const int cravings[] = {78, 60, 40, 35, 28, 24, 30, 52, 64, 38, 22, 19, 15};
    for (int i = 0; i < 13; ++i) c.craving << Course::Craving{QDate(2025, 11, 13).addDays(i * 13), cravings[i]};
    for (const QDate &day : shots) c.urine << Course::Urine{day, Course::Finding::Negative, say("negative")};
    return c;
}

QHBoxLayout *inARow(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    for (QWidget *each : widgets) row->addWidget(each);
    row->addStretch(1);
    return row;
}

QWidget *ranked(const char *rank)
{
    auto *button = new QPushButton(say(rank));
    button->setProperty("rank", say(rank));
    button->setEnabled(qstrcmp(rank, "off") != 0);
    return button;
}

QHBoxLayout *deeds()
{
    auto *save = new DeedButton(say("Save"), DeedButton::Rank::Filled);
    save->setKey(Qt::Key_Return);
    auto *later = new DeedButton(say("Later"));
    later->setKey(Qt::Key_L);
    auto *none = new DeedButton(say("Off"));
    none->setReason(say("Two things left"));
    return inARow({save, later, new DeedButton(say("Focus")), none});
}

QHBoxLayout *checks()
{
    auto *checked = new QCheckBox(say("Checked")), *off = new QCheckBox(say("Off"));
    checked->setChecked(true);
    off->setEnabled(false);
    auto *radio = new QRadioButton(say("This one"));
    radio->setChecked(true);
    return inARow({checked, off, radio});
}

void addRows(QVBoxLayout *column)
{
    auto *dose = new JoinedButtons({say("380 mg, full dose"), say("Part of it"), say("Not given")});
    dose->setCurrent(0);
    column->addWidget(new FieldRow(say("Dose"), dose));
    auto *combo = new QComboBox;
    combo->addItems({say("Lot 4471B, expires 30 Nov 2026"), say("Lot 2")});
    column->addWidget(new FieldRow(say("Kit"), combo));
    auto *out = new FieldRow(say("Out of refrigerator"), new QTimeEdit(QTime(9, 5)));
    auto *bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setValue(15);
    out->addBeside(bar);
    out->setAside(say("ready 09:50, 38 min left"));
    column->addWidget(out);
    auto *rescue = new FieldRow(say("Overdose rescue"), new QCheckBox(say("Talked about naloxone or nalmefene")));
    rescue->setNeeded(true);
    column->addWidget(rescue);
    auto *note = new QLineEdit;
    note->setPlaceholderText(say("Anything the next nurse should know"));
    auto *noteRow = new FieldRow(say("Note"), note);
    noteRow->setError(say("31/02/1990 is not a date. Write it as 1990-02-28."));
    column->addWidget(noteRow);
    auto *spin = new QSpinBox;
    spin->setValue(28);
    column->addWidget(new FieldRow(say("Days"), spin));
}

QVBoxLayout *fields()
{
    auto *column = new QVBoxLayout;
    auto *who = new PersonBlock(PersonBlock::Shape::Wide);
    who->setPerson({say("Kai Nakamura"),
                    {},
                    say("Born 21 Jul 1994"),
                    say("age 31"),
                    say("Chart 1193"),
                    {say("Outpatient"), say("Opioid use")},
                    {StatusShape::Late, say("Late 3 days")}});
    column->addWidget(who);
    addRows(column);
    column->addLayout(checks());
    auto *text = new QPlainTextEdit(say("Two lines\nof a note"));
    text->setMaximumHeight(70);
    column->addWidget(text);
    auto *tabs = new QTabBar;
    for (const char *tab : {"Summary", "Oral doses", "Injections", "Side effects", "Labs"}) tabs->addTab(say(tab));
    tabs->setExpanding(false);
    tabs->setDrawBase(false);
    column->addWidget(tabs);
    column->addLayout(inARow({ranked("filled"), ranked("outlined"), ranked("flat"), ranked("off"),
                              new DeedButton(say("I forgot my password"), DeedButton::Rank::Link)}));
    column->addLayout(deeds());
    column->addStretch(1);
    return column;
}

QVBoxLayout *figures()
{
    auto *column = new QVBoxLayout;
    auto *secret = new SecretField;
    QTest::keyClicks(secret, say("correct horse"));
    auto *password = new FieldRow(say("Password"), secret);
    password->setStacked(true);
    password->setLined(false);
    column->addWidget(password);
    auto *clocks = new QHBoxLayout;
    for (const int day : {17, 24, 40, 70}) {
        auto *clock = new CoverageClock;
        CoverageClock::Reading reading;
        reading.day = day;
        clock->setReading(reading);
        clocks->addWidget(clock);
    }
    column->addLayout(clocks);
    auto *figure = new SiteFigure;
    using Side = SiteFigure::Side;
    figure->setLast({Side::Left, Side::Right, Side::Left, Side::Right, Side::Left, Side::Right});
    figure->setProposed(Side::Right);
    column->addWidget(figure);
    auto *failed = new UndoLine;
    failed->fail(say("Not saved: the disk is full. Nothing you typed is lost."));
    column->addWidget(failed);
    auto *empty = new EmptyState;
    empty->say(IconName::Check, say("Nobody is overdue today."),
               say("The next window opens on Wed 6 May, for Owen Fitzgerald."), true);
    empty->deed()->setText(say("Book who comes next"));
    empty->deed()->setSign(IconName::Book);
    empty->deed()->setKey(Qt::Key_B);
    empty->deed()->show();
    column->addWidget(empty, 1);
    return column;
}

} // namespace

/// Renders the parts in both themes, so that somebody can look at them: the files stand in the build folder.
class LookGalleryTest : public QObject, private Gallery
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light, 100); }

    void shapesAndIcons()
    {
        ShapeSheet sheet;
        keep(sheet, say("shapes"));
    }

    void formsAndFields()
    {
        QWidget window;
        window.resize(1100, 900);
        window.setAutoFillBackground(true);
        window.setBackgroundRole(QPalette::Base);
        auto *sides = new QHBoxLayout(&window);
        sides->addLayout(fields(), 1);
        sides->addLayout(figures(), 1);
        window.show();
        window.activateWindow();
        for (auto *deed : window.findChildren<DeedButton *>())
            if (deed->text() == say("Focus")) deed->setFocus(Qt::TabFocusReason);
        keep(window, say("forms"));
    }

    void menusAndLists()
    {
        QMenu menu;
        menu.addAction(icon(IconName::Print, Look::of(&menu)->text1), say("Print list"))
            ->setShortcut(Qt::CTRL | Qt::Key_P);
        QAction *checked = menu.addAction(say("Hide names"));
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addSeparator();
        menu.addAction(say("Export"))->setEnabled(false);
        menu.setActiveAction(checked);
        menu.resize(menu.sizeHint());
        QVERIFY(menu.sizeHint().height() >= 3 * 32);
        QVERIFY(menu.grab().save(say("gallery/menu.png")));
        QComboBox combo;
        combo.addItems({say("Lot 4471B"), say("Lot 4472A"), say("Lot 4473C")});
        combo.resize(240, 32);
        combo.show();
        combo.showPopup();
        QVERIFY(combo.view()->window()->grab().save(say("gallery/combo.png")));
        QVERIFY(combo.view()->sizeHintForRow(0) >= space::target);
        combo.hidePopup();
    }

    void theCourse()
    {
        CoverageStrip strip;
        strip.resize(1304, 460);
        strip.setFocusPolicy(Qt::NoFocus);
        strip.setCourse(sampleCourse());
        keep(strip, say("course"));
    }
};

QTEST_MAIN(LookGalleryTest)
#include "look_gallery_test.moc"
