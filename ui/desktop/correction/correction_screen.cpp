#include "ui/desktop/correction/correction_screen.h"
#include "db/stores/settings.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/correction/why_changed.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include "ui/words/reasons.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

CorrectionScreen::CorrectionScreen(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : Screen(desk, deeds, parent), m_client(client)
{
    setFocusPolicy(Qt::StrongFocus);
    build();
}

void CorrectionScreen::build()
{
    const Look &look = Look::of(this);
    m_head = new SheetHead(desk());
    m_foot = new SheetFoot(tr("Save correction"));
    m_versions = new VersionsView;
    m_lead = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    auto *standing = new QWidget;
    auto *left = new QVBoxLayout(standing);
    left->setContentsMargins(look.px(space::margin), look.px(16), look.px(space::margin), 0);
    left->setSpacing(look.px(8));
    left->addWidget(new TextLabel(tr("As it stands in the register"), TextSize::Lead, QFont::DemiBold));
    left->addWidget(m_lead);
    left->addWidget(m_versions);
    left->addStretch();
    m_why = new WhyChanged;
    m_whyRow = new FieldRow(tr("Why is it changed?"), m_why);
    auto *form = new QWidget;
    m_rows = new QVBoxLayout(form);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget *ground : {form, area->viewport()}) {
        ground->setAutoFillBackground(true);
        ground->setBackgroundRole(QPalette::Base);
    }
    area->setWidget(form);
    auto *body = new QWidget;
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(standing, 1);
    auto *right = new QVBoxLayout; // why stays in view, however long the form is
    right->setSpacing(0);
    right->addWidget(area, 1);
    right->addWidget(m_whyLine = new Hairline);
    right->addWidget(m_whyRow);
    columns->addLayout(right, 1);
    m_stack = new ReadingStack(IconName::Edit, tr("Reading the entry…"), {m_head, body, m_foot}, body, this);
    connect(m_foot, &SheetFoot::saveWanted, this, &CorrectionScreen::save);
    connect(m_foot, &SheetFoot::leaveWanted, this, [this] { Q_EMIT Screen::left(); });
    connect(m_why, &WhyChanged::changed, this, &CorrectionScreen::judge);
}

void CorrectionScreen::addRow(QWidget *row) { m_rows->insertWidget(m_rows->count() - 1, row); }

void CorrectionScreen::setStrike(const QString &words)
{
    m_strike = new DeedButton(words);
    m_strike->setCap({QStringLiteral("0")});
    m_strike->setTall(36);
    connect(m_strike, &QAbstractButton::clicked, this, &CorrectionScreen::strike);
    addRow(new FieldRow(tr("Or"), m_strike));
}

void CorrectionScreen::strike()
{
    m_struck = !m_struck;
    m_strike->setChosen(m_struck);
    // What is struck out has nothing to fill in but why.
    for (int i = 1; i < m_rows->count() - 1; ++i)
        if (QWidget *row = m_rows->itemAt(i)->widget()) row->setEnabled(!m_struck);
    judge();
}

QString CorrectionScreen::whySaid() const { return m_why->why(); }

QString CorrectionScreen::person() const { return desk().shown(m_page->client.displayName()); }

QString CorrectionScreen::takenBackWhy() { return tr("the correction was entered in error"); }

void CorrectionScreen::sayTakenBack(DeedLog *log, const QString &person, const Error *error)
{
    if (error) log->fail(sentence(*error));
    else log->sayUndone(person, tr("the entry is as it was before."));
}

void CorrectionScreen::setLead(const QString &words) { m_lead->setText(words); }

void CorrectionScreen::setAsksWhy(bool asks)
{
    m_asksWhy = asks;
    m_whyRow->setVisible(asks);
    m_whyLine->setVisible(asks);
}

void CorrectionScreen::setSaveWord(const QString &word) { m_foot->save()->setText(word); }

QList<KeyHint> CorrectionScreen::hints() const
{
    return {{{QStringLiteral("0")}, tr("entered in error")},
            {{QStringLiteral("1–9")}, tr("why")},
            {{tr("Tab")}, tr("next field")},
            {{tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave, nothing saved")}};
}

QList<QWidget *> CorrectionScreen::panes() const { return {m_rows->parentWidget(), m_whyRow, m_foot}; }

QString CorrectionScreen::said() const { return m_foot->said(); }

void CorrectionScreen::enter()
{
    setFocus();
    if (m_page) return;
    whenDone(Worklists(database()).chart(m_client), this, [this](const Result<ChartPage> &read) {
        if (!read) return broken(read.error());
        m_page = *read;
        m_head->show(*m_page);
        whenDone(Settings(database()).reasons(), this, [this](const Result<DoseReasons> &reasons) {
            m_why->setReasons(reasonsInForce(reasons ? *reasons : DoseReasons(), ReasonFor::Corrected));
            readEntry();
        });
    });
}

void CorrectionScreen::broken(const Error &error)
{
    m_stack->fail(tr("The entry could not be read."), sentence(error));
}

void CorrectionScreen::ready()
{
    m_ready = true;
    m_stack->showSheet();
    setFocus();
    judge();
}

QStringList CorrectionScreen::allLeft() const
{
    QStringList all = missing();
    if (m_asksWhy && m_why->why().isEmpty()) all << tr("why it is changed");
    return all;
}

void CorrectionScreen::judge()
{
    if (!m_ready) return;
    m_whyRow->setNeeded(m_asksWhy && m_why->why().isEmpty());
    const QString fault = wrong();
    m_foot->setLeft(allLeft() + (fault.isEmpty() ? QStringList() : QStringList{fault}), {});
    m_foot->setDue(tr("It will say"), willSay(), tr("The old version"),
                   m_versions->spoken().isEmpty() ? tr("there is none") : tr("stays readable"));
}

void CorrectionScreen::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) save();
    else if (plain && m_strike && event->key() == Qt::Key_0) strike();
    else if (!plain || (!pressForm(event->key()) && !(m_asksWhy && m_why->press(event->key()))))
        Screen::keyPressEvent(event);
}

void CorrectionScreen::save()
{
    if (m_busy || !m_ready || !allLeft().isEmpty()) return;
    if (const QString fault = wrong(); !fault.isEmpty()) return m_foot->fail(fault);
    m_busy = true;
    m_foot->setBusy(true);
    keep();
}

void CorrectionScreen::failed(const QString &sentence)
{
    m_busy = false;
    m_foot->fail(sentence);
}

void CorrectionScreen::done(const QString &what, std::function<void()> undo)
{
    m_busy = false;
    deeds().say({{IconName::Edit, tr("Corrected"), &Tokens::accent}, person(), what, std::move(undo)});
    Q_EMIT Screen::left();
}

void CorrectionScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
