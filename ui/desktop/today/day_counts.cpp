#include "ui/desktop/today/day_counts.h"
#include "ui/desktop/marks.h"
#include <QCoreApplication>

namespace {

struct DayCountWords
{
    Q_DECLARE_TR_FUNCTIONS(DayCountWords)
};

struct Part
{
    RowState state;
    StateBar::Part part;
};
struct Group
{
    TodayRow::Kind kind;
    QString title;
    QList<Part> parts;
    int open = 0, all = 0;
};

Mark barMark(RowState state)
{
    switch (state) {
    case RowState::Given: return {OutcomeShape::Given, DayCountWords::tr("given"), nullptr};
    case RowState::SelfReported: return {OutcomeShape::SelfReported, DayCountWords::tr("self-reported"), nullptr};
    case RowState::Refused: return {OutcomeShape::Refused, DayCountWords::tr("refused"), nullptr};
    case RowState::NotGiven: return {OutcomeShape::Refused, DayCountWords::tr("not given"), nullptr};
    case RowState::Held: return {OutcomeShape::Held, DayCountWords::tr("held"), nullptr};
    case RowState::Vomited: return {OutcomeShape::Vomited, DayCountWords::tr("vomited"), nullptr};
    case RowState::NotHere: return {OutcomeShape::NotHere, DayCountWords::tr("not here"), nullptr};
    case RowState::Missed: return {OutcomeShape::Missed, DayCountWords::tr("missed"), nullptr};
    case RowState::NoShow: return {OutcomeShape::NotHere, DayCountWords::tr("no-show"), nullptr};
    case RowState::Well: return {OutcomeShape::Given, DayCountWords::tr("well"), nullptr};
    case RowState::Open: break;
    }
    return {OutcomeShape::Open, DayCountWords::tr("open"), nullptr};
}

/// Kinds that the day has, and of each the states that occur; open is always there.
QList<Group> counted(const QList<TodayLine> &lines)
{
    static const QList<RowState> order{RowState::Given,  RowState::SelfReported, RowState::Refused, RowState::NotGiven,
                                       RowState::Held,   RowState::Vomited,      RowState::Missed,  RowState::NotHere,
                                       RowState::NoShow, RowState::Well,         RowState::Open};
    QList<Group> groups;
    for (const auto &[kind, title] : {std::pair{TodayRow::Kind::Dose, DayCountWords::tr("Oral doses")},
                                      {TodayRow::Kind::Injection, DayCountWords::tr("Injections")},
                                      {TodayRow::Kind::Check, DayCountWords::tr("Checks")}}) {
        Group group{kind, title, {}};
        QHash<int, int> counts;
        for (const TodayLine &line : lines) {
            if (line.row.kind != kind) continue;
            ++group.all;
            ++counts[int(stateOf(line.row))];
        }
        group.open = counts.value(int(RowState::Open));
        for (const RowState state : order)
            if (const int count = counts.value(int(state)); count > 0 || state == RowState::Open)
                group.parts.append({state, {barMark(state), count}});
        if (group.all > 0) groups.append(group);
    }
    return groups;
}

} // namespace

QList<StateBar::Group> groupsOf(const QList<TodayLine> &lines)
{
    QList<StateBar::Group> bars;
    for (const Group &group : counted(lines)) {
        StateBar::Group bar{group.title, DayCountWords::tr("%1 of %2 open").arg(group.open).arg(group.all), {}};
        for (const Part &part : group.parts) bar.parts.append(part.part);
        bars.append(bar);
    }
    return bars;
}

DayFilter filterOf(const QList<TodayLine> &lines, int group, int part)
{
    const QList<Group> groups = counted(lines);
    if (group < 0 || group >= groups.size()) return {};
    const Group &chosen = groups[group];
    if (part < 0 || part >= chosen.parts.size()) return {chosen.kind, std::nullopt};
    return {chosen.kind, chosen.parts[part].state};
}
