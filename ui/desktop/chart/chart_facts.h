#pragma once
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/fact_table.h"

/// The records of a chart as rows of words, newest first, and the tables that show them.
namespace facts {

FactTable *injectionTable();
FactTable *effectTable();
FactTable *labTable();
FactTable *outreachTable();
FactTable *orderTable();

QList<FactRow> injections(const ChartPage &page, const Desk &desk);
/// Undecided and worst first, then the newest: the order of the rows.
QList<SideEffect> effectsInOrder(const ChartPage &page);
QList<FactRow> effects(const ChartPage &page, const Desk &desk);
/// The newest first: the order of the rows.
QList<Lab> labsInOrder(const ChartPage &page);
QList<FactRow> labs(const ChartPage &page);
QList<FactRow> outreach(const ChartPage &page, const Desk &desk);
QList<FactRow> orders(const ChartPage &page, const Desk &desk);
}
