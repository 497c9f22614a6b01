#pragma once
#include "ui/desktop/parts/mark.h"
#include <QWidget>

/// The state of the day in one look, 80 px: per kind a proportional bar, and under it each shape with its count and word.
/// A click, or Alt with a digit, filters by that kind and outcome; the same again takes the filter away.
class StateBar : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        Mark mark;
        int count = 0;
    }; ///< mark.word is "given", "open"
    struct Group
    {
        QString title, sum;
        QList<Part> parts;
    }; ///< "Oral doses", "4 of 13 open"

    explicit StateBar(QWidget *parent = nullptr);

    void setGroups(const QList<Group> &groups);
    /// (-1, -1): no filter.
    void setFilter(int group, int part);
    /// Alt+1 is the first piece of the first bar, and so on through all bars.
    void chooseNth(int nth);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// (-1, -1) when the filter was taken away.
    void filterChosen(int group, int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Spot
    {
        int group, part;
        QRectF bar, label;
    };
    void lay();
    void layGroup(int group, int total);
    int spotAt(const QPointF &at) const;
    void choose(int group, int part);
    void paintSpot(QPainter &painter, const Spot &spot) const;
    const Part &part(const Spot &spot) const { return m_groups[spot.group].parts[spot.part]; }

    QList<Group> m_groups;
    QList<QRectF> m_boxes;
    QList<Spot> m_spots;
    int m_group = -1, m_part = -1, m_cursor = 0;
};
