#include "gallery.h"
#include "ui/desktop/parts/day_line.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/rail.h"
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/state_bar.h"
#include "ui/desktop/parts/status_line.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include <QGridLayout>
#include <QPainter>

namespace {

struct Row
{
    QString time, name, dose;
    Mark mark;
    bool done;
    std::optional<GroupHead> head = {};
};

class Rows : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const Cell &cell) const override
    {
        const auto mark = cell.index.data(Qt::UserRole + 9).value<Mark>();
        const bool done = cell.index.data(Qt::UserRole + 10).toBool();
        switch (cell.index.column()) {
        case 0: return paintFigures(cell, cell.index.data().toString(), TextSize::Body, QFont::Normal, &Tokens::text2);
        case 1:
            return paintText(cell, cell.index.data().toString(), TextSize::Lead, done ? QFont::Medium : QFont::DemiBold,
                             done ? &Tokens::text2 : &Tokens::text1);
        case 3:
            paintMark(cell.painter, cell.box, mark, cell.look.font(TextSize::Body, QFont::Medium), cell.look,
                      cell.ground);
            return;
        default: return paintText(cell, cell.index.data().toString(), TextSize::Body, QFont::Normal, &Tokens::text2);
        }
    }
};

} // namespace

Q_DECLARE_METATYPE(Mark)

namespace {

Rail *places()
{
    auto *rail = new Rail;
    rail->addPlace(say("today"), IconName::Today, say("Today"));
    rail->addPlace(say("overdue"), IconName::Overdue, say("Overdue"));
    rail->addPlace(say("schedule"), IconName::Schedule, say("Schedule"));
    rail->addPlace(say("clients"), IconName::Client, say("Clients"));
    rail->addPlace(say("outcomes"), IconName::Outcomes, say("Outcomes"));
    rail->addDeed(say("help"), IconName::Why, say("Help"));
    rail->addDeed(say("lock"), IconName::Lock, say("Lock"));
    rail->setBadge(say("overdue"), 12, say("12 people overdue"));
    rail->setCurrent(say("today"));
    return rail;
}

ScreenHead *head()
{
    auto *made = new ScreenHead;
    made->setTitle(say("Today"), say("Monday 4 May 2026"));
    made->addDeed(say("Paper catch-up"), IconName::Edit);
    made->addDeed(say("Print"), IconName::Print);
    made->addDeed(say("Close the day"), IconName::Book, DeedButton::Rank::Outlined);
    return made;
}

StateBar *state()
{
    auto *bar = new StateBar;
    bar->setGroups({{say("Oral doses"),
                     say("4 of 13 open"),
                     {{{OutcomeShape::Given, say("given")}, 4},
                      {{OutcomeShape::SelfReported, say("self-reported")}, 1},
                      {{OutcomeShape::Refused, say("refused")}, 1},
                      {{OutcomeShape::Held, say("held")}, 1},
                      {{OutcomeShape::Vomited, say("vomited")}, 1},
                      {{OutcomeShape::NotHere, say("not here")}, 1},
                      {{OutcomeShape::Open, say("open")}, 4}}},
                    {say("Injections"),
                     say("4 of 5 open"),
                     {{{OutcomeShape::Given, say("given")}, 1}, {{OutcomeShape::Open, say("open")}, 4}}},
                    {say("Checks"), say("1 of 1 open"), {{{OutcomeShape::Open, say("open")}, 1}}}});
    return bar;
}

StatusLine *status()
{
    auto *line = new StatusLine;
    line->setHints({{{say("↑"), say("↓")}, say("move")},
                    {{say("I")}, say("injection")},
                    {{say("1–9")}, say("reason")},
                    {{say("F1")}, say("help")}});
    line->setWho(say("Maren Holt, nurse"));
    line->setClinic(say("Practice clinic, made-up people"));
    line->setSaved(say("Saved 09:12"));
    line->setDay(say("Mon 4 May 2026, 09:12"));
    return line;
}

PinnedTable *rounds(QObject *owner)
{
    constexpr Qt::Alignment left = Qt::AlignLeft;
    auto *model = new TableModel<Row>(
        {{say("Time"), [](const Row &row) { return row.time; }, left, {}},
         {say("Client"), [](const Row &row) { return row.name; }, left,
          [](const Row &row, int role) { return role == Qt::UserRole + 10 ? QVariant(row.done) : QVariant(); }},
         {say("Due today"), [](const Row &row) { return row.dose; }, left, {}},
         {say("Arrived, what became of it"), [](const Row &row) { return row.mark.word; }, left,
          [](const Row &row, int role) {
              return role == Qt::UserRole + 9 ? QVariant::fromValue(row.mark) : QVariant();
          }}},
        owner);
    model->setGroups([](const Row &row) { return row.head ? QVariant::fromValue(*row.head) : QVariant(); });
    QList<Row> rows{
        {{}, {}, {}, {}, false, GroupHead{{StatusShape::Overdue, say("Overdue")}, 5, say("8 to 28 days past due")}}};
    const char *names[] = {"Ana Lúcia Ferreira dos Santos",
                           "Tom Ek",
                           "Kofi Mensah",
                           "Siobhán O’Rourke",
                           "Bo Li",
                           "Wojciech Szczepański",
                           "Priya Venkatasubramanian",
                           "Jamal Washington",
                           "Destiny Carter",
                           "Hassan Yusuf Warsame",
                           "Kai Nakamura"};
    int nth = 0;
    for (const char *name : names) {
        const auto outcome = OutcomeShape(nth % 7);
        rows << Row{QStringLiteral("08:%1").arg(nth * 5, 2, 10, QLatin1Char('0')),
                    say(name),
                    say("50 mg"),
                    {outcome, say("08:03")},
                    nth < 6,
                    {}};
        if (++nth == 6)
            rows << Row{{}, {},    {},
                        {}, false, GroupHead{{StatusShape::Late, say("Late")}, 4, say("1 to 7 days past due")}};
    }
    model->setRows(rows);
    auto *table = new PinnedTable;
    table->setModel(model);
    table->setRows(new Rows(space::row));
    table->setWidths({52, 308, 156, 0});
    return table;
}

QGridLayout *fourDeeds()
{
    auto *grid = new QGridLayout;
    const std::tuple<const char *, OutcomeShape, Qt::Key> deeds[] = {{"At home", OutcomeShape::SelfReported, Qt::Key_P},
                                                                     {"Refused", OutcomeShape::Refused, Qt::Key_R},
                                                                     {"Not here", OutcomeShape::NotHere, Qt::Key_N},
                                                                     {"Held", OutcomeShape::Held, Qt::Key_H}};
    int at = 0;
    for (const auto &[word, shape, key] : deeds) {
        auto *deed = new DeedButton(say(word));
        deed->setSign(shape);
        deed->setKey(key);
        deed->setTall(40);
        deed->setSpread(true);
        if (at == 3) deed->setReason(say("No order to hold"));
        grid->addWidget(deed, at / 2, at % 2);
        ++at;
    }
    return grid;
}

PanelSection *why()
{
    auto *section = new PanelSection(say("Why is this red?"));
    section->addToTitle(new KeyCap({say("?")}));
    section->addFact(say("Last injection given"), say("Wed 25 Mar 2026"));
    section->addFact(say("Interval of the signed order"), say("+ 28 days"));
    section->addFact(say("Next due"), say("Wed 22 Apr 2026"), true);
    auto *line = new DayLine;
    DayLine::Limits limits;
    limits.day = 40;
    limits.status = StatusShape::Overdue;
    limits.dueWords = say("due 22 Apr");
    limits.todayWords = say("today, day 40");
    line->setLimits(limits);
    section->addWidget(line);
    return section;
}

Panel *panel()
{
    auto *made = new Panel;
    auto *who = new PersonBlock(PersonBlock::Shape::Panel);
    who->setPerson({say("Rosa Delgado-Whitaker"),
                    {},
                    say("Born 12 Mar 1988"),
                    say("age 38"),
                    say("Chart 1109"),
                    {say("Intensive outpatient")},
                    {}});
    made->setTop(who);
    auto *due = new PanelSection;
    due->addWidget(new TextLabel(say("Due now, 09:00"), TextSize::Caption, QFont::Normal, &Tokens::text3));
    due->addWidget(new TextLabel(say("50 mg by mouth"), TextSize::Person, QFont::DemiBold));
    due->addText(say("Watch the client swallow. Daily 50 mg, ordered by Dr. Amara Nwosu on 6 Apr 2026."), true);
    auto *given = new DeedButton(say("Given"), DeedButton::Rank::Filled);
    given->setSign(IconName::Check);
    given->setKey(Qt::Key_G);
    given->setTall(48);
    due->addWidget(given);
    due->addLayout(fourDeeds());
    made->addSection(due);
    made->addSection(why());
    return made;
}

} // namespace

/// A whole window made of the parts alone, without a register.
class WindowGalleryTest : public QObject, private Gallery
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light, 100); }

    void aWindowOfParts()
    {
        QWidget window;
        window.resize(1440, 900);
        auto *outer = new QHBoxLayout(&window);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->setSpacing(0);
        outer->addWidget(places());
        auto *column = new QVBoxLayout, *list = new QVBoxLayout;
        auto *middle = new QHBoxLayout;
        for (QBoxLayout *each :
             {static_cast<QBoxLayout *>(column), static_cast<QBoxLayout *>(list), static_cast<QBoxLayout *>(middle)})
            each->setSpacing(0);
        outer->addLayout(column, 1);
        column->addWidget(head());
        column->addLayout(middle, 1);
        middle->addLayout(list, 1);
        list->addWidget(state());
        auto *filters = new FilterBar;
        filters->setFilters({{say("All"), 12}, {say("To call now"), 8}, {say("Promised"), 2}});
        filters->setNote(say("1 call made today"));
        list->addWidget(filters);
        PinnedTable *table = rounds(&window);
        list->addWidget(table, 1);
        auto *undo = new UndoLine;
        undo->say({OutcomeShape::NotHere, say("Not here")}, say("Hassan Yusuf Warsame,"),
                  say("100 mg, recorded 09:04."));
        list->addWidget(undo);
        middle->addWidget(panel());
        column->addWidget(status());
        window.show();
        table->setRow(3);
        table->setFocus();
        QCOMPARE(table->row(), 3);
        keep(window, say("window"));
    }
};

QTEST_MAIN(WindowGalleryTest)
#include "window_gallery_test.moc"
