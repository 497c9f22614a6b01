#include "ui/desktop/why_section.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/day_line.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/threshold_words.h"
#include <QLocale>

WhySection::WhySection(QWidget *parent) : PanelSection({}, Ground::Panel, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    addToTitle(new KeyCap({QStringLiteral("?")}));
}

void WhySection::rule() { addWidget(new Hairline); }

void WhySection::fact(const QString &label, const QString &value, bool strong)
{
    addFact(label, value, strong);
    m_spoken += label + QStringLiteral(": ") + value + QStringLiteral(". ");
}

void WhySection::show(const SeriesState &series, QDate today, const Limits &limits, bool callFirst, bool seesReasons)
{
    clear();
    m_spoken.clear();
    const bool red = series.status == SeriesStatus::Overdue || series.status == SeriesStatus::Lapsed;
    setTitle(red ? tr("Why is this red?") : series.flagged ? tr("Why is this yellow?") : tr("Why this status?"));
    if (!series.lastGiven.isValid() || !series.nextDue.isValid()) {
        addText(tr("No injection has been given yet: nothing is due until the first one."));
        setAccessibleName(tr("No injection has been given yet."));
        return;
    }
    const Mark mark = markOf(series);
    const int past = series.daysFromDue.value_or(0);
    auto *lead = new SignedText(TextSize::Lead, QFont::DemiBold);
    lead->setText(mark.sign, past > 0 ? tr("%1: %2 past due").arg(word(series.status), days(past)) : mark.word,
                  inkOf(mark), inkOf(mark));
    addWidget(lead);
    m_spoken = lead->text() + QStringLiteral(". ");

    const int interval = int(series.lastGiven.daysTo(series.nextDue));
    fact(tr("Last injection given"), longDay(series.lastGiven));
    fact(tr("Interval: %1").arg(word(series.mode).toLower()), tr("+ %1").arg(days(interval)));
    rule();
    fact(tr("Next due"), longDay(series.nextDue), true);
    fact(tr("Today"), longDay(today));
    rule();
    fact(past >= 0 ? tr("Past due") : tr("Still to go"), days(qAbs(past)), true);

    auto *line = new DayLine;
    DayLine::Limits marks;
    marks.day = series.daysSince.value_or(0);
    marks.windowFrom = int(series.lastGiven.daysTo(series.windowOpens));
    marks.due = interval;
    marks.overdueFrom = interval + limits.lateGraceDays + 1;
    marks.lapsedFrom = interval + limits.lapseDays + 1;
    marks.status = shapeOf(series.status);
    marks.dueWords = tr("due %1").arg(QLocale().toString(series.nextDue, QStringLiteral("d MMM")));
    marks.todayWords = tr("today, day %1").arg(marks.day);
    line->setLimits(marks);
    addWidget(line);

    QString words;
    if (series.status == SeriesStatus::Overdue)
        words = tr("Overdue means %1 to %2 days past due. From %3 it is lapsed. ")
                    .arg(limits.lateGraceDays + 1)
                    .arg(limits.lapseDays)
                    .arg(shortDay(series.nextDue.addDays(limits.lapseDays + 1)));
    if (series.status == SeriesStatus::Late)
        words = tr("Late means 1 to %1 days past due. From %2 it is overdue. ")
                    .arg(limits.lateGraceDays)
                    .arg(shortDay(series.nextDue.addDays(limits.lateGraceDays + 1)));
    if (series.status == SeriesStatus::Lapsed)
        words = tr("Lapsed means more than %1 days past due: the physician decides how to start again. ")
                    .arg(limits.lapseDays);
    words += tr("Booked visits and calls do not move the date: only an injection does.");
    if (const QString note = notYetSigned(limits); !note.isEmpty()) words += QLatin1Char(' ') + note;
    addText(words, true);
    m_spoken += words;
    if (callFirst && !seesReasons)
        addText(tr("“Call first” was set by clinical staff. Their reasons stay with them."), true);
    setAccessibleName(lead->text());
    setAccessibleDescription(m_spoken);
}
