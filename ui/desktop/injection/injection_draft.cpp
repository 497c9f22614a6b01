// What was typed into the injection sheet when the desk locked, and back; the page itself stands in injection_page.cpp.
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/gate_column.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/next_visit_field.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_saver.h"
#include "ui/desktop/injection/shot_form.h"
#include <QCborArray>

namespace {

QString draftDay(QDate day) { return day.toString(Qt::ISODate); }
QDate dayInDraft(const QCborValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); }
template <typename Word> Word draftWord(const QCborValue &value) { return Word(value.toInteger()); }

QCborMap answersDraft(const Assessment &answers)
{
    return {{2, draftDay(answers.assessedOn)},
            {3, draftDay(answers.lastOpioidOn)},
            {4, int(answers.opioidKind)},
            {5, int(answers.withdrawal)},
            {6, answers.cows ? QCborValue(*answers.cows) : QCborValue()},
            {7, int(answers.challenge)},
            {8, int(answers.onOpioid)},
            {9, int(answers.hepatic)},
            {10, int(answers.pregnant)},
            {11, int(answers.allergy)},
            {12, int(answers.anticoagulant)},
            {13, draftDay(answers.procedureOn)},
            {14, int(answers.drinking)},
            {15, int(answers.suicidal)}};
}

Assessment answersIn(const QCborMap &map, Assessment answers)
{
    answers.lastOpioidOn = dayInDraft(map.value(3));
    answers.opioidKind = draftWord<OpioidKind>(map.value(4));
    answers.withdrawal = draftWord<YesNo>(map.value(5));
    answers.cows = map.value(6).isInteger() ? std::optional(int(map.value(6).toInteger())) : std::nullopt;
    answers.challenge = draftWord<Challenge>(map.value(7));
    answers.onOpioid = draftWord<YesNo>(map.value(8));
    answers.hepatic = draftWord<Hepatic>(map.value(9));
    answers.pregnant = draftWord<Pregnant>(map.value(10));
    answers.allergy = draftWord<Allergy>(map.value(11));
    answers.anticoagulant = draftWord<YesNo>(map.value(12));
    answers.procedureOn = dayInDraft(map.value(13));
    answers.drinking = draftWord<YesNo>(map.value(14));
    answers.suicidal = draftWord<YesNo>(map.value(15));
    return answers;
}

QCborValue draftNumber(const std::optional<double> &number) { return number ? QCborValue(*number) : QCborValue(); }
std::optional<double> numberInDraft(const QCborValue &value)
{
    return value.isDouble() || value.isInteger() ? std::optional(value.toDouble()) : std::nullopt;
}

QCborMap labDraft(const Lab &lab)
{
    return {{0, lab.id.text()},
            {1, draftDay(lab.takenOn)},
            {2, int(lab.test)},
            {3, draftNumber(lab.value)},
            {4, lab.unit},
            {5, draftNumber(lab.upperLimit)},
            {6, int(lab.result)},
            {7, lab.confirms},
            {8, lab.takenAt.toString()},
            {9, lab.note}};
}

Lab labIn(const QCborMap &map, Id<Client> client)
{
    Lab lab{.client = client};
    if (const QUuid id = QUuid::fromString(map.value(0).toString()); !id.isNull()) lab.id = Id<Lab>::of(id);
    lab.takenOn = dayInDraft(map.value(1));
    lab.test = draftWord<LabTest>(map.value(2));
    lab.value = numberInDraft(map.value(3));
    lab.unit = map.value(4).toString();
    lab.upperLimit = numberInDraft(map.value(5));
    lab.result = draftWord<LabResult>(map.value(6));
    lab.confirms = map.value(7).toBool();
    lab.takenAt = QTime::fromString(map.value(8).toString());
    lab.note = map.value(9).toString();
    return lab;
}

QCborMap medicineDraft(const Medicine &medicine)
{
    return {{0, medicine.id.text()}, {1, medicine.version},          {2, medicine.name},
            {3, int(medicine.kind)}, {4, draftDay(medicine.fromOn)}, {5, draftDay(medicine.toOn)}};
}

std::optional<Medicine> medicineIn(const QCborMap &map, Id<Client> client)
{
    const QUuid id = QUuid::fromString(map.value(0).toString());
    if (id.isNull()) return std::nullopt;
    Medicine medicine{.id = Id<Medicine>::of(id), .client = client};
    medicine.version = int(map.value(1).toInteger(1));
    medicine.name = map.value(2).toString();
    medicine.kind = draftWord<MedicineClass>(map.value(3));
    medicine.fromOn = dayInDraft(map.value(4));
    medicine.toOn = dayInDraft(map.value(5));
    return medicine;
}

} // namespace

QCborMap InjectionPage::draft() const
{
    if (!m_draft || m_saver->isBusy()) return {};
    const QCborMap fields = m_typed.changed();
    QCborArray labs;
    for (const Lab &lab : m_draft->newLabs()) labs << labDraft(lab);
    QCborArray medicines;
    for (const Medicine &medicine : m_draft->changedMedicines()) medicines << medicineDraft(medicine);
    const QCborMap visit = m_foot->visit()->draft();
    const bool asked = m_form->checkInField()->isBegun();
    if (fields.isEmpty() && labs.isEmpty() && medicines.isEmpty() && visit.isEmpty() && !asked && !m_draft->isAnswered()
        && !m_gate->toldAt().isValid())
        return {};
    QCborMap all = draftHead(m_route == Route::XR ? QStringLiteral("injection") : QStringLiteral("late-check"),
                             m_client, m_draft->page().client.displayName());
    all.insert(draft_key::fields, fields);
    all.insert(QStringLiteral("labs"), labs);
    all.insert(QStringLiteral("medicines"), medicines);
    all.insert(QStringLiteral("visit"), visit);
    all.insert(QStringLiteral("told"), m_gate->toldAt().toString(Qt::ISODate));
    if (asked) all.insert(QStringLiteral("check-in"), m_form->checkInField()->draft());
    if (m_draft->isAnswered()) all.insert(QStringLiteral("answers"), answersDraft(m_draft->answers()));
    return all;
}

void InjectionPage::resume(const QCborMap &draft)
{
    m_resumed = draft;
    if (m_draft) takeUp();
}

void InjectionPage::takeUp()
{
    if (m_resumed.isEmpty()) return;
    const QCborMap answers = m_resumed.value(QStringLiteral("answers")).toMap();
    // Answers of another day are asked anew: they were about how the client is today.
    const bool ofToday = dayInDraft(answers.value(2)) == m_draft->today();
    if (!answers.isEmpty() && ofToday) m_draft->setAnswers(answersIn(answers, m_draft->answers()));
    for (const QCborValue &lab : m_resumed.value(QStringLiteral("labs")).toArray())
        m_draft->addLab(labIn(lab.toMap(), m_client));
    for (const QCborValue &medicine : m_resumed.value(QStringLiteral("medicines")).toArray())
        if (const auto changed = medicineIn(medicine.toMap(), m_client)) m_draft->setMedicine(*changed);
    m_gate->refresh();
    m_gate->setTold(QTime::fromString(m_resumed.value(QStringLiteral("told")).toString(), Qt::ISODate));
    m_typed.resume(m_resumed);
    m_form->checkInField()->resume(m_resumed.value(QStringLiteral("check-in")).toArray());
    m_foot->visit()->resume(m_resumed.value(QStringLiteral("visit")).toMap());
    m_resumed = {};
    judge();
}
