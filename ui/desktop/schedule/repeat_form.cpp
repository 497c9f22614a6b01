#include "ui/desktop/schedule/repeat_form.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/schedule_words.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QKeyEvent>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {
constexpr int usualRepeats = 3; ///< (P) a quarter of a year
}

RepeatForm::RepeatForm(Desk &desk, QWidget *parent) : SideForm(desk, tr("Book the next visits"), parent)
{
    m_count = new QSpinBox;
    m_count->setRange(1, mostRepeats);
    addField(tr("How many"), m_count);
    body()->addStretch(1);
    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        if (count != m_asked) read(); // Enter tells the same number again
    });
}

QWidget *RepeatForm::first() const { return m_count; }

void RepeatForm::ask(const Visit &base, const Person &person)
{
    m_base = base;
    m_person = person;
    m_list.reset();
    fail({});
    sayAgain();
    const QSignalBlocker quiet(m_count);
    m_count->setValue(usualRepeats);
    read();
}

void RepeatForm::sayAgain()
{
    if (!m_base || !m_person) return;
    const QDateTime at = m_base->startsAt.toTimeZone(desk().database().clock().zone());
    setTitle(tr("Book the next visits"),
             tr("%1, counted from %2", "name, day").arg(desk().shown(m_person->name), shortDay(at.date())));
    if (m_list) show(RepeatList(*m_list)); // who has which hour
}

void RepeatForm::read()
{
    if (!m_base) return;
    m_asked = m_count->value();
    setDeed(tr("Book"), tr("reading"));
    whenDone(VisitSeries(desk().database()).propose(*m_base, m_count->value()), this,
             m_reading.only([this](const Result<RepeatList> &list) {
                 if (!list) return fail(sentence(list.error()));
                 show(*list);
             }));
}

QString RepeatForm::wordsAgainst(const RepeatOffer &offer) const
{
    const RepeatSlot &repeat = offer.repeat;
    if (offer.standing.isValid())
        return tr("has a visit then: %1").arg(agenda::slotWords(offer.standing.date(), offer.standing.time()));
    if (!repeat.slot.isValid()) return tr("nothing is free; due %1").arg(shortDay(repeat.due));
    QStringList said;
    if (repeat.slot.day == repeat.due) said << tr("on the due day");
    else said << tr("due %1").arg(shortDay(repeat.due));
    for (const SlotWhy why : repeat.slot.why) {
        if (why == SlotWhy::DueClosed) said << tr("%1 is closed").arg(shortDay(repeat.due));
        if (why == SlotWhy::DueFull) said << tr("%1 is full").arg(shortDay(repeat.due));
        if (why == SlotWhy::AfterDue) said << tr("after the due day: nothing is free before");
    }
    QStringList names;
    for (const QString &name : offer.takenBy) names << desk().shown(name);
    const QTime usual = m_base->startsAt.toTimeZone(desk().database().clock().zone()).time();
    if (!names.isEmpty()) said << tr("%1 is taken by %2").arg(clockTime(usual), names.join(tr(", ")));
    else if (repeat.slot.time != usual) said << tr("no nurse at %1").arg(clockTime(usual));
    return said.join(QStringLiteral("; "));
}

void RepeatForm::show(const RepeatList &list)
{
    m_list = list;
    m_rows.clear();
    delete m_rowsBox;
    const Look &look = Look::of(this);
    m_rowsBox = new QWidget;
    auto *column = new QVBoxLayout(m_rowsBox);
    column->setContentsMargins(0, look.px(space::s), 0, 0);
    column->setSpacing(0);
    column->addWidget(new TextLabel(word(list.mode), TextSize::Body, QFont::Normal, &Tokens::text2));
    for (const RepeatOffer &offer : list.offers) {
        const bool can = offer.start.isValid() && !offer.standing.isValid();
        const QString slot = offer.start.isValid() ? agenda::slotWords(offer.repeat.slot.day, offer.repeat.slot.time)
                                                   : shortDay(offer.repeat.due);
        auto *box = new QCheckBox(slot);
        const QString against = wordsAgainst(offer);
        box->setAccessibleName(tr("%1, %2", "slot, what stands against it").arg(slot, against));
        box->setChecked(can);
        box->setEnabled(can);
        auto *words = new TextLabel(against, TextSize::Caption, QFont::Normal, &Tokens::text2);
        words->setContentsMargins(look.px(24), 0, 0, look.px(space::s));
        column->addWidget(box);
        column->addWidget(words);
        m_rows << box;
        connect(box, &QCheckBox::toggled, this, &RepeatForm::count);
    }
    body()->insertWidget(body()->count() - 1, m_rowsBox);
    count();
}

void RepeatForm::count()
{
    int chosen = 0;
    for (const QCheckBox *box : std::as_const(m_rows)) chosen += box->isChecked();
    setDeed(chosen == 1 ? tr("Book 1 visit") : tr("Book %1 visits").arg(chosen),
            chosen == 0 ? tr("none is chosen") : QString());
}

void RepeatForm::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
    if (up || down) return void(focusNextPrevChild(down));
    SideForm::keyPressEvent(event);
}

void RepeatForm::take()
{
    if (!m_list || !m_person) return;
    QList<Visit> visits;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i]->isChecked()) continue;
        const RepeatOffer &offer = m_list->offers[i];
        Visit visit{.client = m_person->id, .startsAt = offer.start, .minutes = m_base->minutes};
        if (offer.repeat.slot.day > offer.repeat.due) visit.note = tr("nothing was free before");
        visits << visit;
    }
    if (visits.isEmpty()) return;
    Q_EMIT accepted(visits, *m_person);
    Q_EMIT left();
}
