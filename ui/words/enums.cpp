#include "ui/words/enums.h"
#include "ui/words/dates.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString lowered(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toLower();
    return text;
}
}

QString word(Role role)
{
    switch (role) {
    case Role::FrontDesk: return Words::tr("Front desk");
    case Role::Nurse: return Words::tr("Nurse");
    case Role::Physician: return Words::tr("Physician");
    case Role::Administrator: return Words::tr("Administrator");
    case Role::Auditor: return Words::tr("Auditor");
    }
    return {};
}

QString words(Roles roles)
{
    QStringList all;
    for (const Role role : each(roles)) all << (all.isEmpty() ? word(role) : lowered(word(role)));
    return all.join(QStringLiteral(", "));
}

QString word(SexAtBirth sex)
{
    switch (sex) {
    case SexAtBirth::Unknown: return Words::tr("Not recorded");
    case SexAtBirth::Male: return Words::tr("Male");
    case SexAtBirth::Female: return Words::tr("Female");
    }
    return {};
}

QString word(Voicemail voicemail)
{
    switch (voicemail) {
    case Voicemail::Unknown: return Words::tr("Voicemail not asked");
    case Voicemail::Yes: return Words::tr("Voicemail allowed");
    case Voicemail::No: return Words::tr("No voicemail");
    case Voicemail::NoName: return Words::tr("Voicemail, no name");
    }
    return {};
}

QString word(Indication indication)
{
    switch (indication) {
    case Indication::Unknown: return Words::tr("Not recorded");
    case Indication::Opioid: return Words::tr("Opioid use");
    case Indication::Alcohol: return Words::tr("Alcohol use");
    case Indication::Both: return Words::tr("Opioid and alcohol use");
    case Indication::Stimulant: return Words::tr("Stimulant use");
    }
    return {};
}

QString word(YesNo answer)
{
    switch (answer) {
    case YesNo::Unknown: return Words::tr("Not asked");
    case YesNo::Yes: return Words::tr("Yes");
    case YesNo::No: return Words::tr("No");
    }
    return {};
}

QString word(CareLevel level)
{
    switch (level) {
    case CareLevel::Unknown: return Words::tr("Not recorded");
    case CareLevel::PHP: return Words::tr("Partial hospital");
    case CareLevel::IOP: return Words::tr("Intensive outpatient");
    case CareLevel::OP: return Words::tr("Outpatient");
    case CareLevel::Aftercare: return Words::tr("Aftercare");
    }
    return {};
}

QString word(OrderKind kind)
{
    switch (kind) {
    case OrderKind::Oral: return Words::tr("Tablets");
    case OrderKind::Injection: return Words::tr("Injection");
    case OrderKind::Hold: return Words::tr("Hold");
    }
    return {};
}

QString word(Regimen regimen)
{
    switch (regimen) {
    case Regimen::Daily50: return Words::tr("50 mg daily");
    case Regimen::Induct25_50: return Words::tr("25 mg once, then 50 mg daily");
    case Regimen::Wkd50Sat100: return Words::tr("Weekdays 50, Saturday 100 mg");
    case Regimen::Qod100: return Words::tr("100 mg every other day");
    case Regimen::Q3d150: return Words::tr("150 mg every third day");
    case Regimen::Mwf100_100_150: return Words::tr("Mon 100, Wed 100, Fri 150 mg");
    }
    return {};
}

QString remark(Regimen regimen)
{
    switch (regimen) {
    case Regimen::Daily50: return Words::tr("the same every day");
    case Regimen::Induct25_50: return Words::tr("first tablets, opioid use");
    case Regimen::Wkd50Sat100: return Words::tr("Sunday free");
    case Regimen::Qod100:
    case Regimen::Q3d150: return Words::tr("counted from the start date");
    case Regimen::Mwf100_100_150: return Words::tr("observed, three visits");
    }
    return {};
}

QString word(IntervalMode interval)
{
    switch (interval) {
    case IntervalMode::D28: return Words::tr("Every 28 days");
    case IntervalMode::D30: return Words::tr("Every 30 days");
    case IntervalMode::CM: return Words::tr("Every month, same date");
    case IntervalMode::D21: return Words::tr("Every 21 days");
    }
    return {};
}

QString remark(IntervalMode interval)
{
    switch (interval) {
    case IntervalMode::D28: return Words::tr("keeps the weekday");
    case IntervalMode::D30: return Words::tr("two days without protection");
    case IntervalMode::CM: return Words::tr("up to 31 days apart");
    case IntervalMode::D21: return Words::tr("needs a reason");
    }
    return {};
}

QString wordForOrder(const Order &order)
{
    switch (order.kind) {
    case OrderKind::Oral:
        if (order.regimen == Regimen::Daily50 && order.milligrams > 0)
            return Words::tr("%1 mg daily").arg(QLocale().toString(order.milligrams));
        return word(order.regimen);
    case OrderKind::Injection: return Words::tr("380 mg, %1", "dose, every 28 days").arg(lowered(word(order.interval)));
    case OrderKind::Hold: return word(OrderKind::Hold);
    }
    return {};
}

QString word(DoseOutcome outcome)
{
    switch (outcome) {
    case DoseOutcome::Given: return Words::tr("Given");
    case DoseOutcome::SelfReported: return Words::tr("Self-reported");
    case DoseOutcome::Refused: return Words::tr("Refused");
    case DoseOutcome::Missed: return Words::tr("Missed");
    case DoseOutcome::Held: return Words::tr("Held");
    case DoseOutcome::Vomited: return Words::tr("Vomited");
    }
    return {};
}

QString wordOn(DoseOutcome outcome, QDate dueOn, QDate today)
{
    return outcome == DoseOutcome::Missed && dueOn >= today ? Words::tr("Not here") : word(outcome);
}

QString word(Side side)
{
    switch (side) {
    case Side::Unknown: return Words::tr("Not recorded");
    case Side::Left: return Words::tr("Left");
    case Side::Right: return Words::tr("Right");
    }
    return {};
}

QString word(KitState state)
{
    switch (state) {
    case KitState::Ordered: return Words::tr("Ordered");
    case KitState::Authorised: return Words::tr("Authorised");
    case KitState::Received: return Words::tr("Received");
    case KitState::Refrigerated: return Words::tr("In the refrigerator");
    case KitState::Reserved: return Words::tr("Reserved");
    case KitState::Given: return Words::tr("Given");
    case KitState::Wasted: return Words::tr("Wasted");
    case KitState::Returned: return Words::tr("Returned");
    }
    return {};
}

QString word(ColdChain state)
{
    switch (state) {
    case ColdChain::Usable: return Words::tr("May be used");
    case ColdChain::Quarantine: return Words::tr("Set aside, ask the pharmacy");
    case ColdChain::Discard: return Words::tr("Throw away");
    }
    return {};
}

QString coldChainWhy(QStringView code)
{
    if (code == u"EXPIRED") return Words::tr("Expired before the day of use");
    if (code == u"FROZEN") return Words::tr("Was frozen");
    if (code == u"HOURS_OUT") return Words::tr("Out of the refrigerator for more than 7 days in all");
    if (code == u"TOO_WARM") return Words::tr("Was warmer than 25 °C");
    return code.toString();
}

QString word(SeriesStatus status)
{
    switch (status) {
    case SeriesStatus::NotDue: return Words::tr("Not due");
    case SeriesStatus::WindowOpen: return Words::tr("Window open");
    case SeriesStatus::DueToday: return Words::tr("Due today");
    case SeriesStatus::Late: return Words::tr("Late");
    case SeriesStatus::Overdue: return Words::tr("Overdue");
    case SeriesStatus::Lapsed: return Words::tr("Lapsed");
    case SeriesStatus::NewStart: return Words::tr("New start");
    case SeriesStatus::Closed: return Words::tr("Closed");
    case SeriesStatus::ErrorFutureDate: return Words::tr("Date in the future");
    }
    return {};
}

QString statusWords(SeriesStatus status, std::optional<int> daysFromDue)
{
    if (!daysFromDue) return word(status);
    switch (status) {
    case SeriesStatus::NotDue: return Words::tr("Not due, %1 to go", "3 days").arg(days(-*daysFromDue));
    case SeriesStatus::WindowOpen:
        return Words::tr("Window open, due %1", "tomorrow, in 3 days").arg(daysFromToday(-*daysFromDue));
    case SeriesStatus::Late: return Words::tr("Late %1", "3 days").arg(days(*daysFromDue));
    case SeriesStatus::Overdue: return Words::tr("Overdue %1", "3 days").arg(days(*daysFromDue));
    case SeriesStatus::Lapsed: return Words::tr("Lapsed, %1 past due", "3 days").arg(days(*daysFromDue));
    case SeriesStatus::DueToday:
    case SeriesStatus::NewStart:
    case SeriesStatus::Closed:
    case SeriesStatus::ErrorFutureDate: break;
    }
    return word(status);
}

QString word(Recheck recheck)
{
    switch (recheck) {
    case Recheck::None: return Words::tr("None");
    case Recheck::Routine: return Words::tr("Usual questions");
    case Recheck::AskOnly: return Words::tr("Ask about opioids");
    case Recheck::LateCheck: return Words::tr("Late check");
    case Recheck::Reverify: return Words::tr("Late check and physician");
    case Recheck::FullGate: return Words::tr("All checks of a first dose");
    }
    return {};
}

QString remark(Recheck recheck)
{
    switch (recheck) {
    case Recheck::None: return Words::tr("Nothing is due, so nothing is asked.");
    case Recheck::Routine: return Words::tr("Opioid use, urine test where it is required, overdose rescue.");
    case Recheck::AskOnly: return Words::tr("Ask about opioids; urine test where it is required.");
    case Recheck::LateCheck:
        return Words::tr("Urine test today, day of the last opioid, withdrawal signs. All clear means give today.");
    case Recheck::Reverify: return Words::tr("The late check, the days without opioids, and a physician's signature.");
    case Recheck::FullGate:
        return Words::tr("Everything asked before a first dose, with a new liver test and pregnancy test.");
    }
    return {};
}

QString word(VisitPurpose purpose)
{
    switch (purpose) {
    case VisitPurpose::Injection: return Words::tr("Injection");
    case VisitPurpose::Dose: return Words::tr("Tablet");
    case VisitPurpose::Medical: return Words::tr("Physician");
    case VisitPurpose::Group: return Words::tr("Group");
    case VisitPurpose::Individual: return Words::tr("One to one");
    case VisitPurpose::Family: return Words::tr("Family");
    }
    return {};
}

QString neutralWord(VisitPurpose)
{
    return Words::tr("Appointment"); // clinical.md 8, reminders: no drug, injection, lab or programme words
}

QString word(VisitStatus status)
{
    switch (status) {
    case VisitStatus::Booked: return Words::tr("Booked");
    case VisitStatus::Arrived: return Words::tr("Here");
    case VisitStatus::Done: return Words::tr("Done");
    case VisitStatus::NoShow: return Words::tr("Did not come");
    case VisitStatus::Cancelled: return Words::tr("Cancelled");
    }
    return {};
}

QString word(ClosingReason reason)
{
    switch (reason) {
    case ClosingReason::Moved: return Words::tr("Moved away");
    case ClosingReason::GoneElsewhere: return Words::tr("Treated elsewhere");
    case ClosingReason::DoesNotWant: return Words::tr("Does not want to come");
    case ClosingReason::Died: return Words::tr("Died");
    case ClosingReason::Other: return Words::tr("Another reason");
    }
    return {};
}

QString word(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Agreed: return Words::tr("Agreed");
    case CallOutcome::Later: return Words::tr("Later");
    case CallOutcome::Voicemail: return Words::tr("Voicemail left");
    case CallOutcome::NoAnswer: return Words::tr("No answer");
    case CallOutcome::Engaged: return Words::tr("Line busy");
    case CallOutcome::WrongNumber: return Words::tr("Wrong number");
    case CallOutcome::NotInService: return Words::tr("Number not in service");
    case CallOutcome::Declined: return Words::tr("Declined");
    }
    return {};
}

QString word(PromiseState state)
{
    switch (state) {
    case PromiseState::None: return Words::tr("No promise");
    case PromiseState::Open: return Words::tr("Promised");
    case PromiseState::Kept: return Words::tr("Kept");
    case PromiseState::Broken: return Words::tr("Broken");
    }
    return {};
}

QString callRank(int rank)
{
    if (rank == 1) return Words::tr("Call first");
    return rank == 2 ? Words::tr("Call next") : Words::tr("Then");
}
