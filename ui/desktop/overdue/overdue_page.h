#pragma once
#include "db/work/report_table.h"
#include "db/work/windows.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class CallDesk;
class DayBooking;
class EmptyState;
class FilterBar;
class OverdueDelegate;
class OverduePanel;
class PinnedTable;
class QStackedWidget;
class SignedText;
class UndoLine;

/// The front desk's call list: everybody past due in call order, one key for what a call brought.
class OverduePage : public Screen
{
    Q_OBJECT
public:
    OverduePage(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("overdue"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    QString nothingToPrint() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;
    PinnedTable *table() const { return m_table; }
    OverduePanel *panel() const { return m_panel; }
    /// Puts a client on today's list by hand and selects the row.
    void putOnList(Id<Client> client, const QString &name);
    const QList<OverdueRow> &rows() const { return m_rows; }
    /// Who comes next, when nobody is past due.
    const std::optional<QuietDay> &quiet() const { return m_quiet; }
    /// Name and number of everybody on the list, nothing else.
    ReportTable csv() const;
    void saveTo(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wire();
    void read();
    void showRows();
    void showEmpty();
    void showQuiet();
    void readQuiet();
    void focusEmpty();
    bool press(int key, Qt::KeyboardModifiers modifiers);
    const OverdueRow *selected() const;
    void ask(int key, const OverdueRow &row);
    void log(const OverdueRow &row, CallOutcome outcome, QDate on = {}, const QString &note = {});
    void goOn(Id<Client> from);
    void askToClose(const OverdueRow &row);
    void keepOpen(const OverdueRow &row);
    void chooseRow(int row);
    void askBooking(const Person &person, const QString &before);
    void bookNext();
    void askFile();
    void answered(QDate day, int choice);

    CallDesk *m_calls;
    QList<OverdueRow> m_rows;
    QSet<Id<Client>> m_saving;
    TableModel<OverdueLine> *m_model;
    FilterBar *m_filters;
    PinnedTable *m_table;
    OverdueDelegate *m_delegate;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    UndoLine *m_undo;
    OverduePanel *m_panel;
    DayBooking *m_booking;
    SignedText *m_checked;
    QWidget *m_checkedBox;
    std::optional<QuietDay> m_quiet;
    std::optional<Id<Client>> m_client, m_askedAbout;
    OverdueFilter m_filter = OverdueFilter::All;
    QString m_error;
    int m_asked = 0;
    LastAsked m_reading;
    bool m_isRead = false, m_showing = false, m_narrow = false;
};
