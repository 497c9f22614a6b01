#include "ui/desktop/schedule/schedule_side.h"
#include "app/people/directory.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/side_form.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

/// What the bars of the blocks stand for.
class BlockLegend : public QWidget
{
public:
    BlockLegend() { setFixedHeight(Look::of(this).px(44)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = Look::of(this);
        painter.fillRect(rect(), look->bg2);
        painter.setFont(look.font(TextSize::Body));
        qreal x = look.px(space::margin);
        const auto part = [&](const QColor &bar, const QString &words) {
            painter.fillRect(QRectF(x, height() / 2.0 - look.px(8), look.px(3), look.px(16)), bar);
            painter.setPen(look->text2);
            const qreal wide = painter.fontMetrics().horizontalAdvance(words);
            painter.drawText(QRectF(x + look.px(8), 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
            x += look.px(24) + wide;
        };
        part(look->accent, ScheduleSide::tr("injection"));
        part(look->line2, ScheduleSide::tr("other visit"));
    }
};

/// Every typed word begins a word of the name, or the chart number begins so.
bool isFound(const Person &person, const QString &typed)
{
    if (typed.trimmed().isEmpty()) return true;
    const QString name = QLatin1Char(' ') + folded(person.name);
    bool all = true;
    for (const QString &word : folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        all = all && name.contains(QLatin1Char(' ') + word);
    return all || person.chartNumber.startsWith(typed.trimmed());
}

} // namespace

ScheduleSide::ScheduleSide(Desk &desk, QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_choice = new JoinedButtons({tr("To book"), tr("Waiting")});
    m_choice->setAccessibleName(tr("Which list"));
    m_choice->setCurrent(0);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find in this list  /"));
    m_search->setAccessibleName(tr("Find in this list"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(60);
    m_search->installEventFilter(this);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(look.px(space::margin), look.px(6), look.px(space::margin), look.px(6));
    head->setSpacing(look.px(6));
    head->addWidget(m_choice, 0, Qt::AlignLeft);
    head->addWidget(m_search);
    m_due = new DueList(desk);
    m_empty = new EmptyState;
    m_dueStack = new QStackedWidget;
    m_dueStack->addWidget(m_empty);
    m_dueStack->addWidget(m_due);
    auto *lists = new QWidget;
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_dueStack, 1);
    column->addWidget(new Hairline);
    column->addWidget(new BlockLegend);
    m_whole = new QStackedWidget;
    m_whole->addWidget(lists);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_whole);
    connect(m_choice, &JoinedButtons::chosen, this, [this](int index) { setList(List(index)); });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        refill();
        Q_EMIT listChanged();
    });
}

void ScheduleSide::add(SideForm *form)
{
    m_whole->addWidget(form);
    connect(form, &SideForm::left, this, [this] {
        m_whole->setCurrentIndex(0);
        Q_EMIT formLeft();
    });
}

void ScheduleSide::open(SideForm *form)
{
    m_whole->setCurrentWidget(form);
    form->first()->setFocus(Qt::OtherFocusReason);
}

SideForm *ScheduleSide::form() const { return qobject_cast<SideForm *>(m_whole->currentWidget()); }

void ScheduleSide::show(const SchedulePage &page)
{
    m_page = page;
    refill();
}

void ScheduleSide::setList(List list)
{
    m_list = list;
    m_search->clear();
    refill();
    Q_EMIT listChanged();
}

void ScheduleSide::refill()
{
    m_choice->setChoices({tr("To book %1").arg(m_page.toBook.size()), tr("Waiting %1").arg(m_page.waiting.size())});
    m_choice->setCurrent(int(m_list));
    QList<ToBook> rows = m_list == List::Waiting ? m_page.waiting : m_page.toBook;
    const bool any = !rows.isEmpty();
    rows.removeIf([this](const ToBook &row) { return !isFound(row.person, m_search->text()); });
    m_due->show(rows, m_page.diary);
    m_due->setAccessibleName(m_list == List::Waiting ? tr("Waiting for another time") : tr("To book"));
    m_dueStack->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_due);
    if (!rows.isEmpty()) return;
    m_empty->deed()->hide();
    if (any) m_empty->say(IconName::Search, tr("Nobody of that name."), tr("Esc shows all of the list again."), true);
    else if (m_list == List::Waiting)
        m_empty->say(IconName::Timer, tr("Nobody waits."), tr("A on a name or a visit puts the client on this list."),
                     true);
    else
        m_empty->say(IconName::Check, tr("Everybody has a visit."),
                     tr("Nobody's window opens within a week without one."), true);
}

bool ScheduleSide::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: m_due->setFocus(Qt::OtherFocusReason); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}
