#include "ui/desktop/parts/course.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

// The words read out at the cursor.
struct Told
{
    Q_DECLARE_TR_FUNCTIONS(Course)
};

QString day(QDate on) { return QLocale().toString(on, QStringLiteral("ddd d MMM yyyy")); }

QString oral(Course::Oral outcome)
{
    switch (outcome) {
    case Course::Oral::Given: return Told::tr("oral dose given");
    case Course::Oral::SelfReported: return Told::tr("oral dose self-reported");
    case Course::Oral::Short: return Told::tr("part of the oral dose taken");
    case Course::Oral::Missed: return Told::tr("oral dose missed");
    case Course::Oral::NotDue: return Told::tr("no oral dose due");
    }
    return {};
}

QString liver(const Course::Liver &test)
{
    const auto part = [](const QString &name, const QString &words, const std::optional<double> &value) {
        if (!value) return QString();
        return words.isEmpty() ? Told::tr("%1 %2 times the upper limit").arg(name, QLocale().toString(*value, 'f', 1))
                               : words;
    };
    QStringList parts{part(QStringLiteral("ALT"), test.altWords, test.alt),
                      part(QStringLiteral("AST"), test.astWords, test.ast)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QString sideEffect(const Course::SideEffect &each)
{
    return each.until.isValid() ? Told::tr("%1, grade %2, until %3").arg(each.term).arg(each.grade).arg(day(each.until))
                                : Told::tr("%1, grade %2, goes on").arg(each.term).arg(each.grade);
}

} // namespace

QList<CourseStop> stopsOf(const Course &course)
{
    QList<CourseStop> stops;
    const auto add = [&stops](QDate on, int lane, const QString &what) {
        if (on.isValid() && !what.isEmpty()) stops << CourseStop{on, lane, QStringLiteral("%1: %2").arg(day(on), what)};
    };
    for (const auto &shot : course.shots) add(shot.on, 0, shot.words);
    for (const auto &gap : course.gaps) add(gap.from, 0, gap.words);
    if (course.due) add(*course.due, 0, course.dueWords);
    for (const auto &dose : course.oral) add(dose.on, 1, oral(dose.outcome));
    for (const auto &each : course.sideEffects) add(each.from, 2, sideEffect(each));
    for (const auto &test : course.liver) add(test.on, 3, liver(test));
    for (const auto &value : course.craving) add(value.on, 4, Told::tr("craving %1 of 100").arg(value.value));
    for (const auto &test : course.urine) add(test.on, 5, Told::tr("urine test %1").arg(test.words));
    for (const auto &call : course.calls) add(call.on, 6, call.words);
    for (const auto &step : course.care) add(step.from, 7, Told::tr("level of care: %1").arg(step.words));
    std::stable_sort(stops.begin(), stops.end(), [](const CourseStop &a, const CourseStop &b) {
        return a.on != b.on ? a.on < b.on : a.lane < b.lane;
    });
    return stops;
}

QString laneWord(CourseLane lane)
{
    switch (lane) {
    case CourseLane::Injections: return Told::tr("Injections");
    case CourseLane::Oral: return Told::tr("Oral doses");
    case CourseLane::SideEffects: return Told::tr("Side effects");
    case CourseLane::Liver: return Told::tr("ALT and AST");
    case CourseLane::Craving: return Told::tr("Craving");
    case CourseLane::Urine: return Told::tr("Urine tests");
    case CourseLane::Calls: return Told::tr("Calls");
    case CourseLane::Care: return Told::tr("Level of care");
    }
    return {};
}
