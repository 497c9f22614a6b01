#pragma once
#include "app/exchange/kinds_numbers.h"
#include <functional>

/// How the columns of a kind are written down, one line each. @p at is a pointer to the member, or a lambda that gives it.
namespace field {

/// The chart number of another kind's row: found again through the directory.
template <typename T> Field<T> chart(bool key = true)
{
    return {{.name = QStringLiteral("chart_no"), .form = Form::Name, .key = key, .required = key}, {}, {}};
}

template <typename T, typename At> Field<T> text(const char *name, At at, Form form = Form::Text)
{
    return {{.name = QLatin1String(name), .form = form},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = cell; },
            [at](const T &thing) { return std::invoke(at, thing); }};
}

template <typename T, typename At> Field<T> name(const char *column, At at) { return text<T>(column, at, Form::Name); }

template <typename T, typename At> Field<T> day(const char *name, At at)
{
    return {{.name = QLatin1String(name), .form = Form::Day},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = QDate::fromString(cell, Qt::ISODate); },
            [at](const T &thing) { return std::invoke(at, thing).toString(Qt::ISODate); }};
}

template <typename T, typename At> Field<T> moment(const char *name, At at)
{
    return {{.name = QLatin1String(name), .form = Form::Moment},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = momentOf(cell); },
            [at](const T &thing) { return momentText(std::invoke(at, thing)); }};
}

template <typename E> QStringList wordsOf()
{
    QStringList words;
    for (const auto &[value, word] : codeWords<E>())
        if (*word) words << QString::fromLatin1(word);
    return words;
}

template <typename T, typename At> Field<T> word(const char *name, At at)
{
    using E = std::remove_cvref_t<std::invoke_result_t<At, T &>>;
    return {{.name = QLatin1String(name), .form = Form::Code, .words = wordsOf<E>()},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = fromCode<E>(cell).value_or(E{}); },
            [at](const T &thing) { return code(std::invoke(at, thing)); }};
}

/// A flag that is either; empty reads as it was.
template <typename T, typename At> Field<T> yesNo(const char *name, At at)
{
    return {{.name = QLatin1String(name), .form = Form::Code, .words = {QStringLiteral("Y"), QStringLiteral("N")}},
            [at](T &thing, const QString &cell) { std::invoke(at, thing) = cell == u'Y'; },
            [at](const T &thing) { return std::invoke(at, thing) ? QStringLiteral("Y") : QStringLiteral("N"); }};
}

template <typename T, typename At> Field<T> clock(const char *name, At at)
{
    return {{.name = QLatin1String(name), .form = Form::Clock},
            [at](T &thing, const QString &cell) {
                std::invoke(at, thing) = QTime::fromString(cell, QStringLiteral("HH:mm"));
            },
            [at](const T &thing) { return std::invoke(at, thing).toString(QStringLiteral("HH:mm")); }};
}

/// A flag that is set or not said.
template <typename T, typename At> Field<T> said(const char *name, At at)
{
    return {{.name = QLatin1String(name), .form = Form::Code, .words = {QStringLiteral("Y")}},
            [at](T &thing, const QString &) { std::invoke(at, thing) = true; },
            [at](const T &thing) { return std::invoke(at, thing) ? QStringLiteral("Y") : QString(); }};
}

template <typename T> Field<T> key(Field<T> field)
{
    field.column.key = field.column.required = true;
    return field;
}
template <typename T> Field<T> required(Field<T> field)
{
    field.column.required = true;
    return field;
}
/// Tells apart what a clinic records more than once under one key (two samples of a day, a visit cancelled and booked
/// again): empty for the first, then 2, 3 ... in the order in which they were recorded. Export fills it in.
template <typename T> Field<T> again()
{
    constexpr double mostOfOneKey = 999;
    return {{.name = QLatin1String(againColumn), .form = Form::Count, .key = true, .least = 2, .most = mostOfOneKey},
            {},
            [](const T &) { return QString(); }};
}

/// Its day or moment may come after today.
template <typename T> Field<T> ahead(Field<T> field)
{
    field.column.mayLieAhead = true;
    return field;
}
/// Filling it asks for @p right as well.
template <typename T> Field<T> needing(Right right, Field<T> field)
{
    field.column.right = right;
    return field;
}

} // namespace field
