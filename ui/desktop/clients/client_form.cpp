#include "ui/desktop/clients/client_form.h"
#include "db/stores/stores.h"
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/clients/match_pane.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

ClientForm::ClientForm(Desk &desk, DeedLog &deeds, QWidget *parent) : Screen(desk, deeds, parent), m_isNew(true)
{
    build();
    m_pane->setWords(tr("Same person, open chart %1"),
                     tr("What you typed is offered there as changes: nothing is lost, and no second chart is made."));
    judge();
    m_typed.begin();
}

ClientForm::ClientForm(Desk &desk, DeedLog &deeds, Id<Client> client, std::optional<Client> typed, QWidget *parent)
    : Screen(desk, deeds, parent), m_isNew(false), m_offered(std::move(typed))
{
    m_base.id = client;
    build();
    m_pane->setWords(tr("Same person, merge with chart %1"),
                     tr("Both histories stay. The next page shows what comes together before anything is done."));
    m_pane->addSection(m_merged = new PanelSection(tr("Merged into this record")));
    m_pane->addSection(m_past = new PanelSection(tr("Earlier versions")));
    m_merged->hide();
    m_past->hide();
    m_fields->setReasonAsked(true);
    m_fields->setEnabled(false);
    readKnown();
}

void ClientForm::build()
{
    m_fields = new ClientFields(desk());
    m_pane = new MatchPane(desk());
    m_foot = new SheetFoot(tr("Save"));
    m_foot->save()->setCap({QStringLiteral("Ctrl"), tr("Enter")});
    if (m_isNew && desk().may(Right::EditVisits)) {
        DeedButton *book = m_foot->addSave(tr("Save and book"), {QStringLiteral("Ctrl"), QStringLiteral("B")});
        connect(book, &QAbstractButton::clicked, this, [this] { save(true); });
    }
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_fields, 1);
    m_columns->addWidget(m_pane);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(m_columns, 1);
    rows->addWidget(m_foot);
    connect(m_foot, &SheetFoot::saveWanted, this, [this] { save(); });
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
    connect(m_fields, &ClientFields::edited, this, &ClientForm::judge);
    connect(m_pane, &MatchPane::sameChosen, this, &ClientForm::answerSame);
    connect(m_pane, &MatchPane::differentChosen, this, &ClientForm::answerDifferent);
    // Shortcuts, for a field would take the letter as text.
    const auto answer = [this](Qt::Key key, void (ClientForm::*said)(Id<Client>)) {
        const auto say = [this, said] {
            if (const auto asked = m_pane->asked()) (this->*said)(asked->id);
        };
        new QShortcut(Qt::ALT | key, this, say, Qt::WidgetWithChildrenShortcut);
    };
    answer(Qt::Key_S, &ClientForm::answerSame);
    answer(Qt::Key_D, &ClientForm::answerDifferent);
    connect(&desk(), &Desk::directoryRead, this, &ClientForm::judge);
    connect(&desk(), &Desk::namesHiddenChanged, this, [this] {
        judge();
        if (m_isRead) readPast();
        Q_EMIT headChanged();
    });
}

QString ClientForm::title() const { return m_isNew ? tr("New client") : tr("Edit identity"); }
QString ClientForm::subtitle() const
{
    return m_isNew ? tr("nothing saved yet") : tr("a new version, the old one stays");
}

QList<KeyHint> ClientForm::hints() const
{
    return {{{tr("Tab")}, tr("next field")},
            {{QStringLiteral("F6")}, tr("likely matches")},
            {{QStringLiteral("Alt"), QStringLiteral("S")}, tr("same person")},
            {{QStringLiteral("Alt"), QStringLiteral("D")}, tr("different")},
            {{QStringLiteral("Ctrl"), tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave")}};
}

void ClientForm::fillHead(ScreenHead &head)
{
    if (!m_isNew) {
        DeedButton *merge = head.addDeed(tr("Merge with…"), IconName::Chain);
        merge->setCap({QStringLiteral("Ctrl"), QStringLiteral("M")});
        connect(merge, &QAbstractButton::clicked, this, [this] { Q_EMIT mergeAsked(m_base.id); });
    }
    addHideNames(head);
}

void ClientForm::enter()
{
    if (m_isNew || m_isRead) m_fields->firstName()->setFocus();
    if (m_isNew && m_fields->chartNumber()->text().isEmpty()) proposeNumber();
}

/// The next number after the largest plain one; the person may write another.
void ClientForm::proposeNumber()
{
    whenDone(Worklists(database()).clients(), this, [this](const Result<QList<ClientRow>> &rows) {
        QLineEdit *chart = m_fields->chartNumber();
        if (!rows || !chart->text().isEmpty()) return;
        qint64 largest = 1000;
        for (const ClientRow &row : *rows) {
            bool isNumber = false;
            const qint64 number = row.person.chartNumber.toLongLong(&isNumber);
            if (isNumber) largest = qMax(largest, number);
        }
        chart->setText(QString::number(largest + 1));
        m_typed.accept(chart);
        judge();
    });
}

Client ClientForm::client() const
{
    Client client = m_fields->client(m_base);
    if (m_isNew) client.enrolledOn = desk().today();
    return client;
}

QSet<QUuid> ClientForm::different() const
{
    // A record that is here already is asked about again: the answer then may have been the slip.
    if (!m_isNew) return m_answered;
    return {m_base.differentFrom.cbegin(), m_base.differentFrom.cend()};
}

void ClientForm::judge()
{
    if (!m_isNew && !m_isRead) return;
    m_fields->judge(m_tried);
    const Client typed = client();
    const auto directory = desk().directory();
    m_matches = directory ? matchesFor(*directory, typed) : QList<Match>();
    m_pane->show(typed, m_matches, different());
    makeRoom();
    QStringList left;
    // A correction may wait with this question: the record is there already, a new one is not.
    if (m_isNew && m_pane->asked()) left << tr("same person or not");
    left << m_fields->missing();
    if (left.isEmpty() && !m_fields->isFaultless()) left << tr("what stands in red");
    m_foot->setLeft(left, {});
}

void ClientForm::answerSame(Id<Client> other)
{
    if (m_isNew) Q_EMIT identityOffered(other, client());
    else Q_EMIT mergeWanted(other, m_base.id);
}

void ClientForm::answerDifferent(Id<Client> other)
{
    m_answered.insert(other.uuid());
    if (!m_base.differentFrom.contains(other.uuid())) m_base.differentFrom << other.uuid();
    judge();
}

/// Elsewhere Ctrl+B is the paper catch-up of the nurse: here it is this form's.
bool ClientForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_isNew) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_B && key->modifiers() == Qt::ControlModifier) event->accept();
    }
    return Screen::event(event);
}

void ClientForm::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && control) save();
    else if (control && event->key() == Qt::Key_B && m_isNew && desk().may(Right::EditVisits)) save(true);
    else if (control && event->key() == Qt::Key_M && !m_isNew) Q_EMIT mergeAsked(m_base.id);
    else Screen::keyPressEvent(event);
}

void ClientForm::save(bool thenBook)
{
    m_thenBook = thenBook;
    m_tried = true;
    judge();
    if (m_busy || !m_foot->save()->isEnabled()) return;
    m_busy = true;
    m_foot->setBusy(true);
    Clients clients(database());
    whenDone(m_isNew ? clients.add(client()) : clients.correct(client(), m_fields->reason()), this,
             [this](const Result<Client> &client) { kept(client); });
}

void ClientForm::kept(const Result<Client> &client)
{
    m_busy = false;
    if (!client) {
        m_foot->fail(sentence(client.error()));
        return;
    }
    deeds().say({{IconName::Client, m_isNew ? tr("New client") : tr("Identity"), &Tokens::accent},
                 desk().shown(client->displayName()),
                 m_isNew ? tr("chart %1.").arg(client->chartNumber) : tr("corrected; the earlier version stays.")});
    const Id<Client> id = client->id;
    const bool opens = m_isNew, books = m_thenBook;
    Q_EMIT left();
    if (books) Q_EMIT bookWanted(id);
    else if (opens) Q_EMIT chartWanted(id);
}

void ClientForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
    if (m_columns->direction() == QBoxLayout::LeftToRight)
        painter.fillRect(QRect(m_pane->x() - 1, 0, 1, m_pane->height()), Look::of(this)->line1);
}

void ClientForm::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    makeRoom();
}

/// In a narrow window the matches stand under the fields, and only while one waits for an answer.
void ClientForm::makeRoom()
{
    const Look &look = Look::of(this);
    const bool narrow = look.isNarrow(window()->width());
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pane->setVisible(!narrow || m_pane->asked());
    m_pane->setMinimumWidth(narrow ? 0 : look.px(window()->width() >= look.px(1400) ? 480 : 432));
    m_pane->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_pane->minimumWidth());
    m_pane->setMaximumHeight(narrow ? look.px(128) : QWIDGETSIZE_MAX);
}

QCborMap ClientForm::draft() const
{
    if (m_busy || !m_isNew) return {};
    return m_typed.whole(QStringLiteral("new-client"), std::nullopt, client().displayName());
}

void ClientForm::resume(const QCborMap &draft)
{
    m_typed.resume(draft);
    judge();
}

QList<QWidget *> ClientForm::panes() const { return {m_fields, m_pane, m_foot}; }
