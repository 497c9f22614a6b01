#pragma once
#include "db/door/database.h"
#include "db/stores/stores.h"
#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "tests/must.h"
#include <QTemporaryDir>
#include <QtTest>

/// Registers on real files, each founded by Amara Nwosu, without anybody else.
class LedgerClinic
{
protected:
    const QString password = QStringLiteral("lantern-orchard-ferry-walnut");

    void begin()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QVERIFY(startVault());
    }
    QString foundRegister(Roles roles = Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk)
    {
        const QString path = m_folder.filePath(QStringLiteral("clinic-%1.evenkeel").arg(++m_number));
        Founding founding{.path = path,
                          .clinic = QStringLiteral("Harbour Clinic"),
                          .timeZone = "America/Los_Angeles",
                          .founder = QStringLiteral("Amara Nwosu"),
                          .roles = roles,
                          .password = password,
                          .cost = quickCost};
        auto sheet = found(founding);
        if (!sheet)
            qFatal("founding failed: %d %s", int(sheet.error().kind),
                   qPrintable(sheet.error().facts.join(QLatin1Char(' '))));
        m_sheet = *sheet;
        return path;
    }

    static OpenOptions quick() { return {.floor = quickCost, .holder = QStringLiteral("test")}; }

    std::unique_ptr<Database> opened(const QString &path, const QString &name = QStringLiteral("Amara Nwosu"))
    {
        auto database = std::make_unique<Database>();
        auto card = database->open(path, quick()).result();
        if (!card) qFatal("open failed: %d", int(card.error().kind));
        auto actor = database->signIn(name, password.toUtf8()).result();
        if (!actor)
            qFatal("sign-in failed: %d %s", int(actor.error().kind),
                   qPrintable(actor.error().facts.join(QLatin1Char(' '))));
        return database;
    }

    static Client somebody(const QString &chart = QStringLiteral("1109"))
    {
        Client client;
        client.chartNumber = chart;
        client.lastName = QStringLiteral("Delgado-Whitaker");
        client.firstName = QStringLiteral("Rosa");
        client.birthDate = QDate(1988, 3, 12);
        client.phone = QStringLiteral("(503) 555-0142");
        return client;
    }

    static Dose dose(const Client &client, QDate day)
    {
        return {.client = client.id,
                .dueOn = day,
                .outcome = DoseOutcome::Given,
                .milligrams = 50,
                .givenBy = QStringLiteral("Maren Holt")};
    }

    QTemporaryDir m_folder;
    QString m_sheet; ///< the recovery sheet of the register founded last

private:
    int m_number = 0;
};
