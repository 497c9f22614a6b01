#include "ui/desktop/schedule/wait_form.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/words/enums.h"
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTimeEdit>

namespace {

constexpr VisitPurpose waitedFor[] = {VisitPurpose::Injection, VisitPurpose::Dose,       VisitPurpose::Medical,
                                      VisitPurpose::Group,     VisitPurpose::Individual, VisitPurpose::Family};
constexpr int usualWaitDays = 14; ///< (P) proposed, to be changed in the form

QWidget *sideBySide(QWidget *one, QWidget *other, const Look &look)
{
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look.px(space::s));
    line->addWidget(one, 1);
    line->addWidget(other, 1);
    return pair;
}

} // namespace

WaitForm::WaitForm(Desk &desk, QWidget *parent) : SideForm(desk, tr("Wait for another time"), parent)
{
    const Look &look = Look::of(this);
    m_from = new DayEdit;
    m_until = new DayEdit;
    m_from->setAccessibleName(tr("From"));
    m_until->setAccessibleName(tr("Until"));
    m_weekdays = new QWidget;
    auto *grid = new QGridLayout(m_weekdays);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look.px(space::s));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat));
        box->setAccessibleName(QLocale().dayName(day));
        m_days << box;
        grid->addWidget(box, (day - 1) / 3, (day - 1) % 3);
        if (!desk.limits().openWeekdays.contains(day)) box->hide(); // shown without a parent it would be a window
    }
    m_earliest = new QTimeEdit;
    m_latest = new QTimeEdit;
    for (QTimeEdit *each : {m_earliest, m_latest}) each->setDisplayFormat(QStringLiteral("HH:mm"));
    m_earliest->setAccessibleName(tr("Begins at the earliest"));
    m_latest->setAccessibleName(tr("Ends at the latest"));
    m_kind = new QComboBox;
    for (const VisitPurpose purpose : waitedFor) m_kind->addItem(word(purpose));
    m_note = new QLineEdit;
    m_note->setMaxLength(200);
    m_note->setPlaceholderText(tr("how to reach, why"));
    addField(tr("From, until"), sideBySide(m_from, m_until, look));
    addField(tr("Weekdays (none: any)"), m_weekdays);
    addField(tr("Between"), sideBySide(m_earliest, m_latest, look));
    addField(tr("Kind"), m_kind);
    addField(tr("Note"), m_note);
    body()->addStretch(1);
}

QWidget *WaitForm::first() const { return m_until; }

void WaitForm::ask(const Person &person, const std::optional<Visit> &standing, const ClinicHours &hours)
{
    m_person = person;
    m_isNew = true;
    Wait waiting{.client = person.id};
    waiting.from = desk().today();
    waiting.until = desk().today().addDays(usualWaitDays);
    m_booked.clear();
    if (standing) {
        const QDateTime at = standing->startsAt.toTimeZone(desk().database().clock().zone());
        waiting.purpose = standing->purpose;
        waiting.minutes = standing->minutes;
        waiting.until = qMax(desk().today(), at.date().addDays(-1));
        m_booked = tr("Booked: %1. Waits for an earlier time.").arg(agenda::slotWords(at.date(), at.time()));
    } else waiting.minutes = hours.injectionMinutes;
    setDeed(tr("Put on the list"));
    show(waiting, hours);
}

void WaitForm::sayAgain()
{
    if (!m_person) return;
    const QString name = desk().shown(m_person->name);
    setTitle(m_isNew ? tr("Wait for another time") : tr("Waits for"),
             m_booked.isEmpty() ? name : name + QLatin1Char('\n') + m_booked);
}

void WaitForm::change(const Person &person, const Wait &waiting, const ClinicHours &hours)
{
    m_person = person;
    m_isNew = false;
    m_booked.clear();
    setDeed(tr("Save"));
    show(waiting, hours);
}

void WaitForm::show(const Wait &waiting, const ClinicHours &hours)
{
    m_waiting = waiting;
    m_hours = hours;
    sayAgain();
    fail({});
    for (QDateEdit *each : {m_from, m_until}) each->setMinimumDate(qMin(waiting.from, desk().today()));
    m_from->setDate(waiting.from);
    m_until->setDate(waiting.until);
    for (int i = 0; i < m_days.size(); ++i) m_days[i]->setChecked(waiting.weekdays.contains(i + 1));
    m_earliest->setTime(waiting.earliest.isValid() ? waiting.earliest : hours.open.from);
    m_latest->setTime(waiting.latest.isValid() ? waiting.latest : hours.open.to);
    for (int i = 0; i < int(std::size(waitedFor)); ++i)
        if (waitedFor[i] == waiting.purpose) m_kind->setCurrentIndex(i);
    m_note->setText(waiting.note);
}

void WaitForm::take()
{
    if (!m_person || !m_waiting) return;
    Wait waiting = *m_waiting;
    waiting.from = m_from->date();
    waiting.until = m_until->date();
    waiting.weekdays.clear();
    for (int i = 0; i < m_days.size(); ++i)
        if (m_days[i]->isChecked()) waiting.weekdays << i + 1;
    waiting.earliest = m_earliest->time() > m_hours.open.from ? m_earliest->time() : QTime();
    waiting.latest = m_latest->time() < m_hours.open.to ? m_latest->time() : QTime();
    waiting.purpose = waitedFor[qMax(0, m_kind->currentIndex())];
    waiting.note = m_note->text().simplified();
    const QList<Wait::Flaw> found = flaws(waiting, desk().today());
    if (!found.isEmpty()) return fail(agenda::flawWords(found.first()));
    Q_EMIT kept(waiting, *m_person, m_isNew);
    Q_EMIT left();
}
