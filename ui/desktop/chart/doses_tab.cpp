#include "ui/desktop/chart/doses_tab.h"
#include "ui/desktop/chart/day_detail.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/dose_counts.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QVBoxLayout>

DosesTab::DosesTab(Desk &desk, DeedLog &deeds, QWidget *parent) : QWidget(parent), m_desk(desk), m_deeds(deeds)
{
    m_counts = new DoseCounts;
    m_calendar = new DoseCalendar;
    m_detail = new DayDetail(desk);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_counts);
    rows->addWidget(m_calendar);
    rows->addWidget(new PlainScroll(m_detail), 1);
    connect(m_calendar, &DoseCalendar::dayChosen, this, [this](QDate day) {
        m_opening.forget();
        m_detail->show(m_calendar->days(), day);
        showCounts();
    });
    connect(m_calendar, &DoseCalendar::scrolled, this, &DosesTab::showCounts);
    connect(m_calendar, &DoseCalendar::opened, this, &DosesTab::openDay);
    connect(m_detail, &DayDetail::correctWanted, this, &DosesTab::correct);
}

void DosesTab::show(const ChartPage &page)
{
    const bool opened = m_detail->hasVersions();
    m_calendar->show(DoseDays(page, m_desk.today()));
    showCounts();
    if (opened) openDay();
}

void DosesTab::showCounts()
{
    m_counts->show(m_calendar->days().sum(m_calendar->firstInView(), m_calendar->lastInView()),
                   m_calendar->weeksInView());
}

void DosesTab::openDay()
{
    const DoseDays::Day day = m_calendar->days().at(m_calendar->day());
    if (!day.dose) return;
    whenDone(ChartHistory(m_desk.database()).doseVersions(day.dose->id), this,
             m_opening.only([this](const Result<QList<DoseVersion>> &versions) {
                 if (!versions) return m_deeds.fail(sentence(versions.error()));
                 m_detail->showVersions(*versions);
             }));
}

void DosesTab::correct()
{
    if (!m_desk.may(Right::LogDoses)) return m_deeds.fail(tr("Your role reads tablets and does not correct them."));
    if (m_calendar->day() > m_desk.today()) return m_deeds.fail(tr("That day has not come yet."));
    Q_EMIT correctionWanted(m_calendar->day());
}

void DosesTab::explain() { m_detail->explain(); }

void DosesTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_detail->setCompact(window()->width() < Look::of(this).px(1400));
    showCounts();
}
