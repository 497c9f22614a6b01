#pragma once
#include "ui/desktop/chart/dose_days.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QWidget>

class DayDetail;
class DoseCalendar;
class DoseCounts;
class DoseForm;
class QStackedWidget;

/// The tab of tablets: counts, calendar, and the chosen day with its versions or the form that corrects it.
class DosesTab : public QWidget
{
    Q_OBJECT
public:
    DosesTab(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    DoseCalendar *calendar() const { return m_calendar; }
    DayDetail *detail() const { return m_detail; }
    DoseForm *form() const { return m_form; }
    bool isCorrecting() const;
    /// `C`: the form for the chosen day.
    void correct();
    /// `Esc`: true when the form was open.
    bool escape();
    /// `?`
    void explain();
    void openDay();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void save(const Dose &dose, const QString &reason, bool isNew);
    void undo(const Dose &dose, bool wasNew, const Dose &before);
    void showCounts();

    Desk &m_desk;
    DeedLog &m_deeds;
    std::optional<Id<Client>> m_client;
    QString m_name;
    DoseCounts *m_counts;
    DoseCalendar *m_calendar;
    QStackedWidget *m_below;
    DayDetail *m_detail;
    DoseForm *m_form;
    int m_opening = 0;
};
