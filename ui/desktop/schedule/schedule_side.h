#pragma once
#include "ui/desktop/desk.h"
#include "ui/desktop/schedule/schedule_words.h"
#include <QWidget>

class DueList;
class EmptyState;
class JoinedButtons;
class QLineEdit;
class QStackedWidget;
class SideForm;

/// The left column of the agenda: who must be booked, who waits for another time, and a search in either. A form takes its place
/// while it asks.
class ScheduleSide : public QWidget
{
    Q_OBJECT
public:
    enum class List { ToBook, Waiting };

    explicit ScheduleSide(Desk &desk, QWidget *parent = nullptr);

    void show(const SchedulePage &page);
    List list() const { return m_list; }
    void setList(List list);
    DueList *dues() const { return m_due; }
    QLineEdit *search() const { return m_search; }
    /// The form is owned from now on; at most one asks.
    void add(SideForm *form);
    void open(SideForm *form);
    SideForm *form() const; ///< that asks; null: the list is shown

Q_SIGNALS:
    void listChanged();
    void formLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();

    SchedulePage m_page;
    List m_list = List::ToBook;
    JoinedButtons *m_choice;
    QLineEdit *m_search;
    DueList *m_due;
    EmptyState *m_empty;
    QStackedWidget *m_dueStack, *m_whole;
};
