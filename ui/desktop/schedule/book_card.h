#pragma once
#include "ui/desktop/desk.h"
#include "ui/desktop/schedule/schedule_words.h"
#include <QWidget>

class DeedButton;
class TextLabel;

/// What opens under the selected name: window, usual day, kit, why this slot, and the buttons that take it or look further.
class BookCard : public QWidget
{
    Q_OBJECT
public:
    explicit BookCard(QWidget *parent = nullptr);

    void show(const ToBook &row, const SlotProposal &proposal, QDate today, const QTimeZone &zone);
    QString why() const;

Q_SIGNALS:
    void taken();
    void nextWanted();
    void pickWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TextLabel *m_names[3] = {}, *m_values[3] = {}, *m_why;
    DeedButton *m_take, *m_next, *m_pick;
};
