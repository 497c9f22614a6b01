#include "app/treatment/dose_reasons.h"

const QStringList &DoseReasons::of(ReasonFor what) const { return const_cast<DoseReasons *>(this)->of(what); }

QStringList &DoseReasons::of(ReasonFor what)
{
    switch (what) {
    case ReasonFor::Refused: return refused;
    case ReasonFor::Held: return held;
    case ReasonFor::NotGiven: return notGiven;
    case ReasonFor::Corrected: break;
    }
    return corrected;
}

const QList<ReasonKey> &reasonKeys()
{
    static const QList<ReasonKey> keys = {{ReasonFor::Refused, "reasons_refused"},
                                          {ReasonFor::Held, "reasons_held"},
                                          {ReasonFor::NotGiven, "reasons_not_given"},
                                          {ReasonFor::Corrected, "reasons_corrected"}};
    return keys;
}

std::optional<ReasonFor> reasonForKey(const QString &key)
{
    for (const auto &[what, word] : reasonKeys())
        if (key == QLatin1String(word)) return what;
    return std::nullopt;
}

std::optional<QStringList> reasonsFrom(const QString &text)
{
    QStringList reasons;
    for (const QString &part : text.split(QLatin1Char(';'))) {
        const QString reason = part.simplified();
        if (reason.isEmpty() || reasons.contains(reason)) continue;
        if (reason.size() > longestReason || reasons.size() == mostReasons) return std::nullopt;
        reasons << reason;
    }
    return reasons;
}

QString reasonsText(const QStringList &reasons) { return reasons.join(QStringLiteral("; ")); }
