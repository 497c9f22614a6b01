#include "app/exchange/kinds.h"
#include "app/exchange/kinds_rules.h"
#include "app/exchange/kinds_values.h"
#include <algorithm>

const QString &KindRow::cell(const char *column) const
{
    static const QString none;
    const int place = kind->columnOf(column);
    return place < 0 || place >= cells.size() ? none : cells.at(place);
}

void KindRow::put(const char *column, const QString &cell) { cells[kind->columnOf(column)] = cell; }

QStringList KindRow::key() const
{
    QStringList key;
    for (qsizetype i = 0; i < cells.size(); ++i)
        if (kind->columns.at(i).key) key << compared(kind->columns.at(i), cells.at(i));
    return key;
}

void RowFaults::add(const QString &column, const QString &what, const QString &right)
{
    const bool isKnown = std::any_of(m_faults.cbegin() + m_first, m_faults.cend(),
                                     [&](const CsvFault &each) { return each.column == column; });
    if (!isKnown) m_faults << m_row.fault(column, what, right);
}

int Kind::columnOf(const char *column) const
{
    for (int i = 0; i < columns.size(); ++i)
        if (columns.at(i).name == QLatin1String(column)) return i;
    return -1;
}

QStringList Kind::columnNames() const
{
    QStringList names;
    for (const KindColumn &column : columns) names << column.name;
    return names;
}

QStringList Kind::neededInHeader() const
{
    QStringList names;
    for (const KindColumn &column : columns)
        if (column.required) names << column.name;
    return names;
}

const QList<Kind> &kinds()
{
    using enum Right;
    static const QList<Kind> all = {
        {QStringLiteral("closed_days"), EditClosedDays, columnsOf<ClosedDayRow>()},
        {QStringLiteral("clients"), EditIdentity, columnsOf<ClientWithHistory>(), checkClient},
        {QStringLiteral("episodes"), EditEpisodes, columnsOf<Episode>(), checkEpisode},
        {QStringLiteral("orders"), EditOrders, columnsOf<Order>(), checkOrder},
        {QStringLiteral("doses"), LogDoses, columnsOf<Dose>(), checkDose},
        {QStringLiteral("fills"), LogDoses, columnsOf<Fill>()},
        {QStringLiteral("injections"), GiveInjection, columnsOf<Injection>(), checkInjection},
        {QStringLiteral("side_effects"), EditSideEffects, columnsOf<SideEffect>(), checkSideEffect},
        {QStringLiteral("assessments"), EditLabs, columnsOf<Assessment>()},
        {QStringLiteral("medicines"), EditMedicines, columnsOf<Medicine>(), checkMedicine},
        {QStringLiteral("labs"), EditLabs, columnsOf<Lab>(), checkLab},
        {QStringLiteral("naloxone"), EditLabs, columnsOf<Naloxone>()},
        {QStringLiteral("kits"), EditKits, columnsOf<Kit>()},
        {QStringLiteral("visits"), EditVisits, columnsOf<Visit>(), checkVisit},
        {QStringLiteral("calls"), EditCalls, columnsOf<Call>()},
    };
    return all;
}

const Kind *kindNamed(QAnyStringView name)
{
    for (const Kind &kind : kinds())
        if (name == QAnyStringView(kind.name)) return &kind;
    return nullptr;
}

QList<int> differences(const KindRow &row, const KindRow &kept)
{
    QList<int> columns;
    for (int i = 0; i < row.cells.size(); ++i) {
        const KindColumn &column = row.kind->columns.at(i);
        if (!column.key && !row.cells.at(i).isEmpty()
            && compared(column, row.cells.at(i)) != compared(column, kept.cells.at(i)))
            columns << i;
    }
    return columns;
}

QString compared(const KindColumn &column, const QString &cell)
{
    if (column.form != Form::Moment || cell.isEmpty()) return cell;
    return QString::number(momentOf(cell).toMSecsSinceEpoch());
}

QList<CsvCell> written(const KindRow &row)
{
    QList<CsvCell> cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const Form form = row.kind->columns.at(i).form;
        const bool isText = form == Form::Text || form == Form::Name;
        cells << (isText ? CsvCell::text(row.cells.at(i)) : CsvCell::plain(row.cells.at(i)));
    }
    return cells;
}
