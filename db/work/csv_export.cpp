#include "db/work/csv_export.h"
#include "db/stores/disclosures.h"
#include "db/work/csv_export_files.h"
#include "db/work/imports_rows.h"
#include "db/work/release_notice.h"
#include <algorithm>

namespace {
/// Keys of the note of an export; 1 would name a client (see db/work/reports_audit.cpp).
enum CsvNoteKey { CsvRecipient = 2, CsvPurpose, CsvBasis, CsvWhat, CsvSecond };
QString csvCode() { return QStringLiteral("csv"); }

/// Fills the column `again` of rows that share a key, so that another register can tell them apart as well.
void numberAgain(QList<HeldRow> &rows)
{
    if (rows.isEmpty() || rows.first().row.kind->columnOf(againColumn) < 0) return;
    QStringList before;
    int number = 1;
    for (HeldRow &each : rows) {
        const QStringList key = each.row.key();
        number = key == before ? number + 1 : 1;
        if (number > 1) each.row.put(againColumn, QString::number(number));
        before = key;
    }
}

/// One export on its way.
class Writing
{
public:
    Writing(Session &session, const CsvExport &wanted, ExportFiles &files)
        : m_session(session), m_wanted(wanted), m_files(files)
    {}

    Result<CsvExported> run();

private:
    Result<Done> choose();
    Result<Done> writeKind(const Kind &kind, int place);
    Result<Done> writeRows(QList<HeldRow> &rows);
    Result<Done> writeNotice();
    Result<Done> log();
    bool isChosen(const std::optional<Id<Client>> &client) const { return !client || m_chosen.contains(*client); }

    Session &m_session;
    const CsvExport &m_wanted;
    ExportFiles &m_files;
    Surroundings m_around;
    QList<Id<Client>> m_clients; ///< those who go out, in order of their chart numbers
    QHash<Id<Client>, QString> m_charts;
    QSet<Id<Client>> m_chosen;
    Released m_released;
    CsvExported m_answer;
    int m_rows = 0; ///< of the kind that is being written
};

Result<CsvExported> Writing::run()
{
    m_files.discard(); // the engine may ask for the work to be done again
    auto done = choose();
    if (done) done = m_files.open();
    for (int i = 0; done && i < kinds().size(); ++i) done = writeKind(kinds().at(i), i);
    if (done) done = writeNotice();
    if (done) done = log();
    if (!done) return done.error();
    return m_answer;
}

/// Whose records go out.
Result<Done> Writing::choose()
{
    auto around = readPeople(m_session);
    if (!around) return around.error();
    m_around = std::move(*around);
    QList<QPair<QByteArray, Id<Client>>> byChart;
    for (auto person = m_around.people.cbegin(); person != m_around.people.cend(); ++person)
        if (m_wanted.chart.isEmpty() || person.key() == m_wanted.chart)
            byChart.append({person.key().toUtf8(), person->id});
    if (!m_wanted.chart.isEmpty() && byChart.isEmpty())
        return Error{Error::Kind::NotFound, {QStringLiteral("chart"), m_wanted.chart}};
    std::sort(byChart.begin(), byChart.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Id<Client>> asked;
    for (const auto &[chart, client] : std::as_const(byChart)) {
        asked << client;
        m_charts.insert(client, QString::fromUtf8(chart));
    }
    auto released = steps::weigh(m_session, m_wanted.release, asked, ConsentScope::AllRecords, csvCode());
    if (!released) return released.error();
    m_released = std::move(*released);
    for (const Disclosure &disclosure : std::as_const(m_released.out)) m_clients << disclosure.client;
    for (const Id<Client> &client : std::as_const(m_released.leftOut)) m_answer.leftOut << m_charts.value(client);
    m_chosen = {m_clients.cbegin(), m_clients.cend()};
    return Done{};
}

Result<Done> Writing::writeKind(const Kind &kind, int place)
{
    auto done = m_files.begin(kind.name + QStringLiteral(".csv"));
    if (!done) return done;
    if (!CsvWriter(m_files.device()).header(kind.columnNames())) return Error{Error::Kind::DiskFull, {kind.name}};
    m_rows = 0;
    const auto store = rowStoreOf(kind);
    // A few clients at a time, in order of their numbers: the whole register never stands in memory.
    constexpr qsizetype together = 200;
    const bool byClient = kind.columns.first().name == QLatin1String("chart_no");
    for (qsizetype from = 0; from == 0 || (byClient && from < m_clients.size()); from += together) {
        QList<HeldRow> rows;
        done = store->each(m_session, m_clients.mid(from, together), m_around, [&](HeldRow &&held) {
            if (!held.at.inError && isChosen(held.client)
                && (held.client || m_wanted.chart.isEmpty() || kind.name != QLatin1String("kits")))
                rows << std::move(held);
        });
        if (done) done = writeRows(rows);
        if (!done) return done;
        if (m_wanted.progress)
            m_wanted.progress((place + double(from) / double(qMax<qsizetype>(m_clients.size(), 1)))
                              / double(kinds().size()));
    }
    m_answer.rows.append({kind.name, m_rows});
    return Done{};
}

/// By key: text by its bytes, days as they stand, moments as instants; of one key as they were recorded.
Result<Done> Writing::writeRows(QList<HeldRow> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const HeldRow &a, const HeldRow &b) {
        const Kind &kind = *a.row.kind;
        for (qsizetype i = 0; i < kind.columns.size(); ++i) {
            if (!kind.columns.at(i).key) continue;
            const QString left = compared(kind.columns.at(i), a.row.cells.at(i)),
                          right = compared(kind.columns.at(i), b.row.cells.at(i));
            if (left == right) continue;
            if (kind.columns.at(i).form == Form::Moment) return left.toLongLong() < right.toLongLong();
            return left.toUtf8() < right.toUtf8();
        }
        return false;
    });
    numberAgain(rows);
    CsvWriter writer(m_files.device());
    for (const HeldRow &row : std::as_const(rows))
        if (!writer.row(written(row.row))) return Error{Error::Kind::DiskFull, {row.row.kind->name}};
    m_rows += int(rows.size());
    return Done{};
}

Result<Done> Writing::writeNotice()
{
    if (auto done = m_files.begin(QStringLiteral("NOTICE.txt")); !done) return done;
    QStringList lines = noticeLines(m_wanted.release, m_session.clock().now());
    lines << QStringLiteral("Clients: %1").arg(m_clients.size());
    if (m_wanted.release.onConsent()) {
        lines << QStringLiteral("Left out, no valid consent: %1").arg(m_released.leftOut.size()) << QString()
              << QStringLiteral("On the ground of consent (42 CFR 2.32(b)):");
        for (const Id<Client> &client : std::as_const(m_clients)) {
            const auto consent = m_released.consents.constFind(client);
            lines << QStringLiteral("%1: %2").arg(m_charts.value(client), explanation(*consent));
        }
    }
    lines << QString() << QStringLiteral("Rows by file:");
    for (const auto &[kind, rows] : std::as_const(m_answer.rows))
        lines << QStringLiteral("%1.csv: %2").arg(kind).arg(rows);
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    if (m_files.device().write(text) != text.size()) return Error{Error::Kind::DiskFull, {}};
    return m_files.finish();
}

/// One record a client, so that it can be answered to whom a client's records went; and one entry for the export itself.
Result<Done> Writing::log()
{
    if (auto kept = steps::keepDisclosures(m_session, m_released); !kept) return kept;
    const Release &release = m_wanted.release;
    QCborMap words = {{CsvRecipient, release.recipient},
                      {CsvPurpose, release.purpose},
                      {CsvBasis, release.basis},
                      {CsvWhat, csvCode()}};
    if (!release.second.isEmpty()) words.insert(CsvSecond, release.second);
    return m_session.note(Act::Export, KeyKind::Identity, words);
}
}

QFuture<Result<CsvExported>> CsvExports::write(CsvExport wanted)
{
    const auto actor = m_database.actor();
    const bool mayAlone = !actor || actor->may(Right::ExportIdentifiable) || wanted.release.second.isEmpty();
    const Right right = mayAlone ? Right::ExportIdentifiable : Right::ExportWithSecond;
    // The files outlive the work: they stay only when it was committed.
    auto files = std::make_shared<ExportFiles>(wanted.folder);
    return m_database
        .write<CsvExported>(
            right,
            [wanted = std::move(wanted), files](Session &session) { return Writing(session, wanted, *files).run(); })
        .then([files](Result<CsvExported> answer) {
            if (answer) files->keep();
            return answer;
        });
}
