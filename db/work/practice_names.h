#pragma once
#include <QStringList>

namespace practice {

/// How the names of a culture are put together.
enum class Pairing {
    Plain,       ///< one given, one family name; now and then two with a hyphen
    TwoFamilies, ///< the father's and the mother's
    Patronymic,  ///< the given name is followed by the father's
};

/// Given and family names that occur together. A family name "Petrov/Petrova" has a form for women.
struct Culture
{
    int weight; ///< share among the clients, of the sum of all
    Pairing pairing;
    QString language;
    int speaks; ///< of 100 who would rather speak it than English
    QStringList women, men, families;
};
const QList<Culture> &cultures();

} // namespace practice
