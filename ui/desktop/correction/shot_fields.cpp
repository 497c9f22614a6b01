#include "ui/desktop/correction/shot_fields.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/today/typed_time.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>

namespace {

const QStringList &needleLengths()
{
    static const QStringList inches{QStringLiteral("1.5"), QStringLiteral("2")};
    return inches;
}

/// "380", or -1 when it is no amount.
double typedAmount(const QString &text)
{
    bool number = false;
    const double mg = text.trimmed().toDouble(&number);
    return number ? mg : -1;
}

} // namespace

ShotFields::ShotFields(QDate latest, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_day = new QDateEdit;
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(latest);
    m_time = text(tr("Time"), 8, tr("0915, or unknown"));
    addRow(tr("Day, time"), {m_day, m_time}, false);
    m_mg = text(tr("Amount, mg"), 6, tr("380 is the full dose"));
    addRow(tr("Amount, mg"), {m_mg}, true);
    m_side = new JoinedButtons({word(Side::Left), word(Side::Right)});
    m_needle = new JoinedButtons({tr("1.5 inch"), tr("2 inch")});
    addRow(tr("Side, needle"), {m_side, m_needle}, true);
    m_lot = text(tr("Lot"), 40);
    m_expires = new QDateEdit;
    m_expires->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_expires->setMinimumDate(QDate(2000, 1, 1));
    m_expires->setSpecialValueText(tr("not known"));
    addRow(tr("Lot, expires on"), {m_lot, m_expires}, true);
    m_talk = new QCheckBox(tr("Talked about overdose and the rescue spray"));
    addRow(tr("Overdose"), {m_talk}, true);
    m_reaction = text(tr("Reaction"), 500, tr("Empty: none was seen"));
    addRow(tr("Reaction"), {m_reaction}, true);
    m_note = text(tr("Note"), 500);
    addRow(tr("Note"), {m_note}, false);
    m_day->setAccessibleName(tr("Day"));
    m_side->setAccessibleName(tr("Side"));
    m_needle->setAccessibleName(tr("Needle"));
    m_expires->setAccessibleName(tr("Expires on"));
    for (QDateEdit *field : {m_day, m_expires}) connect(field, &QDateEdit::dateChanged, this, &ShotFields::changed);
    for (JoinedButtons *buttons : {m_side, m_needle})
        connect(buttons, &JoinedButtons::chosen, this, &ShotFields::changed);
    connect(m_talk, &QCheckBox::toggled, this, &ShotFields::changed);
}

FieldRow *ShotFields::addRow(const QString &label, const QList<QWidget *> &controls, bool isOfGiven)
{
    QWidget *box = controls.first();
    if (controls.size() > 1) {
        box = new QWidget;
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        auto *line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        for (QWidget *control : controls) line->addWidget(control);
        if (!qobject_cast<QLineEdit *>(controls.first()) && !qobject_cast<QLineEdit *>(controls.last()))
            line->addStretch();
    }
    auto *row = new FieldRow(label, box);
    layout()->addWidget(row);
    if (isOfGiven) m_givenRows << row;
    return row;
}

QLineEdit *ShotFields::text(const QString &name, int most, const QString &hint)
{
    auto *field = new QLineEdit;
    field->setMaxLength(most);
    field->setPlaceholderText(hint);
    field->setAccessibleName(name);
    connect(field, &QLineEdit::textEdited, this, &ShotFields::changed);
    return field;
}

void ShotFields::fill(const Injection &shot, bool isDayFixed)
{
    m_given = shot.given;
    m_day->setEnabled(!isDayFixed);
    m_day->setDate(shot.givenOn);
    m_time->setText(shot.givenAt.isValid() ? clockTime(shot.givenAt) : QString());
    m_mg->setText(QString::number(shot.milligrams, 'g', 6));
    m_side->setCurrent(shot.side == Side::Left ? 0 : shot.side == Side::Right ? 1 : -1);
    m_needle->setCurrent(int(needleLengths().indexOf(shot.needle)));
    m_lot->setText(shot.lot);
    m_expires->setDate(shot.expiresOn.isValid() ? shot.expiresOn : m_expires->minimumDate());
    m_talk->setChecked(shot.reversalTalk == YesNo::Yes);
    m_reaction->setText(shot.reaction);
    m_note->setText(shot.given ? shot.note : shot.notGivenReason);
    m_note->setPlaceholderText(shot.given ? QString() : tr("Why nothing was given"));
    for (FieldRow *row : std::as_const(m_givenRows)) row->setVisible(shot.given);
}

Injection ShotFields::shot(const Injection &start, const QTimeZone &zone) const
{
    Injection next = start;
    next.givenOn = m_day->date();
    const QString before = start.givenAt.isValid() ? clockTime(start.givenAt) : QString();
    if (m_time->text().trimmed() != before || next.givenOn != start.givenOn) {
        const auto time = typedTime(m_time->text());
        next.givenAt = time && time->isValid() ? QDateTime(next.givenOn, *time, zone) : QDateTime();
    }
    if (!m_given) {
        next.notGivenReason = m_note->text().trimmed();
        return next;
    }
    next.milligrams = typedAmount(m_mg->text());
    next.full = next.milligrams == fullDose;
    next.side = m_side->current() == 0 ? Side::Left : m_side->current() == 1 ? Side::Right : Side::Unknown;
    if (m_needle->current() >= 0) next.needle = needleLengths()[m_needle->current()];
    next.lot = m_lot->text().trimmed();
    next.expiresOn = m_expires->date() == m_expires->minimumDate() ? QDate() : m_expires->date();
    if (m_talk->isChecked() != (start.reversalTalk == YesNo::Yes))
        next.reversalTalk = m_talk->isChecked() ? YesNo::Yes : YesNo::No;
    next.reaction = m_reaction->text().trimmed();
    next.note = m_note->text().trimmed();
    return next;
}

QString ShotFields::wrong() const
{
    if (!typedTime(m_time->text())) return tr("%1 is no time of day. Write it as 0915.").arg(m_time->text().left(5));
    const double mg = typedAmount(m_mg->text());
    if (m_given && (mg < 1 || mg > fullDose)) return tr("The amount lies between 1 and 380 mg.");
    return {};
}

QStringList ShotFields::left() const
{
    QStringList left;
    if (!m_given) return m_note->text().trimmed().isEmpty() ? QStringList{tr("why nothing was given")} : left;
    if (m_side->current() < 0) left << tr("side");
    if (m_lot->text().trimmed().isEmpty()) left << tr("lot");
    return left;
}
