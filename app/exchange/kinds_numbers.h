#pragma once
#include "app/exchange/kinds_values.h"

/// Columns of numbers; see kinds_fields.h.
namespace field {

constexpr double anyNumber = 1e9;
QString numberText(double value);

/// A number of which @p unknown stands for "not known".
template <typename T, typename At> Field<T> number(const char *name, At at, double least, double most, double unknown)
{
    using N = std::remove_cvref_t<std::invoke_result_t<At, T &>>;
    return {{.name = QLatin1String(name),
             .form = std::is_integral_v<N> ? Form::Count : Form::Number,
             .least = least,
             .most = most},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = N(cell.toDouble()); },
            [at, unknown](const T &thing) {
                const double value = std::invoke(at, thing);
                return value == unknown ? QString() : numberText(value);
            }};
}

/// A number that may be missing (std::optional).
template <typename T, typename At> Field<T> maybe(const char *name, At at, double least, double most)
{
    using N = typename std::remove_cvref_t<std::invoke_result_t<At, T &>>::value_type;
    return {{.name = QLatin1String(name),
             .form = std::is_integral_v<N> ? Form::Count : Form::Number,
             .least = least,
             .most = most},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = N(cell.toDouble()); },
            [at](const T &thing) {
                const auto &value = std::invoke(at, thing);
                return value ? numberText(*value) : QString();
            }};
}

} // namespace field
