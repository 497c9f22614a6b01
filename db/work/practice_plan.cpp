#include "db/work/practice_clinic.h"
#include <utility>

namespace practice {

namespace {

// Of each 200 clients: 12 discharged, 34 with tablets alone and 154 injection series, of which 81.8 % are on time, 7.8 % late,
// 3.9 % overdue, 3.2 % lapsed and 3.2 % new. With the bridges below, 50 of 200 have an oral order; 30 are alcohol only.
constexpr int blockSize = 200, alcoholOnly = 30;
struct Quota
{
    Standing standing;
    int clients, bridges;
};
constexpr Quota quotas[] = {{Standing::OnTime, 126, 0},   {Standing::Late, 12, 5},    {Standing::Overdue, 6, 3},
                            {Standing::Lapsed, 5, 3},     {Standing::NewStart, 5, 5}, {Standing::OralOnly, 34, 0},
                            {Standing::Discharged, 12, 0}};

int castOf(Standing standing)
{
    int count = 0;
    for (const Player &role : cast()) count += role.standing == standing;
    return count;
}

QList<Plan> shuffledPlans(quint64 seed, int block)
{
    QList<Plan> plans;
    for (const Quota &quota : quotas) {
        const int clients = quota.clients - (block == 0 ? castOf(quota.standing) : 0);
        for (int i = 0; i < clients; ++i) plans.append({quota.standing, false, i < quota.bridges, nullptr});
    }
    const auto count = int(plans.size());
    for (int i = 0; i < count; ++i) plans[i].alcoholOnly = (i + 1) * alcoholOnly / count != i * alcoholOnly / count;
    Dice dice(seed, block, Purpose::Plan);
    for (int i = count - 1; i > 0; --i) plans.swapItemsAt(i, dice.below(i + 1));
    return plans;
}

} // namespace

int castIndex(int role) { return 3 * role + 1; }

Plan planOf(const Clinic &clinic, int index)
{
    const int block = index / blockSize, place = index % blockSize;
    const QList<Plan> plans = shuffledPlans(clinic.seed, block);
    if (block > 0) return plans[place];
    const auto roles = int(cast().size());
    const int before = qMin(roles, (place + 1) / 3); // roles whose index is smaller
    if (before < roles && castIndex(before) == place) {
        const Player &role = cast()[before];
        return {role.standing, false, false, &role};
    }
    return plans[place - before];
}

} // namespace practice
