#include "ui/desktop/orders/order_page.h"
#include "app/treatment/oral.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/orders/due_preview.h"
#include "ui/desktop/orders/order_foot.h"
#include "ui/desktop/orders/order_form.h"
#include "ui/desktop/orders/order_templates.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

OrderPage::OrderPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : Screen(desk, deeds, parent), m_client(client), m_typed(this)
{
    QWidget *head = buildHead(), *columns = buildColumns();
    m_foot = new OrderFoot(desk.staffName(desk.myName()), tr("Sign the order"));
    m_stack = new ReadingStack(IconName::Sign, tr("Reading the orders…"), {head, columns, m_foot}, columns, this);
    connect(m_foot, &OrderFoot::signWanted, this, &OrderPage::trySign);
    connect(m_foot, &OrderFoot::leaveWanted, this, &Screen::left);
    connect(m_templates, &OrderTemplates::chosen, this, &OrderPage::choose);
    connect(m_templates, &PinnedTable::opened, this, [this] { m_form->from()->setFocus(Qt::TabFocusReason); });
    connect(m_form, &OrderForm::changed, this, &OrderPage::refresh);
    connect(m_span, &JoinedButtons::chosen, this, [this](int index) {
        m_preview->setWeeks(index == 0 ? 5 : 13);
        m_typed.accept(m_span); // how far one looks is no part of the order
    });
    connect(&desk, &Desk::namesHiddenChanged, this, &OrderPage::showPerson);
    buildKeys();
}

QWidget *OrderPage::buildHead()
{
    const Look &look = Look::of(this);
    m_person = new PersonBlock(PersonBlock::Shape::Bare);
    m_runs = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_runsSince = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    for (TextLabel *label : {m_runs, m_runsSince}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setWordWrap(false);
    }
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, look.px(space::margin), 0);
    row->addWidget(m_person, 1);
    auto *runs = new QVBoxLayout;
    runs->setSpacing(look.px(2));
    runs->addStretch();
    runs->addWidget(m_runs);
    runs->addWidget(m_runsSince);
    runs->addStretch();
    row->addLayout(runs);
    return head;
}

QWidget *OrderPage::buildColumns()
{
    const Look &look = Look::of(this);
    m_templates = new OrderTemplates;
    m_form = new OrderForm(desk());
    m_middle = new PlainScroll(m_form);
    m_preview = new DuePreview(desk());
    m_span = new JoinedButtons({tr("5 weeks"), tr("3 months")});
    m_span->setCurrent(0);
    m_right = new QWidget;
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    title->addWidget(new TextLabel(tr("What becomes due"), TextSize::Lead, QFont::DemiBold), 1);
    title->addWidget(m_span);
    right->addLayout(title);
    right->addWidget(m_preview, 1);
    auto *columns = new QWidget;
    m_columns = new QHBoxLayout(columns);
    m_columns->setContentsMargins(0, 1, 0, 0);
    m_columns->setSpacing(1);
    m_columns->addWidget(m_templates);
    m_columns->addWidget(m_middle, 1);
    m_columns->addWidget(m_right, 1);
    return columns;
}

void OrderPage::buildKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto deed) {
        new QShortcut(keys, this, deed, Qt::WidgetWithChildrenShortcut);
    };
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) bind(QKeySequence(Qt::CTRL | key), [this] { trySign(); });
    // In a field a letter is text: with Alt it chooses all the same.
    for (const OrderChoice &choice : orderChoices())
        if (!choice.cap.isEmpty()) {
            const int key = choice.cap.at(0).unicode();
            bind(QKeySequence(Qt::ALT | Qt::Key(key)), [this, key] { m_templates->press(key); });
        }
}

QString OrderPage::subtitle() const { return tr("to sign"); }

void OrderPage::fillHead(ScreenHead &head)
{
    DeedButton *back = head.addDeed(tr("Back"), IconName::Left);
    back->setCap({tr("Esc")});
    connect(back, &QAbstractButton::clicked, this, &Screen::left);
}

QList<KeyHint> OrderPage::hints() const
{
    return {{{QStringLiteral("1–9")}, tr("template")}, {{QStringLiteral("H")}, tr("hold")},
            {{QStringLiteral("0")}, tr("stop")},       {{tr("Tab")}, tr("next field")},
            {{tr("Ctrl"), tr("Enter")}, tr("sign")},   {{tr("Esc")}, tr("leave")}};
}

QList<QWidget *> OrderPage::panes() const { return {m_templates, m_form, m_preview, m_foot->password()}; }

bool OrderPage::escape() { return false; }

void OrderPage::enter()
{
    if (!m_page) read();
}

void OrderPage::read()
{
    whenDone(Worklists(database()).chart(m_client), this, [this](const Result<ChartPage> &page) {
        if (!page) return m_stack->fail(tr("The orders could not be read."), sentence(page.error()));
        const bool first = !m_page;
        const int before = m_templates->choice();
        m_page = *page;
        showPerson();
        m_stack->showSheet();
        if (first) m_proposed = proposal();
        m_templates->choose(first ? m_proposed : before);
        choose(m_templates->choice());
        if (first) m_templates->setFocus(Qt::OtherFocusReason);
        takeUp();
    });
}

/// What is likely to be signed: after the first tablet 50 mg daily, else what runs, else the first of the form that the
/// client's reason for treatment asks for (injections for opioid use, tablets for alcohol).
int OrderPage::proposal() const
{
    const QDate today = desk().today();
    if (const Order *runs = oralOrderInForce(m_page->orders, today))
        return runs->regimen == Regimen::Induct25_50
            ? choiceOf(Order{.client = m_client, .kind = OrderKind::Oral, .regimen = Regimen::Daily50})
            : choiceOf(*runs);
    if (const Order *runs = injectionOrderInForce(m_page->orders, today)) return choiceOf(*runs);
    const bool tablets = m_page->history && m_page->history->indication == Indication::Alcohol;
    return choiceOf(tablets ? Order{.client = m_client} : Order{.client = m_client, .kind = OrderKind::Injection});
}

void OrderPage::showPerson()
{
    if (!m_page) return;
    PersonWords words = desk().words(personShown(m_page->client));
    if (m_page->history && m_page->history->indication != Indication::Unknown)
        words.more << word(m_page->history->indication)
                + (m_page->history->indication == Indication::Stimulant ? tr(", off-label") : QString());
    m_person->setPerson(words);
    const QDate today = desk().today();
    QStringList runs, since;
    for (const OrderKind kind : {OrderKind::Oral, OrderKind::Injection, OrderKind::Hold})
        if (const Order *order = orderInForce(m_page->orders, kind, today)) {
            runs << wordForOrder(*order);
            since << tr("since %1, %2")
                         .arg(plainDay(order->startsOn),
                              order->prescriber.isEmpty() ? tr("prescriber not recorded")
                                                          : desk().staffName(order->prescriber));
        }
    m_runs->setText(runs.isEmpty() ? tr("No order runs") : tr("Runs now: %1").arg(runs.join(QStringLiteral(" · "))));
    m_runsSince->setText(since.isEmpty() ? QString() : since.first());
}

void OrderPage::choose(int choice)
{
    if (!m_page || choice < 0) return;
    m_form->begin(*m_page, orderChoices().at(choice));
    m_typed.begin(); // each template fills the fields anew
    m_middle->setAccessibleName(title());
}

/// The template, the reason (it outlives a change of template) and what differs from what the template filled in.
QCborMap OrderPage::draft() const
{
    if (!m_page || m_busy) return {};
    const QCborMap fields = m_typed.changed();
    const QString reason = m_form->reason()->text();
    if (fields.isEmpty() && reason.isEmpty() && m_templates->choice() == m_proposed) return {};
    QCborMap draft = draftHead(QStringLiteral("order"), m_client, m_page->client.displayName());
    draft.insert(draft_key::fields, fields);
    draft.insert(QStringLiteral("choice"), m_templates->choice());
    draft.insert(QStringLiteral("reason"), reason);
    return draft;
}

void OrderPage::resume(const QCborMap &draft)
{
    m_resumed = draft;
    if (m_page) takeUp();
}

void OrderPage::takeUp()
{
    if (m_resumed.isEmpty()) return;
    m_templates->choose(int(m_resumed.value(QStringLiteral("choice")).toInteger(m_proposed)));
    m_typed.putBack(m_resumed.value(draft_key::fields).toMap());
    m_form->reason()->setText(m_resumed.value(QStringLiteral("reason")).toString());
    m_resumed = {};
}

void OrderPage::refresh()
{
    m_preview->show(*m_page, m_form->plan().applied(m_page->orders), m_form->ordering());
    if (!m_busy) m_foot->show(m_form->summary(), m_form->obstacle());
}

void OrderPage::trySign()
{
    if (m_busy || !m_page) return;
    if (!m_form->obstacle().isEmpty()) {
        m_foot->show(m_form->summary(), m_form->obstacle());
        if (m_form->plan().flaws.contains(Ordering::Flaw::NoReason)) m_form->reason()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_foot->password()->isEmpty()) return m_foot->fail(tr("Your password is needed to sign."));
    m_busy = true;
    m_foot->setBusy(true);
    Orders::Signature signature{m_client, m_form->ordering(), m_form->plan().ended, m_foot->password()->takeSecret()};
    if (signature.runs) // as it was read, not as it will stand
        for (const Order &order : std::as_const(m_page->orders))
            if (order.id == signature.runs->id) signature.runs = order;
    auto signing = Orders(database()).sign(signature);
    wipeSecret(signature.passwordUtf8);
    whenDone(signing, this, [this, what = m_form->summary()](const Result<SignedOrder> &kept) {
        m_busy = false;
        if (kept) return finish(*kept, what);
        m_foot->fail(sentence(kept.error()));
        if (kept.error().kind == Error::Kind::ChangedMeanwhile) read();
    });
}

void OrderPage::finish(const SignedOrder &kept, const QString &what)
{
    const QString person = desk().shown(m_page->client.displayName());
    const Order last = kept.started ? *kept.started : *kept.ended;
    deeds().say({{IconName::Sign, tr("Signed"), &Tokens::accent},
                 person,
                 what + QLatin1Char('.'),
                 [shared = &desk(), log = &deeds(), last, person] {
                     whenDone(Orders(shared->database()).takeBack(last, OrderPage::tr("signed by mistake")), shared,
                              [log, person](const Result<Done> &back) {
                                  if (!back) log->fail(sentence(back.error()));
                                  else
                                      log->sayUndone(person,
                                                     OrderPage::tr("the order is marked as entered in error; "
                                                                   "what ran before runs on."));
                              });
                 }});
    Q_EMIT left();
}

void OrderPage::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!plain || isTyping() || !m_templates->press(event->key())) Screen::keyPressEvent(event);
}

void OrderPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const bool wide = window()->width() >= look.px(1400);
    m_templates->setFixedWidth(look.px(wide ? 312 : 292));
    m_templates->setCompact(height() < look.px(790));
    const bool narrow = look.isNarrow(window()->width());
    if (narrow) m_templates->setFixedWidth(look.px(220));
    m_runs->setHidden(narrow);
    m_runsSince->setHidden(narrow);
    m_foot->setNarrow(narrow);
    placePreview(narrow);
    if (narrow) return;
    if (wide) m_right->setFixedWidth(qMin(look.px(620), (width() - look.px(312)) / 2));
    else m_right->setFixedWidth(qMin(look.px(504), (width() - look.px(264)) / 2 + look.px(20)));
}

/// Large text on a small screen: what becomes due stands under the form and scrolls with it.
void OrderPage::placePreview(bool under)
{
    if (under == m_isUnder) return;
    m_isUnder = under;
    if (under) {
        m_right->setMinimumWidth(0);
        m_right->setMaximumWidth(QWIDGETSIZE_MAX);
        m_form->layout()->addWidget(m_right);
    } else {
        m_columns->addWidget(m_right, 1);
    }
}

void OrderPage::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    if (!m_page) return;
    const QRect right(m_right->mapTo(this, QPoint(0, 0)), m_right->size());
    const QRect left(m_templates->mapTo(this, QPoint(0, 0)), m_templates->size());
    painter.fillRect(right, look->bg2);
    painter.fillRect(QRect(0, left.top() - 1, width(), 1), look->line1);
    painter.fillRect(QRect(left.right() + 1, left.top(), 1, left.height()), look->line1);
    painter.fillRect(QRect(right.left() - 1, right.top(), 1, right.height()), look->line1);
}
