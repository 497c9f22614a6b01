#pragma once
#include "ui/desktop/correction/correction_screen.h"

class DeedButton;
class JoinedButtons;
class QCheckBox;
class QDateEdit;
class QLineEdit;

/// One noted side effect, corrected by the next version: grade, since when, over or not, in the client's words; or struck out.
class EffectCorrection : public CorrectionScreen
{
    Q_OBJECT
public:
    EffectCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<SideEffect> effect, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    JoinedButtons *grade() const { return m_grade; }

protected:
    void readEntry() override;
    QStringList missing() const override { return {}; }
    QString wrong() const override;
    QString willSay() const override;
    bool pressForm(int key) override;
    void keep() override;

private:
    void fill();
    SideEffect entry() const;

    Id<SideEffect> m_id;
    QList<ToldVersion<SideEffect>> m_told;
    bool m_struck = false;
    DeedButton *m_error;
    JoinedButtons *m_grade;
    QDateEdit *m_onset, *m_over;
    QCheckBox *m_isOver, *m_serious, *m_worse;
    QLineEdit *m_note;
};
