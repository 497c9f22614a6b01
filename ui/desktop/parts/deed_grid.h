#pragma once
#include "ui/desktop/parts/deed_button.h"

class QGridLayout;

/// The deeds of the selected row, two beside each other, each with its key. Those that mean nothing for the row are left
/// out, without a gap where they stood.
class DeedGrid : public QWidget
{
    Q_OBJECT
public:
    explicit DeedGrid(QWidget *parent = nullptr);

    /// Not shown before `show` names it.
    DeedButton *add(const QString &text, const Sign &sign, const QStringList &caps, int key);
    /// In this order; nothing at all hides the grid.
    void show(const QList<DeedButton *> &deeds);
    bool isEmpty() const { return m_shown.isEmpty(); }

Q_SIGNALS:
    /// As if the key had been pressed on the row.
    void pressed(int key);

private:
    QGridLayout *m_grid;
    QList<DeedButton *> m_deeds, m_shown;
};
