#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"

namespace {

constexpr int lookMilliseconds = 15'000;
constexpr int afterPaintMilliseconds = 1'500; ///< the first list is read by then
constexpr int secondsSaid = 60;
constexpr qint64 roomForReserve = qint64(264) << 20; ///< with so much free, want of room keeps no register read only

} // namespace

RegisterWatch::RegisterWatch(Database &database, QObject *parent) : QObject(parent), m_database(database)
{
    m_tick.setInterval(lookMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &RegisterWatch::look);
    connect(&m_database, &Database::spaceChanged, this, &RegisterWatch::changed);
}

/// The desk's memory is a file: read at times, not whenever the status bar is painted.
void RegisterWatch::recall()
{
    const RegisterCard card = m_database.card();
    const auto last = m_desk.fileCheck(card.id, card.path);
    m_damaged = last && !last->sound;
    m_putAway = m_desk.diskLinePutAway(card.id, card.path);
}

void RegisterWatch::begin()
{
    recall();
    m_tick.start();
    QTimer::singleShot(afterPaintMilliseconds, this, &RegisterWatch::look);
}

void RegisterWatch::look()
{
    m_database.lookAtSpace();
    recall();
    if (isCheckDue()) check();
    Q_EMIT changed(); // words with a time in them grow old
}

bool RegisterWatch::isCheckDue() const
{
    const RegisterCard card = m_database.card();
    if (m_checking || card.path.isEmpty()) return false;
    const auto last = m_desk.fileCheck(card.id, card.path);
    if (!last || last->day != QDate::currentDate()) return true;
    return (card.endedUnclean || !last->sound) && !m_checked.isValid();
}

void RegisterWatch::check()
{
    m_checking = true;
    const RegisterCard card = m_database.card();
    whenDone(m_database.checkFile(), this, [this, card](const Result<Done> &done) {
        m_checking = false;
        const bool closed = !done && done.error().kind == Error::Kind::EngineFailed
            && done.error().facts.value(0) == QLatin1String("closed");
        if (!closed) {
            // A file that cannot be read to its end is no better than a damaged one.
            m_desk.setFileCheck(card.id, card.path, {QDate::currentDate(), done.has_value()});
            m_checked = QDateTime::currentDateTime();
            recall();
        }
        Q_EMIT changed();
    });
}

QString RegisterWatch::alarm() const
{
    const RegisterCard card = m_database.card();
    if (isDamaged()) return tr("The file is damaged");
    if (card.readOnly && card.freeBytes > roomForReserve)
        return tr("This file may not be written: nothing can be saved"); // its permissions, not the disk
    if (card.readOnly) return tr("Disk full: nothing can be saved");
    if (card.lowSpace && card.freeBytes >= 0)
        return tr("The disk is almost full: %1 MiB left").arg(card.freeBytes >> 20);
    return {};
}

QString RegisterWatch::checkWords() const
{
    if (m_checking) return tr("Checking the file…");
    if (!m_checked.isValid() || m_checked.secsTo(QDateTime::currentDateTime()) > secondsSaid) return {};
    return isDamaged() ? QString()
                       : tr("File checked %1").arg(clockTime(m_checked.toTimeZone(m_database.clock().zone()).time()));
}

DiskSeal RegisterWatch::diskToSay() const
{
    const RegisterCard card = m_database.card();
    return card.practice || m_putAway == QDate::currentDate() ? DiskSeal::Sealed : card.disk;
}

void RegisterWatch::putDiskLineAway()
{
    const RegisterCard card = m_database.card();
    m_desk.putDiskLineAway(card.id, card.path, QDate::currentDate());
    recall();
    Q_EMIT changed();
}
