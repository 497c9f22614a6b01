#include "ui/desktop/chart/notes_tab.h"
#include "db/stores/notes.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

NotesTab::NotesTab(Desk &desk, DeedLog &deeds, QWidget *parent) : WrittenTab(parent), m_desk(desk), m_deeds(deeds)
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildList());
    m_stack->addWidget(buildForm());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack);
}

QWidget *NotesTab::buildList()
{
    const Look &look = Look::of(this);
    m_table = new FactTable({tr("Day"), tr("Note"), tr("By")}, {168, 0, 200},
                            tr("No notes. Press T to write the first one."));
    m_table->setAccessibleName(tr("Notes"));
    m_whole = new TextLabel(QString(), TextSize::Body);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_table, 1);
    rows->addWidget(new Hairline);
    m_chosen = new PanelSection;
    m_chosen->setMinimumHeight(look.px(120));
    m_chosen->addWidget(m_whole);
    rows->addWidget(m_chosen);
    connect(m_table, &PinnedTable::rowChosen, this, &NotesTab::showChosen);
    connect(m_table, &PinnedTable::opened, this, [this] { correct(); });
    return list;
}

QWidget *NotesTab::buildForm()
{
    const Look &look = Look::of(this);
    m_title = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    m_text = new QPlainTextEdit;
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Note"));
    m_text->setMinimumHeight(look.px(96));
    m_text->setMaximumHeight(look.px(240));
    m_day = new QDateEdit;
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Day"));
    m_reason = new QLineEdit;
    m_reason->setMaxLength(200);
    m_reason->setAccessibleName(tr("Why it is corrected"));
    m_wrong = new NoteLine(this); // with a parent: a kept line shows itself at once
    m_wrong->setKept(true);
    m_save = new DeedButton(tr("Save the note"), DeedButton::Rank::Filled);
    m_save->setCap({tr("Ctrl"), tr("Enter")});
    auto *leaveDeed = new DeedButton(tr("Leave"));
    leaveDeed->setCap({tr("Esc")});
    auto *form = new QWidget;
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    rows->setSpacing(look.px(6));
    rows->addWidget(m_title);
    rows->addWidget(m_text, 4);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    line->addWidget(new TextLabel(tr("About the day"), TextSize::Body, QFont::Normal, &Tokens::text2));
    line->addWidget(m_day);
    m_reasonRow = new QWidget;
    auto *why = new QHBoxLayout(m_reasonRow);
    why->setContentsMargins(0, 0, 0, 0);
    why->addWidget(new TextLabel(tr("Why it is corrected"), TextSize::Body, QFont::Normal, &Tokens::text2));
    why->addWidget(m_reason, 1);
    line->addWidget(m_reasonRow, 1);
    line->addStretch();
    line->addWidget(leaveDeed);
    line->addWidget(m_save);
    rows->addLayout(line);
    rows->addWidget(m_wrong);
    rows->addStretch(1);
    savesFrom(m_text, false);
    savesFrom(m_reason, true);
    savesFrom(m_day, true);
    connect(m_save, &QAbstractButton::clicked, this, &NotesTab::save);
    connect(leaveDeed, &QAbstractButton::clicked, this, &NotesTab::escape);
    return form;
}

void NotesTab::show(Id<Client> client, const QString &name)
{
    m_client = client;
    m_name = name;
    read();
}

void NotesTab::read()
{
    if (!m_client) return;
    whenDone(Notes(m_desk.database()).of(*m_client), this, m_reading.only([this](const Result<QList<Note>> &notes) {
        if (!notes) return m_deeds.fail(sentence(notes.error()));
        m_notes = *notes;
        showNotes();
    }));
}

void NotesTab::showNotes()
{
    QList<FactRow> rows;
    for (const Note &note : std::as_const(m_notes))
        rows.append(FactRow{
            {longDay(note.on), {}, 0, true},
            {note.text.simplified()},
            {note.version > 1 ? tr("%1, corrected").arg(m_desk.staffName(note.by)) : m_desk.staffName(note.by)}});
    m_table->setFacts(rows);
    showChosen();
}

void NotesTab::showChosen()
{
    const int row = m_table->row();
    const bool any = row >= 0 && row < m_notes.size();
    m_chosen->setVisible(any);
    if (!any) return;
    m_chosen->setTitle(longDay(m_notes[row].on), m_desk.staffName(m_notes[row].by));
    m_whole->setText(m_notes[row].text);
}

bool NotesTab::isWriting() const { return m_stack->currentIndex() == 1; }

void NotesTab::open(const std::optional<Note> &note)
{
    m_before = note;
    m_title->setText(note ? tr("Correct the note of %1").arg(longDay(note->on)) : tr("New note"));
    m_text->setPlainText(note ? note->text : QString());
    m_day->setMaximumDate(m_desk.today());
    m_day->setDate(note ? note->on : m_desk.today());
    m_reasonRow->setVisible(note.has_value());
    m_reason->clear();
    m_wrong->say({}, false);
    m_stack->setCurrentIndex(1);
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void NotesTab::write()
{
    if (m_client && m_desk.may(Right::EditSideEffects) && !isWriting()) open(std::nullopt);
}

void NotesTab::correct()
{
    const int row = m_table->row();
    if (row < 0 || row >= m_notes.size() || isWriting() || !m_desk.may(Right::EditSideEffects)) return;
    open(m_notes[row]);
}

bool NotesTab::escape()
{
    if (!isWriting()) return false;
    m_stack->setCurrentIndex(0);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void NotesTab::save()
{
    const QString text = m_text->toPlainText().trimmed(), reason = m_reason->text().trimmed();
    if (text.isEmpty()) return m_wrong->say(tr("The note is empty. Write it, or leave with Esc."), true);
    if (text.size() > longestNote)
        return m_wrong->say(tr("A note has at most %1 characters. Shorten it.").arg(longestNote), true);
    if (m_before && reason.isEmpty()) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return m_wrong->say(tr("Why is needed: both versions are kept."), true);
    }
    Note note = m_before ? *m_before : Note{.client = *m_client};
    note.on = m_day->date();
    note.text = text;
    if (!m_before) note.by = m_desk.myName();
    const int deed = m_deeds.begin();
    Notes store(m_desk.database());
    whenDone(m_before ? store.correct(note, reason) : store.add(note), this, [this, deed](const Result<Note> &kept) {
        if (!kept) return m_deeds.drop(deed, sentence(kept.error())); // what was typed still stands in the form
        m_deeds.finish(deed,
                       {{IconName::Note, {}, &Tokens::accent},
                        m_desk.shown(m_name),
                        kept->version > 1 ? tr("note corrected.") : tr("note kept."),
                        [this, note = *kept] {
                            whenDone(Notes(m_desk.database()).undo(note), this, [this](const Result<Note> &gone) {
                                if (!gone) return m_deeds.fail(sentence(gone.error()));
                                m_deeds.sayUndone(m_desk.shown(m_name), tr("the note is taken back."));
                                read();
                            });
                        }});
        escape();
        read();
    });
}
