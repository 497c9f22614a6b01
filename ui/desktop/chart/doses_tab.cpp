#include "ui/desktop/chart/doses_tab.h"
#include "db/stores/stores.h"
#include "ui/desktop/chart/day_detail.h"
#include "ui/desktop/chart/dose_calendar.h"
#include "ui/desktop/chart/dose_counts.h"
#include "ui/desktop/chart/dose_form.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QStackedWidget>
#include <QVBoxLayout>

DosesTab::DosesTab(Desk &desk, DeedLog &deeds, QWidget *parent) : QWidget(parent), m_desk(desk), m_deeds(deeds)
{
    m_counts = new DoseCounts;
    m_calendar = new DoseCalendar;
    m_detail = new DayDetail(desk);
    m_form = new DoseForm(desk);
    m_below = new QStackedWidget;
    m_below->addWidget(m_detail);
    m_below->addWidget(m_form);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_counts);
    rows->addWidget(m_calendar);
    rows->addWidget(m_below, 1);
    connect(m_calendar, &DoseCalendar::dayChosen, this, [this](QDate day) {
        ++m_opening;
        m_detail->show(m_calendar->days(), day);
        showCounts();
    });
    connect(m_calendar, &DoseCalendar::scrolled, this, &DosesTab::showCounts);
    connect(m_calendar, &DoseCalendar::opened, this, &DosesTab::openDay);
    connect(m_detail, &DayDetail::correctWanted, this, &DosesTab::correct);
    connect(m_form, &DoseForm::saved, this, &DosesTab::save);
    connect(m_form, &DoseForm::left, this, &DosesTab::escape);
}

void DosesTab::show(const ChartPage &page)
{
    m_client = page.client.id;
    m_name = page.client.displayName();
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
    const int number = ++m_opening;
    whenDone(ChartHistory(m_desk.database()).doseVersions(day.dose->id), this,
             [this, number](const Result<QList<DoseVersion>> &versions) {
                 if (number != m_opening) return; // another day was chosen meanwhile
                 if (!versions) return m_deeds.fail(sentence(versions.error()));
                 m_detail->showVersions(*versions);
             });
}

bool DosesTab::isCorrecting() const { return m_below->currentWidget() == m_form; }

void DosesTab::correct()
{
    if (!m_client || !m_desk.may(Right::LogDoses)) return;
    m_below->setCurrentWidget(m_form);
    m_form->ask(m_calendar->days().at(m_calendar->day()), *m_client);
}

bool DosesTab::escape()
{
    if (!isCorrecting()) return false;
    m_below->setCurrentWidget(m_detail);
    m_calendar->setFocus(Qt::OtherFocusReason);
    return true;
}

void DosesTab::explain() { m_detail->explain(); }

void DosesTab::save(const Dose &dose, const QString &reason, bool isNew)
{
    const DoseDays::Day standing = m_calendar->days().at(dose.dueOn);
    const Dose before = standing.dose ? *standing.dose : dose;
    const int deed = m_deeds.begin();
    auto saving = isNew ? Doses(m_desk.database()).log(dose) : Doses(m_desk.database()).correct(dose, reason);
    whenDone(saving, this, [this, deed, isNew, before](const Result<Dose> &kept) {
        if (!kept) return m_deeds.drop(deed, sentence(kept.error()));
        m_deeds.finish(deed,
                       {markOf(kept->outcome), m_desk.shown(m_name),
                        tr("%1, %2.", "amount, day").arg(milligramWords(kept->milligrams), shortDay(kept->dueOn)),
                        [this, dose = *kept, isNew, before] { undo(dose, isNew, before); }});
        escape();
        openDay();
    });
}

void DosesTab::undo(const Dose &dose, bool wasNew, const Dose &before)
{
    Dose back = before;
    back.version = dose.version;
    auto undoing = wasNew ? Doses(m_desk.database()).undo(dose)
                          : Doses(m_desk.database()).correct(back, tr("the correction was taken back"));
    whenDone(undoing, this, [this](const Result<Dose> &kept) {
        if (!kept) return m_deeds.fail(sentence(kept.error()));
        m_deeds.sayUndone(m_desk.shown(m_name), tr("the correction is taken back."));
    });
}

void DosesTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_detail->setCompact(window()->width() < Look::of(this).px(1400));
    showCounts();
}
