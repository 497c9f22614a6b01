#include "db/stores/kept_fields_private.h"

using namespace fields;

namespace {

// Payload keys are numbers for ever: a new field takes a new one.
enum WaitingKey { WaitWeekdays = 1, WaitEarliest, WaitLatest, WaitPurpose, WaitMinutes, WaitNote, WaitBy };

int bitsOf(const QSet<int> &weekdays)
{
    int bits = 0;
    for (const int day : weekdays) bits |= 1 << day;
    return bits;
}

QSet<int> weekdaysOf(int bits)
{
    QSet<int> weekdays;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        if (bits & (1 << day)) weekdays << day;
    return weekdays;
}

QString clock(QTime time) { return time.toString(QStringLiteral("HH:mm")); }
QTime timeOf(const QString &text) { return QTime::fromString(text, QStringLiteral("HH:mm")); }

} // namespace

template <> const Table &Kept<Wait>::table() { return tables::waiting; }

template <> Entry Kept<Wait>::entry(const Wait &waiting, const Session &)
{
    Entry entry = started(waiting);
    entry.clear = {id(waiting.client), day(waiting.from), day(waiting.until), word(waiting.state)};
    Into into(entry.payload);
    into.count(WaitWeekdays, qint64(bitsOf(waiting.weekdays)));
    into.text(WaitEarliest, clock(waiting.earliest));
    into.text(WaitLatest, clock(waiting.latest));
    into.word(WaitPurpose, waiting.purpose);
    into.count(WaitMinutes, qint64(waiting.minutes));
    into.text(WaitNote, waiting.note);
    into.text(WaitBy, waiting.by);
    return entry;
}

template <> Wait Kept<Wait>::thing(const Entry &entry, const Session &)
{
    const From from(entry.payload);
    Wait waiting{.client = idOf<Client>(entry.clear[0])};
    finish(waiting, entry);
    waiting.from = entry.clear[1].toDate();
    waiting.until = entry.clear[2].toDate();
    waiting.state = wordOf(entry.clear[3], WaitingState::Open);
    waiting.weekdays = weekdaysOf(from.count(WaitWeekdays));
    waiting.earliest = timeOf(from.text(WaitEarliest));
    waiting.latest = timeOf(from.text(WaitLatest));
    waiting.purpose = from.word(WaitPurpose, VisitPurpose::Injection);
    waiting.minutes = from.count(WaitMinutes, 30);
    waiting.note = from.text(WaitNote);
    waiting.by = from.text(WaitBy);
    return waiting;
}
