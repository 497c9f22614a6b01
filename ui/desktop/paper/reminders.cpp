#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/overdue/reminders_screen.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"

namespace {

// Slips two a row, to cut along; labels three a row at 2 5/8 by 1 inch, as on the usual sheet of thirty.
constexpr qreal slipHigh = 128, slipGap = 14, labelHigh = 100, labelWide = 262.5;

void paintSlip(PaperPen &pen, const QRectF &box, const ReminderRow &row, const QString &phone)
{
    pen.frame(box, true);
    const QRectF inner = box.adjusted(14, 12, -14, -12);
    pen.words({inner.left(), inner.top(), inner.width(), 18}, row.person.name, 13, QFont::DemiBold);
    pen.paragraph({inner.left(), inner.top() + 24, inner.width(), 76}, reminderText(row.visit, phone), 14);
}

void paintLabel(PaperPen &pen, const QRectF &box, const ReminderRow &row, const QString &phone)
{
    pen.words({box.left() + 10, box.top() + 8, box.width() - 20, 16}, row.person.name, 12, QFont::DemiBold);
    pen.paragraph({box.left() + 10, box.top() + 28, box.width() - 20, 66}, reminderText(row.visit, phone), 12);
}

using PaintReminder = void (*)(PaperPen &, const QRectF &, const ReminderRow &, const QString &);

PaperSheet reminderSheet(PaperKind kind, const QString &title, const QList<ReminderRow> &rows, const QString &phone,
                         int across, qreal high, PaintReminder paint)
{
    PaperSection section;
    for (qsizetype from = 0; from < rows.size(); from += across) {
        const QList<ReminderRow> line = rows.mid(from, across);
        section.rows << PaperRow{high, [line, phone, across, paint](PaperPen &pen, const QRectF &room) {
                                     const qreal wide = across == 3 ? std::min(labelWide, room.width() / 3)
                                                                    : room.width() / across;
                                     for (qsizetype i = 0; i < line.size(); ++i)
                                         paint(pen,
                                               QRectF(room.left() + qreal(i) * wide, room.top(),
                                                      wide - (across == 3 ? 0 : slipGap), room.height() - slipGap),
                                               line[i], phone);
                                 }};
    }
    return {.kind = kind, .people = int(rows.size()), .title = title, .sections = {section}, .nameless = true};
}

} // namespace

QList<PaperOffer> papersOfReminders(const QList<ReminderRow> &rows, const QString &clinicPhone)
{
    const auto now = [](const QString &name, const PaperSheet &sheet) {
        return PaperOffer{name, [sheet](QObject *, const PaperOffer::Take &take) { take(sheet); }};
    };
    return {now(PaperWords::tr("Slips"),
                reminderSheet(PaperKind::ReminderSlips, PaperWords::tr("Slips"), rows, clinicPhone, 2,
                              slipHigh + slipGap, paintSlip)),
            now(PaperWords::tr("Labels"),
                reminderSheet(PaperKind::ReminderLabels, PaperWords::tr("Labels"), rows, clinicPhone, 3, labelHigh,
                              paintLabel))};
}
