#pragma once
#include "ui/desktop/parts/icons.h"
#include <QStackedWidget>

class EmptyState;

/// The body of a page whose sheet is read first: a line that says so, then the sheet, or why it could not be read.
class ReadingStack : public QStackedWidget
{
    Q_OBJECT
public:
    /// Fills @p page. The sheet is @p rows from top to bottom without air between them; @p grows takes the room that is left.
    ReadingStack(IconName icon, const QString &reading, const QList<QWidget *> &rows, QWidget *grows, QWidget *page);

    void showSheet();
    void fail(const QString &fact, const QString &sentence);

private:
    EmptyState *m_empty;
};
