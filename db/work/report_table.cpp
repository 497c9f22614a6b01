#include "db/work/report_table.h"

namespace cell {

QString day(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

QString number(qint64 number) { return QString::number(number); }

QString yesNo(bool yes, const char *yesWord, const char *noWord) { return QLatin1String(yes ? yesWord : noWord); }

QString decimals(double value, int places) { return QString::number(value, 'f', places); }

QString trimmed(double value, int places)
{
    QString text = decimals(value, places);
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0'))) text.chop(1);
        if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

} // namespace cell
