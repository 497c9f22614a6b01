#include "db/work/practice_course.h"

namespace practice {

namespace {

/// To whom a consent of one recipient goes, and what for.
struct Receiver
{
    const char16_t *who, *why;
    ConsentScope scope;
    const char16_t *words; ///< of a described scope
    const char16_t *paper; ///< what it gets at times, as the code of a paper
};
constexpr Receiver receivers[] = {
    {u"Wexford County Probation", u"attendance", ConsentScope::Attendance, u"", u"next_visit_card"},
    {u"Wexford County Drug Court", u"progress, attendance", ConsentScope::Summary, u"", u"chart_page"},
    {u"Lakeside Employee Assistance Program", u"return to work", ConsentScope::Summary, u"", u"chart_page"},
    {u"Harbor Family Medicine", u"treatment", ConsentScope::AllRecords, u"", u"chart_page"}};
constexpr const char16_t *kin[] = {u"mother", u"father", u"sister", u"brother", u"wife", u"husband"};
constexpr const char16_t *kinNames[] = {u"Marta", u"Walter", u"Ines", u"Gordon", u"Lucia", u"Peter"};

Consent signedBy(const Draft &draft, Dice &dice, QDate on)
{
    auto consent = blank<Consent>(dice, draft.id());
    consent.signedOn = on;
    consent.copyAt = dice.chance(0.7) ? QStringLiteral("paper chart, behind the intake forms")
                                      : QStringLiteral("scanned folder, consents %1").arg(on.year());
    return consent;
}

/// A year from the signature for most; for some it ends about the day of the practice.
QDate lastDayOf(const Draft &draft, Dice &dice, double nearShare)
{
    const int nearDay = dice.between(-18, 27), farDay = dice.between(45, 320);
    return draft.clinic.asOf.addDays(dice.chance(nearShare) ? nearDay : farDay);
}

Consent specificOf(const Draft &draft, Dice &dice, QDate on)
{
    Consent consent = signedBy(draft, dice, on);
    consent.kind = ConsentKind::Specific;
    const int place = dice.below(int(std::size(receivers)) + 1);
    const int relative = dice.below(int(std::size(kin)));
    if (place < int(std::size(receivers))) {
        const Receiver &to = receivers[place];
        consent.recipient = QString::fromUtf16(to.who);
        consent.purpose = QString::fromUtf16(to.why);
        consent.scope = to.scope;
        return consent;
    }
    consent.recipient = QStringLiteral("%1 %2 (%3)")
                            .arg(QString::fromUtf16(kinNames[relative]), draft.course.client.lastName,
                                 QString::fromUtf16(kin[relative]));
    consent.purpose = QStringLiteral("support at home");
    consent.scope = ConsentScope::Described;
    consent.scopeWords = QStringLiteral("when the next visit is, and what to do in an emergency");
    return consent;
}

void layGiven(Draft &draft, const Consent &consent, const char16_t *paper, QDate day)
{
    Dice dice = draft.dice(Purpose::Disclosures);
    if (day <= consent.signedOn || day >= draft.clinic.asOf) return;
    auto given = blank<Disclosure>(dice, draft.id());
    given.madeAt = draft.clinic.at(draft.clinic.openBy(day), QTime(9 + dice.below(7), dice.below(60)));
    given.recipient = consent.recipient;
    given.purpose = consent.purpose;
    given.basis = QStringLiteral("consent");
    given.what = QString::fromUtf16(paper);
    given.consent = consent.id;
    draft.course.disclosures.append(given);
}

const char16_t *paperFor(const Consent &consent)
{
    for (const Receiver &each : receivers)
        if (consent.recipient == QString::fromUtf16(each.who)) return each.paper;
    return u"next_visit_card";
}

/// The client of the picture of the chart: one of each kind.
void layShowcaseConsents(Draft &draft, Dice &dice, QDate intake)
{
    Consent work = signedBy(draft, dice, intake.addDays(35));
    work.kind = ConsentKind::Specific;
    work.recipient = QString::fromUtf16(receivers[2].who);
    work.purpose = QString::fromUtf16(receivers[2].why);
    work.scope = receivers[2].scope;
    work.expiresOn = draft.clinic.asOf.addDays(118);
    draft.course.consents << work;
    layGiven(draft, work, receivers[2].paper, draft.clinic.asOf.addDays(-41));
    Consent court = signedBy(draft, dice, intake);
    court.kind = ConsentKind::Specific;
    court.recipient = QString::fromUtf16(receivers[0].who);
    court.purpose = QString::fromUtf16(receivers[0].why);
    court.scope = receivers[0].scope;
    draft.course.consents << court;
    court.version = 2;
    court.revokedOn = draft.clinic.openBy(draft.clinic.asOf.addDays(-75));
    court.revokedWhy = QStringLiteral("Probation has ended.");
    draft.course.revocations << court;
}

} // namespace

/// Most sign one consent for treatment, payment and operations at intake; a few let one recipient know something.
void layConsents(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Consents);
    const QDate asOf = draft.clinic.asOf;
    const QDate intake = qMin(
        draft.course.client.enrolledOn.isValid() ? draft.course.client.enrolledOn : draft.startsOn, asOf.addDays(-1));
    const bool signs = dice.chance(0.94), ends = dice.chance(0.06), tells = dice.chance(0.12),
               leaves = dice.chance(0.2), isGiven = dice.chance(0.6);
    const int later = dice.between(3, 60), ago = dice.between(5, 60);
    const bool plain = draft.plan.role && !isShowcase(draft);
    if (signs || draft.plan.role) {
        Consent general = signedBy(draft, dice, intake);
        if (ends && !draft.plan.role) general.expiresOn = qMax(intake, lastDayOf(draft, dice, 0.25));
        draft.course.consents << general;
    }
    if (isShowcase(draft)) return layShowcaseConsents(draft, dice, intake);
    if (plain || !tells) return;
    Consent own = specificOf(draft, dice, qMin(intake.addDays(later), asOf.addDays(-1)));
    own.expiresOn = qMax(own.signedOn, lastDayOf(draft, dice, 0.22));
    draft.course.consents << own;
    if (isGiven) layGiven(draft, own, paperFor(own), qMin(own.expiresOn, asOf.addDays(-ago)));
    if (!leaves) return;
    own.version = 2;
    own.revokedOn = qMax(own.signedOn, draft.clinic.openBy(asOf.addDays(-ago)));
    own.revokedWhy = QStringLiteral("The client does not want it any more.");
    draft.course.revocations << own;
}

} // namespace practice
