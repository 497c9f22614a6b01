#include "ui/desktop/find/find_panel.h"
#include "ui/desktop/find/find_list.h"
#include "ui/desktop/parts/text_label.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

namespace {
constexpr int rowsShown = 12;
}

FindPanel::FindPanel(Desk &desk, QWidget *parent) : QFrame(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_field = new QLineEdit;
    m_field->setFixedHeight(look.px(40));
    m_field->installEventFilter(this);
    m_list = new FindList;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8));
    column->setSpacing(look.px(4));
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_keys = new TextLabel(QString(), TextSize::Caption, QFont::Normal, &Tokens::text2);
    column->addWidget(m_keys);
    connect(m_field, &QLineEdit::textChanged, this, &FindPanel::search);
    connect(m_list, &FindList::chosen, this, &FindPanel::take);
    connect(&m_desk, &Desk::directoryRead, this, &FindPanel::search);
    connect(&m_desk, &Desk::namesHiddenChanged, this, &FindPanel::search);
    hide();
}

void FindPanel::begin(const QString &typed)
{
    m_chosen = {};
    m_field->setPlaceholderText(tr("Name, chart number, birth date, telephone, or a command"));
    m_field->setAccessibleName(tr("Find a client or a command"));
    m_keys->setText(tr("Enter opens the chart, Ctrl Enter puts the client on today's call list"));
    m_keys->setVisible(m_desk.may(Right::EditCalls));
    open(typed);
}

void FindPanel::ask(const QString &question, std::function<void(Id<Client>)> chosen)
{
    m_chosen = std::move(chosen);
    m_field->setPlaceholderText(question);
    m_field->setAccessibleName(question);
    m_keys->setText(tr("Enter chooses, Esc leaves it as it is"));
    m_keys->show();
    open({});
}

void FindPanel::close()
{
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    hide();
    (before && before->isVisible() ? before.data() : parentWidget())->setFocus(Qt::OtherFocusReason);
}

void FindPanel::open(const QString &typed)
{
    if (!isVisible()) m_before = QApplication::focusWidget();
    const Look &look = Look::of(this);
    const int wide = look.px(520);
    setGeometry(parentWidget()->width() - wide - look.px(24), look.px(8), wide, look.px(88 + rowsShown * 40));
    m_field->setText(typed);
    search();
    show();
    raise();
    m_field->setFocus();
}

void FindPanel::search()
{
    const QString typed = m_field->text().trimmed();
    QList<FindList::Row> rows;
    if (const auto directory = m_desk.directory(); directory && !typed.isEmpty())
        for (const Id<Client> &id : directory->search(typed, rowsShown))
            if (const auto entry = directory->entry(id)) rows.append({entry, -1, {}, {}});
    for (int i = 0; !m_chosen && i < m_commands.size() && rows.size() < rowsShown; ++i) {
        const Command &command = m_commands[i];
        if (typed.isEmpty() || folded(command.words).contains(folded(typed)))
            rows.append({std::nullopt, i, command.words, command.keys});
    }
    const QString nothing = !m_desk.directory() ? tr("Reading the names…")
        : typed.isEmpty()                       ? m_field->placeholderText()
                                                : tr("Nobody by that name, number or date.");
    m_list->setRows(rows, m_desk.namesHidden(), rows.isEmpty() ? nothing : QString());
}

void FindPanel::take()
{
    const auto row = m_list->current();
    if (!row) return;
    close();
    if (row->entry && m_chosen) std::exchange(m_chosen, {})(row->entry->id);
    else if (row->entry) Q_EMIT clientChosen(row->entry->id);
    else m_commands.at(row->command).run();
}

bool FindPanel::putOnCallList()
{
    const auto row = m_list->current();
    if (m_chosen || !row || !row->entry || !m_desk.may(Right::EditCalls)) return false;
    close();
    Q_EMIT callWanted(row->entry->id, row->entry->displayName);
    return true;
}

bool FindPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget())) hide();
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        switch (pressed->key()) {
        case Qt::Key_Down: m_list->move(1); return true;
        case Qt::Key_Up: m_list->move(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!(pressed->modifiers() & Qt::ControlModifier) || !putOnCallList()) take();
            return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FindPanel::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.setPen(look->line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
