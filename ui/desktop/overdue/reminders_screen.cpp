#include "ui/desktop/overdue/reminders_screen.h"
#include "db/stores/desk_deeds.h"
#include "ui/desktop/csv_file.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr int reminderDays[] = {1, 3, 7};

QList<TableModel<ReminderRow>::Column> reminderColumns(const Desk &desk)
{
    using Line = const ReminderRow &;
    return {{RemindersScreen::tr("Day"), [](Line row) { return shortDay(row.visit.startsAt.date()); }},
            {RemindersScreen::tr("Time"), [](Line row) { return clockTime(row.visit.startsAt); }},
            {RemindersScreen::tr("Client"), [&desk](Line row) { return desk.shown(row.person.name); }},
            {RemindersScreen::tr("Chart"), [](Line row) { return row.person.chartNumber; }},
            {RemindersScreen::tr("Phone"),
             [&desk](Line row) { return desk.namesHidden() ? QString() : phoneWords(row.phone); }},
            {RemindersScreen::tr("Reminded"),
             [](Line row) { return row.reminded ? shortDay(row.reminded->on) : RemindersScreen::tr("not yet"); }}};
}

} // namespace

QString reminderText(const Visit &visit, const QString &clinicPhone)
{
    const QString when =
        RemindersScreen::tr("%1, %2", "day, time").arg(longDay(visit.startsAt.date()), clockTime(visit.startsAt));
    if (clinicPhone.isEmpty()) return RemindersScreen::tr("Appointment on %1. Call to change it.").arg(when);
    return RemindersScreen::tr("Appointment on %1. Call %2 to change it.").arg(when, phoneWords(clinicPhone));
}

RemindersScreen::RemindersScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_model(new TableModel<ReminderRow>(reminderColumns(desk), this))
{
    build();
    connect(m_period, &FilterBar::chosen, this, [this](int index) {
        m_days = reminderDays[qBound(0, index, 2)];
        ask(false);
        m_made = false;
        read();
    });
    connect(m_phone, &QLineEdit::editingFinished, this, &RemindersScreen::keepPhone);
    connect(m_mark, &QAbstractButton::clicked, this, [this] {
        if (m_asking) mark();
        else ask(true);
    });
    connect(m_no, &QAbstractButton::clicked, this, [this] { ask(false); });
    connect(&desk.database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible() && (topics & (Topics(Topic::Visits) | Topic::Clients))) read();
    });
    connect(&desk, &Desk::namesHiddenChanged, this, [this] {
        show();
        Q_EMIT headChanged();
    });
}

void RemindersScreen::build()
{
    const Look &look = Look::of(this);
    m_period = new FilterBar;
    m_period->setFilters({{tr("Next open day")}, {tr("3 days")}, {tr("7 days")}});
    m_phone = new QLineEdit;
    m_phone->setPlaceholderText(tr("Our number, for changes"));
    m_phone->setAccessibleName(tr("Our number, for changes"));
    m_phone->setFixedWidth(look.px(220));
    m_phone->setMaxLength(40);
    m_period->addWidget(m_phone);
    m_phoneFault = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::overdue);
    m_phoneFault->setContentsMargins(look.px(space::margin), look.px(4), look.px(space::margin), look.px(4));
    m_phoneFault->hide();
    m_table = new PinnedTable;
    m_table->setRows(new RowDelegate);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Whom to remind"));
    m_table->installEventFilter(this);
    m_empty = new EmptyState;
    m_empty->deed()->hide();
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_question = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_mark = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_mark->setTall(36);
    m_no = new DeedButton(tr("No, mark nothing"));
    m_no->setCap({tr("Esc")});
    m_no->setTall(36);
    m_no->hide();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    foot->addWidget(m_question, 1);
    foot->addWidget(m_no);
    foot->addWidget(m_mark);
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_period);
    rows->addWidget(m_phoneFault);
    rows->addWidget(m_stack, 1);
    rows->addLayout(foot);
    rows->addWidget(m_undo);
}

QString RemindersScreen::subtitle() const
{
    if (!m_isRead) return {};
    const auto left = waiting().size();
    return left == 1 ? tr("1 visit to remind of") : tr("%1 visits to remind of").arg(left);
}

void RemindersScreen::fillHead(ScreenHead &head)
{
    DeedButton *save = head.addDeed(tr("Save list"), IconName::Export);
    save->setCap({QStringLiteral("Ctrl"), QStringLiteral("S")});
    connect(save, &QAbstractButton::clicked, this, &RemindersScreen::askFile);
    addHideNames(head);
}

QList<KeyHint> RemindersScreen::hints() const
{
    return {{{QStringLiteral("Ctrl"), QStringLiteral("P")}, tr("slips, labels")},
            {{QStringLiteral("Ctrl"), QStringLiteral("S")}, tr("list as CSV")},
            {{QStringLiteral("Ctrl"), tr("Enter")}, tr("all printed")},
            {{QStringLiteral("U")}, tr("take back")},
            {{tr("Esc")}, tr("back")}};
}

QList<PaperOffer> RemindersScreen::papers() const
{
    return waiting().isEmpty() ? QList<PaperOffer>() : papersOfReminders(waiting(), m_page.clinicPhone);
}

void RemindersScreen::enter()
{
    read();
    m_table->setFocus();
}

bool RemindersScreen::escape()
{
    if (!m_asking) return false;
    ask(false);
    return true;
}

QList<QWidget *> RemindersScreen::panes() const { return {m_table, m_phone, m_mark}; }

QList<ReminderRow> RemindersScreen::waiting() const
{
    QList<ReminderRow> rows;
    for (const ReminderRow &row : m_page.rows)
        if (!row.reminded) rows << row;
    return rows;
}

void RemindersScreen::read()
{
    const QDate today = desk().today();
    QDate first = today.addDays(1);
    for (int ahead = 0; ahead < 30 && !desk().limits().isOpen(first); ++ahead) first = first.addDays(1);
    whenDone(ReminderList(database()).between(first, first.addDays(m_days - 1)), this,
             m_reading.only([this](const Result<ReminderPage> &page) {
                 if (!page) return deeds().fail(sentence(page.error()));
                 m_page = *page;
                 m_isRead = true;
                 if (!m_phone->hasFocus()) m_phone->setText(m_page.clinicPhone);
                 show();
                 Q_EMIT headChanged();
             }));
}

void RemindersScreen::show()
{
    const int row = m_table->row();
    m_model->setRows(m_page.rows);
    m_stack->setCurrentWidget(m_page.rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_empty->say(IconName::Check, tr("Nobody is booked in these days."), tr("Choose more days above."));
    if (!m_page.rows.isEmpty()) m_table->setRow(qBound(0, row, int(m_page.rows.size()) - 1));
    ask(m_asking);
}

void RemindersScreen::ask(bool asking)
{
    const auto left = waiting().size();
    m_asking = asking && left > 0;
    m_no->setVisible(m_asking);
    m_mark->setText(m_asking ? tr("Yes, mark %1 as reminded").arg(left) : tr("All were printed…"));
    m_mark->setCap(m_asking ? QStringList{tr("Enter")} : QStringList{QStringLiteral("Ctrl"), tr("Enter")});
    m_mark->setReason(left == 0     ? tr("Everybody here is reminded")
                          : !m_made ? tr("Nothing was printed or saved yet")
                                    : QString());
    m_question->setText(m_asking        ? tr("Did all %1 print?").arg(left)
                            : left == 0 ? tr("Everybody here is reminded.")
                            : m_made
                            ? tr("Look at the paper, then say whether all were printed.")
                            : tr("Print slips or labels, or save the list. Nothing is marked before you say so."));
    if (m_asking) m_mark->setFocus(Qt::OtherFocusReason);
}

void RemindersScreen::paperPrinted()
{
    m_made = true;
    ask(true);
}

void RemindersScreen::mark()
{
    QList<Visit> visits;
    for (const ReminderRow &row : waiting()) visits << row.visit;
    m_asking = false;
    m_made = false;
    const int deed = deeds().begin();
    whenDone(DeskDeeds(database()).markReminded(visits), this, [this, deed](const Result<QList<Reminder>> &marked) {
        if (!marked) return deeds().drop(deed, sentence(marked.error()));
        deeds().finish(deed,
                       {{IconName::Check, tr("Reminded"), &Tokens::given},
                        {},
                        tr("%1 visits marked.").arg(marked->size()),
                        [this, reminders = *marked] { undo(reminders); }});
        m_table->setFocus();
    });
}

void RemindersScreen::undo(const QList<Reminder> &reminders)
{
    whenDone(DeskDeeds(database()).undo(reminders), this, [this, count = reminders.size()](const Result<Done> &undone) {
        if (!undone) deeds().fail(sentence(undone.error()));
        else deeds().sayUndone({}, tr("%1 visits are not marked any more.").arg(count));
    });
}

void RemindersScreen::keepPhone()
{
    if (m_phone->text().simplified() == m_page.clinicPhone) return;
    whenDone(ReminderList(database()).setClinicPhone(m_phone->text()), this, [this](const Result<Done> &kept) {
        m_phoneFault->setVisible(!kept);
        if (!kept) m_phoneFault->setText(sentence(Client::Flaw::PhoneWithLetters));
        else read();
    });
}

ReportTable RemindersScreen::csv() const
{
    ReportTable table{{{QStringLiteral("name")}, {QStringLiteral("phone")}, {QStringLiteral("text")}}, {}};
    for (const ReminderRow &row : waiting())
        table.rows << QStringList{row.person.name, row.phone, reminderText(row.visit, m_page.clinicPhone)};
    return table;
}

void RemindersScreen::askFile()
{
    if (waiting().isEmpty()) return deeds().fail(tr("There is nobody to remind in these days."));
    CsvFile::ask(this, QStringLiteral("reminders.csv"), [this](const QString &path) { saveTo(path); });
}

void RemindersScreen::saveTo(const QString &path)
{
    CsvFile::save(this, desk(), deeds(), csv(), path,
                  {QStringLiteral("reminders"), tr("the list of reminders."), int(waiting().size())}, [this] {
                      m_made = true;
                      ask(false);
                  });
}

bool RemindersScreen::press(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (enter && control && m_mark->isEnabled()) {
        ask(true);
    } else if (enter && m_asking) {
        mark();
    } else if (control && event.key() == Qt::Key_S) {
        askFile();
    } else if (event.key() == Qt::Key_U && !control && !isTyping()) {
        if (!deeds().undoLast()) deeds().fail(tr("There is nothing to take back."));
    } else {
        return false;
    }
    return true;
}

void RemindersScreen::keyPressEvent(QKeyEvent *event)
{
    if (!press(*event)) Screen::keyPressEvent(event);
}

/// The table would search its rows by letters.
bool RemindersScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent *>(event))) return true;
    return Screen::eventFilter(watched, event);
}

void RemindersScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    constexpr int chartColumn = 3;
    const bool narrow = Look::of(this).isNarrow(window()->width());
    m_table->setColumnHidden(chartColumn, narrow);
    m_table->setWidths(narrow ? QList<int>{88, 56, 0, 0, 128, 88} : QList<int>{128, 72, 320, 88, 176, 0});
}

void RemindersScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
