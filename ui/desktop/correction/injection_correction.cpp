#include "ui/desktop/correction/injection_correction.h"
#include "ui/desktop/correction/shot_fields.h"
#include "ui/desktop/correction/told_columns.h"
#include "ui/desktop/marks.h"
#include "ui/words/dates.h"

InjectionCorrection::InjectionCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Injection> injection,
                                         QWidget *parent)
    : RecordCorrection(desk, deeds, client, injection, tr("Entered in error: this injection did not happen"), parent),
      m_fields(new ShotFields(desk.today()))
{
    addRow(m_fields);
    connect(m_fields, &ShotFields::changed, this, &InjectionCorrection::judge);
}

QString InjectionCorrection::title() const { return tr("Correct an injection"); }

QString InjectionCorrection::subtitle() const { return isRead() ? longDay(standing().givenOn) : QString(); }

void InjectionCorrection::fill()
{
    const auto cells = [](const Injection &shot) -> QList<VersionColumn::Cell> {
        const Mark mark{shot.given ? OutcomeShape::Given : OutcomeShape::Refused,
                        !shot.given     ? tr("Not given")
                            : shot.full ? tr("Given")
                                        : tr("Part of it"),
                        nullptr};
        return {{QString(), mark},
                {longDay(shot.givenOn)},
                {shot.givenAt.isValid() ? clockTime(shot.givenAt) : tr("unknown")},
                {shot.given ? milligramWords(shot.milligrams) : QString()},
                {sideWords(shot.side)},
                {shot.needle.isEmpty() ? QString() : tr("%1 inch").arg(shot.needle)},
                {shot.expiresOn.isValid() ? tr("%1, to %2", "lot, expiry").arg(shot.lot, plainDay(shot.expiresOn))
                                          : shot.lot},
                {shot.reaction},
                {shot.given ? shot.note : shot.notGivenReason}};
    };
    versions()->show(toldLabels({tr("Outcome"), tr("Day"), tr("Time"), tr("Amount"), tr("Side"), tr("Needle"),
                                 tr("Lot"), tr("Reaction"), tr("Note")}),
                     toldColumns(told(), desk(), cells), toldRows);
    setLead(
        tr("The next due date follows from what stands here. On another day it is struck out here and entered there."));
    m_fields->fill(standing());
}

Injection InjectionCorrection::entry() const { return m_fields->shot(standing(), desk().database().clock().zone()); }

QStringList InjectionCorrection::missing() const { return isStruck() ? QStringList() : m_fields->left(); }

QString InjectionCorrection::wrong() const
{
    if (isStruck()) return {};
    if (const QString fault = m_fields->wrong(); !fault.isEmpty()) return fault;
    return entry() == standing() ? tr("Nothing is changed yet") : QString();
}

QString InjectionCorrection::willSay() const
{
    if (isStruck()) return tr("No injection");
    const Injection next = entry();
    return next.given ? tr("%1, %2", "day, side").arg(shortDay(next.givenOn), sideWords(next.side))
                      : tr("%1, not given", "day").arg(shortDay(next.givenOn));
}

QString InjectionCorrection::keptWords(const Injection &kept) const
{
    return kept.inError ? tr("the injection of %1 is struck out.").arg(shortDay(kept.givenOn))
                        : tr("the injection of %1.").arg(shortDay(kept.givenOn));
}
