#include "db/vault/keyring.h"
#include <QElapsedTimer>
#include <QTest>
#include <unistd.h>

namespace {
const QUuid aRegister = QUuid::fromString(QStringLiteral("5a0e6b1e-52a4-4f0c-9d55-0f3d1a7b9c11"));
const QUuid otherRegister = QUuid::fromString(QStringLiteral("0c3b6f0a-7f0f-4a55-8a1e-6c1a2b3c4d5e"));

Secret keyOf(const char *password, const QUuid &where = aRegister, const QString &login = QStringLiteral("ines"))
{
    return passwordKey(QByteArrayView(password), where, login, quickCost, quickCost).value();
}

bool readable(const void *address)
{
    int ends[2];
    if (pipe(ends) != 0) return false;
    const bool answer = write(ends[1], address, 1) == 1;
    close(ends[0]);
    close(ends[1]);
    return answer;
}

const void *addressOf(const Secret &secret)
{
    return secret.with([](const unsigned char *bytes) { return static_cast<const void *>(bytes); });
}
}

class VaultKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startVault()); }

    void aSignatureHoldsForItsMessageAndItsSigner()
    {
        const AccountKeys mine = AccountKeys::create(), theirs = AccountKeys::create();
        const QByteArray signature = mine.sign("grant");
        QCOMPARE(signature.size(), 64);
        QVERIFY(verifySignature(mine.publicKeys().sign, "grant", signature));
        QVERIFY(!verifySignature(mine.publicKeys().sign, "granted", signature));
        QVERIFY(!verifySignature(theirs.publicKeys().sign, "grant", signature));
        QVERIFY(!verifySignature(mine.publicKeys().sign, "grant", signature.chopped(1)));
        QVERIFY(!verifySignature({}, "grant", signature));
        for (qsizetype at = 0; at < signature.size(); ++at) {
            QByteArray changed = signature;
            changed[at] = char(changed[at] ^ 0x40);
            QVERIFY(!verifySignature(mine.publicKeys().sign, "grant", changed));
        }
    }

    void aBoxOpensOnlyForItsOwner()
    {
        const AccountKeys mine = AccountKeys::create(), theirs = AccountKeys::create();
        const Secret key = Secret::random(32);
        const QByteArray box = boxFor(mine.publicKeys().box, key);
        QVERIFY(mine.openBox(box)->sameAs(key));
        QVERIFY(!theirs.openBox(box));
        for (qsizetype at = 0; at < box.size(); ++at) {
            QByteArray changed = box;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY(!mine.openBox(changed));
            QVERIFY(!mine.openBox(box.first(at)));
        }
        QVERIFY(boxFor("short", key).isEmpty());
        QVERIFY(boxFor(QByteArray(32, '\0'), key).isEmpty()); // a point of low order: everybody could open it
    }

    void anAccountComesBackWithItsPassword()
    {
        const AccountKeys account = AccountKeys::create();
        const Secret key = keyOf("otter lamp river stone");
        const QByteArray wrapped = account.wrap(key, "account 1");
        const auto back = AccountKeys::unwrap(key, wrapped, "account 1");
        QVERIFY(back.has_value());
        QCOMPARE(back->publicKeys(), account.publicKeys());
        QVERIFY(verifySignature(account.publicKeys().sign, "x", back->sign("x")));
        QVERIFY(verifySignature(account.publicKeys().sign, "x", account.clone().sign("x")));
        QCOMPARE(AccountKeys::unwrap(keyOf("otter lamp river stones"), wrapped, "account 1").error().kind,
                 Error::Kind::WrongPassword);
        QCOMPARE(AccountKeys::unwrap(key, wrapped, "account 2").error().kind, Error::Kind::WrongPassword);
        QCOMPARE(AccountKeys::unwrap(key, sealSecret(key, "account 1", Secret::random(63)), "account 1").error().kind,
                 Error::Kind::WrongPassword);
    }

    void theSaltComesFromRegisterAndLogin()
    {
        const Secret key = keyOf("a password of some length");
        QVERIFY(key.sameAs(keyOf("a password of some length")));
        QVERIFY(!key.sameAs(keyOf("a password of some length", otherRegister)));
        QVERIFY(!key.sameAs(keyOf("a password of some length", aRegister, QStringLiteral("inez"))));
        QVERIFY(key.sameAs(keyOf("a password of some length", aRegister, QStringLiteral(" INES "))));
        const Secret sameWord = passwordBytes(QStringLiteral("a password of some length"));
        QVERIFY(key.sameAs(*passwordKey(sameWord, aRegister, QStringLiteral("ines"), quickCost, quickCost)));
        QVERIFY(passwordBytes(QStringLiteral("cafe\u0301")).sameAs(passwordBytes(QStringLiteral("caf\u00e9"))));
    }

    void aCheaperCostIsAnAttack_data()
    {
        QTest::addColumn<quint64>("ops");
        QTest::addColumn<quint64>("memory");
        QTest::newRow("fewer passes") << quint64(2) << shippedCost.memBytes;
        QTest::newRow("less memory") << quint64(3) << shippedCost.memBytes - 1;
        QTest::newRow("none") << quint64(0) << quint64(0);
        QTest::newRow("more passes than anybody waits for") << quint64(65) << shippedCost.memBytes;
        QTest::newRow("more memory than a desk has") << quint64(3) << (highestCost.memBytes + 1);
    }

    void aCheaperCostIsAnAttack()
    {
        QFETCH(quint64, ops);
        QFETCH(quint64, memory);
        const auto answer = passwordKey(QByteArrayView("p"), aRegister, QStringLiteral("ines"), {ops, memory});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::RegisterAltered);
        QVERIFY(!passwordKey(QByteArrayView("p"), aRegister, QStringLiteral("ines"), {1, 4096},
                             {0, 0})); // less than libsodium takes
    }

    void theShippedCostIsTheOneDecided()
    {
        QCOMPARE(shippedCost, (KdfCost{3, 268435456}));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(passwordKey(QByteArrayView("p"), aRegister, QStringLiteral("ines"), shippedCost).has_value());
        qInfo("Argon2id at the shipped cost: %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void aLoginIsHiddenAndTheSameHoweverItIsTyped()
    {
        const QByteArray hash = loginHash(aRegister, QStringLiteral("ines"));
        QCOMPARE(hash.size(), 32);
        QCOMPARE(loginHash(aRegister, QStringLiteral("  InEs ")), hash);
        QCOMPARE(loginHash(aRegister, QStringLiteral("ＩＮＥＳ")), hash); // full-width letters
        QVERIFY(loginHash(aRegister, QStringLiteral("inés")) != hash);
        QVERIFY(loginHash(otherRegister, QStringLiteral("ines")) != hash);
    }

    void eachUseOfAKeyHasItsOwnSubkey()
    {
        const Secret key = Secret::random(32);
        const Secret one = subkey(key, 1, "postgres");
        QVERIFY(one.sameAs(subkey(key, 1, "postgres")));
        QVERIFY(!one.sameAs(subkey(key, 2, "postgres")));
        QVERIFY(!one.sameAs(subkey(key, 1, "drafts__")));
        const Secret other = Secret::random(32);
        QVERIFY(mixedKey(key, other).sameAs(mixedKey(key, other)));
        QVERIFY(!mixedKey(key, other).sameAs(mixedKey(other, key)));
        QVERIFY(!mixedKey(key, other).sameAs(key));
    }

    void digestsNeedTheirKey()
    {
        const Secret key = Secret::random(32);
        QCOMPARE(keyedDigest(key, "row").size(), 32);
        QVERIFY(keyedDigest(key, "row") != keyedDigest(Secret::random(32), "row"));
        QVERIFY(keyedDigest(key, "row") != plainHash("row"));
        QCOMPARE(
            plainHash({}).toHex(),
            QByteArray("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")); // BLAKE2b-256 of nothing
        RunningHash plain, keyed(key);
        for (const char *piece : {"ro", "w", ""}) {
            plain.add(piece);
            keyed.add(piece);
        }
        QCOMPARE(plain.result(), plainHash("row"));
        QCOMPARE(keyed.result(), keyedDigest(key, "row"));
        QVERIFY(sameBytes("abc", "abc"));
        QVERIFY(!sameBytes("abc", "abd"));
        QVERIFY(!sameBytes("abc", "ab"));
    }

    void theKeyringFindsEachEpoch()
    {
        Keyring ring;
        QVERIFY(!ring.has(KeyKind::Clinical));
        QCOMPARE(ring.currentEpoch(KeyKind::Clinical), 0u);
        QVERIFY(!ring.currentKey(KeyKind::Clinical));
        for (quint32 epoch : {2u, 3u, 1u})
            ring.add(KeyKind::Clinical, epoch, Secret::copyOf(QByteArray(32, char(epoch))));
        QVERIFY(ring.has(KeyKind::Clinical));
        QVERIFY(!ring.has(KeyKind::Identity));
        QCOMPARE(ring.currentEpoch(KeyKind::Clinical), 3u);
        QCOMPARE(ring.epochs(KeyKind::Clinical), (QList<quint32>{1, 2, 3}));
        for (quint32 epoch : {1u, 2u, 3u})
            QVERIFY(ring.key(KeyKind::Clinical, epoch)->sameAs(Secret::copyOf(QByteArray(32, char(epoch)))));
        QVERIFY(ring.currentKey(KeyKind::Clinical)->sameAs(*ring.key(KeyKind::Clinical, 3)));
        QVERIFY(!ring.key(KeyKind::Clinical, 4));
        QVERIFY(!ring.key(KeyKind::House, 1));
        ring.add(KeyKind::Clinical, 2, Secret::copyOf(QByteArray(32, 'z')));
        QCOMPARE(ring.epochs(KeyKind::Clinical).size(), 3);
        QVERIFY(ring.key(KeyKind::Clinical, 2)->sameAs(Secret::copyOf(QByteArray(32, 'z'))));
    }

    void afterWipingNothingIsLeftToRead()
    {
        Keyring ring;
        ring.add(KeyKind::House, 1, Secret::random(32));
        ring.add(KeyKind::Identity, 1, Secret::random(32));
        ring.addDigest(KeyKind::Identity, Secret::random(32));
        ring.setChartNumberKey(Secret::random(32));
        ring.setAccount(AccountKeys::create());
        QVERIFY(ring.digest(KeyKind::Identity) && ring.chartNumberKey() && ring.account());
        const QList<const void *> places{addressOf(*ring.key(KeyKind::House, 1)),
                                         addressOf(*ring.key(KeyKind::Identity, 1)),
                                         addressOf(*ring.digest(KeyKind::Identity)), addressOf(*ring.chartNumberKey())};
        ring.wipe();
        for (const void *place : places) QVERIFY(!readable(place));
        QVERIFY(!ring.has(KeyKind::House) && !ring.has(KeyKind::Identity));
        QVERIFY(!ring.digest(KeyKind::Identity) && !ring.chartNumberKey() && !ring.account());
    }

    void aReaderAtWorkWhileTheRingIsWipedEndsItsWork()
    {
        Keyring ring;
        ring.add(KeyKind::Identity, 1, Secret::random(32));
        const void *place = addressOf(*ring.key(KeyKind::Identity, 1));
        QByteArray envelope, plain;
        {
            const OpenKeys keys(ring, KeyKind::Identity);
            seal(*keys.at(1), 1, 1, {}, "row", envelope);
            ring.wipe();
            QVERIFY(open(*keys.at(1), envelope, {}, plain));
            QCOMPARE(plain, QByteArray("row"));
            QVERIFY(!keys.at(2));
        }
        QVERIFY(!readable(place));
    }
};

QTEST_GUILESS_MAIN(VaultKeysTest)
#include "vault_keys_test.moc"
