#pragma once
#include "app/exchange/kinds.h"
#include "db/stores/kept.h"

/// What the rows of a file refer to: the clients by chart number, and their orders where those matter.
struct Surroundings
{
    struct Person
    {
        Id<Client> id;
        QDate birthDate, dischargedOn;
    };
    QHash<QString, Person> people;  ///< by chart number; also by that of a record that was merged into the person's
    QHash<QString, QString> merged; ///< chart number of an absorbed record: the survivor's
    QHash<Id<Client>, QString> charts;
    QHash<Id<Client>, QList<Order>> orders;

    QString chartOf(const std::optional<Id<Client>> &client) const
    {
        return client ? charts.value(*client) : QString();
    }
    std::optional<Id<Client>> clientOf(const QString &chart) const;
};
Result<Surroundings> readPeople(Session &session);
/// The orders of @p clients, into @p around.
Result<Done> readOrders(Session &session, const QList<Id<Client>> &clients, Surroundings &around);

/// Which version of which record stands for a key.
struct HeldAt
{
    QUuid id;
    int version = 1;
    bool inError = false; ///< undone: the key is free, its next version goes on with the same record
};

/// A row of the register.
struct HeldRow
{
    HeldAt at;
    std::optional<Id<Client>> client;
    KindRow row;
};

/// The rows of one kind in the register, as rows of a file: what import and export share.
class RowStore
{
public:
    using Use = std::function<void(HeldRow &&)>;

    virtual ~RowStore() = default;
    /// The newest version of each record of @p clients, also of those entered in error. Kinds without clients and kits give
    /// all that there are.
    virtual Result<Done> each(Session &session, const QList<Id<Client>> &clients, const Surroundings &around,
                              const Use &use) const = 0;
    virtual Result<Done> eachById(Session &session, const QList<QUuid> &ids, const Surroundings &around,
                                  const Use &use) const = 0;
    /// Keeps a row that is new; @p undone is the record of its key that was entered in error. The client of a new
    /// client's row is its own.
    virtual Result<std::optional<Id<Client>>> add(Session &session, const KindRow &row, const Surroundings &around,
                                                  const std::optional<HeldAt> &undone) const = 0;
    /// Keeps the next version, with the filled cells of @p row. ChangedMeanwhile when @p at is not the newest.
    virtual Result<Done> correct(Session &session, const KindRow &row, const HeldAt &at,
                                 const QString &reason) const = 0;
};

std::unique_ptr<RowStore> rowStoreOf(const Kind &kind);

/// Runs @p query for @p ids some at a time: `column IN (…)` with always the same number of marks, so that it is prepared once.
Result<Done> inPortions(const QList<QUuid> &ids, const QByteArray &column,
                        const std::function<Result<Done>(const QByteArray &where, const QVariantList &binds)> &query);
QList<QUuid> uuidsOf(const QList<Id<Client>> &clients);
