#include "ui/desktop/parts/typed_number.h"
#include <QLocale>

std::optional<double> typedNumber(const QString &typed)
{
    bool isNumber = false;
    double value = QLocale().toDouble(typed.trimmed(), &isNumber);
    if (!isNumber) value = typed.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional<double>(value) : std::nullopt;
}
