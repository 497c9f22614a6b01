#include "ui/words/enums.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace {
struct MeasureWords
{
    Q_DECLARE_TR_FUNCTIONS(MeasureWords)
};

#define W(text) QT_TRANSLATE_NOOP("MeasureWords", text)
constexpr struct
{
    const char *key, *words;
} settings[] = {
    {"interval_mode", W("Interval of injections")},
    {"early_days", W("Window opens before the due day, days")},
    {"min_interval_days", W("Shortest time between injections, days")},
    {"late_grace_days", W("Late until, days past due")},
    {"lapse_days", W("Lapsed after, days past due")},
    {"closed_day_shift", W("Due on a closed day")},
    {"uds_each_injection", W("Urine test at each injection, opioid use")},
    {"opioid_free_short", W("Without short-acting opioids at least, days")},
    {"opioid_free_preferred", W("Without short-acting opioids, clear from, days")},
    {"opioid_free_long", W("Without long-acting opioids, days")},
    {"lft_warn", W("Liver test: ask the physician above, times the limit")},
    {"lft_block", W("Liver test: do not give above, times the limit")},
    {"lft_months", W("Liver tests, months after the start")},
    {"hold_before_surgery_oral", W("No tablets before surgery, hours")},
    {"hold_before_surgery_xr", W("No injection before surgery, days")},
    {"observe_first", W("Watch after the first injection, minutes")},
    {"observe_next", W("Watch after later injections, minutes")},
    {"isr_days", W("Injection-site reaction: same day after, days")},
    {"platelets_min", W("Platelets: ask the physician below, 10⁹ per litre")},
    {"coverage_days", W("Days that one injection covers")},
    {"report_coverage_days", W("Days that one injection covers in reports")},
    {"pdc_threshold", W("Share of covered days that counts as steady")},
    {"lock_minutes", W("Lock after, minutes without a key")},
    {"ask_days", W("Answers stay fresh, days")},
    {"uds_days", W("Urine test stays fresh, days")},
    {"hcg_days", W("Pregnancy test stays fresh at a first dose and later, days")},
    {"lft_days", W("Liver test stays fresh at a first dose and past the schedule, days")},
    {"cows_ask", W("Withdrawal score: ask the physician from")},
    {"reversal_agent_check", W("Overdose rescue at each injection")},
    {"open_weekdays", W("Open weekdays")},
    {"medical_director", W("Medical director")},
    {"reasons_refused", W("Reasons for a refused tablet")},
    {"reasons_held", W("Reasons for a held tablet")},
    {"reasons_not_given", W("Reasons for an injection not given")},
    {"reasons_corrected", W("Reasons for a correction")},
};
#undef W
}

QString word(CoverageKind kind)
{
    switch (kind) {
    case CoverageKind::XR: return MeasureWords::tr("Injections");
    case CoverageKind::Fill: return MeasureWords::tr("Take-home tablets");
    case CoverageKind::Oral: return MeasureWords::tr("Tablets by the log");
    }
    return {};
}

QString word(Measure measure)
{
    switch (measure) {
    case Measure::Retained30: return MeasureWords::tr("In treatment after 30 days");
    case Measure::Retained90: return MeasureWords::tr("In treatment after 90 days");
    case Measure::Retained180: return MeasureWords::tr("In treatment after 180 days");
    case Measure::OnTime: return MeasureWords::tr("Injections on time");
    case Measure::OnTimeGrace7: return MeasureWords::tr("Injections on time or within 7 days");
    case Measure::DaysLateMedian: return MeasureWords::tr("Days late, median");
    case Measure::Pdc080: return MeasureWords::tr("Covered for enough of the days");
    case Measure::UdsNegMissingAsPos: return MeasureWords::tr("Urine tests negative, missing as positive");
    case Measure::UdsNegTestedOnly: return MeasureWords::tr("Urine tests negative, tested only");
    case Measure::HeavyDays: return MeasureWords::tr("Heavy-drinking days");
    case Measure::AuditCPositive: return MeasureWords::tr("Alcohol score AUDIT-C positive");
    case Measure::Continuous180: return MeasureWords::tr("Covered for 180 days without a long gap");
    case Measure::SePer100Injections: return MeasureWords::tr("Side effects per 100 injections");
    case Measure::Stopped: return MeasureWords::tr("Stays that ended");
    case Measure::Calls: return MeasureWords::tr("Calls that reached somebody");
    case Measure::PromisesKept: return MeasureWords::tr("Promises kept");
    }
    return {};
}

QString remark(Measure measure)
{
    switch (measure) {
    case Measure::Retained30:
    case Measure::Retained90:
    case Measure::Retained180:
        return MeasureWords::tr("On that day after the first dose: not discharged and not lapsed, of all who had a "
                                "first dose that long ago.");
    case Measure::OnTime:
        return MeasureWords::tr(
            "Times between two injections that ended 7 to 0 days before the due day, of all such times.");
    case Measure::OnTimeGrace7:
        return MeasureWords::tr(
            "Times between two injections that ended at most 7 days from the due day, of all such times.");
    case Measure::DaysLateMedian:
        return MeasureWords::tr("The middle one of the days past due, over the injections that came late.");
    case Measure::Pdc080:
        return MeasureWords::tr(
            "Clients whose covered days reach the share that counts as steady, of all with a dose in the time.");
    case Measure::UdsNegMissingAsPos:
        return MeasureWords::tr("Negative urine tests of all that were due; one that is missing counts as positive.");
    case Measure::UdsNegTestedOnly: return MeasureWords::tr("Negative urine tests of those with a result.");
    case Measure::HeavyDays: return MeasureWords::tr("Days with 5 drinks or more, 4 for women, of the days recorded.");
    case Measure::AuditCPositive:
        return MeasureWords::tr("Newest scores of 4 or more, 3 for women, of all clients with a score.");
    case Measure::Continuous180:
        return MeasureWords::tr("Still in treatment on day 180 after the first dose and never more than 7 days without "
                                "cover, of all who reached that day.");
    case Measure::SePer100Injections:
        return MeasureWords::tr("Side effects of injections that began in the time, for each 100 injections given.");
    case Measure::Stopped:
        return MeasureWords::tr("Stays at a level of care that ended in the time, of all that ran in it.");
    case Measure::Calls: return MeasureWords::tr("Calls at which the client was spoken to, of all calls.");
    case Measure::PromisesKept:
        return MeasureWords::tr("Promises after which the client came in time, of all promises for the time.");
    }
    return {};
}

QString word(OutcomeGroup group)
{
    switch (group) {
    case OutcomeGroup::All: return MeasureWords::tr("Everybody");
    case OutcomeGroup::Level: return MeasureWords::tr("By level of care");
    case OutcomeGroup::Indication: return MeasureWords::tr("By reason for treatment");
    case OutcomeGroup::Month: return MeasureWords::tr("By month");
    }
    return {};
}

QString setting(QStringView key)
{
    const auto found = std::find_if(std::begin(settings), std::end(settings),
                                    [key](const auto &each) { return key == QLatin1String(each.key); });
    return found == std::end(settings) ? key.toString() : MeasureWords::tr(found->words);
}
