#pragma once
#include "app/treatment/oral.h"
#include "db/stores/kept.h"
#include "db/stores/orders.h"
#include "db/stores/series.h"
#include "tests/db/practice_register.h"

/// A physician who signs orders: a practice register whose today is Mon 4 May 2026.
class OrdersClinic : protected PracticeRegister
{
protected:
    void openClinic()
    {
        openEmpty("Amara Nwosu", Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk, m_today);
    }
    void signIn(const char *name = "Amara Nwosu") { PracticeRegister::signIn(name); }
    /// Enrolled 200 days ago, with nothing but the history that @p indication asks for.
    Client somebody(Indication indication = Indication::Alcohol)
    {
        Client client;
        client.chartNumber = QString::number(1100 + ++m_number);
        client.lastName = QStringLiteral("Delgado-Whitaker");
        client.firstName = QStringLiteral("Rosa");
        client.birthDate = QDate(1988, 3, 12);
        client.enrolledOn = m_today.addDays(-200);
        client = must(Clients(*m_database).add(client).result());
        History history{.client = client.id};
        history.indication = indication;
        history.opioidHistory = indication == Indication::Alcohol ? YesNo::No : YesNo::Yes;
        must(Clients(*m_database).setHistory(history).result());
        return client;
    }
    QList<Order> ordersOf(const Client &client)
    {
        auto all = m_database->read<QList<Order>>(
            Right::SeeClinical, [client](Session &session) { return kept::ofClient<Order>(session, client.id); });
        return must(all.result());
    }
    Orders::Signature start(const Client &client, Regimen regimen, QDate from)
    {
        return {.client = client.id, .ordering = {.regimen = regimen, .from = from}, .runs = {}, .passwordUtf8 = {}};
    }
    Orders::Signature interval(const Client &client, IntervalMode mode, QDate from)
    {
        return {.client = client.id,
                .ordering = {.kind = OrderKind::Injection, .interval = mode, .from = from},
                .runs = {},
                .passwordUtf8 = {}};
    }
    Result<SignedOrder> sign(Orders::Signature signature, const char *password = nullptr)
    {
        signature.passwordUtf8 = password ? QByteArray(password) : practicePassword;
        return Orders(*m_database).sign(signature).result();
    }
    /// `sign`, with what runs now as read.
    SignedOrder signedOrder(Orders::Signature signature)
    {
        const QList<Order> all = ordersOf({.id = signature.client});
        if (signature.ordering.what != Ordering::What::Hold) {
            const Order *runs = orderInForce(all, signature.ordering.kind, signature.ordering.from);
            if (runs) signature.runs = *runs;
        }
        return must(sign(signature));
    }
    void take(const Client &client, QDate day, double mg = 50)
    {
        Dose dose{.client = client.id, .dueOn = day, .milligrams = mg};
        must(
            m_database
                ->write<Done>(Right::LogDoses, [dose](Session &session) { return kept::keep(session, dose, Act::Add); })
                .result());
    }
    void inject(const Client &client, QDate day)
    {
        Injection injection{.client = client.id, .givenOn = day, .side = Side::Left};
        must(m_database
                 ->write<Done>(Right::GiveInjection,
                               [injection](Session &session) -> Result<Done> {
                                   if (auto done = kept::keep(session, injection, Act::Add); !done) return done;
                                   return series::bringUpToDate(session, injection.client);
                               })
                 .result());
    }
    QDate dueOf(const Client &client)
    {
        auto rows = m_database->read<QList<SeriesDue>>(
            Right::SeeDue, [this](Session &session) { return series::all(session, m_today); });
        for (const SeriesDue &row : must(rows.result()))
            if (row.client == client.id) return row.dueOn;
        return {};
    }
    static QStringList codesOf(const Error &error) { return error.facts; }

    const QDate m_today{2026, 5, 4};

private:
    int m_number = 0;
};
