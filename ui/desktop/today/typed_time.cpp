#include "ui/desktop/today/typed_time.h"
#include <QRegularExpression>

std::optional<QTime> typedTime(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) return QTime();
    static const QRegularExpression apart(QStringLiteral("^(\\d{1,2})[:. h](\\d{2})$")),
        together(QStringLiteral("^(\\d{1,2})(\\d{2})?$"));
    QRegularExpressionMatch match = apart.match(text);
    if (!match.hasMatch()) match = together.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    if (!time.isValid()) return std::nullopt;
    return time;
}
