#pragma once
#include "db/work/windows.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/panel.h"

/// Whose window opens next, two lines a person; the arrows walk, Enter opens the chart.
class WindowList : public PanelSection
{
    Q_OBJECT
public:
    explicit WindowList(const Desk &desk, QWidget *parent = nullptr);

    void setWindows(const QList<NextWindow> &windows);
    const NextWindow *chosen() const;
    void choose(int row);
    /// "Owen Fitzgerald, opens Wed 6 May, due Wed 13 May, no visit yet".
    QString sentence(const NextWindow &window) const;

Q_SIGNALS:
    void opened(Id<Client> client);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int rowHeight() const;
    void refit();
    void tell();
    void paintRow(QPainter &painter, int row) const;

    const Desk &m_desk;
    QList<NextWindow> m_windows;
    int m_row = 0;
};
