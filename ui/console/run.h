#pragma once
#include "app/base/result.h"
#include "db/door/database.h"
#include "db/work/reports.h"
#include "ui/console/arguments.h"
#include "ui/console/terminal.h"
#include <QFuture>

/// The exit code of an error: one table for the whole program.
Exit exitOf(Error::Kind kind);

/// One run of one command: its arguments, its streams, and the register that it opens. What goes wrong is said on standard
/// error where it happens; the command only returns `exit()`.
class Run
{
public:
    Run(const Command &command, Arguments arguments, Terminal &terminal);
    ~Run();

    QString operand(int place) const { return m_arguments.operands.value(place); }
    bool has(const QString &option) const { return m_arguments.options.contains(option); }
    QString text(const QString &option) const { return m_arguments.options.value(option); }
    /// The option as a calendar date, @p fallback when it is not given; empty when it is none.
    std::optional<QDate> day(const QString &option, QDate fallback = {});
    /// --from and --to, in order; empty when one is no date or they are the wrong way round.
    struct Days
    {
        QDate from, to;
    };
    std::optional<Days> days();
    /// The option as a whole number; empty when it is none or not in the range.
    std::optional<qint64> number(const QString &option, qint64 fallback, qint64 least, qint64 most);
    /// One of @p allowed; empty when it is another word. @p fallback when it is not given.
    std::optional<QString> oneOf(const QString &option, const QStringList &allowed, const QString &fallback);

    /// --register, else $EVENKEEL_REGISTER, else the last register used; empty when there is none of them.
    std::optional<QString> where();
    /// --as, else asked for on the terminal.
    std::optional<QString> name();
    /// The first line of the file that @p option names (a pipe will do, - is standard input), else asked for on the terminal
    /// by @p prompt, twice when @p twice.
    std::optional<QByteArray> password(const QString &option, const QString &prompt, bool twice = false);

    /// Opens the register (with --today) without signing in. Null when that failed.
    Database *open();
    /// Opens it and signs in. Null when that failed.
    Database *signIn();
    /// Lets go of the register.
    void close() { m_database.reset(); }
    /// --as-of, else the register's today; after `signIn`.
    std::optional<QDate> asOf() { return day(QStringLiteral("as-of"), m_database->clock().today()); }

    /// Waits for the door's answer; says why when it is an error.
    template <typename T> std::optional<T> wait(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return take(future.takeResult());
    }
    template <typename T> std::optional<T> take(Result<T> result)
    {
        if (result) return std::move(result).value();
        refuse(result.error());
        return std::nullopt;
    }

    /// Reads what belongs to one client. Looking at a chart is an act of its own and goes to the audit trail with it; on a
    /// disk without space it is read all the same.
    template <typename T>
    std::optional<T> look(Right right, const QString &chart, std::function<Result<T>(Session &)> work)
    {
        if (chart.isEmpty() || m_database->card().readOnly)
            return wait(m_database->readLong<T>(right, std::move(work)));
        return wait(m_database->write<T>(right, [chart, work = std::move(work)](Session &session) -> Result<T> {
            auto answer = work(session);
            if (!answer) return answer;
            if (auto noted = reports::noteView(session, chart); !noted) return noted.error();
            return answer;
        }));
    }

    /// Says @p error in a sentence; `exit()` is its code from now on, and the answer.
    Exit refuse(const Error &error);
    /// A fault of the command line: what is wrong, and how to see what would be right.
    Exit usage(const QString &whatIsWrong);
    Exit exit() const { return m_exit; }

    /// A line on standard error.
    void tell(const QString &line) { m_terminal.tell(line); }
    /// Standard output. `Exit::Register` from `print` when it took less than was given.
    QIODevice &out() { return m_terminal.out(); }
    Exit print(const ReportTable &table);
    Terminal &terminal() { return m_terminal; }
    /// Remembers the register as the last one used.
    void remember(const QString &where);

private:
    const Command &m_command;
    Arguments m_arguments;
    Terminal &m_terminal;
    std::unique_ptr<Database> m_database;
    Exit m_exit = Exit::Usage;
};
