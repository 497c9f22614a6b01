#pragma once
#include "ui/desktop/chart/dose_days.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/last_asked.h"
#include <QWidget>

class DayDetail;
class DoseCalendar;
class DoseCounts;

/// The tab of tablets: counts, calendar, and the chosen day with its versions.
class DosesTab : public QWidget
{
    Q_OBJECT
public:
    DosesTab(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    DoseCalendar *calendar() const { return m_calendar; }
    DayDetail *detail() const { return m_detail; }
    /// `C`: the chosen day is to be corrected, or entered late.
    void correct();
    /// `?`
    void explain();
    void openDay();

Q_SIGNALS:
    void correctionWanted(QDate day);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCounts();

    Desk &m_desk;
    DeedLog &m_deeds;
    DoseCounts *m_counts;
    DoseCalendar *m_calendar;
    DayDetail *m_detail;
    LastAsked m_opening;
};
