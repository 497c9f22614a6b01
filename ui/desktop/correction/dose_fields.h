#pragma once
#include "app/treatment/dose.h"
#include <QWidget>

class DeedButton;
class FieldRow;
class QLineEdit;
class QTimeZone;

/// What the tablet of the day should say: the outcome by its letter, amount, time or unknown, reason.
class DoseFields : public QWidget
{
    Q_OBJECT
public:
    explicit DoseFields(QWidget *parent = nullptr);

    /// @p standing: what the register says now; null: no entry yet.
    void fill(const Dose *standing, double expectedMg);
    /// The entry as it stands in the form; @p standing gives its identity.
    Dose dose(const Dose &start, const QTimeZone &zone) const;
    bool isStruck() const { return m_struck; } ///< entered in error: the day shall be open again
    bool isChosen() const { return m_struck || m_outcome >= 0; }
    /// In one sentence: what cannot be; empty when nothing is wrong.
    QString wrong() const;
    /// A letter of an outcome, `0` for entered in error. False when it means nothing here.
    bool press(int key);
    QLineEdit *amount() const { return m_mg; }

Q_SIGNALS:
    void changed();

private:
    void choose(int outcome);
    void showChoice();

    bool m_struck = false;
    int m_outcome = -1; ///< as in `outcomes` of the source file
    double m_expectedMg = 0;
    QList<DeedButton *> m_outcomes;
    DeedButton *m_error;
    QLineEdit *m_mg, *m_time, *m_reason;
    FieldRow *m_mgRow, *m_timeRow, *m_reasonRow;
};
