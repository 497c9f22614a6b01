#pragma once
#include "ui/desktop/parts/mark.h"
#include <QWidget>

/// One version of an entry, as a column of words.
struct VersionColumn
{
    struct Cell
    {
        QString text;
        Mark mark = {}; ///< before the text, or in its place
    };
    QString title, state; ///< "Version 2", "in force"
    bool inForce = false;
    QList<Cell> cells;
};

/// The versions of one entry side by side, the one in force first: what changed is bold, what no longer holds is struck
/// through and stays readable.
class VersionsView : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsView(QWidget *parent = nullptr);

    /// @p versions newest first; at most three are shown beside each other. The last @p about rows say who and when: they
    /// differ by nature, and are neither bold nor struck through.
    void show(const QStringList &labels, const QList<VersionColumn> &versions, int about = 0);
    QString spoken() const { return accessibleName(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCell(QPainter &painter, const QRectF &box, int version, int row) const;
    int labelWidth() const;
    bool differs(int version, int other, int row) const;

    int m_about = 0;
    QStringList m_labels;
    QList<VersionColumn> m_versions;
};
