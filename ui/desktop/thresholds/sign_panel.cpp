#include "ui/desktop/thresholds/sign_panel.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/thresholds/version_list.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/threshold_words.h"
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int namedPeople = 3; ///< more are a number

} // namespace

SignPanel::SignPanel(const Desk &desk, QWidget *parent) : Panel(parent), m_desk(desk)
{
    m_versions = new VersionList(desk);
    auto *versions = new QWidget;
    auto *column = new QVBoxLayout(versions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new TextLabel(tr("Versions"), TextSize::Lead, QFont::DemiBold);
    const Look &look = Look::of(this);
    title->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    column->addWidget(title);
    column->addWidget(m_versions);
    setTop(versions);
    m_director = new PanelSection(tr("Medical director"));
    m_effects = new PanelSection;
    m_reason = new PanelSection(tr("Why"));
    m_why = new QLineEdit;
    m_why->setAccessibleName(tr("Why the numbers change"));
    m_why->setPlaceholderText(tr("Needed when a number changes"));
    m_why->setMaxLength(300);
    m_why->setFixedHeight(look.px(space::control));
    m_reason->addWidget(m_why);
    addSection(m_effects);
    addSection(m_director);
    addSection(m_reason);
    setFoot(m_foot = buildFoot());
}

void SignPanel::buildNaming()
{
    m_physicians = new QComboBox;
    m_physicians->setAccessibleName(tr("Medical director"));
    m_name = new DeedButton(tr("Name"));
    connect(m_name, &QAbstractButton::clicked, this,
            [this] { Q_EMIT nameWanted(m_physicians->currentData().toString()); });
}

QWidget *SignPanel::buildFoot()
{
    const Look &look = Look::of(this);
    auto *foot = new QWidget;
    m_signing = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
    m_said = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_password = new SecretField;
    m_password->setTall(36);
    m_password->setAccessibleName(tr("Your password"));
    m_sign = new DeedButton(tr("Read and sign"), DeedButton::Rank::Filled);
    m_sign->setSign(IconName::Sign);
    m_sign->setTall(44);
    m_sign->setCap({tr("Ctrl"), tr("Enter")});
    m_discard = new DeedButton(tr("Discard"));
    m_discard->setTall(44);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(look.px(8));
    deeds->addWidget(m_sign, 1);
    deeds->addWidget(m_discard);
    auto *column = new QVBoxLayout(foot);
    const int margin = look.px(space::margin);
    column->setContentsMargins(margin, look.px(12), margin, look.px(14));
    column->setSpacing(look.px(8));
    column->addWidget(m_signing);
    column->addWidget(m_password);
    column->addWidget(m_said);
    column->addLayout(deeds);
    connect(m_password, &SecretField::entered, this, &SignPanel::trySign);
    connect(m_sign, &QAbstractButton::clicked, this, &SignPanel::trySign);
    connect(m_discard, &QAbstractButton::clicked, this, &SignPanel::discardWanted);
    return foot;
}

void SignPanel::show(const ThresholdPage &page, const LimitValues &changes, int shown)
{
    m_page = page;
    m_changes = changes;
    m_versions->show(page, shown);
    const bool canSign = page.isDirector && (!changes.isEmpty() || !page.inForce.directorSigned);
    const bool names = m_desk.may(Right::SetTechnical);
    m_director->setVisible(!page.isDirector || names);
    m_director->clear();
    m_physicians = nullptr;
    m_name = nullptr;
    m_director->addText(page.director.isEmpty()
                            ? tr("Nobody has been named. An administrator names a physician, who then reads and signs.")
                            : tr("%1 reads and signs. Everybody may read.").arg(m_desk.staffName(page.director)));
    if (names) {
        buildNaming();
        for (const QString &each : page.physicians) m_physicians->addItem(m_desk.staffName(each), each);
        m_physicians->setCurrentIndex(qMax(0, m_physicians->findData(page.director)));
        m_director->addWidget(m_physicians);
        m_director->addWidget(m_name);
    }
    m_effects->setVisible(canSign);
    m_reason->setVisible(page.isDirector && !changes.isEmpty());
    m_foot->setVisible(canSign);
    m_discard->setVisible(!changes.isEmpty());
    m_signing->setText(tr("Signing as %1").arg(m_desk.staffName(page.director)));
    if (!m_password->hasFocus()) m_said->setText(QString());
    m_effects->setTitle(tr("If you sign version %1").arg(page.nextVersion()));
}

void SignPanel::addEffect(const Sign &sign, const QString &words, Ink ink)
{
    auto *line = new SignedText(TextSize::Body, QFont::Normal);
    line->setText(sign, words, ink);
    line->setFocusPolicy(Qt::NoFocus);
    m_effects->addWidget(line);
    m_words << line->text();
}

void SignPanel::people(const QList<ThresholdEffects::Change> &changes, bool status)
{
    if (changes.isEmpty()) return;
    QStringList who;
    for (const ThresholdEffects::Change &each : changes.mid(0, namedPeople)) {
        const QString name = m_desk.shown(each.person.name);
        who << (status ? tr("%1 from %2 to %3", "name, two statuses")
                             .arg(name, word(each.before.status).toLower(), word(each.after.status).toLower())
                       : name);
    }
    if (changes.size() > namedPeople) who << tr("%1 more").arg(changes.size() - namedPeople);
    const int count = int(changes.size());
    const QString bold = status
        ? count == 1 ? tr("*1 person changes today:*") : tr("*%1 people change today:*").arg(count)
        : count == 1 ? tr("*1 person needs another check:*")
                     : tr("*%1 people need another check:*").arg(count);
    const SeriesStatus worst = changes.first().after.status;
    addEffect(status ? Sign(shapeOf(worst)) : Sign(IconName::Info),
              bold + QLatin1Char(' ') + who.join(QStringLiteral(", ")) + QLatin1Char('.'),
              status ? inkOf(shapeOf(worst)) : &Tokens::text2);
}

void SignPanel::showEffects(const std::optional<ThresholdEffects> &effects)
{
    m_effects->clear();
    m_words.clear();
    if (!effects) {
        m_effects->addText(tr("Counting who changes today…"), true);
        return;
    }
    people(effects->statuses, true);
    people(effects->rechecks, false);
    if (effects->statuses.isEmpty() && effects->rechecks.isEmpty())
        addEffect(IconName::Check, tr("*Nobody changes today.* %1 clients were looked at.").arg(effects->clients),
                  &Tokens::given);
    if (const qsizetype ending = effects->overrides.size(); ending > 0)
        addEffect(
            IconName::Sign,
            ending == 1
                ? tr("*1 override ends:* it was signed under other numbers and must be decided again.")
                : tr("*%1 overrides end:* they were signed under other numbers and must be decided again.").arg(ending),
            &Tokens::text2);
    for (const char *key : {"observe_first", "observe_next"}) {
        const QString name = QString::fromLatin1(key);
        if (!m_changes.contains(name)) continue;
        const QString old = medicalValues(m_page.inForce).value(name);
        addEffect(IconName::Timer, tr("%1: %2 instead of %3 minutes.").arg(setting(name), m_changes[name], old),
                  &Tokens::text2);
    }
    if (m_changes.isEmpty())
        addEffect(IconName::Info, tr("No number changes: what is in force is signed as it stands."), &Tokens::text2);
    addEffect(IconName::Check, tr("What is recorded stays as it was recorded."), &Tokens::text2);
}

void SignPanel::trySign()
{
    if (!m_sign->isEnabled() || !m_foot->isVisibleTo(this)) return;
    if (!m_changes.isEmpty() && m_why->text().trimmed().isEmpty()) {
        fail(tr("Say first why the numbers change."));
        m_why->setFocus();
        return;
    }
    if (m_password->isEmpty()) {
        fail(tr("Your password is needed to sign."));
        m_password->setFocus();
        return;
    }
    setBusy(true);
    QByteArray secret = m_password->takeSecret();
    Q_EMIT signWanted(m_why->text(), secret);
    wipeSecret(secret);
}

void SignPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_sign->setText(width() < Look::of(this).px(380) ? tr("Sign") : tr("Read and sign"));
}

void SignPanel::setBusy(bool busy)
{
    m_sign->setReason(busy ? tr("Checking the password") : QString());
    m_said->setInk(&Tokens::text2);
    m_said->setText(busy ? tr("Checking the password…") : QString());
}

void SignPanel::fail(const QString &sentence)
{
    setBusy(false);
    m_said->setInk(&Tokens::overdue);
    m_said->setText(sentence);
}

QString SignPanel::said() const { return m_said->text(); }
