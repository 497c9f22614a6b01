#include "app/exchange/kinds_fields.h"

using namespace field;

template <> const QList<Field<ClosedDayRow>> &fields<ClosedDayRow>()
{
    using T = ClosedDayRow;
    static const QList<Field<T>> all = {key(ahead(day<T>("day", &T::on))), text<T>("reason", &T::reason)};
    return all;
}

template <> const QList<Field<ClientWithHistory>> &fields<ClientWithHistory>()
{
    using T = ClientWithHistory;
    const auto who = [](auto member) {
        return [member](auto &row) -> auto & { return row.client.*member; };
    };
    const auto why = [](auto member) {
        return [member](auto &row) -> auto & { return row.history.*member; };
    };
    static const QList<Field<T>> all = {
        key(name<T>("chart_no", who(&Client::chartNumber))),
        name<T>("last_name", who(&Client::lastName)),
        name<T>("first_name", who(&Client::firstName)),
        name<T>("preferred_name", who(&Client::preferredName)),
        required(day<T>("birth_date", who(&Client::birthDate))),
        word<T>("sex_at_birth", who(&Client::sex)),
        text<T>("language", who(&Client::language)),
        text<T>("phone", who(&Client::phone)),
        word<T>("voicemail", who(&Client::voicemail)),
        text<T>("call_hours", who(&Client::callHours)),
        text<T>("email", who(&Client::email)),
        needing(Right::EditHistory, word<T>("indication", why(&History::indication))),
        needing(Right::EditHistory, word<T>("opioid_history", why(&History::opioidHistory))),
        word<T>("level_of_care", who(&Client::level)),
        day<T>("enrolled_on", who(&Client::enrolledOn)),
        day<T>("discharged_on", who(&Client::dischargedOn)),
        needing(Right::EditHistory, text<T>("discharge_reason", why(&History::dischargeReason))),
        text<T>("mobile", who(&Client::mobile)),
        text<T>("work_phone", who(&Client::workPhone)),
        text<T>("referred_by", who(&Client::referredBy)),
        text<T>("insurer", who(&Client::insurer)),
        ahead(day<T>("authorised_until", who(&Client::authorisedUntil))),
    };
    return all;
}

template <> const QList<Field<Episode>> &fields<Episode>()
{
    using T = Episode;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(ahead(day<T>("starts_on", &T::startsOn))),
        word<T>("level_of_care", &T::level),
        ahead(day<T>("ends_on", &T::endsOn)),
        text<T>("reason", &T::reason),
    };
    return all;
}

template <> const QList<Field<Visit>> &fields<Visit>()
{
    using T = Visit;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(ahead(moment<T>("starts_at", &T::startsAt))), // see checkVisit: only booked ones may
        number<T>("minutes", &T::minutes, 1, 24 * 60, 0),
        word<T>("purpose", &T::purpose),
        word<T>("status", &T::status),
        moment<T>("arrived_at", &T::arrivedAt),
        text<T>("note", &T::note),
        again<T>(),
    };
    return all;
}

template <> const QList<Field<Call>> &fields<Call>()
{
    using T = Call;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(moment<T>("called_at", &T::calledAt)),
        required(word<T>("outcome", &T::outcome)),
        text<T>("number_used", &T::numberUsed),
        ahead(day<T>("promised_on", &T::promisedOn)),
        name<T>("called_by", &T::calledBy),
        text<T>("note", &T::note),
        again<T>(),
    };
    return all;
}
