#pragma once
#include "app/base/result.h"
#include "app/people/client.h"
#include "app/people/merge.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"

/// What happened, what is safe, what to do: one to three sentences in the language of the program. Never a client's value.
QString sentence(const Error &error);

/// What is wrong with a thing before it is kept, and what would be right: one sentence for under the field.
QString sentence(Client::Flaw flaw);
QString sentence(MergeObstacle obstacle);
QString sentence(Dose::Flaw flaw);
QString sentence(Injection::Flaw flaw);
