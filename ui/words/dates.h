#pragma once
#include <QDate>
#include <QDateTime>
#include <QString>

// Days and times as people read them, in the language of the program (the default QLocale). A null date or time gives an
// empty text.

QString longDay(QDate day);  ///< Mon 4 May 2026
QString shortDay(QDate day); ///< Mon 4 May: lists, where the year is plain
QString plainDay(QDate day); ///< 4 May 2026: birth dates, expiry
/// Today, Tomorrow, Yesterday, else `shortDay`, with the year when it is another than today's.
QString nearDay(QDate day, QDate today);
QString month(QDate day);      ///< May 2026
QString clockTime(QTime time); ///< 09:12
QString clockTime(const QDateTime &moment);
QString moment(const QDateTime &moment); ///< Mon 4 May 2026, 09:12
QString span(QDate from, QDate through); ///< Mon 25 May to Mon 1 Jun; "from ..." when open

QString days(int count);    ///< 1 day, 3 days
QString hours(int count);   ///< 1 hour, 6 hours
QString minutes(int count); ///< 1 minute, 38 minutes
QString months(int count);
/// "3 days ago", "yesterday", "today", "tomorrow", "in 3 days" from the days between.
QString daysFromToday(int count);
