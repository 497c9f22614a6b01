#pragma once
#include "ui/desktop/review/review_line.h"

/// Paints the queue, 49 px a row in two lines: grade or shape, name and when, the cause under them.
class ReviewDelegate : public RowDelegate
{
    Q_OBJECT
public:
    explicit ReviewDelegate(const Desk &desk, QObject *parent = nullptr);

protected:
    void paintCell(const Cell &cell) const override;

private:
    const Desk &m_desk;
};
