#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/today/catch_up_band.h"
#include "ui/desktop/today/day_words.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/desktop/today/typed_time.h"
#include "ui/desktop/today/visit_round.h"
#include "ui/words/dates.h"
#include <QLayout>
#include <QLocale>
#include <QPainter>

namespace {
constexpr int frameWidth = 4; ///< px: seen from the door
}

CatchUpScreen::CatchUpScreen(Desk &desk, DeedLog &deeds, QWidget *parent)
    : RoundScreen(desk, deeds, parent), m_band(new CatchUpBand), m_day(desk.today().addDays(-1))
{
    setBand(m_band);
    const int frame = Look::of(this).px(frameWidth);
    layout()->setContentsMargins(frame, frame, frame, frame);
    connect(m_band, &CatchUpBand::stepWanted, this, &CatchUpScreen::step);
    connect(m_band, &CatchUpBand::typed, this, &CatchUpScreen::timed);
}

QString CatchUpScreen::title() const { return tr("Paper catch-up"); }

QString CatchUpScreen::subtitle() const { return tr("entries go to %1, not to today").arg(shortDay(m_day)); }

void CatchUpScreen::fillHead(ScreenHead &head)
{
    DeedButton *back = head.addDeed(tr("Back to today"), IconName::Left, DeedButton::Rank::Outlined);
    back->setCap({tr("Esc")});
    connect(back, &QAbstractButton::clicked, this, &Screen::left);
}

QList<KeyHint> CatchUpScreen::hints() const
{
    return {{{QStringLiteral("←"), QStringLiteral("→")}, tr("day")},
            {{QStringLiteral("G")}, tr("given")},
            {{QStringLiteral("P")}, tr("at home")},
            {{QStringLiteral("N")}, tr("missed")},
            {{QStringLiteral("I")}, tr("injection")},
            {{QStringLiteral("1–9")}, tr("reason")},
            {{QStringLiteral("U")}, tr("undo")}};
}

void CatchUpScreen::enter()
{
    if (list().day() != m_day) rows().setPastDay(m_day);
    else rows().read();
    table()->setFocus();
}

bool CatchUpScreen::escape()
{
    if (m_band->isAsking()) {
        m_asked.reset();
        m_band->leave();
        table()->setFocus();
        return true;
    }
    return RoundScreen::escape();
}

void CatchUpScreen::step(int days)
{
    if (m_day.addDays(days) >= desk().today()) {
        deeds().fail(tr("The next day is today: Esc goes back to it."));
        return;
    }
    m_asked.reset();
    m_band->leave();
    m_day = m_day.addDays(days);
    rows().setPastDay(m_day);
    table()->setFocus();
}

void CatchUpScreen::refresh()
{
    QString words = daysFromToday(-int(m_day.daysTo(desk().today())));
    const TodayPage &page = list().page();
    if (list().isRead()) {
        if (!page.clinicOpen) words += tr(", clinic closed");
        if (page.closed) words += tr(", closed at %1").arg(clockTime(page.closed->closedAt));
        if (!list().lines().isEmpty())
            words += list().open() == 0 ? tr(". All recorded.") : tr(". %1 open.").arg(list().open());
    }
    m_band->setDay(QLocale().toString(m_day, QStringLiteral("dddd d MMMM yyyy")), words);
}

void CatchUpScreen::sayEmpty(EmptyState &empty)
{
    empty.say(IconName::Tablet, tr("Nobody was expected on this day."),
              tr("The arrows left and right go to other days."), true);
}

bool CatchUpScreen::take(const TodayLine &line, DoseOutcome outcome)
{
    const TodayKey key = keyOf(line.row);
    if (line.row.kind == TodayRow::Kind::Injection && !line.row.injection && outcome == DoseOutcome::Given) {
        Q_EMIT paperInjectionWanted(line.row.person.id, m_day);
        return false;
    }
    if (line.row.kind != TodayRow::Kind::Dose || !m_band->asksTime() || line.row.dose)
        return round().record(key, outcome, QDateTime());
    m_asked = Asked{key, outcome};
    const QString person = desk().shown(line.row.person.name);
    m_band->ask(outcome == DoseOutcome::Given ? tr("When was it given to %1?").arg(person)
                                              : tr("When did %1 take it?").arg(person));
    return false;
}

void CatchUpScreen::timed(const QString &text)
{
    if (!m_asked) return;
    const auto time = typedTime(text);
    if (!time) {
        m_band->fail(tr("%1 is no time of day. Write it as 0915.").arg(text.left(5)));
        return;
    }
    const Asked asked = *m_asked;
    m_asked.reset();
    m_band->leave();
    table()->setFocus();
    const QDateTime at = time->isNull() ? QDateTime() : QDateTime(m_day, *time, desk().database().clock().zone());
    if (round().record(asked.key, asked.outcome, at)) moveOn(asked.key);
}

/// On a past day nobody can come back any more: not here is missed, or a visit that did not happen.
bool CatchUpScreen::notHere(const TodayKey &key)
{
    const TodayLine *line = list().line(key);
    if (!line || line->row.kind == TodayRow::Kind::Dose) return round().record(key, DoseOutcome::Missed, QDateTime());
    return line->row.visit ? visits().noShow(key) : visits().notGiven(key);
}

/// M: the tablet was missed; the injection was not given, whoever came.
bool CatchUpScreen::missed(const TodayLine &line)
{
    const TodayKey key = keyOf(line.row);
    return line.row.kind == TodayRow::Kind::Injection ? visits().notGiven(key) : notHere(key);
}

bool CatchUpScreen::pressMore(int key)
{
    switch (key) {
    case Qt::Key_Left: step(-1); return true;
    case Qt::Key_Right: step(1); return true;
    case Qt::Key_I:
        if (selected()) Q_EMIT paperInjectionWanted(selected()->row.person.id, m_day);
        return true;
    case Qt::Key_M:
        if (!selected()) return true;
        if (const TodayKey here = keyOf(selected()->row); missed(*selected())) moveOn(here);
        return true;
    default: return false;
    }
}

void CatchUpScreen::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    const int frame = look.px(frameWidth);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    for (const QRect &side : {QRect(0, 0, width(), frame), QRect(0, height() - frame, width(), frame),
                              QRect(0, 0, frame, height()), QRect(width() - frame, 0, frame, height())})
        painter.fillRect(side, look->late);
}
