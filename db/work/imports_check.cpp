#include "app/exchange/codes.h"
#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "db/work/imports_prepared.h"
#include <algorithm>

using Fate = Slot::Fate;

Result<Done> ImportPlan::Prepared::check(Session &session, ImportPlan &plan)
{
    auto around = readPeople(session);
    if (!around) return around.error();
    m_around = std::move(*around);
    auto done = eachRow(session, &plan.faults, 0, 0.2, [&](const Found &found) {
        auto error = lacksRight(session, found.row);
        if (!error) note(found, plan.faults);
        return error;
    });
    if (done) done = attachHeld(session);
    if (done && m_asksComparing) done = compareRows(session, plan);
    if (done) done = warn(session, plan.warnings);
    if (!done) return done;

    const auto byLine = [](const CsvFault &a, const CsvFault &b) { return a.line < b.line; };
    std::stable_sort(plan.faults.begin(), plan.faults.end(), byLine);
    std::stable_sort(plan.warnings.begin(), plan.warnings.end(), byLine);
    plan.unchanged = m_twins;
    for (const Slot &slot : std::as_const(m_slots)) {
        plan.added += slot.fate == Fate::Add;
        plan.changed += slot.fate == Fate::Correct;
        plan.unchanged += slot.fate == Fate::Leave;
    }
    return Done{};
}

/// A filled column that asks for more than the kind does: the reasons of treatment, a physician's signatures.
std::optional<Error> ImportPlan::Prepared::lacksRight(Session &session, const KindRow &row) const
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const KindColumn &column = m_kind.columns.at(i);
        if (column.right && !row.cells.at(i).isEmpty() && !session.actor().may(*column.right))
            return Error{Error::Kind::NotAllowed, {column.name}};
    }
    return std::nullopt;
}

void ImportPlan::Prepared::note(const Found &found, QList<CsvFault> &wrong)
{
    const auto slot = m_slots.constFind(found.key);
    if (slot != m_slots.cend()) {
        if (slot->cells == found.cells) ++m_twins;
        else faultOfTwice(found, *slot, wrong);
        return;
    }
    m_slots.insert(found.key, {found.cells, found.csv.line()});
    m_mostAgain = qMax(m_mostAgain, int(found.row.number(againColumn)));
    if (m_kind.name == QLatin1String("clients")) {
        if (const auto client = m_around.clientOf(found.row.cell("chart_no"))) m_clients.insert(*client);
    } else if (found.client) {
        m_clients.insert(*found.client);
    }
}

void ImportPlan::Prepared::faultOfTwice(const Found &found, const Slot &slot, QList<CsvFault> &wrong) const
{
    if (m_kind.name == QLatin1String("injections")) {
        wrong << found.csv.fault(
            u"given_on",
            QStringLiteral("a second injection of this client on one day, the first is line %1").arg(slot.line),
            QStringLiteral("one row a day"));
        return;
    }
    const auto key = std::find_if(m_kind.columns.crbegin(), m_kind.columns.crend(),
                                  [](const KindColumn &column) { return column.key && column.required; });
    wrong << found.csv.fault(key->name, QStringLiteral("the same key as line %1 with different cells").arg(slot.line),
                             QStringLiteral("one row for each"));
}

/// The key under which the file speaks of @p held, if it does.
Print ImportPlan::Prepared::slotOf(HeldRow &held)
{
    const Print first = keyOf(held.row, held.client);
    if (m_kind.columnOf(againColumn) < 0 || held.at.inError) return first;
    const Print cells = cellsOf(held.row);
    const int place = ++m_placeOfKey[first];
    Print own = first;
    for (int number = 1; number <= qMax(m_mostAgain, place); ++number) {
        if (number > 1) held.row.put(againColumn, QString::number(number));
        const Print key = keyOf(held.row, held.client);
        if (number == place) own = key;
        const auto slot = m_slots.constFind(key);
        if (slot != m_slots.cend() && slot->held < 0 && slot->cells == cells) return key;
    }
    return own;
}

Result<Done> ImportPlan::Prepared::attachHeld(Session &session)
{
    auto done = m_rows->each(session, clientsOfFile(), m_around, [&](HeldRow &&held) { attach(std::move(held)); });
    if (!done) return done;
    for (Slot &slot : m_slots) {
        if (slot.held < 0 || m_held.at(slot.held).inError) continue;
        if (slot.fate != Fate::Leave) m_asksComparing = true;
    }
    return Done{};
}

/// Of several records with one key (two samples of one day at the desk) the one that says the same is taken, else the
/// one of the same number.
void ImportPlan::Prepared::attach(HeldRow &&held)
{
    const auto slot = m_slots.find(slotOf(held));
    if (slot == m_slots.end()) return;
    const bool isSame = !held.at.inError && slot->cells == cellsOf(held.row);
    const bool isFree = slot->held < 0
        || (m_held.at(slot->held).inError && (!held.at.inError || held.at.version > m_held.at(slot->held).version));
    if (!isFree && !isSame) return;
    slot->held = int(m_held.size());
    if (isSame) slot->fate = Fate::Leave;
    m_held << held.at;
}

/// Looks again at the rows whose key is in the register with other cells: an empty cell may be all the difference.
Result<Done> ImportPlan::Prepared::compareRows(Session &session, ImportPlan &plan)
{
    constexpr qsizetype together = 200;
    QList<Pending> pending;
    auto done = eachRow(session, nullptr, 0.2, 0.4, [&](const Found &found) -> std::optional<Error> {
        const Slot &slot = m_slots[found.key];
        if (slot.line != found.csv.line() || slot.held < 0 || slot.fate == Fate::Leave || m_held.at(slot.held).inError)
            return std::nullopt;
        pending.append({found.csv, found.row, found.key});
        if (pending.size() < together) return std::nullopt;
        auto compared = comparePending(session, pending, plan.faults);
        return compared ? std::nullopt : std::optional(compared.error());
    });
    if (!done) return done;
    return comparePending(session, pending, plan.faults);
}

Result<Done> ImportPlan::Prepared::comparePending(Session &session, QList<Pending> &pending, QList<CsvFault> &wrong)
{
    QList<QUuid> ids;
    for (const Pending &each : std::as_const(pending)) ids << m_held.at(m_slots[each.key].held).id;
    QHash<QUuid, KindRow> rows;
    auto done = m_rows->eachById(session, ids, m_around, [&](HeldRow &&held) { rows.insert(held.at.id, held.row); });
    if (!done) return done;
    for (const Pending &each : std::as_const(pending)) {
        Slot &slot = m_slots[each.key];
        const QList<int> columns = differences(each.row, rows.value(m_held.at(slot.held).id));
        slot.fate = columns.isEmpty() ? Fate::Leave : Fate::Correct;
        if (m_file.correctReason) continue;
        for (int column : columns)
            wrong << each.csv.fault(m_kind.columns.at(column).name, QStringLiteral("the register says something else"),
                                    QStringLiteral("the same, an empty cell, or --correct with a reason"));
    }
    pending.clear();
    return Done{};
}

Result<Done> ImportPlan::Prepared::warn(Session &session, QList<CsvFault> &odd)
{
    const bool doses = m_kind.name == QLatin1String("doses"), injections = m_kind.name == QLatin1String("injections");
    if (!doses && !injections) return Done{};
    auto done = readOrders(session, clientsOfFile(), m_around);
    if (!done) return done;
    QList<Planned> planned;
    done = eachRow(session, nullptr, 0.4, 0.5, [&](const Found &found) -> std::optional<Error> {
        const Slot &slot = m_slots[found.key];
        if (slot.fate == Fate::Leave || slot.line != found.csv.line()) return std::nullopt;
        if (doses) warnOfDose(found, odd);
        else if (!found.row.has("not_given_reason"))
            planned.append({found.csv.line(), *found.client, found.row.day("given_on")});
        return std::nullopt;
    });
    if (!done || doses) return done;
    return warnOfInjections(session, planned, odd);
}

void ImportPlan::Prepared::warnOfDose(const Found &found, QList<CsvFault> &odd) const
{
    const QDate day = found.row.day("due_on");
    const auto person = m_around.people.constFind(found.row.cell("chart_no"));
    const ExpectedDose expected = expectedDose(m_around.orders.value(*found.client), day, person->dischargedOn);
    if (!expected.order) odd << found.csv.fault(u"due_on", QStringLiteral("outside any oral order"), {});
    constexpr double usualMg = 50; // a day's usual dose (clinical.md 2): more is said, not refused
    if (found.row.number("mg") > qMax(usualMg, expected.milligrams))
        odd << found.csv.fault(u"mg", QStringLiteral("more than %1 mg and more than ordered for that day").arg(usualMg),
                               {});
}

/// Early and outside any order, seen with the injections of the register and of the file together.
Result<Done> ImportPlan::Prepared::warnOfInjections(Session &session, const QList<Planned> &planned,
                                                    QList<CsvFault> &odd) const
{
    QHash<Id<Client>, QList<QPair<QDate, int>>> courses; // day and line, 0 = already in the register
    auto done = m_rows->each(session, clientsOfFile(), m_around, [&](HeldRow &&held) {
        if (!held.at.inError && held.row.cell("full") == u'Y')
            courses[*held.client].append({held.row.day("given_on"), 0});
    });
    if (!done) return done;
    for (const Planned &each : planned) courses[each.client].append({each.day, each.line});
    for (auto course = courses.begin(); course != courses.end(); ++course) {
        std::sort(course->begin(), course->end());
        const QList<Order> orders = m_around.orders.value(course.key());
        QDate last;
        for (const auto &[day, line] : std::as_const(*course)) {
            const auto fault = [&, at = line](const QString &what) {
                odd << CsvFault{at, QStringLiteral("given_on"), what, {}, {}};
            };
            if (line && !injectionOrderInForce(orders, day)) fault(QStringLiteral("outside any injection order"));
            if (line && last.isValid() && last != day
                && day < windowOpens(last, intervalInForce(orders, day, session.limits()), session.limits()))
                fault(QStringLiteral("early: %1 days after the injection before").arg(last.daysTo(day)));
            last = day;
        }
    }
    return Done{};
}
