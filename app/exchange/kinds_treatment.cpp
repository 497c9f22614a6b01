#include "app/exchange/kinds_fields.h"
#include "app/treatment/ordering.h"

using namespace field;

namespace {
constexpr double leastMg = 0.01, fullDoseMg = 380;

/// The column says a regimen for oral orders and an interval for injection orders; it stands behind `kind`.
Field<Order> regimen()
{
    Field<Order> field;
    field.column = {
        .name = QStringLiteral("regimen"), .form = Form::Code, .words = wordsOf<Regimen>() + wordsOf<IntervalMode>()};
    field.put = [](Order &order, const QString &cell) {
        if (order.kind == OrderKind::Oral) order.regimen = fromCode<Regimen>(cell).value_or(order.regimen);
        if (order.kind == OrderKind::Injection) order.interval = fromCode<IntervalMode>(cell).value_or(order.interval);
    };
    field.cell = [](const Order &order) {
        if (order.kind == OrderKind::Hold) return QString();
        return order.kind == OrderKind::Oral ? code(order.regimen) : code(order.interval);
    };
    return field;
}

/// Of a visit at which nothing was given neither mg nor full or partial is known.
Field<Injection> givenOnly(Field<Injection> field)
{
    field.cell = [cell = field.cell](const Injection &injection) {
        return injection.given ? cell(injection) : QString();
    };
    return field;
}

Field<Injection> needle()
{
    auto field = text<Injection>("needle", &Injection::needle, Form::Code);
    field.column.words = QStringList{QStringLiteral("1.5"), QStringLiteral("2")};
    return field;
}

/// Where a measured value stands in an injection.
template <typename Value> auto vital(std::optional<Value> Vitals::*member)
{
    return [member](auto &injection) -> auto & { return injection.vitals.*member; };
}

/// A physician's signature on a partial injection.
Field<Injection> countsAsGiven()
{
    auto field = needing(Right::Override, yesNo<Injection>("counts_as_given", &Injection::countsAsGiven));
    field.column.words = QStringList{QStringLiteral("Y")};
    field.cell = [](const Injection &injection) {
        return injection.countsAsGiven && !injection.full ? QStringLiteral("Y") : QString();
    };
    return field;
}
}

template <> const QList<Field<Order>> &fields<Order>()
{
    using T = Order;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(word<T>("kind", &T::kind)),
        key(ahead(day<T>("starts_on", &T::startsOn))),
        regimen(),
        ahead(day<T>("ends_on", &T::endsOn)),
        name<T>("prescriber", &T::prescriber),
        text<T>("reason", &T::reason),
        number<T>("mg", &T::milligrams, leastMg, mostOrderedMg, 0), // a daily amount other than 50
    };
    return all;
}

template <> const QList<Field<Dose>> &fields<Dose>()
{
    using T = Dose;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("due_on", &T::dueOn)),
        required(word<T>("outcome", &T::outcome)),
        number<T>("mg", &T::milligrams, leastMg, anyNumber, 0),
        moment<T>("given_at", &T::givenAt),
        name<T>("given_by", &T::givenBy),
        text<T>("reason", &T::reason),
    };
    return all;
}

template <> const QList<Field<Fill>> &fields<Fill>()
{
    using T = Fill;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("dispensed_on", &T::dispensedOn)),
        number<T>("tablets", &T::tablets, 0.25, 1000, 0),
        number<T>("mg", &T::milligrams, leastMg, anyNumber, 0),
        number<T>("days_supply", &T::daysSupply, 1, 366, 0),
        text<T>("note", &T::note),
        again<T>(),
    };
    return all;
}

template <> const QList<Field<Injection>> &fields<Injection>()
{
    using T = Injection;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("given_on", &T::givenOn)),
        moment<T>("given_at", &T::givenAt),
        givenOnly(number<T>("mg", &T::milligrams, leastMg, anyNumber, 0)),
        givenOnly(yesNo<T>("full", &T::full)),
        word<T>("site", &T::side),
        needle(),
        text<T>("lot", &T::lot),
        ahead(day<T>("expires_on", &T::expiresOn)),
        moment<T>("out_of_cold_at", &T::outOfColdAt),
        word<T>("reversal_talk", &T::reversalTalk),
        number<T>("observed_minutes", &T::observedMinutes, 0, 24 * 60, -1),
        text<T>("reaction", &T::reaction),
        name<T>("given_by", &T::givenBy),
        text<T>("note", &T::note),
        text<T>("not_given_reason", &T::notGivenReason),
        countsAsGiven(),
        said<T>("lot_said", &T::lotSaid),
        moment<T>("watch_ended_at", &T::watchEndedAt),
        // The ranges of flaws(Vitals): what no living adult has.
        maybe<T>("systolic", vital(&Vitals::systolic), 50, 280),
        maybe<T>("diastolic", vital(&Vitals::diastolic), 20, 180),
        maybe<T>("pulse", vital(&Vitals::pulse), 25, 240),
        maybe<T>("temperature_c", vital(&Vitals::celsius), 30, 43),
        maybe<T>("weight_kg", vital(&Vitals::kilograms), 25, 350),
    };
    return all;
}

template <> void settle<Injection>(Injection &injection)
{
    injection.given = injection.notGivenReason.isEmpty();
    if (!injection.given) {
        injection.milligrams = 0;
        injection.full = injection.countsAsGiven = false;
    }
    // A part of unknown size: the 380 mg of a new value was never said.
    if (injection.given && !injection.full && injection.milligrams == fullDoseMg) injection.milligrams = 0;
    if (injection.full) injection.countsAsGiven = false;
}

template <> const QList<Field<Kit>> &fields<Kit>()
{
    using T = Kit;
    static const QList<Field<T>> all = {
        key(name<T>("kit_no", &T::number)),
        chart<T>(false),
        text<T>("lot", &T::lot),
        ahead(day<T>("expires_on", &T::expiresOn)),
        word<T>("state", &T::state),
        number<T>("hours_out", &T::hoursOut, 0, 100'000, -1),
        maybe<T>("max_temp_c", &T::maxTempC, -80, 100),
        yesNo<T>("frozen", &T::frozen),
        day<T>("received_on", &T::receivedOn),
    };
    return all;
}
