#pragma once
#include "app/treatment/injection.h"
#include <QWidget>

class FieldRow;
class JoinedButtons;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class QTimeZone;

/// What one recorded injection should say: day, time or unknown, amount, side, needle, lot and expiry, the talk about an
/// overdose, reaction, note; of one that was not given: the day and why. What has no field here stays as it was.
class ShotFields : public QWidget
{
    Q_OBJECT
public:
    explicit ShotFields(QDate latest, QWidget *parent = nullptr);

    /// @p isDayFixed: the day is given by the page, and not asked.
    void fill(const Injection &shot, bool isDayFixed = false);
    /// As it stands in the form; @p start gives what has no field.
    Injection shot(const Injection &start, const QTimeZone &zone) const;
    /// In one sentence: what cannot be; empty when nothing is wrong.
    QString wrong() const;
    /// What a given injection cannot be recorded without, and is not there yet.
    QStringList left() const;

    QDateEdit *day() const { return m_day; }
    QLineEdit *time() const { return m_time; }
    JoinedButtons *side() const { return m_side; }
    QLineEdit *lot() const { return m_lot; }
    QLineEdit *note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *text(const QString &name, int most, const QString &hint = {});
    /// The controls beside each other. @p isOfGiven: only for an injection that was given.
    FieldRow *addRow(const QString &label, const QList<QWidget *> &controls, bool isOfGiven);

    bool m_given = true;
    QDateEdit *m_day, *m_expires;
    QLineEdit *m_time, *m_mg, *m_lot, *m_reaction, *m_note;
    JoinedButtons *m_side, *m_needle;
    QCheckBox *m_talk;
    QList<FieldRow *> m_givenRows; ///< of an injection that was given
};
