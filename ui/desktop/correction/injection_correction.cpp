#include "ui/desktop/correction/injection_correction.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/correction/why_changed.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/typed_time.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QDateEdit>
#include <QLineEdit>

InjectionCorrection::InjectionCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, Id<Injection> injection,
                                         QWidget *parent)
    : CorrectionScreen(desk, deeds, client, parent), m_id(injection)
{
    m_error = new DeedButton(tr("Entered in error: this injection did not happen"));
    m_error->setCap({QStringLiteral("0")});
    m_error->setTall(36);
    connect(m_error, &QAbstractButton::clicked, this, [this] { pressForm(Qt::Key_0); });
    m_day = new QDateEdit;
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(desk.today());
    m_time = new QLineEdit;
    m_time->setPlaceholderText(tr("0915, or empty: unknown"));
    m_side = new JoinedButtons({word(Side::Left), word(Side::Right)});
    m_lot = new QLineEdit;
    m_note = new QLineEdit;
    for (QLineEdit *field : {m_lot, m_note}) field->setMaxLength(500);
    m_sideRow = new FieldRow(tr("Side"), m_side);
    m_lotRow = new FieldRow(tr("Lot"), m_lot);
    m_noteRow = new FieldRow(tr("Note"), m_note);
    for (QWidget *row :
         std::initializer_list<QWidget *>{new FieldRow(tr("Or"), m_error), new FieldRow(tr("Day"), m_day),
                                          new FieldRow(tr("Time"), m_time), m_sideRow, m_lotRow, m_noteRow})
        addRow(row);
    connect(m_day, &QDateEdit::dateChanged, this, &InjectionCorrection::judge);
    connect(m_side, &JoinedButtons::chosen, this, &InjectionCorrection::judge);
    for (QLineEdit *field : {m_time, m_lot, m_note})
        connect(field, &QLineEdit::textEdited, this, &InjectionCorrection::judge);
}

QString InjectionCorrection::title() const { return tr("Correct an injection"); }

QString InjectionCorrection::subtitle() const
{
    return m_told.isEmpty() ? QString() : longDay(m_told.last().thing.givenOn);
}

void InjectionCorrection::readEntry()
{
    whenDone(RecordVersions(database()).ofInjection(m_id), this,
             [this](const Result<QList<ToldVersion<Injection>>> &told) {
                 if (!told) return broken(told.error());
                 if (told->isEmpty()) return broken(Error{Error::Kind::NotFound});
                 m_told = *told;
                 fill();
             });
}

void InjectionCorrection::fill()
{
    const Injection &standing = m_told.last().thing;
    QList<VersionColumn> columns;
    for (qsizetype i = m_told.size() - 1; i >= 0; --i) {
        const auto &[shot, author, recordedAt, why] = m_told[i];
        VersionColumn column;
        column.title = tr("Version %1").arg(shot.version);
        column.inForce = i == m_told.size() - 1 && !shot.inError;
        column.state = shot.inError ? tr("struck out") : column.inForce ? tr("in force") : tr("corrected");
        const Mark given{shot.given ? OutcomeShape::Given : OutcomeShape::Refused,
                         shot.given ? tr("Given") : tr("Not given"), nullptr};
        column.cells = {{QString(), given},
                        {longDay(shot.givenOn)},
                        {shot.givenAt.isValid() ? clockTime(shot.givenAt) : tr("unknown")},
                        {shot.given ? milligramWords(shot.milligrams) : QString()},
                        {sideWords(shot.side)},
                        {shot.lot},
                        {shot.given ? shot.note : shot.notGivenReason},
                        {moment(recordedAt)},
                        {desk().staffName(author)},
                        {why.isEmpty() ? tr("not asked") : why}};
        columns << column;
    }
    versions()->show({tr("Outcome"), tr("Day"), tr("Time"), tr("Amount"), tr("Side"), tr("Lot"), tr("Note"),
                      tr("Recorded"), tr("By"), tr("Why changed")},
                     columns);
    setLead(tr("The next due date follows from what stands here."));
    m_day->setDate(standing.givenOn);
    m_time->setText(standing.givenAt.isValid() ? clockTime(standing.givenAt) : QString());
    m_side->setCurrent(standing.side == Side::Left ? 0 : standing.side == Side::Right ? 1 : -1);
    m_lot->setText(standing.lot);
    m_note->setText(standing.given ? standing.note : standing.notGivenReason);
    m_sideRow->setVisible(standing.given);
    m_lotRow->setVisible(standing.given);
    Q_EMIT headChanged();
    ready();
}

Injection InjectionCorrection::entry() const
{
    Injection next = m_told.last().thing;
    next.givenOn = m_day->date();
    const auto time = typedTime(m_time->text());
    next.givenAt = time && time->isValid() ? QDateTime(next.givenOn, *time, desk().database().clock().zone())
                                           : QDateTime();
    if (next.given) {
        next.side = m_side->current() == 0 ? Side::Left : m_side->current() == 1 ? Side::Right : Side::Unknown;
        next.lot = m_lot->text().trimmed();
        next.note = m_note->text().trimmed();
    } else {
        next.notGivenReason = m_note->text().trimmed();
    }
    return next;
}

QString InjectionCorrection::wrong() const
{
    if (m_struck) return {};
    if (!typedTime(m_time->text())) return tr("%1 is no time of day. Write it as 0915.").arg(m_time->text().left(5));
    if (entry() == m_told.last().thing) return tr("Nothing is changed yet");
    return {};
}

QString InjectionCorrection::willSay() const
{
    if (m_struck) return tr("No injection");
    const Injection next = entry();
    return next.given ? tr("%1, %2", "day, side").arg(shortDay(next.givenOn), sideWords(next.side))
                      : tr("%1, not given", "day").arg(shortDay(next.givenOn));
}

bool InjectionCorrection::pressForm(int key)
{
    if (key != Qt::Key_0) return false;
    m_struck = !m_struck;
    m_error->setChosen(m_struck);
    judge();
    return true;
}

void InjectionCorrection::keep()
{
    const Injection standing = m_told.last().thing;
    const auto saving = m_struck ? Injections(database()).undo(standing, whyChanged()->why())
                                 : Injections(database()).correct(entry(), whyChanged()->why());
    whenDone(saving, this, [this, standing](const Result<Injection> &kept) {
        if (!kept) return failed(sentence(kept.error()));
        const QString what = kept->inError ? tr("the injection of %1 is struck out.").arg(shortDay(standing.givenOn))
                                           : tr("the injection of %1.").arg(shortDay(kept->givenOn));
        const QString person = desk().shown(page().client.displayName());
        done(what, [shared = &desk(), log = &deeds(), standing, version = kept->version, person] {
            Injection back = standing;
            back.version = version;
            whenDone(Injections(shared->database())
                         .correct(back, InjectionCorrection::tr("the correction was entered in error")),
                     shared, [log, person](const Result<Injection> &undone) {
                         if (!undone) log->fail(sentence(undone.error()));
                         else log->sayUndone(person, InjectionCorrection::tr("the injection is as it was before."));
                     });
        });
    });
}
