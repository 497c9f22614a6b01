#include "ui/desktop/desk.h"
#include "db/stores/stores.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <chrono>

Desk::Desk(Database &database, QObject *parent) : QObject(parent), m_database(database)
{
    connect(&m_database, &Database::changed, this, [this](Topics topics) {
        if (topics.testFlag(Topic::Clients)) readDirectory();
    });
}

std::optional<Visit> Desk::justBooked() const { return m_bookedUntil.hasExpired() ? std::nullopt : m_booked; }

void Desk::setLastBooked(const std::optional<Visit> &visit)
{
    constexpr std::chrono::minutes offered{5}; // (P) long enough to hand the slip over
    m_booked = visit;
    m_bookedUntil.setRemainingTime(offered);
    Q_EMIT visitBooked();
}

bool Desk::may(Right right) const
{
    const auto actor = m_database.actor();
    return actor && actor->may(right);
}

bool Desk::hasRole(Role role) const
{
    const auto actor = m_database.actor();
    return actor && actor->roles.testFlag(role);
}

QString Desk::myName() const
{
    const auto actor = m_database.actor();
    return actor ? actor->name : QString();
}

QString Desk::staffName(const QString &login) const
{
    const QString made = isPractice() ? practiceName(login) : QString();
    return made.isEmpty() ? login : made;
}

QString Desk::whoIsHere() const
{
    const auto actor = m_database.actor();
    if (!actor) return {};
    QStringList roles;
    for (const Role role : each(actor->roles)) roles << roleWord(role);
    return tr("%1, %2", "a person and the roles").arg(staffName(actor->name), roles.join(QStringLiteral(", ")));
}

void Desk::readDirectory()
{
    if (!may(Right::SeeIdentity)) return;
    whenDone(Clients(m_database).directory(), this, [this](const Result<std::shared_ptr<const Directory>> &read) {
        if (!read) {
            Q_EMIT failed(sentence(read.error()));
            return;
        }
        m_directory = *read;
        Q_EMIT directoryRead();
    });
}

void Desk::setNamesHidden(bool hidden)
{
    if (m_namesHidden == hidden) return;
    m_namesHidden = hidden;
    Q_EMIT namesHiddenChanged(hidden);
}

QString Desk::shown(const QString &name) const { return m_namesHidden ? initialsOf(name) : name; }

PersonWords Desk::words(const Person &person) const
{
    PersonWords words;
    words.name = shown(person.name);
    words.initials = initialsOf(person.name);
    words.chart = tr("Chart %1").arg(person.chartNumber);
    if (m_namesHidden) return words; // a birth date says as much as a name
    if (person.birthDate.isValid()) {
        words.born = tr("Born %1").arg(plainDay(person.birthDate));
        words.age = tr("age %1").arg(ageOn(person.birthDate, today()));
    }
    if (person.level != CareLevel::Unknown) words.more << word(person.level);
    return words;
}

QString roleWord(Role role) { return word(role).toLower(); }

QString practiceName(const QString &login)
{
    if (login == QLatin1String("nurse")) return QStringLiteral("Maren Holt");
    if (login == QLatin1String("desk")) return QStringLiteral("Luis Ortega");
    if (login == QLatin1String("doctor")) return QStringLiteral("Dr. Amara Nwosu");
    if (login == QLatin1String("admin")) return QStringLiteral("Petra Lind");
    if (login == QLatin1String("auditor")) return QStringLiteral("Ilse Brandt");
    return {};
}

QString practiceRole(const QString &login)
{
    if (login == QLatin1String("nurse")) return roleWord(Role::Nurse);
    if (login == QLatin1String("desk")) return roleWord(Role::FrontDesk);
    if (login == QLatin1String("doctor")) return roleWord(Role::Physician);
    if (login == QLatin1String("admin")) return roleWord(Role::Administrator);
    return roleWord(Role::Auditor);
}
