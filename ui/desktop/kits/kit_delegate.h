#pragma once
#include "ui/desktop/kits/kit_line.h"

/// Paints the list of kits, 34 px a row: when, for whom, the way in six dots, the state in words, hours out of the cold.
class KitDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit KitDelegate(const Desk &desk, QObject *parent = nullptr) : RowDelegate(space::row, parent), m_desk(desk) {}

protected:
    void paintCell(const Cell &cell) const override;

private:
    const Desk &m_desk;
};

/// The way of a carton as six dots on a line: those gone filled, the present one larger, red when it is late.
void paintKitWay(QPainter &painter, const QRectF &box, KitState state, bool late, const Look &look,
                 const QColor &ground);
