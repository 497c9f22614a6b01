#pragma once
#include <QStackedWidget>

class DeedButton;
class FactTable;

/// A chart and the same values as a table, one in place of the other: `F7`, or the button, whose place the screen chooses.
class ReadAsTable : public QStackedWidget
{
    Q_OBJECT
public:
    ReadAsTable(QWidget *chart, FactTable *table, QWidget *parent = nullptr);

    bool isTable() const { return currentIndex() == 1; }
    FactTable *table() const { return m_table; }
    /// For the title line above it; also tells of the key.
    DeedButton *button();
    void toggle();

private:
    QWidget *m_chart;
    FactTable *m_table;
    DeedButton *m_button = nullptr;
};
