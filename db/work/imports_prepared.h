#pragma once
#include "db/work/imports.h"
#include "db/work/imports_rows.h"
#include <QCryptographicHash>
#include <memory>

/// 16 bytes of BLAKE2b over some cells: enough to tell rows apart without keeping them.
struct Print
{
    quint64 high = 0, low = 0;
    static Print of(const QStringList &cells);
    bool operator==(const Print &) const = default;
    friend size_t qHash(const Print &print, size_t seed = 0) { return ::qHash(print.low, seed); }
};

/// What is to become of one key of the file.
struct Slot
{
    enum class Fate : quint8 { Add, Correct, Leave };
    Print cells;   ///< of the row where the key stands first
    int line = 0;  ///< of that row
    int held = -1; ///< place in `held`, -1 = not in the register
    Fate fate = Fate::Add;
};

/// A file that was looked through, as far as it must be remembered to write it: some 60 bytes a row, whatever a row holds.
class ImportPlan::Prepared
{
public:
    /// One row of the file with what finds it again.
    struct Found
    {
        const CsvRow &csv;
        KindRow row;
        std::optional<Id<Client>> client;
        Print key, cells;
    };

    Prepared(ImportFile file, const Kind &kind) : m_file(std::move(file)), m_kind(kind), m_rows(rowStoreOf(kind)) {}

    /// Fills @p plan. NotAllowed; BadInput when the file cannot be read.
    Result<Done> check(Session &session, ImportPlan &plan);
    /// Writes what `check` found.
    Result<Done> write(Session &session);
    const Kind &kind() const { return m_kind; }

private:
    using UseRow = std::function<std::optional<Error>(const Found &)>;
    struct Pending
    {
        CsvRow csv;
        KindRow row;
        Print key;
    };
    struct Planned
    {
        int line;
        Id<Client> client;
        QDate day;
    };

    Result<std::unique_ptr<QIODevice>> opened();
    Result<Done> eachRow(Session &session, QList<CsvFault> *wrong, double from, double to, const UseRow &use);
    std::optional<Error> lacksRight(Session &session, const KindRow &row) const;
    void note(const Found &found, QList<CsvFault> &wrong);
    void faultOfTwice(const Found &found, const Slot &slot, QList<CsvFault> &wrong) const;
    Result<Done> attachHeld(Session &session);
    Print slotOf(HeldRow &held);
    void attach(HeldRow &&held);
    Print keyOf(const KindRow &row, const std::optional<Id<Client>> &client) const;
    static Print cellsOf(const KindRow &row);
    Result<Done> compareRows(Session &session, ImportPlan &plan);
    Result<Done> comparePending(Session &session, QList<Pending> &pending, QList<CsvFault> &wrong);
    Result<Done> warn(Session &session, QList<CsvFault> &odd);
    void warnOfDose(const Found &found, QList<CsvFault> &odd) const;
    Result<Done> warnOfInjections(Session &session, const QList<Planned> &planned, QList<CsvFault> &odd) const;
    Result<Done> followUp(Session &session, const QSet<Id<Client>> &touched) const;
    QList<Id<Client>> clientsOfFile() const { return {m_clients.cbegin(), m_clients.cend()}; }

    ImportFile m_file;
    const Kind &m_kind;
    std::unique_ptr<RowStore> m_rows;
    Surroundings m_around;
    QHash<Print, Slot> m_slots;
    QList<HeldAt> m_held;
    QSet<Id<Client>> m_clients;     ///< that the file speaks of and the register knows
    QHash<Print, int> m_placeOfKey; ///< how many of one key the register was seen to hold
    int m_mostAgain = 1;            ///< the highest number in the column `again` of the file
    bool m_asksComparing = false;
    int m_twins = 0; ///< rows that stand in the file before, cell by cell
    QByteArray m_fileHash;
    std::optional<QByteArray> m_pipe;
};
