#include "app/treatment/oral.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <QMap>
#include <algorithm>

namespace {

constexpr qreal monthLabel = 92, monthCell = 34, monthLine = 24;

/// One day of the month as the grid shows it.
struct MonthDay
{
    QDate day;
    double orderedMg = 0;
    bool held = false, ahead = false;
    std::optional<Dose> dose;
};

/// "Maren Holt" is MH; a second person with the same letters gets a digit.
class Initials
{
public:
    QString of(const QString &name)
    {
        if (name.isEmpty()) return {};
        if (m_of.contains(name)) return m_of.value(name);
        QString letters;
        for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
            if (word.front().isLetter()) letters += word.front().toUpper();
        if (letters.isEmpty()) letters = name.left(2);
        QString sign = letters.left(3);
        for (int number = 2; std::find(m_of.cbegin(), m_of.cend(), sign) != m_of.cend(); ++number)
            sign = letters.left(2) + QString::number(number);
        m_of.insert(name, sign);
        return sign;
    }
    QStringList legend() const
    {
        QStringList lines;
        for (auto each = m_of.cbegin(); each != m_of.cend(); ++each)
            lines << PaperWords::tr("%1 = %2", "initials, name").arg(each.value(), each.key());
        return lines;
    }

private:
    QMap<QString, QString> m_of;
};

QList<MonthDay> daysOf(const ChartPage &page, QDate first, QDate today)
{
    QHash<QDate, const Dose *> doses;
    for (const Dose &dose : page.doses)
        if (!dose.inError) doses.insert(dose.dueOn, &dose);
    QList<MonthDay> days;
    for (QDate day = first; day.month() == first.month(); day = day.addDays(1)) {
        const ExpectedDose expected = expectedDose(page.orders, day, page.client.dischargedOn);
        MonthDay each{day, expected.milligrams, expected.held, day > today, {}};
        if (const Dose *dose = doses.value(day)) each.dose = *dose;
        days << each;
    }
    return days;
}

QString bareNumber(double value) { return value > 0 ? QString::number(value, 'g', 4) : QString(); }

/// One line across all days: its label and what stands in each cell.
PaperRow monthRow(const QString &label, qreal height, const QList<MonthDay> &days,
                  const std::function<void(PaperPen &, const QRectF &, const MonthDay &)> &cell)
{
    return {height, [=](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top(), monthLabel - 6, room.height()}, label, 12);
                const qreal wide = (room.width() - monthLabel) / 31;
                for (int i = 0; i < days.size(); ++i) {
                    const QRectF box(room.left() + monthLabel + i * wide, room.top(), wide, room.height());
                    if (days[i].day.dayOfWeek() > 5) pen.ground(box);
                    if (days[i].held) pen.hatch(box);
                    pen.painter().setPen(QPen(QColor(0x80, 0x80, 0x80), 0.5));
                    pen.painter().setBrush(Qt::NoBrush);
                    pen.painter().drawRect(box);
                    cell(pen, box, days[i]);
                }
            }};
}

PaperSection gridOf(const QList<MonthDay> &days, Initials &initials)
{
    const auto centred = Qt::AlignCenter;
    PaperSection grid{PaperWords::tr("Tablets by mouth, mg")};
    grid.head = monthRow({}, 34, days, [=](PaperPen &pen, const QRectF &box, const MonthDay &day) {
        pen.words(box.adjusted(0, 3, 0, -16), QString::number(day.day.day()), 13, QFont::DemiBold, centred);
        pen.words(box.adjusted(0, 17, 0, -1), QLocale().toString(day.day, QStringLiteral("ddd")).left(2), 12,
                  QFont::Normal, centred);
    });
    grid.rows << monthRow(PaperWords::tr("Ordered"), monthLine, days,
                          [=](PaperPen &pen, const QRectF &box, const MonthDay &day) {
                              pen.words(box, bareNumber(day.orderedMg), 12, QFont::Normal, centred);
                          });
    grid.rows << monthRow(PaperWords::tr("Outcome"), monthCell, days,
                          [](PaperPen &pen, const QRectF &box, const MonthDay &day) {
                              if (day.dose) pen.shape(box.center(), 15, shapeOf(day.dose->outcome));
                              else if (day.orderedMg > 0 && !day.ahead) pen.shape(box.center(), 15, OutcomeShape::Open);
                              else if (day.orderedMg <= 0) pen.shape(box.center(), 15, OutcomeShape::NoDose);
                          });
    grid.rows << monthRow(PaperWords::tr("Taken"), monthLine, days,
                          [=](PaperPen &pen, const QRectF &box, const MonthDay &day) {
                              if (day.dose)
                                  pen.words(box, bareNumber(day.dose->milligrams), 12, QFont::DemiBold, centred);
                          });
    // The clock stands in two lines: five figures do not fit into a day.
    grid.rows << monthRow(
        PaperWords::tr("At"), monthCell, days, [=](PaperPen &pen, const QRectF &box, const MonthDay &day) {
            if (!day.dose || !day.dose->givenAt.isValid()) return;
            const QTime at = day.dose->givenAt.time();
            pen.words(box.adjusted(0, 2, 0, -16), at.toString(QStringLiteral("HH")), 12, QFont::Normal, centred);
            pen.words(box.adjusted(0, 16, 0, -2), at.toString(QStringLiteral("mm")), 12, QFont::Normal, centred);
        });
    QStringList by;
    for (const MonthDay &day : days) by << (day.dose ? initials.of(day.dose->givenBy) : QString());
    grid.rows << monthRow(
        PaperWords::tr("By"), monthLine, days, [=](PaperPen &pen, const QRectF &box, const MonthDay &day) {
            pen.words(box.adjusted(-2, 0, 2, 0), by.value(day.day.day() - 1), 12, QFont::Normal, centred);
        });
    grid.rows << outcomeLegend();
    return grid;
}

PaperRow factRow(const QString &when, const QString &what)
{
    constexpr qreal whenWidth = 230, narrowest = 998 - whenWidth; // Letter, landscape
    const qreal height = qMax<qreal>(22, PaperPen::heightOf(what, narrowest) + 7);
    return {height, [when, what](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top() + 3, whenWidth - 8, 16}, when, 13);
                pen.paragraph({room.left() + whenWidth, room.top() + 3, room.width() - whenWidth, room.height()}, what);
                pen.rule(room.left(), room.right(), room.bottom(), 0.5, true);
            }};
}

QString joinedFacts(QStringList facts)
{
    facts.removeAll(QString());
    return facts.join(QStringLiteral(", "));
}

PaperSection ordersOf(const ChartPage &page, QDate first, QDate last)
{
    PaperSection orders{PaperWords::tr("Orders in force in this month")};
    for (const Order &order : page.orders) {
        const bool inMonth = order.startsOn <= last && (order.endsOn.isNull() || order.endsOn >= first);
        if (order.inError || !inMonth || order.kind == OrderKind::Injection) continue;
        const QString by = order.prescriber.isEmpty() ? PaperWords::tr("prescriber not recorded")
                                                      : PaperWords::tr("by %1").arg(order.prescriber);
        orders.rows << factRow(span(order.startsOn, order.endsOn),
                               joinedFacts({wordForOrder(order), by, order.reason}));
    }
    return orders;
}

PaperSection unlikeOrdered(const QList<MonthDay> &days)
{
    PaperSection unlike{PaperWords::tr("Not as ordered")};
    for (const MonthDay &day : days) {
        if (!day.dose) continue;
        const Dose &dose = *day.dose;
        const bool asOrdered = taken(dose.outcome) && dose.milligrams == day.orderedMg;
        if (asOrdered && dose.reason.isEmpty()) continue;
        const QString much = taken(dose.outcome) && dose.milligrams != day.orderedMg
            ? PaperWords::tr("%1 instead of %2", "mg")
                  .arg(milligramWords(dose.milligrams), milligramWords(day.orderedMg))
            : QString();
        unlike.rows << factRow(shortDay(day.day), joinedFacts({word(dose.outcome), much, dose.reason, dose.givenBy}));
    }
    return unlike;
}

PaperSection injectionsOf(const ChartPage &page, QDate first, QDate last)
{
    PaperSection injections{PaperWords::tr("Injections in this month")};
    for (const Injection &each : page.injections) {
        if (each.inError || each.givenOn < first || each.givenOn > last) continue;
        const QString what = each.given
            ? joinedFacts({milligramWords(each.milligrams), sideWords(each.side),
                           each.lot.isEmpty() ? QString() : PaperWords::tr("lot %1").arg(each.lot), each.givenBy})
            : PaperWords::tr("not given: %1").arg(each.notGivenReason);
        injections.rows << factRow(shortDay(each.givenOn), what);
    }
    return injections;
}

} // namespace

PaperSheet doseMonth(const ChartPage &page, QDate day, QDate today)
{
    const QDate first(day.year(), day.month(), 1), last = first.addMonths(1).addDays(-1);
    const QList<MonthDay> days = daysOf(page, first, today);
    Initials initials;
    PaperSheet sheet{.kind = PaperKind::DoseMonth,
                     .client = page.client.id,
                     .people = 1,
                     .title = PaperWords::tr("Doses of %1", "month and year").arg(month(first)),
                     .subtitle = personLine(page.client),
                     .wide = true};
    double ordered = 0, swallowed = 0;
    for (const MonthDay &each : days) {
        if (!each.ahead) ordered += each.orderedMg > 0;
        swallowed += each.dose && taken(each.dose->outcome) && each.orderedMg > 0;
    }
    sheet.summary = PaperWords::tr("%1 of %2 doses taken").arg(swallowed).arg(ordered);
    sheet.sections << gridOf(days, initials);
    for (const PaperSection &section :
         {ordersOf(page, first, last), unlikeOrdered(days), injectionsOf(page, first, last)})
        if (!section.rows.isEmpty()) sheet.sections << section;
    PaperSection people;
    if (const QStringList legend = initials.legend(); !legend.isEmpty())
        people.rows << factRow(PaperWords::tr("Initials"), legend.join(QStringLiteral("   ")));
    people.rows << PaperRow{
        40, [](PaperPen &pen, const QRectF &room) {
            pen.words({room.left(), room.top() + 14, 200, 18}, PaperWords::tr("Checked by, date"), 12);
            pen.blank(room.left() + 110, room.left() + 420, room.bottom() - 8);
        }};
    sheet.sections << people;
    return sheet;
}
