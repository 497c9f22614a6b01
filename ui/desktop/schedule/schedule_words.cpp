#include "ui/desktop/schedule/schedule_words.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct AgendaWords
{
    Q_DECLARE_TR_FUNCTIONS(AgendaWords)
};

QString whyWords(SlotWhy why, const SlotProposal &proposal, const SlotWish &wish)
{
    const QString wished = shortDay(proposal.wished);
    switch (why) {
    case SlotWhy::AsSoonAsPossible:
        return wish.due.isValid() ? AgendaWords::tr("Past due: the first free time is proposed.")
                                  : AgendaWords::tr("A new start: the first free time is proposed.");
    case SlotWhy::UsualDay: return AgendaWords::tr("The usual weekday, inside the window.");
    case SlotWhy::DueDay: return AgendaWords::tr("The due day, inside the window.");
    case SlotWhy::DueClosed:
        return AgendaWords::tr("%1 is closed, so the nearest open day before is proposed.").arg(wished);
    case SlotWhy::DueFull: return AgendaWords::tr("%1 is full, so another day of the window is proposed.").arg(wished);
    case SlotWhy::UsualTaken: return AgendaWords::tr("The usual hour, %1, is taken.").arg(clockTime(wish.usualTime));
    case SlotWhy::AfterDue: return AgendaWords::tr("This day lies after the due day.");
    case SlotWhy::BeforeWindow: return AgendaWords::tr("This day lies before the window opens.");
    case SlotWhy::NoKit: return AgendaWords::tr("No kit is here yet, so not today.");
    }
    return {};
}

} // namespace

namespace agenda {

QString windowWords(const ToBook &row, QDate today)
{
    if (!row.wish.due.isValid() || row.wish.due < today) return AgendaWords::tr("as soon as possible");
    return AgendaWords::tr("%1 to %2", "first and last day of the window")
        .arg(row.wish.opens.month() == row.wish.due.month()
                 ? QLocale().toString(row.wish.opens, QStringLiteral("ddd d"))
                 : shortDay(row.wish.opens),
             shortDay(row.wish.due));
}

QString usualWords(const SlotWish &wish)
{
    if (wish.usualWeekday < 1) return AgendaWords::tr("none yet");
    return AgendaWords::tr("%1, %2", "weekday, time")
        .arg(QLocale().dayName(wish.usualWeekday), clockTime(wish.usualTime));
}

QString kitWords(KitPlace kit)
{
    switch (kit) {
    case KitPlace::Refrigerated: return AgendaWords::tr("in the refrigerator");
    case KitPlace::OnTheWay: return AgendaWords::tr("on its way");
    case KitPlace::None: break;
    }
    return AgendaWords::tr("none yet");
}

QString whySentence(const SlotProposal &proposal, const SlotWish &wish)
{
    QStringList said;
    for (const SlotWhy why : proposal.why) said << whyWords(why, proposal, wish);
    return said.isEmpty() ? AgendaWords::tr("The next free time inside the window.") : said.join(QLatin1Char(' '));
}

QString fromDue(QDate day, const SlotWish &wish, QDate today)
{
    if (!wish.due.isValid() || wish.due < today) return {};
    const int after = int(wish.due.daysTo(day));
    if (after == 0) return AgendaWords::tr("on the due day");
    if (after == -1) return AgendaWords::tr("day before due");
    return after < 0 ? AgendaWords::tr("%1 before due").arg(days(-after))
                     : AgendaWords::tr("%1 after due").arg(days(after));
}

QString waitingWords(const Wait &waiting, QDate today)
{
    QStringList said;
    if (waiting.from > today.addDays(1)) said << span(waiting.from, waiting.until);
    else said << AgendaWords::tr("until %1").arg(shortDay(waiting.until));
    QStringList weekdays;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        if (waiting.weekdays.contains(day)) weekdays << QLocale().dayName(day, QLocale::ShortFormat);
    if (!weekdays.isEmpty()) said << weekdays.join(QLatin1Char(' '));
    if (waiting.earliest.isValid() && waiting.latest.isValid())
        said << AgendaWords::tr("%1 to %2", "hours").arg(clockTime(waiting.earliest), clockTime(waiting.latest));
    else if (waiting.earliest.isValid()) said << AgendaWords::tr("from %1", "hour").arg(clockTime(waiting.earliest));
    else if (waiting.latest.isValid()) said << AgendaWords::tr("before %1", "hour").arg(clockTime(waiting.latest));
    return said.join(AgendaWords::tr(", "));
}

QString flawWords(Wait::Flaw flaw)
{
    switch (flaw) {
    case Wait::Flaw::NoDays: return AgendaWords::tr("The last day lies before the first. Correct one of the two.");
    case Wait::Flaw::Past: return AgendaWords::tr("The last day lies in the past. Choose a later one.");
    case Wait::Flaw::TooLong: return AgendaWords::tr("Nobody waits longer than three months. Choose an earlier day.");
    case Wait::Flaw::NoHours: return AgendaWords::tr("The visit does not fit between these hours. Make them longer.");
    }
    return {};
}

Mark rowMark(const ToBook &row, const Diary &diary)
{
    if (row.mustMove) return {IconName::Warning, AgendaWords::tr("must move"), &Tokens::overdue};
    if (!row.waiting) return ::markOf(row.series);
    const WaitingMatch match = firstMatch(*row.waiting, diary, row.standing);
    if (!match.isValid()) return {IconName::Timer, AgendaWords::tr("waits"), &Tokens::text2};
    return {IconName::Check, // the sign says that it is free; the card says it in words
            QLocale().toString(match.day, QStringLiteral("ddd d")) + QLatin1Char(' ') + clockTime(match.time),
            &Tokens::accent};
}

QString slotWords(QDate day, QTime time)
{
    return AgendaWords::tr("%1, %2", "day, time").arg(shortDay(day), clockTime(time));
}

Mark markOf(const Visit &visit, const QDateTime &now)
{
    if (leftUnseen(visit)) return {IconName::Close, AgendaWords::tr("left without being seen"), &Tokens::missed};
    switch (visit.status) {
    case VisitStatus::Done: return {OutcomeShape::Given, AgendaWords::tr("done"), &Tokens::given};
    case VisitStatus::Arrived:
        return {
            IconName::Arrived,
            AgendaWords::tr("here, waiting %1").arg(minutes(int(qMax<qint64>(0, visit.arrivedAt.secsTo(now)) / 60))),
            &Tokens::accent};
    case VisitStatus::NoShow: return {OutcomeShape::Missed, AgendaWords::tr("did not come"), &Tokens::missed};
    case VisitStatus::Cancelled: return {IconName::Close, AgendaWords::tr("cancelled"), &Tokens::text3};
    case VisitStatus::Booked: break;
    }
    if (isLateToCome(visit, now)) return {StatusShape::Late, AgendaWords::tr("late, not here yet"), &Tokens::late};
    return {{}, AgendaWords::tr("booked"), &Tokens::text2};
}

QString blockTitle(const Visit &visit, const QString &name)
{
    if (visit.purpose == VisitPurpose::Injection) return name;
    if (visit.purpose == VisitPurpose::Medical) return AgendaWords::tr("Physician, %1").arg(name);
    return AgendaWords::tr("%1, %2", "kind of visit, name").arg(neutralWord(visit.purpose), name);
}

}
