#pragma once
#include "app/base/access.h"
#include "app/base/clock.h"
#include "app/base/limits.h"
#include "app/base/result.h"
#include "db/door/tables.h"
#include "db/vault/keyring.h"
#include <QCborMap>
#include <QDateTime>
#include <QVariantList>
#include <functional>
#include <memory>

/// Who is signed in, with the keys that the person holds. Shared by the calls that this person made; the keys are wiped
/// when the last of them is done.
struct Actor
{
    QUuid account;
    QString name;
    Roles roles;
    std::shared_ptr<const Keyring> keys;
    bool may(Right right) const { return allows(roles, right); }
    bool holds(KeyKind kind) const { return keys && keys->has(kind); }
};

/// What happened, for the audit trail.
enum class Act {
    Add = 1,
    Correct,
    Undo,
    Import,
    View,
    Search,
    Print,
    Export,
    SignIn,
    SignInFailed,
    Lock,
    StaffAdd,
    StaffGrant,
    StaffPassword,
    StaffRemove,
    Recover,
    SettingChange,
    Backup,
    Restore,
    Founded,
    Verify,
    Reseal,
    Disclose,
    Merge,   ///< two records of one person became one
    Unmerge, ///< and are two again
};
QString code(Act act);

/// One row of a query, read by column index.
class Row
{
public:
    virtual ~Row() = default;
    virtual bool isNull(int column) const = 0;
    virtual QString text(int column) const = 0;
    /// A code, an id or a day without a copy: valid until the next row; empty for NULL.
    virtual QLatin1String ascii(int column) const = 0;
    virtual qint64 number(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    QDate day(int column) const;  ///< null date for NULL
    QUuid uuid(int column) const; ///< null UUID for NULL
};

/// One version of one record as it is kept: clear columns in the table's order, and the opened payload.
struct Entry
{
    QUuid id;
    int version = 1;
    bool inError = false;
    QUuid author;
    QDateTime recordedAt; ///< UTC
    QVariantList clear;
    QCborMap payload;   ///< empty when the row carries none or its key is not held
    bool opened = true; ///< false: a payload is there, its key is not
};

/// One open transaction, seen by the work that runs in it. Lives on the database thread.
class Session
{
public:
    virtual ~Session() = default;

    virtual const Actor &actor() const = 0;
    virtual const Clock &clock() const = 0;
    virtual const Limits &limits() const = 0; ///< the settings in force
    virtual QUuid registerId() const = 0;
    virtual bool isPractice() const = 0;

    /// Runs @p sql (a literal: it is prepared once) and hands each row to @p use; @p use says false to stop.
    virtual Result<Done> each(const QByteArray &sql, const QVariantList &binds,
                              const std::function<bool(const Row &)> &use) = 0;
    /// Runs a statement that returns no rows; the number of rows that it touched.
    virtual Result<int> change(const QByteArray &sql, const QVariantList &binds) = 0;

    /// Keeps one version of a record: seals its payload, inserts the row and appends the audit entry, in this transaction.
    /// The author and the time are the session's. AlreadyRecorded when the slot or version is taken; NoKey without the
    /// table's key when there is a payload. @p detail is sealed beside the audit entry under the table's key.
    virtual Result<Done> record(const Table &table, const Entry &entry, Act act, const QCborMap &detail = {}) = 0;
    /// Opens the rows that match @p where (a literal over the table's columns, may end in ORDER BY; empty = all).
    virtual Result<Done> entries(const Table &table, const QByteArray &where, const QVariantList &binds,
                                 const std::function<bool(Entry &)> &use) = 0;
    /// The same rows as they were written: a merged client's own identity, and records under the id they were kept with.
    /// Everything else here follows the merges: what was recorded of an absorbed client is the survivor's.
    virtual Result<Done> entriesAsKept(const Table &table, const QByteArray &where, const QVariantList &binds,
                                       const std::function<bool(Entry &)> &use) = 0;
    /// An act that keeps no record (a chart opened, an export made); its subject is sealed under @p kind.
    virtual Result<Done> note(Act act, KeyKind kind, const QCborMap &detail) = 0;
    /// Seals up to @p atMost rows that are still under an older key again under the newest one held; how many it was.
    virtual Result<int> sealAgain(int atMost) = 0;
};

/// `WHERE` words for "the newest version of each record, unless entered in error", over @p table itself.
QByteArray currentOf(const Table &table);
/// The newest version of each record, entered in error or not.
QByteArray newestOf(const Table &table);
