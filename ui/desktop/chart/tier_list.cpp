#include "ui/desktop/chart/tier_list.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/threshold_words.h"
#include <QPainter>

TierList::TierList(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void TierList::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize TierList::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(m_compact ? 264 : 424), look.px(148)};
}

void TierList::show(const SeriesState &series, const Limits &limits, const QString &visit, const QString &side)
{
    m_tiers.clear();
    m_note = notYetSignedShort(limits);
    const auto add = [&](SeriesStatus status, const QString &dates, const QString &aside) {
        m_tiers.append({markOf(status), dates, aside, series.status == status});
    };
    if (!series.nextDue.isValid() || !series.lastGiven.isValid()) {
        m_title = word(series.status);
        setAccessibleName(m_title);
        update();
        return;
    }
    const int interval = int(series.lastGiven.daysTo(series.nextDue));
    m_title = series.pastBlockade ? tr("Protection ended %1").arg(shortDay(series.blockadeEnds))
                                  : tr("Covered until %1").arg(shortDay(series.blockadeEnds.addDays(-1)));
    add(SeriesStatus::NotDue, tr("until %1").arg(shortDay(series.windowOpens.addDays(-1))),
        tr("day %1 of %2").arg(series.daysSince.value_or(0)).arg(interval));
    add(SeriesStatus::WindowOpen, tr("from %1").arg(shortDay(series.windowOpens)), visit);
    add(SeriesStatus::DueToday, shortDay(series.nextDue), side);
    add(SeriesStatus::Late, tr("until %1").arg(shortDay(series.nextDue.addDays(limits.lateGraceDays))), QString());
    add(SeriesStatus::Overdue, tr("from %1").arg(shortDay(series.nextDue.addDays(limits.lateGraceDays + 1))),
        tr("lapsed from %1").arg(shortDay(series.nextDue.addDays(limits.lapseDays + 1))));
    QStringList spoken{m_title};
    for (const Tier &tier : std::as_const(m_tiers)) spoken << tier.mark.word + QLatin1Char(' ') + tier.dates;
    if (!m_note.isEmpty()) spoken << m_note;
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

void TierList::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look->text1);
    painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
    painter.drawText(QRect(0, 0, width(), look.px(24)), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    const int titleWide = painter.fontMetrics().horizontalAdvance(m_title) + look.px(space::m);
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Caption));
    // The note stands beside the title, or, where there is no room for it whole, in a line of its own under the tiers.
    const bool beside = titleWide + painter.fontMetrics().horizontalAdvance(m_note) <= width();
    const int high = look.px(beside || m_note.isEmpty() ? 24 : 20);
    const QRect note = beside ? QRect(titleWide, 0, width() - titleWide, look.px(24))
                              : QRect(0, look.px(26) + high * int(m_tiers.size()), width(), look.px(20));
    if (!m_tiers.isEmpty()) painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter, m_note);
    int y = look.px(26);
    for (const Tier &tier : m_tiers) {
        const QFont::Weight weight = tier.now ? QFont::DemiBold : QFont::Normal;
        paintMark(painter, QRectF(0, y, look.px(132), high), tier.mark, look.font(TextSize::Body, weight), look,
                  look->bg1);
        painter.setFont(look.font(TextSize::Body, weight));
        painter.setPen(tier.now ? look->text1 : look->text2);
        painter.drawText(QRect(look.px(136), y, look.px(128), high), Qt::AlignLeft | Qt::AlignVCenter, tier.dates);
        if (!m_compact) {
            painter.setFont(look.font(TextSize::Body));
            painter.setPen(look->text2);
            const QRect box(look.px(256), y, width() - look.px(256), high);
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(tier.aside, Qt::ElideRight, box.width()));
        }
        y += high;
    }
}
