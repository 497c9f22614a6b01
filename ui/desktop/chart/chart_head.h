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
    /// 72 px: who it is alone, where the tab needs the room.
    void setShort(bool isShort);

Q_SIGNALS:
    void sideEffectWanted();
    void injectionWanted();
    void bookWanted();
    void noteWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAlerts(const ChartPage &page);

    Desk &m_desk;
    PersonBlock *m_who;
    QWidget *m_deeds;
    bool m_isShort = false, m_dated = false, m_hasSeries = false, m_hasFirst = false, m_hasSecond = false;
    void fit();
    SignedText *m_firstAlert, *m_secondAlert;
    CoverageClock *m_clock;
    TierList *m_tiers;
};
