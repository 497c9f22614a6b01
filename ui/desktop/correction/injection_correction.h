#pragma once
#include "ui/desktop/correction/correction_screen.h"

class DeedButton;
class JoinedButtons;
class QDateEdit;
class QLineEdit;

/// One recorded injection, corrected by the next version: day, time, side, lot, what was not given and why; or struck out.
/// The next due date follows in the same save.
class InjectionCorrection : public CorrectionScreen
{
    Q_OBJECT
public:
    InjectionCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Injection> injection,
                        QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QDateEdit *day() const { return m_day; }
    JoinedButtons *side() const { return m_side; }

protected:
    void readEntry() override;
    QStringList missing() const override { return {}; }
    QString wrong() const override;
    QString willSay() const override;
    bool pressForm(int key) override;
    void keep() override;

private:
    void fill();
    Injection entry() const;

    Id<Injection> m_id;
    QList<ToldVersion<Injection>> m_told;
    bool m_struck = false;
    DeedButton *m_error;
    QDateEdit *m_day;
    QLineEdit *m_time, *m_lot, *m_note;
    JoinedButtons *m_side;
    FieldRow *m_sideRow, *m_lotRow, *m_noteRow;
};
