#include "db/work/csv_export.h"
#include "db/work/csv_export_files.h"
#include "db/work/imports_rows.h"
#include <algorithm>

namespace {
/// Keys of a disclosure and of the note beside it. In a note 1 would name a client.
enum DisclosureKey { RecipientKey = 2, PurposeKey, BasisKey, WhatKey, SecondKey };

/// The statement that goes with every disclosure: 42 CFR 2.32(a)(1) as in force since 16 April 2024 (89 FR 12472).
constexpr const char *statement =
    "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2).\n"
    "These rules prohibit you from using or disclosing this record, or testimony that describes the information\n"
    "contained in this record, in any civil, criminal, administrative, or legislative proceedings by any Federal,\n"
    "State, or local authority, against the patient, unless authorized by the consent of the patient, except as\n"
    "provided at 42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65. In addition,\n"
    "the Federal rules prohibit you from making any other use or disclosure of this record unless at least one of\n"
    "the following applies:\n"
    "(i) Further use or disclosure is expressly permitted by the written consent of the individual whose\n"
    "information is being disclosed in this record or as otherwise permitted by 42 CFR part 2.\n"
    "(ii) You are a covered entity or business associate and have received the record pursuant to a consent for\n"
    "treatment, payment, or health care operations, or\n"
    "(iii) You have received the record from a covered entity or business associate as permitted by 45 CFR part 164,\n"
    "subparts A and E.\n"
    "A general authorization for the release of medical or other information is NOT sufficient to meet the required\n"
    "elements of written consent to further use or redisclose the record (see 42 CFR 2.31).\n";

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
    QList<Id<Client>> m_clients; ///< in order of their chart numbers
    QSet<Id<Client>> m_chosen;
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

/// Whose records go out. No consent can be on record yet, so that on the ground of consent nobody's may.
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
    const bool onConsent = m_wanted.disclosure.basis == QLatin1String("consent");
    for (const auto &[chart, client] : std::as_const(byChart)) {
        if (onConsent) m_answer.leftOut << QString::fromUtf8(chart);
        else m_clients << client;
    }
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
    const Disclosure &disclosure = m_wanted.disclosure;
    QStringList lines = {
        QStringLiteral("NOTICE TO ACCOMPANY DISCLOSURE (42 CFR 2.32)"),
        {},
        QString::fromLatin1(statement),
        QStringLiteral("Recipient: ") + disclosure.recipient,
        QStringLiteral("Purpose: ") + disclosure.purpose,
        QStringLiteral("Basis: ") + disclosure.basis,
        QStringLiteral("Date: ")
            + m_session.clock().now().toOffsetFromUtc(m_session.clock().now().offsetFromUtc()).toString(Qt::ISODate),
        QStringLiteral("Clients: %1").arg(m_clients.size()),
        {},
        QStringLiteral("Rows by file:")};
    for (const auto &[kind, rows] : std::as_const(m_answer.rows))
        lines << QStringLiteral("%1.csv: %2").arg(kind).arg(rows);
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    if (m_files.device().write(text) != text.size()) return Error{Error::Kind::DiskFull, {}};
    return m_files.finish();
}

/// One record a client, so that it can be answered to whom a client's records went; and one entry for the export itself.
Result<Done> Writing::log()
{
    const Disclosure &disclosure = m_wanted.disclosure;
    QCborMap words = {{RecipientKey, disclosure.recipient},
                      {PurposeKey, disclosure.purpose},
                      {BasisKey, disclosure.basis},
                      {WhatKey, QStringLiteral("csv")}};
    if (!disclosure.second.isEmpty()) words.insert(SecondKey, disclosure.second);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const Id<Client> &client : std::as_const(m_clients)) {
        Entry entry;
        entry.id = QUuid::createUuid();
        entry.clear = {client.uuid(), now};
        entry.payload = words;
        if (auto done = m_session.record(tables::disclosure, entry, Act::Disclose); !done) return done;
    }
    return m_session.note(Act::Export, KeyKind::Identity, words);
}
}

const QStringList &disclosureBases()
{
    static const QStringList all = {QStringLiteral("own_use"), QStringLiteral("consent"), QStringLiteral("emergency"),
                                    QStringLiteral("audit"), QStringLiteral("court")};
    return all;
}

QFuture<Result<CsvExported>> CsvExports::write(CsvExport wanted)
{
    const auto actor = m_database.actor();
    const bool mayAlone = !actor || actor->may(Right::ExportIdentifiable) || wanted.disclosure.second.isEmpty();
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
