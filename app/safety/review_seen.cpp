#include "app/safety/review_seen.h"

bool stands(const ReviewSeen &seen, const QString &facts, QDate day, QDate endsOn)
{
    if (seen.inError || seen.facts != facts || day < seen.on) return false;
    if (seen.matter == Matter::Decision) return day == seen.on;
    const bool ends = seen.matter == Matter::OrderEnds || seen.matter == Matter::ConsentEnds;
    if (ends && day == endsOn) return day == seen.on;
    return seen.on.daysTo(day) < seenAgainDays;
}
