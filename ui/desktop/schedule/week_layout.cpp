#include "ui/desktop/schedule/week_layout.h"
#include <algorithm>

namespace {

/// Gives the blocks from @p first on, which touch each other, their lanes.
void shareWidth(QList<PlacedBlock> &placed, qsizetype first)
{
    QList<int> ends;
    for (qsizetype i = first; i < placed.size(); ++i) {
        qsizetype lane = 0;
        while (lane < ends.size() && ends[lane] > placed[i].from) ++lane;
        if (lane == ends.size()) ends << 0;
        ends[lane] = placed[i].to;
        placed[i].lane = int(lane);
    }
    for (qsizetype i = first; i < placed.size(); ++i) placed[i].lanes = int(ends.size());
}

/// More than these side by side hold no name: then each hour is one block.
constexpr int mostLanes = 3;

/// One block for those of @p placed (from @p first on, which touch each other) that begin in one hour, when they are more than
/// @p atOnce.
QList<PlacedBlock> gathered(const QList<PlacedBlock> &placed, qsizetype first, qsizetype atOnce)
{
    QList<PlacedBlock> kept;
    for (qsizetype i = first; i < placed.size();) {
        qsizetype end = i;
        while (end < placed.size() && placed[end].from / 60 == placed[i].from / 60) ++end;
        if (end - i <= atOnce) {
            kept += placed.mid(i, end - i);
        } else {
            PlacedBlock crowd = placed[i];
            for (qsizetype other = i + 1; other < end; ++other) {
                crowd.others << placed[other].block;
                crowd.others += placed[other].others;
            }
            crowd.isCrowd = true;
            crowd.from -= crowd.from % 60;
            crowd.to = crowd.from + 60;
            kept << crowd;
        }
        i = end;
    }
    return kept;
}

/// Where too many share the width, the hours that hold them become one block each; all of them only when that is not enough.
void gatherCrowd(QList<PlacedBlock> &placed, qsizetype first)
{
    for (const qsizetype atOnce : {qsizetype(mostLanes), qsizetype(1)}) {
        if (first >= placed.size() || placed[first].lanes <= mostLanes) return;
        const QList<PlacedBlock> kept = gathered(placed, first, atOnce);
        placed.resize(first);
        placed += kept;
        shareWidth(placed, first);
    }
}

bool isFolded(VisitPurpose purpose) { return purpose != VisitPurpose::Injection && purpose != VisitPurpose::Medical; }

/// One block for those of @p placed (one day, by time) that may share one and begin in the same half hour.
QList<PlacedBlock> folded(const QList<PlacedBlock> &placed, const SchedulePage &page)
{
    QList<PlacedBlock> kept;
    for (const PlacedBlock &each : placed) {
        const VisitPurpose purpose = page.blocks[each.block].visit.purpose;
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const PlacedBlock &before) {
            const VisitPurpose other = page.blocks[before.block].visit.purpose;
            return isFolded(purpose) && isFolded(other) && takesNurse(purpose) == takesNurse(other)
                && before.from / 30 == each.from / 30;
        });
        if (same == kept.end()) kept << each;
        else same->others << each.block;
    }
    for (PlacedBlock &each : kept)
        if (!each.others.isEmpty()) {
            each.from -= each.from % 30;
            each.to = each.from + 30;
        }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const PlacedBlock &a, const PlacedBlock &b) { return a.from < b.from; });
    return kept;
}

} // namespace

QList<PlacedBlock> placeBlocks(const SchedulePage &page, const QTimeZone &zone, int leastMinutes, bool fold)
{
    QList<PlacedBlock> placed;
    for (int day = 0; day < page.days.size(); ++day) {
        QList<PlacedBlock> here;
        for (int i = 0; i < page.blocks.size(); ++i) {
            const QDateTime at = page.blocks[i].visit.startsAt.toTimeZone(zone);
            if (at.date() != page.days[day].day) continue;
            const int from = at.time().msecsSinceStartOfDay() / 60000;
            const int to = from + std::max(page.blocks[i].visit.minutes, leastMinutes);
            here << PlacedBlock{.block = i, .day = day, .from = from, .to = to};
        }
        if (fold) here = folded(here, page);
        qsizetype cluster = placed.size();
        int end = 0;
        for (const PlacedBlock &each : std::as_const(here)) {
            if (each.from >= end) {
                shareWidth(placed, cluster);
                if (fold) gatherCrowd(placed, cluster);
                cluster = placed.size();
            }
            placed << each;
            end = std::max(end, each.to);
        }
        shareWidth(placed, cluster);
        if (fold) gatherCrowd(placed, cluster);
    }
    return placed;
}
