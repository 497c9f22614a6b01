#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class CoverageClock;
class DeedButton;
class PersonBlock;
class SignedText;
class TierList;

/// The head of a chart, 164 px: who it is, what to mind, the primary deeds, the clock and the dates of the tiers.
class ChartHead : public QWidget
{
    Q_OBJECT
public:
    explicit ChartHead(Desk &desk, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    void setCompact(bool compact);

Q_SIGNALS:
    void sideEffectWanted();
    void injectionWanted();
    void bookWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAlerts(const ChartPage &page);

    Desk &m_desk;
    PersonBlock *m_who;
    SignedText *m_firstAlert, *m_secondAlert;
    CoverageClock *m_clock;
    TierList *m_tiers;
};
