#pragma once
#include "app/people/directory.h"
#include "db/door/database.h"
#include "db/work/worklists.h"
#include "ui/desktop/parts/person_block.h"
#include <QDeadlineTimer>
#include <QObject>
#include <memory>

/// What all screens of one running program share: the open register, all names for the search, and whether names are hidden
/// because somebody can see the screen.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(Database &database, QObject *parent = nullptr);

    Database &database() const { return m_database; }
    bool may(Right right) const;
    bool hasRole(Role role) const;
    /// "Maren Holt, nurse".
    QString whoIsHere() const;
    /// A login as a name: the made-up names of the practice staff, else the login itself.
    QString staffName(const QString &login) const;
    QString myName() const; ///< as it is written into records

    QDate today() const { return m_database.clock().today(); }
    QDateTime now() const { return m_database.clock().now(); }
    Limits limits() const { return m_database.limits(); }
    bool isPractice() const { return m_database.card().practice; }

    /// All names; empty until they have been read.
    std::shared_ptr<const Directory> directory() const { return m_directory; }
    /// Reads them off the GUI thread; again after names changed.
    void readDirectory();

    bool namesHidden() const { return m_namesHidden; }
    void setNamesHidden(bool hidden);
    /// The name, or initials while names are hidden.
    QString shown(const QString &name) const;
    PersonWords words(const Person &person) const;

    /// The visit that was booked or moved at this desk in the last minutes: its slip and calendar file are offered first.
    std::optional<Visit> justBooked() const;
    void setLastBooked(const std::optional<Visit> &visit);

Q_SIGNALS:
    void namesHiddenChanged(bool hidden);
    void directoryRead();
    void visitBooked();
    void failed(const QString &sentence);

private:
    Database &m_database;
    std::shared_ptr<const Directory> m_directory;
    bool m_namesHidden = false;
    std::optional<Visit> m_booked;
    QDeadlineTimer m_bookedUntil;
};

/// A role of the staff as a word: "nurse", "front desk".
QString roleWord(Role role);
/// The made-up person behind a login of a practice register, e.g. "Maren Holt"; empty for others.
QString practiceName(const QString &login);
/// "nurse", "front desk": the role of a login of a practice register.
QString practiceRole(const QString &login);
