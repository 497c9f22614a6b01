#pragma once
#include "ui/desktop/deed_log.h"
#include "ui/desktop/today/today_line.h"
#include <QPointer>

/// A slot that was taken back, told to whoever still shows it.
class TakenBack : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// The selection goes back to where the mistake was made, so that the next key meets the right person.
    void happened(const TodayKey &key, QDate day);
};

/// What the ways back of the round need. They outlive the screen on which the deed was done, so they hold nothing of it:
/// `told` may be gone, desk and log stay until the lock.
struct WayBack
{
    Desk &desk;
    DeedLog &log;
    QPointer<TakenBack> told;
    TodayKey key;
    QDate day;
    QString person, open; ///< `open`: "50 mg, open again."

    std::function<void()> ofDose(Id<Dose> id) const;
    /// From vomited back to what stood before.
    std::function<void()> ofVomited(const Dose &before) const;
    std::function<void()> ofAbsence() const;
    std::function<void()> ofInjection(const Injection &kept) const;
    std::function<void()> ofNoShow(const Visit &kept, VisitStatus before) const;
    std::function<void()> ofEffect(const SideEffect &kept, const SideEffect &before) const;
};

/// A watch that was ended goes on: @p ended as it was kept, @p planned its minutes before. @p told is called when it does.
std::function<void()> wayBackToWatch(Desk &desk, DeedLog &log, const Injection &ended, int planned,
                                     const QString &person, const std::function<void()> &told);
