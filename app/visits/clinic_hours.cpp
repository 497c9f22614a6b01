#include "app/visits/clinic_hours.h"
#include <QStringList>
#include <algorithm>
#include <optional>

namespace {

int minuteOfDay(QTime time) { return time.msecsSinceStartOfDay() / 60000; }

QString spanText(const TimeSpan &span)
{
    return span.from.toString(QStringLiteral("HH:mm")) + QLatin1Char('-') + span.to.toString(QStringLiteral("HH:mm"));
}

std::optional<TimeSpan> spanFrom(const QString &text)
{
    const QStringList ends = text.trimmed().split(QLatin1Char('-'));
    if (ends.size() != 2) return std::nullopt;
    const TimeSpan span{QTime::fromString(ends[0].trimmed(), QStringLiteral("H:mm")),
                        QTime::fromString(ends[1].trimmed(), QStringLiteral("H:mm"))};
    if (!span.from.isValid() || !span.to.isValid() || span.from >= span.to) return std::nullopt;
    return span;
}

std::optional<QList<QList<TimeSpan>>> nursesFrom(const QString &text)
{
    QList<QList<TimeSpan>> nurses;
    for (const QString &one : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        QList<TimeSpan> spans;
        for (const QString &part : one.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const auto span = spanFrom(part);
            if (!span || (!spans.isEmpty() && span->from < spans.last().to)) return std::nullopt;
            spans << *span;
        }
        if (!spans.isEmpty()) nurses << spans;
    }
    if (nurses.isEmpty() || nurses.size() > 20) return std::nullopt;
    return nurses;
}

struct PurposeWord
{
    VisitPurpose purpose;
    QLatin1String word;
};
constexpr PurposeWord countedPurposes[] = {{VisitPurpose::Injection, QLatin1String("injection")},
                                           {VisitPurpose::Dose, QLatin1String("dose")},
                                           {VisitPurpose::Medical, QLatin1String("medical")}};

std::optional<QHash<VisitPurpose, int>> perHourFrom(const QString &text)
{
    QHash<VisitPurpose, int> found;
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList halves = part.split(QLatin1Char(':'));
        if (halves.size() != 2) return std::nullopt;
        bool read = false;
        const int count = halves[1].toInt(&read);
        const auto *which = std::find_if(std::begin(countedPurposes), std::end(countedPurposes),
                                         [&](const PurposeWord &each) { return each.word == halves[0]; });
        if (!read || count < 0 || count > 60 || which == std::end(countedPurposes)) return std::nullopt;
        found.insert(which->purpose, count);
    }
    if (found.isEmpty()) return std::nullopt;
    return found;
}

bool takeMinutes(int &into, const QString &text, int least, int most)
{
    bool read = false;
    const int number = text.trimmed().toInt(&read);
    if (!read || number < least || number > most) return false;
    into = number;
    return true;
}

} // namespace

int ClinicHours::nursesAt(int minute) const
{
    return int(std::count_if(nurses.cbegin(), nurses.cend(), [minute](const QList<TimeSpan> &spans) {
        return std::any_of(spans.cbegin(), spans.cend(), [minute](const TimeSpan &span) {
            return minuteOfDay(span.from) <= minute && minute < minuteOfDay(span.to);
        });
    }));
}

QList<TimeSpan> ClinicHours::pauses() const
{
    QList<TimeSpan> found;
    int since = -1;
    const int end = minuteOfDay(open.to);
    for (int minute = minuteOfDay(open.from); minute <= end; ++minute) {
        const bool pause = minute < end && nursesAt(minute) == 0;
        if (pause && since < 0) since = minute;
        if (pause || since < 0) continue;
        found.append({QTime(since / 60, since % 60), QTime(minute / 60, minute % 60)});
        since = -1;
    }
    return found;
}

int ClinicHours::injectionsADay() const
{
    int fit = 0;
    for (const QList<TimeSpan> &spans : nurses)
        for (const TimeSpan &span : spans) {
            const int from = std::max(minuteOfDay(span.from), minuteOfDay(open.from));
            const int to = std::min(minuteOfDay(span.to), minuteOfDay(open.to));
            fit += std::max(0, to - from) / injectionMinutes;
        }
    return fit;
}

QList<HoursRow> rows(const ClinicHours &hours)
{
    QStringList nurses;
    for (const QList<TimeSpan> &spans : hours.nurses) {
        QStringList parts;
        for (const TimeSpan &span : spans) parts << spanText(span);
        nurses << parts.join(QLatin1Char(' '));
    }
    QStringList perHour;
    for (const PurposeWord &each : countedPurposes)
        if (hours.perHour.contains(each.purpose))
            perHour << each.word + QLatin1Char(':') + QString::number(hours.perHour.value(each.purpose));
    return {{QStringLiteral("visit_hours"), spanText(hours.open), QStringLiteral("HH:MM-HH:MM")},
            {QStringLiteral("nurse_hours"), nurses.join(QStringLiteral("; ")),
             QStringLiteral("HH:MM-HH:MM, one nurse's set apart by spaces, nurses by ;")},
            {QStringLiteral("slot_minutes"), QString::number(hours.stepMinutes), QStringLiteral("5-60")},
            {QStringLiteral("injection_minutes"), QString::number(hours.injectionMinutes), QStringLiteral("10-120")},
            {QStringLiteral("visits_per_hour"), perHour.join(QLatin1Char(' ')),
             QStringLiteral("injection:0-60 dose:0-60 medical:0-60")}};
}

bool isHoursKey(const QString &key)
{
    const QList<HoursRow> all = rows(ClinicHours{});
    return std::any_of(all.cbegin(), all.cend(), [&](const HoursRow &row) { return row.key == key; });
}

bool set(ClinicHours &hours, const QString &key, const QString &value)
{
    if (key == QLatin1String("visit_hours")) {
        const auto span = spanFrom(value);
        if (span) hours.open = *span;
        return span.has_value();
    }
    if (key == QLatin1String("nurse_hours")) {
        const auto nurses = nursesFrom(value);
        if (nurses) hours.nurses = *nurses;
        return nurses.has_value();
    }
    if (key == QLatin1String("slot_minutes")) return takeMinutes(hours.stepMinutes, value, 5, 60);
    if (key == QLatin1String("injection_minutes")) return takeMinutes(hours.injectionMinutes, value, 10, 120);
    if (key != QLatin1String("visits_per_hour")) return false;
    const auto perHour = perHourFrom(value);
    if (perHour) hours.perHour = *perHour;
    return perHour.has_value();
}
