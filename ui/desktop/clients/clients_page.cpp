#include "ui/desktop/clients/clients_page.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/row_delegate.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr int bornColumn = 2, levelColumn = 4; ///< not shown where the window is narrow
constexpr int mostFound = 500;                 ///< more than anybody reads; the next letter narrows it

Mark statusOf(const ClientRow &row)
{
    if (row.discharged) return {StatusShape::Closed, ClientsPage::tr("Discharged"), nullptr};
    return row.hasSeries ? markOf(row.series) : Mark{};
}

/// Paints the rows of the list of all clients.
class ClientDelegate : public RowDelegate
{
protected:
    void paintCell(const Cell &cell) const override
    {
        const ClientRow &row = static_cast<const TableModel<ClientRow> *>(cell.index.model())->at(cell.index.row());
        if (cell.index.column() == 0)
            paintText(cell, cell.index.data().toString(), TextSize::Lead,
                      row.discharged ? QFont::Normal : QFont::DemiBold,
                      row.discharged ? &Tokens::text2 : &Tokens::text1);
        else if (cell.index.column() == 5)
            paintMark(cell.painter, cell.box, statusOf(row), cell.look.font(TextSize::Body, QFont::Medium), cell.look,
                      cell.ground);
        else paintFigures(cell, cell.index.data().toString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    }
};

QList<TableModel<ClientRow>::Column> columnsFor(const Desk &desk)
{
    using Row = const ClientRow &;
    return {
        {ClientsPage::tr("Client"), [&desk](Row row) { return desk.shown(row.person.name); }},
        {ClientsPage::tr("Chart"), [](Row row) { return row.person.chartNumber; }},
        {ClientsPage::tr("Born"),
         [&desk](Row row) { return desk.namesHidden() ? QString() : plainDay(row.person.birthDate); }},
        {ClientsPage::tr("Phone"),
         [&desk](Row row) { return desk.namesHidden() || row.phone.isEmpty() ? QString() : phoneWords(row.phone); }},
        {ClientsPage::tr("Level of care"),
         [](Row row) { return row.person.level == CareLevel::Unknown ? QString() : word(row.person.level); }},
        {ClientsPage::tr("Injections"), [](Row row) { return statusOf(row).word; }},
    };
}

} // namespace

ClientsPage::ClientsPage(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_model(new TableModel<ClientRow>(columnsFor(desk), this))
{
    build();
    connect(&desk.database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible() && (topics & (Topics(Topic::Clients) | Topic::Injections | Topic::Orders))) read();
    });
    connect(&desk, &Desk::directoryRead, this, &ClientsPage::showRows);
    connect(&desk, &Desk::namesHiddenChanged, this, &ClientsPage::showRows);
}

void ClientsPage::build()
{
    const Look &look = Look::of(this);
    m_field = new QLineEdit;
    m_field->setPlaceholderText(ClientsPage::tr("Name, chart number, birth date or telephone"));
    m_field->setAccessibleName(ClientsPage::tr("Search the clients"));
    m_field->setFixedWidth(look.px(420));
    m_field->installEventFilter(this);
    m_count = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    bar->addWidget(m_field);
    bar->addWidget(m_count, 1);
    m_table = new PinnedTable;
    m_table->setRows(new ClientDelegate);
    m_table->setModel(m_model);
    m_table->setAccessibleName(ClientsPage::tr("All clients"));
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    connect(m_field, &QLineEdit::textChanged, this, &ClientsPage::showRows);
    connect(m_field, &QLineEdit::returnPressed, this, &ClientsPage::open);
    connect(m_table, &PinnedTable::opened, this, &ClientsPage::open);
    connect(m_empty->deed(), &QAbstractButton::clicked, this, &Screen::newClientWanted);
}

QString ClientsPage::title() const { return ClientsPage::tr("Clients"); }

QString ClientsPage::subtitle() const
{
    return !m_isRead         ? QString()
        : m_rows.size() == 1 ? ClientsPage::tr("1 client")
                             : ClientsPage::tr("%1 clients").arg(m_rows.size());
}

void ClientsPage::fillHead(ScreenHead &head)
{
    if (desk().may(Right::EditIdentity)) {
        DeedButton *merge = head.addDeed(ClientsPage::tr("Merge with…"), IconName::Chain);
        merge->setCap({QStringLiteral("Ctrl"), QStringLiteral("M")});
        connect(merge, &QAbstractButton::clicked, this, &ClientsPage::mergeSelected);
        DeedButton *add = head.addDeed(ClientsPage::tr("New client"), IconName::Add, DeedButton::Rank::Outlined);
        add->setCap({QStringLiteral("Ctrl"), QStringLiteral("N")});
        connect(add, &QAbstractButton::clicked, this, &Screen::newClientWanted);
    }
}

QList<KeyHint> ClientsPage::hints() const
{
    QList<KeyHint> hints{{{QStringLiteral("↑"), QStringLiteral("↓")}, ClientsPage::tr("move")},
                         {{ClientsPage::tr("Enter")}, ClientsPage::tr("chart")}};
    if (desk().may(Right::EditIdentity))
        hints << KeyHint{{QStringLiteral("Ctrl"), QStringLiteral("N")}, ClientsPage::tr("new client")}
              << KeyHint{{QStringLiteral("Ctrl"), QStringLiteral("M")}, ClientsPage::tr("merge with")};
    return hints << KeyHint{{QStringLiteral("F9")}, ClientsPage::tr("hide names")}
                 << KeyHint{{QStringLiteral("F1")}, ClientsPage::tr("help")};
}

void ClientsPage::enter()
{
    read();
    m_field->setFocus();
    m_field->selectAll();
}

bool ClientsPage::escape()
{
    if (m_field->text().isEmpty()) return false;
    m_field->clear();
    m_field->setFocus();
    return true;
}

QList<QWidget *> ClientsPage::panes() const { return {m_field, m_table}; }

void ClientsPage::read()
{
    whenDone(Worklists(database()).clients(), this, m_reading.only([this](const Result<QList<ClientRow>> &rows) {
        if (!rows) {
            m_error = sentence(rows.error());
            deeds().fail(m_error);
        } else {
            m_error.clear();
            m_rows = *rows;
            m_isRead = true;
            m_byId.clear();
            for (int i = 0; i < m_rows.size(); ++i) m_byId.insert(m_rows[i].person.id, i);
        }
        showRows();
        Q_EMIT headChanged();
    }));
}

void ClientsPage::showRows()
{
    const QString typed = m_field->text().trimmed();
    QList<ClientRow> shown;
    if (typed.isEmpty()) {
        shown = m_rows;
    } else if (const auto directory = desk().directory()) {
        for (const Id<Client> &id : directory->search(typed, mostFound))
            if (const int row = m_byId.value(id, -1); row >= 0) shown << m_rows[row];
    }
    m_count->setText(typed.isEmpty()                 ? QString()
                         : shown.size() >= mostFound ? ClientsPage::tr("the first %1").arg(shown.size())
                                                     : ClientsPage::tr("%1 found").arg(shown.size()));
    m_model->setRows(shown);
    m_stack->setCurrentWidget(shown.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    if (!shown.isEmpty()) m_table->setRow(0);
    if (!shown.isEmpty()) return;
    m_empty->deed()->setVisible(m_isRead && desk().may(Right::EditIdentity));
    m_empty->deed()->setText(ClientsPage::tr("New client"));
    if (!m_error.isEmpty()) m_empty->say(IconName::Warning, ClientsPage::tr("The clients could not be read."), m_error);
    else if (!m_isRead || (!typed.isEmpty() && !desk().directory()))
        m_empty->say(IconName::Client, ClientsPage::tr("Reading the names…"), QString());
    else if (!typed.isEmpty())
        m_empty->say(IconName::Search, ClientsPage::tr("Nobody by that name, number or date."),
                     ClientsPage::tr("Fewer letters find more people."));
    else
        m_empty->say(IconName::Client, ClientsPage::tr("Nobody is in this register yet."),
                     ClientsPage::tr("Add the first client, or import a file with evenkeel-cli."));
}

void ClientsPage::open()
{
    if (const int row = m_table->row(); row >= 0 && m_stack->currentWidget() == m_table)
        Q_EMIT chartWanted(m_model->at(row).person.id);
}

void ClientsPage::mergeSelected()
{
    const int row = m_table->row();
    if (row < 0 || m_stack->currentWidget() != m_table)
        return deeds().fail(ClientsPage::tr("Choose one of the two records first."));
    Q_EMIT mergeAsked(m_model->at(row).person.id);
}

void ClientsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_M && event->modifiers() == Qt::ControlModifier && desk().may(Right::EditIdentity))
        mergeSelected();
    else Screen::keyPressEvent(event);
}

bool ClientsPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows move in the list while one types.
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_table, event);
            return true;
        }
    }
    return Screen::eventFilter(watched, event);
}

void ClientsPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const bool roomy = window()->width() >= Look::of(this).px(1400);
    const bool narrow = Look::of(this).isNarrow(window()->width());
    for (const int column : {bornColumn, levelColumn}) m_table->setColumnHidden(column, narrow);
    m_table->setWidths(narrow      ? QList<int>{0, 64, 0, 128, 0, 136}
                           : roomy ? QList<int>{380, 96, 144, 168, 224, 0}
                                   : QList<int>{320, 88, 128, 152, 208, 0});
}
