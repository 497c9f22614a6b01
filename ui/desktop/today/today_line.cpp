#include "ui/desktop/today/today_line.h"
#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>

namespace {

struct TodayLineWords
{
    Q_DECLARE_TR_FUNCTIONS(TodayLineWords)
};

QString timeOf(const QDateTime &moment) { return moment.isValid() ? clockTime(moment.time()) : QString(); }

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts)
        if (!part.isEmpty()) said << part;
    return said.join(QStringLiteral(", "));
}

QString doseWords(const TodayRow &row)
{
    const Dose &dose = *row.dose;
    QString instead;
    if (differsFromOrder(row))
        instead =
            TodayLineWords::tr("%1 instead of %2").arg(milligramWords(dose.milligrams), milligramWords(row.orderedMg));
    QString time = timeOf(dose.givenAt);
    if (time.isEmpty() && taken(dose.outcome)) time = TodayLineWords::tr("time unknown");
    return joined({instead, time, dose.reason, cameBackWords(row)});
}

} // namespace

TodayKey keyOf(const TodayRow &row) { return {row.person.id, row.kind, row.effect ? row.effect->id.uuid() : QUuid()}; }

bool differsFromOrder(const TodayRow &row)
{
    return row.dose && taken(row.dose->outcome) && row.orderedMg > 0 && row.dose->milligrams != row.orderedMg;
}

QString cameBackWords(const TodayRow &row)
{
    const bool answered = row.dose || row.injection || row.arrivedAt > row.notHereAt;
    if (!row.notHereAt.isValid() || !answered) return {};
    if (row.dose && row.dose->outcome == DoseOutcome::Missed)
        return TodayLineWords::tr("not here at %1").arg(timeOf(row.notHereAt));
    return TodayLineWords::tr("back after %1").arg(timeOf(row.notHereAt));
}

RowState stateOf(const TodayRow &row)
{
    if (row.kind == TodayRow::Kind::Check) {
        const bool over = row.effect && row.effect->resolvedOn.isValid();
        return over ? RowState::Well : RowState::Open;
    }
    if (row.kind == TodayRow::Kind::Injection && row.injection)
        return row.injection->given ? RowState::Given : RowState::NotGiven;
    if (row.kind == TodayRow::Kind::Dose && row.dose) {
        switch (row.dose->outcome) {
        case DoseOutcome::Given: return RowState::Given;
        case DoseOutcome::SelfReported: return RowState::SelfReported;
        case DoseOutcome::Refused: return RowState::Refused;
        case DoseOutcome::Missed: return RowState::Missed;
        case DoseOutcome::Held: return RowState::Held;
        case DoseOutcome::Vomited: return RowState::Vomited;
        }
    }
    if (row.kind == TodayRow::Kind::Injection && row.visit && row.visit->status == VisitStatus::NoShow)
        return RowState::NoShow;
    // Somebody who came back after "not here" is here.
    if (row.notHereAt.isValid() && !(row.arrivedAt.isValid() && row.arrivedAt > row.notHereAt))
        return RowState::NotHere;
    return RowState::Open;
}

bool asksLateCheck(const TodayRow &row)
{
    if (row.kind != TodayRow::Kind::Dose) return false;
    return !checksWord(row).isEmpty();
}

QString checksWord(const TodayRow &row)
{
    for (const QString &notice : row.notices) {
        if (notice.startsWith(QLatin1String("LATE_CHECK"))) return TodayLineWords::tr("Late check");
        if (notice == QLatin1String("FIRST_TABLET") || notice == QLatin1String("RESTART"))
            return TodayLineWords::tr("All checks");
    }
    return {};
}

bool hadDoses(const TodayRow &row)
{
    for (const DayMark &day : row.lastDays)
        if (day.expectedMg > 0 || day.outcome) return true;
    return false;
}

QString dueWords(const TodayRow &row)
{
    switch (row.kind) {
    case TodayRow::Kind::Dose:
        return !hadDoses(row) ? TodayLineWords::tr("%1, first dose").arg(milligramWords(row.orderedMg))
                              : milligramWords(row.orderedMg);
    case TodayRow::Kind::Injection:
        // What was given, once it was: the next side is the other one from then on.
        if (row.injection && row.injection->given)
            return joined({milligramWords(row.injection->milligrams), sideWords(row.injection->side)});
        return joined({milligramWords(380), sideWords(row.nextSide)});
    case TodayRow::Kind::Check: return row.effect ? sideEffect(row.effect->term) : TodayLineWords::tr("Check");
    }
    return {};
}

Mark stateMark(const TodayRow &row)
{
    switch (stateOf(row)) {
    case RowState::Open:
        if (row.arrivedAt.isValid())
            return {IconName::Arrived, TodayLineWords::tr("Arrived %1").arg(timeOf(row.arrivedAt)), &Tokens::accent};
        return {};
    case RowState::NotHere: return notHereMark();
    case RowState::NoShow: return {OutcomeShape::NotHere, TodayLineWords::tr("No-show"), nullptr};
    case RowState::Well: return {OutcomeShape::Given, TodayLineWords::tr("Well"), nullptr};
    case RowState::NotGiven: return {OutcomeShape::Refused, TodayLineWords::tr("Not given"), nullptr};
    case RowState::Given:
        if (row.injection)
            return {OutcomeShape::Given,
                    row.injection->full ? TodayLineWords::tr("Given") : TodayLineWords::tr("Part of it"), nullptr};
        [[fallthrough]];
    default: return row.dose ? markOf(row.dose->outcome) : Mark{};
    }
}

QString stateWords(const TodayLine &line, const Desk *desk)
{
    const TodayRow &row = line.row;
    if (line.saving) return TodayLineWords::tr("saving…");
    switch (stateOf(row)) {
    case RowState::Open:
        if (row.effect)
            return row.forPhysician ? TodayLineWords::tr("for the physician")
                : row.effect->reviewedBy.isEmpty()
                ? TodayLineWords::tr("look again")
                : TodayLineWords::tr("seen by %1")
                      .arg(desk ? desk->staffName(row.effect->reviewedBy) : row.effect->reviewedBy);
        return joined({asksLateCheck(row)
                           ? TodayLineWords::tr("%1 first", "late check, all checks").arg(checksWord(row).toLower())
                           : QString(),
                       cameBackWords(row)});
    case RowState::NoShow:
    case RowState::Well: return {};
    case RowState::NotHere: return timeOf(row.notHereAt);
    case RowState::NotGiven: return row.injection->notGivenReason;
    default: break;
    }
    if (row.injection) return joined({timeOf(row.injection->givenAt), sideWords(row.injection->side)});
    return row.dose ? doseWords(row) : QString();
}

QString rowSentence(const TodayLine &line, const Desk &desk)
{
    const TodayRow &row = line.row;
    const QString status = row.kind == TodayRow::Kind::Injection ? markOf(row.series).word : QString();
    const QString state = stateMark(row).word;
    return joined({row.time.isValid() ? clockTime(row.time) : QString(), desk.shown(row.person.name),
                   TodayLineWords::tr("chart %1").arg(row.person.chartNumber), dueWords(row), status,
                   state.isEmpty() ? TodayLineWords::tr("open") : state, stateWords(line, &desk)});
}

QList<TableModel<TodayLine>::Column> todayColumns(const Desk &desk)
{
    const auto spoken = [&desk](const TodayLine &line, int role) -> QVariant {
        return role == Qt::AccessibleTextRole ? rowSentence(line, desk) : QVariant();
    };
    using Line = const TodayLine &;
    return {
        {TodayLineWords::tr("Time"),
         [](Line line) { return line.row.time.isValid() ? clockTime(line.row.time) : QString(); },
         Qt::AlignLeft | Qt::AlignVCenter, spoken},
        {TodayLineWords::tr("Client"), [&desk](Line line) { return desk.shown(line.row.person.name); }},
        {TodayLineWords::tr("Chart"), [](Line line) { return line.row.person.chartNumber; }},
        {TodayLineWords::tr("Due"), [](Line line) { return dueWords(line.row); }},
        {TodayLineWords::tr("Last 7 days, status"),
         [](Line line) {
             return line.row.kind == TodayRow::Kind::Injection ? markOf(line.row.series).word : QString();
         }},
        {TodayLineWords::tr("Arrived, what became of it"),
         [&desk](Line line) {
             return joined({stateMark(line.row).word, stateWords(line, &desk)});
         }},
    };
}
