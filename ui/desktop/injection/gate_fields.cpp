// The fields into which a row of the gate grows when it is in hand.
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

void GateRow::buildField(GateDraft &draft)
{
    const Look &look = Look::of(this);
    m_field = new QWidget(this);
    auto *column = new QVBoxLayout(m_field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    addStanding(column);
    switch (m_question.field) {
    case GateField::Points: column->addLayout(buildPoints()); break;
    case GateField::LastUse: column->addLayout(buildLastUse(draft)); break;
    case GateField::Liver: column->addLayout(buildLiver(draft)); break;
    case GateField::Procedure: column->addLayout(buildProcedure(draft)); break;
    case GateField::Measure: column->addLayout(buildMeasure(draft)); break;
    case GateField::Medicines: column->addLayout(buildMedicines(draft)); break;
    case GateField::None: break;
    }
    addChoices(column);
    placeField();
    m_field->show();
}

/// The numbered answers, as many in a line as have room for their whole words.
void GateRow::addChoices(QVBoxLayout *column)
{
    const Look &look = Look::of(this);
    const int wide = width() - textLeft() - look.px(16);
    QHBoxLayout *line = nullptr;
    int used = 0;
    for (const GateChoice &choice : m_question.choices) {
        if (choice.digit == 0) continue; // stands beside its field
        auto *button = new DeedButton(choice.words);
        button->setTall(28);
        button->setCap({QString::number(choice.digit)});
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QAbstractButton::clicked, this, [this, digit = choice.digit] { chooseByDigit(digit); });
        const int needed = button->sizeHint().width() + look.px(8);
        if (!line || used + needed > wide) {
            if (line) line->addStretch();
            line = new QHBoxLayout;
            line->setSpacing(look.px(8));
            column->addLayout(line);
            used = 0;
        }
        used += needed;
        line->addWidget(button);
    }
    if (line) line->addStretch();
}

QLayout *GateRow::buildPoints()
{
    const Look &look = Look::of(this);
    auto *line = new QHBoxLayout;
    m_first = new QLineEdit;
    m_first->setMaxLength(2);
    m_first->setFixedWidth(look.px(72));
    m_first->setAccessibleName(m_question.topic);
    m_first->setAccessibleDescription(m_question.note);
    m_first->installEventFilter(this);
    auto *none = new DeedButton(m_question.choices.first().words);
    none->setTall(28);
    none->setCap({QStringLiteral("0")});
    none->setFocusPolicy(Qt::TabFocus);
    line->addWidget(m_first);
    line->addWidget(new TextLabel(tr("points")));
    line->addWidget(none);
    line->addStretch();
    connect(none, &QAbstractButton::clicked, this, [this] { chooseByDigit(0); });
    connect(m_first, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text == QLatin1String("0"))
            QMetaObject::invokeMethod(
                this, [this] { chooseByDigit(0); }, Qt::QueuedConnection);
    });
    connect(m_first, &QLineEdit::returnPressed, this, [this] {
        bool isNumber = false;
        const int points = m_first->text().toInt(&isNumber);
        if (!isNumber || points < 0 || points > 48) {
            Q_EMIT passed();
            return;
        }
        Q_EMIT answered([points](GateDraft &draft) {
            Assessment answers = draft.answers();
            answers.cows = points;
            answers.withdrawal = YesNo::No; // the points say how much; the rule for points decides
            draft.setAnswers(answers);
        });
    });
    return line;
}

QLayout *GateRow::buildLastUse(GateDraft &draft)
{
    const Look &look = Look::of(this);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(look.px(6));
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    auto *day = new QDateEdit(draft.today());
    day->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    day->setMaximumDate(draft.today());
    day->setAccessibleName(tr("Day of the last opioid use"));
    auto *kind = new QComboBox;
    kind->addItem(tr("Short-acting, also tramadol"), int(OpioidKind::Short));
    kind->addItem(tr("Long-acting: methadone, buprenorphine"), int(OpioidKind::Long));
    kind->setAccessibleName(tr("Kind of opioid"));
    auto *take = new DeedButton(tr("Used"));
    take->setTall(28);
    take->setAccessibleName(tr("Last used on that day"));
    line->addWidget(day);
    line->addWidget(take);
    line->addStretch();
    lines->addWidget(kind, 0, Qt::AlignLeft);
    lines->addLayout(line);
    connect(take, &QAbstractButton::clicked, this, [this, day, kind] {
        Q_EMIT answered([on = day->date(), which = OpioidKind(kind->currentData().toInt())](GateDraft &to) {
            Assessment answers = to.answers();
            answers.lastOpioidOn = on;
            answers.opioidKind = which;
            answers.onOpioid = on == to.today() ? YesNo::Yes : YesNo::No;
            to.setAnswers(answers);
        });
    });
    return lines;
}

namespace {

/// One liver value as it is asked: the upper limit is the laboratory's own of the last time, else a usual one.
struct LiverValue
{
    LabTest test;
    QString name;
    double limit;
    QString unit;
};

QList<LiverValue> liverValues(const GateDraft &draft)
{
    QList<LiverValue> values{{LabTest::ALT, QStringLiteral("ALT"), 40, QStringLiteral("U/L")},
                             {LabTest::AST, QStringLiteral("AST"), 40, QStringLiteral("U/L")},
                             {LabTest::BILI, GateRow::tr("Bilirubin"), 1.2, QStringLiteral("mg/dL")}};
    for (LiverValue &value : values) {
        const auto last = draft.newestLab(value.test);
        if (!last || !last->upperLimit) continue;
        value.limit = *last->upperLimit;
        if (!last->unit.isEmpty()) value.unit = last->unit;
    }
    return values;
}

} // namespace

QLayout *GateRow::buildLiver(GateDraft &draft)
{
    const Look &look = Look::of(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(look.px(6));
    bool missing = false;
    for (const Finding &finding : draft.findings()) missing = missing || finding.why == QLatin1String("LFT_MISSING");
    if (!missing) return column;
    const QList<LiverValue> values = liverValues(draft);
    QList<QLineEdit *> fields;
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(6));
    for (const LiverValue &value : values) {
        auto *field = new QLineEdit;
        field->setFixedWidth(look.px(52));
        field->setAccessibleName(
            tr("%1 in %2, upper limit %3").arg(value.name, value.unit, QLocale().toString(value.limit)));
        field->setToolTip(field->accessibleName());
        field->installEventFilter(this);
        line->addWidget(new TextLabel(value.name, TextSize::Caption));
        line->addWidget(field);
        fields << field;
    }
    line->addStretch();
    auto *day = new QDateEdit(draft.today());
    day->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    day->setMaximumDate(draft.today());
    day->setAccessibleName(tr("Day on which the blood was taken"));
    auto *take = new DeedButton(tr("Take"));
    take->setTall(28);
    auto *when = new QHBoxLayout;
    when->setSpacing(look.px(8));
    when->addWidget(new TextLabel(tr("blood taken"), TextSize::Caption, QFont::Normal, &Tokens::text2));
    when->addWidget(day);
    when->addWidget(take);
    when->addStretch();
    column->addLayout(line);
    column->addLayout(when);
    connect(take, &QAbstractButton::clicked, this, [this, fields, values, day] {
        const QStringList texts{fields[0]->text(), fields[1]->text(), fields[2]->text()};
        Q_EMIT answered([values, on = day->date(), texts](GateDraft &to) {
            for (int i = 0; i < values.size(); ++i) {
                bool isNumber = false;
                const double number = QLocale().toDouble(texts[i], &isNumber);
                if (!isNumber || number < 0) continue;
                Lab lab{.client = to.page().client.id};
                lab.takenOn = on;
                lab.test = values[i].test;
                lab.value = number;
                lab.unit = values[i].unit;
                lab.upperLimit = values[i].limit;
                to.addLab(lab);
            }
        });
    });
    return column;
}

QLayout *GateRow::buildProcedure(GateDraft &draft)
{
    const Look &look = Look::of(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    auto *day = new QDateEdit(draft.today().addDays(7));
    day->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    day->setMinimumDate(draft.today());
    day->setAccessibleName(tr("Day of the surgery or pain treatment"));
    auto *take = new DeedButton(tr("Planned then"));
    take->setTall(28);
    line->addWidget(day);
    line->addWidget(take);
    line->addStretch();
    connect(take, &QAbstractButton::clicked, this, [this, day] {
        Q_EMIT answered([on = day->date()](GateDraft &to) {
            Assessment answers = to.answers();
            answers.procedureOn = on;
            to.setAnswers(answers);
        });
    });
    return line;
}
