#include "db/work/practice_course.h"
#include <algorithm>
#include <tuple>

namespace practice {

namespace {

struct Likely
{
    const char16_t *term;
    int weight;
    bool site;
};

// Shares after the label's tables (clinical.md 6.1): the injection site first, then sleep, stomach and head.
constexpr Likely afterInjection[] = {{u"INJECTION_SITE_PAIN", 20, true},
                                     {u"INJECTION_SITE_NODULE", 10, true},
                                     {u"INJECTION_SITE_ITCH", 5, true},
                                     {u"INJECTION_SITE_SWELLING", 6, true},
                                     {u"INJECTION_SITE_REDNESS", 5, true},
                                     {u"INJECTION_SITE_BRUISE", 4, true},
                                     {u"INJECTION_SITE_HARDNESS_MILD", 4, true},
                                     {u"NAUSEA", 11, false},
                                     {u"HEADACHE", 9, false},
                                     {u"FATIGUE", 7, false},
                                     {u"INSOMNIA", 6, false},
                                     {u"DECREASED_APPETITE", 4, false},
                                     {u"DIZZINESS", 3, false},
                                     {u"NASOPHARYNGITIS", 3, false},
                                     {u"TOOTHACHE", 2, false},
                                     {u"ANXIETY", 3, false},
                                     {u"MUSCLE_CRAMP", 3, false},
                                     {u"ARTHRALGIA", 3, false},
                                     {u"DEPRESSED_MOOD", 2, false},
                                     {u"VOMITING", 3, false},
                                     {u"RASH", 1, false},
                                     {u"SYNCOPE", 1, false}};
constexpr Likely afterTablet[] = {
    {u"NAUSEA", 20, false},       {u"HEADACHE", 14, false},      {u"DIZZINESS", 8, false},
    {u"NERVOUSNESS", 8, false},   {u"FATIGUE", 8, false},        {u"INSOMNIA", 8, false},
    {u"VOMITING", 6, false},      {u"ANXIETY", 6, false},        {u"SOMNOLENCE", 5, false},
    {u"UPSET_STOMACH", 8, false}, {u"ABDOMINAL_PAIN", 5, false}, {u"CONSTIPATION", 2, false},
    {u"THIRST", 2, false},        {u"CHILLS", 2, false},         {u"IRRITABILITY", 3, false},
    {u"MYALGIA", 3, false},       {u"DEPRESSED_MOOD", 2, false}};

template <size_t n> const Likely &likely(const Likely (&list)[n], Dice &dice)
{
    int sum = 0;
    for (const Likely &each : list) sum += each.weight;
    int left = dice.below(sum);
    for (const Likely &each : list) {
        if (left < each.weight) return each;
        left -= each.weight;
    }
    return list[0];
}

QString effectNote(int grade, bool site, Dice &dice)
{
    if (site)
        return dice.pick({QStringLiteral("Size of a pea, not red."), QStringLiteral("Tender when sitting."),
                          QStringLiteral("Cold pack helps."), QString(), QString()});
    if (grade >= 3)
        return dice.pick({QStringLiteral("Off work for two days."), QStringLiteral("Seen at urgent care, sent home.")});
    return dice.pick({QStringLiteral("Better with food."), QStringLiteral("In the evening only."),
                      QStringLiteral("Told at the next visit."), QString(), QString(), QString()});
}

SideEffect effectOf(const Draft &draft, const Likely &what, QDate onset, Product product, Dice &dice)
{
    auto effect = blank<SideEffect>(dice, draft.id());
    effect.onsetOn = onset;
    effect.term = QString::fromUtf16(what.term);
    effect.product = product;
    effect.grade = dice.weighted({0, 710, 235, 50, 5});
    if (what.site) effect.grade = qMin(effect.grade, 3);
    const int length = effect.grade * dice.between(2, what.site ? 7 : 5);
    const QDate end = onset.addDays(length);
    const bool lasts = dice.chance(0.3);
    if (end < draft.clinic.asOf.addDays(lasts ? -10 : 0)) effect.resolvedOn = end;
    effect.serious = effect.grade >= 4 || (effect.grade == 3 && dice.chance(0.15));
    if (effect.serious)
        effect.criteria = {effect.grade >= 4 ? QStringLiteral("LIFE_THREATENING") : QStringLiteral("HOSPITAL")};
    effect.action = effect.grade >= 3 && product == Product::Oral ? QStringLiteral("1") : QStringLiteral("4");
    effect.outcome = effect.resolvedOn.isValid() ? QStringLiteral("1")
        : effect.grade > 1                       ? QStringLiteral("2")
                                                 : QStringLiteral("3");
    effect.note = effectNote(effect.grade, what.site, dice);
    return effect;
}

/// Injections, and the first days of tablets: each brings something with it or not.
void layUsual(Draft &draft, Dice &dice)
{
    int number = 0;
    for (const Injection &each : draft.course.injections) {
        const double share = number == 0 ? 0.38 : number < 4 ? 0.16 : 0.05;
        ++number;
        Dice throws(draft.clinic.seed ^ dice.word(), int(each.givenOn.toJulianDay()), Purpose::Effects);
        if (!each.given || !throws.chance(share)) continue;
        const Likely &what = likely(afterInjection, throws);
        const QDate onset = each.givenOn.addDays(what.site ? throws.between(0, 3) : throws.between(0, 14));
        if (onset < draft.clinic.asOf) draft.course.effects.append(effectOf(draft, what, onset, Product::XR, throws));
    }
    const bool tablets = !draft.course.orders.isEmpty() && draft.course.orders.first().kind == OrderKind::Oral;
    for (int i = 0; tablets && i < 2; ++i) {
        const Likely &what = likely(afterTablet, dice);
        const QDate onset = draft.startsOn.addDays(dice.between(0, 9) + 30 * i);
        const auto effect = effectOf(draft, what, onset, Product::Oral, dice);
        if (dice.chance(i == 0 ? 0.42 : 0.15) && onset < draft.clinic.asOf && onset < draft.endsOn)
            draft.course.effects.append(effect);
    }
}

/// Raised liver values are noted as what they are.
void layLiverEffects(Draft &draft, Dice &dice)
{
    for (const Lab &lab : std::as_const(draft.course.labs)) {
        if (lab.test != LabTest::ALT || lab.multiple().value_or(0) <= 3) continue;
        auto effect = blank<SideEffect>(dice, draft.id());
        effect.onsetOn = lab.takenOn;
        effect.term = QStringLiteral("LIVER_ENZYMES_RAISED");
        effect.grade = *lab.multiple() > 5 ? 3 : 2;
        effect.product = draft.course.injections.isEmpty() ? Product::Oral : Product::XR;
        effect.action = QStringLiteral("4");
        const QDate down = lab.takenOn.addDays(62);
        if (down < draft.clinic.asOf) effect.resolvedOn = down;
        effect.outcome = effect.resolvedOn.isValid() ? QStringLiteral("1") : QStringLiteral("2");
        effect.note = QStringLiteral("Repeated monthly until below three times the limit.");
        draft.course.effects.append(effect);
        return;
    }
}

/// A reaction at the last site that gets worse: somebody to look at today.
void layWorse(Draft &draft, Dice &dice)
{
    const Player *role = draft.plan.role;
    const bool worse = role ? role->slot == 150 : dice.chance(0.012);
    if (!worse || draft.course.injections.isEmpty() || draft.plan.standing != Standing::OnTime) return;
    const Injection &last = draft.course.injections.last();
    if (!last.given || last.givenOn.addDays(3) > draft.clinic.asOf) return;
    auto effect = effectOf(draft, afterInjection[1], last.givenOn, Product::XR, dice);
    effect.grade = 3;
    effect.worsening = true;
    effect.serious = false;
    effect.criteria.clear();
    effect.resolvedOn = {};
    effect.outcome = QStringLiteral("3");
    effect.note = QStringLiteral("Size of a plum, warm and tender, larger than last week.");
    draft.course.effects.removeIf(
        [&](const SideEffect &each) { return each.term == effect.term && each.onsetOn == effect.onsetOn; });
    draft.course.effects.append(effect);
}

void playEffects(Draft &draft, const Player &role, Dice &dice)
{
    if (role.arrived != 66) return; // nausea for five days, better with food: the panel of Today shows it
    auto effect = effectOf(draft, afterTablet[0], draft.clinic.asOf.addDays(-5), Product::Oral, dice);
    effect.grade = 1;
    effect.serious = false;
    effect.criteria.clear();
    effect.resolvedOn = {};
    effect.outcome = QStringLiteral("2");
    effect.note = QStringLiteral("Better with food.");
    draft.course.effects = {effect};
}

/// What the physician makes of the graver ones. Of the last days some wait.
void layReviews(Draft &draft, Dice &dice)
{
    static const QStringList causes{QStringLiteral("CERTAIN"), QStringLiteral("PROBABLE"), QStringLiteral("POSSIBLE"),
                                    QStringLiteral("UNLIKELY")};
    for (const SideEffect &effect : std::as_const(draft.course.effects)) {
        const bool waits = effect.onsetOn > draft.clinic.asOf.addDays(-9) || (effect.worsening && dice.chance(0.6));
        const int cause = dice.weighted({5, 45, 40, 10});
        if (effect.grade < 2 || waits || (effect.grade == 2 && dice.chance(0.3))) continue;
        SideEffect review = effect;
        review.version = 2;
        review.causality = causes[cause];
        review.reviewedBy = prescriberOf(dice);
        draft.course.reviews.append(review);
    }
}

} // namespace

void layEffects(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Effects);
    layUsual(draft, dice);
    layLiverEffects(draft, dice);
    layWorse(draft, dice);
    if (draft.plan.role) playEffects(draft, *draft.plan.role, dice);
    if (!draft.clinic.wholeLog)
        draft.course.effects.removeIf([&](const SideEffect &each) {
            return each.resolvedOn.isValid() && each.onsetOn < draft.clinic.asOf.addDays(-365);
        });
    std::stable_sort(draft.course.effects.begin(), draft.course.effects.end(),
                     [](const SideEffect &a, const SideEffect &b) {
                         return std::tie(a.onsetOn, a.term) < std::tie(b.onsetOn, b.term);
                     });
    keepFirst(draft.course.effects, [](const SideEffect &each) { return std::pair(each.onsetOn, each.term); });
    layReviews(draft, dice);
}

} // namespace practice
