#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class DeedButton;
class FactTable;
class SignedText;

/// The stay in treatment, step by step: level of care, attendance beside coverage, and the two deeds of a physician.
class StayTab : public QWidget
{
    Q_OBJECT
public:
    explicit StayTab(const Desk &desk, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    FactTable *table() const { return m_table; }

Q_SIGNALS:
    void stepWanted();
    void dischargeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Desk &m_desk;
    SignedText *m_lead;
    DeedButton *m_step, *m_discharge;
    FactTable *m_table;
};
