#include "ui/desktop/stay/overdose_warning.h"
#include "app/people/stay.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"

namespace {

constexpr qreal warningWidth = 690;
constexpr int warningSize = 15;

PaperRow warnedOf(const QString &words, const QString &mark)
{
    const qreal high = PaperPen::heightOf(words, warningWidth - 24, warningSize);
    return {high + 32, [words, mark](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top() + 6, 16, 20}, QStringLiteral("•"), warningSize);
                const qreal took = pen.paragraph({room.left() + 20, room.top() + 6, warningWidth - 24, 200}, words,
                                                 warningSize);
                pen.words({room.left() + 20, room.top() + 8 + took, warningWidth - 24, 14}, mark, 12);
            }};
}

PaperRow warningLine(const QString &words, int size, QFont::Weight weight = QFont::Normal)
{
    return {qreal(size) + 16, [=](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top() + 4, room.width(), qreal(size) + 8}, words, size, weight);
            }};
}

PaperRow warningBlank(const QString &label)
{
    return {40, [label](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top() + 14, 220, 18}, label, 13);
                pen.blank(room.left() + 230, room.right(), room.top() + 32);
            }};
}

} // namespace

PaperSheet overdoseWarning(const ChartPage &page, QDate lastCovered, QDate on)
{
    using W = PaperWords;
    PaperSection cover{W::tr("How long it still blocks")};
    if (page.series.lastGiven.isValid())
        cover.rows << warningLine(W::tr("Last injection: %1. It blocks opioids for approximately 28 days.")
                                      .arg(longDay(page.series.lastGiven)),
                                  15);
    cover.rows << warningLine(lastCovered.isValid() ? W::tr("Last covered day: %1").arg(longDay(lastCovered))
                                                    : W::tr("No dose covers any day from now on."),
                              18, QFont::DemiBold);
    PaperSection warning{W::tr("Overdose warning")};
    warning.rows
        << warnedOf(W::tr("After this medicine is stopped, and already at the end of an interval or after a missed "
                          "dose, a dose of opioids that was usual before can kill: the tolerance to it is lost."),
                    W::tr("Rule book 0.6, confirmed: label warnings (S8, S3)"))
        << warnedOf(W::tr("The block can be overcome, and it wanes about 28 days after an injection. Trying to "
                          "overcome it with more opioids is dangerous."),
                    W::tr("Rule book 0.6 and 3.1, confirmed: S8, S3"))
        << warnedOf(W::tr("Have naloxone or nalmefene at hand, and tell those who live with you where it is and how "
                          "it is used."),
                    W::tr("Rule book 5.6, confirmed: label of 12/2025, 2.2 (S3)"))
        << warnedOf(W::tr("Stopping causes no withdrawal. Treatment can begin again: it starts with the checks of a "
                          "first dose."),
                    W::tr("Rule book 5.8, confirmed: S20; 3.5, proposed"));
    PaperSection clinic{W::tr("To be filled in")};
    clinic.rows << warningBlank(W::tr("Telephone of the clinic")) << warningBlank(W::tr("In an emergency"))
                << warningBlank(W::tr("Given to, day, by"));
    return {.kind = PaperKind::OverdoseWarning,
            .client = page.client.id,
            .people = 1,
            .title = W::tr("End of treatment"),
            .subtitle = personLine(page.client),
            .summary = plainDay(on),
            .sections = {cover, warning, clinic}};
}

QList<PaperOffer> warningOf(const Desk &desk, Id<Client> client)
{
    if (!desk.may(rightTo(PaperKind::OverdoseWarning))) return {};
    const QDate today = desk.today();
    const Limits limits = desk.limits();
    return {{PaperWords::tr("Overdose warning"),
             [&database = desk.database(), client, today, limits](QObject *context, const PaperOffer::Take &take) {
                 whenDone(
                     Worklists(database).chart(client), context, [take, today, limits](const Result<ChartPage> &page) {
                         if (!page) return take(page.error());
                         const QDate last = lastCoveredDay(page->orders, page->injections, page->doses, today, limits);
                         take(overdoseWarning(*page, last, today));
                     });
             }}};
}
