#pragma once
#include "app/exchange/kinds.h"
#include "db/stores/kept.h"
#include "db/stores/staff.h"
#include "db/vault/secret.h"
#include "db/work/csv_export.h"
#include "db/work/founding.h"
#include "db/work/imports.h"
#include "db/work/reports.h"
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

inline const QDate today(2026, 5, 18); ///< of the made-up clinic

/// A practice register on a day of its own that takes in files and gives them out, with everybody signed in as asked.
struct ImportClinic
{
    const QString password = QStringLiteral("practice");
    QTemporaryDir folder;
    Database database;

    QString path() const { return folder.filePath(QStringLiteral("clinic.evenkeel")); }

    bool begin()
    {
        const Founding founding{.path = path(),
                                .clinic = QStringLiteral("Harbour"),
                                .timeZone = "America/Los_Angeles",
                                .founder = QStringLiteral("doctor"),
                                .roles = Roles(Role::Administrator) | Role::Physician,
                                .password = password,
                                .practice = true,
                                .practiceToday = today,
                                .cost = quickCost};
        if (const auto sheet = found(founding); !sheet) return failed(sheet.error());
        const auto card =
            database.open(path(), {.floor = quickCost, .today = {}, .holder = QStringLiteral("test")}).result();
        if (!card) return failed(card.error());
        if (!signIn("doctor")) return false;
        Staff staff(database);
        return staff.add(QStringLiteral("nurse"), Role::Nurse, password).result()
            && staff.add(QStringLiteral("desk"), Role::FrontDesk, password).result();
    }
    static bool failed(const Error &error)
    {
        qWarning() << int(error.kind) << error.facts;
        return false;
    }
    bool signIn(const char *name)
    {
        return database.signIn(QLatin1String(name), password.toUtf8()).result().has_value();
    }

    Result<ImportPlan> check(const QString &kind, const QString &file, std::optional<QString> correct = {})
    {
        return Imports(database)
            .check({.kind = kind, .path = file, .correctReason = std::move(correct), .progress = {}})
            .result();
    }
    /// Takes a file in; what is wrong with it, else the counts.
    QString take(const QString &kind, const QString &file, std::optional<QString> correct = {})
    {
        const auto plan = check(kind, file, std::move(correct));
        if (!plan) return QStringLiteral("error %1 %2").arg(int(plan.error().kind)).arg(plan.error().facts.join(u' '));
        QStringList faults;
        for (const CsvFault &fault : plan->faults) faults << fault.text(QStringLiteral("f"));
        if (!faults.isEmpty()) return faults.join(u'\n');
        if (!plan->changesNothing())
            if (const auto done = Imports(database).carryOut(*plan).result(); !done)
                return QStringLiteral("error %1 %2").arg(int(done.error().kind)).arg(done.error().facts.join(u' '));
        return QStringLiteral("added %1, changed %2, unchanged %3")
            .arg(plan->added)
            .arg(plan->changed)
            .arg(plan->unchanged);
    }
    QString takeText(const QString &kind, const QByteArray &text, std::optional<QString> correct = {})
    {
        QFile file(folder.filePath(QStringLiteral("given.csv")));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(text);
        file.close();
        return take(kind, file.fileName(), std::move(correct));
    }
    /// Every file of @p from, in the order of the kinds.
    QString takeAll(const QString &from)
    {
        for (const Kind &kind : kinds()) {
            const QString answer = take(kind.name, QDir(from).filePath(kind.name + QStringLiteral(".csv")));
            if (!answer.startsWith(QLatin1String("added"))) return kind.name + QStringLiteral(": ") + answer;
        }
        return {};
    }
    Result<CsvExported> exportTo(const QString &where, const QString &basis = QStringLiteral("own_use"),
                                 const QString &chart = {}, const QString &second = {})
    {
        return CsvExports(database)
            .write({.folder = where,
                    .release = {QStringLiteral("us"), QStringLiteral("test"), basis, second},
                    .chart = chart,
                    .progress = {}})
            .result();
    }
    /// The rows of a report: the first cell and those at @p places, apart by bars.
    QStringList lines(const std::function<Result<ReportTable>(Session &)> &report, const QList<int> &places)
    {
        const auto table = database.read<ReportTable>(Right::SeeClinical, report).result();
        QStringList lines;
        if (!table) return lines;
        for (const QStringList &row : table->rows) {
            QStringList cells{row.first()};
            for (int place : places) cells << row.value(place);
            lines << cells.join(u'|');
        }
        return lines;
    }
    template <typename Thing> QList<Thing> all(const QByteArray &where = {})
    {
        auto things = database
                          .read<QList<Thing>>(
                              Right::SeeRegister,
                              [where](Session &session) { return kept::current<Thing>(session, where); })
                          .result();
        return things ? *things : QList<Thing>();
    }
};

/// A file of the made-up clinic whose spreadsheets come in.
inline QString data(const QString &name) { return QStringLiteral(EVENKEEL_TEST_DATA "/") + name; }

inline QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable ") + path.toUtf8();
}
