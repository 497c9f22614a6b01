#include "ui/desktop/injection/next_visit_field.h"
#include "app/visits/diary.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include <QCborMap>
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeEdit>
#include <QTimeZone>

NextVisitField::NextVisitField(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_caption = new TextLabel(QString(), TextSize::Caption, QFont::Normal, &Tokens::text2);
    m_caption->setWordWrap(false);
    m_caption->setFixedHeight(look.px(18));
    m_take = new QCheckBox;
    m_take->setChecked(true);
    m_change = new DeedButton(tr("Change"), DeedButton::Rank::Flat);
    m_change->setTall(28);
    m_change->setCap({QStringLiteral("B")});
    m_change->setAccessibleName(tr("Change day or time of the next visit"));
    m_day = new DayEdit;
    m_day->setAccessibleName(tr("Day of the next visit"));
    m_time = new QTimeEdit;
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time of the next visit"));
    m_why = new QLineEdit;
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setMaxLength(200);
    m_why->setMinimumWidth(look.px(150));
    m_why->setPlaceholderText(tr("Why outside?"));
    m_why->setAccessibleName(tr("Why the next visit lies outside the window"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look.px(8));
    for (QWidget *part : {static_cast<QWidget *>(m_take), static_cast<QWidget *>(m_change),
                          static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_why)})
        line->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_caption);
    column->addLayout(line);
    column->addStretch();
    connect(m_take, &QCheckBox::toggled, this, &NextVisitField::judge);
    connect(m_change, &QAbstractButton::clicked, this, &NextVisitField::change);
    const auto moved = [this] {
        m_taken.clear();
        judge();
        if (m_offers) Q_EMIT picked();
    };
    connect(m_day, &QDateEdit::dateChanged, this, moved);
    connect(m_time, &QTimeEdit::timeChanged, this, moved);
    connect(m_why, &QLineEdit::textEdited, this, &NextVisitField::judge);
    clear();
}

void NextVisitField::offer(const QDateTime &start, QDate opens, QDate due, QDate today, const Limits &limits)
{
    if (m_offers && start == m_offered) return; // what was typed stays
    m_offered = start;
    m_opens = opens;
    m_due = due;
    m_limits = limits;
    m_offers = true;
    m_changing = false;
    m_taken.clear();
    const QSignalBlocker day(m_day), time(m_time);
    m_day->setMinimumDate(today.addDays(1));
    m_day->setDate(start.date());
    m_time->setTime(start.time());
    m_why->clear();
    judge();
}

void NextVisitField::clear()
{
    m_offers = false;
    judge();
}

void NextVisitField::change()
{
    if (!m_offers) return;
    m_changing = true;
    m_take->setChecked(true);
    judge();
    m_day->setFocus(Qt::OtherFocusReason);
    m_day->setSelectedSection(QDateTimeEdit::DaySection);
}

bool NextVisitField::isWanted() const { return m_offers && m_take->isChecked(); }

QDateTime NextVisitField::start() const
{
    return m_changing ? momentOn(m_day->date(), m_time->time(), m_offered.timeZone()) : m_offered;
}

QDate NextVisitField::on() const { return m_changing ? m_day->date() : m_offered.date(); }

bool NextVisitField::isOutside() const { return on() < m_opens || on() > m_due; }

QString NextVisitField::why() const { return isWanted() && isOutside() ? m_why->text().trimmed() : QString(); }

void NextVisitField::tellTaken(const QString &why)
{
    m_taken = why;
    judge();
}

QStringList NextVisitField::left() const
{
    if (!isWanted()) return {};
    if (!start().isValid()) return {tr("an hour that exists: the clocks are put forward then")};
    if (!m_limits.isOpen(on())) return {tr("a day on which the clinic is open")};
    if (!m_taken.isEmpty()) return {tr("another time for the next visit")};
    if (isOutside() && why().isEmpty()) return {tr("why the visit lies outside the window")};
    return {};
}

void NextVisitField::judge()
{
    const bool typed = m_offers && m_changing && m_take->isChecked();
    m_take->setVisible(m_offers);
    m_change->setVisible(m_offers && !typed);
    m_day->setVisible(typed);
    m_time->setVisible(typed);
    m_why->setVisible(typed && isOutside());
    m_take->setText(typed ? QString() : tr("%1, %2", "day, time").arg(shortDay(on()), clockTime(start())));
    m_take->setAccessibleName(tr("Book the next visit on saving: %1, %2").arg(shortDay(on()), clockTime(start())));
    const bool closed = m_offers && isWanted() && !m_limits.isOpen(on());
    m_caption->setInk(closed || !m_taken.isEmpty() || (typed && isOutside()) ? &Tokens::overdue : &Tokens::text2);
    m_caption->setText(!m_offers                  ? QString()
                           : closed               ? tr("The clinic is closed on %1").arg(shortDay(on()))
                           : !m_taken.isEmpty()   ? tr("%1: %2").arg(clockTime(m_time->time()), m_taken)
                           : typed && isOutside() ? tr("Outside the window %1").arg(span(m_opens, m_due))
                                                  : tr("Next visit, booked on saving"));
    Q_EMIT changed();
}

QCborMap NextVisitField::draft() const
{
    if (!m_offers || (!m_changing && m_take->isChecked())) return {};
    return {{1, m_take->isChecked()},
            {2, m_changing},
            {3, m_day->date().toString(Qt::ISODate)},
            {4, m_time->time().toString(Qt::ISODate)},
            {5, m_why->text()}};
}

void NextVisitField::resume(const QCborMap &draft)
{
    if (draft.isEmpty() || !m_offers) return;
    m_changing = draft.value(2).toBool();
    m_day->setDate(QDate::fromString(draft.value(3).toString(), Qt::ISODate));
    m_time->setTime(QTime::fromString(draft.value(4).toString(), Qt::ISODate));
    m_why->setText(draft.value(5).toString());
    m_take->setChecked(draft.value(1).toBool());
    judge();
}
