#include "db/vault/keyring.h"
#include "db/vault/seal.h"
#include <QCborArray>
#include <QCborValue>
#include <QElapsedTimer>
#include <QTest>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {
const QUuid aRegister = QUuid::fromString(QStringLiteral("5a0e6b1e-52a4-4f0c-9d55-0f3d1a7b9c11"));

QByteArray row(int version)
{
    return FixedBytes().uuid(aRegister).text(u"clients").u32(quint32(version)).day(QDate(2026, 5, 4)).bytes();
}

QByteArray note() { return encodePayload({{1, QStringLiteral("Prefers mornings")}, {2, 42}}); }

/// Whether the kernel may read there: it answers EFAULT where we have no access, so that nothing crashes.
bool readable(const void *address)
{
    int ends[2];
    if (pipe(ends) != 0) return false;
    const bool answer = write(ends[1], address, 1) == 1;
    close(ends[0]);
    close(ends[1]);
    return answer;
}
}

class VaultSealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startVault()); }

    void theProcessLeavesNoCoreAndNoOpenFiles()
    {
        rlimit core{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t(0));
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        const mode_t mask = umask(077);
        QCOMPARE(mask, mode_t(077));
    }

    void anIdleSecretIsOutOfReach()
    {
        const Secret secret = Secret::random(32);
        const void *address = secret.with([](const unsigned char *bytes) { return static_cast<const void *>(bytes); });
        QVERIFY(!readable(address));
        {
            const Secret::Reading outer(secret);
            secret.with([](const unsigned char *) {});
            QVERIFY(readable(address)); // the inner reader does not close it for the outer one
        }
        QVERIFY(!readable(address));
    }

    void aSecretIsMovedAndCopiedOnlyOnPurpose()
    {
        Secret secret = Secret::copyOf("every good boy");
        const Secret copy = secret.clone();
        const Secret moved = std::move(secret);
        QCOMPARE(secret.size(), 0); // NOLINT: what is left of it is the question
        QVERIFY(moved.sameAs(copy));
        QVERIFY(!moved.sameAs(Secret::random(14)));
        QVERIFY(!moved.sameAs(Secret::random(15)));
        QVERIFY(copy.with([](const unsigned char *bytes) { return memcmp(bytes, "every good boy", 14) == 0; }));
    }

    void whatIsSealedComesBack()
    {
        const Secret key = Secret::random(32);
        const QByteArray envelope = seal(key, 7, 3, row(1), note());
        QCOMPARE(envelope.size(), note().size() + envelopeOverhead);
        QCOMPARE(head(envelope).value(), (EnvelopeHead{1, 3, 7}));
        QCOMPARE(open(key, envelope, row(1)).value(), note());
        QVERIFY(seal(key, 7, 3, row(1), note()) != envelope); // another nonce
        QCOMPARE(open(key, seal(key, 1, 1, {}, {}), {}).value(), QByteArray());
    }

    void everyFlippedBitOfAnEnvelopeIsRefused()
    {
        const Secret key = Secret::random(32);
        QByteArray envelope = seal(key, 7, 3, row(1), note());
        int refused = 0;
        for (qsizetype at = 0; at < envelope.size() * 8; ++at) {
            envelope[at / 8] = char(envelope[at / 8] ^ (1 << (at % 8)));
            const auto opened = open(key, envelope, row(1));
            refused += !opened && opened.error().kind == Error::Kind::RegisterAltered;
            envelope[at / 8] = char(envelope[at / 8] ^ (1 << (at % 8)));
        }
        QCOMPARE(refused, envelope.size() * 8);
        QVERIFY(open(key, envelope, row(1)).has_value());
    }

    void everyCutOfAnEnvelopeIsRefused()
    {
        const Secret key = Secret::random(32);
        const QByteArray envelope = seal(key, 7, 3, row(1), note());
        for (qsizetype length = 0; length < envelope.size(); ++length)
            QVERIFY(!open(key, QByteArrayView(envelope).first(length), row(1)));
        QVERIFY(!open(key, envelope + '\0', row(1)));
        QVERIFY(!head(QByteArray(envelopeOverhead - 1, '\1')));
    }

    void anotherRowAnotherVersionOrAnotherKeyIsRefused()
    {
        const Secret key = Secret::random(32);
        const QByteArray first = seal(key, 7, 3, row(1), note());
        QVERIFY(!open(key, first, row(2)));
        QVERIFY(!open(key, first, {}));
        QVERIFY(!open(Secret::random(32), first, row(1)));
        QByteArray everyBit = row(1);
        for (qsizetype at = 0; at < everyBit.size(); ++at) {
            QByteArray changed = everyBit;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY(!open(key, first, changed));
        }
    }

    void twoRowsNeverReadAsTheSameBytes()
    {
        QVERIFY(FixedBytes().text(u"ab").text(u"c").bytes() != FixedBytes().text(u"a").text(u"bc").bytes());
        QVERIFY(FixedBytes().null().text(u"").bytes() != FixedBytes().text(u"").null().bytes());
        QVERIFY(FixedBytes().u32(0).bytes() != FixedBytes().null().bytes());
        QVERIFY(FixedBytes().u8(1).bytes() != FixedBytes().flag(true).bytes());
        QVERIFY(FixedBytes().u64(5).bytes() != FixedBytes().i64(qint64(5)).bytes());
        QVERIFY(FixedBytes().text(u"x").bytes() != FixedBytes().blob("x").bytes());
        QCOMPARE(FixedBytes().day(QDate()).bytes(), FixedBytes().null().bytes());
        QCOMPARE(FixedBytes().i64(std::optional<qint64>()).uuid(std::optional<QUuid>()).bytes(),
                 FixedBytes().null().null().bytes());
        QCOMPARE(FixedBytes().u32(0x01020304).bytes().toHex(),
                 QByteArray("7704030201")); // the stored form never changes
        QCOMPARE(FixedBytes().text(u"é").bytes().toHex(), QByteArray("7402000000c3a9"));
        QCOMPARE(FixedBytes().day(QDate(2026, 5, 4)).bytes().toHex(), QByteArray("64ed8d250000000000"));
    }

    void payloadsArePaddedAndComeBack()
    {
        for (int length : {0, 1, 40, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 120, 300, 5000}) {
            const QCborMap map{{5, QString(length, QLatin1Char('n'))}, {2, QCborArray{1, 2}}};
            const QByteArray bytes = encodePayload(map);
            QCOMPARE(bytes.size() % 64, 0);
            QVERIFY(bytes.size() > length);
            const auto back = decodePayload(bytes);
            QVERIFY(back.has_value());
            QCOMPARE(back->value(payloadVersionKey).toInteger(), 1);
            QCOMPARE(back->value(5).toString().size(), length);
            QCOMPARE(encodePayload(*back), bytes); // the digest of an opened payload stays true when it is sealed again
        }
        QCOMPARE(decodePayload(encodePayload({{4, 1}, {0, 3}}))->value(0).toInteger(), 3);
    }

    void aPayloadThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto padded = [](QByteArray bytes) { return (bytes + '\x80').leftJustified(64, '\0'); };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only zeros") << QByteArray(64, '\0');
        QTest::newRow("no padding") << QByteArray(64, 'x');
        QTest::newRow("not a multiple") << note().chopped(1);
        QTest::newRow("only padding") << padded({});
        QTest::newRow("an array") << padded(QCborValue(QCborArray{0, 1}).toCbor());
        QTest::newRow("empty map") << padded(QCborValue(QCborMap()).toCbor());
        QTest::newRow("no version") << padded(QCborValue(QCborMap{{1, 1}}).toCbor());
        QTest::newRow("version not first") << padded(QCborValue(QCborMap{{1, 1}, {0, 1}}).toCbor());
        QTest::newRow("version 0") << padded(QCborValue(QCborMap{{0, 0}}).toCbor());
        QTest::newRow("two values") << padded(QCborValue(QCborMap{{0, 1}}).toCbor() + '\x01');
        QTest::newRow("cut map") << padded(QByteArray("\xa2\x00\x01", 3));
        QTest::newRow("claims a huge string") << padded(QByteArray("\xa1\x00\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 11));
    }

    void aPayloadThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto answer = decodePayload(bytes);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::RegisterDamaged);
    }

    void aKeyUnderAKeyComesBackOnlyToItsOwner()
    {
        const Secret key = Secret::random(32), content = Secret::random(64);
        const QByteArray envelope = sealSecret(key, "what for", content);
        QVERIFY(openSecret(key, envelope, "what for")->sameAs(content));
        QVERIFY(!openSecret(key, envelope, "what else"));
        QVERIFY(!openSecret(Secret::random(32), envelope, "what for"));
        QVERIFY(!openSecret(key, envelope.chopped(1), "what for"));
        QVERIFY(!openSecret(key, {}, "what for"));
    }

    void aHundredThousandEnvelopesOpenInOneGo()
    {
        Keyring ring;
        ring.add(KeyKind::Identity, 1, Secret::random(32));
        const OpenKeys keys(ring, KeyKind::Identity);
        std::vector<QByteArray> envelopes(1000);
        const QByteArray plain(192, 'p');
        for (int i = 0; i < 1000; ++i) seal(*keys.at(1), 1, 1, row(i), plain, envelopes[size_t(i)]);
        QByteArray out;
        FixedBytes covered;
        int good = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100000; ++i) {
            const QByteArray &envelope = envelopes[size_t(i % 1000)];
            covered.clear();
            covered.uuid(aRegister).text(u"clients").u32(quint32(i % 1000)).day(QDate(2026, 5, 4));
            good += open(*keys.at(head(envelope)->epoch), envelope, covered, out) && out.size() == plain.size();
        }
        qInfo("100,000 opens of 192 bytes: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(good, 100000);
    }
};

QTEST_GUILESS_MAIN(VaultSealTest)
#include "vault_seal_test.moc"
