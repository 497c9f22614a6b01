#include "db/vault/stream.h"
#include "db/vault/stream_head.h"
#include <QBuffer>
#include <QCborArray>
#include <QCborValue>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

namespace {
constexpr qsizetype chunk = qsizetype(64) << 10, sealedChunk = chunk + 17;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

bool put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

/// Not two chunks alike.
QByteArray madeUp(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char &byte : bytes) byte = char((state = state * 1664525u + 1013904223u) >> 24);
    return bytes;
}
}

class VaultStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(startVault());
        m_account.emplace(AccountKeys::create());
    }

    void init()
    {
        m_folder.emplace();
        m_plain = m_folder->filePath(QStringLiteral("plain"));
        m_sealed = m_folder->filePath(QStringLiteral("sealed"));
        m_back = m_folder->filePath(QStringLiteral("back"));
    }

    void aFileComesBackToEachRecipient_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (qsizetype size : {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 777})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }

    void aFileComesBackToEachRecipient()
    {
        QFETCH(qsizetype, size);
        QVERIFY(put(m_plain, madeUp(size)));
        const AccountKeys other = AccountKeys::create();
        QVERIFY(
            sealFile(m_plain, m_sealed, {m_account->publicKeys().box, other.publicKeys().box}, m_fields).has_value());
        QCOMPARE(streamFields(m_sealed).value(), m_fields);
        QCOMPARE(checkFile(m_sealed, *m_account).value(), m_fields);
        QCOMPARE(openFile(m_sealed, m_back, other).value(), m_fields);
        QCOMPARE(contentOf(m_back), madeUp(size));
        QCOMPARE(QFile(m_sealed).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFile(m_back).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(partsLeft(), QStringList());
    }

    void aStrangerCannotOpenIt()
    {
        sealThree();
        QCOMPARE(openFile(m_sealed, m_back, AccountKeys::create()).error().kind, Error::Kind::NoKey);
        QVERIFY(!QFile::exists(m_back));
        QVERIFY(!contentOf(m_sealed).contains(madeUp(16)));
    }

    void everyCutIsSeen()
    {
        sealThree();
        const QByteArray whole = contentOf(m_sealed);
        const qsizetype first = whole.size() - (2 * sealedChunk + 100 + 17);
        QList<qsizetype> cuts{0, 5, 9, 12, 13, 50, first - 1, first, first + 1, first + 16};
        for (qsizetype at = first; at <= whole.size(); at += sealedChunk)
            cuts << at - 1 << at << at + 1 << at + sealedChunk / 2;
        cuts << whole.size() - 1;
        int tried = 0;
        for (const qsizetype cut : cuts) {
            if (cut >= whole.size()) continue;
            QVERIFY(put(m_sealed, whole.first(cut)));
            refuse(++tried);
        }
        QVERIFY(tried > 15);
    }

    void everyChangeIsSeen()
    {
        sealThree();
        const QByteArray whole = contentOf(m_sealed);
        const qsizetype first = whole.size() - (2 * sealedChunk + 100 + 17);
        QList<qsizetype> places;
        for (qsizetype at = 0; at < first + 20; ++at) places << at; // all of the head
        for (qsizetype at = first; at < whole.size(); at += 9973) places << at;
        for (const qsizetype at : places) {
            QByteArray changed = whole;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY(put(m_sealed, changed));
            QVERIFY2(!checkFile(m_sealed, *m_account), qPrintable(QString::number(at)));
        }
    }

    void movedRepeatedAndAddedChunksAreSeen()
    {
        sealThree();
        const QByteArray whole = contentOf(m_sealed);
        const qsizetype first = whole.size() - (2 * sealedChunk + 100 + 17);
        const QByteArray head = whole.first(first), one = whole.mid(first, sealedChunk),
                         two = whole.mid(first + sealedChunk, sealedChunk), last = whole.mid(first + 2 * sealedChunk);
        int tried = 0;
        for (const QByteArray &order : {head + two + one + last, head + one + one + two + last, head + one + last,
                                        head + last, head + one + two, head + one + two + last + last, whole + 'x'}) {
            QVERIFY(put(m_sealed, order));
            refuse(++tried);
        }
    }

    void foreignAndNewerFilesAreToldApart()
    {
        QCOMPARE(streamFields(m_sealed).error().kind, Error::Kind::NotFound);
        QVERIFY(put(m_sealed, QByteArray("SQLite format 3") + QByteArray(1000, '\0')));
        QCOMPARE(streamFields(m_sealed).error().kind, Error::Kind::RegisterForeign);
        QVERIFY(put(m_sealed, {}));
        QCOMPARE(streamFields(m_sealed).error().kind, Error::Kind::RegisterForeign);
        QVERIFY(put(m_sealed, QByteArray("EVENKEEL\2") + QByteArray(1000, '\0')));
        QCOMPARE(streamFields(m_sealed).error().kind, Error::Kind::RegisterNewer);
        QVERIFY(put(m_sealed, QByteArray("EVENKEEL\1\xff\xff\xff\xff") + QByteArray(1000, '\0')));
        QCOMPARE(streamFields(m_sealed).error().kind, Error::Kind::RegisterDamaged);
    }

    void aGarbledHeadIsDamage_data()
    {
        QTest::addColumn<QCborValue>("map");
        const QByteArray nonce(24, 'n'), box(80, 'b');
        QTest::newRow("no map") << QCborValue(3);
        QTest::newRow("nothing in it") << QCborValue(QCborMap());
        QTest::newRow("fields are no map") << QCborValue(QCborMap{{1, 1}, {2, QCborArray{box}}, {3, nonce}});
        QTest::newRow("boxes are no list") << QCborValue(QCborMap{{1, QCborMap()}, {2, box}, {3, nonce}});
        QTest::newRow("a short box") << QCborValue(
            QCborMap{{1, QCborMap()}, {2, QCborArray{box.chopped(1)}}, {3, nonce}});
        QTest::newRow("a box that is text")
            << QCborValue(QCborMap{{1, QCborMap()}, {2, QCborArray{QString(80, QLatin1Char('b'))}}, {3, nonce}});
        QTest::newRow("a short nonce") << QCborValue(
            QCborMap{{1, QCborMap()}, {2, QCborArray{box}}, {3, nonce.chopped(1)}});
    }

    void aGarbledHeadIsDamage()
    {
        QFETCH(QCborValue, map);
        const QByteArray bytes = map.toCbor();
        QByteArray file("EVENKEEL\1");
        for (int byte = 0; byte < 4; ++byte) file.append(char(bytes.size() >> (8 * byte) & 0xff));
        file += bytes;
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto head = readStreamHead(buffer);
        QVERIFY(!head);
        QCOMPARE(head.error().kind, Error::Kind::RegisterDamaged);
    }

    void nothingIsOverwritten()
    {
        sealThree();
        QVERIFY(put(m_back, "precious"));
        QCOMPARE(openFile(m_sealed, m_back, *m_account).error().kind, Error::Kind::TargetExists);
        QCOMPARE(sealFile(m_plain, m_back, {m_account->publicKeys().box}, {}).error().kind, Error::Kind::TargetExists);
        QCOMPARE(contentOf(m_back), QByteArray("precious"));
        QVERIFY(QFile::remove(m_back));
        QVERIFY(put(m_back + QStringLiteral(".part"), "left by a crash"));
        QVERIFY(openFile(m_sealed, m_back, *m_account).has_value());
        QCOMPARE(contentOf(m_back), contentOf(m_plain));
    }

    void withoutARecipientNothingIsSealed()
    {
        QVERIFY(put(m_plain, "x"));
        QCOMPARE(sealFile(m_plain, m_sealed, {}, {}).error().kind, Error::Kind::BadInput);
        QCOMPARE(sealFile(m_plain, m_sealed, {QByteArray(32, '\0')}, {}).error().kind, Error::Kind::BadInput);
        QCOMPARE(sealFile(m_plain, m_sealed, {m_account->publicKeys().box, QByteArray("short")}, {}).error().kind,
                 Error::Kind::BadInput);
        QCOMPARE(sealFile(m_back, m_sealed, {m_account->publicKeys().box}, {}).error().kind, Error::Kind::NotFound);
        QVERIFY(!QFile::exists(m_sealed));
    }

    void aDiskThatStopsTakingLeavesNothingHalf()
    {
        QVERIFY(put(m_plain, madeUp(5 * chunk)));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        rlimit tight = usual;
        tight.rlim_cur = rlim_t(2 * chunk);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto answer = sealFile(m_plain, m_sealed, {m_account->publicKeys().box}, {});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY(!answer);
        QCOMPARE(answer.error(), (Error{Error::Kind::EngineFailed, {QStringLiteral("EFBIG")}}));
        QVERIFY(!QFile::exists(m_sealed));
        QCOMPARE(partsLeft(), QStringList());
        if (QFile::exists(QStringLiteral("/dev/full"))) {
            // A .part that leads to a full device is no file of ours: it is replaced, not followed.
            QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_sealed + QStringLiteral(".part")));
            QVERIFY(sealFile(m_plain, m_sealed, {m_account->publicKeys().box}, {}).has_value());
        }
    }

private:
    void sealThree()
    {
        QVERIFY(put(m_plain, madeUp(2 * chunk + 100)));
        QVERIFY(sealFile(m_plain, m_sealed, {m_account->publicKeys().box}, m_fields).has_value());
    }

    void refuse(int round)
    {
        QVERIFY2(!checkFile(m_sealed, *m_account), qPrintable(QString::number(round)));
        QVERIFY2(!openFile(m_sealed, m_back, *m_account), qPrintable(QString::number(round)));
        QVERIFY(!QFile::exists(m_back));
        QCOMPARE(partsLeft(), QStringList());
    }

    QStringList partsLeft() const { return QDir(m_folder->path()).entryList({QStringLiteral("*.part")}); }

    std::optional<QTemporaryDir> m_folder;
    QString m_plain, m_sealed, m_back;
    std::optional<AccountKeys> m_account;
    QCborMap m_fields{{1, QStringLiteral("Harbor Clinic")}, {2, 1234}};
};

QTEST_GUILESS_MAIN(VaultStreamTest)
#include "vault_stream_test.moc"
