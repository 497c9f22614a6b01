#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/warm_up.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/site_figure.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <algorithm>

void ShotForm::fill(const ChartPage &page, const QDateTime &now, const Limits &limits, const QString &orderWords)
{
    m_client = page.client.id;
    m_today = now.date();
    m_orderWords->setText(orderWords);
    m_dose->setCurrent(0);
    m_warm->setNow(now);
    fillSides(page);
    fillKits(page, m_today);
    QString needle;
    bool any = false;
    for (const Injection &each : page.injections) {
        if (!each.given) continue;
        any = true;
        if (!each.needle.isEmpty()) needle = each.needle;
    }
    m_needle->setCurrent(needle == QLatin1String("2") ? 1 : needle.isEmpty() ? -1 : 0);
    m_needleRow->setAside(needle.isEmpty() ? tr("look at the build") : tr("as last time, look at the build"));
    const int watch = any ? limits.observeNextMinutes : limits.observeFirstMinutes;
    const int row = m_watch->findData(watch);
    if (row < 0) m_watch->addItem(minutes(watch), watch);
    m_watch->setCurrentIndex(row < 0 ? m_watch->count() - 1 : row);
    showDose();
}

void ShotForm::fillSides(const ChartPage &page)
{
    m_proposed = page.nextSide;
    QList<SiteFigure::Side> last;
    const Injection *newest = nullptr;
    for (auto each = page.injections.crbegin(); each != page.injections.crend(); ++each) {
        if (each->side == Side::Unknown) continue;
        if (!newest) newest = &*each;
        last << (each->side == Side::Left ? SiteFigure::Side::Left : SiteFigure::Side::Right);
    }
    QString words = newest ? tr("%1, %2. Dots: the last six.").arg(word(newest->side), plainDay(newest->givenOn))
                           : tr("No side recorded yet.");
    for (const SideEffect &effect : page.effects) {
        const bool site = effect.term.startsWith(QLatin1String("INJECTION_SITE")) && effect.resolvedOn.isNull();
        if (site && newest && effect.onsetOn >= newest->givenOn)
            words += QLatin1Char(' ')
                + tr("%1 there since %2: look first.").arg(sideEffect(effect.term), shortDay(effect.onsetOn));
    }
    m_sideWords->setText(words);
    m_figure->setLast(last, words);
    if (m_proposed != Side::Unknown)
        m_figure->setProposed(m_proposed == Side::Left ? SiteFigure::Side::Left : SiteFigure::Side::Right);
    m_side->setChoices({m_proposed == Side::Left ? tr("Left, proposed") : tr("Left"),
                        m_proposed == Side::Right ? tr("Right, proposed") : tr("Right")});
    m_side->setCurrent(m_proposed == Side::Left ? 0 : m_proposed == Side::Right ? 1 : -1);
}

void ShotForm::fillKits(const ChartPage &page, QDate today)
{
    m_kits.clear();
    for (const Kit &kit : page.kits) {
        const bool here = kit.state == KitState::Reserved || kit.state == KitState::Refrigerated
            || kit.state == KitState::Received;
        if (!kit.inError && here && coldChain(kit, today) == ColdChain::Usable) m_kits << kit;
    }
    std::stable_sort(m_kits.begin(), m_kits.end(), [](const Kit &a, const Kit &b) {
        const bool first = a.state == KitState::Reserved, second = b.state == KitState::Reserved;
        return first != second ? first : a.expiresOn < b.expiresOn; // set aside first, then what expires first
    });
    m_kit->clear();
    for (const Kit &kit : std::as_const(m_kits))
        m_kit->addItem(
            tr("Lot %1, expires %2, %3")
                .arg(kit.lot, plainDay(kit.expiresOn),
                     kit.state == KitState::Reserved ? tr("reserved for this client") : word(kit.state).toLower()));
    m_kit->addItem(tr("Another kit: type lot and expiry"));
    m_kit->setCurrentIndex(0);
    m_lot->clear();
    m_expires->setMinimumDate(QDate(2000, 1, 1));
    m_expires->setDate(today.addYears(1));
}

ShotForm::Dose ShotForm::dose() const { return Dose(qMax(0, m_dose->current())); }

bool ShotForm::typedKit() const { return m_kit->currentIndex() >= m_kits.size(); }

bool ShotForm::wantsSideEffect() const { return m_effect->current() == 1; }

void ShotForm::showDose()
{
    const bool given = dose() != Dose::NotGiven;
    m_milligrams->setVisible(dose() == Dose::Part);
    m_reason->setVisible(!given);
    for (FieldRow *row : {m_sideRow, m_needleRow, m_kitRow, m_warmRow, m_rescueRow, m_watchRow, m_effectRow})
        row->setVisible(given);
    m_typedKit->setVisible(typedKit());
    m_doseRow->setHint(dose() == Dose::Part
                           ? tr("A part does not move the next due date until a physician signs that it counts.")
                           : QString());
    judge();
}

Injection ShotForm::injection() const
{
    Injection shot{.client = m_client};
    shot.givenOn = m_today;
    shot.note = m_note->text().trimmed();
    if (dose() == Dose::NotGiven) {
        shot.given = false;
        shot.milligrams = 0;
        shot.full = false;
        shot.notGivenReason = m_reason->currentIndex() > 0 ? m_reason->currentText() : QString();
        return shot;
    }
    shot.full = dose() == Dose::Full;
    shot.milligrams = shot.full ? 380 : m_milligrams->value();
    shot.side = m_side->current() == 0 ? Side::Left : m_side->current() == 1 ? Side::Right : Side::Unknown;
    shot.needle = m_needle->current() == 0 ? QStringLiteral("1.5")
        : m_needle->current() == 1         ? QStringLiteral("2")
                                           : QString();
    shot.lot = typedKit() ? m_lot->text().trimmed() : m_kits.at(m_kit->currentIndex()).lot;
    shot.expiresOn = typedKit() ? m_expires->date() : m_kits.at(m_kit->currentIndex()).expiresOn;
    shot.outOfColdAt = m_warm->outAt();
    shot.reversalTalk = m_rescue->isChecked() ? YesNo::Yes : YesNo::Unknown;
    shot.observedMinutes = m_watch->currentData().toInt();
    return shot;
}

QStringList ShotForm::left() const
{
    const Injection shot = injection();
    QStringList left;
    if (!shot.given) {
        if (shot.notGivenReason.isEmpty()) left << tr("why it was not given");
        return left;
    }
    if (shot.side == Side::Unknown) left << tr("side");
    if (m_proposed != Side::Unknown && shot.side != Side::Unknown && shot.side != m_proposed && shot.note.isEmpty())
        left << tr("why the same side, as a note");
    if (shot.needle.isEmpty()) left << tr("needle");
    if (shot.lot.isEmpty()) left << tr("lot");
    else if (shot.expiresOn < m_today) left << tr("a kit that has not expired");
    if (m_warm->isBad()) left << tr("time out of the refrigerator");
    if (shot.reversalTalk != YesNo::Yes) left << tr("overdose rescue");
    return left;
}

void ShotForm::judge()
{
    const Injection shot = injection();
    m_sideRow->setNeeded(shot.given && shot.side == Side::Unknown);
    m_needleRow->setNeeded(shot.given && shot.needle.isEmpty());
    m_rescueRow->setNeeded(shot.given && shot.reversalTalk != YesNo::Yes);
    const bool expired = shot.given && !shot.lot.isEmpty() && shot.expiresOn < m_today;
    m_kitRow->setNeeded(shot.given && shot.lot.isEmpty());
    m_kitRow->setError(expired ? tr("Lot %1 expires before today. Take another kit, or correct the date.").arg(shot.lot)
                               : QString());
    m_doseRow->setNeeded(!shot.given && shot.notGivenReason.isEmpty());
    const bool sameSide = m_proposed != Side::Unknown && shot.side != Side::Unknown && shot.side != m_proposed;
    m_noteRow->setNeeded(shot.given && sameSide && shot.note.isEmpty());
    if (shot.side != Side::Unknown)
        m_figure->setProposed(shot.side == Side::Left ? SiteFigure::Side::Left : SiteFigure::Side::Right);
    Q_EMIT changed();
}

void ShotForm::focusNeeded()
{
    const Injection shot = injection();
    QWidget *target = m_rescue;
    if (!shot.given) target = m_reason;
    else if (shot.side == Side::Unknown) target = m_side;
    else if (shot.needle.isEmpty()) target = m_needle;
    else if (shot.lot.isEmpty()) target = m_lot;
    target->setFocus(Qt::TabFocusReason);
}

void ShotForm::setCompact(bool compact) { m_figure->setSmall(compact); }

void ShotForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
