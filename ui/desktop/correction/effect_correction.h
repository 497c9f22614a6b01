#pragma once
#include "ui/desktop/correction/record_correction.h"

class JoinedButtons;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class TermField;

/// One noted side effect, corrected by the next version: what it is, grade, since when, over or not, of what, in the client's
/// words; or struck out.
class EffectCorrection : public RecordCorrection<SideEffect>
{
    Q_OBJECT
public:
    EffectCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<SideEffect> effect, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    JoinedButtons *grade() const { return m_grade; }
    QLineEdit *note() const { return m_note; }

protected:
    void fill() override;
    SideEffect entry() const override;
    QString keptWords(const SideEffect &kept) const override;
    QStringList missing() const override;
    QString wrong() const override;
    QString willSay() const override;

private:
    void build();
    bool needsPhysician(const SideEffect &next) const;

    TermField *m_term;
    JoinedButtons *m_grade, *m_product;
    QDateEdit *m_onset, *m_over;
    QCheckBox *m_isOver, *m_serious, *m_worse;
    QLineEdit *m_note;
};
