#include "app/exchange/kinds_fields.h"
#include "app/safety/side_effect.h"

using namespace field;

namespace {
Field<SideEffect> term()
{
    auto field = key(text<SideEffect>("term", &SideEffect::term, Form::Code));
    for (const SideEffectTerm &each : sideEffectTerms()) field.column.words << each.code;
    return field;
}

/// Several codes in one cell, with spaces between them.
Field<SideEffect> criteria()
{
    return {{.name = QStringLiteral("criteria"), .form = Form::Text},
            [](SideEffect &effect, const QString &cell) {
                effect.criteria = cell.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            },
            [](const SideEffect &effect) { return effect.criteria.join(QLatin1Char(' ')); }};
}
}

template <> const QList<Field<SideEffect>> &fields<SideEffect>()
{
    using T = SideEffect;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("onset_on", &T::onsetOn)),
        term(),
        day<T>("resolved_on", &T::resolvedOn),
        number<T>("grade", &T::grade, 1, 5, 0),
        yesNo<T>("serious", &T::serious),
        yesNo<T>("worsening", &T::worsening),
        word<T>("product", &T::product),
        text<T>("action", &T::action),
        text<T>("causality", &T::causality),
        text<T>("outcome", &T::outcome),
        text<T>("note", &T::note),
        needing(Right::CloseUrgent, name<T>("reviewed_by", &T::reviewedBy)),
        maybe<T>("size_mm", &T::sizeMm, 0, 500),
        again<T>(),
        criteria(),
        day<T>("dose_on", &T::doseOn),
        said<T>("postponed", &T::postponed),
        word<T>("dechallenge", &T::dechallenge),
        word<T>("rechallenge", &T::rechallenge),
        day<T>("medwatch_on", &T::medWatchOn),
    };
    return all;
}

template <> const QList<Field<Assessment>> &fields<Assessment>()
{
    using T = Assessment;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("assessed_on", &T::assessedOn)),
        day<T>("last_opioid_on", &T::lastOpioidOn),
        word<T>("opioid_kind", &T::opioidKind),
        word<T>("withdrawal", &T::withdrawal),
        maybe<T>("cows", &T::cows, 0, 48),
        word<T>("challenge", &T::challenge),
        word<T>("on_opioid", &T::onOpioid),
        word<T>("hepatic", &T::hepatic),
        word<T>("pregnant", &T::pregnant),
        word<T>("allergy", &T::allergy),
        word<T>("anticoagulant", &T::anticoagulant),
        ahead(day<T>("procedure_on", &T::procedureOn)),
        word<T>("drinking", &T::drinking),
        word<T>("suicidal", &T::suicidal),
    };
    return all;
}

template <> const QList<Field<Medicine>> &fields<Medicine>()
{
    using T = Medicine;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(name<T>("name", &T::name)),
        key(day<T>("from_on", &T::fromOn)),
        word<T>("class", &T::kind),
        day<T>("to_on", &T::toOn),
    };
    return all;
}

template <> const QList<Field<Lab>> &fields<Lab>()
{
    using T = Lab;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("taken_on", &T::takenOn)),
        key(word<T>("test", &T::test)),
        maybe<T>("value", &T::value, 0, anyNumber),
        text<T>("unit", &T::unit),
        maybe<T>("upper_limit", &T::upperLimit, 0.0001, anyNumber),
        word<T>("result", &T::result),
        text<T>("note", &T::note),
        said<T>("confirms", &T::confirms),
        clock<T>("taken_time", &T::takenAt),
        again<T>(),
    };
    return all;
}

template <> const QList<Field<Naloxone>> &fields<Naloxone>()
{
    using T = Naloxone;
    static const QList<Field<T>> all = {
        chart<T>(),
        key(day<T>("on", &T::on)),
        word<T>("what", &T::what),
        ahead(day<T>("kit_expires_on", &T::kitExpiresOn)),
        again<T>(),
    };
    return all;
}
