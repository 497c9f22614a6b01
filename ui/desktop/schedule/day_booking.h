#pragma once
#include "db/stores/slots.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/last_asked.h"
#include <QObject>

class AskBox;
class VisitDesk;

/// Books an injection visit from the panel of a list: the day is proposed by the rule of the agenda and asked once, the time
/// follows the day. A visit that is booked already moves there.
class DayBooking : public QObject
{
    Q_OBJECT
public:
    DayBooking(Desk &desk, DeedLog &deeds, AskBox *box, QObject *parent = nullptr);

    VisitDesk *visits() const { return m_visits; }
    /// @p before is said before what is free; @p notBefore as in `ProposalAsk`, with its reason for when that lies outside the window.
    void ask(const Person &person, const QString &before = {}, QDate notBefore = {}, const QString &reason = {});
    bool isAsking() const;
    /// The panel asks something else now.
    void drop();
    /// The day was answered: book, or move there.
    void answer(QDate day);

private:
    void offer(const Proposed &proposed);
    void look(QDate day);
    void tell(const Proposed &proposed, QDate day);
    void save(const Proposed &proposed, const QString &why);

    Desk &m_desk;
    DeedLog &m_deeds;
    AskBox *m_box;
    VisitDesk *m_visits;
    std::optional<Person> m_person;
    QString m_before, m_reason;
    bool m_outside = false; ///< the day lies outside the window: why is asked
    LastAsked m_asking;
};
