#pragma once
#include "ui/desktop/chart/course_of.h"
#include "ui/desktop/desk.h"
#include <QWidget>

class CoverageStrip;
class FactTable;
class JoinedButtons;
class PlainScroll;
class ReadAsTable;
class TextLabel;

/// The course of a chart: how much of it is in view, the strip or the same as a table, and in words what the cursor or the
/// mouse stands on.
class ChartStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ChartStrip(const Desk &desk, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    void setCompact(bool compact);
    CoverageStrip *strip() const { return m_strip; }
    ReadAsTable *pane() const { return m_pane; }
    JoinedButtons *range() const { return m_range; }
    QString said() const;

Q_SIGNALS:
    /// Enter on a value: the tab that holds its record.
    void opened(const QString &tab);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showRange();
    void showSince();
    void fillTable();
    void fit();

    const Desk &m_desk;
    std::optional<ChartPage> m_page;
    TextLabel *m_since, *m_said;
    JoinedButtons *m_range;
    CoverageStrip *m_strip;
    FactTable *m_table;
    ReadAsTable *m_pane;
    PlainScroll *m_scroll;
};
