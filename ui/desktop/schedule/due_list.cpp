#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/book_card.h"
#include "ui/words/dates.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace {

constexpr int closedRow = 46, openHead = 58, openFoot = 12;

} // namespace

DueList::DueList(Desk &desk, QWidget *parent)
    : QAbstractScrollArea(parent), m_desk(desk), m_card(new BookCard(viewport()))
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("To book"));
    m_card->hide();
    connect(m_card, &BookCard::taken, this, &DueList::taken);
    connect(m_card, &BookCard::nextWanted, this, &DueList::nextWanted);
    connect(m_card, &BookCard::pickWanted, this, &DueList::pickWanted);
}

void DueList::show(const QList<ToBook> &rows, const Diary &diary)
{
    const int before = place();
    m_rows = rows;
    m_zone = diary.now().timeZone();
    m_marks.clear();
    for (const ToBook &row : rows) m_marks << agenda::rowMark(row, diary);
    if (place() < 0) {
        m_client.reset();
        if (!m_rows.isEmpty()) m_client = m_rows[qBound(0, before, int(m_rows.size()) - 1)].person.id;
    }
    refit();
    tell();
    viewport()->update();
}

int DueList::place() const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_client && m_rows[i].person.id == *m_client) return i;
    return -1;
}

const ToBook *DueList::selected() const
{
    const int row = place();
    return row < 0 ? nullptr : &m_rows[row];
}

void DueList::select(std::optional<Id<Client>> client)
{
    m_client = client;
    refit();
    bringIntoView();
    tell();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void DueList::bringIntoView()
{
    if (const int row = place(); row >= 0) {
        QScrollBar *bar = verticalScrollBar();
        const int from = top(row), to = from + rowHeight(row);
        if (from < 0) bar->setValue(bar->value() + from);
        else if (to > viewport()->height()) bar->setValue(bar->value() + to - viewport()->height());
    }
}

void DueList::propose(const SlotProposal &proposal)
{
    if (const ToBook *row = selected()) m_card->show(*row, proposal, m_desk.today(), m_zone);
    refit();
    tell();
    viewport()->update();
}

void DueList::tell()
{
    const ToBook *row = selected();
    setAccessibleDescription(row ? tr("%1, %2. %3", "name, status, why this slot")
                                       .arg(m_desk.shown(row->person.name), m_marks[place()].word, m_card->why())
                                 : tr("Nobody has to be booked"));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

int DueList::rowHeight(int row) const
{
    const Look &look = Look::of(this);
    return row == place() ? look.px(openHead) + m_card->height() + look.px(openFoot) : look.px(closedRow);
}

int DueList::top(int row) const
{
    const int open = place(), closed = Look::of(this).px(closedRow);
    const int before = row * closed + (open >= 0 && open < row ? rowHeight(open) - closed : 0);
    return before - verticalScrollBar()->value();
}

void DueList::refit()
{
    const Look &look = Look::of(this);
    const int open = place();
    m_card->setVisible(open >= 0);
    if (open >= 0) {
        const int wide = viewport()->width() - 2 * look.px(space::margin);
        m_card->layout()->activate();
        const int tall = m_card->hasHeightForWidth() ? m_card->heightForWidth(wide) : m_card->sizeHint().height();
        m_card->resize(wide, tall);
    }
    const int whole = m_rows.isEmpty()
        ? 0
        : top(int(m_rows.size()) - 1) + rowHeight(int(m_rows.size()) - 1) + verticalScrollBar()->value();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(look.px(closedRow));
    verticalScrollBar()->setRange(0, qMax(0, whole - viewport()->height()));
    if (open >= 0) m_card->move(look.px(space::margin), top(open) + look.px(openHead));
}

void DueList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), Look::of(this)->bg1);
    for (int row = 0; row < m_rows.size(); ++row)
        if (top(row) < viewport()->height() && top(row) + rowHeight(row) > 0) paintRow(painter, row);
}

void DueList::paintRow(QPainter &painter, int row) const
{
    const Look &look = Look::of(this);
    const ToBook &shown = m_rows[row];
    const bool open = row == place();
    const QRectF box(0, top(row), viewport()->width(), rowHeight(row));
    const QColor ground = !open ? look->bg1 : look->sel;
    painter.fillRect(box, ground);
    if (open) painter.fillRect(QRectF(0, box.top(), look.px(3), box.height()), hasFocus() ? look->accent : look->line2);
    painter.setPen(look->line1);
    painter.drawLine(QPointF(0, box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5));
    const Mark &mark = m_marks[row];
    const QFont body = look.font(TextSize::Body);
    const qreal wide = markWidth(mark, body, look);
    QRectF line(look.px(space::margin), box.top() + look.px(open ? 10 : 5), box.width() - 2 * look.px(space::margin),
                look.px(20));
    paintMark(painter, {line.right() - wide, line.top(), wide + 1, line.height()}, mark, body, look, ground);
    const auto words = [&](const QRectF &room, const QString &text, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()));
    };
    words(line.adjusted(0, 0, -wide - look.px(space::s), 0), m_desk.shown(shown.person.name),
          look.font(TextSize::Lead, QFont::DemiBold), look->text1);
    line.translate(0, look.px(open ? 22 : 19));
    QString second = agenda::windowWords(shown, m_desk.today());
    if (open) second = tr("Born %1, chart %2").arg(plainDay(shown.person.birthDate), shown.person.chartNumber);
    else if (shown.waiting) second = agenda::waitingWords(*shown.waiting, m_desk.today());
    else if (shown.mustMove)
        second = tr("%1 is a closed day").arg(shortDay(shown.standing->startsAt.toTimeZone(m_zone).date()));
    else if (shown.noShowAt.isValid()) second = tr("Did not come on %1").arg(shortDay(shown.noShowAt.date()));
    words(line, second, look.font(open ? TextSize::Body : TextSize::Caption), look->text2);
}

void DueList::keyPressEvent(QKeyEvent *event)
{
    const int row = place();
    const auto go = [this](int to) {
        if (to >= 0 && to < m_rows.size()) select(m_rows[to].person.id);
    };
    switch (event->key()) {
    case Qt::Key_Up: return go(row - 1);
    case Qt::Key_Down: return go(row + 1);
    case Qt::Key_PageUp: return go(qMax(0, row - 8));
    case Qt::Key_PageDown: return go(qMin(int(m_rows.size()) - 1, row + 8));
    case Qt::Key_End: return go(int(m_rows.size()) - 1);
    case Qt::Key_Right: Q_EMIT nextWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT taken(); return;
    default: event->ignore();
    }
}

bool DueList::focusNextPrevChild(bool next)
{
    if (!next || !selected()) return QAbstractScrollArea::focusNextPrevChild(next);
    Q_EMIT pickWanted();
    return true;
}

void DueList::mousePressEvent(QMouseEvent *event)
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (event->pos().y() >= top(row) && event->pos().y() < top(row) + rowHeight(row))
            return select(m_rows[row].person.id);
}

void DueList::mouseDoubleClickEvent(QMouseEvent *) { Q_EMIT opened(); }

void DueList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    refit();
    bringIntoView();
}

void DueList::scrollContentsBy(int, int)
{
    if (const int open = place(); open >= 0) m_card->move(m_card->x(), top(open) + Look::of(this).px(openHead));
    viewport()->update();
}

void DueList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DueList::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}
