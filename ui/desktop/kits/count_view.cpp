#include "ui/desktop/kits/count_view.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/enums.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

/// Paints the list of a count: a tick or an open ring with its word before the number.
class CountDelegate : public RowDelegate
{
protected:
    void paintCell(const Cell &cell) const override
    {
        const QString text = cell.index.data().toString();
        if (cell.index.column() > 0) return paintText(cell, text);
        const bool seen = cell.index.data(Qt::UserRole).toBool();
        paintMark(cell.painter, cell.box,
                  {seen ? OutcomeShape::Given : OutcomeShape::Open, text, seen ? &Tokens::given : &Tokens::text2},
                  cell.look.font(TextSize::Body, QFont::Medium), cell.look, cell.ground);
    }
};

} // namespace

CountView::CountView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    using Counted = const Line &;
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    m_model = new TableModel<Line>(
        {{tr("Counted"), [](Counted line) { return line.seen ? tr("on the shelf") : tr("not yet seen"); }, left,
          [](Counted line, int role) { return role == Qt::UserRole ? QVariant(line.seen) : QVariant(); }},
         {tr("Kit"), [](Counted line) { return line.row.kit.number; }},
         {tr("For"),
          [&desk](Counted line) { return line.row.owner ? desk.shown(line.row.owner->name) : tr("The clinic's own"); }},
         {tr("Lot, expires"), [](Counted line) { return lotWords(line.row.kit); }},
         {tr("State"), [](Counted line) { return word(line.row.kit.state); }}},
        this);
    m_table = new PinnedTable;
    m_table->setRows(new CountDelegate);
    m_table->setModel(m_model);
    m_table->setWidths({168, 132, 264, 220, 0});
    m_table->setAccessibleName(tr("Kits that must be in the house"));
    m_table->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_table, 1);
    column->addWidget(new Hairline);
    column->addWidget(buildFoot());
}

QWidget *CountView::buildHead()
{
    const Look &look = Look::of(this);
    m_number = new QLineEdit;
    m_number->setMaxLength(40);
    m_number->setAccessibleName(tr("Number on the carton"));
    m_number->setPlaceholderText(tr("Number on the carton, then Enter"));
    m_number->setFixedWidth(look.px(264));
    m_number->installEventFilter(this);
    m_sum = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    line->setSpacing(look.px(16));
    line->addWidget(m_number);
    line->addWidget(m_sum, 1);
    return head;
}

QWidget *CountView::buildFoot()
{
    const Look &look = Look::of(this);
    m_reasons = new QWidget;
    m_reasons->setBackgroundRole(QPalette::Base);
    auto *scroll = new QScrollArea;
    m_reasonsBox = scroll;
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_reasons);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(look.px(132));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new QGridLayout(m_reasons);
    auto *leaveDeed = new DeedButton(tr("Leave"));
    leaveDeed->setCap({tr("Esc")});
    m_save = new DeedButton(tr("Save the count"), DeedButton::Rank::Filled);
    m_save->setTall(40);
    m_save->setCap({tr("Ctrl"), tr("Enter")});
    connect(leaveDeed, &QAbstractButton::clicked, this, &CountView::left);
    connect(m_save, &QAbstractButton::clicked, this, &CountView::save);
    auto *foot = new QWidget;
    auto *rows = new QVBoxLayout(foot);
    rows->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(12));
    rows->addWidget(scroll);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(leaveDeed);
    line->addWidget(m_save);
    rows->addLayout(line);
    return foot;
}

void CountView::begin(const QList<KitRow> &rows)
{
    QList<Line> lines;
    for (const KitRow &row : rows)
        if (isInHouse(row.kit.state)) lines << Line{row, false};
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.row.kit.number < b.row.kit.number; });
    m_explaining = false;
    m_extra.clear();
    m_why.clear();
    m_model->setRows(lines);
    if (!lines.isEmpty()) m_table->setRow(0);
    showDifferences();
    m_number->clear();
    m_number->setFocus(Qt::OtherFocusReason);
}

void CountView::tick(int row)
{
    if (row < 0 || row >= m_model->rows().size()) return;
    Line line = m_model->at(row);
    line.seen = !line.seen;
    m_model->replace(row, line);
    showDifferences();
}

void CountView::takeNumber()
{
    const QString number = m_number->text().trimmed();
    m_number->clear();
    if (number.isEmpty()) return;
    const int row = m_model->find(
        [&](const Line &line) { return line.row.kit.number.compare(number, Qt::CaseInsensitive) == 0; });
    if (row >= 0) {
        m_table->setRow(row);
        if (!m_model->at(row).seen) tick(row);
    } else if (!m_extra.contains(number, Qt::CaseInsensitive)) {
        m_extra << number;
        showDifferences();
    }
    m_number->setFocus();
}

KitCount CountView::result() const
{
    QList<Kit> expected;
    QStringList seen = m_extra;
    for (const Line &line : m_model->rows()) {
        expected << line.row.kit;
        if (line.seen) seen << line.row.kit.number;
    }
    KitCount count{.on = m_desk.today(), .expected = int(expected.size()), .by = m_desk.myName()};
    count.differences = differences(expected, seen);
    for (KitDifference &each : count.differences) each.why = m_why.value(each.number).trimmed();
    return count;
}

void CountView::showDifferences()
{
    const KitCount count = result();
    const int extra = int(m_extra.size()), unseen = int(count.differences.size()) - extra;
    QString sum = tr("%1 of %2 found").arg(count.found()).arg(count.expected);
    if (unseen > 0) sum += tr(", %n not yet seen", nullptr, unseen);
    if (extra > 0) sum += tr(", %n not expected", nullptr, extra);
    m_sum->setText(sum + (count.differences.isEmpty() ? tr(", nothing differs.") : QStringLiteral(".")));
    auto *grid = static_cast<QGridLayout *>(m_reasons->layout());
    while (QLayoutItem *item = grid->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    m_fields.clear();
    grid->setContentsMargins(0, 0, 0, 0);
    int row = 0;
    for (const KitDifference &each : count.differences) {
        if (each.missing && !m_explaining) continue; // it may still be found
        const QString words = each.missing ? tr("%1 is not on the shelf. Why?").arg(each.number)
                                           : tr("%1 is on the shelf but not expected. Why?").arg(each.number);
        auto *label = new TextLabel(words, TextSize::Body);
        label->setWordWrap(false);
        auto *why = new QLineEdit(m_why.value(each.number));
        why->setMaxLength(200);
        why->setAccessibleName(words);
        connect(why, &QLineEdit::textEdited, this,
                [this, number = each.number](const QString &text) { m_why.insert(number, text); });
        m_fields.insert(each.number, why);
        grid->addWidget(label, row, 0);
        grid->addWidget(why, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    m_reasonsBox->setVisible(row > 0);
}

void CountView::save()
{
    const KitCount count = result();
    m_explaining = true;
    showDifferences();
    for (const KitDifference &each : count.differences) {
        if (!each.why.isEmpty()) continue;
        if (QLineEdit *field = m_fields.value(each.number)) field->setFocus(Qt::OtherFocusReason);
        Q_EMIT refused(
            tr("Not saved: each difference needs its reason. Write what became of kit %1.").arg(each.number));
        return;
    }
    Q_EMIT saved(count);
}

bool CountView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        save();
        return true;
    }
    if (watched == m_number && enter) {
        takeNumber();
        return true;
    }
    if (watched == m_table && key->key() == Qt::Key_Space) {
        const int row = m_table->row();
        tick(row);
        if (row + 1 < m_model->rows().size()) m_table->setRow(row + 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CountView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) save();
    else QWidget::keyPressEvent(event);
}

void CountView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
