#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>
#include <algorithm>

namespace {

class FactDelegate : public RowDelegate
{
protected:
    void paintCell(const Cell &cell) const override
    {
        const FactRow &row = static_cast<const TableModel<FactRow> *>(cell.index.model())->at(cell.index.row());
        const FactCell fact = row.value(cell.index.column());
        const Look &look = cell.look;
        QRectF rest = cell.box;
        if (fact.grade > 0) {
            paintGrade(cell.painter, QRectF(rest.left(), rest.center().y() - look.pxF(10), look.px(20), look.px(20)),
                       fact.grade, look);
            paintGradeBars(
                cell.painter,
                QRectF(rest.left() + look.pxF(26), rest.center().y() - look.pxF(7), look.px(24), look.px(14)),
                fact.grade, look);
            rest.setLeft(rest.left() + look.px(60));
        }
        if (hasSign(fact.mark.sign)) {
            const qreal end = paintMark(cell.painter, rest, fact.mark, look.font(TextSize::Body, QFont::Medium), look,
                                        cell.ground);
            rest.setLeft(end + look.px(8));
        }
        const Cell words{cell.painter, look,      rest.adjusted(0, 0, -look.px(8), 0), cell.ground, cell.selected,
                         cell.focused, cell.index};
        paintText(words, fact.text, TextSize::Body, fact.strong ? QFont::DemiBold : QFont::Normal,
                  fact.strong ? &Tokens::text1 : &Tokens::text2);
    }
};

QList<TableModel<FactRow>::Column> factColumns(const QStringList &heads)
{
    QList<TableModel<FactRow>::Column> columns;
    for (int i = 0; i < heads.size(); ++i)
        columns.append({heads[i], [i](const FactRow &row) {
                            const FactCell cell = row.value(i);
                            const QString grade = cell.grade > 0 ? QString::number(cell.grade) + QLatin1Char(' ')
                                                                 : QString();
                            return (grade + cell.mark.word + QLatin1Char(' ') + cell.text).trimmed();
                        }});
    return columns;
}

} // namespace

FactTable::FactTable(const QStringList &heads, const QList<int> &widths, const QString &nothing, QWidget *parent)
    : PinnedTable(parent), m_model(new TableModel<FactRow>(factColumns(heads), this)), m_nothing(nothing)
{
    setRows(new FactDelegate);
    setModel(m_model);
    setWidths(widths);
    setAccessibleDescription(nothing);
}

void FactTable::setFacts(const QList<FactRow> &rows)
{
    m_model->setRows(rows);
    if (!rows.isEmpty()) setRow(0);
    viewport()->update();
}

void FactTable::paintEvent(QPaintEvent *event)
{
    PinnedTable::paintEvent(event);
    if (!m_model->rows().isEmpty()) return;
    const Look &look = Look::of(this);
    QPainter painter(viewport());
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Lead));
    const int top = std::clamp((viewport()->height() - look.px(28)) / 2, 0, look.px(16)); // little room: in its middle
    painter.drawText(QRect(look.px(space::margin), top, viewport()->width() - look.px(48), look.px(28)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_nothing);
}
