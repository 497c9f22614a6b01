#include "ui/desktop/parts/form_column.h"
#include "ui/desktop/parts/field_row.h"
#include <QVBoxLayout>

FormColumn::FormColumn(int width, QWidget *parent) : QWidget(parent), m_width(width), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, Look::of(this).px(8), 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(); // stays the last
}

FieldRow *FormColumn::add(const QString &label, QWidget *control)
{
    auto *row = new FieldRow(label, control);
    if (m_labelWidth > 0) row->setLabelWidth(m_labelWidth);
    row->setMaximumWidth(Look::of(this).px(m_width));
    m_column->insertWidget(m_column->count() - 1, row);
    return row;
}

void FormColumn::addLayout(QLayout *layout) { m_column->insertLayout(m_column->count() - 1, layout); }
