#pragma once
#include "app/people/note.h"
#include "ui/desktop/chart/written_tab.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/last_asked.h"

class DeedButton;
class FactTable;
class NoteLine;
class PanelSection;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class TextLabel;

/// Notes of a chart: the list with the whole text of the chosen one, and the sheet that writes or corrects one.
class NotesTab : public WrittenTab
{
    Q_OBJECT
public:
    NotesTab(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    void show(Id<Client> client, const QString &name);
    /// `T`: a new note; `C`: the chosen one again, with a reason.
    void write();
    void correct();
    bool escape();
    bool isWriting() const;
    FactTable *table() const { return m_table; }
    QPlainTextEdit *textField() const { return m_text; }
    QLineEdit *reasonField() const { return m_reason; }
    const QList<Note> &notes() const { return m_notes; }
    /// Ctrl+Enter, or the button.
    void save() override;

private:
    QWidget *buildList();
    QWidget *buildForm();
    void open(const std::optional<Note> &note);
    void read();
    void showNotes();
    void showChosen();

    Desk &m_desk;
    DeedLog &m_deeds;
    std::optional<Id<Client>> m_client;
    QString m_name;
    QList<Note> m_notes;
    std::optional<Note> m_before;
    QStackedWidget *m_stack;
    FactTable *m_table;
    PanelSection *m_chosen;
    TextLabel *m_whole, *m_title;
    QPlainTextEdit *m_text;
    QDateEdit *m_day;
    QWidget *m_reasonRow;
    QLineEdit *m_reason;
    NoteLine *m_wrong;
    DeedButton *m_save;
    LastAsked m_reading;
};
