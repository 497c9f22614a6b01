#pragma once
#include "db/work/reminder_list.h"
#include "db/work/report_table.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class DeedButton;
class EmptyState;
class FilterBar;
class PinnedTable;
class QLineEdit;
class QStackedWidget;
class TextLabel;
class UndoLine;
template <typename Value> class TableModel;

/// Whom to remind of what is booked: as a list, slips or labels; marked only when the person says that all were printed.
class RemindersScreen : public Screen
{
    Q_OBJECT
public:
    RemindersScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("overdue"); }
    QString manualPage() const override { return QStringLiteral("overdue"); }
    QString title() const override { return tr("Reminders"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void paperPrinted() override;
    bool escape() override;
    void enter() override;
    QList<QWidget *> panes() const override;
    ReportTable csv() const;
    void saveTo(const QString &path);
    const QList<ReminderRow> &rows() const { return m_page.rows; }
    QLineEdit *clinicPhone() const { return m_phone; }
    bool isAsking() const { return m_asking; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    bool press(const QKeyEvent &event);
    void read();
    void show();
    void ask(bool asking);
    void mark();
    void undo(const QList<Reminder> &reminders);
    void askFile();
    void keepPhone();
    QList<ReminderRow> waiting() const;

    int m_days = 1;
    LastAsked m_reading;
    bool m_isRead = false, m_asking = false, m_made = false;
    ReminderPage m_page;
    TableModel<ReminderRow> *m_model;
    FilterBar *m_period;
    QLineEdit *m_phone;
    TextLabel *m_phoneFault, *m_question;
    PinnedTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DeedButton *m_mark, *m_no;
    UndoLine *m_undo;
};

/// "Appointment on Tue 5 May 2026, 10:00. Call (503) 555-0100 to change it.": nothing tells what for.
QString reminderText(const Visit &visit, const QString &clinicPhone);
