#include "app/base/limits.h"
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace {

const QStringList &weekdayWords()
{
    static const QStringList words = {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                      QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                      QStringLiteral("sun")};
    return words;
}

/// One setting: how it is written and how it is read. `take` is false when the text is out of range.
struct Setting
{
    QString key, range, basis;
    bool medical = true;
    std::function<QString(const Limits &)> show;
    std::function<bool(Limits &, const QString &)> take; ///< empty = fixed
};

std::optional<int> wholeNumber(const QString &text, int least, int most)
{
    bool read = false;
    const int number = text.trimmed().toInt(&read);
    if (!read || number < least || number > most) return std::nullopt;
    return number;
}

QString range(double least, double most) { return QStringLiteral("%1-%2").arg(least).arg(most); }

Setting whole(const char *key, int Limits::*field, int least, int most, const char *basis, bool medical = true)
{
    return {QString::fromLatin1(key),
            range(least, most),
            QString::fromLatin1(basis),
            medical,
            [field](const Limits &l) { return QString::number(l.*field); },
            [field, least, most](Limits &l, const QString &text) {
                const auto number = wholeNumber(text, least, most);
                if (number) l.*field = *number;
                return number.has_value();
            }};
}

Setting decimal(const char *key, double Limits::*field, double least, double most, const char *basis)
{
    return {QString::fromLatin1(key),
            range(least, most),
            QString::fromLatin1(basis),
            true,
            [field](const Limits &l) { return QString::number(l.*field, 'g', 6); },
            [field, least, most](Limits &l, const QString &text) {
                bool read = false;
                const double number = text.trimmed().toDouble(&read);
                const bool good = read && std::isfinite(number) && number >= least && number <= most;
                if (good) l.*field = number;
                return good;
            }};
}

Setting choice(const char *key, bool Limits::*field, const char *yes, const char *no, const char *basis)
{
    const QString yesWord = QString::fromLatin1(yes), noWord = QString::fromLatin1(no);
    return {QString::fromLatin1(key),
            yesWord + QStringLiteral(", ") + noWord,
            QString::fromLatin1(basis),
            true,
            [=](const Limits &l) { return l.*field ? yesWord : noWord; },
            [=](Limits &l, const QString &text) {
                const QString word = text.trimmed().toLower();
                if (word != yesWord && word != noWord) return false;
                l.*field = word == yesWord;
                return true;
            }};
}

/// Two day counts in one setting, written "7/35": at a first dose or FULL_GATE, and later.
Setting pair(const char *key, int Limits::*first, int Limits::*later, int most, const char *basis)
{
    return {QString::fromLatin1(key),
            QStringLiteral("1-%1/1-%1").arg(most),
            QString::fromLatin1(basis),
            true,
            [=](const Limits &l) { return QStringLiteral("%1/%2").arg(l.*first).arg(l.*later); },
            [=](Limits &l, const QString &text) {
                const QStringList parts = text.split(QLatin1Char('/'));
                if (parts.size() != 2) return false;
                const auto one = wholeNumber(parts[0], 1, most), two = wholeNumber(parts[1], 1, most);
                if (!one || !two) return false;
                l.*first = *one;
                l.*later = *two;
                return true;
            }};
}

struct ModeWord
{
    IntervalMode mode;
    const char *word;
};
// D21 is a prescriber's order for one client, never the clinic's default (clinical.md 3.2).
constexpr ModeWord clinicModes[] = {{IntervalMode::D28, "D28"}, {IntervalMode::D30, "D30"}, {IntervalMode::CM, "CM"}};

Setting intervalModeSetting()
{
    return {QStringLiteral("interval_mode"),
            QStringLiteral("D28, D30, CM; D21 per order"),
            QStringLiteral("P; C S1, S8"),
            true,
            [](const Limits &l) {
                for (const auto &[mode, word] : clinicModes)
                    if (mode == l.intervalMode) return QString::fromLatin1(word);
                return QStringLiteral("D21");
            },
            [](Limits &l, const QString &text) {
                for (const auto &[mode, word] : clinicModes)
                    if (text.trimmed().toUpper() == QLatin1String(word)) {
                        l.intervalMode = mode;
                        return true;
                    }
                return false;
            }};
}

/// "0,1,3,6 then 6": months from the start, rising from 0, then every so many.
bool takeLftMonths(Limits &limits, const QString &text)
{
    const QStringList halves = text.split(QStringLiteral("then"));
    if (halves.size() > 2) return false;
    QList<int> months;
    for (const QString &part : halves[0].split(QLatin1Char(','))) {
        const auto month = wholeNumber(part, 0, 120);
        if (!month || (!months.isEmpty() && *month <= months.last())) return false;
        months << *month;
    }
    int every = limits.lftEveryMonths;
    if (halves.size() == 2) {
        const auto number = wholeNumber(halves[1], 1, 24);
        if (!number) return false;
        every = *number;
    }
    if (months.first() != 0) return false; // the baseline is not optional
    limits.lftMonths = months;
    limits.lftEveryMonths = every;
    return true;
}

Setting lftMonthsSetting()
{
    return {QStringLiteral("lft_months"),
            QStringLiteral("months from 0, rising; then every 1-24"),
            QStringLiteral("P"),
            true,
            [](const Limits &l) {
                QStringList months;
                for (int month : l.lftMonths) months << QString::number(month);
                return QStringLiteral("%1 then %2").arg(months.join(QLatin1Char(','))).arg(l.lftEveryMonths);
            },
            takeLftMonths};
}

Setting openWeekdaysSetting()
{
    return {QStringLiteral("open_weekdays"),
            weekdayWords().join(QLatin1Char(',')),
            QStringLiteral("P"),
            false,
            [](const Limits &l) {
                QStringList words;
                for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
                    if (l.openWeekdays.contains(day)) words << weekdayWords()[day - 1];
                return words.join(QLatin1Char(','));
            },
            [](Limits &l, const QString &text) {
                QSet<int> days;
                for (const QString &part : text.toLower().split(QLatin1Char(','))) {
                    const qsizetype place = weekdayWords().indexOf(part.trimmed());
                    if (place < 0) return false;
                    days << int(place) + 1;
                }
                l.openWeekdays = days;
                return true;
            }};
}

Setting reversalAgentSetting()
{
    return {QStringLiteral("reversal_agent_check"),
            QStringLiteral("fixed"),
            QStringLiteral("C S3"),
            true,
            [](const Limits &) { return QStringLiteral("required"); },
            {}};
}

/// clinical.md section 11, in its order; ranges that the book leaves open are ours and wide.
const QList<Setting> &settings()
{
    static const QList<Setting> list = {
        intervalModeSetting(),
        whole("early_days", &Limits::earlyDays, 0, 7, "P; C S21"),
        whole("min_interval_days", &Limits::minIntervalDays, 21, 28, "P; C S21"),
        whole("late_grace_days", &Limits::lateGraceDays, 0, 14, "P; 7.4"),
        whole("lapse_days", &Limits::lapseDays, 14, 60, "P; 7.4"),
        choice("closed_day_shift", &Limits::closedDayShift, "earlier", "none", "P"),
        choice("uds_each_injection", &Limits::udsEachInjection, "on", "off", "C S19"),
        whole("opioid_free_short", &Limits::opioidFreeShort, 7, 14, "C S1, S12"),
        whole("opioid_free_preferred", &Limits::opioidFreePreferred, 7, 14, "C S1, S12"),
        whole("opioid_free_long", &Limits::opioidFreeLong, 7, 28, "C S1, S12"),
        decimal("lft_warn", &Limits::lftWarn, 2, 5, "C S12 / R"),
        decimal("lft_block", &Limits::lftBlock, 3, 10, "C S12 / R"),
        lftMonthsSetting(),
        whole("hold_before_surgery_oral", &Limits::holdOralHours, 48, 96, "C S22"),
        whole("hold_before_surgery_xr", &Limits::holdXrDays, 24, 30, "C S22"),
        whole("observe_first", &Limits::observeFirstMinutes, 0, 60, "P"),
        whole("observe_next", &Limits::observeNextMinutes, 0, 60, "P"),
        whole("isr_days", &Limits::siteReactionDays, 7, 14, "C S9"),
        decimal("platelets_min", &Limits::plateletsMin, 20, 100, "P"),
        whole("coverage_days", &Limits::coverageDays, 28, 31, "P / R"),
        whole("report_coverage_days", &Limits::reportCoverageDays, 28, 31, "P / R"),
        decimal("pdc_threshold", &Limits::pdcThreshold, 0.5, 1, "C S45b"),
        whole("lock_minutes", &Limits::lockMinutes, 1, 15, "P", false),
        whole("ask_days", &Limits::askDays, 1, 7, "P"),
        whole("uds_days", &Limits::udsDays, 1, 7, "P"),
        pair("hcg_days", &Limits::hcgDaysFirst, &Limits::hcgDaysLater, 90, "P"),
        pair("lft_days", &Limits::lftDaysFirst, &Limits::lftDaysPastSchedule, 180, "P"),
        whole("cows_ask", &Limits::cowsAsk, 1, 13, "P (5-12 = mild: R)"),
        reversalAgentSetting(),
        openWeekdaysSetting(),
    };
    return list;
}

} // namespace

QList<SettingRow> rows(const Limits &limits)
{
    QList<SettingRow> list;
    for (const Setting &setting : settings())
        list << SettingRow{setting.key, setting.show(limits), setting.range, setting.basis, setting.medical};
    return list;
}

SettingFault set(Limits &limits, const QString &key, const QString &value)
{
    const auto found = std::find_if(settings().begin(), settings().end(),
                                    [&](const Setting &s) { return s.key == key; });
    if (found == settings().end()) return SettingFault::UnknownKey;
    if (!found->take) return SettingFault::Fixed;
    return found->take(limits, value) ? SettingFault::None : SettingFault::BadValue;
}
