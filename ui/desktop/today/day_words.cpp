#include "ui/desktop/today/day_words.h"
#include "ui/words/dates.h"
#include <QCoreApplication>
#include <QLocale>

namespace {

struct DayWords
{
    Q_DECLARE_TR_FUNCTIONS(DayWords)
};

QString tallyPart(int count, const QString &word)
{
    return count > 0 ? DayWords::tr("%1 %2", "3 missed").arg(count).arg(word) : QString();
}

QString tallyParts(QStringList words)
{
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

} // namespace

QString tallyWords(const DayTally &tally)
{
    QStringList said;
    if (const int tablets = tally.tablets(); tablets > 0)
        said << (tablets == 1 ? DayWords::tr("1 tablet: %1.") : DayWords::tr("%1 tablets: %2.").arg(tablets))
                    .arg(tallyParts({tallyPart(tally.given, DayWords::tr("given")),
                                     tallyPart(tally.selfReported, DayWords::tr("self-reported")),
                                     tallyPart(tally.refused, DayWords::tr("refused")),
                                     tallyPart(tally.held, DayWords::tr("held")),
                                     tallyPart(tally.vomited, DayWords::tr("vomited")),
                                     tallyPart(tally.missed, DayWords::tr("missed"))}));
    if (const int shots = tally.injected + tally.notInjected; shots > 0)
        said << (shots == 1 ? DayWords::tr("1 injection: %1.") : DayWords::tr("%1 injections: %2.").arg(shots))
                    .arg(tallyParts({tallyPart(tally.injected, DayWords::tr("given")),
                                     tallyPart(tally.notInjected, DayWords::tr("not given"))}));
    if (tally.leftOpen > 0) said << DayWords::tr("%1 left open.").arg(tally.leftOpen);
    if (said.isEmpty()) said << DayWords::tr("Nobody was expected.");
    return said.join(QLatin1Char(' '));
}

QString closedWords(const DayClose &close, const QString &by)
{
    QString words =
        DayWords::tr("*Closed at %1 by %2.* %3").arg(clockTime(close.closedAt), by, tallyWords(close.tally));
    if (!close.leftOpenWhy.isEmpty()) words += DayWords::tr(" Why: %1.").arg(close.leftOpenWhy);
    return words;
}

QString notOpenWords(const TodayPage &page)
{
    if (page.clinicOpen) return {};
    const QString why = !page.closedWhy.isEmpty() ? page.closedWhy
                                                  : QLocale().dayName(page.day.dayOfWeek(), QLocale::LongFormat);
    QString words = DayWords::tr("*%1: the clinic is closed.*").arg(why);
    if (page.nextOpenDay.isValid()) words += DayWords::tr(" It opens again on %1.").arg(longDay(page.nextOpenDay));
    return words;
}

QString visitWords(const TodayPage &page)
{
    if (page.visits == 0) return {};
    const QString booked = page.visits == 1 ? DayWords::tr("1 visit") : DayWords::tr("%1 visits").arg(page.visits);
    return page.here > 0 ? DayWords::tr("%1, %2 arrived").arg(booked).arg(page.here) : booked;
}
