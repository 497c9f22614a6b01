// Further fields of a row in hand: what stands and who may sign, one measured number, the list of medicines.
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

void GateRow::addStanding(QVBoxLayout *column)
{
    const Look &look = Look::of(this);
    if (isOpen() && m_standing.toSign.isEmpty()) return; // its note says what is asked
    column->addWidget(
        new TextLabel(m_standing.words, TextSize::Body, QFont::Medium, isClear() ? &Tokens::text2 : &Tokens::overdue));
    if (isClear() || isOpen()) return;
    if (m_standing.toSign.isEmpty()) {
        column->addWidget(new TextLabel(
            tr("Nothing can be given while this stands, and nobody can sign it away. Change the answer only if it was "
               "wrong."),
            TextSize::Body));
        return;
    }
    auto *sign = new DeedButton(tr("A physician signs"));
    sign->setSign(IconName::Sign);
    sign->setCap({QStringLiteral("O")});
    sign->setTall(28);
    sign->setFocusPolicy(Qt::TabFocus);
    connect(sign, &QAbstractButton::clicked, this, [this] { Q_EMIT signWanted(m_standing.toSign); });
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    line->addWidget(sign);
    line->addWidget(new TextLabel(tr("here, with reason and password"), TextSize::Body, QFont::Normal, &Tokens::text2),
                    1);
    column->addLayout(line);
}

QLayout *GateRow::buildMeasure(GateDraft &)
{
    const Look &look = Look::of(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    auto *field = new QLineEdit;
    field->setMaxLength(6);
    field->setFixedWidth(look.px(72));
    field->setAccessibleName(tr("%1, %2", "question, unit").arg(m_question.topic, m_question.unit));
    field->installEventFilter(this);
    auto *take = new DeedButton(tr("Take"));
    take->setTall(28);
    take->setAccessibleName(tr("Take this value"));
    line->addWidget(field);
    line->addWidget(new TextLabel(m_question.unit, TextSize::Body, QFont::Normal, &Tokens::text2));
    line->addWidget(take);
    line->addStretch();
    if (m_question.choices.isEmpty()) m_first = field; // else the digits choose among the answers
    const auto taken = [this, field, test = m_question.measure, unit = m_question.unit] {
        bool isNumber = false;
        const double value = QLocale().toDouble(field->text().trimmed(), &isNumber);
        const double most = test == LabTest::PHQ9 ? 27 : 2000;
        if (!isNumber || value < 0 || value > most) {
            field->selectAll();
            field->setFocus();
            return;
        }
        Q_EMIT answered([test, value, unit](GateDraft &to) {
            Lab lab{.client = to.page().client.id};
            lab.takenOn = to.today();
            lab.takenAt = to.now().time();
            lab.test = test;
            lab.value = value;
            to.addLab(lab);
        });
    };
    connect(take, &QAbstractButton::clicked, this, taken);
    connect(field, &QLineEdit::returnPressed, this, taken);
    return line;
}

QLayout *GateRow::buildMedicines(GateDraft &draft)
{
    const Look &look = Look::of(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(look.px(4));
    for (const Medicine &medicine : draft.medicines()) {
        const bool taken = !medicine.inError && medicine.fromOn <= draft.today()
            && (medicine.toOn.isNull() || medicine.toOn >= draft.today());
        if (!taken) continue;
        const bool matters = medicine.kind != MedicineClass::Other;
        auto *line = new QHBoxLayout;
        line->setSpacing(look.px(8));
        const QString words = matters
            ? tr("%1 (%2), since %3", "medicine, class, day")
                  .arg(medicine.name, word(medicine.kind).toLower(), plainDay(medicine.fromOn))
            : tr("%1, since %2", "medicine, day").arg(medicine.name, plainDay(medicine.fromOn));
        line->addWidget(new TextLabel(words, TextSize::Body, matters ? QFont::DemiBold : QFont::Normal), 1);
        auto *ended = new DeedButton(tr("No longer taken"), DeedButton::Rank::Flat);
        ended->setTall(28);
        ended->setFocusPolicy(Qt::TabFocus);
        ended->setAccessibleName(tr("%1: no longer taken").arg(medicine.name));
        connect(ended, &QAbstractButton::clicked, this, [this, medicine] {
            Q_EMIT answered([medicine](GateDraft &to) {
                Medicine past = medicine;
                past.toOn = to.today().addDays(-1);
                if (past.toOn < past.fromOn) past.inError = true; // noted today by mistake
                to.setMedicine(past);
            });
        });
        line->addWidget(ended);
        column->addLayout(line);
    }
    column->addLayout(buildNewMedicine(draft));
    return column;
}

QLayout *GateRow::buildNewMedicine(GateDraft &)
{
    const Look &look = Look::of(this);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(look.px(6));
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    auto *name = new QLineEdit;
    name->setMaxLength(100);
    name->setPlaceholderText(tr("Another medicine"));
    name->setAccessibleName(tr("Name of the medicine"));
    name->installEventFilter(this);
    m_first = name;
    auto *kind = new QComboBox;
    for (const MedicineClass each : {MedicineClass::Other, MedicineClass::Opioid, MedicineClass::PartialAgonist,
                                     MedicineClass::Thioridazine, MedicineClass::Disulfiram})
        kind->addItem(word(each), int(each));
    kind->setAccessibleName(tr("Class of the medicine"));
    auto *add = new DeedButton(tr("Add"));
    add->setTall(28);
    lines->addWidget(name);
    line->addWidget(kind);
    line->addWidget(add);
    line->addStretch();
    lines->addLayout(line);
    const auto added = [this, name, kind] {
        const QString text = name->text().trimmed();
        if (text.isEmpty()) {
            Q_EMIT passed();
            return;
        }
        Q_EMIT answered([text, which = MedicineClass(kind->currentData().toInt())](GateDraft &to) {
            Medicine medicine{.client = to.page().client.id};
            medicine.name = text;
            medicine.kind = which;
            medicine.fromOn = to.today();
            to.setMedicine(medicine);
        });
    };
    connect(add, &QAbstractButton::clicked, this, added);
    connect(name, &QLineEdit::returnPressed, this, added);
    return lines;
}
