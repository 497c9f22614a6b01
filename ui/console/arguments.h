#pragma once
#include "app/base/result.h"
#include "ui/console/command.h"
#include <QHash>
#include <variant>

/// What stands on the command line, once it fits a command.
struct Arguments
{
    QStringList operands;
    QHash<QString, QString> options; ///< by name without hyphens; a switch has an empty value
};

/// What the command line asks for: a command with its arguments, help, the version, or why it is neither.
struct Asked
{
    enum class What { Command, Help, Version, Fault };
    What what = What::Help;
    const Command *command = nullptr; ///< also of Help and Fault, when one was named
    Arguments arguments = {};
    QString fault = {};
};
Asked parse(const QStringList &words);

/// The usage text of the program, or of one command.
QString usageText(const Command *command);
