#pragma once
#include "db/door/connection_private.h"

/// "Ekl1": what marks a file as a register of ours.
constexpr int registerMark = 0x456b6c31;

/// Brings the register to the schema of this program: numbered steps, each in its own transaction with its fingerprint.
/// RegisterNewer when it knows more steps than we do, RegisterAltered when a step that it took is not ours,
/// RegisterForeign when it carries no mark of ours. @p beforeFirst runs once before the first step on a register that has data.
Result<Done> migrate(Connection &connection, bool fresh, const std::function<Result<Done>()> &beforeFirst = {});

/// The schema as the engine tells it, one object a line, in order: for the golden file and for `verify`.
Result<QString> schemaText(Connection &connection);
/// The same of a register made now by this program.
Result<QString> expectedSchema();
