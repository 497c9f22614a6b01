#pragma once
#include "ui/desktop/desk.h"
#include "ui/desktop/schedule/week_layout.h"
#include <QAbstractScrollArea>

/// A visit that is being placed: whose, where it would stand, and which visit it moves.
struct Placing
{
    ToBook row;
    QDate day;
    QTime time;
    std::optional<Visit> moving = {};
};

/// The week, or one day of it, as columns of hours: day heads and gutter stay, hours scroll. The arrows walk from visit to visit;
/// while somebody is being placed they move the dashed block. Drawn by hand; the selection is told to assistive tools.
class WeekView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit WeekView(Desk &desk, QWidget *parent = nullptr);

    void show(const SchedulePage &page);
    /// The dashed block and the band of its window; empty takes both away.
    void offer(const std::optional<Placing> &placing);
    /// The arrows move the dashed block from now on.
    void steer(bool on);
    bool isSteering() const { return m_steering && m_placing; }
    const std::optional<Placing> &placing() const { return m_placing; }
    const ScheduleBlock *selected() const;
    /// How many visits the selected block stands for.
    int selectedCount() const;
    void select(std::optional<Id<Visit>> visit);
    /// The first visit in view gets the selection, when there is none.
    void selectFirst();
    /// Where a visit is drawn, in the viewport; null when it is not in view.
    QRect blockRect(Id<Visit> visit) const;
    /// The point of a day and time, in the viewport.
    QPoint pointOf(QDate day, QTime time) const;
    /// The hour of now comes into view, when the day is shown.
    void goToNow();
    // The drawn blocks in order, for assistive tools: a screen reader walks through them as through a list.
    int blockCount() const { return int(m_placed.size()); }
    QString blockWords(int place) const; ///< "Thu 7 May, 10:00, Bo Li, booked"
    QRect blockBox(int place) const;     ///< in the viewport
    int selectedBlock() const;           ///< -1: none
    /// Under the day heads: where a question stands.
    int headsHeight() const;
    QSize minimumSizeHint() const override { return {400, 300}; }

Q_SIGNALS:
    void selectionChanged();
    void steered();            ///< the dashed block stands elsewhere
    void taken();              ///< Enter on the dashed block
    void opened();             ///< Enter on a visit
    void dayWanted(QDate day); ///< Enter on a block of several: the day shows each
    void dropped(const Visit &visit, QDate day, QTime time);
    void beyond(int days); ///< the arrows left the days in view

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Ground; ///< painter and look of one paint, see week_paint.cpp

    void refit();
    void tell();
    void open();
    void bringIntoView(int minute);
    void stepBlock(int days, int blocks);
    void stepSlot(int days, int steps);
    QRectF column(int day) const;
    qreal y(int minute) const;
    QRectF rectOf(const PlacedBlock &placed) const;
    int dayAt(const QPoint &point) const;
    QTime timeAt(int y) const;
    const PlacedBlock *placedOf(Id<Visit> visit) const;
    void paintDay(const Ground &ground, int day) const;
    void paintHours(const Ground &ground) const;
    void paintNow(const Ground &ground) const;
    void paintBlock(const Ground &ground, const PlacedBlock &placed) const;
    void paintPlacing(const Ground &ground, const Placing &placing, bool withKey) const;
    void paintHead(const Ground &ground, int day) const;

    Desk &m_desk;
    SchedulePage m_page;
    QList<PlacedBlock> m_placed;
    std::optional<Placing> m_placing, m_drag;
    std::optional<Id<Visit>> m_selected;
    QPoint m_pressed;
    int m_grip = 0; ///< minutes between a block's top and the hand
    int m_fromHour = 8, m_toHour = 17;
    bool m_steering = false;
    bool m_toNow = false;   ///< the page that is being read shall show the hour of now
    bool m_newDays = false; ///< week and day changed places: what is selected comes into view
};
