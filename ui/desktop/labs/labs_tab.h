#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class DeedButton;
class FactTable;
class TextLabel;

/// The results of a chart, newest first; above them what the liver values say, where they go, and the next liver test.
class LabsTab : public QWidget
{
    Q_OBJECT
public:
    explicit LabsTab(Desk &desk, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    FactTable *table() const { return m_table; }
    /// The result that is selected; nothing when there is none.
    std::optional<Id<Lab>> selected() const;
    /// "Not above 3 times …  ALT 0.9, 1.6, 3.4 times."
    QString words() const;

Q_SIGNALS:
    void entryWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Desk &m_desk;
    TextLabel *m_says, *m_trend, *m_next;
    DeedButton *m_enter;
    FactTable *m_table;
    QList<Id<Lab>> m_ids; ///< in the order of the rows
};
