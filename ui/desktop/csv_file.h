#pragma once
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QCoreApplication>
#include <functional>

struct ReportTable;

/// Saves a list of the front desk as a CSV file: asks where, never writes over another file, and says what became of it.
class CsvFile
{
    Q_DECLARE_TR_FUNCTIONS(CsvFile)

public:
    /// What is saved, for the audit trail and for the line that says it.
    struct What
    {
        QString code;   ///< "call_list"
        QString words;  ///< "the call list."
        int people = 0; ///< named in it
    };

    /// Asks where to; @p chosen gets the path. @p proposed: "reminders.csv".
    static void ask(QWidget *screen, const QString &proposed, std::function<void(const QString &)> chosen);
    /// @p saved runs when the file stands.
    static void save(QObject *screen, Desk &desk, DeedLog &deeds, const ReportTable &table, const QString &path,
                     const What &what, std::function<void()> saved = {});
};
