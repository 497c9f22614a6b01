#pragma once
#include "db/door/session.h"
#include <QString>

// Words for the audit page and its command.

QString word(Act act);
/// What an entry is about, by the name of its table: "Injection". The name itself when unknown.
QString recordName(QByteArrayView table);
