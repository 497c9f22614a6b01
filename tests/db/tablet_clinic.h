#pragma once
#include "app/treatment/oral.h"
#include "db/stores/kept.h"
#include "db/stores/stores.h"
#include "tests/db/practice_register.h"

/// A clinic whose today is Mon 4 May 2026, with clients on tablets as a test needs them; everybody's work is one founder's.
class TabletClinic : protected PracticeRegister
{
protected:
    void open(Roles roles = Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk)
    {
        openEmpty("Amara Nwosu", roles, m_today);
    }
    Client somebody(Indication indication = Indication::Opioid)
    {
        static int chart = 1100;
        Client client;
        client.chartNumber = QString::number(++chart);
        client.lastName = QStringLiteral("Delgado-Whitaker");
        client.firstName = QStringLiteral("Rosa");
        client.birthDate = QDate(1988, 3, 12);
        client = must(Clients(*m_database).add(client).result());
        History history{.client = client.id};
        history.indication = indication;
        history.opioidHistory = indication == Indication::Alcohol ? YesNo::No : YesNo::Yes;
        must(Clients(*m_database).setHistory(history).result());
        return client;
    }
    Order ordered(const Client &client, QDate from, QDate to = {}, OrderKind kind = OrderKind::Oral)
    {
        Order order{.client = client.id, .kind = kind};
        order.startsOn = from;
        order.endsOn = to;
        auto kept = m_database->write<Order>(Right::EditOrders, [order](Session &session) -> Result<Order> {
            if (auto done = kept::keep(session, order, Act::Add); !done) return done.error();
            return order;
        });
        return must(kept.result());
    }
    static Dose dose(const Client &client, QDate day, DoseOutcome outcome = DoseOutcome::Given)
    {
        Dose dose{.client = client.id, .dueOn = day, .outcome = outcome};
        if (taken(outcome)) dose.milligrams = 50;
        dose.givenBy = QStringLiteral("Amara Nwosu");
        return dose;
    }
    /// Somebody in the middle of a course: yesterday's tablet was taken.
    Client onTablets()
    {
        const Client client = somebody(Indication::Alcohol);
        ordered(client, m_today.addDays(-1));
        must(Doses(*m_database).log(dose(client, m_today.addDays(-1))).result());
        return client;
    }
    /// All that the gate asks before a tablet, answered today.
    void clear(const Client &client, double alt = 1)
    {
        Assessment asked{.client = client.id, .assessedOn = m_today, .lastOpioidOn = m_today.addDays(-30)};
        asked.opioidKind = OpioidKind::Short;
        asked.withdrawal = asked.onOpioid = asked.suicidal = YesNo::No;
        asked.hepatic = Hepatic::None;
        asked.pregnant = Pregnant::NotApplicable;
        asked.allergy = Allergy::None;
        Checks checks(*m_database);
        must(checks.answer(asked).result());
        must(checks
                 .measure({.client = client.id,
                           .takenOn = m_today,
                           .test = LabTest::ALT,
                           .value = 40 * alt,
                           .upperLimit = 40})
                 .result());
        must(
            checks
                .measure({.client = client.id, .takenOn = m_today, .test = LabTest::AST, .value = 30, .upperLimit = 40})
                .result());
        must(checks
                 .measure(
                     {.client = client.id, .takenOn = m_today, .test = LabTest::BILI, .value = 0.8, .upperLimit = 1})
                 .result());
        must(checks
                 .measure({.client = client.id,
                           .takenOn = m_today,
                           .test = LabTest::UDS_OPIOID,
                           .result = LabResult::Negative})
                 .result());
    }
    QDateTime at(QDate day, int hour) const { return {day, QTime(hour, 0), m_database->clock().zone()}; }

    const QDate m_today{2026, 5, 4};
};
