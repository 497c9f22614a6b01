#pragma once
#include "ui/desktop/correction/record_correction.h"

class ShotFields;

/// One recorded injection, corrected by the next version, or struck out. The next due date follows in the same save.
class InjectionCorrection : public RecordCorrection<Injection>
{
    Q_OBJECT
public:
    InjectionCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Injection> injection,
                        QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    ShotFields *fields() const { return m_fields; }

protected:
    void fill() override;
    Injection entry() const override;
    QString keptWords(const Injection &kept) const override;
    QStringList missing() const override;
    QString wrong() const override;
    QString willSay() const override;

private:
    ShotFields *m_fields;
};
