#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/paper/paper_offer.h"

class Desk;

/// What a client takes home at the end of treatment: the last covered day and the overdose warning. Only what the rule book has a
/// source for, each sentence with its mark.
PaperSheet overdoseWarning(const ChartPage &page, QDate lastCovered, QDate on);
/// Read afresh, for `Ctrl+P` on the page of the discharge; empty for whoever may not see the records.
QList<PaperOffer> warningOf(const Desk &desk, Id<Client> client);
