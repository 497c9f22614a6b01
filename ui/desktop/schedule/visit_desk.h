#pragma once
#include "db/stores/slots.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QObject>

/// The deeds of the agenda: book, move, check in, no-show, cancel; saved through the store and said with their way back.
class VisitDesk : public QObject
{
    Q_OBJECT
public:
    VisitDesk(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    /// An injection visit at that time. @p note: why it lies outside the window; @p evenIfTaken: the person said both.
    void book(const Person &person, QDate day, QTime time, int minutes, const QString &note, bool evenIfTaken);
    void move(const Visit &visit, const Person &person, QDate day, QTime time, const QString &reason, bool evenIfTaken);
    void mark(const Visit &visit, const Person &person, VisitStatus status, const QString &reason = {});

Q_SIGNALS:
    void booked(const Visit &visit);
    /// Somebody took the minutes meanwhile, or the visit was changed: read again.
    void refused();

private:
    void finish(int deed, const Result<Visit> &kept, std::optional<Visit> before, const Person &person,
                const Mark &mark, const QString &what);

    Desk &m_desk;
    DeedLog &m_deeds;
};
