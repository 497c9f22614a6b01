#include "app/treatment/kit_count.h"
#include <QSet>
#include <algorithm>

namespace {

QString countedAs(const QString &number) { return number.trimmed().toCaseFolded(); }

} // namespace

bool isInHouse(KitState state)
{
    return state == KitState::Received || state == KitState::Refrigerated || state == KitState::Reserved;
}

int KitCount::found() const
{
    const auto gone = std::count_if(differences.cbegin(), differences.cend(),
                                    [](const KitDifference &each) { return each.missing; });
    return expected - int(gone);
}

bool isExplained(const KitCount &count)
{
    return std::none_of(count.differences.cbegin(), count.differences.cend(),
                        [](const KitDifference &each) { return each.why.trimmed().isEmpty(); });
}

QList<KitDifference> differences(const QList<Kit> &inHouse, const QStringList &seen)
{
    QSet<QString> onShelf, known;
    for (const QString &number : seen)
        if (!number.trimmed().isEmpty()) onShelf << countedAs(number);
    QList<KitDifference> found;
    for (const Kit &kit : inHouse) {
        known << countedAs(kit.number);
        if (!onShelf.contains(countedAs(kit.number))) found << KitDifference{kit.number, true, {}};
    }
    QSet<QString> told;
    for (const QString &number : seen) {
        const QString folded = countedAs(number);
        if (folded.isEmpty() || known.contains(folded) || told.contains(folded)) continue;
        told << folded;
        found << KitDifference{number.trimmed(), false, {}};
    }
    return found;
}
