#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"

namespace {

// A card for the purse, 85.6 by 54 mm as bank cards are, with a border to cut along.
constexpr qreal cardWidth = 337, cardHeight = 213, cardInner = 14;

/// A card at the left, what to do with it at the right.
PaperSection cardSection(const QString &title, const QString &hint,
                         const std::function<void(PaperPen &, const QRectF &)> &inside)
{
    PaperSection section{title};
    section.rows << PaperRow{
        cardHeight + 14, [hint, inside](PaperPen &pen, const QRectF &room) {
            const QRectF card(room.left() + 1, room.top() + 6, cardWidth, cardHeight);
            pen.frame(card, true);
            inside(pen, card.adjusted(cardInner, cardInner, -cardInner, -cardInner));
            pen.paragraph({card.right() + 24, card.top() + 4, room.right() - card.right() - 24, 200}, hint, 13);
        }};
    return section;
}

/// The next visit that is booked; null when there is none.
const Visit *nextBooked(const ChartPage &page, QDate today)
{
    const Visit *next = nullptr;
    for (const Visit &visit : page.visits)
        if (!visit.inError && visit.status == VisitStatus::Booked && visit.startsAt.date() >= today
            && (!next || visit.startsAt < next->startsAt))
            next = &visit;
    return next;
}

void paintVisit(PaperPen &pen, const QRectF &card, const QString &name, const QString &day, const QString &time)
{
    pen.words({card.left(), card.top(), card.width(), 18}, PaperWords::tr("Your next appointment"), 13);
    if (day.isEmpty()) pen.blank(card.left(), card.right(), card.top() + 52);
    else pen.words({card.left(), card.top() + 20, card.width(), 34}, day, 24, QFont::DemiBold);
    if (time.isEmpty()) pen.blank(card.left(), card.left() + 120, card.top() + 88);
    else pen.words({card.left(), card.top() + 56, card.width(), 34}, time, 24, QFont::DemiBold);
    pen.words({card.left(), card.top() + 104, card.width(), 18}, name, 13);
    pen.words({card.left(), card.bottom() - 42, card.width(), 16}, PaperWords::tr("To change it, call"), 12);
    pen.blank(card.left() + 110, card.right(), card.bottom() - 28);
    pen.words({card.left(), card.bottom() - 18, card.width(), 16}, PaperWords::tr("Bring this card."), 12);
}

void paintAlert(PaperPen &pen, const QRectF &card, const ChartPage &page)
{
    pen.words({card.left(), card.top() - 2, card.width(), 22}, PaperWords::tr("MEDICAL ALERT"), 17, QFont::DemiBold);
    pen.words({card.left(), card.top() + 20, card.width(), 20},
              PaperWords::tr("I take naltrexone: opioids are blocked."), 15, QFont::DemiBold);
    qreal y = card.top() + 48;
    const auto line = [&](const QString &words) {
        pen.words({card.left(), y, card.width(), 17}, words, 13);
        y += 19;
    };
    line(page.client.displayName());
    line(PaperWords::tr("Born %1").arg(plainDay(page.client.birthDate)));
    if (page.series.lastGiven.isValid() && page.series.blockadeEnds.isValid()) {
        line(PaperWords::tr("Injection of 380 mg on %1").arg(plainDay(page.series.lastGiven)));
        line(PaperWords::tr("Blocks until about %1").arg(plainDay(page.series.blockadeEnds)));
    } else {
        line(PaperWords::tr("Tablets: a dose blocks for one to three days"));
    }
    pen.words({card.left(), card.bottom() - 40, 110, 16}, PaperWords::tr("Clinic, day"), 12);
    pen.blank(card.left() + 110, card.right(), card.bottom() - 26);
    pen.words({card.left(), card.bottom() - 16, 110, 16}, PaperWords::tr("In an emergency"), 12);
    pen.blank(card.left() + 110, card.right(), card.bottom() - 1);
}

void paintForHelpers(PaperPen &pen, const QRectF &card)
{
    pen.words({card.left(), card.top() - 2, card.width(), 20}, PaperWords::tr("For emergency staff"), 15,
              QFont::DemiBold);
    qreal y = card.top() + 22;
    // Only what the rule book has a source for: clinical.md section 0 row 6 (S3, S8), 3.5, 4.2 (S22), 5.6.
    const QString facts[] = {
        PaperWords::tr("Naltrexone is an opioid antagonist: opioids are blocked, no tolerance to them is left."),
        PaperWords::tr("The block can be overcome, and it wanes about 28 days after an injection. Lower opioid doses "
                       "than before can kill; have naloxone or nalmefene at hand."),
        PaperWords::tr(
            "Surgery that can be planned: 72 hours after the last tablet, 30 days after the last injection."),
        PaperWords::tr("Ask the clinic for the day of the last dose.")};
    for (const QString &fact : facts) {
        pen.words({card.left(), y, 12, 16}, QStringLiteral("•"), 12);
        y += pen.paragraph({card.left() + 12, y, card.width() - 12, 80}, fact, 12) + 3;
    }
}

PaperSheet appointmentCard(const Client &client, const Visit *visit)
{
    const QString day = visit ? longDay(visit->startsAt.date()) : QString(),
                  time = visit ? clockTime(visit->startsAt) : QString();
    const QString name = client.displayName();
    const QString hint = visit
        ? PaperWords::tr("Cut along the line. Nothing on the card tells what the appointment is for.")
        : PaperWords::tr("No visit is booked: write day and time in, or book one and print again.");
    return {.kind = PaperKind::NextVisitCard,
            .client = client.id,
            .people = 1,
            .title = PaperWords::tr("Appointment card"),
            .subtitle = personLine(client),
            .sections = {cardSection(
                {}, hint, [=](PaperPen &pen, const QRectF &card) { paintVisit(pen, card, name, day, time); })},
            .nameless = true};
}

} // namespace

PaperSheet nextVisitCard(const ChartPage &page, QDate today)
{
    return appointmentCard(page.client, nextBooked(page, today));
}

PaperSheet visitCard(const Client &client, const Visit &visit) { return appointmentCard(client, &visit); }

PaperSheet calendarSheet(const QString &at, bool cancelled)
{
    PaperSection section;
    section.rows << PaperRow{160, [at, cancelled](PaperPen &pen, const QRectF &room) {
                                 pen.words({room.left(), room.top() + 6, room.width(), 34},
                                           PaperWords::tr("Appointment"), 24, QFont::DemiBold);
                                 pen.words({room.left(), room.top() + 44, room.width(), 24}, at, 17);
                                 pen.paragraph(
                                     {room.left(), room.top() + 78, room.width() * 0.8, 70},
                                     cancelled ? PaperWords::tr("The file takes it out of the client's calendar.")
                                               : PaperWords::tr("The file holds the time and the word "
                                                                "“Appointment”: no name, no clinic, nothing of the "
                                                                "treatment. A moved visit takes the place of the one "
                                                                "that the calendar has."),
                                     13);
                             }};
    return {.kind = PaperKind::NextVisitCard,
            .people = 1,
            .title = PaperWords::tr("Calendar file"),
            .sections = {section},
            .nameless = true};
}

PaperSheet walletCard(const ChartPage &page)
{
    const QString hint = PaperWords::tr(
        "Cut along the line, fold the two sides together and carry it with your papers until the day on it has passed. "
        "Ask for a new one at each injection.");
    return {.kind = PaperKind::WalletCard,
            .client = page.client.id,
            .people = 1,
            .title = PaperWords::tr("Wallet card"),
            .subtitle = personLine(page.client),
            .sections = {cardSection(PaperWords::tr("Front"), hint,
                                     [page](PaperPen &pen, const QRectF &card) { paintAlert(pen, card, page); }),
                         cardSection(PaperWords::tr("Back"), {},
                                     [](PaperPen &pen, const QRectF &card) { paintForHelpers(pen, card); })}};
}
