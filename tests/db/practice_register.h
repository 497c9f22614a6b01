#pragma once
#include "db/door/database.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "db/work/practice.h"
#include "tests/must.h"
#include <QTemporaryDir>
#include <QtTest>

/// The password of everybody in these registers.
inline const QByteArray practicePassword = QByteArrayLiteral("practice");

/// A practice register of the test's own, in a folder that goes with it.
class PracticeRegister
{
protected:
    /// So many made-up clients in a clinic whose today is @p today; the staff is that of `makePractice`, nobody is signed in.
    void openPractice(int clients, QDate today)
    {
        must(makePractice({.path = begin(), .clients = clients, .asOf = today, .cost = quickCost}));
        openDoor();
    }
    /// A clinic without clients; @p founder is signed in.
    void openEmpty(const char *founder, Roles roles, QDate today)
    {
        must(found({.path = begin(),
                    .clinic = QStringLiteral("Harbour"),
                    .timeZone = "America/Los_Angeles",
                    .founder = QString::fromLatin1(founder),
                    .roles = roles,
                    .password = QString::fromLatin1(practicePassword),
                    .practice = true,
                    .practiceToday = today,
                    .cost = quickCost}));
        openDoor();
        signIn(founder);
    }
    /// The same with "ann", who founded it as administrator and physician, a "nurse" and a "desk"; ann is signed in.
    void openStaffed(QDate today)
    {
        openEmpty("ann", Role::Administrator | Role::Physician, today);
        addStaff("nurse", Role::Nurse);
        addStaff("desk", Role::FrontDesk);
    }
    void addStaff(const char *name, Roles roles)
    {
        must(Staff(*m_database).add(QString::fromLatin1(name), roles, QString::fromLatin1(practicePassword)).result());
    }
    void signIn(const char *name)
    {
        m_database->lock();
        must(m_database->signIn(QString::fromLatin1(name), practicePassword).result());
    }
    /// Somebody new, with nothing but a name; who is signed in must be allowed to.
    Client client()
    {
        Client made;
        made.chartNumber = QString::number(++m_clients + 500);
        made.lastName = QStringLiteral("Lindqvist");
        made.firstName = QStringLiteral("Walter");
        made.birthDate = QDate(1970, 1, 2);
        return must(Clients(*m_database).add(made).result());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

private:
    /// Where the next register of this test stands.
    QString begin()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        if (!startVault()) qFatal("no vault");
        m_database.reset();
        return m_path = m_folder.filePath(QStringLiteral("clinic-%1.evenkeel").arg(++m_registers));
    }
    void openDoor()
    {
        m_database = std::make_unique<Database>();
        must(m_database->open(m_path, {.floor = quickCost, .holder = QStringLiteral("test")}).result());
    }

    QString m_path;
    int m_registers = 0, m_clients = 0;
};
