#pragma once
#include "ui/desktop/desk.h"
#include "ui/desktop/schedule/schedule_words.h"
#include <QAbstractScrollArea>

class BookCard;

/// Who has no visit yet, past due first. The selected one opens: window, usual day, kit, and the slot that is proposed.
class DueList : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit DueList(Desk &desk, QWidget *parent = nullptr);

    /// @p diary: what is free, for those who wait.
    void show(const QList<ToBook> &rows, const Diary &diary);
    const QList<ToBook> &rows() const { return m_rows; }
    const ToBook *selected() const;
    void select(std::optional<Id<Client>> client);
    /// What the card of the selected one proposes; @p reason instead of a button when nothing can be booked.
    void propose(const SlotProposal &proposal);
    QSize minimumSizeHint() const override { return {200, 200}; }

Q_SIGNALS:
    void selectionChanged();
    void taken();      ///< Enter, or the button
    void nextWanted(); ///< the next free slot
    void pickWanted(); ///< Tab: a time of one's own
    void opened();     ///< double click: the chart

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refit();
    void bringIntoView();
    int place() const;
    int top(int row) const;
    int rowHeight(int row) const;
    void paintRow(QPainter &painter, int row) const;
    void tell();

    Desk &m_desk;
    QList<ToBook> m_rows;
    QList<Mark> m_marks; ///< one a row
    QTimeZone m_zone;
    std::optional<Id<Client>> m_client;
    BookCard *m_card;
};
