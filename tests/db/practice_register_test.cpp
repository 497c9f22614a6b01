#include "db/door/database.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "db/work/practice_course.h"
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr KdfCost cheap = quickCost;

Practice wishFor(const QString &path, quint64 seed, int clients = 60)
{
    return {path, clients, seed, QDate(2026, 5, 4), cheap};
}

std::unique_ptr<Database> enter(const QString &path, const QString &who)
{
    auto door = std::make_unique<Database>();
    OpenOptions options;
    options.floor = cheap;
    if (!door->open(path, options).result()) return {};
    if (!door->signIn(who, "practice").result()) return {};
    return door;
}

template <typename Thing> QList<Thing> all(Database &door)
{
    auto things = door.read<QList<Thing>>(Right::SeeRegister,
                                          [](Session &session) { return kept::current<Thing>(session); })
                      .result();
    if (!things) qWarning("cannot read: %d", int(things.error().kind));
    return things ? *things : QList<Thing>();
}

/// Everything of a kind as text, in an order of its own: what two registers of one seed have in common.
template <typename Thing> QStringList words(Database &door)
{
    auto lines = door.read<QStringList>(
                         Right::SeeRegister,
                         [](Session &session) -> Result<QStringList> {
                             QStringList found;
                             const Table &table = Kept<Thing>::table();
                             auto done = session.entries(table, {}, {}, [&](Entry &entry) {
                                 QString line = entry.id.toString() + QLatin1Char(' ') + QString::number(entry.version);
                                 for (qsizetype i = 0; i < entry.clear.size(); ++i)
                                     if (table.columns[i].kind != ColumnKind::Bytes)
                                         line += QLatin1Char(' ') + entry.clear[i].toString();
                                 found << line + QString::fromUtf8(QCborValue(entry.payload).toCbor().toHex());
                                 return true;
                             });
                             if (!done) return done.error();
                             found.sort();
                             return found;
                         })
                     .result();
    return lines ? *lines : QStringList{QStringLiteral("unreadable")};
}

template <typename Thing> bool same(Database &one, Database &two)
{
    const QStringList lines = words<Thing>(one);
    if (lines == words<Thing>(two) && !lines.isEmpty()) return true;
    qWarning("%s differ or are none", Kept<Thing>::table().name.constData());
    return false;
}

template <typename... Things> bool allSame(Database &one, Database &two) { return (same<Things>(one, two) && ...); }

} // namespace

class PracticeRegisterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startVault()); }

    void theSameSeedMakesTheSameRegister()
    {
        QTemporaryDir folder;
        const QString first = folder.filePath(QStringLiteral("a")), second = folder.filePath(QStringLiteral("b"));
        QVERIFY(makePractice(wishFor(first, 3)));
        QVERIFY(makePractice(wishFor(second, 3)));
        auto one = enter(first, QStringLiteral("nurse")), two = enter(second, QStringLiteral("nurse"));
        QVERIFY(one && two);
        QCOMPARE(all<Client>(*one).size(), 60);
        QVERIFY((allSame<Client, History, Episode, Order, Dose, Fill, Injection, SideEffect, Assessment, Medicine, Lab,
                         Naloxone, Kit, Visit, Call, CallRank, ClosedDay>(*one, *two)));
    }

    void whatIsKeptIsWhatWasMadeUp()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(makePractice(wishFor(path, 7)));
        auto door = enter(path, QStringLiteral("doctor"));
        QVERIFY(door);
        QCOMPARE(door->clock().today(), QDate(2026, 5, 4));
        const practice::Course course = practice::courseOf(practice::clinicOf(7, QDate(2026, 5, 4)), 31);
        auto injections = all<Injection>(*door);
        for (const Injection &each : course.injections) QVERIFY(injections.contains(each));
        auto clients = all<Client>(*door);
        QVERIFY(clients.contains(course.client));
    }

    void theDueSeriesFollowFromTheHistory()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(makePractice(wishFor(path, 7, 120)));
        auto door = enter(path, QStringLiteral("desk"));
        QVERIFY(door);
        auto due = door->read<QList<SeriesDue>>(Right::SeeDue,
                                                [](Session &session) { return series::pastDue(session); })
                       .result();
        QVERIFY(due);
        QVERIFY2(due->size() >= 12 && due->size() <= 30, qPrintable(QString::number(due->size())));
    }

    void allStaffComeIn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        QVERIFY(makePractice(wishFor(path, 1, 3)));
        for (const char *who : {"nurse", "desk", "doctor", "admin", "auditor"})
            QVERIFY2(enter(path, QString::fromLatin1(who)), who);
    }

    void aFileIsNeverOverwritten()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const auto made = makePractice(wishFor(file.fileName(), 1, 3));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::TargetExists);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void stoppingLeavesNothingBehind()
    {
        QTemporaryDir folder;
        const auto made = makePractice(wishFor(folder.filePath(QStringLiteral("a")), 1, 300),
                                       [](double share) { return share < 0.3; });
        QVERIFY(!made);
        QCOMPARE(made.error().facts, QStringList{QStringLiteral("cancelled")});
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};

QTEST_GUILESS_MAIN(PracticeRegisterTest)

#include "practice_register_test.moc"
