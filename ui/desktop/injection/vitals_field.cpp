#include "ui/desktop/injection/vitals_field.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/typed_number.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

namespace {

std::optional<int> wholeIn(const QString &text)
{
    bool isNumber = false;
    const int value = text.trimmed().toInt(&isNumber);
    return isNumber ? std::optional<int>(value) : std::nullopt;
}

/// "120/80", also with a space.
const QRegularExpression &pressurePattern()
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{2,3})\\s*[/ ]\\s*(\\d{2,3})\\s*$"));
    return pattern;
}

} // namespace

VitalsField::VitalsField(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look.px(4));
    const auto field = [&](const QString &name, const QString &unit, const QString &hint, int width) {
        auto *edit = new QLineEdit;
        edit->setMaxLength(8);
        edit->setFixedWidth(look.px(width));
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(tr("%1, %2", "what is measured, unit").arg(name, unit));
        edit->setToolTip(edit->accessibleName());
        line->addWidget(edit);
        auto *label = new TextLabel(unit, TextSize::Caption, QFont::Normal, &Tokens::text2);
        label->setWordWrap(false);
        line->addWidget(label);
        line->addSpacing(look.px(6));
        connect(edit, &QLineEdit::textEdited, this, &VitalsField::changed);
        return edit;
    };
    m_pressure = field(tr("Blood pressure"), tr("mmHg"), QStringLiteral("120/80"), 68);
    m_pulse = field(tr("Pulse"), tr("/min"), QStringLiteral("72"), 44);
    m_celsius = field(tr("Temperature"), tr("°C"), QLocale().toString(36.7), 52);
    m_kilograms = field(tr("Weight"), tr("kg"), QStringLiteral("80"), 52);
    line->addStretch();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VitalsField::clear()
{
    for (QLineEdit *edit : {m_pressure, m_pulse, m_celsius, m_kilograms}) edit->clear();
}

Vitals VitalsField::vitals() const
{
    Vitals vitals;
    if (const auto pair = pressurePattern().match(m_pressure->text()); pair.hasMatch()) {
        vitals.systolic = pair.captured(1).toInt();
        vitals.diastolic = pair.captured(2).toInt();
    }
    vitals.pulse = wholeIn(m_pulse->text());
    vitals.celsius = typedNumber(m_celsius->text());
    vitals.kilograms = typedNumber(m_kilograms->text());
    return vitals;
}

bool VitalsField::isBad() const
{
    const Vitals read = vitals();
    const auto unread = [](const QLineEdit *edit, bool wasRead) {
        return !edit->text().trimmed().isEmpty() && !wasRead;
    };
    return unread(m_pressure, read.systolic.has_value()) || unread(m_pulse, read.pulse.has_value())
        || unread(m_celsius, read.celsius.has_value()) || unread(m_kilograms, read.kilograms.has_value())
        || !flaws(read).isEmpty();
}
