#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_head.h"
#include "ui/desktop/chart/chart_strip.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/consents/consents_tab.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/coverage_strip.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/schedule/visit_desk.h"
#include "ui/desktop/why_box.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QKeyEvent>
#include <QTabBar>
#include <QVBoxLayout>

ChartScreen::ChartScreen(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : Screen(desk, deeds, parent), m_client(client), m_visits(new VisitDesk(desk, deeds, this))
{
    build();
    connect(&desk.database(), &Database::changed, this, [this] {
        if (isVisible()) read();
    });
    connect(&desk, &Desk::namesHiddenChanged, this, [this] {
        show();
        Q_EMIT headChanged();
    });
}

void ChartScreen::build()
{
    m_head = new ChartHead(desk());
    m_tabs = new ChartTabs(desk(), deeds());
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    m_strip = new ChartStrip(desk());
    m_stack = new ReadingStack(IconName::Client, tr("Reading the chart…"), {m_head, m_strip, m_tabs, m_undo}, m_tabs,
                               this);
    connect(m_strip, &ChartStrip::opened, m_tabs, &ChartTabs::open);
    wireTabs();
    connect(m_head, &ChartHead::sideEffectWanted, this, [this] { Q_EMIT sideEffectWanted(m_client); });
    connect(m_head, &ChartHead::injectionWanted, this, [this] { Q_EMIT injectionWanted(m_client); });
    connect(m_head, &ChartHead::bookWanted, this, &ChartScreen::book);
    connect(m_head, &ChartHead::noteWanted, this, [this] { m_tabs->writeNote(); });
}

void ChartScreen::wireTabs()
{
    connect(m_tabs, &ChartTabs::tabChanged, this, &ChartScreen::makeRoom);
    connect(m_tabs, &ChartTabs::doseCorrectionWanted, this,
            [this](QDate day) { Q_EMIT correctionWanted(m_client, day); });
    connect(m_tabs, &ChartTabs::injectionCorrectionWanted, this,
            [this](Id<Injection> id) { Q_EMIT injectionCorrectionWanted(m_client, id); });
    connect(m_tabs, &ChartTabs::effectCorrectionWanted, this,
            [this](Id<SideEffect> id) { Q_EMIT effectCorrectionWanted(m_client, id); });
    connect(m_tabs, &ChartTabs::labCorrectionWanted, this,
            [this](Id<Lab> id) { Q_EMIT labCorrectionWanted(m_client, id); });
    connect(m_tabs, &ChartTabs::labsWanted, this, [this] { Q_EMIT labsWanted(m_client); });
    connect(m_tabs, &ChartTabs::careStepWanted, this, [this] { Q_EMIT careStepWanted(m_client); });
    connect(m_tabs, &ChartTabs::dischargeWanted, this, [this] { Q_EMIT dischargeWanted(m_client); });
    connect(m_tabs, &ChartTabs::newConsentWanted, this, [this] { Q_EMIT newConsentWanted(m_client); });
    connect(m_tabs, &ChartTabs::consentCorrectionWanted, this,
            [this](Id<Consent> id) { Q_EMIT consentCorrectionWanted(m_client, id); });
    connect(m_tabs, &ChartTabs::revocationWanted, this,
            [this](Id<Consent> id) { Q_EMIT revocationWanted(m_client, id); });
    connect(m_tabs, &ChartTabs::failed, &deeds(), &DeedLog::fail);
}

QString ChartScreen::title() const { return tr("Client chart"); }
QString ChartScreen::subtitle() const { return {}; }

void ChartScreen::fillHead(ScreenHead &head)
{
    DeedButton *back = head.addDeed(tr("Back"), IconName::Left);
    back->setCap({tr("Esc")});
    connect(back, &QAbstractButton::clicked, this, &Screen::left);
    if (desk().may(Right::EditIdentity)) {
        DeedButton *edit = head.addDeed(tr("Edit identity"), IconName::Edit);
        edit->setCap({QStringLiteral("Ctrl"), QStringLiteral("E")});
        connect(edit, &QAbstractButton::clicked, this, [this] { Q_EMIT identityWanted(m_client); });
    }
    if (desk().may(Right::EditOrders)) {
        DeedButton *order = head.addDeed(tr("Order"), IconName::Sign);
        order->setCap({QStringLiteral("O")});
        connect(order, &QAbstractButton::clicked, this, [this] { Q_EMIT orderWanted(m_client); });
    }
    addHideNames(head);
}

QList<KeyHint> ChartScreen::hints() const
{
    if (!desk().may(Right::SeeClinical))
        return {{{QStringLiteral("B")}, tr("book")},
                {{QStringLiteral("Ctrl"), QStringLiteral("M")}, tr("merge with")},
                {{QStringLiteral("F6")}, tr("next pane")},
                {{QStringLiteral("?")}, tr("why")},
                {{tr("Esc")}, tr("back")}};
    if (m_tabs->current() == QLatin1String("doses"))
        return {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("day")},
                {{QStringLiteral("←"), QStringLiteral("→")}, tr("week")},
                {{QStringLiteral("C")}, tr("correct")},
                {{tr("Enter")}, tr("open the day")},
                {{QStringLiteral("?")}, tr("why")},
                {{tr("Esc")}, tr("back")}};
    if (m_tabs->current() == QLatin1String("episodes") && desk().may(Right::EditEpisodes))
        return {{{tr("Space")}, tr("next step")},
                {{tr("Del")}, tr("discharge")},
                {{QStringLiteral("O")}, tr("order")},
                {{QStringLiteral("F6")}, tr("next pane")},
                {{tr("Esc")}, tr("back")}};
    if (m_tabs->current() == QLatin1String("consents") && desk().may(Right::EditConsents))
        return {{{tr("Ins")}, tr("record")},
                {{QStringLiteral("C")}, tr("correct")},
                {{tr("Del")}, tr("revoke")},
                {{QStringLiteral("Ctrl"), QStringLiteral("P")}, tr("print the account")},
                {{QStringLiteral("F6")}, tr("next pane")},
                {{tr("Esc")}, tr("back")}};
    if (m_tabs->current() == QLatin1String("orders") && desk().may(Right::EditOrders))
        return {{{QStringLiteral("O")}, tr("order, hold, stop")},
                {{QStringLiteral("F6")}, tr("next pane")},
                {{tr("Esc")}, tr("back")}};
    if (m_tabs->current() != QLatin1String("summary"))
        return {{{QStringLiteral("S")}, tr("side effect")}, {{QStringLiteral("I")}, tr("injection")},
                {{QStringLiteral("T")}, tr("note")},        {{QStringLiteral("C")}, tr("correct")},
                {{QStringLiteral("F6")}, tr("next pane")},  {{tr("Esc")}, tr("back")}};
    return {{{QStringLiteral("←"), QStringLiteral("→")}, tr("move in time")},
            {{QStringLiteral("↑"), QStringLiteral("↓")}, tr("next lane")},
            {{QStringLiteral("+"), QStringLiteral("-")}, tr("zoom")},
            {{tr("Enter")}, tr("open the record")},
            {{QStringLiteral("F6")}, tr("next pane")},
            {{QStringLiteral("?")}, tr("why")},
            {{tr("Esc")}, tr("back")}};
}

void ChartScreen::enter() { read(); }

void ChartScreen::read()
{
    whenDone(Worklists(database()).chart(m_client), this, m_reading.only([this](const Result<ChartPage> &page) {
        if (!page) {
            if (m_page) deeds().fail(sentence(page.error()));
            else m_stack->fail(tr("The chart could not be read."), sentence(page.error()));
            return;
        }
        const bool first = !m_page;
        m_page = *page;
        show();
        if (!first) return;
        m_stack->showSheet();
        if (m_tabs->current() == QLatin1String("consents")) m_tabs->focusCurrent();
        else if (m_strip->isVisibleTo(this)) m_strip->strip()->setFocus();
        else m_tabs->bar()->setFocus();
    }));
}

void ChartScreen::show()
{
    if (!m_page) return;
    m_head->show(*m_page);
    m_strip->show(*m_page);
    m_tabs->show(*m_page);
    makeRoom(m_tabs->current());
}

void ChartScreen::makeRoom(const QString &tab)
{
    // Long lists and the calendar take the strip's room; the desk has no clinical course to see.
    m_strip->setVisible(desk().may(Right::SeeClinical) && tab == QLatin1String("summary"));
    // The calendar with the day under it needs the height; who it is stays on one line.
    m_head->setShort(tab == QLatin1String("doses"));
    Q_EMIT hintsChanged();
}

void ChartScreen::why()
{
    if (m_page && !m_tabs->explain()) showWhy(this, m_page->series, desk());
}

QList<PaperOffer> ChartScreen::papers() const
{
    QList<PaperOffer> offers = papersOfClient(desk(), m_client);
    if (!desk().may(rightTo(PaperKind::DisclosureAccount))) return offers;
    const PaperOffer account = accountOf(desk(), m_client);
    if (m_tabs->current() == QLatin1String("consents")) offers.prepend(account);
    else offers.append(account);
    return offers;
}

bool ChartScreen::escape() { return m_tabs->escape(); }

QList<QWidget *> ChartScreen::panes() const { return {m_strip->pane(), m_tabs, m_head}; }

void ChartScreen::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
    if (plain && event->key() == Qt::Key_S && desk().may(Right::EditSideEffects)) Q_EMIT sideEffectWanted(m_client);
    else if (plain && pressConsents(event->key())) return;
    else if (plain && event->key() == Qt::Key_Insert) Q_EMIT labsWanted(m_client);
    else if (plain && event->key() == Qt::Key_I && desk().may(Right::GiveInjection)) Q_EMIT injectionWanted(m_client);
    else if (plain && event->key() == Qt::Key_B && desk().may(Right::EditVisits)) book();
    else if (plain && event->key() == Qt::Key_T && desk().may(Right::SeeClinical)) m_tabs->writeNote();
    else if (plain && event->key() == Qt::Key_O && desk().may(Right::EditOrders)) Q_EMIT orderWanted(m_client);
    else if (plain && pressStay(event->key())) return;
    else if (plain && event->key() == Qt::Key_C && desk().may(Right::SeeClinical)) correct();
    else if (plain && event->key() == Qt::Key_U && deeds().undoLast()) return;
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_E) Q_EMIT identityWanted(m_client);
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_M) Q_EMIT mergeAsked(m_client);
    else Screen::keyPressEvent(event);
}

/// In Episodes: `Space` the next step, `Del` asks for the discharge.
bool ChartScreen::pressStay(int key)
{
    if (m_tabs->current() != QLatin1String("episodes") || !desk().may(Right::EditEpisodes)) return false;
    if (key == Qt::Key_Space) Q_EMIT careStepWanted(m_client);
    else if (key == Qt::Key_Delete) Q_EMIT dischargeWanted(m_client);
    else return false;
    return true;
}

/// In Consents: `Ins` records a signed one, `Del` asks for the revocation.
bool ChartScreen::pressConsents(int key)
{
    if (m_tabs->current() != QLatin1String("consents")) return false;
    if (key == Qt::Key_Insert) m_tabs->consents()->record();
    else if (key == Qt::Key_Delete) m_tabs->consents()->revoke();
    else return false;
    return true;
}

void ChartScreen::showConsent(Id<Consent> consent)
{
    if (!m_tabs->consents()) return;
    m_tabs->open(QStringLiteral("consents"));
    m_tabs->consents()->choose(consent);
}

void ChartScreen::correct()
{
    if (!m_tabs->correct())
        deeds().fail(tr("Choose a tablet, an injection, a side effect, a note or the plan: these are corrected here."));
}

void ChartScreen::book()
{
    if (m_page) m_visits->bookProposed(personShown(m_page->client));
}

void ChartScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    const Look &look = Look::of(this);
    const bool compact = window()->width() < look.px(1400);
    m_head->setCompact(compact);
    m_strip->setCompact(compact);
}
