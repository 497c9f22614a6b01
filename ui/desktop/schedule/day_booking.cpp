#include "ui/desktop/schedule/day_booking.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

DayBooking::DayBooking(Desk &desk, DeedLog &deeds, AskBox *box, QObject *parent)
    : QObject(parent), m_desk(desk), m_deeds(deeds), m_box(box), m_visits(new VisitDesk(desk, deeds, this))
{
    connect(m_box, &AskBox::dayChanged, this, [this](QDate day) {
        if (isAsking()) look(day);
    });
}

void DayBooking::drop()
{
    m_person.reset();
    m_asking.forget();
}

bool DayBooking::isAsking() const { return m_person && m_box->isAsking(); }

void DayBooking::ask(const Person &person, const QString &before, QDate notBefore, const QString &reason)
{
    m_person = person;
    m_before = before;
    m_reason = reason;
    whenDone(Slots(m_desk.database()).propose({.client = person.id, .notBefore = notBefore}), this,
             m_asking.only([this](const Result<Proposed> &proposed) {
                 if (!m_person) return;
                 if (!proposed) return m_deeds.fail(sentence(proposed.error()));
                 offer(*proposed);
             }));
}

void DayBooking::offer(const Proposed &proposed)
{
    if (!proposed.slot.isValid()) return m_deeds.fail(tr("No free time in the next 60 days. Look at the closed days."));
    if (const std::optional<Visit> &standing = proposed.standing) {
        const QDateTime at = standing->startsAt.toTimeZone(m_desk.database().clock().zone());
        m_before +=
            tr("Booked already: %1. It moves; the client must be told.").arg(agenda::slotWords(at.date(), at.time()))
            + QLatin1Char(' ');
    }
    m_box->ask(proposed.standing ? tr("Move the injection visit to") : tr("Book an injection visit"),
               proposed.standing ? tr("Move") : tr("Book"), proposed.slot.day, m_desk.today());
    m_outside = false;
    tell(proposed, proposed.slot.day);
}

/// What is free on a day that somebody chose.
void DayBooking::look(QDate day)
{
    whenDone(Slots(m_desk.database()).propose({.client = m_person->id, .on = day}), this,
             m_asking.only([this, day](const Result<Proposed> &proposed) {
                 if (proposed && isAsking()) tell(*proposed, day);
             }));
}

void DayBooking::tell(const Proposed &proposed, QDate day)
{
    QString words = m_before;
    if (!words.isEmpty() && !words.endsWith(QLatin1Char(' '))) words += QLatin1Char(' ');
    const SlotProposal &slot = proposed.slot;
    if (!slot.isValid()) words += tr("No free time in the next 60 days.");
    else if (slot.day == day)
        words += tr("%1 at %2 is free. %3", "day, time, why this time")
                     .arg(shortDay(day), clockTime(slot.time), agenda::whySentence(slot, proposed.wish));
    else
        words +=
            tr("%1 is closed or full. %2 at %3 is free.").arg(shortDay(day), shortDay(slot.day), clockTime(slot.time));
    m_box->setWhy(words);
    const bool outside = isOutside(proposed.wish, day, m_desk.today());
    if (outside != m_outside) m_box->askWords(outside ? tr("Why outside the window") : QString(), m_reason, outside);
    m_outside = outside;
}

void DayBooking::answer(QDate day)
{
    if (!m_person) return;
    whenDone(Slots(m_desk.database()).propose({.client = m_person->id, .on = day}), this,
             [this, day, why = m_box->words()](const Result<Proposed> &proposed) {
                 if (!proposed) return m_deeds.fail(sentence(proposed.error()));
                 if (proposed->slot.day != day)
                     return m_deeds.fail(tr("%1 is closed or full. Choose another day.").arg(shortDay(day)));
                 if (why.isEmpty() && isOutside(proposed->wish, day, m_desk.today()))
                     return m_deeds.fail(tr("%1 lies outside the window, %2. Say why.")
                                             .arg(shortDay(day), span(proposed->wish.opens, proposed->wish.due)));
                 save(*proposed, why);
             });
}

void DayBooking::save(const Proposed &proposed, const QString &why)
{
    if (!m_person) return;
    const Person person = *std::exchange(m_person, std::nullopt);
    const SlotProposal &slot = proposed.slot;
    if (proposed.standing) m_visits->move(*proposed.standing, person, slot.day, slot.time, why, false);
    else m_visits->book(person, slot.day, slot.time, proposed.wish.minutes, why, false);
}
