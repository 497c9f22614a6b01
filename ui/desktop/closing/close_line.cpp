#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include <QCoreApplication>

namespace {

struct CloseWords
{
    Q_DECLARE_TR_FUNCTIONS(CloseWords)
};

CloseLine closeHead(const QString &word, int count, const QString &meaning)
{
    return {std::nullopt, GroupHead{{std::monostate(), word, nullptr}, count, meaning}};
}

void addCloseGroup(QList<CloseLine> &into, const QString &word, const QString &meaning, const QList<TodayLine> &lines)
{
    if (lines.isEmpty()) return;
    into.append(closeHead(word, int(lines.size()), meaning));
    for (const TodayLine &line : lines) into.append({line});
}

} // namespace

Proposal proposalFor(const TodayRow &row)
{
    const QString key = QStringLiteral("M");
    switch (row.kind) {
    case TodayRow::Kind::Dose:
        if (row.arrivedAt.isValid() && stateOf(row) == RowState::Open && !asksLateCheck(row))
            return {Qt::Key_G, QStringLiteral("G"), CloseWords::tr("Given"), OutcomeShape::Given};
        return {Qt::Key_M, key, CloseWords::tr("Missed"), OutcomeShape::Missed};
    case TodayRow::Kind::Injection:
        if (row.visit && !row.arrivedAt.isValid())
            return {Qt::Key_N, QStringLiteral("N"), CloseWords::tr("No-show"), OutcomeShape::NotHere};
        return {Qt::Key_M, key, CloseWords::tr("Not given"), OutcomeShape::Refused};
    case TodayRow::Kind::Check:
        if (row.forPhysician) return {0, QString(), CloseWords::tr("Stays for the physician")};
        return {Qt::Key_Space, CloseWords::tr("Space"), CloseWords::tr("Well"), OutcomeShape::Given};
    }
    return {};
}

Mark knownMark(const TodayRow &row)
{
    if (const Mark mark = stateMark(row); hasSign(mark.sign)) return mark;
    if (row.kind == TodayRow::Kind::Injection) return markOf(row.series);
    return {OutcomeShape::Open, CloseWords::tr("No entry"), nullptr};
}

QString knownWords(const TodayRow &row)
{
    switch (stateOf(row)) {
    case RowState::NotHere: return clockTime(row.notHereAt.time());
    case RowState::Open:
        if (row.kind == TodayRow::Kind::Check) return stateWords({row});
        if (const QString back = cameBackWords(row); !back.isEmpty()) return back;
        if (row.kind == TodayRow::Kind::Injection && !row.visit) return CloseWords::tr("no visit booked");
        if (!row.time.isValid()) return {};
        return row.arrivedAt.isValid() ? CloseWords::tr("due %1").arg(clockTime(row.time))
                                       : CloseWords::tr("since %1").arg(clockTime(row.time));
    default: return stateWords({row});
    }
}

QList<CloseLine> closeLines(const QList<TodayLine> &lines, const QList<TodayKey> &wasOpen)
{
    QList<TodayLine> doses, injections, checks, answered;
    for (const TodayLine &line : lines) {
        const bool check = line.row.kind == TodayRow::Kind::Check;
        const bool open = check ? stateOf(line.row) == RowState::Open : !isAnswered(line.row);
        if (!open) {
            if (wasOpen.contains(keyOf(line.row))) answered << line;
        } else if (check) {
            checks << line;
        } else {
            (line.row.kind == TodayRow::Kind::Dose ? doses : injections) << line;
        }
    }
    QList<CloseLine> rows;
    addCloseGroup(rows, CloseWords::tr("Oral doses"), CloseWords::tr("no outcome yet"), doses);
    addCloseGroup(rows, CloseWords::tr("Injections"), CloseWords::tr("due today, not recorded"), injections);
    addCloseGroup(rows, CloseWords::tr("Checks"), CloseWords::tr("stay on the list until they are seen to"), checks);
    addCloseGroup(rows, CloseWords::tr("Answered here"), QString(), answered);
    return rows;
}

QList<TableModel<CloseLine>::Column> closeColumns(const Desk &desk)
{
    using Line = const CloseLine &;
    const auto spoken = [&desk](const CloseLine &row, int role) -> QVariant {
        if (role != Qt::AccessibleTextRole || !row.line) return {};
        const Proposal proposal = proposalFor(row.line->row);
        return CloseWords::tr("%1. Proposed: %2 %3").arg(rowSentence(*row.line, desk), proposal.cap, proposal.word);
    };
    return {
        {CloseWords::tr("Who"),
         [&desk](Line row) { return row.line ? desk.shown(row.line->row.person.name) : QString(); },
         Qt::AlignLeft | Qt::AlignVCenter, spoken},
        {CloseWords::tr("What"), [](Line row) { return row.line ? dueWords(row.line->row) : QString(); }},
        {CloseWords::tr("What is known"), [](Line row) { return row.line ? knownWords(row.line->row) : QString(); }},
        {CloseWords::tr("Proposed, other keys"),
         [](Line row) { return row.line ? proposalFor(row.line->row).word : QString(); }},
    };
}
