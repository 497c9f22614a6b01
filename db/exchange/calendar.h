#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUuid>

/// One appointment as a calendar may show it to anybody: when, and nothing of with whom, where or what for.
struct Appointment
{
    QUuid uid;        ///< the same through all moves: a calendar replaces what it has
    int sequence = 0; ///< higher with each change
    QDateTime startsAt;
    int minutes = 30;
    bool cancelled = false;
    QDateTime changedAt; ///< when it was last written down
};

/// An iCalendar file (RFC 5545) in UTC, so that no calendar needs our zone: CRLF, folded at 75 octets, SUMMARY "Appointment".
/// When all are cancelled it asks the calendar to take them out (METHOD:CANCEL, RFC 5546), else it publishes them.
QByteArray calendarText(const QList<Appointment> &appointments);
