#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/today/day_counts.h"
#include <QCoreApplication>

namespace {

struct CloseLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CloseLineWords)
};

void addCloseGroup(QList<CloseLine> &into, const QString &word, const QString &meaning, const QList<CloseLine> &lines)
{
    if (lines.isEmpty()) return;
    into.append({.head = GroupHead{{std::monostate(), word, nullptr}, int(lines.size()), meaning}});
    into.append(lines);
}

} // namespace

std::optional<CloseKey> CloseLine::key() const
{
    if (line) return CloseKey(keyOf(line->row));
    if (thing) return CloseKey(thing->id());
    return std::nullopt;
}

const Person *CloseLine::person() const
{
    if (line) return &line->row.person;
    return thing ? thing->person() : nullptr;
}

QList<CloseLine> closeLines(const QList<TodayLine> &lines, const QList<LastThing> &things,
                            const QList<TodayKey> &wasOpen, const Desk &desk)
{
    QList<CloseLine> doses, injections, watches, checks, kits, answered;
    for (const TodayLine &line : lines) {
        const CloseLine row{.line = line, .words = closeWords(line, desk)};
        if (!row.words.isOpen) {
            if (wasOpen.contains(keyOf(line.row))) answered << row;
            continue;
        }
        switch (line.row.kind) {
        case TodayRow::Kind::Dose: doses << row; break;
        case TodayRow::Kind::Injection: injections << row; break;
        case TodayRow::Kind::Check: checks << row; break;
        }
    }
    for (const LastThing &thing : things) {
        const CloseLine row{.thing = thing, .words = closeWords(thing, desk)};
        (!thing.isOpen ? answered : thing.watch ? watches : kits) << row;
    }
    using W = CloseLineWords;
    QList<CloseLine> rows;
    addCloseGroup(rows, W::tr("Oral doses"), W::tr("no outcome yet"), doses);
    addCloseGroup(rows, W::tr("Injections"), W::tr("due today, not recorded"), injections);
    addCloseGroup(rows, W::tr("Watches and kits"), W::tr("begun today, no end recorded"), watches + kits);
    addCloseGroup(rows, W::tr("Checks"), W::tr("stay on the list until they are seen to"), checks);
    addCloseGroup(rows, W::tr("Answered here"), QString(), answered);
    return rows;
}

QList<StateBar::Group> closeCounts(const QList<TodayLine> &lines, const QList<LastThing> &things)
{
    using W = CloseLineWords;
    QList<StateBar::Group> groups = groupsOf(lines);
    if (things.isEmpty()) return groups;
    const int open = int(
        std::count_if(things.cbegin(), things.cend(), [](const LastThing &each) { return each.isOpen; }));
    QList<StateBar::Part> parts;
    if (const int done = int(things.size()) - open; done > 0)
        parts.append({{OutcomeShape::Given, W::tr("done"), nullptr}, done});
    parts.append({{OutcomeShape::Open, W::tr("open"), nullptr}, open});
    groups.append({W::tr("Watches, kits"), W::tr("%1 of %2 open").arg(open).arg(things.size()), parts});
    return groups;
}

QList<TableModel<CloseLine>::Column> closeColumns()
{
    using Line = const CloseLine &;
    using W = CloseLineWords;
    const auto spoken = [](const CloseLine &row, int role) -> QVariant {
        return role == Qt::AccessibleTextRole && !row.head ? row.words.spoken : QVariant();
    };
    return {
        {W::tr("Who"), [](Line row) { return row.words.who; }, Qt::AlignLeft | Qt::AlignVCenter, spoken},
        {W::tr("What"), [](Line row) { return row.words.what; }},
        {W::tr("What is known"), [](Line row) { return row.words.knownMore; }},
        {W::tr("Proposed, other keys"), [](Line row) { return row.words.proposal.word; }},
    };
}
