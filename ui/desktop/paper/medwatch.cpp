#include "ui/desktop/desk.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>

// The fields of FDA 3500 (voluntary), filled from the record alone: what the record does not know stays empty to be written in.

namespace {

constexpr qreal narrowestPage = 724; // Letter or A4 between the margins
constexpr int labDaysAround = 30;    // tests this near to the onset belong to it (P)

struct DraftField
{
    QString label, value;
};

PaperRow fieldsRow(const QList<DraftField> &fields)
{
    constexpr qreal gap = 16;
    const qreal wide = (narrowestPage - gap * (fields.size() - 1)) / fields.size();
    qreal high = 0;
    for (const DraftField &field : fields) high = qMax(high, PaperPen::heightOf(field.value, wide));
    return {
        qMax(18.0, high) + 26, [fields](PaperPen &pen, const QRectF &room) {
            const qreal each = (room.width() - gap * (fields.size() - 1)) / fields.size();
            for (int i = 0; i < fields.size(); ++i) {
                const qreal left = room.left() + i * (each + gap);
                pen.words({left, room.top() + 2, each, 16}, fields[i].label, 12);
                pen.paragraph({left, room.top() + 18, each, room.height() - 22}, fields[i].value, 13, QFont::DemiBold);
                pen.blank(left, left + each, room.bottom() - 4);
            }
        }};
}

PaperRow criteriaRow(const SideEffect &effect)
{
    constexpr qreal line = 19;
    const QStringList &codes = seriousnessCodes();
    return {18 + line * 4, [effect, codes](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top(), room.width(), 16},
                          PaperWords::tr("Outcome attributed to the event (tick what applies)"), 12);
                for (int i = 0; i < codes.size(); ++i) {
                    const int row = i / 2, column = i % 2;
                    const qreal x = room.left() + column * room.width() / 2,
                                y = room.top() + 18 + row * line + line / 2;
                    pen.box({x + PaperPen::tickBox / 2, y}, effect.criteria.contains(codes[i]));
                    pen.words({x + 24, y - 9, room.width() / 2 - 30, 18}, seriousness(codes[i]), 13);
                }
            }};
}

PaperRow yesNoRow(const QString &label, YesNo answer)
{
    return {24, [label, answer](PaperPen &pen, const QRectF &room) {
                pen.words({room.left(), room.top(), room.width() * 0.62, room.height()}, label, 13);
                qreal x = room.left() + room.width() * 0.64;
                const std::pair<QString, bool> boxes[] = {{PaperWords::tr("yes"), answer == YesNo::Yes},
                                                          {PaperWords::tr("no"), answer == YesNo::No},
                                                          {PaperWords::tr("does not apply"), false}};
                for (const auto &[words, ticked] : boxes) {
                    pen.box({x + PaperPen::tickBox / 2, room.center().y()}, ticked);
                    pen.words({x + 22, room.top(), 100, room.height()}, words, 13);
                    x += words.size() > 4 ? 130 : 66;
                }
            }};
}

QString weightAt(const ChartPage &page, QDate day)
{
    std::optional<double> kilograms;
    for (const Injection &each : page.injections)
        if (!each.inError && each.givenOn <= day && each.vitals.kilograms) kilograms = each.vitals.kilograms;
    return kilograms ? PaperWords::tr("%1 kg").arg(QLocale().toString(*kilograms, 'f', 1)) : QString();
}

QString labsAround(const ChartPage &page, QDate day)
{
    QStringList lines;
    for (const Lab &lab : page.labs) {
        if (lab.inError || qAbs(lab.takenOn.daysTo(day)) > labDaysAround) continue;
        QString value = lab.value ? QLocale().toString(*lab.value, 'g', 5) + QLatin1Char(' ') + lab.unit
                                  : word(lab.result);
        if (lab.upperLimit)
            value += PaperWords::tr(" (upper limit %1)").arg(QLocale().toString(*lab.upperLimit, 'g', 5));
        lines << PaperWords::tr("%1 %2, %3", "test, value, day")
                     .arg(word(lab.test), value.simplified(), plainDay(lab.takenOn));
    }
    return lines.join(QStringLiteral("; "));
}

QString medicinesAt(const ChartPage &page, QDate day)
{
    QStringList names;
    for (const Medicine &each : page.medicines)
        if (!each.inError && each.fromOn <= day && (each.toOn.isNull() || each.toOn >= day))
            names << PaperWords::tr("%1 since %2").arg(each.name, plainDay(each.fromOn));
    return names.join(QStringLiteral("; "));
}

QString historyAt(const ChartPage &page, QDate day)
{
    const Assessment *newest = nullptr;
    for (const Assessment &each : page.assessments)
        if (!each.inError && each.assessedOn <= day && (!newest || each.assessedOn >= newest->assessedOn))
            newest = &each;
    if (!newest) return {};
    QStringList lines;
    if (newest->allergy != Allergy::Unknown && newest->allergy != Allergy::None)
        lines << PaperWords::tr("Allergy: %1").arg(word(newest->allergy));
    if (newest->hepatic != Hepatic::Unknown && newest->hepatic != Hepatic::None) lines << word(newest->hepatic);
    if (newest->pregnant == Pregnant::Yes) lines << PaperWords::tr("Pregnant");
    return lines.join(QStringLiteral("; "));
}

QString eventWords(const SideEffect &effect, std::optional<int> after)
{
    QStringList said{PaperWords::tr("%1, grade %2 (CTCAE 5.0: %3).")
                         .arg(sideEffect(effect.term))
                         .arg(effect.grade)
                         .arg(grade(effect.grade).toLower())};
    if (after) said << PaperWords::tr("Began %1 after the dose.").arg(days(*after));
    if (effect.worsening) said << PaperWords::tr("Getting worse.");
    if (effect.sizeMm) said << PaperWords::tr("Largest width %1 mm.").arg(*effect.sizeMm);
    if (effect.resolvedOn.isValid()) said << PaperWords::tr("Over since %1.").arg(plainDay(effect.resolvedOn));
    if (!effect.outcome.isEmpty()) said << PaperWords::tr("Outcome: %1.").arg(effectOutcome(effect.outcome).toLower());
    if (!effect.action.isEmpty()) said << PaperWords::tr("Action: %1.").arg(actionOf(effect).toLower());
    if (!effect.causality.isEmpty())
        said << PaperWords::tr("Cause by WHO-UMC: %1.").arg(causality(effect.causality).toLower());
    if (!effect.note.isEmpty()) said << effect.note;
    return said.join(QLatin1Char(' '));
}

PaperSection productSection(const ChartPage &page, const SideEffect &effect)
{
    const QDate dose = suspectedDose(effect, page.injections, page.doses);
    PaperSection section{PaperWords::tr("C. Suspect product")};
    QString name, amount, lot, expires;
    QDate first, last;
    const auto within = [&](QDate day) {
        if (day > effect.onsetOn) return;
        if (first.isNull() || day < first) first = day;
        if (last.isNull() || day > last) last = day;
    };
    if (effect.product == Product::XR) {
        name = PaperWords::tr("naltrexone, extended-release injection");
        for (const Injection &each : page.injections) {
            if (!each.given || each.inError) continue;
            within(each.givenOn);
            if (each.givenOn != dose) continue;
            amount =
                PaperWords::tr("%1, into the muscle, %2").arg(milligramWords(each.milligrams), sideWords(each.side));
            lot = each.lot;
            expires = each.expiresOn.isValid() ? plainDay(each.expiresOn) : QString();
        }
    } else if (effect.product == Product::Oral) {
        name = PaperWords::tr("naltrexone, tablets");
        for (const Dose &each : page.doses) {
            if (each.inError || each.milligrams <= 0) continue;
            within(each.dueOn);
            if (each.dueOn == dose) amount = PaperWords::tr("%1, by mouth").arg(milligramWords(each.milligrams));
        }
    }
    QString interval;
    for (const Order &order : page.orders) {
        const bool same = (order.kind == OrderKind::Injection) == (effect.product == Product::XR);
        const bool standing = order.startsOn <= effect.onsetOn
            && (order.endsOn.isNull() || order.endsOn >= effect.onsetOn);
        if (!order.inError && same && standing && order.kind != OrderKind::Hold && effect.product != Product::Unknown)
            interval = wordForOrder(order);
    }
    section.rows
        << fieldsRow(
               {{PaperWords::tr("Name"), name}, {PaperWords::tr("Manufacturer"), {}}, {PaperWords::tr("NDC"), {}}})
        << fieldsRow({{PaperWords::tr("Dose and route"), amount},
                      {PaperWords::tr("How often"), interval},
                      {PaperWords::tr("Lot"), lot},
                      {PaperWords::tr("Expires"), expires}})
        << fieldsRow({{PaperWords::tr("Dose before the event"), plainDay(dose)},
                      {PaperWords::tr("First to last dose before it"),
                       first.isValid() ? PaperWords::tr("%1 to %2").arg(plainDay(first), plainDay(last)) : QString()},
                      {PaperWords::tr("Given for"),
                       page.history && page.history->indication != Indication::Unknown ? word(page.history->indication)
                                                                                       : QString()}})
        << yesNoRow(PaperWords::tr("Event abated after use stopped or dose reduced"), effect.dechallenge)
        << yesNoRow(PaperWords::tr("Event reappeared after reintroduction"), effect.rechallenge);
    return section;
}

PaperRow draftRow()
{
    return {40, [](PaperPen &pen, const QRectF &room) {
                pen.frame(room.adjusted(0, 0, 0, -6));
                pen.words({room.left() + 10, room.top(), room.width() - 20, 34},
                          PaperWords::tr(
                              "DRAFT, not sent. From the clinic's record alone; an empty field is not known to it."),
                          14, QFont::DemiBold);
            }};
}

} // namespace

PaperSheet medWatchDraft(const ChartPage &page, const SideEffect &effect, const DraftReporter &reporter)
{
    PaperSheet sheet{.kind = PaperKind::MedWatchDraft,
                     .client = page.client.id,
                     .people = 1,
                     .title = PaperWords::tr("MedWatch draft"),
                     // The form takes no name: the identifier that leads back here is the chart number.
                     .subtitle = PaperWords::tr("FDA 3500, voluntary. Chart %1").arg(page.client.chartNumber),
                     .summary = PaperWords::tr("Phone 1-800-FDA-1088")};
    const SideEffect &now = effect;
    const QString sex = page.client.sex == SexAtBirth::Unknown ? QString() : word(page.client.sex);
    const QString age = page.client.birthDate.isValid()
        ? PaperWords::tr("%1 years").arg(ageOn(page.client.birthDate, now.onsetOn))
        : QString();
    sheet.sections << PaperSection{{}, {}, {draftRow()}}
                   << PaperSection{PaperWords::tr("A. Patient"),
                                   {},
                                   {fieldsRow({{PaperWords::tr("Identifier, in confidence"), page.client.chartNumber},
                                               {PaperWords::tr("Age at the event"), age},
                                               {PaperWords::tr("Sex at birth"), sex},
                                               {PaperWords::tr("Weight"), weightAt(page, now.onsetOn)}})}}
                   << PaperSection{PaperWords::tr("B. Adverse event"),
                                   {},
                                   {criteriaRow(now),
                                    fieldsRow({{PaperWords::tr("Began"), plainDay(now.onsetOn)},
                                               {PaperWords::tr("Date of this report"), plainDay(reporter.today)}}),
                                    fieldsRow({{PaperWords::tr("What happened"),
                                                eventWords(now, daysAfterDose(now, page.injections, page.doses))}}),
                                    fieldsRow(
                                        {{PaperWords::tr("Tests within 30 days"), labsAround(page, now.onsetOn)},
                                         {PaperWords::tr("Other relevant history"), historyAt(page, now.onsetOn)}})}}
                   << productSection(page, now)
                   << PaperSection{PaperWords::tr("D. Other medicines at that time"),
                                   {},
                                   {fieldsRow({{PaperWords::tr("Name, since"), medicinesAt(page, now.onsetOn)}})}}
                   << PaperSection{PaperWords::tr("E. Reporter"),
                                   {},
                                   {fieldsRow({{PaperWords::tr("Name and occupation"), reporter.who},
                                               {PaperWords::tr("Clinic"), reporter.clinic}}),
                                    fieldsRow({{PaperWords::tr("Phone"), {}},
                                               {PaperWords::tr("Sent on"), plainDay(now.medWatchOn)},
                                               {PaperWords::tr("Signature"), {}}})}};
    return sheet;
}
