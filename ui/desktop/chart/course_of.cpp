#include "ui/desktop/chart/course_of.h"
#include "app/measures/coverage.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

struct CourseWords
{
    Q_DECLARE_TR_FUNCTIONS(CourseWords)
};

QDate firstDayOf(const ChartPage &page, CourseRange range, QDate today)
{
    if (range == CourseRange::FourWeeks) return today.addDays(-28);
    if (range == CourseRange::ThreeMonths) return today.addMonths(-3);
    QDate first = today.addDays(-28);
    const auto earlier = [&first](QDate day) {
        if (day.isValid() && day < first) first = day;
    };
    for (const Injection &each : page.injections) earlier(each.givenOn);
    for (const Dose &each : page.doses) earlier(each.dueOn);
    for (const SideEffect &each : page.effects) earlier(each.onsetOn);
    for (const Lab &each : page.labs) earlier(each.takenOn);
    if (range == CourseRange::All) return first;
    // The episode in hand; a long one is cut at half a year, where the strip is still readable.
    for (const Episode &each : page.episodes)
        if (each.endsOn.isNull() && each.startsOn > first) first = each.startsOn;
    return qMin(qMax(first, today.addDays(-182)), today.addDays(-84));
}

void addInjections(Course &course, const ChartPage &page, QDate today, const Limits &limits)
{
    for (const Injection &each : page.injections) {
        if (!each.given || each.inError || each.givenOn < course.from) continue;
        const QString side = each.side == Side::Left ? QStringLiteral("L")
            : each.side == Side::Right               ? QStringLiteral("R")
                                                     : QString();
        QStringList words{milligramWords(each.milligrams), sideWords(each.side), longDay(each.givenOn)};
        words.removeAll(QString());
        course.shots.append({each.givenOn, side, words.join(QStringLiteral(", "))});
    }
    const QList<CoveredSpan> spans = merged(injectionSpans(page.injections, today, limits.coverageDays),
                                            Overlap::Union);
    QDate end;
    for (const CoveredSpan &span : spans) {
        if (end.isValid() && end < span.from && span.from > course.from)
            course.gaps.append(
                {end, span.from.addDays(-1), CourseWords::tr("%1 not covered").arg(days(int(end.daysTo(span.from))))});
        end = span.from.addDays(span.days);
        course.covered.append({span.from, end.addDays(-1)});
    }
    if (end.isValid() && end <= today && !page.series.lastGiven.isNull() && page.series.flagged)
        course.gaps.append({end, today, CourseWords::tr("%1 not covered").arg(days(int(end.daysTo(today)) + 1))});
    if (page.series.nextDue.isValid()) {
        course.due = page.series.nextDue;
        course.dueWords = CourseWords::tr("due %1").arg(
            QLocale().toString(page.series.nextDue, QStringLiteral("d MMM")));
    }
}

void addOral(Course &course, const ChartPage &page)
{
    for (const DayMark &day : page.days) {
        if (day.day < course.from || day.day > course.today || (day.expectedMg <= 0 && !day.outcome)) continue;
        Course::Oral outcome = Course::Oral::Missed;
        if (day.outcome && taken(*day.outcome))
            outcome = day.milligrams < day.expectedMg       ? Course::Oral::Short
                : *day.outcome == DoseOutcome::SelfReported ? Course::Oral::SelfReported
                                                            : Course::Oral::Given;
        if (!day.outcome && day.day == course.today) continue; // today is still open
        course.oral.append({day.day, outcome});
    }
    for (const Order &order : page.orders)
        if (order.kind == OrderKind::Oral && !order.inError && order.endsOn.isValid() && order.endsOn >= course.from
            && order.endsOn < course.today)
            course.oralNotes.append({order.endsOn, word(order.regimen)});
}

void addMeasured(Course &course, const ChartPage &page, const Limits &limits)
{
    course.liverLimit = limits.lftWarn;
    QMap<QDate, Course::Liver> liver;
    for (const Lab &lab : page.labs) {
        if (lab.inError || lab.takenOn < course.from) continue;
        const auto multiple = lab.multiple();
        if ((lab.test == LabTest::ALT || lab.test == LabTest::AST) && multiple) {
            Course::Liver &at = liver[lab.takenOn];
            at.on = lab.takenOn;
            const QString words = QStringLiteral("%1, %2x").arg(QLocale().toString(*lab.value, 'g', 4),
                                                                QLocale().toString(*multiple, 'f', 1));
            (lab.test == LabTest::ALT ? at.alt : at.ast) = multiple;
            (lab.test == LabTest::ALT ? at.altWords : at.astWords) =
                (lab.test == LabTest::ALT ? QStringLiteral("ALT ") : QStringLiteral("AST ")) + words;
        }
        if (lab.test == LabTest::CRAVING && lab.value) course.craving.append({lab.takenOn, int(*lab.value)});
        if (lab.test == LabTest::UDS_OPIOID && lab.result != LabResult::None && lab.result != LabResult::Missing) {
            const Course::Finding finding = lab.result == LabResult::Negative ? Course::Finding::Negative
                : lab.result == LabResult::Positive                           ? Course::Finding::Positive
                                                                              : Course::Finding::Unclear;
            course.urine.append({lab.takenOn, finding, word(lab.result).toLower()});
        }
    }
    course.liver = liver.values();
    std::sort(course.craving.begin(), course.craving.end(), [](const auto &a, const auto &b) { return a.on < b.on; });
    std::sort(course.urine.begin(), course.urine.end(), [](const auto &a, const auto &b) { return a.on < b.on; });
}

} // namespace

Course courseOf(const ChartPage &page, CourseRange range, QDate today, const Limits &limits)
{
    Course course;
    course.today = today;
    course.from = firstDayOf(page, range, today).addDays(-3);
    course.until = today.addDays(range == CourseRange::FourWeeks ? 10 : 28);
    if (page.series.nextDue.isValid() && page.series.nextDue > course.until)
        course.until = page.series.nextDue.addDays(3);
    addInjections(course, page, today, limits);
    addOral(course, page);
    for (const SideEffect &each : page.effects)
        if (!each.inError && (each.resolvedOn.isNull() || each.resolvedOn >= course.from))
            course.sideEffects.append({each.onsetOn, each.resolvedOn, each.grade, sideEffect(each.term)});
    addMeasured(course, page, limits);
    return course;
}
