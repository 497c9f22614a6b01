#pragma once
#include "db/door/database.h"
#include "db/work/practice_fill.h"
#include <QElapsedTimer>
#include <QString>
#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

struct Settings
{
    int clients = 20000;
    bool all = false;
    QString folder; ///< of the registers that are kept for the next run
    quint64 seed = 7;
};

/// The day of the practice on which every measurement stands.
inline const QDate today(2026, 5, 4);

/// One trial, in milliseconds.
using Trial = std::function<double()>;

/// How one goal came out.
struct Outcome
{
    QString id;
    double goal = 0;
    QList<double> ratios;
    QString where;                      ///< when missed: by how much, and where the time goes
    QList<double> ours = {}, bare = {}; ///< of each pair, in milliseconds; empty when no time was measured
};

/// Runs A B A B … and divides each pair; a first pair warms up and is thrown away.
QList<double> pairs(int count, const Trial &ours, const Trial &bare, QList<double> *oursAt = nullptr,
                    QList<double> *bareAt = nullptr);
/// The value below which @p share of them lie (0.5: the median).
double quantile(QList<double> values, double share);
/// `RATIO <id> <median> <q1> <q3> n=<pairs> goal=<g> ok|miss`, then a line of why when missed. True when met.
bool print(const Outcome &outcome);
/// Keeps an outcome for the report of the whole run; `print` does it.
void note(const Outcome &outcome);
/// Writes what was noted as JSON. False when the file cannot be written.
bool writeReport(const QString &path, const Settings &settings);
/// A figure of which nothing is asked: `INFO <id> <value> <unit>`.
void tell(const QString &id, double value, const QString &unit);
/// Says on standard error what stopped a measurement; false.
bool stopped(const QString &id, const QString &why);

double milliseconds(const std::function<void()> &deed);

/// The path of a register of that size, shape and schema, made now when the folder has none; empty when it cannot be made.
QString registerFor(const Settings &settings, int clients, const practice::Shape &shape);
/// A copy of a register to write into; the caller removes it.
QString copyOf(const QString &path, const QString &name);
/// Opens and signs in; empty when it cannot.
std::unique_ptr<Database> enter(const QString &path, const QString &who);

// Each prints its lines; false when a goal was missed or nothing could be measured.
bool overdueList(const Settings &settings);     ///< G1, G2
bool typeAhead(const Settings &settings);       ///< G5
bool programStart(const Settings &settings);    ///< G6
bool oneInjection(const Settings &settings);    ///< G8
bool memoryOfClients(const Settings &settings); ///< G12

/// What the child process of G6 does: opens the program's window on that register, signs in, says READY when Today is painted.
int openAndSay(const QString &path);

/// The overdue list by the sqlite3 C API alone: the same query on the same index, decoded into plain structs.
class BareList
{
public:
    explicit BareList(const QString &path);
    ~BareList();
    BareList(const BareList &) = delete;
    bool isOpen() const { return m_statement != nullptr; }
    /// The number of rows; -1 when it failed.
    int read(const QByteArray &before);

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// Appends @p bytes to a file beside @p path and syncs them: what a durable commit costs at least. Milliseconds, -1 on failure.
class BareWrite
{
public:
    explicit BareWrite(const QString &path);
    ~BareWrite();
    BareWrite(const BareWrite &) = delete;
    double write(qint64 bytes);

private:
    int m_file;
    QString m_path;
};

} // namespace bench
