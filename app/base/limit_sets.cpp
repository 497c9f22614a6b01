#include "app/base/limit_sets.h"

LimitValues medicalValues(const Limits &limits)
{
    LimitValues values;
    for (const SettingRow &row : rows(limits))
        if (row.medical) values.insert(row.key, row.value);
    return values;
}

Limits withChanges(Limits limits, const LimitValues &changes)
{
    const LimitValues medical = medicalValues(limits);
    for (auto each = changes.cbegin(); each != changes.cend(); ++each)
        if (medical.contains(each.key())) set(limits, each.key(), each.value()); // refused: unchanged
    return limits;
}

LimitValues realChanges(const Limits &limits, const LimitValues &changes)
{
    const LimitValues before = medicalValues(limits), after = medicalValues(withChanges(limits, changes));
    LimitValues real;
    for (auto each = after.cbegin(); each != after.cend(); ++each)
        if (before.value(each.key()) != each.value()) real.insert(each.key(), each.value());
    return real;
}

QStringList contradictions(const Limits &limits)
{
    QStringList keys;
    if (limits.lateGraceDays >= limits.lapseDays) keys << QStringLiteral("late_grace_days");
    if (limits.lftWarn >= limits.lftBlock) keys << QStringLiteral("lft_warn");
    if (limits.opioidFreeShort > limits.opioidFreePreferred) keys << QStringLiteral("opioid_free_short");
    if (limits.opioidFreePreferred > limits.opioidFreeLong) keys << QStringLiteral("opioid_free_preferred");
    return keys;
}

QString textOf(const LimitValues &values)
{
    QString text;
    for (auto each = values.cbegin(); each != values.cend(); ++each)
        text += each.key() + QLatin1Char('=') + each.value() + QLatin1Char('\n');
    return text;
}

LimitValues limitValuesFrom(const QString &text)
{
    LimitValues values;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals > 0) values.insert(line.left(equals), line.mid(equals + 1));
    }
    return values;
}
