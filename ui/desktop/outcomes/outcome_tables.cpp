#include "ui/desktop/outcomes/outcome_tables.h"
#include "ui/desktop/parts/tabular.h"
#include "ui/words/enums.h"
#include <QFontMetricsF>
#include <QPainter>

PaneTable NumberTable::table() const { return {m_heads, m_rows}; }

QSize NumberTable::sizeHint() const
{
    return {Look::of(this).px(480), int(head() + rowHeight() * qreal(m_rows.size())) + 1};
}

qreal NumberTable::left(int column) const
{
    const Look &look = Look::of(this);
    if (column == 0) return look.px(space::margin);
    qreal x = width() - look.px(space::s);
    for (qsizetype i = m_heads.size() - 1; i >= column; --i) x -= columnWidth(int(i));
    return x;
}

/// What head and numbers need, at least what was asked for: counts of a large clinic have more digits.
qreal NumberTable::columnWidth(int column) const
{
    const Look &look = Look::of(this);
    const QFont head = look.font(TextSize::Body), big = look.font(TextSize::Body, QFont::DemiBold);
    qreal wide = QFontMetricsF(head).horizontalAdvance(m_heads[column]);
    const int columns = int(m_heads.size()) - 1;
    for (int i = column - 1; i < numbers().size(); i += columns)
        wide = qMax(wide,
                    tabularWidth(big, numbers()[i].big) + look.px(space::s) + tabularWidth(head, numbers()[i].small));
    return qMax<qreal>(look.px(m_widths.value(column)), wide + look.px(14));
}

QList<PaneValue> NumberTable::lay() const
{
    QList<PaneValue> values;
    const int columns = int(m_heads.size()) - 1;
    for (int i = 0; i < numbers().size(); ++i) {
        const int row = i / columns, column = i % columns;
        const qreal x = left(column + 1);
        const qreal right = column + 2 < m_heads.size() ? left(column + 2) : width() - Look::of(this).px(space::s);
        values << valueOf(i, {x - 6, head() + row * rowHeight() + 4, right - x - 4, rowHeight() - 8}, row, column);
    }
    return values;
}

void NumberTable::paintCell(QPainter &painter, const QRectF &box, int number) const
{
    paintShare(painter, {box.left() + 6, box.center().y()}, numbers()[number]);
}

void NumberTable::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    painter.fillRect(QRectF(0, 0, width(), head()), look->bg2);
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Body));
    for (int i = 0; i < m_heads.size(); ++i)
        painter.drawText(QRectF(left(i), 0, width() - left(i), head()), Qt::AlignVCenter, m_heads[i]);
    for (int row = 0; row < m_rows.size(); ++row) {
        const QRectF box(0, head() + row * rowHeight(), width(), rowHeight());
        const bool sum = m_lastIsSum && row + 1 == m_rows.size();
        if (sum) painter.fillRect(box, look->bg2);
        painter.fillRect(QRectF(0, box.bottom() - 1, width(), 1), look->line1);
        painter.setPen(look->text1);
        painter.setFont(look.font(TextSize::Body, QFont::Medium));
        const qreal wide = left(1) - left(0) - look.px(space::s);
        painter.drawText(QRectF(left(0), box.top(), wide, box.height()), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_rows[row], Qt::ElideRight, int(wide)));
    }
    for (int i = 0; i < numbers().size(); ++i) paintCell(painter, values()[i].box, i);
    painter.fillRect(QRectF(0, 0, width(), 1), look->line1);
    painter.fillRect(QRectF(0, head() - 1, width(), 1), look->line1);
}

// --- by group

GroupTable::GroupTable(QWidget *parent) : NumberTable(tr("By group"), parent)
{
    m_lastIsSum = true;
    m_widths = {0, 128, 118, 118, 132, 124};
}

void GroupTable::setBy(OutcomeGroup by)
{
    m_by = by;
    show(page());
}

bool GroupTable::isNarrow() const { return width() < Look::of(this).px(880); }

void GroupTable::resizeEvent(QResizeEvent *event)
{
    if (isNarrow() != m_isNarrow) show(page());
    NumberTable::resizeEvent(event);
}

QList<OutcomeNumber> GroupTable::build(const OutcomePage &page)
{
    const QString first = m_by == OutcomeGroup::Level ? tr("Level of care")
        : m_by == OutcomeGroup::Indication            ? tr("Reason for treatment")
                                                      : tr("Month");
    setAccessibleName(word(m_by));
    m_heads = {first, tr("Retained 30 days"), tr("90 days"), tr("180 days"), tr("On time"), tr("Median days late")};
    m_rows.clear();
    QList<OutcomeNumber> numbers;
    QList<Measure> columns{Measure::Retained30, Measure::Retained90, Measure::Retained180, Measure::OnTime,
                           Measure::DaysLateMedian};
    m_isNarrow = isNarrow();
    if (m_isNarrow) m_heads.removeLast(), columns.removeLast(); // it stands in the table of every measure
    for (const QString &group : groupsOf(page, m_by)) {
        m_rows << groupWords(m_by, group);
        for (const Measure measure : columns) numbers << numberOf(page, measure, m_by, group);
    }
    m_rows << groupWords(OutcomeGroup::All, {});
    for (const Measure measure : columns) numbers << numberOf(page, measure);
    return numbers;
}

// --- every measure

QList<OutcomeNumber> everyNumber(const OutcomePage &page)
{
    QList<OutcomeNumber> numbers;
    for (const Measure measure : measures()) {
        OutcomeNumber number = numberOf(page, measure);
        if (measure == Measure::DaysLateMedian) number.small = OutcomeWords::tr("%1 late").arg(number.small);
        numbers << number;
    }
    return numbers << furtherNumbers(page);
}

MeasureTable::MeasureTable(QWidget *parent) : NumberTable(tr("Every measure"), parent) { m_widths = {0, 250, 230}; }

QList<OutcomeNumber> MeasureTable::build(const OutcomePage &page)
{
    m_heads = {tr("Every measure"), tr("In this time"), tr("The year before")};
    m_rows.clear();
    QList<OutcomeNumber> numbers;
    for (const OutcomeNumber &each : everyNumber(page)) {
        m_rows << each.name;
        numbers << each;
        OutcomeNumber earlier = each;
        earlier.isYearBefore = true; // who stands behind it is asked with its own period
        earlier.name = OutcomeWords::tr("%1, the year before").arg(each.name);
        earlier.big = each.before.isEmpty() ? OutcomeWords::tr("none") : each.before;
        earlier.small = each.beforeSmall;
        earlier.before.clear();
        earlier.beforeSmall.clear();
        earlier.faint = each.before.isEmpty();
        numbers << earlier;
    }
    return numbers;
}

void MeasureTable::paintCell(QPainter &painter, const QRectF &box, int number) const
{
    OutcomeNumber shown = numbers()[number];
    shown.faint = shown.faint || shown.isYearBefore;
    paintShare(painter, {box.left() + 6, box.center().y()}, shown);
}
