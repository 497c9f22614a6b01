#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class TextLabel;

/// The chart in four short columns: orders, what is to be done, who to reach, how well covered.
class SummaryTab : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryTab(Desk &desk, QWidget *parent = nullptr);
    void show(const ChartPage &page);

private:
    struct Block
    {
        TextLabel *title, *words;
    };
    QStringList orderWords(const ChartPage &page) const;
    QStringList toDo(const ChartPage &page) const;
    QStringList reach(const ChartPage &page) const;
    QStringList covered(const ChartPage &page) const;

    Desk &m_desk;
    QList<Block> m_blocks;
};
