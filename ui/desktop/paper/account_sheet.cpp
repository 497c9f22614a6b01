#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"

namespace {

QList<qreal> consentLefts() { return {0, 210, 370, 460, 560, 660}; }
QList<qreal> givenLefts() { return {0, 150, 330, 470, 610}; }
constexpr qreal accountLine = 20;

/// Two lines: the cells, and under the first what a cell is too narrow for.
PaperRow tallRow(const QStringList &cells, const QList<qreal> &lefts, const QString &below)
{
    if (below.isEmpty()) return plainRow(cells, lefts);
    const PaperRow first = plainRow(cells, lefts);
    return {first.height + accountLine, [first, below](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top() + first.height - 4, room.width(), accountLine}, below, 12);
                first.paint(pen, {room.left(), room.top(), room.width(), first.height - 2});
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
}

PaperRow consentPaperRow(const Consent &consent, QDate today)
{
    const QString through = consent.revokedOn.isValid() ? PaperWords::tr("revoked %1").arg(plainDay(consent.revokedOn))
        : consent.expiresOn.isValid()                   ? plainDay(consent.expiresOn)
                                                        : PaperWords::tr("no end");
    QStringList below;
    if (consent.kind == ConsentKind::Specific) below << PaperWords::tr("for %1").arg(consent.purpose);
    if (!consent.scopeWords.isEmpty()) below << consent.scopeWords;
    if (!consent.revokedWhy.isEmpty()) below << consent.revokedWhy;
    return tallRow({recipientWords(consent), word(consent.kind), word(consent.scope), plainDay(consent.signedOn),
                    through, consentStateWords(consent, today)},
                   consentLefts(), below.join(QStringLiteral("; ")));
}

PaperRow givenPaperRow(const ToldDisclosure &told, const QTimeZone &zone)
{
    const Disclosure &given = told.disclosure;
    const QString ground = told.consent ? PaperWords::tr("consent of %1").arg(plainDay(told.consent->signedOn))
                                        : basisWords(given.basis);
    return plainRow(
        {moment(given.madeAt.toTimeZone(zone)), given.recipient, given.purpose, ground, disclosedWhat(given.what)},
        givenLefts());
}

PaperRow nothingRow(const QString &words) { return plainRow({words}, {0}); }

} // namespace

PaperSheet accountSheet(const ClientAccount &account, QDate today, const QTimeZone &zone)
{
    PaperSheet sheet{.kind = PaperKind::DisclosureAccount,
                     .client = account.client.id,
                     .people = 1,
                     .title = PaperWords::tr("Consents and disclosures"),
                     .subtitle = personLine(account.client),
                     .summary = longDay(today)};
    PaperSection given{.title = PaperWords::tr("Given out")};
    given.head = plainHead({PaperWords::tr("When"), PaperWords::tr("To whom"), PaperWords::tr("What for"),
                            PaperWords::tr("Ground"), PaperWords::tr("What")},
                           givenLefts());
    for (const ToldDisclosure &each : account.disclosures) given.rows << givenPaperRow(each, zone);
    if (account.disclosures.isEmpty())
        given.rows << nothingRow(PaperWords::tr("Nothing of this client was given out."));
    PaperSection consents{.title = PaperWords::tr("Consents")};
    consents.head = plainHead({PaperWords::tr("To whom"), PaperWords::tr("Consent for"), PaperWords::tr("How much"),
                               PaperWords::tr("Signed"), PaperWords::tr("Valid through"), PaperWords::tr("State")},
                              consentLefts());
    for (const Consent &each : account.consents) consents.rows << consentPaperRow(each, today);
    if (account.consents.isEmpty()) consents.rows << nothingRow(PaperWords::tr("No consent on record."));
    sheet.sections << consents << given;
    return sheet;
}
