#pragma once
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

/// The context under which the words of the command line are translated: `Console::tr("…")`.
struct Console
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

/// What the program tells the shell (`formats.md`, "Exit"). The numbers are fixed.
enum class Exit {
    Done = 0,
    No = 1,       ///< the answer is "no": `verify` found a fault
    Usage = 2,    ///< usage, bad input, weak password, bad date, target exists
    Refused = 3,  ///< not allowed, wrong password, unknown or removed person, waiting after failures
    Register = 4, ///< the register is missing, foreign, damaged, newer, unreadable, full
    Busy = 5,     ///< another process has it, or it changed meanwhile
};

/// One `--name VALUE` (or `--name=VALUE`), or a switch `--name`, of a command. May stand anywhere on the line, once.
struct Option
{
    QString name;       ///< without the hyphens
    QString value = {}; ///< what stands for the value in the usage text, e.g. DATE; empty: a switch
    QString help = {};
    bool required = false;
};

class Run;

/// One command of `evenkeel-cli`: its words, what it takes and what it does.
///
/// A family of commands is one file with one function `QList<Command> xCommands()`, declared below and called in
/// commands.cpp. What a command takes is checked before `run` is called: unknown, doubled or missing options and operands
/// never reach it. The options that every command has (--register, --as, --password-file, --format, --today, --help) are
/// not listed here.
///
/// @code
/// QList<Command> staffCommands()
/// {
///     return {{.name = QStringLiteral("staff remove"), .operands = {QStringLiteral("NAME")}, .options = {},
///              .summary = Console::tr("take a person's account away"), .run = removeStaff}};
/// }
/// static Exit removeStaff(Run &run)
/// {
///     Database *database = run.signIn();                     // opens the register, signs in; says what went wrong
///     if (!database) return run.exit();
///     const auto done = run.wait(Staff(*database).remove(run.operand(0)));
///     if (!done) return run.exit();                          // the sentence of the Error is on standard error already
///     run.tell(Console::tr("Removed."));                     // standard error; run.out() is standard output
///     return Exit::Done;
/// }
/// @endcode
struct Command
{
    QString name;              ///< one word or two: "init", "report injections"
    QStringList operands = {}; ///< in order; "[NAME]" may be left out
    QList<Option> options = {};
    QString summary = {}; ///< one line, no full stop
    std::function<Exit(Run &)> run = {};
    QString note = {}; ///< further lines of its help
};

QList<Command> registerCommands(); ///< init, recover, demo
QList<Command> staffCommands();
QList<Command> reportCommands();
QList<Command> explainCommands();
QList<Command> settingsCommands();
QList<Command> importCommands();
QList<Command> exportCommands();
QList<Command> backupCommands(); ///< backup, restore
QList<Command> verifyCommands();

/// All commands, in the order of the help text.
const QList<Command> &allCommands();
/// The options that every command has.
const QList<Option> &commonOptions();
