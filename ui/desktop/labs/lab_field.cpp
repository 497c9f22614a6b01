#include "ui/desktop/labs/lab_field.h"
#include "app/safety/lab_values.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/typed_number.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace {

/// Offered until a result of this client says otherwise.
QString usualUnit(LabTest test)
{
    switch (test) {
    case LabTest::ALT:
    case LabTest::AST: return QStringLiteral("U/L");
    case LabTest::BILI: return QStringLiteral("mg/dL");
    case LabTest::PLT: return QStringLiteral("10^9/L");
    case LabTest::CRCL: return QStringLiteral("mL/min");
    default: return {};
    }
}

QString shownNumber(double value) { return QLocale().toString(value, 'g', 6); }

} // namespace

LabField::LabField(LabTest test, QWidget *parent) : QWidget(parent), m_test(test)
{
    const Look &look = Look::of(this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look.px(8));
    const auto field = [&](const QString &name, int width, int length) {
        auto *edit = new QLineEdit;
        edit->setMaxLength(length);
        edit->setFixedWidth(look.px(width));
        edit->setAccessibleName(tr("%1, %2", "test, part of the result").arg(word(test), name));
        line->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            tell();
            Q_EMIT changed();
        });
        return edit;
    };
    const auto say = [&](const QString &words) {
        auto *label = new TextLabel(words, TextSize::Body, QFont::Normal, &Tokens::text2);
        label->setWordWrap(false);
        line->addWidget(label);
        return label;
    };
    m_times = nullptr;
    m_value = field(tr("value"), 80, 12);
    m_value->setAlignment(Qt::AlignRight);
    if (isMeasured(test)) {
        m_unit = field(tr("unit"), 80, 24);
        m_unit->setText(usualUnit(test));
    }
    if (isLiverTest(test)) {
        say(tr("upper limit"));
        m_limit = field(tr("upper limit"), 64, 12);
        m_limit->setAlignment(Qt::AlignRight);
    }
    if (const auto top = scaleTop(test)) say(tr("of %1", "highest total of a scale").arg(shownNumber(*top)));
    m_times = say(QString());
    line->addStretch();
    setFocusProxy(m_value);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LabField::setUnits(const Lab &last)
{
    if (m_unit && !last.unit.isEmpty()) m_unit->setText(last.unit);
    if (m_limit && last.upperLimit) m_limit->setText(shownNumber(*last.upperLimit));
}

void LabField::setLab(const Lab &lab)
{
    if (m_unit) m_unit->setText(lab.unit);
    if (m_limit) m_limit->setText(lab.upperLimit ? shownNumber(*lab.upperLimit) : QString());
    m_value->setText(lab.value ? shownNumber(*lab.value) : QString());
}

bool LabField::isEmpty() const { return m_value->text().trimmed().isEmpty(); }

QString LabField::wrong() const
{
    if (isEmpty()) return {};
    const auto value = typedNumber(m_value->text());
    if (!value || *value < 0) return tr("%1 is no number of a result.").arg(m_value->text().trimmed());
    if (const auto top = scaleTop(m_test); top && *value > *top)
        return tr("The scale ends at %1.").arg(shownNumber(*top));
    if (!m_limit) return {};
    const auto limit = typedNumber(m_limit->text());
    return limit && *limit > 0 ? QString() : tr("The upper limit of the laboratory is needed.");
}

void LabField::read(Lab &lab) const
{
    lab.test = m_test;
    lab.value = typedNumber(m_value->text());
    if (m_unit) lab.unit = m_unit->text().trimmed();
    if (m_limit) lab.upperLimit = typedNumber(m_limit->text());
}

void LabField::tell()
{
    if (!m_times || !m_limit) return;
    const auto value = typedNumber(m_value->text()), limit = typedNumber(m_limit->text());
    const bool isKnown = value && limit && *limit > 0;
    m_times->setText(isKnown ? tr("%1 times the limit").arg(QLocale().toString(*value / *limit, 'f', 1)) : QString());
}
