#pragma once
#include <QDate>
#include <QList>
#include <QString>
#include <optional>

/// The course of one client in days, as the strip draws it. Words are final: the screen made them.
struct Course
{
    struct Shot
    {
        QDate on;
        QString side;
        QString words;
    }; ///< side: "L", "R"; words: "380 mg, left, 21 Nov 2025"
    struct Span
    {
        QDate from, until;
        QString words = {};
    }; ///< both days included
    enum class Oral { Given, SelfReported, Short, Missed, NotDue };
    struct OralDay
    {
        QDate on;
        Oral outcome;
    };
    struct OralNote
    {
        QDate on;
        QString words;
    }; ///< "50 mg to bridge the gap, 7 of 8 taken", behind the day
    struct SideEffect
    {
        QDate from, until;
        int grade;
        QString term;
    }; ///< until invalid: goes on
    struct Liver
    {
        QDate on;
        std::optional<double> alt, ast;
        QString altWords = {}, astWords = {};
    }; ///< times upper limit
    struct Craving
    {
        QDate on;
        int value;
    }; ///< 0 to 100
    enum class Finding { Negative, Positive, Unclear };
    struct Urine
    {
        QDate on;
        Finding finding;
        QString words;
    };

    struct Call
    {
        QDate on;
        bool reached;
        QString words;
    }; ///< words: "call: agreed"

    QDate from, until; ///< the axis, both included
    QDate first;       ///< of anything at all: how far back the axis may go; null: `from`
    QDate today;
    QList<Shot> shots;
    QList<Span> covered;      ///< days covered by injections
    QList<Span> gaps;         ///< hatched; words: "11 days not covered"
    std::optional<QDate> due; ///< words beside it come from `dueWords`
    QString dueWords;         ///< "due 15 May"
    QList<OralDay> oral;
    QList<OralNote> oralNotes;
    QList<SideEffect> sideEffects;
    QList<Liver> liver;
    double liverLimit = 3; ///< the red line, times upper limit
    QList<Craving> craving;
    QList<Urine> urine;
    QList<Call> calls;
    QList<Span> care; ///< levels of care as dated steps; `until` of the present one is invalid
};

/// The lanes under the axis, from the top.
enum class CourseLane { Injections, Oral, SideEffects, Liver, Craving, Urine, Calls, Care };
constexpr int courseLanes = 8;
QString laneWord(CourseLane lane);

/// What the strip's cursor stops at, in time order: a day and the sentence that is read out there.
struct CourseStop
{
    QDate on;
    int lane; ///< a `CourseLane`
    QString sentence;
};
QList<CourseStop> stopsOf(const Course &course);
