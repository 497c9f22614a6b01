#include "ui/desktop/today/notices.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCoreApplication>

namespace {

struct NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

QDate dayIn(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

constexpr int mostLines = 3;

/// LATE_CHECK:days, FIRST_TABLET, RESTART, SURGERY:day, EFFECT:term:grade:onset, LIVER_DUE:day, RESCUE:none; others are left out.
std::optional<Notice> noticeOf(const QString &code)
{
    const QStringList parts = code.split(QLatin1Char(':'));
    const QString kind = parts.value(0);
    if (kind == QLatin1String("LATE_CHECK"))
        return Notice{
            IconName::Warning,
            NoticeWords::tr(
                "*%1 days without a tablet.* With opioids in the history, the late check comes before the next one.")
                .arg(parts.value(1)),
            &Tokens::late};
    if (kind == QLatin1String("FIRST_TABLET"))
        return Notice{IconName::Warning, NoticeWords::tr("*First tablet.* G opens all checks that come before it."),
                      &Tokens::late};
    if (kind == QLatin1String("RESTART"))
        return Notice{
            IconName::Warning,
            NoticeWords::tr("*A new start.* The protection is gone: all checks of a first tablet come before it."),
            &Tokens::late};
    if (kind == QLatin1String("SURGERY"))
        return Notice{
            IconName::Warning,
            NoticeWords::tr("*Surgery or pain treatment %1.* Ask the physician: opioid medicine may be needed.")
                .arg(shortDay(dayIn(parts.value(1)))),
            &Tokens::late};
    if (kind == QLatin1String("LIVER_DUE"))
        return Notice{IconName::Lab, NoticeWords::tr("Liver test due by %1.").arg(shortDay(dayIn(parts.value(1))))};
    if (kind == QLatin1String("EFFECT"))
        return Notice{IconName::SideEffect,
                      NoticeWords::tr("%1, grade %2, since %3.")
                          .arg(sideEffect(parts.value(1)), parts.value(2), shortDay(dayIn(parts.value(3))))};
    if (kind == QLatin1String("RESCUE"))
        return Notice{IconName::Rescue, NoticeWords::tr("No overdose rescue at home. Offer one.")};
    return std::nullopt;
}

} // namespace

QList<Notice> noticesOf(const TodayRow &row, const QStringList &codes)
{
    QList<Notice> notices;
    if (row.kind == TodayRow::Kind::Injection && row.series.pastBlockade)
        notices.append(
            {IconName::Warning,
             NoticeWords::tr("*Past the protection.* A dose of opioids that was usual before can now kill: say so."),
             &Tokens::late});
    for (const QString &code : codes)
        if (const auto notice = noticeOf(code)) notices.append(*notice);
    return notices.mid(0, mostLines);
}
