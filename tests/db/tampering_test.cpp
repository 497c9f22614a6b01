#include "db/stores/consents.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/work/prints.h"
#include "db/work/verify.h"
#include "db/work/worklists.h"
#include "ledger_clinic.h"
#include <sqlite3.h>

/// What somebody with a hex editor changes in a register, and files that are none.
class TamperingTest : public QObject, private LedgerClinic
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }

    void everyCellAndEveryLastRowIsWatched();
    void aForeignADamagedAndAMissingFileAreToldApart();
};

namespace {

/// A bare handle on the closed file, as somebody with a hex editor or the sqlite3 shell would have.
struct Bare
{
    explicit Bare(const QString &path) { sqlite3_open(path.toUtf8().constData(), &handle); }
    ~Bare() { sqlite3_close(handle); }
    QStringList column(const QByteArray &sql, int index = 0)
    {
        QStringList values;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) return values;
        while (sqlite3_step(statement) == SQLITE_ROW)
            values << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, index)));
        sqlite3_finalize(statement);
        return values;
    }
    bool run(const QByteArray &sql)
    {
        return sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    sqlite3 *handle = nullptr;
};

/// What a changed cell becomes, by the type of what is in it.
QByteArray otherValue(const QByteArray &column)
{
    return "CASE typeof(" + column + ") WHEN 'integer' THEN " + column + " + 1 WHEN 'blob' THEN CAST(X'00' || " + column
        + " AS BLOB) WHEN 'text' THEN CASE WHEN " + column + " LIKE '____-__-__' THEN date(" + column
        + ", '+1 day') ELSE 'x' || " + column + " END ELSE NULL END";
}

} // namespace

void TamperingTest::everyCellAndEveryLastRowIsWatched()
{
    const QString path = foundRegister();
    {
        auto database = opened(path);
        const Client rosa = *Clients(*database).add(somebody()).result();
        const QDate today = database->clock().today();
        QVERIFY(Clients(*database)
                    .setHistory({.client = rosa.id, .indication = Indication::Opioid, .opioidHistory = YesNo::Yes})
                    .result()
                    .has_value());
        QVERIFY(Doses(*database).log(dose(rosa, today.addDays(-1))).result().has_value());
        QVERIFY(Doses(*database).notHere(rosa.id, today).result().has_value());
        QVERIFY(SideEffects(*database)
                    .note({.client = rosa.id, .onsetOn = today, .term = QStringLiteral("NAUSEA"), .grade = 1})
                    .result()
                    .has_value());
        QVERIFY(Worklists(*database).chart(rosa.id).result().has_value());
        Consent consent{.client = rosa.id, .signedOn = today.addDays(-9)};
        consent.expiresOn = today.addDays(90);
        QVERIFY(Consents(*database).add(consent).result().has_value());
        const Release release{QStringLiteral("Harbour Health Plan"), QStringLiteral("payment"),
                              QStringLiteral("consent")};
        QVERIFY(Prints(*database).note({PaperKind::ChartPage, rosa.id, 1, 1, true, release}).result().has_value());
        // An injection by the ledger itself: the gate is not what is tried here.
        auto kept = database
                        ->write<Done>(Right::GiveInjection,
                                      [&](Session &session) -> Result<Done> {
                                          Injection injection{.client = rosa.id, .givenOn = today.addDays(-40)};
                                          injection.side = Side::Left;
                                          if (auto done = kept::keep(session, injection, Act::Add); !done) return done;
                                          return series::bringUpToDate(session, rosa.id);
                                      })
                        .result();
        QVERIFY(kept.has_value());
        auto verified = verifyRegister(*database).result();
        QVERIFY(verified.has_value());
        QCOMPARE(verified->faults, QList<VerifyFault>());
        QVERIFY(verified->records > 5);
    }
    const auto faulty = [&](const QString &file) {
        Database database;
        OpenOptions look = quick();
        look.lookOnly = true;
        auto card = database.open(file, look).result();
        if (!card) return true; // refused to open: seen
        if (!database.signIn(QStringLiteral("Amara Nwosu"), password.toUtf8()).result()) {
            database.close();
            auto bare = verifyWithoutKeys(file);
            return !bare || !bare->faults.isEmpty();
        }
        auto verified = verifyRegister(database).result();
        return !verified || !verified->faults.isEmpty();
    };
    const QString copy = m_folder.filePath(QStringLiteral("tampered"));
    const auto tampered = [&](const QByteArray &sql) {
        QFile::remove(copy);
        if (!QFile::copy(path, copy)) return false;
        Bare bare(copy);
        const QStringList triggers = bare.column("SELECT sql FROM sqlite_master WHERE type = 'trigger'");
        for (const QString &name : bare.column("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            bare.run("DROP TRIGGER " + name.toUtf8());
        if (!bare.run(sql) || sqlite3_changes(bare.handle) == 0) return false;
        for (const QString &trigger : triggers) bare.run(trigger.toUtf8());
        return true;
    };
    QStringList tables;
    {
        Bare bare(path);
        tables = bare.column("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    }
    int tried = 0;
    for (const QString &table : tables) {
        QStringList columns;
        {
            Bare bare(path);
            columns = bare.column("PRAGMA table_info(" + table.toUtf8() + ")", 1);
        }
        for (const QString &column : columns) {
            const QByteArray name = column.toUtf8();
            if (!tampered("UPDATE " + table.toUtf8() + " SET " + name + " = " + otherValue(name)
                          + " WHERE rowid = (SELECT max(rowid) FROM " + table.toUtf8() + " WHERE " + name
                          + " IS NOT NULL)"))
                continue;
            QVERIFY2(faulty(copy), qPrintable(table + QLatin1Char('.') + column));
            ++tried;
        }
        if (!tampered("DELETE FROM " + table.toUtf8() + " WHERE rowid = (SELECT max(rowid) FROM " + table.toUtf8()
                      + ")"))
            continue;
        QVERIFY2(faulty(copy), qPrintable(table + QStringLiteral(": last row")));
        ++tried;
    }
    QVERIFY2(tried > 90, qPrintable(QString::number(tried)));
    QFile::remove(copy);
    QVERIFY(QFile::copy(path, copy));
    QVERIFY(!faulty(copy)); // the untouched copy is silent
}

void TamperingTest::aForeignADamagedAndAMissingFileAreToldApart()
{
    const auto kindOf = [](const QString &path) {
        Database database;
        auto card = database.open(path, quick()).result();
        return card ? std::optional<Error::Kind>() : card.error().kind;
    };
    QCOMPARE(kindOf(m_folder.filePath(QStringLiteral("nothing"))), Error::Kind::RegisterMissing);
    const QString foreign = m_folder.filePath(QStringLiteral("letter.txt"));
    {
        QFile file(foreign);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear colleague, this is no register.");
    }
    QCOMPARE(kindOf(foreign), Error::Kind::RegisterForeign);
    const QString other = m_folder.filePath(QStringLiteral("other.db"));
    {
        Bare bare(other);
        QVERIFY(bare.run("CREATE TABLE stamps (id)"));
    }
    QCOMPARE(kindOf(other), Error::Kind::RegisterForeign);
    const QString newer = foundRegister();
    {
        Bare bare(newer);
        QVERIFY(bare.run("INSERT INTO migration VALUES (999, '999_later.sql', 'later')"));
    }
    QCOMPARE(kindOf(newer), Error::Kind::RegisterNewer);
}

QTEST_GUILESS_MAIN(TamperingTest)
#include "tampering_test.moc"
