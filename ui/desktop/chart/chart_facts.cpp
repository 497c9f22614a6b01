#include "ui/desktop/chart/chart_facts.h"
#include "app/measures/outcomes.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/order_words.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace {

struct ChartFactWords
{
    Q_DECLARE_TR_FUNCTIONS(ChartFactWords)
};

QString either(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : second.isEmpty() ? first : first + QStringLiteral(", ") + second;
}

} // namespace

FactTable *facts::injectionTable()
{
    return new FactTable({ChartFactWords::tr("Given on"), ChartFactWords::tr("Dose"), ChartFactWords::tr("Side"),
                          ChartFactWords::tr("Needle"), ChartFactWords::tr("Lot"), ChartFactWords::tr("Given by"),
                          ChartFactWords::tr("Note")},
                         {164, 168, 112, 80, 120, 168, 0},
                         ChartFactWords::tr("No injection recorded. Press I to record one."));
}

FactTable *facts::effectTable()
{
    return new FactTable({ChartFactWords::tr("Grade"), ChartFactWords::tr("Side effect"), ChartFactWords::tr("Since"),
                          ChartFactWords::tr("Until"), ChartFactWords::tr("Of what"),
                          ChartFactWords::tr("What follows"), ChartFactWords::tr("Note")},
                         {152, 240, 152, 152, 96, 208, 0},
                         ChartFactWords::tr("No side effects noted. Press S to note one."));
}

FactTable *facts::labTable()
{
    return new FactTable({ChartFactWords::tr("Taken on"), ChartFactWords::tr("Test"), ChartFactWords::tr("Value"),
                          ChartFactWords::tr("Times upper limit"), ChartFactWords::tr("Note")},
                         {164, 224, 168, 144, 0}, ChartFactWords::tr("No results recorded. Press Ins to enter some."));
}

FactTable *facts::outreachTable()
{
    return new FactTable({ChartFactWords::tr("When"), ChartFactWords::tr("What"), ChartFactWords::tr("How it went"),
                          ChartFactWords::tr("Promised"), ChartFactWords::tr("By"), ChartFactWords::tr("Note")},
                         {200, 168, 184, 136, 152, 0}, ChartFactWords::tr("No visits or calls recorded."));
}

FactTable *facts::orderTable()
{
    return new FactTable({ChartFactWords::tr("From"), ChartFactWords::tr("Until"), ChartFactWords::tr("Order"),
                          ChartFactWords::tr("Ordered by"), ChartFactWords::tr("Reason")},
                         {164, 164, 280, 200, 0}, ChartFactWords::tr("No orders recorded."));
}

QList<FactRow> facts::injections(const ChartPage &page, const Desk &desk)
{
    QList<FactRow> rows;
    const auto all = intervals(page.injections, page.orders, desk.today(), desk.limits());
    for (auto each = page.injections.crbegin(); each != page.injections.crend(); ++each) {
        Mark mark{OutcomeShape::Given, ChartFactWords::tr("Given"), nullptr};
        QString dose = milligramWords(each->milligrams);
        if (!each->given) {
            mark = {OutcomeShape::Refused, ChartFactWords::tr("Not given"), nullptr};
            dose.clear();
        } else if (!each->full) {
            dose = counts(*each) ? ChartFactWords::tr("%1, counts").arg(dose)
                                 : ChartFactWords::tr("%1, part").arg(dose);
        }
        QString note = either(each->notGivenReason, each->note);
        for (const InjectionInterval &interval : all)
            if (interval.to == each->givenOn && interval.daysFromDue > 0)
                note = either(ChartFactWords::tr("%1 late").arg(days(interval.daysFromDue)), note);
        rows.append(
            FactRow{{shortDay(each->givenOn) + QLatin1Char(' ') + QString::number(each->givenOn.year()), {}, 0, true},
                    {dose, mark},
                    {each->given ? word(each->side) : QString()},
                    {each->needle.isEmpty() ? QString() : ChartFactWords::tr("%1 inch").arg(each->needle)},
                    {each->lot},
                    {desk.staffName(each->givenBy)},
                    {either(note, each->reaction)}});
    }
    return rows;
}

QList<SideEffect> facts::effectsInOrder(const ChartPage &page)
{
    QList<SideEffect> effects = page.effects;
    std::stable_sort(effects.begin(), effects.end(), [](const SideEffect &a, const SideEffect &b) {
        const bool openA = a.reviewedBy.isEmpty() && a.resolvedOn.isNull(),
                   openB = b.reviewedBy.isEmpty() && b.resolvedOn.isNull();
        if (openA != openB) return openA;
        if (openA && a.grade != b.grade) return a.grade > b.grade;
        return a.onsetOn > b.onsetOn;
    });
    return effects;
}

QList<FactRow> facts::effects(const ChartPage &page, const Desk &desk)
{
    QList<FactRow> rows;
    for (const SideEffect &each : effectsInOrder(page)) {
        const Urgency urgency = triage(each, page.labs, desk.today(), desk.limits());
        QString follows = each.reviewedBy.isEmpty()
            ? word(urgency)
            : ChartFactWords::tr("Reviewed by %1").arg(desk.staffName(each.reviewedBy));
        if (each.resolvedOn.isValid() && each.reviewedBy.isEmpty()) follows = ChartFactWords::tr("Over");
        QString term = sideEffect(each.term);
        if (each.worsening) term = ChartFactWords::tr("%1, worse").arg(term);
        if (each.serious) term = ChartFactWords::tr("%1, serious").arg(term);
        rows.append(FactRow{
            {grade(each.grade), {}, each.grade},
            {term, {}, 0, true},
            {nearDay(each.onsetOn, desk.today())},
            {each.resolvedOn.isValid() ? nearDay(each.resolvedOn, desk.today()) : ChartFactWords::tr("goes on")},
            {word(each.product)},
            {follows},
            {each.note}});
    }
    return rows;
}

QList<Lab> facts::labsInOrder(const ChartPage &page)
{
    QList<Lab> labs = page.labs;
    std::stable_sort(labs.begin(), labs.end(), [](const Lab &a, const Lab &b) { return a.takenOn > b.takenOn; });
    return labs;
}

QList<FactRow> facts::labs(const ChartPage &page)
{
    QList<FactRow> rows;
    for (const Lab &each : labsInOrder(page)) {
        const auto multiple = each.multiple();
        rows.append(FactRow{{longDay(each.takenOn)},
                            {word(each.test), {}, 0, true},
                            {resultWords(each)},
                            {multiple ? QLocale().toString(*multiple, 'f', 1) : QString()},
                            {each.note}});
    }
    return rows;
}

QList<FactRow> facts::outreach(const ChartPage &page, const Desk &desk)
{
    struct Line
    {
        QDateTime at;
        FactRow row;
    };
    QList<Line> lines;
    const QTimeZone zone = desk.database().clock().zone();
    const bool clinical = desk.may(Right::SeeClinical);
    for (const Visit &each : page.visits) {
        const QDateTime at = each.startsAt.toTimeZone(zone);
        lines.append(
            {at,
             {{moment(at)},
              {clinical ? word(each.purpose) : neutralWord(each.purpose), {IconName::Schedule, {}, &Tokens::text2}},
              {word(each.status)},
              {},
              {},
              {each.note}}});
    }
    for (const Call &each : page.calls) {
        const QDateTime at = each.calledAt.toTimeZone(zone);
        lines.append({at,
                      {{moment(at)},
                       {ChartFactWords::tr("Call"), {IconName::Phone, {}, &Tokens::text2}},
                       {word(each.outcome)},
                       {each.promisedOn.isValid() ? shortDay(each.promisedOn) : QString()},
                       {desk.staffName(each.calledBy)},
                       {each.note}}});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.at > b.at; });
    QList<FactRow> rows;
    for (const Line &line : std::as_const(lines)) rows << line.row;
    return rows;
}

QList<FactRow> facts::orders(const ChartPage &page, const Desk &desk)
{
    QList<FactRow> rows;
    for (auto each = page.orders.crbegin(); each != page.orders.crend(); ++each)
        rows.append(FactRow{
            {longDay(each->startsOn)},
            {each->endsOn.isValid() ? longDay(each->endsOn) : ChartFactWords::tr("open")},
            {wordForOrder(*each),
             {each->kind == OrderKind::Injection ? IconName::Syringe : IconName::Tablet, {}, &Tokens::text2},
             0,
             true},
            {each->prescriber.isEmpty()     ? ChartFactWords::tr("not recorded")
                 : each->signedBy.isEmpty() ? desk.staffName(each->prescriber)
                                            : ChartFactWords::tr("%1, signed").arg(desk.staffName(each->prescriber))},
            {each->stop == StopReason::None ? each->reason : either(word(each->stop), each->reason)}});
    return rows;
}
