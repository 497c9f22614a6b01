#include "ui/desktop/review/case_strip.h"
#include "ui/desktop/chart/course_of.h"
#include "ui/desktop/parts/course_paint.h"

CaseStrip::CaseStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Injections and side effects in time"));
}

void CaseStrip::setHistory(const EffectHistory &history, QDate today, const Limits &limits)
{
    ChartPage page;
    page.injections = history.injections;
    page.series = history.series;
    for (const EffectHistory::Line &line : history.lines) page.effects << line.effect;
    std::sort(page.effects.begin(), page.effects.end(),
              [](const SideEffect &a, const SideEffect &b) { return a.onsetOn < b.onsetOn; });
    m_course = courseOf(page, CourseRange::Episode, today, limits);
    QStringList said;
    for (const CourseStop &stop : stopsOf(m_course))
        if (stop.on >= m_course.from && stop.on <= m_course.until) said << stop.sentence;
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    update();
}

QSize CaseStrip::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(600), look.px(smallLanes.whole())};
}

void CaseStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = Look::of(this);
    painter.fillRect(rect(), look->bg1);
    CoursePaint(painter, rect(), m_course, look, 0, smallLanes).all({});
}
