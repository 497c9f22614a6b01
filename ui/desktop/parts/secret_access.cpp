#include "ui/desktop/parts/secret_access.h"
#include "ui/desktop/parts/secret_field.h"
#include <QAccessible>
#include <QAccessibleWidget>

namespace {

/// A password field for assistive tools: editable, its value only dots.
class SecretAccess : public QAccessibleWidget
{
public:
    explicit SecretAccess(SecretField *field) : QAccessibleWidget(field, QAccessible::EditableText), m_field(field) {}

    QAccessible::State state() const override
    {
        QAccessible::State made = QAccessibleWidget::state();
        made.editable = true;
        made.passwordEdit = true;
        made.focusable = true;
        return made;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) return QString(m_field->length(), QChar(0x2022));
        return QAccessibleWidget::text(kind);
    }

private:
    SecretField *m_field;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *field = qobject_cast<SecretField *>(object);
    return field ? new SecretAccess(field) : nullptr;
}

} // namespace

void teachSecretFieldToAssistiveTools()
{
    static const bool taught = (QAccessible::installFactory(make), true);
    Q_UNUSED(taught)
}

void tellSecretLength(SecretField *field)
{
    QAccessibleValueChangeEvent event(field, QString(field->length(), QChar(0x2022)));
    QAccessible::updateAccessibility(&event);
}
