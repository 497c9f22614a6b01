#include "ui/desktop/outcomes/outcome_board.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/enums.h"
#include <QGridLayout>
#include <QPainter>

namespace {

constexpr OutcomeGroup groupChoices[] = {OutcomeGroup::Level, OutcomeGroup::Indication, OutcomeGroup::Month};

} // namespace

OutcomeBoard::OutcomeBoard(QWidget *parent) : QWidget(parent)
{
    m_figures = new FigureTiles;
    m_retention = new RetentionChart;
    m_timing = new TimingChart;
    m_injectionEffects = new EffectChart(Product::XR);
    m_groupHead = buildGroupHead();
    m_groups = new GroupTable;
    m_stops = new StopChart;
    m_everything = new MeasureTable;
    m_tabletEffects = new EffectChart(Product::Oral);
    m_panes = {m_figures, m_retention, m_timing, m_injectionEffects, m_groups, m_stops, m_everything, m_tabletEffects};
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    arrange();
    for (OutcomePane *pane : m_panes) {
        connect(pane, &ValuePane::opened, this, [this, pane](int value) {
            if (const OutcomeNumber *number = pane->number(value)) Q_EMIT opened(*number);
        });
        connect(pane, &ValuePane::moved, this, [this, pane](int value) {
            if (const OutcomeNumber *number = pane->number(value)) Q_EMIT moved(*number);
        });
    }
}

QWidget *OutcomeBoard::buildGroupHead()
{
    const Look &look = Look::of(this);
    auto *head = new QWidget;
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_byTitle = new TextLabel(word(OutcomeGroup::Level), TextSize::Lead, QFont::DemiBold);
    m_byTitle->setWordWrap(false);
    m_by = new JoinedButtons({tr("Level of care"), tr("Reason"), tr("Month")});
    m_by->setAccessibleName(tr("Rows of the table"));
    m_by->setCurrent(0);
    auto *faint = new TextLabel(tr("faint: fewer than %1").arg(fewPeople), TextSize::Body, QFont::Normal,
                                &Tokens::text2);
    faint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(look.px(space::margin), look.px(7), look.px(space::margin), look.px(7));
    row->setSpacing(look.px(space::l));
    row->addWidget(m_byTitle);
    row->addWidget(m_by);
    row->addWidget(faint, 1);
    connect(m_by, &JoinedButtons::chosen, this, &OutcomeBoard::setBy);
    return head;
}

void OutcomeBoard::setBy(int choice)
{
    const OutcomeGroup by = groupChoices[qBound(0, choice, 2)];
    m_byTitle->setText(word(by));
    m_groups->setBy(by);
    m_groups->updateGeometry();
}

void OutcomeBoard::show(const OutcomePage &page)
{
    const bool months = byMonth(page.question);
    m_by->setChoiceEnabled(2, months, months ? QString() : tr("up to %1 months").arg(longestByMonth));
    if (!months && m_groups->by() == OutcomeGroup::Month) {
        m_by->setCurrent(0);
        setBy(0);
    }
    for (OutcomePane *pane : m_panes) pane->show(page);
}

void OutcomeBoard::arrange()
{
    const Look &look = Look::of(this);
    const int columns = width() >= look.px(1000) ? 3 : 1;
    if (columns == m_columns) return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0)) delete item;
    const QList<QWidget *> all = {m_figures, m_retention,  m_timing, m_injectionEffects, m_groupHead,
                                  m_groups,  m_everything, m_stops,  m_tabletEffects};
    if (columns == 1) {
        for (int i = 0; i < all.size(); ++i) m_grid->addWidget(all[i], i, 0);
        for (int i = 0; i < 3; ++i) m_grid->setColumnStretch(i, i == 0);
        m_grid->setRowStretch(int(all.size()), 1);
        return;
    }
    constexpr int wide[] = {500, 436, 416};
    for (int i = 0; i < 3; ++i) m_grid->setColumnStretch(i, wide[i]);
    m_grid->addWidget(m_figures, 0, 0, 1, 3);
    m_grid->addWidget(m_retention, 1, 0);
    m_grid->addWidget(m_timing, 1, 1);
    m_grid->addWidget(m_injectionEffects, 1, 2);
    m_grid->addWidget(m_groupHead, 2, 0, 1, 2);
    m_grid->addWidget(m_groups, 3, 0, 1, 2, Qt::AlignTop);
    m_grid->addWidget(m_stops, 2, 2, 2, 1);
    m_grid->addWidget(m_everything, 4, 0, 1, 2, Qt::AlignTop);
    m_grid->addWidget(m_tabletEffects, 4, 2);
    m_grid->setRowStretch(3, 1); // beside long reasons the table takes the room, not its head
    m_grid->setRowStretch(5, 1000);
}

void OutcomeBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OutcomeBoard::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
}
