#pragma once
#include "db/work/worklists.h"

/// One visit that somebody can be reminded of.
struct ReminderRow
{
    Person person;
    QString phone;
    Voicemail voicemail = Voicemail::Unknown;
    Visit visit;
    std::optional<Reminder> reminded; ///< the newest, when it was done
};

struct ReminderPage
{
    QList<ReminderRow> rows; ///< by time
    QString clinicPhone;     ///< to call for another time; empty when it was never written down
};

/// Whom to remind of what is booked; nothing in it says what for.
class ReminderList
{
public:
    explicit ReminderList(Database &database) : m_database(database) {}

    /// Booked visits of the days, both inclusive. Right: ExportNeutral.
    QFuture<Result<ReminderPage>> between(QDate from, QDate to);
    /// The telephone that stands on slips. BadInput ("phone", "letters"). Right: EditVisits.
    QFuture<Result<Done>> setClinicPhone(QString phone);

private:
    Database &m_database;
};
