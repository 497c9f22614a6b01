#include "ui/console/arguments.h"
#include <algorithm>

namespace {

const Option *find(const QList<Option> &options, const QString &name)
{
    const auto at = std::find_if(options.begin(), options.end(), [&](const Option &each) { return each.name == name; });
    return at == options.end() ? nullptr : &*at;
}

/// Options may stand before the command is known, so whether one takes a value is the same in every command.
const Option *findAnywhere(const QString &name)
{
    if (const Option *option = find(commonOptions(), name)) return option;
    for (const Command &command : allCommands())
        if (const Option *option = find(command.options, name)) return option;
    return nullptr;
}

Asked fault(const QString &text, const Command *command = nullptr) { return {Asked::What::Fault, command, {}, text}; }

/// Sorts @p words into operands and options; the fault, or empty.
QString sort(const QStringList &words, Arguments &arguments)
{
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyOperands || !word.startsWith(QLatin1String("--"))) {
            arguments.operands << word;
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyOperands = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = findAnywhere(name);
        if (!option) return Console::tr("there is no option --%1").arg(name.left(40));
        if (arguments.options.contains(name)) return Console::tr("--%1 is given twice").arg(name);
        if (option->value.isEmpty()) {
            if (equals >= 0) return Console::tr("--%1 takes no value").arg(name);
            arguments.options.insert(name, {});
        } else if (equals >= 0) {
            arguments.options.insert(name, word.mid(equals + 1));
        } else if (i + 1 < words.size() && !words[i + 1].startsWith(QLatin1String("--"))) {
            arguments.options.insert(name, words[++i]);
        } else {
            return Console::tr("--%1 needs a value: --%1 %2").arg(name, option->value);
        }
    }
    return {};
}

/// Takes the words of the command off @p operands; null when they name none.
const Command *takeCommand(QStringList &operands)
{
    for (const int count : {2, 1}) {
        if (operands.size() < count) continue;
        const QString name = operands.mid(0, count).join(QLatin1Char(' '));
        for (const Command &command : allCommands())
            if (command.name == name) {
                operands.remove(0, count);
                return &command;
            }
    }
    return nullptr;
}

/// What is wrong with @p arguments for @p command, or empty.
QString misfit(const Command &command, const Arguments &arguments)
{
    const auto needed = std::count_if(command.operands.begin(), command.operands.end(),
                                      [](const QString &each) { return !each.startsWith(QLatin1Char('[')); });
    if (arguments.operands.size() < needed)
        return Console::tr("%1 is missing").arg(command.operands[arguments.operands.size()]);
    if (arguments.operands.size() > command.operands.size())
        return Console::tr("“%1” is one word too many").arg(arguments.operands[command.operands.size()].left(40));
    for (auto each = arguments.options.begin(); each != arguments.options.end(); ++each)
        if (!find(commonOptions(), each.key()) && !find(command.options, each.key()))
            return Console::tr("%1 has no option --%2").arg(command.name, each.key());
    for (const Option &option : command.options)
        if (option.required && !arguments.options.contains(option.name))
            return Console::tr("--%1 %2 is missing").arg(option.name, option.value);
    const QString format = arguments.options.value(QStringLiteral("format"), QStringLiteral("csv"));
    if (!QStringList{QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")}.contains(format))
        return Console::tr("--format is table, csv or json");
    return {};
}

QString unknownCommand(const QStringList &operands)
{
    if (operands.isEmpty()) return Console::tr("no command is given");
    QStringList near;
    for (const Command &command : allCommands())
        if (command.name.section(QLatin1Char(' '), 0, 0) == operands.first()) near << command.name;
    if (near.isEmpty()) return Console::tr("there is no command “%1”").arg(operands.first().left(40));
    return Console::tr("which one: %1?").arg(near.join(QStringLiteral(", ")));
}

QString optionLine(const Option &option)
{
    const QString words = option.value.isEmpty() ? QStringLiteral("--%1").arg(option.name)
                                                 : QStringLiteral("--%1 %2").arg(option.name, option.value);
    return QStringLiteral("  %1 %2\n").arg(words, -30).arg(option.help);
}

QString synopsis(const Command &command)
{
    QString line = QStringLiteral("evenkeel-cli %1").arg(command.name);
    for (const QString &operand : command.operands) line += QLatin1Char(' ') + operand;
    for (const Option &option : command.options) {
        const QString words = option.value.isEmpty() ? QStringLiteral("--%1").arg(option.name)
                                                     : QStringLiteral("--%1 %2").arg(option.name, option.value);
        line += option.required ? QStringLiteral(" %1").arg(words) : QStringLiteral(" [%1]").arg(words);
    }
    return line;
}

} // namespace

Asked parse(const QStringList &words)
{
    if (words == QStringList{QStringLiteral("--version")}) return {.what = Asked::What::Version};

    Arguments arguments;
    const QString wrong = sort(words, arguments);
    const bool help = arguments.options.contains(QStringLiteral("help"))
        || arguments.operands.value(0) == QLatin1String("help");
    if (arguments.operands.value(0) == QLatin1String("help")) arguments.operands.removeFirst();
    const QStringList asked = arguments.operands;
    const Command *command = takeCommand(arguments.operands);
    if (help && (command || asked.isEmpty())) return {.what = Asked::What::Help, .command = command};
    if (!wrong.isEmpty()) return fault(wrong, command);
    if (!command) return fault(unknownCommand(asked));
    const QString unfit = misfit(*command, arguments);
    if (!unfit.isEmpty()) return fault(unfit, command);
    return {Asked::What::Command, command, arguments, {}};
}

QString usageText(const Command *command)
{
    QString text;
    if (command) {
        text = synopsis(*command) + QStringLiteral("\n\n") + command->summary + QStringLiteral("\n");
        if (!command->note.isEmpty()) text += QLatin1Char('\n') + command->note + QLatin1Char('\n');
        if (!command->options.isEmpty()) text += QLatin1Char('\n') + Console::tr("Options:") + QLatin1Char('\n');
        for (const Option &option : command->options) text += optionLine(option);
    } else {
        text = Console::tr("evenkeel-cli: the register of a naltrexone clinic on the command line\n\nCommands:\n");
        for (const Command &each : allCommands())
            text += QStringLiteral("  %1 %2\n").arg(each.name, -22).arg(each.summary);
        text += QLatin1Char('\n') + Console::tr("evenkeel-cli COMMAND --help tells more.") + QLatin1Char('\n');
    }
    text += QLatin1Char('\n') + Console::tr("Options of every command:") + QLatin1Char('\n');
    for (const Option &option : commonOptions()) text += optionLine(option);
    text += QLatin1Char('\n')
        + Console::tr("Exit: 0 done, 1 the answer is no, 2 usage or bad input, 3 not allowed, 4 the register, 5 busy.")
        + QLatin1Char('\n');
    return text;
}
