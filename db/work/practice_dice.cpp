#include "db/work/practice_dice.h"

namespace practice {

namespace {
quint64 mix(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}
constexpr quint64 step = 0x9e3779b97f4a7c15ull;
}

Dice::Dice(quint64 seed, int index, Purpose purpose)
    : m_state(mix(mix(mix(seed + step) ^ (quint64(index) + step)) ^ (quint64(purpose) * step)))
{}

quint64 Dice::word()
{
    m_state += step;
    return mix(m_state);
}

int Dice::weighted(std::initializer_list<int> weights)
{
    int sum = 0;
    for (int weight : weights) sum += weight;
    int left = below(sum);
    int place = 0;
    for (int weight : weights) {
        if (left < weight) return place;
        left -= weight;
        ++place;
    }
    return place - 1;
}

QUuid Dice::uuid()
{
    const quint64 high = word(), low = word();
    return QUuid(uint(high >> 32), ushort(high >> 16), ushort((high & 0x0fff) | 0x4000),
                 uchar(((low >> 56) & 0x3f) | 0x80), uchar(low >> 48), uchar(low >> 40), uchar(low >> 32),
                 uchar(low >> 24), uchar(low >> 16), uchar(low >> 8), uchar(low));
}

} // namespace practice
