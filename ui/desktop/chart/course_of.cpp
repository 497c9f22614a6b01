#include "ui/desktop/chart/course_of.h"
#include "app/measures/coverage.h"
#include "app/treatment/oral.h"
#include "ui/desktop/chart/dose_days.h"
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
    for (const Order &each : page.orders) earlier(each.startsOn);
    if (range == CourseRange::All) return first;
    // The episode in hand; a long one is cut at half a year, where the strip is still readable.
    for (const Episode &each : page.episodes)
        if (each.endsOn.isNull() && each.startsOn > first) first = each.startsOn;
    return qMin(qMax(first, today.addDays(-182)), today.addDays(-84));
}

void addInjections(Course &course, const ChartPage &page, QDate today, const Limits &limits)
{
    for (const Injection &each : page.injections) {
        if (!each.given || each.inError) continue;
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
        if (end.isValid() && end < span.from)
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
    // The page holds the marks of half a year; the strip goes back to the first order.
    const DoseDays days(page, course.today);
    for (QDate day = days.first(); !days.isEmpty() && day <= course.today; day = day.addDays(1)) {
        const DoseDays::Day at = days.at(day);
        if (at.expected.milligrams <= 0 && !at.dose) continue;
        if (!at.dose && day == course.today) continue; // today is still open
        Course::Oral outcome = Course::Oral::Missed;
        if (at.dose && taken(at.dose->outcome))
            outcome = at.dose->milligrams < at.expected.milligrams ? Course::Oral::Short
                : at.dose->outcome == DoseOutcome::SelfReported    ? Course::Oral::SelfReported
                                                                   : Course::Oral::Given;
        course.oral.append({day, outcome});
    }
    for (const Order &order : page.orders)
        if (order.kind == OrderKind::Oral && !order.inError && order.endsOn.isValid() && order.endsOn < course.today)
            course.oralNotes.append({order.endsOn, word(order.regimen)});
}

void addMeasured(Course &course, const ChartPage &page, const Limits &limits)
{
    course.liverLimit = limits.lftWarn;
    QMap<QDate, Course::Liver> liver;
    for (const Lab &lab : page.labs) {
        if (lab.inError) continue;
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

void addOutreach(Course &course, const ChartPage &page)
{
    for (const Call &call : page.calls) {
        if (call.inError) continue;
        const QString words = word(call.outcome).toLower();
        course.calls.append({call.calledAt.date(), reached(call.outcome), CourseWords::tr("call: %1").arg(words)});
    }
    std::sort(course.calls.begin(), course.calls.end(), [](const auto &a, const auto &b) { return a.on < b.on; });
    for (const Episode &each : page.episodes) course.care.append({each.startsOn, each.endsOn, word(each.level)});
    // Without steps on record the client's page says the level; since when, it does not.
    if (course.care.isEmpty() && page.client.level != CareLevel::Unknown && page.client.enrolledOn.isValid())
        course.care.append({page.client.enrolledOn, page.client.dischargedOn, word(page.client.level)});
    std::sort(course.care.begin(), course.care.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
}

} // namespace

Course courseOf(const ChartPage &page, CourseRange range, QDate today, const Limits &limits)
{
    Course course;
    course.today = today;
    course.from = firstDayOf(page, range, today).addDays(-3);
    course.first = firstDayOf(page, CourseRange::All, today).addDays(-3);
    course.until = today.addDays(range == CourseRange::FourWeeks ? 10 : 28);
    if (page.series.nextDue.isValid() && page.series.nextDue > course.until)
        course.until = page.series.nextDue.addDays(3);
    addInjections(course, page, today, limits);
    addOral(course, page);
    for (const SideEffect &each : page.effects)
        if (!each.inError)
            course.sideEffects.append({each.onsetOn, each.resolvedOn, each.grade, sideEffect(each.term)});
    addMeasured(course, page, limits);
    addOutreach(course, page);
    return course;
}
