#include "ui/desktop/find/find_list.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/words/dates.h"
#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

namespace {
constexpr int rowHeight = 40;
}

FindList::FindList(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void FindList::setRows(const QList<Row> &rows, bool namesHidden, const QString &nothing)
{
    m_rows = rows;
    m_namesHidden = namesHidden;
    m_nothing = nothing;
    m_current = 0;
    tell();
    update();
}

void FindList::move(int step)
{
    if (m_rows.isEmpty()) return;
    m_current = qBound(0, m_current + step, int(m_rows.size()) - 1);
    tell();
    update();
}

std::optional<FindList::Row> FindList::current() const
{
    if (m_current < 0 || m_current >= m_rows.size()) return std::nullopt;
    return m_rows[m_current];
}

void FindList::tell()
{
    const auto row = current();
    setAccessibleName(!row             ? m_nothing
                          : row->entry ? m_namesHidden
                              ? initialsOf(row->entry->displayName)
                              : tr("%1, chart %2").arg(row->entry->displayName, row->entry->chartNumber)
                                       : row->words);
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void FindList::mousePressEvent(QMouseEvent *event)
{
    const int row = int(event->position().y()) / Look::of(this).px(rowHeight);
    if (row < 0 || row >= m_rows.size()) return;
    m_current = row;
    Q_EMIT chosen();
}

void FindList::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int high = look.px(rowHeight);
    if (m_rows.isEmpty()) {
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Body));
        painter.drawText(QRect(look.px(12), 0, width(), high), Qt::AlignVCenter, m_nothing);
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const QRect box(0, i * high, width(), high);
        if (i == m_current) {
            painter.fillRect(box, look->sel);
            painter.fillRect(QRect(box.left(), box.top(), look.px(3), high), look->accent);
        }
        const IconName sign = row.entry ? IconName::Client : IconName::Right;
        paintIcon(painter, QRectF(look.px(12), box.top() + (high - look.px(16)) / 2.0, look.px(16), look.px(16)), sign,
                  look->text2);
        QString right = row.keys;
        QString left = row.words;
        if (row.entry) {
            left = m_namesHidden ? initialsOf(row.entry->displayName) : row.entry->displayName;
            // Initials alone while somebody sees the screen: a number beside them tells who it is on any paper.
            right = m_namesHidden ? QString() : tr("chart %1").arg(row.entry->chartNumber);
            if (row.entry->birthDate.isValid() && !m_namesHidden)
                right = tr("%1, chart %2").arg(plainDay(row.entry->birthDate), row.entry->chartNumber);
        }
        painter.setFont(look.font(TextSize::Body));
        const int wide = painter.fontMetrics().horizontalAdvance(right);
        painter.setPen(look->text2);
        painter.drawText(box.adjusted(0, 0, -look.px(12), 0), Qt::AlignRight | Qt::AlignVCenter, right);
        painter.setPen(look->text1);
        painter.setFont(look.font(TextSize::Lead, row.entry ? QFont::DemiBold : QFont::Normal));
        const int x = look.px(40), room = width() - x - wide - look.px(24);
        painter.drawText(QRect(x, box.top(), room, high), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(left, Qt::ElideRight, room));
    }
}
