#include "app/exchange/csv_reader.h"
#include "db/work/imports_prepared.h"
#include <QBuffer>
#include <QFile>
#include <algorithm>
#include <cstring>

namespace {
Print firstBytes(const QByteArray &hash)
{
    Print print;
    std::memcpy(&print.high, hash.constData(), sizeof print.high);
    std::memcpy(&print.low, hash.constData() + sizeof print.high, sizeof print.low);
    return print;
}
}

/// The file; of a pipe its whole content, kept at the first reading, because it is read more than once.
Result<std::unique_ptr<QIODevice>> ImportPlan::Prepared::opened()
{
    auto file = std::make_unique<QFile>(m_file.path);
    if (!m_pipe) {
        if (!file->open(QIODevice::ReadOnly)) return Error{Error::Kind::BadInput, {m_file.path, file->errorString()}};
        if (!file->isSequential()) return Result<std::unique_ptr<QIODevice>>(std::move(file));
        m_pipe = file->readAll();
    }
    auto content = std::make_unique<QBuffer>();
    content->setData(*m_pipe);
    content->open(QIODevice::ReadOnly);
    return Result<std::unique_ptr<QIODevice>>(std::move(content));
}

Print Print::of(const QStringList &cells)
{
    QByteArray bytes;
    for (const QString &cell : cells) {
        const QByteArray utf8 = cell.toUtf8();
        bytes += QByteArray::number(utf8.size()) + ':' + utf8; // with its length, so that no two lists look alike
    }
    return firstBytes(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_160));
}

Print ImportPlan::Prepared::keyOf(const KindRow &row, const std::optional<Id<Client>> &client) const
{
    QStringList key = row.key();
    // A client has one number here whatever the file calls it; the key of a client's own row is the number itself.
    if (m_kind.ofClients() && client && m_kind.columns.first().name == QLatin1String("chart_no")
        && m_kind.name != QLatin1String("clients"))
        key.first() = client->text();
    return Print::of(key);
}

Print ImportPlan::Prepared::cellsOf(const KindRow &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (const KindColumn &column = row.kind->columns.at(i); !column.key) cells << compared(column, row.cells.at(i));
    return Print::of(cells);
}

/// Reads the file once. With @p wrong given, what is wrong with a row is added there and the row is not handed on.
Result<Done> ImportPlan::Prepared::eachRow(Session &session, QList<CsvFault> *wrong, double from, double to,
                                           const UseRow &use)
{
    auto device = opened();
    if (!device) return device.error();
    const qint64 size = qMax<qint64>((*device)->size(), 1);
    CsvReader reader(**device, m_kind.columnNames(), m_kind.neededInHeader());
    const Reading reading{session.clock().today(), session.clock().zone()};
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    int rows = 0;
    while (const auto csv = reader.next()) {
        QList<CsvFault> here;
        Found found{*csv, readRow(m_kind, *csv, reading, here), {}, {}, {}};
        if (m_kind.ofClients() && m_kind.name != QLatin1String("clients") && found.row.has("chart_no")) {
            const auto person = m_around.people.constFind(found.row.cell("chart_no"));
            if (person == m_around.people.cend())
                here << csv->fault(u"chart_no", QStringLiteral("no client has this chart number"),
                                   QStringLiteral("a chart number of the register"));
            else {
                found.client = person->id;
                checkBirth(found.row, *csv, person->birthDate, reading, here);
            }
        }
        if (m_kind.name == QLatin1String("clients") && m_around.merged.contains(found.row.cell("chart_no")))
            here << csv->fault(u"chart_no", QStringLiteral("this record was merged into another one"),
                               m_around.merged.value(found.row.cell("chart_no")));
        for (const QString &cell : std::as_const(found.row.cells)) hash.addData(cell.toUtf8() + '\n');
        constexpr int progressEvery = 500;
        if (++rows % progressEvery == 0 && m_file.progress)
            m_file.progress(from + (to - from) * double(reader.bytesRead()) / double(size));
        if (wrong) *wrong += here;
        if (!here.isEmpty()) continue;
        found.key = keyOf(found.row, found.client);
        found.cells = cellsOf(found.row);
        if (auto error = use(found)) return *error;
    }
    if (wrong) *wrong += reader.takeFaults();
    if (m_file.progress) m_file.progress(to);
    const QByteArray fileHash = hash.result();
    if (m_fileHash.isEmpty()) m_fileHash = fileHash;
    if (m_fileHash != fileHash) return Error{Error::Kind::ChangedMeanwhile, {m_file.path}};
    return Done{};
}
