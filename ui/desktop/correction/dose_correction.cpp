#include "ui/desktop/correction/dose_correction.h"
#include "app/treatment/oral.h"
#include "ui/desktop/correction/dose_fields.h"
#include "ui/desktop/correction/dose_versions.h"
#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"

DoseCorrection::DoseCorrection(Desk &desk, DeedLog &deeds, Id<Client> client, QDate day, QWidget *parent)
    : CorrectionScreen(desk, deeds, client, parent), m_day(day), m_fields(new DoseFields)
{
    addRow(m_fields);
    connect(m_fields, &DoseFields::changed, this, &DoseCorrection::judge);
}

QString DoseCorrection::title() const
{
    return isReady() && m_told.isEmpty() ? tr("Enter a tablet") : tr("Correct a tablet");
}

QString DoseCorrection::subtitle() const { return longDay(m_day); }

QList<KeyHint> DoseCorrection::hints() const
{
    QList<KeyHint> hints = CorrectionScreen::hints();
    if (isReady() && m_told.isEmpty()) hints.remove(0, 2); // nothing to strike out, no why
    hints.prepend(
        {{QStringLiteral("G"), QStringLiteral("P"), QStringLiteral("R"), QStringLiteral("M")}, tr("what happened")});
    return hints;
}

void DoseCorrection::readEntry()
{
    whenDone(RecordVersions(database()).ofDose(client(), m_day), this,
             [this](const Result<QList<ToldVersion<Dose>>> &told) {
                 if (!told) return broken(told.error());
                 m_told = *told;
                 show();
             });
}

void DoseCorrection::show()
{
    const double expected = expectedMg(page().orders, m_day, page().client.dischargedOn);
    QString words = expected > 0 ? tr("Ordered for this day: %1.").arg(milligramWords(expected))
                                 : tr("No order asked for a tablet on this day.");
    if (holdInForce(page().orders, m_day)) words += tr(" The tablets were on hold.");
    if (m_told.isEmpty()) words += tr(" Nothing is recorded yet: this makes the first entry.");
    setLead(words);
    versions()->show(m_told.isEmpty() ? QStringList() : doseVersionLabels(), doseVersionColumns(m_told, desk()),
                     toldRows);
    m_fields->fill(standing(), expected);
    setAsksWhy(!m_told.isEmpty());
    setSaveWord(m_told.isEmpty() ? tr("Save entry") : tr("Save correction"));
    ready();
    Q_EMIT headChanged();
    Q_EMIT hintsChanged();
}

Dose DoseCorrection::entry() const
{
    Dose start{.client = client()};
    start.dueOn = m_day;
    start.order = expectedDose(page().orders, m_day, page().client.dischargedOn).order;
    start.givenBy = desk().myName();
    return m_fields->dose(standing() ? *standing() : start, desk().database().clock().zone());
}

QStringList DoseCorrection::missing() const
{
    return m_fields->isChosen() ? QStringList() : QStringList{tr("what happened")};
}

QString DoseCorrection::wrong() const { return m_fields->wrong(); }

QString DoseCorrection::willSay() const
{
    if (!m_fields->isChosen()) return tr("Nothing chosen yet");
    if (m_fields->isStruck()) return tr("No entry, open again");
    const Dose dose = entry();
    return tr("%1, %2", "outcome, amount").arg(markOf(dose.outcome).word, milligramWords(dose.milligrams));
}

bool DoseCorrection::pressForm(int key) { return m_fields->press(key); }

void DoseCorrection::keep()
{
    const QFuture<Result<Dose>> saving = !standing() ? Doses(database()).log(entry())
        : m_fields->isStruck()                       ? Doses(database()).undo(*standing(), whySaid())
                                                     : Doses(database()).correct(entry(), whySaid());
    whenDone(saving, this, [this](const Result<Dose> &dose) {
        if (!dose) return failed(sentence(dose.error()));
        kept(*dose);
    });
}

void DoseCorrection::kept(const Dose &dose)
{
    const QString what = dose.inError
        ? tr("%1: struck out as entered in error.").arg(shortDay(m_day))
        : tr("%1: %2, %3.").arg(shortDay(m_day), markOf(dose.outcome).word.toLower(), milligramWords(dose.milligrams));
    const std::optional<Dose> before = standing() && !standing()->inError ? std::optional(*standing()) : std::nullopt;
    // The page is gone when this is taken back: everything that the way back needs travels with it.
    done(what, [shared = &desk(), log = &deeds(), dose, before, person = person()] {
        Dose back = before.value_or(dose);
        back.version = dose.version;
        const auto saving = before ? Doses(shared->database()).correct(back, takenBackWhy())
                                   : Doses(shared->database()).undo(back, takenBackWhy());
        whenDone(saving, shared, [log, person](const Result<Dose> &undone) {
            sayTakenBack(log, person, undone ? nullptr : &undone.error());
        });
    });
}
