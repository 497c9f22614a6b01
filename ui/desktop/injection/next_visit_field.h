#pragma once
#include "app/base/limits.h"
#include <QCborMap>
#include <QDateTime>
#include <QWidget>

class DeedButton;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;
class TextLabel;

/// The next visit that a sheet offers: taken as it stands, left out, or moved by keyboard. Outside the window it asks why.
class NextVisitField : public QWidget
{
    Q_OBJECT
public:
    explicit NextVisitField(QWidget *parent = nullptr);

    /// @p start in the clinic's time; the window runs from @p opens through @p due.
    void offer(const QDateTime &start, QDate opens, QDate due, QDate today, const Limits &limits);
    /// Nothing is offered: one is booked already, or no day fits.
    void clear();
    /// `B`: day and time can be typed.
    void change();
    bool isWanted() const;
    bool isOffered() const { return m_offers; }
    bool isTyped() const { return m_offers && m_changing && isWanted(); }
    QDateTime start() const;
    /// Why it lies outside the window; empty inside.
    QString why() const;
    QStringList left() const;
    /// What stands against the time that was picked; empty when it is free.
    void tellTaken(const QString &why);
    QCborMap draft() const; ///< empty when nothing was changed
    void resume(const QCborMap &draft);

Q_SIGNALS:
    void changed();
    void picked(); ///< another day or time: somebody must look whether it is free

private:
    void judge();
    bool isOutside() const;
    QDate on() const;

    QDateTime m_offered;
    QString m_taken;
    QDate m_opens, m_due;
    Limits m_limits;
    bool m_offers = false, m_changing = false;
    TextLabel *m_caption;
    QCheckBox *m_take;
    DeedButton *m_change;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QLineEdit *m_why;
};
