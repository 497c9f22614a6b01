#pragma once
#include "db/stores/slots.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QObject>

/// The deeds of the agenda: book, move, check in, no-show, cancel; saved through the store and said with their way back.
/// Every screen from which the desk books does it here.
class VisitDesk : public QObject
{
    Q_OBJECT
public:
    VisitDesk(Desk &desk, DeedLog &deeds, QObject *parent = nullptr);

    /// An injection visit at that time. @p note: why it lies outside the window; @p evenIfTaken: the person said both.
    void book(const Person &person, QDate day, QTime time, int minutes, const QString &note, bool evenIfTaken);
    /// The time that the agenda proposes, at once: from a screen that shows one client.
    void bookProposed(const Person &person);
    void move(const Visit &visit, const Person &person, QDate day, QTime time, const QString &reason, bool evenIfTaken);
    /// All or none, with one way back.
    void bookSeries(const QList<Visit> &visits, const Person &person);
    void mark(const Visit &visit, const Person &person, VisitStatus status, const QString &reason = {});

Q_SIGNALS:
    /// A deed of this client is on its way, and how it ended.
    void begun(Id<Client> client);
    void done(Id<Client> client, bool saved);
    void booked(const Visit &visit);
    /// Minutes became free: the visit as it was before.
    void freed(const Visit &visit);
    /// Somebody took the minutes meanwhile, or the visit was changed: read again.
    void refused();

private:
    int begin(Id<Client> client);
    void finish(int deed, const Result<Visit> &kept, std::optional<Visit> before, const Person &person,
                const Mark &mark, const QString &what);

    Desk &m_desk;
    DeedLog &m_deeds;
};
