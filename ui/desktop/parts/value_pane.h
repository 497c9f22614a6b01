#pragma once
#include "ui/desktop/parts/look.h"
#include <QStringList>
#include <QWidget>

/// One number of a painted page: where it stands, what is read out, and its cell in the table behind the picture.
struct PaneValue
{
    QRectF box;
    QString sentence;
    int row = 0, column = 0;
    QString cell; ///< the number alone, for the table
};

/// A picture as a table, for whoever does not see it.
struct PaneTable
{
    QStringList heads; ///< of the columns; the first is that of the row's name
    QStringList rows;
};

/// A painted page of numbers: the arrows walk through them, each with its sentence; Enter opens one. To assistive tools it is
/// a table (value_pane_access.cpp).
class ValuePane : public QWidget
{
    Q_OBJECT
public:
    explicit ValuePane(QWidget *parent = nullptr);

    const QList<PaneValue> &values() const { return m_values; }
    int current() const { return m_current; }
    void setCurrent(int value);
    virtual PaneTable table() const = 0;
    /// The value in that cell of the table; -1 when there is none.
    int valueAt(int row, int column) const;

Q_SIGNALS:
    void moved(int value);
    /// Enter, or a click on the chosen one.
    void opened(int value);

protected:
    /// Where the numbers stand in the present size.
    virtual QList<PaneValue> lay() const = 0;
    virtual void paintPane(QPainter &painter) const = 0;
    /// The numbers changed: lays them anew, keeps the place.
    void relay();
    /// A tint under the chosen number, when it should be seen.
    bool isChosen(int value) const { return value == m_current && hasFocus(); }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int nextRow(int step) const;
    void tell();

    QList<PaneValue> m_values;
    int m_current = 0;
};
