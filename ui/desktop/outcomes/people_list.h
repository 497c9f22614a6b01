#pragma once
#include "ui/desktop/outcomes/outcome_words.h"
#include <QWidget>

class Desk;
class FactTable;
class TextLabel;

/// Who stands behind one number: each person with the days that count and those that do not; Enter opens the chart.
class PeopleList : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleList(const Desk &desk, QWidget *parent = nullptr);

    void begin(const OutcomeNumber &number);
    void show(const OutcomePeople &people);
    FactTable *table() const { return m_table; }
    int counted() const { return m_counted; }

Q_SIGNALS:
    void chartWanted(Id<Client> client);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    const Desk &m_desk;
    FactTable *m_table;
    TextLabel *m_title, *m_note;
    OutcomePeople m_people;
    QString m_number;
    int m_counted = 0;
};
