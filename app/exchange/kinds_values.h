#pragma once
#include "app/exchange/kinds.h"

/// A client as one row: who it is, and why treated.
struct ClientWithHistory
{
    Client client;
    History history;
};

/// A day on which the clinic is closed, as one row.
struct ClosedDayRow
{
    Id<ClosedDayRow> id = Id<ClosedDayRow>::create();
    int version = 1;
    bool inError = false;
    QDate on;
    QString reason;
};

/// One column of a kind, with its way into the value and out of it: export and import share this one table.
template <typename Thing> struct Field
{
    KindColumn column;
    std::function<void(Thing &, const QString &)>
        put; ///< a normalised cell that is not empty; null for the chart number
    std::function<QString(const Thing &)> cell;
};

/// The columns of the kind whose rows are @p Thing; specialised in kinds_*.cpp for ClosedDayRow, ClientWithHistory, Episode, Order,
/// Dose, Fill, Injection, SideEffect, Assessment, Medicine, Lab, Naloxone, Kit, Visit and Call.
template <typename Thing> const QList<Field<Thing>> &fields();
/// Settles what follows from other members once the cells are in; for most kinds nothing.
template <typename Thing> void settle(Thing &) {}
template <> void settle<Injection>(Injection &injection);

template <typename Thing> QList<KindColumn> columnsOf()
{
    QList<KindColumn> columns;
    for (const Field<Thing> &field : fields<Thing>()) columns << field.column;
    return columns;
}

/// Puts the filled cells of @p row into @p thing; an empty cell leaves what is there.
template <typename Thing> void put(Thing &thing, const KindRow &row)
{
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (const auto &field = fields<Thing>().at(i); field.put && !row.cells.at(i).isEmpty())
            field.put(thing, row.cells.at(i));
    settle(thing);
}

/// @p thing as a row; @p chart stands in the column chart_no, if the thing does not know it itself.
template <typename Thing> KindRow rowOf(const Kind &kind, const Thing &thing, const QString &chart = {})
{
    KindRow row{&kind, {}};
    for (const Field<Thing> &field : fields<Thing>()) row.cells << (field.cell ? field.cell(thing) : chart);
    return row;
}
