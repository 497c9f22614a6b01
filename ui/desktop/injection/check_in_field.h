#pragma once
#include "app/safety/check_in.h"
#include <QWidget>

class QCborArray;

/// How it has been since the last visit: nine cells, one key each. Digits fill and move on, = takes all from last time,
/// Backspace goes back, Delete empties.
class CheckInField : public QWidget
{
    Q_OBJECT
public:
    explicit CheckInField(QWidget *parent = nullptr);

    /// What was answered last; empty when never.
    void setLast(const std::optional<CheckIn> &last);
    /// Whole, or empty when nothing or only a part was answered.
    std::optional<CheckIn> checkIn(Id<Client> client, QDate on) const;
    /// What was answered so far: -1 where nothing was.
    QCborArray draft() const;
    /// Such a draft; an empty one changes nothing.
    void resume(const QCborArray &draft);
    bool isBegun() const;
    bool isWhole() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();
    void whole(); ///< the last answer was given

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int cells = CheckIn::effectCount + 2; ///< then craving, then any use
    void put(int value);
    void sameAsLast();
    void tell();
    int most(int cell) const;
    QString shown(int cell, int value) const;
    QString shortName(int cell) const;
    QString longName(int cell) const;
    QRect cellRect(int cell) const;
    QString helpWords() const;

    QList<int> m_values = QList<int>(cells, -1), m_last;
    QDate m_lastOn;
    int m_at = 0;
};
