#include "app/safety/check_in.h"
#include <algorithm>

const QStringList &commonEffects()
{
    static const QStringList terms{
        QStringLiteral("NAUSEA"),  QStringLiteral("HEADACHE"), QStringLiteral("INJECTION_SITE_PAIN"),
        QStringLiteral("FATIGUE"), QStringLiteral("INSOMNIA"), QStringLiteral("DIZZINESS"),
        QStringLiteral("ANXIETY")};
    return terms;
}

bool isComplete(const CheckIn &checkIn)
{
    const bool graded = std::all_of(checkIn.grades.begin(), checkIn.grades.end(),
                                    [](int grade) { return grade >= 0 && grade <= CheckIn::mostGrade; });
    return graded && checkIn.grades.size() == CheckIn::effectCount && checkIn.craving >= 0
        && checkIn.craving <= CheckIn::mostCraving && checkIn.anyUse != YesNo::Unknown;
}

QString code(SiteChange change)
{
    switch (change) {
    case SiteChange::Better: return QStringLiteral("better");
    case SiteChange::Same: return QStringLiteral("same");
    case SiteChange::Worse: return QStringLiteral("worse");
    case SiteChange::Healed: return QStringLiteral("healed");
    }
    return {};
}

QList<SideEffect> openSites(const QList<SideEffect> &effects)
{
    QList<SideEffect> open;
    for (const SideEffect &effect : effects) {
        const SideEffectTerm *term = sideEffectTerm(effect.term);
        const bool site = effect.term == QLatin1String("INJECTION_SITE_SEVERE") || (term && term->injectionSite);
        if (site && !effect.inError && effect.resolvedOn.isNull()) open << effect;
    }
    std::stable_sort(open.begin(), open.end(),
                     [](const SideEffect &a, const SideEffect &b) { return a.onsetOn < b.onsetOn; });
    return open;
}

SideEffect looked(SideEffect effect, const SiteLook &look, QDate day)
{
    effect.sizeMm = look.sizeMm;
    effect.worsening = look.change == SiteChange::Worse;
    if (look.change == SiteChange::Healed) effect.resolvedOn = day;
    return effect;
}

QList<EffectStep> effectSteps(const CheckIn &checkIn, const QList<SideEffect> &known, Product product,
                              const Limits &limits)
{
    QList<EffectStep> steps;
    for (int i = 0; i < CheckIn::effectCount; ++i) {
        const QString &term = commonEffects()[i];
        const int grade = checkIn.grades.value(i);
        const auto open = std::find_if(known.begin(), known.end(), [&](const SideEffect &effect) {
            return effect.term == term && !effect.inError && effect.resolvedOn.isNull();
        });
        if (open == known.end()) {
            if (grade == 0) continue;
            SideEffect fresh{.client = checkIn.client};
            fresh.onsetOn = checkIn.on;
            fresh.term = term;
            fresh.grade = grade;
            fresh.product = product;
            steps << EffectStep{fresh, true};
            continue;
        }
        SideEffect next = *open;
        if (grade == 0) {
            const bool urgent = triage(next, {}, checkIn.on, limits) >= Urgency::SameDay && next.reviewedBy.isEmpty();
            if (urgent) continue;
            next.resolvedOn = checkIn.on;
        } else if (grade == next.grade) {
            continue;
        } else {
            next.worsening = grade > next.grade;
            next.grade = grade;
        }
        steps << EffectStep{next, false};
    }
    return steps;
}
