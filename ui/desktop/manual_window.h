#pragma once
#include <QWidget>

class QTextBrowser;

/// The manual in a plain window: the page of the screen that asked, the others one link away.
class ManualWindow : public QWidget
{
    Q_OBJECT
public:
    explicit ManualWindow(QWidget *parent = nullptr);

    /// "today" shows docs/manual/today.md; a page that is not there shows the first page.
    void open(const QString &page);

private:
    QTextBrowser *m_text;
};
