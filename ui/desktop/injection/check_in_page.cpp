#include "ui/desktop/injection/check_in_page.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCborArray>
#include <QKeyEvent>

CheckInPage::CheckInPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : SheetScreen(desk, deeds, client, parent)
{
    build(IconName::SideEffect, buildForm(), tr("Save check-in"));
}

QWidget *CheckInPage::buildForm()
{
    m_field = new CheckInField;
    m_sites = new SiteLooks;
    auto *form = new FormColumn;
    m_fieldRow = form->add(tr("Since last time"), m_field);
    m_siteRow = form->add(tr("Earlier site"), m_sites);
    connect(m_field, &CheckInField::changed, this, &CheckInPage::judge);
    connect(m_field, &CheckInField::whole, this, [this] {
        if (m_sites->isAsked() && !m_sites->isWhole()) m_sites->focusFirst();
    });
    connect(m_sites, &SiteLooks::changed, this, &CheckInPage::judge);
    return form;
}

QString CheckInPage::title() const { return tr("Check-in"); }
QString CheckInPage::subtitle() const { return longDay(desk().today()); }

QList<KeyHint> CheckInPage::hints() const
{
    return {{{QStringLiteral("0–9")}, tr("answer")},
            {{QStringLiteral("=")}, tr("same as last time")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> CheckInPage::panes() const { return {m_field, m_foot}; }

void CheckInPage::begin()
{
    whenDone(SheetReads(database()).of(m_client), this, [this](const Result<SheetBeside> &beside) {
        if (beside) show(*beside);
        else m_stack->fail(tr("The chart could not be read."), sentence(beside.error()));
    });
}

void CheckInPage::show(const SheetBeside &beside)
{
    m_field->setLast(beside.checkIns.isEmpty() ? std::nullopt : std::optional(beside.checkIns.last()));
    m_sites->setOpen(m_page->effects, m_page->injections);
    m_siteRow->setVisible(m_sites->isAsked());
    m_isShown = true;
    m_stack->showSheet();
    m_field->setFocus(Qt::TabFocusReason);
    judge();
    takeUp();
}

QStringList CheckInPage::whatIsLeft() const
{
    QStringList left;
    const bool sitesAlone = m_sites->isAsked() && m_sites->isWhole() && !m_field->isBegun();
    if (!m_field->isWhole() && !sitesAlone)
        left << (m_field->isBegun() ? tr("the rest of the check-in") : tr("the check-in"));
    if (m_sites->isAsked() && !m_sites->isWhole()) left << tr("earlier site");
    if (m_sites->isBad()) left << tr("size in mm");
    return left;
}

void CheckInPage::judge()
{
    if (!m_isShown) return;
    m_siteRow->setNeeded(m_sites->isAsked() && !m_sites->isWhole());
    m_siteRow->setError(m_sites->isBad()          ? tr("The size is 0 to 500 mm.")
                            : m_sites->anyWorse() ? tr("Worse: the physician sees it today.")
                                                  : QString());
    const auto asked = m_field->checkIn(m_client, desk().today());
    const bool used = asked && asked->anyUse == YesNo::Yes;
    m_fieldRow->setHint(used ? tr("Any use: of opioids, tell the physician before the next dose.") : QString());
    m_foot->setLeft(whatIsLeft(), {});
}

QCborMap CheckInPage::draft() const
{
    if (!m_isShown || m_busy || !m_field->isBegun()) return {};
    QCborMap draft = draftHead(QStringLiteral("check-in"), m_client, m_page->client.displayName());
    draft.insert(QStringLiteral("check-in"), m_field->draft());
    return draft;
}

void CheckInPage::resume(const QCborMap &draft)
{
    m_resumed = draft;
    if (m_isShown) takeUp();
}

void CheckInPage::takeUp()
{
    m_field->resume(m_resumed.value(QStringLiteral("check-in")).toArray());
    m_resumed = {};
    judge();
}

void CheckInPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) save();
    else Screen::keyPressEvent(event);
}

void CheckInPage::save()
{
    if (m_busy || !m_isShown || !whatIsLeft().isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    const Product product = !m_page->injections.isEmpty() ? Product::XR
        : !m_page->doses.isEmpty()                        ? Product::Oral
                                                          : Product::Unknown;
    whenDone(CheckIns(database()).keep(m_client, m_field->checkIn(m_client, desk().today()), m_sites->looks(), product),
             this, [this](const Result<CheckIns::Kept> &kept) {
                 m_busy = false;
                 if (kept) saved(*kept);
                 else m_foot->fail(sentence(kept.error()));
             });
}

void CheckInPage::saved(const CheckIns::Kept &kept)
{
    const QString person = desk().shown(m_page->client.displayName());
    int noted = 0, ended = 0;
    for (const EffectStep &step : kept.effects) {
        noted += step.isNew;
        ended += step.effect.resolvedOn.isValid();
    }
    QStringList said{kept.hasAnswers ? tr("craving %1 of 10").arg(kept.checkIn.craving)
                                     : tr("injection site looked at")};
    if (noted) said << (noted == 1 ? tr("1 new side effect") : tr("%1 new side effects").arg(noted));
    if (ended) said << tr("%n ended", "side effects", ended);
    if (kept.hasAnswers && kept.checkIn.anyUse == YesNo::Yes) said << tr("any use: yes");
    Desk *shared = &desk();
    DeedLog *log = &deeds();
    deeds().say({{IconName::SideEffect, tr("Checked in"), &Tokens::accent},
                 person,
                 said.join(QStringLiteral(", ")) + QLatin1Char('.'),
                 [shared, log, kept, person] {
                     whenDone(CheckIns(shared->database()).undo(kept), shared, [log, person](const Result<Done> &back) {
                         if (!back) log->fail(sentence(back.error()));
                         else log->sayUndone(person, CheckInPage::tr("the check-in is taken back."));
                     });
                 }});
    Q_EMIT left();
}
