#include "db/vault/password.h"
#include "db/vault/recovery_sheet.h"
#include "db/vault/secret.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {
const QUuid aRegister = QUuid::fromString(QStringLiteral("5a0e6b1e-52a4-4f0c-9d55-0f3d1a7b9c11"));
}

class VaultWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startVault()); }

    void theListHasEnoughWordsAndNoneTwice()
    {
        const QStringList &words = shippedWords();
        QVERIFY(words.size() >= 1024);
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        static const QRegularExpression plain(QStringLiteral("^[a-z]{4,7}$"));
        for (const QString &word : words) QVERIFY2(plain.match(word).hasMatch(), qPrintable(word));
    }

    void offeredWordsMayBeSet()
    {
        QSet<QString> seen;
        for (int i = 0; i < 2000; ++i) {
            const QString offer = offerWords();
            QCOMPARE(offer.split(QLatin1Char('-')).size(), 4);
            QVERIFY2(!weakness(offer, QStringLiteral("ines")), qPrintable(offer));
            seen << offer;
        }
        QCOMPARE(seen.size(), 2000); // 42 bits
    }

    void goodPasswordsMayBeSet_data()
    {
        QTest::addColumn<QString>("password");
        for (const char *each :
             {"otter lamp river stone", "OTTER.LAMP.RIVER.STONE", "my dog eats blue cheese", "Tr0ub4dor&3xplains",
              "seven grey herons wait", "h7Gq-92kf-LLwz-0pQd", "dreizehn Amseln im Schnee", "синий слон под дождём"})
            QTest::newRow(each) << QString::fromUtf8(each);
    }

    void goodPasswordsMayBeSet()
    {
        QFETCH(QString, password);
        QCOMPARE(weakness(password, QStringLiteral("ines")), std::nullopt);
    }

    void weakPasswordsAreRefusedWithTheirReason_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *password, const char *reason) {
            QTest::newRow(*password ? password : "nothing")
                << QString::fromUtf8(password) << QString::fromLatin1(reason);
        };
        for (const char *each : {"", "kX9!pQ2z", "otter lamp", "14 characters!", "éééééééééééééé"}) row(each, "short");
        for (const char *each :
             {"otter lamp river", "otter otter otter otter", "otter-lamp-otter-lamp-river", "otter1 lamp2 river3"})
            row(each, "words");
        for (const char *each :
             {"passwordpassword",          "PasswordPassword1!", "P@ssw0rdP@ssw0rd",    "Password12345678",
              "aaaaaaaaaaaaaaaaaa",        "abababababababab",   "abcdefghijklmnop",    "qwertyuiopasdfgh",
              "1qaz2wsx3edc4rfv",          "123456789012345",    "987654321098765",     "ines.moreau.2026!",
              "inesmoreauinesmoreau",      "welcometotheclinic", "letmeinletmein!!",    "naltrexone2026!!",
              "correcthorsebatterystaple", "iloveyouforever123", "This is my password", "N4ltr3x0n3-Cl1n1c",
              "zxcvbnmasdfghjkl",          "              a b"})
            row(each, "common");
    }

    void weakPasswordsAreRefusedWithTheirReason()
    {
        QFETCH(QString, password);
        QFETCH(QString, reason);
        QCOMPARE(weakness(password, QStringLiteral("Ines.Moreau")).value_or(QStringLiteral("none")), reason);
    }

    void aSheetReadsBackHoweverItIsTyped()
    {
        for (int i = 0; i < 200; ++i) {
            const RecoverySheet sheet = RecoverySheet::create();
            QCOMPARE(sheet.groups().size(), 9);
            for (const QString &group : sheet.groups()) QCOMPARE(group.size(), 4);
            QString typed = sheet.text().toLower();
            typed.replace(QLatin1Char('0'), QLatin1Char('o'))
                .replace(QLatin1Char('1'), i % 2 ? QLatin1Char('l') : QLatin1Char('I'));
            typed.replace(QLatin1Char('v'), QLatin1Char('u'))
                .replace(QLatin1Char('-'), i % 3 ? QStringLiteral("  ") : QString());
            const auto back = RecoverySheet::parse(QLatin1Char('\n') + typed + QLatin1Char(' '));
            QVERIFY(back.has_value());
            QCOMPARE(back->text(), sheet.text());
            QVERIFY(back->key(aRegister).sameAs(sheet.key(aRegister)));
        }
        QVERIFY(RecoverySheet::create().text() != RecoverySheet::create().text());
    }

    void everySlipOnASheetIsSeen()
    {
        const RecoverySheet sheet = RecoverySheet::create();
        const QString letters = sheet.groups().join(QString());
        int tried = 0, refused = 0;
        const auto wrong = [&](const QString &typed) {
            if (typed == letters) return;
            ++tried;
            const auto answer = RecoverySheet::parse(typed);
            refused += !answer && answer.error().kind == Error::Kind::BadRecoveryKey;
        };
        for (qsizetype at = 0; at < letters.size(); ++at) {
            for (const QChar other : QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
                wrong(QString(letters).replace(at, 1, other));
            wrong(QString(letters).remove(at, 1));
            wrong(QString(letters).insert(at, QLatin1Char('7')));
            wrong(QString(letters).replace(at, 1, QLatin1Char('*')));
            if (at + 1 < letters.size()) wrong(QString(letters).replace(at, 2, QString(letters[at + 1]) + letters[at]));
        }
        wrong({});
        wrong(letters + letters);
        QCOMPARE(refused, tried);
        QVERIFY(tried > 1100);
    }

    void twoGroupsAreAskedBack()
    {
        const RecoverySheet sheet = RecoverySheet::create();
        QSet<int> seen;
        for (int i = 0; i < 500; ++i) {
            const auto [first, second] = RecoverySheet::twoGroups();
            QVERIFY(0 <= first && first < second && second < RecoverySheet::secretGroups);
            seen << first << second;
        }
        QCOMPARE(seen.size(), RecoverySheet::secretGroups);
        QVERIFY(sheet.matches(3, QLatin1Char(' ') + sheet.groups()[3].toLower()));
        QVERIFY(!sheet.matches(3, sheet.groups()[3].chopped(1)));
        QVERIFY(!sheet.matches(3, {}));
        QVERIFY(!sheet.matches(99, {}));
        QVERIFY(!sheet.matches(-1, u"0000"));
    }

    void aSheetOpensOneRegisterOnly()
    {
        const RecoverySheet sheet = RecoverySheet::create();
        QCOMPARE(sheet.key(aRegister).size(), 32);
        QVERIFY(!sheet.key(aRegister).sameAs(sheet.key(QUuid::createUuid())));
        QVERIFY(!sheet.key(aRegister).sameAs(RecoverySheet::create().key(aRegister)));
    }
};

QTEST_GUILESS_MAIN(VaultWordsTest)
#include "vault_words_test.moc"
