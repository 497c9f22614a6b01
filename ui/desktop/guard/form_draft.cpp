#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/parts/joined_buttons.h"
#include <QCborArray>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <utility>

namespace {

/// What stands in a field; empty for a widget that is none, or a part of another.
std::optional<QCborValue> fieldValue(QWidget *widget)
{
    if (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<QComboBox *>(widget->parentWidget()))
        return std::nullopt;
    if (auto *edit = qobject_cast<QLineEdit *>(widget)) return QCborValue(edit->text());
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget)) return QCborValue(edit->toPlainText());
    if (auto *box = qobject_cast<QComboBox *>(widget)) return QCborValue(box->currentText());
    if (auto *buttons = qobject_cast<JoinedButtons *>(widget)) return QCborValue(buttons->current());
    if (auto *box = qobject_cast<QCheckBox *>(widget)) return QCborValue(box->isChecked());
    if (auto *box = qobject_cast<QSpinBox *>(widget)) return QCborValue(box->value());
    if (auto *box = qobject_cast<QDoubleSpinBox *>(widget)) return QCborValue(box->value());
    if (auto *edit = qobject_cast<QDateTimeEdit *>(widget))
        return QCborValue(edit->dateTime().toString(Qt::ISODateWithMs));
    return std::nullopt;
}

/// Sets the field and says so as the person's hand would have: forms listen to that, not to what programs set.
void fillField(QWidget *widget, const QCborValue &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(value.toString());
        Q_EMIT line->textEdited(line->text());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->setPlainText(value.toString());
    } else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
        const int row = combo->findText(value.toString());
        if (row >= 0) combo->setCurrentIndex(row);
        else if (combo->isEditable()) combo->setEditText(value.toString());
        Q_EMIT combo->activated(combo->currentIndex());
    } else if (auto *buttons = qobject_cast<JoinedButtons *>(widget)) {
        buttons->setCurrent(int(value.toInteger()));
        Q_EMIT buttons->chosen(buttons->current());
    } else if (auto *check = qobject_cast<QCheckBox *>(widget)) {
        if (check->isChecked() != value.toBool()) check->click();
    } else if (auto *whole = qobject_cast<QSpinBox *>(widget)) {
        whole->setValue(int(value.toInteger()));
    } else if (auto *number = qobject_cast<QDoubleSpinBox *>(widget)) {
        number->setValue(value.toDouble());
    } else if (auto *moment = qobject_cast<QDateTimeEdit *>(widget)) {
        moment->setDateTime(QDateTime::fromString(value.toString(), Qt::ISODateWithMs));
    }
}

/// Tells fields of one place apart from those of another when the form was built differently.
QString fieldMake(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u'/' + widget->accessibleName();
}

} // namespace

QCborMap draftHead(const QString &kind, const std::optional<Id<Client>> &client, const QString &about)
{
    QCborMap head{{draft_key::kind, kind}, {draft_key::about, about}};
    if (client) head.insert(draft_key::client, client->text());
    return head;
}

void FormDraft::begin()
{
    m_begun.clear();
    for (QWidget *widget : m_form->findChildren<QWidget *>())
        if (const auto value = fieldValue(widget)) m_begun.insert(widget, *value);
    m_hasBegun = true;
    putBack(std::exchange(m_waiting, {}));
}

QCborMap FormDraft::whole(const QString &kind, const std::optional<Id<Client>> &client, const QString &about) const
{
    const QCborMap fields = changed();
    if (fields.isEmpty()) return {};
    QCborMap whole = draftHead(kind, client, about);
    whole.insert(draft_key::fields, fields);
    return whole;
}

void FormDraft::resume(const QCborMap &draft)
{
    const QCborMap fields = draft.value(draft_key::fields).toMap();
    if (m_hasBegun) putBack(fields);
    else m_waiting = fields;
}

void FormDraft::accept(QWidget *field)
{
    if (const auto value = fieldValue(field)) m_begun.insert(field, *value);
}

QCborMap FormDraft::changed() const
{
    QCborMap changed;
    int place = 0;
    for (QWidget *widget : m_form->findChildren<QWidget *>()) {
        const auto value = fieldValue(widget);
        if (!value) continue;
        ++place;
        const auto before = m_begun.constFind(widget);
        if (before != m_begun.cend() && *before != *value) changed.insert(place, QCborArray{fieldMake(widget), *value});
    }
    return changed;
}

void FormDraft::putBack(const QCborMap &changed)
{
    if (changed.isEmpty()) return;
    int place = 0;
    const QList<QWidget *> widgets = m_form->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!fieldValue(widget)) continue;
        const QCborArray kept = changed.value(++place).toArray();
        if (kept.size() == 2 && kept.at(0).toString() == fieldMake(widget)) fillField(widget, kept.at(1));
    }
}
