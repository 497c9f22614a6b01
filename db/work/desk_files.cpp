#include "db/work/desk_files.h"
#include "app/exchange/csv.h"
#include "db/work/private_file.h"
#include <QBuffer>

namespace {

/// Keys of the note of an export (1 names a client, see db/work/reports_audit.cpp: these lists have no single one).
enum DeskFileNoteKey { DeskFileWhat = 2, DeskFilePeople = 3 };

CsvCell deskCell(const ReportTable &table, const QStringList &row, qsizetype column)
{
    const bool text = table.columns[column].kind == CellKind::Text;
    return text ? CsvCell::text(row[column]) : CsvCell::plain(row[column]);
}

Result<Done> writeTable(const ReportTable &table, const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    QStringList names;
    for (const ReportColumn &column : table.columns) names << column.name;
    bool whole = writer.header(names);
    for (const QStringList &row : table.rows) {
        QList<CsvCell> cells;
        for (qsizetype i = 0; i < row.size(); ++i) cells << deskCell(table, row, i);
        whole = whole && writer.row(cells);
    }
    return whole ? writePrivateFile(path, buffer.data()) : Result<Done>(Error{Error::Kind::DiskFull, {path}});
}

} // namespace

QFuture<Result<Done>> DeskFiles::save(ReportTable table, QString path, QString what, int people)
{
    return m_database.write<Done>(Right::ExportNeutral, [=](Session &session) -> Result<Done> {
        auto noted = session.note(Act::Export, KeyKind::Identity, {{DeskFileWhat, what}, {DeskFilePeople, people}});
        if (!noted) return noted;
        return writeTable(table, path); // fails: nothing is noted, and nothing stands there
    });
}
