#include "ui/desktop/schedule/closed_form.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

ClosedForm::ClosedForm(Desk &desk, DeedLog &deeds, QWidget *parent)
    : SideForm(desk, tr("Closed days"), parent), m_deeds(deeds)
{
    m_day = new DayEdit;
    m_day->setMinimumDate(desk.today());
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("why"));
    m_reason->setMaxLength(100);
    m_reason->setPlaceholderText(tr("Holiday, staff training"));
    m_standing = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_list = new QListWidget;
    addField(tr("Close the day"), m_day);
    addField(tr("Why"), m_reason);
    body()->addWidget(m_standing);
    addField(tr("Closed from today on (Del opens a day again)"), m_list);
    body()->setStretchFactor(m_list, 1);
    setDeed(tr("Close the day"));
    connect(m_day, &QDateEdit::dateChanged, this, &ClosedForm::look);
    connect(&desk.database(), &Database::changed, this, [this](Topics topics) {
        if (isVisible() && (topics & (Topics(Topic::Settings) | Topic::Visits))) read();
    });
}

QWidget *ClosedForm::first() const { return m_day; }

void ClosedForm::ask(QDate day)
{
    fail({});
    m_reason->clear();
    m_day->setDate(qMax(day, desk().today()));
    read();
    look();
}

QString ClosedForm::standing() const { return m_standing->text(); }

QString ClosedForm::mustMoveWords(const QList<ScheduleBlock> &blocks) const
{
    if (blocks.isEmpty()) return tr("No visit stands on it.");
    constexpr int named = 4;
    QStringList who;
    const QTimeZone zone = desk().database().clock().zone();
    for (const ScheduleBlock &block : blocks.mid(0, named))
        who << tr("%1 %2", "name, time")
                   .arg(desk().shown(block.person.name), clockTime(block.visit.startsAt.toTimeZone(zone)));
    if (blocks.size() > named) who << tr("and %1 more").arg(blocks.size() - named);
    return blocks.size() == 1
        ? tr("1 visit stands on it and must move: %1.").arg(who.first())
        : tr("%1 visits stand on it and must move: %2.").arg(blocks.size()).arg(who.join(tr(", ")));
}

void ClosedForm::read()
{
    whenDone(ClosedDays(desk().database()).list(desk().today()), this,
             [this](const Result<QList<ClosedDayShown>> &days) {
                 if (!days) return fail(sentence(days.error()));
                 m_days = *days;
                 const int row = m_list->currentRow();
                 m_list->clear();
                 for (const ClosedDayShown &each : std::as_const(m_days)) {
                     QString words = tr("%1  %2", "day, why").arg(shortDay(each.day.on), each.day.reason);
                     if (!each.mustMove.isEmpty())
                         words += each.mustMove.size() == 1 ? tr("\n1 visit must move")
                                                            : tr("\n%1 visits must move").arg(each.mustMove.size());
                     m_list->addItem(words);
                 }
                 m_list->setCurrentRow(qBound(0, row, int(m_days.size()) - 1));
             });
}

/// Which visits stand on the day, before it is closed.
void ClosedForm::look()
{
    fail({});
    whenDone(ClosedDays(desk().database()).standingOn(m_day->date()), this,
             m_looking.only([this](const Result<QList<ScheduleBlock>> &blocks) {
                 if (!blocks) return;
                 m_standing->setInk(blocks->isEmpty() ? &Tokens::text2 : &Tokens::overdue);
                 m_standing->setText(mustMoveWords(*blocks));
                 m_day->setAccessibleDescription(m_standing->text());
             }));
}

void ClosedForm::take()
{
    if (m_list->hasFocus()) return void(m_day->setFocus());
    const QDate day = m_day->date();
    const int deed = m_deeds.begin();
    whenDone(ClosedDays(desk().database()).close(day, m_reason->text()), this,
             [this, deed, day](const Result<ClosedDayShown> &closed) {
                 if (!closed) {
                     const bool twice = closed.error().kind == Error::Kind::AlreadyRecorded;
                     const QString why = twice ? tr("%1 is closed already.").arg(shortDay(day))
                                               : sentence(closed.error());
                     m_deeds.drop(deed, why);
                     return fail(why);
                 }
                 m_reason->clear();
                 const QString what = closed->mustMove.isEmpty()
                     ? tr("is closed.")
                     : tr("is closed. %1 They stand first under “To book”.").arg(mustMoveWords(closed->mustMove));
                 m_deeds.finish(
                     deed, {{IconName::Schedule, {}, &Tokens::accent}, shortDay(day), what, [this, kept = closed->day] {
                                whenDone(ClosedDays(desk().database()).open(kept), this,
                                         [this, kept](const Result<ClosedDay> &back) {
                                             if (!back) return m_deeds.fail(sentence(back.error()));
                                             m_deeds.sayUndone(shortDay(kept.on), tr("the clinic is open on it."));
                                         });
                            }});
                 look();
                 Q_EMIT dayClosed(day);
             });
}

void ClosedForm::sayAgain()
{
    if (isVisible()) look();
}

void ClosedForm::openAgain()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_days.size()) return;
    const ClosedDay day = m_days[row].day;
    const int deed = m_deeds.begin();
    whenDone(ClosedDays(desk().database()).open(day), this, [this, deed, day](const Result<ClosedDay> &opened) {
        if (!opened) return m_deeds.drop(deed, sentence(opened.error()));
        m_deeds.finish(deed,
                       {{IconName::Schedule, {}, &Tokens::accent},
                        shortDay(day.on),
                        tr("is open again."),
                        [this, opened = *opened] {
                            whenDone(ClosedDays(desk().database()).closeAgain(opened), this,
                                     [this, opened](const Result<ClosedDay> &back) {
                                         if (!back) return m_deeds.fail(sentence(back.error()));
                                         m_deeds.sayUndone(shortDay(opened.on), tr("the clinic is closed on it."));
                                     });
                        }});
    });
}

void ClosedForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus()) return openAgain();
    SideForm::keyPressEvent(event);
}
