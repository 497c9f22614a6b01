#include "app/treatment/interval.h"
#include "app/treatment/oral.h"
#include "db/work/practice_course.h"

namespace practice {

namespace {

// The course of the picture of the chart, in days before the day of the practice (there Monday 4 May 2026).
constexpr int injectionDays[] = {164, 136, 108, 69, 45, 17}; // right side first

struct Tablets
{
    int from, to;
    Regimen regimen;
    const char16_t *reason;
};
constexpr Tablets tablets[] = {{173, 165, Regimen::Induct25_50, u"Until the first injection"},
                               {76, 70, Regimen::Daily50, u"To bridge the gap"}};

struct Trouble
{
    const char16_t *term;
    int grade, from, to;
    Product product;
    const char16_t *note;
}; // to < 0: lasts
constexpr Trouble troubles[] = {
    {u"NAUSEA", 1, 172, 161, Product::Oral, u"Better with food."},
    {u"INJECTION_SITE_PAIN", 2, 135, 120, Product::XR, u"Tender when sitting, cold pack helps."},
    {u"HEADACHE", 1, 105, 99, Product::XR, u""},
    {u"INSOMNIA", 2, 90, 67, Product::XR, u"Wakes at four, worse since the missed visit."},
    {u"DEPRESSED_MOOD", 3, 66, 51, Product::XR, u"Seen the same day, no thoughts of suicide. Counsellor twice a week."},
    {u"INJECTION_SITE_NODULE", 1, 16, -1, Product::XR, u"Size of a pea, not red. Look again at the next visit."}};

struct LiverTest
{
    int before;
    double alt, ast;
};
constexpr LiverTest liverTests[] = {{173, 34, 30}, {136, 44, 39}, {108, 88, 66},
                                    {73, 67, 58},  {45, 47, 41},  {17, 38, 33}};

struct Craving
{
    int before, value;
};
constexpr Craving cravings[] = {{172, 78}, {164, 63}, {150, 45}, {136, 40}, {122, 35}, {108, 32}, {94, 37},
                                {80, 57},  {69, 64},  {59, 42},  {45, 27},  {31, 22},  {17, 15}};

QDate dayBefore(const Draft &draft, int days) { return draft.clinic.openBy(draft.clinic.asOf.addDays(-days)); }

void layShots(Draft &draft, Dice &dice)
{
    auto order = blank<Order>(dice, draft.id());
    order.kind = OrderKind::Injection;
    order.startsOn = dayBefore(draft, injectionDays[0] + 8);
    order.prescriber = QStringLiteral("Dr. Amara Nwosu");
    draft.course.orders.append(order);
    Side side = Side::Right;
    for (const int before : injectionDays) {
        auto injection = blank<Injection>(dice, draft.id());
        injection.givenOn = dayBefore(draft, before);
        injection.givenAt = draft.clinic.at(injection.givenOn, draft.slot.addSecs(60 * dice.between(0, 12)));
        injection.side = side;
        injection.needle = QStringLiteral("1.5");
        const Lot lot = lotOf(injection.givenOn.addDays(-20), 1);
        injection.lot = lot.number;
        injection.expiresOn = lot.expiresOn;
        injection.outOfColdAt = injection.givenAt.addSecs(-60 * 50);
        injection.reversalTalk = YesNo::Yes;
        injection.observedMinutes = before == injectionDays[0] ? 30 : 15;
        injection.givenBy = QStringLiteral("Maren Holt");
        draft.course.injections.append(injection);
        side = otherSide(side);
    }
    draft.dueOn = nextDue(draft.course.injections.last().givenOn, order.interval);
}

void layTabletsOf(Draft &draft, const Tablets &given, Dice &dice)
{
    auto order = blank<Order>(dice, draft.id());
    order.regimen = given.regimen;
    order.startsOn = dayBefore(draft, given.from);
    order.endsOn = draft.clinic.asOf.addDays(-given.to);
    order.prescriber = QStringLiteral("Dr. Amara Nwosu");
    order.reason = QString::fromUtf16(given.reason);
    draft.course.orders.append(order);
    int number = 0;
    for (QDate day = order.startsOn; day <= order.endsOn; day = day.addDays(1), ++number) {
        auto dose = blank<Dose>(dice, draft.id());
        dose.order = order.id;
        dose.dueOn = day;
        const bool missed = given.regimen == Regimen::Daily50 && number == 2;
        dose.outcome = missed          ? DoseOutcome::Missed
            : draft.clinic.isOpen(day) ? DoseOutcome::Given
                                       : DoseOutcome::SelfReported;
        dose.milligrams = missed ? 0 : regimenMg(given.regimen, order.startsOn, day);
        if (dose.outcome == DoseOutcome::Given) dose.givenAt = draft.clinic.at(day, draft.slot);
        if (!missed) dose.givenBy = QStringLiteral("Maren Holt");
        if (draft.clinic.oralLog && draft.isKept(day)) draft.course.doses.append(dose);
    }
}

void measured(Draft &draft, int before, LabTest test, double value, std::optional<double> upper, Dice &dice)
{
    auto lab = blank<Lab>(dice, draft.id());
    lab.takenOn = dayBefore(draft, before);
    lab.test = test;
    lab.value = value;
    lab.upperLimit = upper;
    if (upper) lab.unit = test == LabTest::BILI ? QStringLiteral("mg/dL") : QStringLiteral("U/L");
    draft.course.labs.append(lab);
}

} // namespace

bool isShowcase(const Draft &draft) { return draft.plan.role == &cast().last(); }

void layShowcaseDoses(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Injections);
    draft.slot = QTime(9, 30);
    draft.endsOn = draft.clinic.asOf;
    draft.startsOn = dayBefore(draft, tablets[0].from);
    for (const Tablets &each : tablets) layTabletsOf(draft, each, dice);
    layShots(draft, dice);
}

void layShowcaseFindings(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Labs);
    for (const auto &[before, alt, ast] : liverTests) {
        measured(draft, before, LabTest::ALT, alt, 40, dice);
        measured(draft, before, LabTest::AST, ast, 40, dice);
        measured(draft, before, LabTest::BILI, 0.6, 1.2, dice);
    }
    for (const auto &[before, value] : cravings) measured(draft, before, LabTest::CRAVING, value, {}, dice);
    for (const int before : injectionDays) {
        auto urine = blank<Lab>(dice, draft.id());
        urine.takenOn = dayBefore(draft, before);
        urine.test = LabTest::UDS_OPIOID;
        urine.result = LabResult::Negative;
        draft.course.labs.append(urine);
    }
    for (const Trouble &each : troubles) {
        auto effect = blank<SideEffect>(dice, draft.id());
        effect.term = QString::fromUtf16(each.term);
        effect.grade = each.grade;
        effect.onsetOn = draft.clinic.asOf.addDays(-each.from);
        if (each.to > 0) effect.resolvedOn = draft.clinic.asOf.addDays(-each.to);
        effect.product = each.product;
        effect.action = QStringLiteral("4");
        effect.outcome = each.to > 0 ? QStringLiteral("1") : QStringLiteral("3");
        effect.note = QString::fromUtf16(each.note);
        draft.course.effects.append(effect);
        if (each.grade < 2) continue;
        effect.version = 2;
        effect.causality = each.grade == 3 ? QStringLiteral("POSSIBLE") : QStringLiteral("PROBABLE");
        effect.reviewedBy = QStringLiteral("Dr. Amara Nwosu");
        draft.course.reviews.append(effect);
    }
}

} // namespace practice
