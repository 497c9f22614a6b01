#pragma once
#include "ui/desktop/parts/shapes.h"
#include "ui/desktop/parts/value_pane.h"
#include "ui/desktop/thresholds/shown_values.h"

/// The late ladder: what the nurse must record before giving, by days from due and by why somebody is treated (3.5).
class LadderView : public ValuePane
{
    Q_OBJECT
public:
    explicit LadderView(QWidget *parent = nullptr);

    void show(const ShownValues &values);
    PaneTable table() const override;
    QSize sizeHint() const override;

    /// One step of the ladder: its head, and what must be recorded for each reason. For paper, too.
    struct Step
    {
        StatusShape shape;
        QString name;
        QString days;             ///< "1 to 7"
        QStringList level, needs; ///< opioid use; opioid and alcohol; alcohol alone
    };
    static QList<Step> steps(const Limits &limits);
    static QStringList reasons();

protected:
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;

private:
    QRectF cell(int row, int column) const;
    void paintHead(QPainter &painter, int column) const;

    ShownValues m_shown;
};
