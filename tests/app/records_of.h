#pragma once
#include "app/measures/outcomes.h"
#include "app/safety/gate.h"

/// A made-up client whose records a test lays down line by line.
struct RecordsOf
{
    Client client;
    History history{.client = client.id};
    QList<Order> orders;
    QList<Injection> injections;
    QList<Dose> doses;
    QList<Lab> labs;
    QList<Assessment> assessments;
    QList<Medicine> medicines;

    GateRecords gate() const { return {client, history, orders, injections, doses, labs, assessments, medicines}; }

    Order &order(OrderKind kind, QDate from, QDate to = {})
    {
        orders << Order{.client = client.id, .kind = kind, .startsOn = from, .endsOn = to};
        return orders.last();
    }
    Order &oral(Regimen regimen, QDate from, QDate to = {})
    {
        Order &made = order(OrderKind::Oral, from, to);
        made.regimen = regimen;
        return made;
    }
    Order &interval(IntervalMode mode, QDate from, QDate to = {})
    {
        Order &made = order(OrderKind::Injection, from, to);
        made.interval = mode;
        return made;
    }
    Injection &injected(QDate on, Side side = Side::Left)
    {
        injections << Injection{.client = client.id, .givenOn = on, .side = side};
        return injections.last();
    }
    Injection &partial(QDate on, bool signedAsCounting = false)
    {
        Injection &made = injected(on, Side::Right);
        made.milligrams = 200;
        made.full = false;
        made.countsAsGiven = signedAsCounting;
        return made;
    }
    Dose &took(QDate on, double mg = 50, DoseOutcome outcome = DoseOutcome::Given)
    {
        doses << Dose{.client = client.id, .dueOn = on, .outcome = outcome, .milligrams = mg};
        return doses.last();
    }
    Lab &result(LabTest test, QDate on, LabResult outcome)
    {
        labs << Lab{.client = client.id, .takenOn = on, .test = test, .result = outcome};
        return labs.last();
    }
    Lab &value(LabTest test, QDate on, double value, std::optional<double> upperLimit = {})
    {
        labs << Lab{.client = client.id, .takenOn = on, .test = test, .value = value, .upperLimit = upperLimit};
        return labs.last();
    }
    void liver(QDate on, double multiple = 1)
    {
        value(LabTest::ALT, on, 40 * multiple, 40);
        value(LabTest::AST, on, 35, 35);
        value(LabTest::BILI, on, 0.8, 1.0);
    }
    Assessment &asked(QDate on)
    {
        assessments << Assessment{.client = client.id, .assessedOn = on};
        return assessments.last();
    }
    /// Every question answered in the way that clears it.
    Assessment &clear(QDate on)
    {
        Assessment &made = asked(on);
        made.lastOpioidOn = on.addDays(-60);
        made.opioidKind = OpioidKind::Short;
        made.withdrawal = made.onOpioid = made.anticoagulant = made.drinking = made.suicidal = YesNo::No;
        made.cows = 0;
        made.challenge = Challenge::None;
        made.hepatic = Hepatic::None;
        made.pregnant = Pregnant::No;
        made.allergy = Allergy::None;
        return made;
    }
};
