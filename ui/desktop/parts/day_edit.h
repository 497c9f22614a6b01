#pragma once
#include <QDateEdit>

/// A day that the arrows step through, over the ends of months and years; the calendar opens beside it.
class DayEdit : public QDateEdit
{
    Q_OBJECT
public:
    explicit DayEdit(QWidget *parent = nullptr);
    void stepBy(int steps) override;

protected:
    StepEnabled stepEnabled() const override;
    bool focusNextPrevChild(bool next) override;
};
