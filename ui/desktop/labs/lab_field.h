#pragma once
#include "app/safety/records.h"
#include <QWidget>

class QLineEdit;
class TextLabel;

/// One number of a laboratory sheet: value and unit, for a liver test its upper limit too; says how many times that it is.
class LabField : public QWidget
{
    Q_OBJECT
public:
    explicit LabField(LabTest test, QWidget *parent = nullptr);

    LabTest test() const { return m_test; }
    /// Unit and limit as the laboratory wrote them last time; the value stays.
    void setUnits(const Lab &last);
    void setLab(const Lab &lab);
    bool isEmpty() const;
    /// What is wrong with what was typed; empty when nothing is.
    QString wrong() const;
    /// Value, unit and limit into @p lab.
    void read(Lab &lab) const;
    QLineEdit *value() const { return m_value; }

Q_SIGNALS:
    void changed();

private:
    void tell();

    LabTest m_test;
    QLineEdit *m_value, *m_unit = nullptr, *m_limit = nullptr;
    TextLabel *m_times;
};
