#include "ui/desktop/injection/injection_page.h"
#include "app/exchange/flaw_codes.h"
#include "app/treatment/oral.h"
#include "db/stores/slots.h"
#include "ui/desktop/injection/gate_column.h"
#include "ui/desktop/injection/next_visit_field.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/injection/sheet_saver.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/warm_up.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

InjectionPage::InjectionPage(Desk &desk, DeedLog &deeds, Id<Client> client, Route route, QWidget *parent)
    : Screen(desk, deeds, parent), m_client(client), m_route(route), m_saver(new SheetSaver(desk.database(), this))
{
    build();
}

InjectionPage::~InjectionPage() = default;

void InjectionPage::build()
{
    m_head = new SheetHead(desk());
    m_gate = new GateColumn;
    m_form = new ShotForm;
    m_typed = FormDraft(m_form);
    m_formArea = new QScrollArea;
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setWidget(m_form);
    m_foot = new SheetFoot(m_route == Route::XR ? tr("Save injection") : tr("Give the tablet"));
    auto *body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_gate, m_route == Route::XR ? 0 : 1);
    m_columns->addWidget(m_formArea, 1);
    auto *both = new PlainScroll(body);
    m_formArea->setVisible(m_route == Route::XR);
    m_stack = new ReadingStack(IconName::Syringe, tr("Reading the chart…"), {m_head, both, m_foot}, both, this);
    connectParts();
}

void InjectionPage::connectParts()
{
    connect(m_gate, &GateColumn::changed, this, &InjectionPage::judge);
    connect(m_gate, &GateColumn::done, this, [this] {
        if (m_route == Route::XR) m_form->focusNeeded();
        else m_foot->save()->setFocus();
    });
    connect(m_gate, &GateColumn::signWanted, this, &InjectionPage::askToSign);
    connect(m_form, &ShotForm::changed, this, &InjectionPage::judge);
    connect(m_foot, &SheetFoot::saveWanted, this, &InjectionPage::save);
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
    connect(m_foot->visit(), &NextVisitField::changed, this, [this] {
        if (m_draft) m_foot->setLeft(whatIsLeft(), barred());
    });
    connect(m_foot->visit(), &NextVisitField::picked, this, &InjectionPage::lookAtVisit);
    connect(m_form, &ShotForm::takenOut, this, &InjectionPage::keepTakenOut);
    for (const Qt::Key key : {Qt::Key_W, Qt::Key_B, Qt::Key_O}) // a field would take the letter, with Alt as well
        new QShortcut(
            Qt::ALT | key, this, [this, key] { act(key); }, Qt::WidgetWithChildrenShortcut);
    connect(m_head, &SheetHead::whyWanted, this, &InjectionPage::why);
    connect(m_saver, &SheetSaver::injectionSaved, this, &InjectionPage::saved);
    connect(m_saver, &SheetSaver::visitBooked, this, [this](const Visit &visit) {
        desk().setLastBooked(visit);
        m_besideSaid += tr(" Next visit %1, %2.").arg(shortDay(visit.startsAt.date()), clockTime(visit.startsAt));
    });
    connect(m_saver, &SheetSaver::visitRefused, this, [this](const Error &error) {
        m_besideSaid += tr(" The next visit is not booked. %1").arg(sentence(error));
    });
    connect(m_saver, &SheetSaver::rescueRefused, this, [this](const Error &error) {
        m_besideSaid += tr(" The overdose rescue is not recorded. %1").arg(sentence(error));
    });
    connect(m_saver, &SheetSaver::doseSaved, this, &InjectionPage::tabletSaved);
    connect(m_saver, &SheetSaver::failed, this, &InjectionPage::refused);
    connect(m_saver, &SheetSaver::medicineSaved, this, [this](const Medicine &kept) { m_draft->medicineSaved(kept); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_form->isAncestorOf(now)) m_formArea->ensureWidgetVisible(now, 0, 48);
    });
}

void InjectionPage::refused(const Error &error)
{
    m_foot->fail(sentence(error));
    if (error.kind == Error::Kind::Flawed && error.facts.contains(code(Injection::Flaw::LotUsedUp))) m_form->askLot();
}

QString InjectionPage::title() const
{
    if (m_route == Route::XR) return tr("Injection");
    if (!m_draft) return tr("Before the tablet");
    switch (m_draft->recheck()) {
    case Recheck::FullGate: return tr("Before the first tablet");
    case Recheck::LateCheck: return tr("Late check");
    default: return tr("Before the tablet");
    }
}

QString InjectionPage::subtitle() const
{
    return tr("%1, %2", "day, time")
        .arg(QLocale().toString(desk().today(), QStringLiteral("dddd d MMMM yyyy")), clockTime(desk().now()));
}

QList<KeyHint> InjectionPage::hints() const
{
    QList<KeyHint> hints{
        {{tr("Enter")}, tr("next row")}, {{tr("Tab")}, tr("next field")}, {{QStringLiteral("1–9")}, tr("answer")}};
    hints << KeyHint{{QStringLiteral("O")}, tr("physician signs")};
    if (m_route == Route::XR)
        hints << KeyHint{{QStringLiteral("W")}, tr("timer")} << KeyHint{{QStringLiteral("B")}, tr("next visit")};
    return hints << KeyHint{{tr("Esc")}, tr("leave, nothing saved")};
}

void InjectionPage::enter()
{
    if (m_draft) return;
    read();
}

void InjectionPage::read()
{
    const auto fail = [this](const Error &error) {
        m_stack->fail(tr("The chart could not be read."), sentence(error));
    };
    whenDone(Worklists(database()).chart(m_client), this, [this, fail](const Result<ChartPage> &page) {
        if (!page) return fail(page.error());
        whenDone(SheetReads(database()).of(m_client), this, [this, fail, page](const Result<SheetBeside> &beside) {
            if (beside) show(*page, *beside);
            else fail(beside.error());
        });
    });
}

void InjectionPage::show(const ChartPage &page, const SheetBeside &beside)
{
    m_draft = std::make_unique<GateDraft>(page, beside, m_route, desk().now(), desk().limits());
    m_draft->setNames([shared = &desk()](const QString &login) { return shared->staffName(login); });
    m_head->show(page);
    if (m_route == Route::XR) m_form->fill(page, beside, desk().now(), desk().limits(), orderWords());
    m_stack->showSheet();
    Q_EMIT headChanged(); // only now is it known which checks these are
    m_gate->setDraft(m_draft.get());
    judge();
    m_typed.begin();
    takeUp();
    if (m_gate->left().isEmpty() && m_gate->barred().isEmpty() && m_route == Route::XR) m_form->focusNeeded();
}

QString InjectionPage::orderWords() const
{
    const Order *order = injectionOrderInForce(m_draft->page().orders, desk().today());
    if (!order) return tr("No injection order is in force: the clinic's interval applies.");
    QString words = tr("Ordered: %1").arg(wordForOrder(*order));
    if (!order->prescriber.isEmpty()) words += QStringLiteral(", ") + desk().staffName(order->prescriber);
    return words + QStringLiteral(", ") + plainDay(order->startsOn) + QLatin1Char('.');
}

QStringList InjectionPage::whatIsLeft() const
{
    if (!m_draft) return {};
    if (m_route == Route::Oral) return m_gate->left();
    if (m_form->dose() == ShotForm::Dose::NotGiven) return m_form->left();
    return m_gate->left() + m_form->left() + m_foot->visit()->left();
}

/// What stops giving; nothing stops recording that it was not given.
QStringList InjectionPage::barred() const
{
    const bool notGiven = m_route == Route::XR && m_form->dose() == ShotForm::Dose::NotGiven;
    return notGiven ? QStringList() : m_gate->barred();
}

bool InjectionPage::canSave() const
{
    return m_draft && whatIsLeft().isEmpty() && barred().isEmpty() && !m_saver->isBusy();
}

void InjectionPage::judge()
{
    if (!m_draft) return;
    showNext();
    m_foot->setLeft(whatIsLeft(), barred());
    QTimer::singleShot(0, this, &InjectionPage::fitColumns); // rows have grown or shrunk
}

void InjectionPage::showNext()
{
    if (m_route == Route::Oral) {
        const ExpectedDose dose = expectedDose(m_draft->page().orders, desk().today(),
                                               m_draft->page().client.dischargedOn);
        m_foot->setDue(tr("Today's tablet"), milligramWords(dose.milligrams));
        m_foot->visit()->clear();
        return;
    }
    const Injection shot = m_form->injection();
    if (!counts(shot)) {
        m_foot->setDue(tr("Next due, not moved by this"),
                       m_draft->page().series.nextDue.isValid() ? longDay(m_draft->page().series.nextDue)
                                                                : tr("none yet"));
        m_foot->visit()->clear();
        return;
    }
    const IntervalMode mode = intervalInForce(m_draft->page().orders, desk().today(), desk().limits());
    const QDate due = nextDue(desk().today(), mode), opens = windowOpens(desk().today(), mode, desk().limits());
    m_foot->setDue(tr("Next due, %1 after today").arg(days(int(desk().today().daysTo(due)))), longDay(due),
                   tr("Window"), tr("%1 to %2", "days").arg(shortDay(opens), shortDay(due)));
    if (const QDateTime start = offeredVisit(); start.isValid())
        m_foot->visit()->offer(start, opens, due, desk().today(), desk().limits());
    else m_foot->visit()->clear();
}

/// The slot by the rule of the agenda; null when one is booked already or nothing is free.
QDateTime InjectionPage::offeredVisit() const
{
    for (const Visit &visit : m_draft->page().visits)
        if (visit.status == VisitStatus::Booked && visit.purpose == VisitPurpose::Injection
            && visit.startsAt.date() > desk().today())
            return {};
    return m_draft->beside().next.start;
}

Visit InjectionPage::nextVisit() const
{
    Visit visit{.client = m_client, .startsAt = m_foot->visit()->start()};
    visit.minutes = m_draft->beside().next.wish.minutes;
    visit.note = m_foot->visit()->why();
    return visit;
}

/// Whether the time that was typed is free.
void InjectionPage::lookAtVisit()
{
    if (!m_draft) return;
    const Visit visit = nextVisit();
    whenDone(Slots(database()).look(visit), this, [this, at = visit.startsAt](const Result<SlotLook> &look) {
        if (!look || m_foot->visit()->start() != at) return; // the store looks again when it is saved
        QStringList names;
        for (const QString &name : look->takenBy) names << desk().shown(name);
        m_foot->visit()->tellTaken(!look->fault          ? QString()
                                       : names.isEmpty() ? sentence(*look->fault)
                                                         : tr("taken by %1").arg(names.join(tr(", "))));
    });
}

void InjectionPage::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    fitColumns();
}

/// Two columns that scroll each for itself; below 1100 one after the other, which scroll together.
void InjectionPage::fitColumns()
{
    const Look &look = Look::of(this);
    const bool narrow = window()->width() < look.px(1100);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_form->setCompact(window()->width() < look.px(1400));
    if (m_route == Route::XR && !narrow) m_gate->setFixedWidth(look.px(window()->width() >= look.px(1400) ? 632 : 560));
    else m_gate->setMinimumWidth(0), m_gate->setMaximumWidth(QWIDGETSIZE_MAX);
    m_gate->setMinimumHeight(narrow ? m_gate->wholeHeight() : 0);
    m_formArea->setMinimumHeight(narrow ? m_form->sizeHint().height() : 0);
}

QList<QWidget *> InjectionPage::panes() const { return {m_gate, m_form, m_foot}; }
