#include "ui/desktop/kits/kit_panel.h"
#include "ui/desktop/kits/kit_ask.h"
#include "ui/desktop/kits/way_steps.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>

namespace {

constexpr int mostOthers = 3; ///< what is said about other cartons; the rest would not be read

} // namespace

KitPanel::KitPanel(Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk) { build(); }

DeedButton *KitPanel::deed(const QString &text, const Sign &sign, const QString &cap, void (KitPanel::*wanted)())
{
    auto *button = new DeedButton(text);
    button->setSign(sign);
    if (!cap.isEmpty()) button->setCap({cap});
    button->setTall(36);
    connect(button, &QAbstractButton::clicked, this, wanted);
    return button;
}

void KitPanel::build()
{
    const Look &look = Look::of(this);
    m_top = new PanelSection({}, PanelSection::Ground::Paper);
    m_kit = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_name = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_about = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_contents = new TextLabel(QString(), TextSize::Body);
    m_trouble = new SignedText(TextSize::Lead, QFont::DemiBold);
    m_troubleWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    for (QWidget *part : {static_cast<QWidget *>(m_kit), static_cast<QWidget *>(m_name),
                          static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_contents),
                          static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_troubleWords)})
        m_top->addWidget(part);
    m_next = deed({}, IconName::Refrigerator, tr("Space"), &KitPanel::nextWanted);
    m_next->setRank(DeedButton::Rank::Filled);
    m_next->setTall(44);
    m_top->addWidget(m_next);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    m_anotherDeed = deed(tr("Another kit"), IconName::Kit, QStringLiteral("K"), &KitPanel::anotherWanted);
    m_visit = deed(tr("Move the visit"), IconName::Book, QStringLiteral("B"), &KitPanel::visitWanted);
    line->addWidget(m_anotherDeed, 1);
    line->addWidget(m_visit, 1);
    m_top->addLayout(line);
    m_leaving = new QWidget;
    auto *rare = new QHBoxLayout(m_leaving);
    rare->setContentsMargins(0, 0, 0, 0);
    rare->setSpacing(look.px(4));
    m_cold = deed({}, IconName::Timer, {}, &KitPanel::coldWanted);
    m_waste = deed(tr("Wasted…"), {}, {}, &KitPanel::wasteWanted);
    m_return = deed(tr("Returned…"), {}, {}, &KitPanel::returnWanted);
    for (DeedButton *button : {m_cold, m_waste, m_return}) {
        button->setRank(DeedButton::Rank::Flat);
        button->setTall(space::rowControl);
        rare->addWidget(button);
    }
    rare->addStretch();
    m_top->addWidget(m_leaving);
    setTop(m_top);
    m_ask = new KitAsk(m_desk);
    m_dayBox = new AskBox;
    m_way = new PanelSection(tr("Where it is"));
    m_steps = new WaySteps;
    m_way->addWidget(m_steps);
    m_other = new PanelSection(tr("Can another kit be used?"));
    m_other->setFocusPolicy(Qt::StrongFocus);
    m_other->setAccessibleName(tr("Can another kit be used?"));
    for (PanelSection *section :
         {static_cast<PanelSection *>(m_ask), static_cast<PanelSection *>(m_dayBox), m_way, m_other})
        addSection(section);
    show(nullptr, {});
}

void KitPanel::leaveQuestions()
{
    m_ask->leave();
    m_dayBox->leave();
}

void KitPanel::show(const KitRow *row, const QList<KitRow> &others)
{
    leaveQuestions();
    m_top->setVisible(row);
    m_way->setVisible(row);
    m_other->setVisible(row);
    m_another.reset();
    m_row = row ? std::optional(*row) : std::nullopt;
    if (!row) return;
    m_kit->setText(row->owner ? tr("Kit %1, for").arg(row->kit.number) : tr("Kit %1").arg(row->kit.number));
    m_about->setVisible(row->owner.has_value());
    if (row->owner) {
        const PersonWords words = m_desk.words(*row->owner);
        m_name->setText(words.name);
        QStringList about;
        for (const QString &each : {words.born, words.age, words.chart})
            if (!each.isEmpty()) about << each;
        m_about->setText(about.join(QStringLiteral(", ")));
    } else {
        m_name->setText(tr("The clinic's own"));
    }
    QStringList contents;
    if (!row->kit.lot.isEmpty()) contents << tr("Lot %1").arg(row->kit.lot);
    if (row->kit.expiresOn.isValid()) contents << tr("expires %1").arg(plainDay(row->kit.expiresOn));
    if (!outWords(*row).isEmpty()) contents << tr("%1 out of the cold").arg(outWords(*row));
    m_contents->setText(contents.join(QStringLiteral(", ")));
    m_contents->setVisible(!contents.isEmpty());
    const KitTrouble trouble = troubleOf(*row, m_desk.today());
    m_trouble->setVisible(!trouble.lead.word.isEmpty());
    m_troubleWords->setVisible(!trouble.words.isEmpty());
    m_trouble->setText(trouble.lead.sign, trouble.lead.word, trouble.lead.ink, trouble.lead.ink);
    m_troubleWords->setText(trouble.words);
    showDeeds(*row);
    showOther(*row, others);
}

void KitPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    if (m_row) showDeeds(*m_row);
}

void KitPanel::showDeeds(const KitRow &row)
{
    const bool edits = m_desk.may(Right::EditKits), open = !isClosed(row.kit.state);
    const bool narrow = width() < Look::of(this).px(380);
    QString words;
    IconName icon = IconName::Kit;
    switch (row.kit.state) {
    case KitState::Ordered: words = tr("Authorised"); break;
    case KitState::Authorised:
        words = narrow ? tr("Received, put away") : tr("Received, into the refrigerator");
        icon = IconName::Refrigerator;
        break;
    case KitState::Received:
        words = tr("Into the refrigerator");
        icon = IconName::Refrigerator;
        break;
    case KitState::Refrigerated:
        words = tr("Reserve");
        icon = IconName::Book;
        break;
    case KitState::Reserved:
        words = tr("Give the injection");
        icon = IconName::Syringe;
        break;
    default: break;
    }
    m_next->setText(words);
    m_next->setSign(icon);
    m_next->setVisible(edits && open && !row.isSetAside && !(row.kit.state == KitState::Refrigerated && !row.owner));
    m_visit->setVisible(row.owner && open && m_desk.may(Right::EditVisits));
    m_visit->setText(row.visitAt.isValid() ? narrow ? tr("Move visit") : tr("Move the visit")
                         : narrow ? tr("Book")
                                           : tr("Book a visit"));
    m_anotherDeed->setVisible(edits && open && row.owner && (row.isLate || row.isSetAside));
    m_leaving->setVisible(edits && open);
    const bool inHouse = isInHouse(row.kit.state) && row.kit.state != KitState::Received;
    m_cold->setVisible(inHouse);
    m_cold->setText(row.kit.outSince.isValid() ? tr("Put back") : tr("Take out"));
}

void KitPanel::showOther(const KitRow &row, const QList<KitRow> &others)
{
    m_other->clear();
    const bool asked = row.owner && !isClosed(row.kit.state) && (row.isLate || row.isSetAside);
    m_other->setVisible(asked);
    if (!asked) return;
    const QDate day = row.neededOn.isValid() ? qMax(row.neededOn, m_desk.today()) : m_desk.today();
    int said = 0, foreign = 0;
    for (const KitRow &each : others) {
        if (each.kit.id == row.kit.id || placeOnWay(each.kit.state) < placeOnWay(KitState::Received)) continue;
        Kit kit = each.kit;
        kit.hoursOut = each.hoursOut;
        const QStringList why = whyNotFor(kit, row.owner->id, day);
        foreign += why.contains(QStringLiteral("OWNED"));
        const bool free = why.isEmpty() && kit.state == KitState::Refrigerated;
        if (!free || said >= mostOthers) continue;
        ++said;
        if (!m_another) m_another = each;
        auto *line = new SignedText(TextSize::Body, QFont::Normal);
        line->setText(IconName::Check,
                      tr("*%1*, %2, %3, %4 out of the cold.")
                          .arg(kit.number, each.owner ? tr("the client's own") : tr("the clinic's own"), lotWords(kit),
                               outWords(each)),
                      &Tokens::given);
        m_other->addWidget(line);
    }
    if (!m_another) {
        auto *none = new SignedText(TextSize::Body, QFont::Normal);
        none->setText(IconName::Close, tr("The clinic has none of its own that may be used on %1.").arg(shortDay(day)),
                      &Tokens::text2);
        m_other->addWidget(none);
    }
    if (foreign) {
        auto *theirs = new SignedText(TextSize::Body, QFont::Normal);
        theirs->setText(IconName::Close, tr("Kits of other people stay theirs: a pharmacy kit belongs to one client."),
                        &Tokens::text2, &Tokens::text2);
        m_other->addWidget(theirs);
    }
    m_anotherDeed->setReason(m_another ? QString() : tr("No other kit may be used"));
}

void KitPanel::showSteps(const QList<KitStep> &steps)
{
    if (!m_row) return;
    QList<WaySteps::Line> lines;
    const int here = placeOnWay(m_row->kit.state);
    for (const KitState state : kitWay()) {
        WaySteps::Line line{.word = word(state)};
        const int place = placeOnWay(state);
        line.gone = here >= 0 && place <= here;
        line.here = place == here;
        line.late = m_row->isLate && place == here + 1;
        for (const KitStep &step : steps) {
            if (step.state != state || !line.gone) continue;
            const QDate on = state != KitState::Reserved && step.on.isValid() ? step.on : step.at.date();
            const QString who = m_desk.staffName(step.who);
            line.when = who.isEmpty() ? shortDay(on) : tr("%1, %2", "day, person").arg(shortDay(on), who);
        }
        if (line.gone && line.when.isEmpty()) {
            // An imported kit has one version; what its papers say stands for the steps before.
            const QDate known = state == KitState::Ordered ? m_row->kit.orderedOn
                : state == KitState::Received              ? m_row->kit.receivedOn
                                                           : QDate();
            line.when = known.isValid() ? shortDay(known) : QString();
        }
        if (state == KitState::Authorised && m_row->kit.authorisedUntil.isValid())
            line.when = tr("until %1").arg(plainDay(m_row->kit.authorisedUntil));
        if (state == KitState::Reserved && line.when.isEmpty() && m_row->neededOn >= m_desk.today() && here < place
            && here >= 0)
            line.when = tr("for %1").arg(shortDay(m_row->neededOn));
        lines << line;
    }
    if (here < 0) {
        WaySteps::Line out{.word = word(m_row->kit.state), .gone = true, .here = true};
        out.when = m_row->kit.reason.isEmpty() ? shortDay(m_row->kit.closedOn) : m_row->kit.reason;
        lines << out;
    }
    m_steps->setLines(lines);
}
