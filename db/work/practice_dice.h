#pragma once
#include "app/base/id.h"
#include <QUuid>
#include <initializer_list>
#include <type_traits>

namespace practice {

/// What a stream of chance is for. Each client has one per purpose, so that a change in one leaves the others as they were.
/// The numbers are part of the seed: never reused.
enum class Purpose : quint32 {
    Plan = 1,
    Identity,
    Injections,
    Oral,
    Doses,
    Stay,
    Labs,
    Effects,
    Asked,
    Kits,
    Visits,
    Calls,
    Clinic,
    Notes,
    Waiting = 20,
    Signatures,
    Consents = 22,
    Disclosures = 23
};

/// Chance that falls alike on every machine and with every library: SplitMix64 (Steele, Lea, Flood 2014). The standard
/// distributions differ between libraries, and Qt's generator has 2.5 kB of state to set up for each of a million streams.
class Dice
{
public:
    Dice(quint64 seed, int index, Purpose purpose);

    quint64 word();
    int below(int n) { return int(((word() >> 32) * quint64(n)) >> 32); }
    int between(int from, int to) { return from + below(to - from + 1); }     ///< both inclusive
    double unit() { return double(word() >> 11) / double(quint64(1) << 53); } ///< 0 to below 1
    bool chance(double share) { return unit() < share; }
    /// The place of the weight that was hit.
    int weighted(std::initializer_list<int> weights);
    template <typename List> const auto &pick(const List &list) { return list[below(int(std::size(list)))]; }
    template <typename T> T pick(std::initializer_list<T> list) { return list.begin()[below(int(list.size()))]; }
    /// Shaped like a random UUID (version 4).
    QUuid uuid();
    template <typename Thing> Id<Thing> id() { return Id<Thing>::of(uuid()); }

private:
    quint64 m_state;
};

} // namespace practice
