#pragma once
#include "ui/desktop/correction/correction_screen.h"

class ShotFields;

/// An injection of a past day that stands on paper: the form of the corrections, for the first entry of its day. It has been
/// given already, so the gate is not asked.
class PaperInjection : public CorrectionScreen
{
    Q_OBJECT
public:
    PaperInjection(Desk &desk, DeedLog &deeds, Id<Client> client, QDate day, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString manualPage() const override { return QStringLiteral("paper"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    ShotFields *fields() const { return m_fields; }

protected:
    void readEntry() override;
    QStringList missing() const override;
    QString wrong() const override;
    QString willSay() const override;
    bool pressForm(int) override { return false; }
    void keep() override;

private:
    Injection start() const;
    Injection entry() const;

    QDate m_day;
    ShotFields *m_fields;
};
