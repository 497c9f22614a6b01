#include "ui/desktop/outcomes/outcome_words.h"
#include "app/exchange/codes.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <algorithm>

namespace {

QString oneDecimal(double value) { return QLocale().toString(value, 'f', 1); }

/// Rule of the rule book that a measure follows.
const char *ruleOf(Measure measure)
{
    switch (measure) {
    case Measure::Pdc080: return "7.3";
    case Measure::Continuous180: return "7.4";
    case Measure::SePer100Injections: return "6.3";
    case Measure::Stopped: return "7.1";
    case Measure::Calls:
    case Measure::PromisesKept: return "";
    default: return "7.2";
    }
}

template <typename Enum> QStringList wordOrder(std::initializer_list<Enum> values)
{
    QStringList codes;
    for (const Enum each : values) codes << code(each);
    return codes;
}

} // namespace

QString OutcomeNumber::sentence() const
{
    QString said = small.isEmpty() ? OutcomeWords::tr("%1: %2.", "what; share").arg(name, big)
                                   : OutcomeWords::tr("%1: %2, %3.", "what; share; x of y").arg(name, big, small);
    if (!before.isEmpty()) said += OutcomeWords::tr(" The year before: %1.").arg(before);
    if (faint) said += OutcomeWords::tr(" Fewer than %1: says little.").arg(fewPeople);
    return said;
}

OutcomeRow outcomeRow(const QList<OutcomeRow> &rows, Measure measure, const QString &group)
{
    for (const OutcomeRow &row : rows)
        if (row.measure == measure && row.group == group) return row;
    return {measure, group};
}

QString percentWords(qint64 count, qint64 of)
{
    if (of == 0) return OutcomeWords::tr("none");
    return OutcomeWords::tr("%1 %").arg(qRound(100.0 * double(count) / double(of)));
}

QString ofWords(qint64 count, qint64 of)
{
    return OutcomeWords::tr("%1 of %2").arg(QLocale().toString(count), QLocale().toString(of));
}

QString bigWords(const OutcomeRow &row)
{
    if (!row.value) return OutcomeWords::tr("none");
    if (row.measure == Measure::DaysLateMedian) {
        const bool whole = qFuzzyCompare(*row.value + 1, qRound(*row.value) + 1.0);
        return whole ? days(qRound(*row.value)) : OutcomeWords::tr("%1 days").arg(oneDecimal(*row.value));
    }
    if (row.measure == Measure::SePer100Injections) return oneDecimal(*row.value);
    return percentWords(row.count, row.of);
}

QString formulaOf(Measure measure)
{
    const QString rule = QString::fromLatin1(ruleOf(measure));
    if (rule.isEmpty()) return remark(measure);
    return OutcomeWords::tr("%1 Rule %2 of the rule book.").arg(remark(measure), rule);
}

QString groupWords(OutcomeGroup by, const QString &group)
{
    if (by == OutcomeGroup::All) return OutcomeWords::tr("All");
    if (by == OutcomeGroup::Month) return month(QDate::fromString(group + QStringLiteral("-01"), Qt::ISODate));
    if (by == OutcomeGroup::Level) {
        for (const CareLevel each : {CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare})
            if (code(each) == group) return word(each);
        return word(CareLevel::Unknown);
    }
    for (const Indication each : {Indication::Opioid, Indication::Alcohol, Indication::Both, Indication::Stimulant})
        if (code(each) == group) return word(each);
    return word(Indication::Unknown);
}

OutcomeNumber numberOf(const OutcomePage &page, Measure measure, OutcomeGroup by, const QString &group)
{
    const OutcomeRow row = outcomeRow(by == OutcomeGroup::All ? page.all : page.groups.value(by), measure, group);
    OutcomeNumber number;
    number.name = by == OutcomeGroup::All
        ? word(measure)
        : OutcomeWords::tr("%1, %2", "measure, group").arg(word(measure), groupWords(by, group));
    number.big = bigWords(row);
    number.small = ofWords(row.count, row.of);
    if (by == OutcomeGroup::All)
        if (const OutcomeRow before = outcomeRow(page.before, measure); before.value) {
            number.before = bigWords(before);
            number.beforeSmall = ofWords(before.count, before.of);
        }
    number.faint = row.of < fewPeople;
    number.share = row.of > 0 ? double(row.count) / double(row.of) : 0;
    number.pick = {measure, by, group, {}};
    number.formula = formulaOf(measure);
    return number;
}

QString stopWords(const QString &reason)
{
    if (reason.isEmpty()) return OutcomeWords::tr("No reason recorded");
    if (reason == QLatin1String(stepOn)) return OutcomeWords::tr("Went on at another level");
    return reason.left(1).toUpper() + reason.mid(1);
}

QString notCertified() { return OutcomeWords::tr("For the clinic's own use. Not certified quality measures."); }

QString periodWords(QDate from, QDate to)
{
    const bool whole = from.day() == 1 && to.day() == to.daysInMonth();
    if (whole && from.year() == to.year() && from.month() == to.month()) return month(from);
    if (whole) return OutcomeWords::tr("%1 to %2", "two months").arg(month(from), month(to));
    return OutcomeWords::tr("%1 to %2", "two days").arg(plainDay(from), plainDay(to));
}

QStringList groupsOf(const OutcomePage &page, OutcomeGroup by)
{
    QStringList met;
    for (const OutcomeRow &row : page.groups.value(by))
        if (!met.contains(row.group)) met << row.group;
    if (by == OutcomeGroup::Month) return met; // sorted by their code already
    const QStringList order = by == OutcomeGroup::Level
        ? wordOrder({CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare})
        : wordOrder({Indication::Opioid, Indication::Both, Indication::Alcohol, Indication::Stimulant});
    std::stable_sort(met.begin(), met.end(), [&order](const QString &a, const QString &b) {
        const auto place = [&order](const QString &each) { return uint(order.indexOf(each)); }; // unknown: last
        return place(a) < place(b);
    });
    return met;
}

QList<OutcomeNumber> furtherNumbers(const OutcomePage &page)
{
    using Kind = OutcomeDetail::Kind;
    const auto effectsOf = [](const OutcomeSums &sums, QList<OutcomeDetail> *details) {
        qint64 effects = 0;
        for (auto it = sums.counts.cbegin(); it != sums.counts.cend(); ++it) {
            if (it.key().kind != Kind::EffectOral) continue;
            effects += it->count;
            if (details) *details << it.key();
        }
        return effects;
    };
    const auto per = [](qint64 count, qint64 of) {
        return of ? oneDecimal(1000.0 * double(count) / double(of)) : OutcomeWords::tr("none");
    };
    OutcomeNumber oral;
    const qint64 effects = effectsOf(page.details, &oral.pick.details),
                 doses = page.details.counts.value({Kind::OralDoses}).count;
    const qint64 dosesBefore = page.detailsBefore.counts.value({Kind::OralDoses}).count;
    oral.name = OutcomeWords::tr("Side effects per 1,000 tablets taken");
    oral.big = per(effects, doses);
    oral.small = ofWords(effects, doses);
    if (dosesBefore) oral.before = per(effectsOf(page.detailsBefore, nullptr), dosesBefore);
    oral.faint = doses < fewPeople;
    oral.formula = OutcomeWords::tr("Side effects of tablets that began in the time, for each 1,000 tablets taken by "
                                    "the log. Rule 6.3 of the rule book.");
    const auto craving = [&](Kind kind, const QString &name, std::optional<double> OutcomeSums::*median) {
        OutcomeNumber number;
        const qint64 people = page.details.counts.value({kind}).count;
        number.name = name;
        number.big = page.details.*median ? oneDecimal(*(page.details.*median)) : OutcomeWords::tr("none");
        number.small = people == 1 ? OutcomeWords::tr("1 person") : OutcomeWords::tr("%1 people").arg(people);
        if (page.detailsBefore.*median) number.before = oneDecimal(*(page.detailsBefore.*median));
        number.faint = people < fewPeople;
        number.pick.details = {{kind}};
        number.formula = OutcomeWords::tr("The middle one of the newest values of each client in the time. Rule 7.2 of "
                                          "the rule book.");
        return number;
    };
    return {oral, craving(Kind::Pacs, OutcomeWords::tr("Craving, score 0 to 30, median"), &OutcomeSums::pacs),
            craving(Kind::Craving, OutcomeWords::tr("Craving now, 0 to 100, median"), &OutcomeSums::craving)};
}
