#pragma once
#include "ui/desktop/correction/correction_screen.h"

class DoseFields;

/// The tablet of one day, corrected by the next version. On a day without an entry it makes the first.
class DoseCorrection : public CorrectionScreen
{
    Q_OBJECT
public:
    DoseCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, QDate day, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    DoseFields *fields() const { return m_fields; }

protected:
    void readEntry() override;
    QStringList missing() const override;
    QString wrong() const override;
    QString willSay() const override;
    bool pressForm(int key) override;
    void keep() override;

private:
    void show();
    Dose entry() const;
    void kept(const Dose &dose);
    const Dose *standing() const { return m_told.isEmpty() ? nullptr : &m_told.last().thing; }

    QDate m_day;
    QList<ToldVersion<Dose>> m_told;
    DoseFields *m_fields;
};
