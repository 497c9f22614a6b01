#pragma once
#include "ui/desktop/correction/record_correction.h"

class JoinedButtons;
class LabField;
class QCheckBox;
class QDateEdit;
class QLineEdit;

/// One result, corrected by the next version: the day, the value with its unit and limit, or what was read; or struck out.
class LabCorrection : public RecordCorrection<Lab>
{
    Q_OBJECT
public:
    LabCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Lab> lab, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    LabField *value() const { return m_value; }

protected:
    void fill() override;
    Lab entry() const override;
    QString keptWords(const Lab &kept) const override;
    QString wrong() const override;
    QString willSay() const override;

private:
    void buildFor(const Lab &lab);

    QDateEdit *m_day;
    LabField *m_value = nullptr; ///< null for a test that is read, as the next two for one that is measured
    JoinedButtons *m_result = nullptr;
    QCheckBox *m_confirms = nullptr;
    QLineEdit *m_note;
};
