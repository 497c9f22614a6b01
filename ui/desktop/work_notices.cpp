// What must be read before the work goes on: the lines under the head.
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/consents/consent_draft.h"
#include "ui/desktop/consents/consent_page.h"
#include "ui/desktop/consents/revocation_page.h"
#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/labs/labs_page.h"
#include "ui/desktop/manual_window.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include "ui/desktop/work_frame.h"
#include "ui/words/dates.h"
#include "ui/words/disk.h"

void WorkFrame::refillNotices()
{
    if (m_watch.isDamaged()) {
        m_safety->say(NoticeLine::Tone::Alarm, tr("The file of this register is damaged."),
                      tr("Stop working in it and tell your administrator: the last backup has to be restored. Nothing "
                         "was changed by looking."));
        return;
    }
    const DiskSeal disk = m_watch.diskToSay();
    const QString title = diskTitle(disk);
    if (title.isEmpty()) {
        m_safety->clear();
        return;
    }
    if (m_safety->sentence() == diskSentence(disk)) return; // its deeds keep the focus
    m_safety->say(NoticeLine::Tone::Alarm, title, diskAdvice(disk));
    connect(m_safety->addDeed(tr("What to do"), DeedButton::Rank::Link), &QAbstractButton::clicked, this, [this] {
        if (!m_manual) m_manual = new ManualWindow(this);
        m_manual->open(QStringLiteral("security"));
    });
    connect(m_safety->addDeed(tr("Put away until tomorrow")), &QAbstractButton::clicked, this,
            [this] { m_watch.putDiskLineAway(); });
}

QCborMap WorkFrame::draft() const
{
    QList<Screen *> open{m_current};
    for (auto below = m_trail.crbegin(); below != m_trail.crend(); ++below) open << *below;
    for (Screen *screen : open) {
        QCborMap typed = screen ? screen->draft() : QCborMap();
        if (typed.isEmpty()) continue;
        typed.insert(draft_key::title, screen->title());
        typed.insert(draft_key::at, clockTime(m_desk.now().time()));
        return typed;
    }
    return {};
}

void WorkFrame::offerDraft(const QCborMap &draft)
{
    const QString about = m_desk.shown(draft.value(draft_key::about).toString());
    const QString title = draft.value(draft_key::title).toString(), at = draft.value(draft_key::at).toString();
    m_unfinished->say(NoticeLine::Tone::Offer,
                      about.isEmpty() ? tr("You were writing: %1.").arg(title)
                                      : tr("You were writing: %1, %2.", "a screen and a person").arg(title, about),
                      tr("Not saved when the desk locked at %1.").arg(at));
    auto *on = m_unfinished->addDeed(tr("Continue"));
    auto *drop = m_unfinished->addDeed(tr("Drop"), DeedButton::Rank::Link);
    connect(on, &QAbstractButton::clicked, this, [this, draft] {
        m_unfinished->clear();
        Q_EMIT draftAnswered();
        goOn(draft);
    });
    connect(drop, &QAbstractButton::clicked, this, [this] {
        m_unfinished->clear();
        Q_EMIT draftAnswered();
        if (m_unfinished->isHidden()) nextPane();
    });
    on->setFocus(Qt::OtherFocusReason);
}

void WorkFrame::goOn(const QCborMap &draft)
{
    const QString kind = draft.value(draft_key::kind).toString();
    const QUuid id = QUuid::fromString(draft.value(draft_key::client).toString());
    Screen *screen = nullptr;
    if (kind == QLatin1String("new-client")) screen = new ClientForm(m_desk, m_deeds);
    else if (id.isNull()) return;
    else if (kind == QLatin1String("labs")) screen = new LabsPage(m_desk, m_deeds, Id<Client>::of(id));
    else if (kind == QLatin1String("side-effect")) screen = new SideEffectPage(m_desk, m_deeds, Id<Client>::of(id));
    else if (kind == QLatin1String("check-in")) screen = new CheckInPage(m_desk, m_deeds, Id<Client>::of(id));
    else if (kind == QLatin1String("injection"))
        screen = new InjectionPage(m_desk, m_deeds, Id<Client>::of(id), Route::XR);
    else if (kind == QLatin1String("late-check"))
        screen = new InjectionPage(m_desk, m_deeds, Id<Client>::of(id), Route::Oral);
    else if (kind == QLatin1String("order") && m_desk.may(Right::EditOrders))
        screen = new OrderPage(m_desk, m_deeds, Id<Client>::of(id));
    else if (kind == QLatin1String("care-step") && m_desk.may(Right::EditEpisodes))
        screen = new CareStepPage(m_desk, m_deeds, Id<Client>::of(id));
    else if (kind == QLatin1String("discharge") && m_desk.may(Right::EditEpisodes))
        screen = new DischargePage(m_desk, m_deeds, Id<Client>::of(id));
    else if (kind == QLatin1String("consent") && m_desk.may(Right::EditConsents))
        screen = new ConsentPage(m_desk, m_deeds, Id<Client>::of(id), consentOf(draft));
    else if (const auto taken = consentOf(draft);
             taken && kind == QLatin1String("revocation") && m_desk.may(Right::EditConsents))
        screen = new RevocationPage(m_desk, m_deeds, Id<Client>::of(id), *taken);
    if (!screen) return;
    lay(screen);
    screen->resume(draft);
}
