#pragma once
#include "db/work/report_table.h"
#include <QIODevice>

enum class TableFormat { Table, Csv, Json };

/// Writes @p table; false when @p device took less than was given.
[[nodiscard]] bool writeTable(QIODevice &device, const ReportTable &table, TableFormat format);

/// The number of terminal columns that @p text takes: marks that combine take none, East Asian wide letters two.
int columnsOf(const QString &text);
