#include "ui/desktop/review/review_line.h"
#include "app/exchange/codes.h"
#include "app/safety/side_effect.h"
#include "ui/desktop/marks.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/explain.h"
#include "ui/words/gate_rules.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct ReviewWords
{
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

GroupHead reviewHead(ReviewRow::Cause cause, int count)
{
    switch (cause) {
    case ReviewRow::Cause::Emergency:
        return {{IconName::Warning, ReviewWords::tr("Emergency"), &Tokens::overdue}, count, {}};
    case ReviewRow::Cause::SameDay:
        return {{IconName::SideEffect, ReviewWords::tr("Same day"), &Tokens::overdue}, count, {}};
    case ReviewRow::Cause::Decision:
        return {{IconName::Syringe, ReviewWords::tr("Decisions before a dose"), nullptr}, count, {}};
    case ReviewRow::Cause::Lab: return {{IconName::Lab, ReviewWords::tr("Laboratory"), nullptr}, count, {}};
    case ReviewRow::Cause::Lapsed: return {markOf(SeriesStatus::Lapsed), count, {}};
    case ReviewRow::Cause::ToClose: return {{IconName::Phone, ReviewWords::tr("Asked to close"), nullptr}, count, {}};
    case ReviewRow::Cause::OrderUnsigned:
        return {{IconName::Sign, ReviewWords::tr("Orders to sign"), nullptr}, count, {}};
    case ReviewRow::Cause::OrderEnds: return {{IconName::Sign, ReviewWords::tr("Orders that end"), nullptr}, count, {}};
    case ReviewRow::Cause::ConsentEnds:
        return {{IconName::Note, ReviewWords::tr("Consents expiring"), nullptr}, count, {}};
    }
    return {};
}

QString timesLimit(const Lab &lab)
{
    const QLocale locale;
    return ReviewWords::tr("%1 %2, %3 times the limit")
        .arg(code(lab.test), locale.toString(*lab.value, 'f', QLocale::FloatingPointShortest),
             locale.toString(*lab.multiple(), 'f', 1));
}

QString effectRule(const SideEffect &effect, const Desk &desk)
{
    const SideEffectTerm *term = sideEffectTerm(effect.term);
    const QString what = sideEffect(effect.term);
    if (term && term->emergency) return ReviewWords::tr("*Emergency.* %1 is one at any grade.").arg(what);
    if (effect.grade == 4) return ReviewWords::tr("*Emergency: grade 4.* %1.").arg(gradeRemark(effect.grade));
    if (term && term->redFlag)
        return ReviewWords::tr("*Same day.* %1 is a warning sign at any grade; this is grade %2.")
            .arg(what)
            .arg(effect.grade);
    if (effect.grade >= 3)
        return ReviewWords::tr("*Same day: grade %1.* %2.").arg(effect.grade).arg(gradeRemark(effect.grade));
    if (effect.serious) return ReviewWords::tr("*Same day: serious.* A seriousness criterion was ticked.");
    if (effect.worsening) return ReviewWords::tr("*Same day: worse.* A reaction at the injection site got worse.");
    const int limit = desk.limits().siteReactionDays;
    const QDate through = effect.resolvedOn.isValid() ? effect.resolvedOn : desk.today();
    if (term && term->injectionSite)
        return ReviewWords::tr("*Same day: longer than %1 days.* A reaction at the injection site, %2 from %3.")
            .arg(limit)
            .arg(days(int(effect.onsetOn.daysTo(through))), shortDay(effect.onsetOn));
    return ReviewWords::tr("*Same day.* The newest ALT or AST is more than %1 times the limit.")
        .arg(desk.limits().lftBlock);
}

} // namespace

QList<ReviewLine> groupedReviews(const QList<ReviewRow> &rows)
{
    QList<ReviewLine> lines;
    qsizetype head = -1;
    for (const ReviewRow &row : rows) {
        if (head < 0 || lines.last().row->cause != row.cause) {
            head = lines.size();
            lines.append({reviewHead(row.cause, 0), std::nullopt});
        }
        ++lines[head].head->count;
        lines.append({std::nullopt, row});
    }
    return lines;
}

bool sameMatter(const ReviewRow &a, const ReviewRow &b)
{
    if (a.cause != b.cause || !(a.person.id == b.person.id)) return false;
    if (a.effect && b.effect) return a.effect->id == b.effect->id;
    if (a.order && b.order) return a.order->id == b.order->id;
    if (a.consent && b.consent) return a.consent->id == b.consent->id;
    if (a.closing && b.closing) return a.closing->id == b.closing->id;
    return true;
}

QString causeWords(const ReviewRow &row)
{
    switch (row.cause) {
    case ReviewRow::Cause::Emergency:
    case ReviewRow::Cause::SameDay:
        return row.effect->worsening ? ReviewWords::tr("%1, worse").arg(sideEffect(row.effect->term))
                                     : sideEffect(row.effect->term);
    case ReviewRow::Cause::Decision: {
        QStringList topics;
        for (const Finding &finding : row.findings) topics << gateTopic(finding.code);
        return topics.join(QStringLiteral(", "));
    }
    case ReviewRow::Cause::Lab: return timesLimit(*row.lab);
    case ReviewRow::Cause::Lapsed: return ReviewWords::tr("%1 past due").arg(days(row.series->daysFromDue.value_or(0)));
    case ReviewRow::Cause::ToClose:
        return ReviewWords::tr("%1: %2", "reason, what was said").arg(word(row.closing->reason), row.closing->said);
    case ReviewRow::Cause::OrderUnsigned: return wordForOrder(*row.order);
    case ReviewRow::Cause::OrderEnds: return ReviewWords::tr("%1 ends").arg(wordForOrder(*row.order));
    case ReviewRow::Cause::ConsentEnds: return consentLine(*row.consent);
    }
    return {};
}

QString whenWords(const ReviewRow &row, const Desk &desk)
{
    switch (row.cause) {
    case ReviewRow::Cause::Emergency:
    case ReviewRow::Cause::SameDay:
        return row.effect->resolvedOn.isValid() ? ReviewWords::tr("ended %1").arg(plainDay(row.effect->resolvedOn))
                                                : ReviewWords::tr("since %1").arg(shortDay(row.effect->onsetOn));
    case ReviewRow::Cause::Decision: return ReviewWords::tr("visit %1").arg(clockTime(row.visitAt));
    case ReviewRow::Cause::Lab: return shortDay(row.lab->takenOn);
    case ReviewRow::Cause::Lapsed: return ReviewWords::tr("last %1").arg(plainDay(row.series->lastGiven));
    case ReviewRow::Cause::ToClose: return nearDay(row.closing->askedOn, desk.today());
    case ReviewRow::Cause::OrderUnsigned: return ReviewWords::tr("from %1").arg(plainDay(row.order->startsOn));
    case ReviewRow::Cause::OrderEnds: return nearDay(row.order->endsOn, desk.today());
    case ReviewRow::Cause::ConsentEnds:
        return row.consentOver ? ReviewWords::tr("ended %1").arg(nearDay(row.consent->expiresOn, desk.today()))
                               : nearDay(row.consent->expiresOn, desk.today());
    }
    return {};
}

QString reviewRule(const ReviewRow &row, const Desk &desk)
{
    const Limits limits = desk.limits();
    switch (row.cause) {
    case ReviewRow::Cause::Emergency:
    case ReviewRow::Cause::SameDay: return effectRule(*row.effect, desk);
    case ReviewRow::Cause::Decision: {
        QStringList said;
        for (const Finding &finding : row.findings)
            said << ReviewWords::tr("%1: %2").arg(gateTopic(finding.code), sentence(finding))
                 << gateRule(finding.code, Route::XR, limits);
        return ReviewWords::tr("*A physician decides.* ") + said.join(QLatin1Char(' '));
    }
    case ReviewRow::Cause::Lab:
        return ReviewWords::tr("*%1.* Above %2 times a physician decides before the next dose, above %3 times "
                               "none is given. Limit %4 %5, taken %6.")
            .arg(timesLimit(*row.lab))
            .arg(limits.lftWarn)
            .arg(limits.lftBlock)
            .arg(*row.lab->upperLimit)
            .arg(row.lab->unit, shortDay(row.lab->takenOn));
    case ReviewRow::Cause::Lapsed:
        return ReviewWords::tr("*Lapsed: %1 past due, more than %2.* Last given %3, due %4. A new start needs the "
                               "whole gate, or the treatment is closed.")
            .arg(days(row.series->daysFromDue.value_or(0)))
            .arg(limits.lapseDays)
            .arg(longDay(row.series->lastGiven), longDay(row.series->nextDue));
    case ReviewRow::Cause::ToClose:
        return ReviewWords::tr("*%1.* \"%2\" Noted by %3 on %4. Only a nurse or a physician closes a treatment.")
            .arg(word(row.closing->reason), row.closing->said, desk.staffName(row.closing->askedBy),
                 longDay(row.closing->askedOn));
    case ReviewRow::Cause::OrderUnsigned:
        return ReviewWords::tr(
                   "*No prescriber on record.* %1 from %2: it came with an import and nobody has signed it.")
            .arg(wordForOrder(*row.order), longDay(row.order->startsOn));
    case ReviewRow::Cause::OrderEnds:
        return ReviewWords::tr("*Ends %1, nothing follows.* An order waits here from %2 before its last day.")
            .arg(longDay(row.order->endsOn), days(orderEndsDays));
    case ReviewRow::Cause::ConsentEnds:
        return (row.consentOver ? ReviewWords::tr(
                    "*The consent ended %1, nothing follows.* On its ground nothing goes out any more.")
                                : ReviewWords::tr(
                                    "*The consent ends %1, nothing follows.* From the next day on nothing goes out on "
                                    "its ground."))
                   .arg(longDay(row.consent->expiresOn))
            + QLatin1Char(' ')
            + ReviewWords::tr("It was signed %1. A consent waits here from %2 before its last day to as long after it.")
                  .arg(longDay(row.consent->signedOn), days(consentExpiresSoonDays));
    }
    return {};
}

QString settleWords(const ReviewRow &row)
{
    const QString left =
        ReviewWords::tr("Seen and left, it comes back when the facts change, or after %1.").arg(days(seenAgainDays));
    switch (row.cause) {
    case ReviewRow::Cause::Decision:
        return ReviewWords::tr("Sign on the injection sheet, or leave it for today: then nothing is given.");
    case ReviewRow::Cause::Lab:
        return ReviewWords::tr("It is settled by a newer value within the limit.") + QLatin1Char(' ') + left;
    case ReviewRow::Cause::Lapsed:
        return ReviewWords::tr("It is settled by an injection or a closed treatment.") + QLatin1Char(' ') + left;
    case ReviewRow::Cause::ToClose: return ReviewWords::tr("Closing ends the treatment and its episode today.");
    case ReviewRow::Cause::OrderUnsigned:
        return ReviewWords::tr("It is settled by an order that a prescriber signs.") + QLatin1Char(' ') + left;
    case ReviewRow::Cause::OrderEnds:
        return ReviewWords::tr("It is settled by an order that follows, or when its last day has passed.")
            + QLatin1Char(' ') + left;
    case ReviewRow::Cause::ConsentEnds:
        return ReviewWords::tr("It is settled by a consent that follows, or by its revocation.") + QLatin1Char(' ')
            + left;
    default: return {};
    }
}

QString reviewSentence(const ReviewRow &row, const Desk &desk)
{
    return QStringList{reviewHead(row.cause, 0).mark.word, desk.shown(row.person.name), causeWords(row),
                       whenWords(row, desk)}
        .join(QStringLiteral(", "));
}

QList<TableModel<ReviewLine>::Column> reviewColumns(const Desk &desk)
{
    return {{ReviewWords::tr("Needs a physician"), [&desk](const ReviewLine &line) {
                 return line.row ? reviewSentence(*line.row, desk) : line.head->mark.word;
             }}};
}
