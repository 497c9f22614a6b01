#include "ui/desktop/paper/paper_sheet.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/words/dates.h"
#include <QLocale>
#include <QPageLayout>
#include <algorithm>

namespace {

constexpr qreal paperMargin = 51; // 13 mm
constexpr qreal headRoom = 66, footRoom = 44, footLine = 16;
constexpr qreal sectionTitle = 26, sectionGap = 14;

} // namespace

PaperPages::PaperPages(PaperSheet sheet, PaperStamp stamp, const QPageSize &size)
    : m_sheet(std::move(sheet)), m_stamp(std::move(stamp)), m_pageSize(size)
{
    m_size = size.size(QPageSize::Inch) * PaperPen::unitsPerInch;
    if (m_sheet.wide) m_size.transpose();
    place();
}

QPageLayout PaperPages::layout() const
{
    QPageLayout layout(m_pageSize, m_sheet.wide ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF(0, 0, 0, 0));
    layout.setMode(QPageLayout::FullPageMode); // the margins are drawn, not asked of the printer
    return layout;
}

QRectF PaperPages::body() const
{
    return QRectF(QPointF(0, 0), m_size)
        .adjusted(paperMargin, paperMargin + headRoom, -paperMargin,
                  -paperMargin - footRoom - (m_stamp.given.isEmpty() ? 0 : footLine));
}

void PaperPages::place()
{
    const QRectF body = this->body();
    int page = 0;
    qreal y = body.top();
    const auto put = [&](const PaperRow &row) {
        if (row.paint) m_placed.append({page, {body.left(), y, body.width(), row.height}, row.paint});
        y += row.height;
    };
    const auto begin = [&](const PaperSection &section, bool again) {
        if (!section.title.isEmpty()) {
            const QString title = again ? PaperWords::tr("%1, continued").arg(section.title) : section.title;
            put({sectionTitle,
                 [title](PaperPen &pen, const QRectF &room) { pen.words(room, title, 15, QFont::DemiBold); }});
        }
        put(section.head);
    };
    for (const PaperSection &section : std::as_const(m_sheet.sections)) {
        const qreal top = (section.title.isEmpty() ? 0 : sectionTitle) + section.head.height;
        if (y > body.top()) y += sectionGap;
        const qreal first = section.rows.isEmpty() ? 0 : section.rows.first().height;
        if (y > body.top() && y + top + first > body.bottom()) ++page, y = body.top();
        begin(section, false);
        for (const PaperRow &row : section.rows) {
            if (y + row.height > body.bottom() && y > body.top() + top) {
                ++page, y = body.top();
                begin(section, true);
            }
            put(row);
        }
    }
    m_count = page + 1;
}

void PaperPages::paint(QPainter &painter, int page, qreal scale) const
{
    painter.save();
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    PaperPen pen(painter);
    paintHead(pen, page);
    for (const Placed &each : m_placed) {
        if (each.page != page) continue;
        painter.save();
        each.paint(pen, each.room);
        painter.restore();
    }
    paintFoot(pen);
    painter.restore();
}

void PaperPages::paintHead(PaperPen &pen, int page) const
{
    const QRectF room(paperMargin, paperMargin, m_size.width() - 2 * paperMargin, headRoom - 10);
    // Who printed it stands whole, also a physician with a title.
    const QString printed = PaperWords::tr("Printed %1, by %2").arg(moment(m_stamp.at), m_stamp.who);
    const qreal usual = room.width() * 0.42;
    const qreal right = std::clamp(PaperPen::width(printed, 12) + 4, usual, room.width() * 0.6);
    const QRectF left = room.adjusted(0, 0, -right, 0);
    pen.words({left.left(), left.top() - 3, left.width(), 30}, m_sheet.title, 24, QFont::DemiBold);
    const QString under = m_sheet.nameless || m_stamp.clinic.isEmpty() || m_sheet.client
        ? m_sheet.subtitle
        : PaperWords::tr("%1, %2", "day, clinic").arg(m_sheet.subtitle, m_stamp.clinic);
    constexpr qreal pageWords = 90;
    // A name may lose its middle; the birth date and the chart number behind it never go.
    pen.words({left.left(), left.top() + 29, room.width() - (m_sheet.client ? pageWords : usual * 0.5), 22}, under, 15,
              m_sheet.client ? QFont::DemiBold : QFont::Normal, Qt::AlignLeft | Qt::AlignVCenter,
              m_sheet.client ? Qt::ElideMiddle : Qt::ElideRight);
    const QRectF corner(room.right() - right, room.top() - 1, right, 16);
    const auto align = Qt::AlignRight | Qt::AlignVCenter;
    pen.words(corner, m_sheet.summary, 12, QFont::Normal, align);
    pen.words(corner.translated(0, 16), printed, 12, QFont::Normal, align);
    pen.words(corner.translated(0, 32), PaperWords::tr("Page %1 of %2").arg(page + 1).arg(m_count), 12, QFont::DemiBold,
              align);
    pen.rule(room.left(), room.right(), room.bottom() + 1, 1.5);
}

void PaperPages::paintFoot(PaperPen &pen) const
{
    const qreal given = m_stamp.given.isEmpty() ? 0 : footLine;
    const qreal top = m_size.height() - paperMargin - footRoom + 12 - given;
    const QRectF line(paperMargin, top + 4 + given, m_size.width() - 2 * paperMargin, footLine);
    pen.rule(line.left(), line.right(), top, 1);
    pen.words(line.translated(0, -given), m_stamp.given, 12, QFont::DemiBold);
    if (m_sheet.people > 0)
        pen.words(line, PaperWords::tr("42 CFR Part 2 prohibits unauthorized use or disclosure of these records."), 12,
                  QFont::DemiBold);
    const QList<PaperKind> limited{PaperKind::DaySheet, PaperKind::Handover, PaperKind::ChartPage, PaperKind::Outcomes};
    if (limited.contains(m_sheet.kind))
        pen.words(line, m_stamp.limitsNote, 12, QFont::Normal, Qt::AlignRight | Qt::AlignVCenter);
    const QRectF below = line.translated(0, footLine);
    pen.words(below.adjusted(0, 0, -below.width() / 3, 0),
              m_stamp.practice
                  ? PaperWords::tr("Evenkeel, practice register. Supports decisions, is not medical advice.")
                  : PaperWords::tr("Evenkeel. Supports decisions, is not medical advice."),
              12);
    const QString head = m_stamp.head ? PaperWords::tr("Audit head %1, entry %2", "short hash, number")
                                            .arg(m_stamp.head->shortHash(), QLocale().toString(m_stamp.head->seq))
                                      : PaperWords::tr("Audit head: written when it is printed");
    pen.words(below, head, 12, QFont::Normal, Qt::AlignRight | Qt::AlignVCenter);
}

bool PaperPages::print(QPagedPaintDevice &device, qreal dotsPerInch) const
{
    QPainter painter;
    if (!painter.begin(&device)) return false;
    for (int page = 0; page < m_count; ++page) {
        if (page > 0 && !device.newPage()) return false;
        paint(painter, page, dotsPerInch / PaperPen::unitsPerInch);
    }
    return painter.end();
}
