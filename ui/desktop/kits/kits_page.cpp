#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/kits/count_view.h"
#include "ui/desktop/kits/kit_ask.h"
#include "ui/desktop/kits/kit_delegate.h"
#include "ui/desktop/kits/kit_desk.h"
#include "ui/desktop/kits/kit_panel.h"
#include "ui/desktop/kits/kit_pipeline.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/day_booking.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

KitsPage::KitsPage(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_deeds(new KitDesk(desk, deeds, this)),
      m_model(new TableModel<KitLine>(kitColumns(desk), this))
{
    build();
    wire();
    wirePanel();
}

void KitsPage::build()
{
    m_count = new CountView(desk());
    m_whole = new QStackedWidget;
    m_whole->addWidget(buildList());
    m_whole->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_whole, 1);
}

QWidget *KitsPage::buildList()
{
    m_model->setGroups([](const KitLine &line) { return line.head ? QVariant::fromValue(*line.head) : QVariant(); });
    m_pipeline = new KitPipeline;
    m_filters = new FilterBar;
    m_table = new PinnedTable;
    m_delegate = new KitDelegate(desk());
    m_table->setRows(m_delegate);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Kits"));
    m_table->installEventFilter(this);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    m_panel = new KitPanel(desk());
    auto *list = new QWidget;
    auto *across = new QHBoxLayout(list);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pipeline);
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    across->addLayout(column, 1);
    across->addWidget(m_panel);
    return list;
}

void KitsPage::wire()
{
    connect(&desk().database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible()
            && topics & (Topics(Topic::Kits) | Topic::Visits | Topic::Injections | Topic::Clients | Topic::Orders))
            read();
    });
    connect(&desk(), &Desk::namesHiddenChanged, this, &KitsPage::showRows);
    connect(m_filters, &FilterBar::chosen, this, [this](int index) {
        m_filter = KitFilter(index);
        m_pipeline->setChosen(std::nullopt);
        showRows();
        m_table->setFocus();
    });
    connect(m_pipeline, &KitPipeline::stateChosen, this, [this] { showRows(); });
    connect(m_table, &PinnedTable::rowChosen, this, &KitsPage::select);
    connect(m_table, &PinnedTable::opened, this, [this] { press(Qt::Key_Return, Qt::NoModifier); });
    connect(m_deeds, &KitDesk::begun, this, [this](Id<Kit> kit) {
        m_saving.insert(kit);
        showRows();
    });
    connect(m_deeds, &KitDesk::done, this, [this](Id<Kit> kit) {
        m_saving.remove(kit);
        showRows();
    });
    connect(m_empty->deed(), &QAbstractButton::clicked, this, [this] {
        if (m_page.rows.isEmpty()) return orderKit();
        m_filters->setCurrent(int(KitFilter::All));
        m_filter = KitFilter::All;
        m_pipeline->setChosen(std::nullopt);
        showRows();
    });
    connect(m_count, &CountView::saved, m_deeds, &KitDesk::count);
    connect(m_count, &CountView::refused, this, [this](const QString &sentence) { deeds().fail(sentence); });
    connect(m_count, &CountView::left, this, [this] { escape(); });
    connect(m_deeds, &KitDesk::counted, this, [this] { m_whole->setCurrentIndex(0); });
}

void KitsPage::wirePanel()
{
    const auto with = [this](auto deed) {
        return [this, deed] {
            if (const KitRow *row = selected()) deed(KitRow(*row));
        };
    };
    connect(m_panel, &KitPanel::nextWanted, this, [this] { press(Qt::Key_Space, Qt::NoModifier); });
    connect(m_panel, &KitPanel::anotherWanted, this, [this] { press(Qt::Key_K, Qt::NoModifier); });
    connect(m_panel, &KitPanel::visitWanted, this, [this] { press(Qt::Key_B, Qt::NoModifier); });
    connect(m_panel, &KitPanel::coldWanted, this, with([this](const KitRow &row) {
                if (row.kit.outSince.isValid()) m_deeds->putBack(row);
                else m_deeds->moveOut(row);
            }));
    connect(m_panel, &KitPanel::wasteWanted, this,
            with([this](const KitRow &row) { m_panel->ask()->ask(KitAsk::Question::Wasted, row.kit); }));
    connect(m_panel, &KitPanel::returnWanted, this,
            with([this](const KitRow &row) { m_panel->ask()->ask(KitAsk::Question::Returned, row.kit); }));
    connect(m_panel->ask(), &KitAsk::answered, this, &KitsPage::answered);
    m_booking = new DayBooking(desk(), deeds(), m_panel->dayBox(), this);
    connect(m_panel->dayBox(), &AskBox::answered, this, [this](QDate day) {
        m_booking->answer(day);
        m_table->setFocus();
    });
}

QString KitsPage::title() const { return m_whole->currentIndex() == 1 ? tr("Count the kits") : tr("Kits"); }

QString KitsPage::subtitle() const
{
    if (!m_isRead) return {};
    if (m_whole->currentIndex() == 1) return longDay(desk().today());
    const auto late = std::count_if(m_page.rows.cbegin(), m_page.rows.cend(),
                                    [](const KitRow &row) { return row.isLate; });
    return late == 0 ? tr("nothing to get") : tr("%1 to get before they are needed").arg(late);
}

void KitsPage::fillHead(ScreenHead &head)
{
    if (!desk().may(Right::EditKits) || m_whole->currentIndex() == 1) return;
    connect(head.addDeed(tr("Count"), IconName::CheckUp), &QAbstractButton::clicked, this, &KitsPage::beginCount);
    connect(head.addDeed(tr("Order a kit"), IconName::Add, DeedButton::Rank::Outlined), &QAbstractButton::clicked, this,
            &KitsPage::orderKit);
}

QList<KeyHint> KitsPage::hints() const
{
    const auto key = [](const QString &cap, const QString &word) { return KeyHint{{cap}, word}; };
    if (m_whole->currentIndex() == 1)
        return {
            key(tr("Space"), tr("on the shelf")), {{tr("Ctrl"), tr("Enter")}, tr("save")}, key(tr("Esc"), tr("leave"))};
    QList<KeyHint> hints{{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("move")}};
    if (desk().may(Right::EditKits))
        hints << key(tr("Space"), tr("next step")) << key(QStringLiteral("K"), tr("another kit"));
    hints << key(QStringLiteral("B"), tr("visit"));
    if (desk().may(Right::EditKits)) hints << key(QStringLiteral("U"), tr("undo"));
    return hints << key(QStringLiteral("?"), tr("why")) << key(tr("Enter"), tr("chart"));
}

void KitsPage::enter()
{
    read();
    m_table->setFocus();
}

bool KitsPage::escape()
{
    if (m_whole->currentIndex() == 1) {
        m_whole->setCurrentIndex(0);
        Q_EMIT headChanged();
        Q_EMIT hintsChanged();
        m_table->setFocus();
        return true;
    }
    if (m_panel->ask()->isAsking() || m_panel->dayBox()->isAsking()) m_panel->leaveQuestions();
    else if (m_table->hasFocus() || m_empty->isVisible()) return false;
    m_table->setFocus();
    return true;
}

QList<QWidget *> KitsPage::panes() const
{
    if (m_whole->currentIndex() == 1) return {m_count->numberField(), m_count->table()};
    return {m_table, m_panel, m_pipeline, m_filters};
}

void KitsPage::read()
{
    whenDone(KitList(database()).page(), this, m_reading.only([this](const Result<KitPage> &page) {
        if (!page) {
            m_error = sentence(page.error());
            deeds().fail(m_error);
        } else {
            m_page = *page;
            m_isRead = true;
            for (const KitRow &row : std::as_const(m_page.rows))
                if (m_ordered && row.kit.id == *m_ordered) m_kit = std::exchange(m_ordered, std::nullopt);
            m_error.clear();
        }
        showRows();
        Q_EMIT headChanged();
    }));
}

const KitRow *KitsPage::selected() const
{
    for (const KitRow &row : m_page.rows)
        if (m_kit && row.kit.id == *m_kit) return &row;
    return nullptr;
}

void KitsPage::select(int row)
{
    if (m_showing || row < 0 || !m_model->at(row).row) return;
    m_kit = m_model->at(row).row->kit.id;
    showPanel();
}

void KitsPage::showPanel()
{
    const KitRow *row = selected();
    m_panel->show(row, m_page.rows);
    if (!row) return;
    m_panel->showSteps({});
    whenDone(KitList(database()).steps(row->kit.id), this,
             m_askingSteps.only([this](const Result<QList<KitStep>> &steps) {
                 if (steps) m_panel->showSteps(*steps);
             }));
}

void KitsPage::showStages()
{
    QHash<KitState, int> counts;
    for (const KitRow &row : std::as_const(m_page.rows)) ++counts[row.kit.state];
    const auto stage = [&](KitState state, const QString &aside) {
        return KitPipeline::Stage{state, word(state), aside, counts.value(state)};
    };
    KitPipeline::Stage given = stage(KitState::Given, tr("%1 last month").arg(m_page.givenLastMonth));
    given.word = tr("Given this month");
    KitPipeline::Stage cold = stage(KitState::Refrigerated, tr("2 to 8 °C"));
    cold.word = tr("Refrigerator");
    m_pipeline->setStages({stage(KitState::Ordered, tr("on the way")), stage(KitState::Authorised, tr("agreed")),
                           stage(KitState::Received, tr("to put away")), cold,
                           stage(KitState::Reserved, tr("for a visit")), given});
    QList<int> sums(5, 0);
    for (const KitRow &row : std::as_const(m_page.rows))
        for (int i = 0; i < 5; ++i) sums[i] += passes(row, KitFilter(i), desk().today());
    m_filters->setFilters({{tr("To do"), sums[0]},
                           {tr("All"), sums[1]},
                           {tr("Clinic's own"), sums[2]},
                           {tr("Expiring"), sums[3]},
                           {tr("Set aside"), sums[4]}});
    m_filters->setCurrent(int(m_filter));
    m_filters->setNote(!m_page.lastCount ? tr("Not counted yet")
                                         : tr("Counted %1: %2 of %3")
                                               .arg(shortDay(m_page.lastCount->on))
                                               .arg(m_page.lastCount->found())
                                               .arg(m_page.lastCount->expected));
}

void KitsPage::showRows()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    showStages();
    QList<KitLine> lines = groupedKits(m_page.rows, m_filter, m_pipeline->chosen(), desk().today());
    for (KitLine &line : lines) line.saving = line.row && m_saving.contains(line.row->kit.id);
    m_model->setRows(lines);
    int row = m_model->find([this](const KitLine &line) { return line.row && m_kit && line.row->kit.id == *m_kit; });
    if (row < 0) row = m_model->find([](const KitLine &line) { return line.row.has_value(); });
    m_stack->setCurrentWidget(row < 0 ? static_cast<QWidget *>(m_empty) : m_table);
    const bool asking = m_panel->ask()->isAsking() || m_panel->dayBox()->isAsking();
    if (row < 0) {
        m_kit.reset();
        showEmpty();
        if (!asking) m_panel->show(nullptr, {});
        return;
    }
    const Id<Kit> kit = m_model->at(row).row->kit.id;
    const bool same = m_kit == kit;
    m_kit = kit;
    m_table->setRow(row);
    if (!(asking && same)) showPanel();
}

void KitsPage::showEmpty()
{
    const bool none = m_page.rows.isEmpty();
    DeedButton *deed = m_empty->deed();
    deed->setText(none ? tr("Order a kit") : tr("Show all"));
    deed->setVisible(m_isRead && m_error.isEmpty() && (!none || desk().may(Right::EditKits)));
    if (!m_error.isEmpty()) m_empty->say(IconName::Warning, tr("The kits could not be read."), m_error);
    else if (!m_isRead) m_empty->say(IconName::Kit, tr("Reading the kits…"), QString());
    else if (none)
        m_empty->say(IconName::Kit, tr("No kit is written down yet."),
                     tr("Order the first one, or import the list that the clinic keeps."));
    else if (m_filter == KitFilter::ToDo && !m_pipeline->chosen())
        m_empty->say(IconName::Check, tr("Nothing to do."), tr("Every kit is where it must be."), true);
    else m_empty->say(IconName::Filter, tr("No kit is in this list now."), tr("The others are still there."));
}

void KitsPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const int window = this->window()->width();
    m_panel->setFixedWidth(look.panelWidth(window));
    const bool roomy = window >= look.px(1400);
    m_table->setColumnHidden(3, !roomy); // the panel says lot and expiry
    m_table->setWidths(window >= look.px(1700) ? QList<int>{112, 272, 112, 176, 128, 0, 88}
                           : roomy             ? QList<int>{108, 184, 84, 144, 124, 0, 84}
                                               : QList<int>{112, 196, 84, 0, 124, 0, 80});
}
