#include "ui/words/threshold_words.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct ThresholdWords
{
    Q_DECLARE_TR_FUNCTIONS(ThresholdWords)
};

enum class Unit { None, Days, Minutes, Hours, Times, Share, Cells };

Unit unitOf(QStringView key)
{
    if (key == QLatin1String("observe_first") || key == QLatin1String("observe_next")
        || key == QLatin1String("lock_minutes"))
        return Unit::Minutes;
    if (key == QLatin1String("hold_before_surgery_oral")) return Unit::Hours;
    if (key == QLatin1String("lft_warn") || key == QLatin1String("lft_block")) return Unit::Times;
    if (key == QLatin1String("pdc_threshold")) return Unit::Share;
    if (key == QLatin1String("platelets_min")) return Unit::Cells;
    for (const char *word :
         {"interval_mode", "closed_day_shift", "uds_each_injection", "lft_months", "cows_ask", "reversal_agent_check"})
        if (key == QLatin1String(word)) return Unit::None;
    return Unit::Days;
}

const SettingRow *shippedRow(QStringView key)
{
    static const QList<SettingRow> all = rows(Limits{});
    for (const SettingRow &row : all)
        if (row.key == key) return &row;
    return nullptr;
}

QString wordOfValue(const QString &value)
{
    if (value == QLatin1String("D28")) return ThresholdWords::tr("28 days");
    if (value == QLatin1String("D30")) return ThresholdWords::tr("30 days");
    if (value == QLatin1String("D21")) return ThresholdWords::tr("21 days");
    if (value == QLatin1String("CM")) return ThresholdWords::tr("a month");
    if (value == QLatin1String("earlier")) return ThresholdWords::tr("earlier");
    if (value == QLatin1String("none")) return ThresholdWords::tr("none", "a due day is not moved");
    if (value == QLatin1String("on")) return ThresholdWords::tr("on");
    if (value == QLatin1String("off")) return ThresholdWords::tr("off");
    if (value == QLatin1String("required")) return ThresholdWords::tr("always");
    return value;
}

} // namespace

QString notYetSigned(const Limits &limits)
{
    if (limits.directorSigned) return {};
    return ThresholdWords::tr("These limits are the shipped proposal, not yet signed by the medical director.");
}

QString notYetSignedShort(const Limits &limits)
{
    return limits.directorSigned ? QString() : ThresholdWords::tr("Limits not yet signed");
}

QString settingNumber(QStringView key, const QString &value)
{
    if (key == QLatin1String("lft_months")) return QString(value).replace(QLatin1String(","), QLatin1String(", "));
    if (unitOf(key) == Unit::Share) return ThresholdWords::tr("%1 %").arg(qRound(value.toDouble() * 100));
    if (key == QLatin1String("hcg_days") || key == QLatin1String("lft_days"))
        return QString(value).replace(QLatin1Char('/'), QLatin1String(" / "));
    return wordOfValue(value);
}

QString settingUnit(QStringView key)
{
    switch (unitOf(key)) {
    case Unit::Days: return ThresholdWords::tr("days");
    case Unit::Minutes: return ThresholdWords::tr("min");
    case Unit::Hours: return ThresholdWords::tr("h");
    case Unit::Times: return ThresholdWords::tr("times");
    case Unit::Share: return ThresholdWords::tr("of days");
    case Unit::Cells:
    case Unit::None: break;
    }
    return {};
}

QString settingValue(QStringView key, const QString &value)
{
    const QString unit = settingUnit(key), number = settingNumber(key, value);
    if (unitOf(key) == Unit::Days && value == QLatin1String("1")) return ThresholdWords::tr("1 day");
    return unit.isEmpty() ? number : ThresholdWords::tr("%1 %2", "number, unit").arg(number, unit);
}

QString settingRange(QStringView key)
{
    const SettingRow *row = shippedRow(key);
    if (!row) return {};
    if (key == QLatin1String("interval_mode")) return ThresholdWords::tr("28, 30, month");
    if (key == QLatin1String("lft_months")) return ThresholdWords::tr("from 0, rising");
    if (key == QLatin1String("pdc_threshold")) return ThresholdWords::tr("50 to 100");
    if (key == QLatin1String("reversal_agent_check")) return ThresholdWords::tr("fixed");
    if (const QStringList choices = settingChoices(key); !choices.isEmpty()) {
        QStringList words;
        for (const QString &each : choices) words << wordOfValue(each);
        return words.join(QStringLiteral(", "));
    }
    QString range = row->range;
    range.replace(QLatin1Char('-'), ThresholdWords::tr(" to ", "between two numbers of a range"));
    return range.replace(QLatin1String("/"), QLatin1String(" / "));
}

QStringList settingChoices(QStringView key)
{
    if (key == QLatin1String("interval_mode"))
        return {QStringLiteral("D28"), QStringLiteral("D30"), QStringLiteral("CM")};
    if (key == QLatin1String("closed_day_shift")) return {QStringLiteral("earlier"), QStringLiteral("none")};
    if (key == QLatin1String("uds_each_injection")) return {QStringLiteral("on"), QStringLiteral("off")};
    return {};
}

QString settingTyped(QStringView key, const QString &typed)
{
    const QString text = typed.simplified();
    if (key == QLatin1String("pdc_threshold")) {
        QString number = text;
        number.remove(QLatin1Char('%'));
        bool read = false;
        const double percent = number.trimmed().toDouble(&read);
        return read && percent > 1 ? QString::number(percent / 100, 'g', 6) : text;
    }
    if (key == QLatin1String("hcg_days") || key == QLatin1String("lft_days"))
        return QString(text).remove(QLatin1Char(' '));
    if (key == QLatin1String("lft_months")) return QString(text).replace(QLatin1String(", "), QLatin1String(","));
    return text;
}

QString settingBasis(QStringView key)
{
    const SettingRow *row = shippedRow(key);
    if (!row) return {};
    const QString proposed = row->basis.startsWith(QLatin1Char('P'))
        ? ThresholdWords::tr("A proposal: no source sets this number, the clinic chooses.")
        : ThresholdWords::tr("From the label or a guideline.");
    return ThresholdWords::tr("%1 Shipped: %2. Rule 11 of the rule book, basis %3.", "what kind; value; marks")
        .arg(proposed, settingValue(key, row->value), row->basis);
}

QString settingRefused(QStringView key, const QString &typed)
{
    const QString shown = typed.simplified().left(40);
    if (key == QLatin1String("reversal_agent_check"))
        return ThresholdWords::tr("%1 cannot be changed: the label of the medicine requires it.").arg(setting(key));
    if (shown.isEmpty())
        return ThresholdWords::tr("%1: a value is needed. Allowed: %2.").arg(setting(key), settingRange(key));
    return ThresholdWords::tr("%1: %2 is outside what is allowed. Allowed: %3.")
        .arg(setting(key), shown, settingRange(key));
}
