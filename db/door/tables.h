#pragma once
#include "db/vault/seal.h"
#include <QByteArray>
#include <QFlags>
#include <QList>

/// What a listener may want to read again.
enum class Topic {
    Clients = 1,
    Orders = 2,
    Doses = 4,
    Injections = 8,
    SideEffects = 16,
    Labs = 32,
    Visits = 64,
    Calls = 128,
    Kits = 256,
    Staff = 512,
    Settings = 1024
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

enum class ColumnKind { Id, Day, Moment, Count, Flag, Code, Bytes };

/// A clear column: its name in SQL and how it enters associated data and digests.
struct Column
{
    QByteArray name;
    ColumnKind kind;
};

/// A table of records: versions are added, never changed; one sealed payload a row, under one key. Every such table also
/// has the columns id, version, in_error, author, recorded_at and sealed.
struct Table
{
    quint16 number; ///< stands in associated data and audit entries: never reused
    QByteArray name;
    KeyKind key;
    QList<Column> columns; ///< the clear columns, in the order of associated data
    Topic topic;
    bool openDigest = false; ///< digest without key over the clear columns (accounts, grants: checked before sign-in)
    int columnOf(const char *columnName) const; ///< -1 when there is none
};

/// All record tables: what `verify`, re-sealing, backup checks and the guards walk.
const QList<const Table *> &allTables();
const Table *tableOf(quint16 number);

namespace tables {
extern const Table client, history, episode, order, dose, absence, fill, injection, sideEffect, assessment, medicine,
    lab, naloxone, kit, kitLot, visit, call, callRank, closedDay, setting, account, grant, disclosure, gateDecision,
    checkIn, dayClose, note, carePlan, kitCount, clientMerge, closeRequest, callBack, reminder, waiting, reviewSeen,
    consent;
}
