#include "ui/desktop/kits/kit_line.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct KitLineWords
{
    Q_DECLARE_TR_FUNCTIONS(KitLineWords)
};

QString whySetAside(const KitRow &row, QDate today)
{
    QStringList codes, words;
    Kit kit = row.kit;
    kit.hoursOut = row.hoursOut;
    coldChain(kit, today, &codes);
    for (const QString &each : std::as_const(codes)) words << coldChainWhy(each);
    return words.join(QStringLiteral(", "));
}

QString lateWords(const Kit &kit)
{
    if (kit.state == KitState::Received)
        return kit.receivedOn.isValid() ? KitLineWords::tr("Received %1, not put away").arg(shortDay(kit.receivedOn))
                                        : KitLineWords::tr("Received, not put away");
    if (kit.state == KitState::Authorised) return KitLineWords::tr("Authorised, not received");
    return kit.orderedOn.isValid() ? KitLineWords::tr("Ordered %1, not received").arg(shortDay(kit.orderedOn))
                                   : KitLineWords::tr("Ordered, not received");
}

/// What is worth saying beside the state of a carton on which nothing is wrong.
QString asideOf(const KitRow &row, QDate today)
{
    const Kit &kit = row.kit;
    if (isClosed(kit.state)) return kit.reason.isEmpty() ? shortDay(kit.closedOn) : kit.reason;
    if (kit.outSince.isValid() && kit.state != KitState::Received)
        return KitLineWords::tr("out since %1")
            .arg(kit.outSince.date() == today ? clockTime(kit.outSince) : shortDay(kit.outSince.date()));
    if (expiresSoon(row, today)) return KitLineWords::tr("expires in %1").arg(days(int(today.daysTo(kit.expiresOn))));
    if (kit.state == KitState::Authorised && kit.authorisedUntil.isValid())
        return KitLineWords::tr("until %1").arg(plainDay(kit.authorisedUntil));
    return {};
}

} // namespace

bool isToDo(const KitRow &row)
{
    return row.isLate || row.isSetAside || row.authorisationEnds || row.kit.state == KitState::Received;
}

bool expiresSoon(const KitRow &row, QDate today)
{
    return !isClosed(row.kit.state) && row.kit.expiresOn.isValid()
        && today.daysTo(row.kit.expiresOn) <= KitList::expiresSoonDays;
}

bool passes(const KitRow &row, KitFilter filter, QDate today)
{
    if (isClosed(row.kit.state)) return false;
    switch (filter) {
    case KitFilter::ToDo: return isToDo(row);
    case KitFilter::All: return true;
    case KitFilter::ClinicOwn: return !row.owner || row.kit.fromStock;
    case KitFilter::Expiring: return expiresSoon(row, today);
    case KitFilter::SetAside: return row.isSetAside;
    }
    return true;
}

QList<KitLine> groupedKits(const QList<KitRow> &rows, KitFilter filter, std::optional<KitState> state, QDate today)
{
    QList<KitLine> late, aside, rest;
    for (const KitRow &row : rows) {
        if (state ? row.kit.state != *state : !passes(row, filter, today)) continue;
        (row.isLate ? late : row.isSetAside ? aside : rest).append({std::nullopt, row});
    }
    QList<KitLine> lines;
    const auto add = [&](const QList<KitLine> &members, GroupHead head) {
        if (members.isEmpty()) return;
        head.count = int(members.size());
        lines.append({head, std::nullopt});
        lines += members;
    };
    add(late,
        {{StatusShape::Overdue, KitLineWords::tr("Not in the refrigerator, needed within %1").arg(days(kitReadyDays)),
          &Tokens::overdue}});
    add(aside, {{OutcomeShape::Held, KitLineWords::tr("Set aside, ask the pharmacy"), &Tokens::held}});
    if (state && isClosed(*state)) add(rest, {{{}, KitLineWords::tr("This month"), &Tokens::text1}});
    else
        add(rest,
            {{{}, KitLineWords::tr("Next needed"), &Tokens::text1}, -1, KitLineWords::tr("by visit, then by expiry")});
    return lines;
}

QString neededWords(const KitRow &row)
{
    if (row.neededOn.isValid()) return shortDay(row.neededOn);
    return row.owner ? KitLineWords::tr("no visit") : KitLineWords::tr("in stock");
}

QString lotWords(const Kit &kit)
{
    if (kit.lot.isEmpty() && !kit.expiresOn.isValid()) return QStringLiteral("–");
    const QString until = kit.expiresOn.isValid() ? plainDay(kit.expiresOn) : KitLineWords::tr("expiry not known");
    return kit.lot.isEmpty() ? until : KitLineWords::tr("%1, %2", "lot, expiry").arg(kit.lot, until);
}

Mark stateMark(const KitRow &row, QDate today)
{
    if (row.isLate) return {IconName::Warning, lateWords(row.kit), &Tokens::overdue};
    if (row.isSetAside) return {OutcomeShape::Held, whySetAside(row, today), &Tokens::held};
    if (row.authorisationEnds)
        return {IconName::Warning, KitLineWords::tr("Authorisation ends %1").arg(shortDay(row.kit.authorisedUntil)),
                &Tokens::late};
    QString words = word(row.kit.state);
    if (const QString aside = asideOf(row, today); !aside.isEmpty())
        words = KitLineWords::tr("%1, %2", "state, more").arg(words, aside);
    return {{}, words, &Tokens::text2};
}

QString outWords(const KitRow &row)
{
    if (placeOnWay(row.kit.state) >= 0 && placeOnWay(row.kit.state) < placeOnWay(KitState::Received)) return {};
    return KitLineWords::tr("%1 h").arg(
        QLocale().toString(row.hoursOut, 'f', row.hoursOut < 10 && row.hoursOut > 0 ? 1 : 0));
}

KitTrouble troubleOf(const KitRow &row, QDate today)
{
    if (row.isLate) {
        const QString due = row.visitAt.isValid()
            ? KitLineWords::tr("visit %1, %2").arg(shortDay(row.neededOn), clockTime(row.visitAt))
            : KitLineWords::tr("due %1, no visit yet").arg(shortDay(row.neededOn));
        const int left = int(today.daysTo(row.neededOn));
        const QString lead = left < 0 ? KitLineWords::tr("Not here, needed since %1").arg(shortDay(row.neededOn))
            : left == 0               ? KitLineWords::tr("Not here, needed today")
            : left == 1               ? KitLineWords::tr("Not here, needed tomorrow")
                                      : KitLineWords::tr("Not here, needed in %1").arg(days(left));
        return {{IconName::Warning, lead, &Tokens::overdue},
                KitLineWords::tr("%1, %2. It should have been in the refrigerator since %3.")
                    .arg(row.isFirst ? KitLineWords::tr("First injection") : KitLineWords::tr("Injection"), due,
                         shortDay(row.neededOn.addDays(-kitReadyDays)))};
    }
    if (row.isSetAside)
        return {{OutcomeShape::Held, KitLineWords::tr("Set aside: do not use"), &Tokens::held},
                KitLineWords::tr("%1. Ask the pharmacy or the manufacturer before anything else is done with it.")
                    .arg(whySetAside(row, today))};
    if (row.authorisationEnds)
        return {{IconName::Warning, KitLineWords::tr("The authorisation ends too early"), &Tokens::late},
                KitLineWords::tr("It holds through %1. Ask the insurer again before the kit is sent.")
                    .arg(longDay(row.kit.authorisedUntil))};
    return {};
}

QString kitSentence(const KitRow &row, const Desk &desk)
{
    QStringList said{row.owner ? desk.shown(row.owner->name) : KitLineWords::tr("the clinic's own"),
                     KitLineWords::tr("kit %1").arg(row.kit.number),
                     row.neededOn.isValid() ? KitLineWords::tr("needed %1").arg(shortDay(row.neededOn))
                                            : neededWords(row),
                     stateMark(row, desk.today()).word};
    if (row.kit.expiresOn.isValid()) said << KitLineWords::tr("expires %1").arg(plainDay(row.kit.expiresOn));
    if (const QString out = outWords(row); !out.isEmpty())
        said << KitLineWords::tr("%1 out of the refrigerator").arg(hours(int(row.hoursOut)));
    return said.join(QStringLiteral(", "));
}

QList<TableModel<KitLine>::Column> kitColumns(const Desk &desk)
{
    using Line = const KitLine &;
    const auto text = [](auto words) {
        return [words](Line line) {
            return line.row ? words(*line.row) : line.head ? line.head->mark.word : QString();
        };
    };
    const auto spoken = [&desk](Line line, int role) -> QVariant {
        return role == Qt::AccessibleTextRole && line.row ? kitSentence(*line.row, desk) : QVariant();
    };
    const auto left = Qt::AlignLeft | Qt::AlignVCenter;
    QList<TableModel<KitLine>::Column> columns{
        {KitLineWords::tr("Needed"), text(neededWords), left, spoken},
        {KitLineWords::tr("For"), text([&desk](const KitRow &row) {
             return row.owner ? desk.shown(row.owner->name) : KitLineWords::tr("The clinic's own");
         })},
        {KitLineWords::tr("Kit"), text([](const KitRow &row) { return row.kit.number; })}};
    columns.append({desk.may(Right::SeeClinical) ? KitLineWords::tr("Lot, expires") : KitLineWords::tr("Expires"),
                    text([](const KitRow &row) { return lotWords(row.kit); })});
    columns.append({KitLineWords::tr("Ordered to given"), text([](const KitRow &row) { return word(row.kit.state); })});
    columns.append(
        {KitLineWords::tr("State"), text([&desk](const KitRow &row) { return stateMark(row, desk.today()).word; })});
    columns.append({KitLineWords::tr("Out of cold"), text(outWords), Qt::AlignRight | Qt::AlignVCenter});
    return columns;
}
