#include "ui/desktop/kits/kit_ask.h"
#include "app/people/directory.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/text_label.h"
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace {
constexpr int authorisationMonths = 3;     ///< (P) what is proposed: insurers differ, the letter says it
constexpr double mostHoursOnTheWay = 2400; ///< more is a slip of the finger
}

KitAsk::KitAsk(Desk &desk, QWidget *parent) : PanelSection({}, Ground::Panel, parent), m_desk(desk)
{
    m_number = new QLineEdit;
    m_number->setMaxLength(40);
    m_chart = new QLineEdit;
    m_chart->setMaxLength(40);
    m_chart->setPlaceholderText(tr("empty: the clinic's own"));
    m_lot = new QLineEdit;
    m_lot->setMaxLength(40);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(200);
    m_day = new QDateEdit;
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setCalendarPopup(true);
    m_hours = new QDoubleSpinBox;
    m_hours->setRange(0, mostHoursOnTheWay);
    m_hours->setDecimals(1);
    m_where = new JoinedButtons({tr("Into the refrigerator"), tr("Not yet")});
    m_numberRow = field(tr("Number of the kit"), m_number);
    m_chartRow = field(tr("For chart number"), m_chart);
    m_lotRow = field(tr("Lot"), m_lot);
    m_dayRow = field(tr("Expires"), m_day);
    m_hoursRow = field(tr("Hours out of the cold on the way"), m_hours);
    m_whereRow = field(tr("Put away"), m_where);
    m_reasonRow = field(tr("Why"), m_reason);
    m_wrong = new NoteLine(this);
    addWidget(m_wrong);
    m_save = new DeedButton(tr("Save"), DeedButton::Rank::Filled);
    m_save->setCap({tr("Enter")});
    auto *leaveDeed = new DeedButton(tr("Leave"));
    leaveDeed->setCap({tr("Esc")});
    auto *line = new QHBoxLayout;
    line->addWidget(m_save);
    line->addWidget(leaveDeed);
    line->addStretch();
    addLayout(line);
    connect(m_save, &QAbstractButton::clicked, this, &KitAsk::take);
    connect(leaveDeed, &QAbstractButton::clicked, this, &KitAsk::leave);
    hide();
}

QWidget *KitAsk::field(const QString &label, QWidget *control)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new TextLabel(label, TextSize::Body, QFont::Normal, &Tokens::text2);
    if (control == m_day) m_dayLabel = words;
    line->addWidget(words, 1);
    line->addWidget(control, control == m_where ? 0 : 1);
    control->setAccessibleName(label);
    control->installEventFilter(this);
    addWidget(row);
    m_rows << row;
    return row;
}

void KitAsk::ask(Question question, const Kit &kit)
{
    m_question = question;
    m_kit = kit;
    QList<QWidget *> wanted;
    QString title, deed;
    switch (question) {
    case Question::Order:
        title = tr("Order a kit");
        deed = tr("Save the order");
        wanted = {m_numberRow, m_chartRow};
        break;
    case Question::Authorised:
        title = tr("The insurer agreed");
        deed = tr("Save the authorisation");
        wanted = {m_dayRow};
        break;
    case Question::Received:
        title = tr("The kit has come");
        deed = tr("Received");
        wanted = {m_lotRow, m_dayRow, m_hoursRow, m_whereRow};
        break;
    case Question::Wasted:
    case Question::Returned:
        title = question == Question::Wasted ? tr("Waste this kit") : tr("Return this kit");
        deed = question == Question::Wasted ? tr("Wasted") : tr("Returned");
        wanted = {m_reasonRow};
        break;
    }
    setTitle(title);
    m_save->setText(deed);
    for (QWidget *row : std::as_const(m_rows)) row->setVisible(wanted.contains(row));
    const bool authorised = question == Question::Authorised;
    m_dayLabel->setText(authorised ? tr("Authorised until") : tr("Expires"));
    m_day->setAccessibleName(m_dayLabel->text());
    const QDate known = authorised ? kit.authorisedUntil : kit.expiresOn;
    m_day->setDate(
        known.isValid() ? known : m_desk.today().addMonths(authorised ? authorisationMonths : 2 * authorisationMonths));
    m_number->setText(kit.number);
    m_chart->clear();
    m_lot->setText(kit.lot);
    m_reason->clear();
    m_hours->setValue(kit.hoursOut);
    m_where->setCurrent(0);
    m_wrong->say({}, false);
    show();
    for (QWidget *first : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_lot),
                           static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_day)})
        if (first->isVisibleTo(this)) return first->setFocus(Qt::OtherFocusReason);
}

void KitAsk::leave() { hide(); }

QString KitAsk::fillOrder(Kit &kit, QString &person) const
{
    kit.number = m_number->text().trimmed();
    if (kit.number.isEmpty()) return tr("The number on the order is needed.");
    const QString chart = m_chart->text().trimmed();
    if (chart.isEmpty()) return {};
    const auto directory = m_desk.directory();
    for (const Id<Client> &id : directory ? directory->search(chart, 20) : QList<Id<Client>>()) {
        const auto entry = directory->entry(id);
        if (!entry || entry->chartNumber.compare(chart, Qt::CaseInsensitive) != 0) continue;
        kit.owner = id;
        person = entry->displayName;
        return {};
    }
    return tr("There is no client with chart number %1.").arg(chart);
}

QString KitAsk::fill(Kit &kit, QString &person) const
{
    switch (m_question) {
    case Question::Order: return fillOrder(kit, person);
    case Question::Authorised:
        kit.state = KitState::Authorised;
        kit.authorisedUntil = m_day->date();
        return m_day->date() < m_desk.today() ? tr("That day is over. Until when does the authorisation hold?")
                                              : QString();
    case Question::Received:
        kit.state = m_where->current() == 1 ? KitState::Received : KitState::Refrigerated;
        kit.lot = m_lot->text().trimmed();
        kit.expiresOn = m_day->date();
        kit.hoursOut = m_hours->value();
        kit.receivedOn = m_desk.today();
        return kit.lot.isEmpty() ? tr("The lot on the carton is needed.") : QString();
    case Question::Wasted:
    case Question::Returned:
        kit.state = m_question == Question::Wasted ? KitState::Wasted : KitState::Returned;
        kit.reason = m_reason->text().trimmed();
        return kit.reason.isEmpty() ? tr("Why is needed: it stays with the record.") : QString();
    }
    return {};
}

void KitAsk::take()
{
    m_day->interpretText();
    m_hours->interpretText();
    Kit kit = m_kit;
    QString person;
    const QString missing = fill(kit, person);
    m_wrong->say(missing, true);
    if (!missing.isEmpty()) return;
    hide();
    Q_EMIT answered(kit, person);
}

bool KitAsk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return PanelSection::eventFilter(watched, event);
}

void KitAsk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) take();
    else PanelSection::keyPressEvent(event);
}
