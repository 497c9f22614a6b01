#pragma once
#include "ui/desktop/parts/look.h"
#include <QWidget>

class FieldRow;
class QLayout;
class QVBoxLayout;

/// The rows of a sheet below each other, never so wide that the words at a row's end leave their field.
class FormColumn : public QWidget
{
    Q_OBJECT
public:
    /// @p width of a row at the most, px at 100 %.
    explicit FormColumn(int width = space::formWidth + 2 * space::margin, QWidget *parent = nullptr);

    /// Of the rows that are added from now on (FieldRow::setLabelWidth).
    void setLabelWidth(int width) { m_labelWidth = width; }
    FieldRow *add(const QString &label, QWidget *control);
    /// Something that is no row, under those that stand.
    void addLayout(QLayout *layout);

private:
    int m_width, m_labelWidth = 0;
    QVBoxLayout *m_column;
};
