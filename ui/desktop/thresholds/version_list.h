#pragma once
#include "db/stores/thresholds.h"
#include "ui/desktop/parts/value_pane.h"

class Desk;

/// The versions of the thresholds, newest first, a draft on top; the arrows choose which one the page shows.
class VersionList : public ValuePane
{
    Q_OBJECT
public:
    explicit VersionList(const Desk &desk, QWidget *parent = nullptr);

    /// @p shown: its number; the draft is `page.nextVersion()`.
    void show(const ThresholdPage &page, int shown);
    PaneTable table() const override;
    QSize sizeHint() const override;
    int numberAt(int value) const { return m_lines.value(value).number; }

protected:
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;

private:
    struct Line
    {
        int number = 0;
        QString title, remark;
        bool isInForce = false, isDraft = false;
    };
    Line lineOf(const ThresholdPage &page, int at) const;

    const Desk &m_desk;
    QList<Line> m_lines;
    int m_shown = 0;
};
