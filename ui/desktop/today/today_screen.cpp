#include "ui/desktop/today/today_screen.h"
#include "db/work/day_closings.h"
#include "ui/desktop/injection/watch_lines.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/day_band.h"
#include "ui/desktop/today/day_words.h"
#include "ui/desktop/today/dose_round.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QLocale>
#include <QVBoxLayout>

TodayScreen::TodayScreen(Desk &desk, DeedLog &deeds, QWidget *parent) : RoundScreen(desk, deeds, parent)
{
    m_band = new DayBand;
    setBand(m_band);
    static_cast<QVBoxLayout *>(layout())->addWidget(
        new WatchLines(desk, deeds)); // at the foot, as long as somebody is watched
    connect(m_band, &DayBand::deedWanted, this, &TodayScreen::openAgain);
}

QString TodayScreen::title() const { return tr("Today"); }

QString TodayScreen::subtitle() const
{
    const QString day = QLocale().toString(desk().today(), QStringLiteral("dddd d MMMM yyyy"));
    const QString visits = visitWords(list().page());
    return visits.isEmpty() ? day : tr("%1, %2", "day, visits").arg(day, visits);
}

void TodayScreen::fillHead(ScreenHead &head)
{
    const bool roomy = width() >= Look::of(this).px(1300);
    DeedButton *paper = head.addDeed(tr("Paper catch-up"), IconName::Edit);
    paper->setToolTip(tr("Ctrl+B: enter past days from paper"));
    DeedButton *close = head.addDeed(tr("Close the day"), IconName::Book, DeedButton::Rank::Outlined);
    close->setToolTip(tr("Ctrl+D: go through what is still open"));
    if (roomy) close->setCap({tr("Ctrl"), QStringLiteral("D")});
    connect(paper, &QAbstractButton::clicked, this, &Screen::catchUpWanted);
    connect(close, &QAbstractButton::clicked, this, &Screen::closeDayWanted);
}

QList<KeyHint> TodayScreen::hints() const
{
    return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("move")},
            {{QStringLiteral("I")}, tr("injection")},
            {{QStringLiteral("1–9")}, tr("reason")},
            {{QStringLiteral("V")}, tr("vomited later")},
            {{QStringLiteral("C")}, tr("correct")},
            {{QStringLiteral("U")}, tr("undo")},
            {{QStringLiteral("F1")}, tr("help")}};
}

void TodayScreen::sayEmpty(EmptyState &empty)
{
    const TodayPage &page = list().page();
    if (!page.clinicOpen) {
        const QString next = page.nextOpenDay.isValid() ? tr("The next open day is %1.").arg(longDay(page.nextOpenDay))
                                                        : QString();
        empty.say(IconName::Today, tr("The clinic is closed today and nobody is expected."), next, true);
        return;
    }
    empty.say(IconName::Check, tr("Nobody is expected today."),
              tr("Ctrl+K finds a client who comes anyway. Ctrl+B enters past days from paper."), true);
}

QList<PaperOffer> TodayScreen::papers() const { return papersOfToday(desk()); }

void TodayScreen::refresh()
{
    const TodayPage &page = list().page();
    if (page.closed) {
        QString words = closedWords(*page.closed, desk().staffName(page.closed->closedBy));
        if (list().open() > page.closed->tally.leftOpen) words += tr(" Something has opened again since.");
        m_band->say(OutcomeShape::Given, words, &Tokens::givenTint, tr("Open again"));
    } else if (!page.clinicOpen && list().isRead() && !list().lines().isEmpty()) {
        m_band->say(IconName::Info,
                    notOpenWords(page)
                        + tr(" Tablets of today are taken at home: P when it is told, or enter them later."),
                    &Tokens::lateTint);
    } else {
        m_band->say({}, {});
    }
}

void TodayScreen::openAgain()
{
    if (!list().page().closed) return;
    whenDone(DayClosings(database()).reopen(*list().page().closed), this, [this](const Result<DayClose> &open) {
        if (!open) deeds().fail(sentence(open.error()));
        else deeds().sayUndone(longDay(open->on), tr("the day is open again."));
    });
}

bool TodayScreen::take(const TodayLine &line, DoseOutcome outcome)
{
    if (line.row.kind == TodayRow::Kind::Injection && !line.row.injection) {
        Q_EMIT injectionWanted(line.row.person.id);
        return false;
    }
    // What was swallowed at home is recorded, not allowed: checks come before a tablet that is given here.
    if (outcome == DoseOutcome::Given && asksLateCheck(line.row) && !line.row.dose) {
        Q_EMIT lateCheckWanted(line.row.person.id);
        return false;
    }
    return round().record(keyOf(line.row), outcome);
}

bool TodayScreen::notHere(const TodayKey &key) { return round().notHere(key); }

bool TodayScreen::pressMore(int key)
{
    if (key != Qt::Key_I || !selected()) return false;
    Q_EMIT injectionWanted(selected()->row.person.id);
    return true;
}
