#pragma once
#include "db/work/reviews.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"

/// What a physician does to the queue, each deed said with its way back: a signature, a matter left, a request answered.
class ReviewDeeds : public QObject
{
    Q_OBJECT
public:
    ReviewDeeds(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

    void sign(const ReviewRow &row, const Reviews::Judgement &judgement);
    void leave(const ReviewRow &row);
    /// Ends the treatment for the reason that was asked for, or keeps the client in it.
    void answer(const ReviewRow &row, bool close);

Q_SIGNALS:
    /// An empty sentence: done.
    void ended(const QString &failure);

private:
    void unsign(const SideEffect &kept, const SideEffect &before, const QString &person);
    void unleave(const ReviewSeen &seen, const QString &person);

    Desk &m_desk;
    DeedLog &m_deeds;
};
