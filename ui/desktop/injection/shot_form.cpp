#include "ui/desktop/injection/shot_form.h"
#include "app/treatment/interval.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/rescue_field.h"
#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/injection/vitals_field.h"
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

void ShotForm::fill(const ChartPage &page, const SheetBeside &beside, const QDateTime &now, const Limits &limits,
                    const QString &orderWords)
{
    m_client = page.client.id;
    m_today = now.date();
    m_orderWords->setText(orderWords);
    m_dose->setCurrent(0);
    m_warm->setNow(now);
    m_sore = m_sites->setOpen(page.effects, page.injections);
    fillSides(page);
    fillKits(page, beside, m_today);
    m_rescue->fill(page.naloxone, m_today);
    std::optional<CheckIn> last;
    if (!beside.checkIns.isEmpty()) last = beside.checkIns.last();
    m_checkIn->setLast(last);
    m_vitals->clear();
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
    m_sideWords->setText(words);
    m_figure->setLast(last, words);
    m_figure->setSore(m_sore.contains(Side::Left), m_sore.contains(Side::Right));
    if (m_proposed != Side::Unknown)
        m_figure->setProposed(m_proposed == Side::Left ? SiteFigure::Side::Left : SiteFigure::Side::Right);
    m_side->setChoices({m_proposed == Side::Left ? tr("Left, proposed") : tr("Left"),
                        m_proposed == Side::Right ? tr("Right, proposed") : tr("Right")});
    m_side->setCurrent(m_proposed == Side::Left ? 0 : m_proposed == Side::Right ? 1 : -1);
}

void ShotForm::fillKits(const ChartPage &page, const SheetBeside &beside, QDate today)
{
    m_kits.clear();
    m_unusable.clear();
    for (const Kit &kit : page.kits + beside.stock) {
        const bool here = kit.state == KitState::Reserved || kit.state == KitState::Refrigerated
            || kit.state == KitState::Received;
        if (kit.inError || !here || kit.lot.isEmpty()) continue;
        QStringList why;
        if (coldChain(kit, today, &why) == ColdChain::Usable) m_kits << kit;
        else if (kit.owner)
            m_unusable = tr("Lot %1 is not usable: %2.").arg(kit.lot, coldChainWhy(why.value(0)).toLower());
    }
    std::stable_sort(m_kits.begin(), m_kits.end(), [](const Kit &a, const Kit &b) {
        const auto rank = [](const Kit &kit) { // set aside first, then the client's own, then the clinic's
            return kit.owner ? (kit.state == KitState::Reserved ? 0 : 1) : 2;
        };
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.expiresOn < b.expiresOn;
    });
    m_kit->clear();
    for (const Kit &kit : std::as_const(m_kits))
        m_kit->addItem(tr("Lot %1, expires %2, %3")
                           .arg(kit.lot, plainDay(kit.expiresOn),
                                !kit.owner                            ? tr("the clinic's")
                                    : kit.state == KitState::Reserved ? tr("reserved for this client")
                                                                      : word(kit.state).toLower()));
    m_kit->addItem(tr("Another kit: type lot and expiry"));
    m_kit->setCurrentIndex(0);
    m_lot->clear();
    m_lotSaid->hide();
    m_lotSaid->setChecked(false);
    m_expires->setMinimumDate(QDate(2000, 1, 1));
    m_expires->setDate(today.addYears(1));
    showKitTime();
}

const Kit *ShotForm::chosenKit() const { return typedKit() ? nullptr : &m_kits[m_kit->currentIndex()]; }

void ShotForm::takeOut()
{
    if (dose() == Dose::NotGiven) return;
    const Kit *kit = chosenKit();
    if (kit && kit->outSince.isValid()) return; // it is out already, and its hours run
    m_warm->startNow();
    if (kit) Q_EMIT takenOut(*kit);
}

void ShotForm::kitIsOut(const Kit &kept)
{
    for (Kit &kit : m_kits)
        if (kit.id == kept.id) kit = kept;
    showKitTime();
}

/// A carton that is out of the refrigerator brings its time along, also when another desk took it out.
void ShotForm::showKitTime()
{
    const Kit *kit = chosenKit();
    m_warm->setOut(kit ? kit->outSince : QDateTime());
}

void ShotForm::askLot()
{
    m_lotSaid->show();
    m_lotSaid->setFocus();
    judge();
}

std::optional<CheckIn> ShotForm::checkIn() const { return m_checkIn->checkIn(m_client, m_today); }
QList<SiteLook> ShotForm::siteLooks() const { return m_sites->looks(); }
std::optional<Naloxone> ShotForm::rescueLine() const { return m_rescue->line(m_client); }

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
    m_siteRow->setVisible(m_sites->isAsked());
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
    if (!m_vitals->isBad()) shot.vitals = m_vitals->vitals();
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
    if (const Kit *kit = chosenKit()) {
        shot.kit = kit->id;
        shot.lot = kit->lot;
        shot.expiresOn = kit->expiresOn;
    } else {
        shot.lot = m_lot->text().trimmed();
        shot.expiresOn = m_expires->date();
        shot.lotSaid = m_lotSaid->isVisibleTo(this) && m_lotSaid->isChecked();
    }
    shot.outOfColdAt = m_warm->outAt();
    shot.reversalTalk = m_rescue->isTalked() ? YesNo::Yes : YesNo::Unknown;
    shot.observedMinutes = m_watch->currentData().toInt();
    return shot;
}

QStringList ShotForm::left() const
{
    const Injection shot = injection();
    QStringList left;
    if (m_checkIn->isBegun() && !m_checkIn->isWhole()) left << tr("the rest of the check-in");
    if (m_sites->isAsked() && !m_sites->isWhole()) left << tr("earlier site");
    if (m_sites->isBad()) left << tr("size in mm");
    if (m_vitals->isBad()) left << tr("vital signs");
    if (!shot.given) {
        if (shot.notGivenReason.isEmpty()) left.prepend(tr("why it was not given"));
        return left;
    }
    if (shot.side == Side::Unknown) left << tr("side");
    if (m_proposed != Side::Unknown && shot.side != Side::Unknown && shot.side != m_proposed && shot.note.isEmpty())
        left << tr("why the same side, as a note");
    if (shot.needle.isEmpty()) left << tr("needle");
    if (shot.lot.isEmpty()) left << tr("lot");
    else if (shot.expiresOn < m_today) left << tr("a kit that has not expired");
    if (m_lotSaid->isVisibleTo(this) && !m_lotSaid->isChecked()) left << tr("the lot, read again");
    if (m_warm->isBad()) left << tr("time out of the refrigerator");
    if (m_rescue->isBad()) left << tr("a rescue kit that has not expired");
    if (shot.reversalTalk != YesNo::Yes) left << tr("overdose rescue");
    return left;
}

void ShotForm::judgeSide(const Injection &shot)
{
    m_sideRow->setNeeded(shot.given && shot.side == Side::Unknown);
    const bool sore = shot.side != Side::Unknown && m_sore.contains(shot.side);
    m_sideRow->setError(
        shot.given && sore
            ? tr("%1: a reaction there has not healed. Look first, or take the other side.").arg(word(shot.side))
            : QString());
    if (shot.side != Side::Unknown)
        m_figure->setProposed(shot.side == Side::Left ? SiteFigure::Side::Left : SiteFigure::Side::Right);
    const bool sameSide = m_proposed != Side::Unknown && shot.side != Side::Unknown && shot.side != m_proposed;
    m_noteRow->setNeeded(shot.given && sameSide && shot.note.isEmpty());
}

void ShotForm::judgeKit(const Injection &shot)
{
    const bool expired = shot.given && !shot.lot.isEmpty() && shot.expiresOn < m_today;
    m_kitRow->setNeeded(shot.given && shot.lot.isEmpty());
    QString fault;
    if (expired) fault = tr("Lot %1 expires before today. Take another kit, or correct the date.").arg(shot.lot);
    else if (shot.given && m_lotSaid->isVisibleTo(this) && !m_lotSaid->isChecked())
        fault = tr("Every kit of lot %1 that came here is used or set aside for others.").arg(shot.lot);
    m_kitRow->setHint(shot.given ? m_unusable : QString());
    m_kitRow->setError(fault);
}

void ShotForm::judge()
{
    const Injection shot = injection();
    judgeSide(shot);
    judgeKit(shot);
    m_needleRow->setNeeded(shot.given && shot.needle.isEmpty());
    m_rescueRow->setNeeded(shot.given && shot.reversalTalk != YesNo::Yes);
    m_rescueRow->setError(m_rescue->isBad() ? tr("This kit has expired. Give out another one, or correct the date.")
                                            : QString());
    m_doseRow->setNeeded(!shot.given && shot.notGivenReason.isEmpty());
    m_siteRow->setNeeded(m_sites->isAsked() && !m_sites->isWhole());
    m_siteRow->setError(m_sites->isBad()          ? tr("The size is 0 to 500 mm.")
                            : m_sites->anyWorse() ? tr("Worse: the physician sees it today.")
                                                  : QString());
    m_vitalsRow->setError(m_vitals->isBad() ? tr("One of these cannot be. Write 120/80, 72, 36.7, 80.") : QString());
    const auto asked = checkIn();
    m_checkInRow->setHint(asked && asked->anyUse == YesNo::Yes
                              ? tr("Any use: of opioids, enter the last day in the first row at the left.")
                              : QString());
    Q_EMIT changed();
}

void ShotForm::focusNeeded()
{
    const Injection shot = injection();
    QWidget *target = m_rescue->talk();
    if (!shot.given) target = m_reason;
    else if (shot.side == Side::Unknown) target = m_side;
    else if (shot.needle.isEmpty()) target = m_needle;
    else if (shot.lot.isEmpty()) target = m_lot;
    else if (m_rescue->isTalked() && m_sites->isAsked() && !m_sites->isWhole()) target = m_sites->nextInFocusChain();
    target->setFocus(Qt::TabFocusReason);
}

void ShotForm::setCompact(bool compact) { m_figure->setSmall(compact); }

void ShotForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
