#pragma once
#include "app/visits/waiting.h"
#include "ui/desktop/schedule/side_form.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;

/// For which time somebody waits: days, hours, kind, and a note.
class WaitForm : public SideForm
{
    Q_OBJECT
public:
    explicit WaitForm(Desk &desk, QWidget *parent = nullptr);

    /// A new wait of @p person, for another time than @p standing where there is one.
    void ask(const Person &person, const std::optional<Visit> &standing, const ClinicHours &hours);
    /// The wait as it is kept, to change.
    void change(const Person &person, const Wait &waiting, const ClinicHours &hours);
    QWidget *first() const override;

Q_SIGNALS:
    void kept(const Wait &waiting, const Person &person, bool isNew);

protected:
    void take() override;
    void sayAgain() override;

private:
    void show(const Wait &waiting, const ClinicHours &hours);

    std::optional<Person> m_person;
    std::optional<Wait> m_waiting;
    ClinicHours m_hours;
    bool m_isNew = true;
    QString m_booked; ///< the visit that the wait is to come before
    QDateEdit *m_from, *m_until;
    QWidget *m_weekdays;
    QList<QCheckBox *> m_days; ///< Monday first; those on which the clinic never opens are hidden
    QTimeEdit *m_earliest, *m_latest;
    QComboBox *m_kind;
    QLineEdit *m_note;
};
