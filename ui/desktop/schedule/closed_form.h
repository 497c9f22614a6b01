#pragma once
#include "db/work/closed_days.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/schedule/side_form.h"

class QDateEdit;
class QLineEdit;
class QListWidget;
class TextLabel;

/// The clinic's closed days and holidays: what is closed, what must move for it, and a line to close another day.
class ClosedForm : public SideForm
{
    Q_OBJECT
public:
    ClosedForm(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    void ask(QDate day);
    QWidget *first() const override;
    QListWidget *list() const { return m_list; }
    const QList<ClosedDayShown> &days() const { return m_days; }
    /// What is said of the chosen day: "3 visits stand on it and must move."
    QString standing() const;

Q_SIGNALS:
    void dayClosed(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void take() override;
    void sayAgain() override;

private:
    void read();
    void look();
    void openAgain();
    QString mustMoveWords(const QList<ScheduleBlock> &blocks) const;

    DeedLog &m_deeds;
    QList<ClosedDayShown> m_days;
    QDateEdit *m_day;
    QLineEdit *m_reason;
    TextLabel *m_standing;
    QListWidget *m_list;
    LastAsked m_looking;
};
