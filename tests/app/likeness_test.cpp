#include "app/people/likeness.h"
#include <QTest>

/// Who in the register may be the person being typed.
class LikenessTest : public QObject
{
    Q_OBJECT

    static Client somebody(const char *first, const char *last, QDate born = {}, const char *phone = "")
    {
        Client client;
        client.firstName = QString::fromUtf8(first);
        client.lastName = QString::fromUtf8(last);
        client.birthDate = born;
        client.phone = QString::fromUtf8(phone);
        return client;
    }
    static Directory registerOf(const QList<Client> &clients)
    {
        QList<DirectoryEntry> entries;
        for (const Client &client : clients) entries << directoryEntry(client);
        return Directory(entries);
    }
    static std::optional<Match::Why> firstWhy(const Client &kept, const Client &typed)
    {
        const QList<Match> found = matchesFor(registerOf({kept}), typed);
        return found.isEmpty() ? std::nullopt : std::optional(found.first().why);
    }
    const QDate m_born{1990, 6, 14};

private Q_SLOTS:
    void accentsCaseAndHyphensAreNoDifference()
    {
        QCOMPARE(nameAlike(QStringLiteral("joaquin"), QStringLiteral("Joaquín")), Alike::Same);
        QCOMPARE(nameAlike(QStringLiteral("Anne Marie"), QStringLiteral("Anne-Marie")), Alike::Same);
        QCOMPARE(nameAlike(QStringLiteral("OBrien"), QStringLiteral("O'Brien")), Alike::Same);
    }

    void slipsOfTheFingerAreNearlyTheSame()
    {
        QCOMPARE(nameAlike(QStringLiteral("Shanise"), QStringLiteral("Shanice")), Alike::Nearly);
        QCOMPARE(nameAlike(QStringLiteral("Baptist"), QStringLiteral("Baptiste")), Alike::Nearly);
        QCOMPARE(nameAlike(QStringLiteral("Bpatiste"), QStringLiteral("Baptiste")), Alike::Nearly);
        QCOMPARE(nameAlike(QStringLiteral("Ana"), QStringLiteral("Ian")), Alike::Different);
        QCOMPARE(nameAlike(QStringLiteral("Lindqvist"), QStringLiteral("Babcock")), Alike::Different);
        QCOMPARE(nameAlike(QString(), QStringLiteral("Babcock")), Alike::Unknown);
    }

    void firstAndLastNameMayHaveChangedPlaces()
    {
        QCOMPARE(wholeNameAlike(QStringLiteral("Baptiste Shanice"), QStringLiteral("Shanice Baptiste")), Alike::Same);
        QCOMPARE(firstWhy(somebody("Shanice", "Baptiste", m_born), somebody("Baptiste", "Shanice", m_born)),
                 Match::Why::SamePerson);
    }

    void dayAndMonthMayHaveChangedPlaces()
    {
        QCOMPARE(birthDateAlike(QDate(1990, 3, 12), QDate(1990, 12, 3)), Alike::Nearly);
        QCOMPARE(birthDateAlike(QDate(1990, 6, 14), QDate(1990, 6, 15)), Alike::Nearly);
        QCOMPARE(birthDateAlike(QDate(1990, 6, 14), QDate(1909, 6, 14)), Alike::Nearly);
        QCOMPARE(birthDateAlike(QDate(1990, 6, 14), QDate(1985, 11, 2)), Alike::Different);
        QCOMPARE(birthDateAlike({}, QDate(1985, 11, 2)), Alike::Unknown);
        QCOMPARE(firstWhy(somebody("Rui", "Sá", QDate(1990, 3, 12)), somebody("Rui", "Sa", QDate(1990, 12, 3))),
                 Match::Why::NearlyBirthDate);
    }

    void telephonesAreComparedByDigits()
    {
        QCOMPARE(phoneAlike(QStringLiteral("503.555.0127"), QStringLiteral("(503) 555-0127")), Alike::Same);
        QCOMPARE(phoneAlike(QStringLiteral("+1 503 555 0127"), QStringLiteral("5035550127")), Alike::Same);
        QCOMPARE(phoneAlike(QStringLiteral("555-0127"), QStringLiteral("(503) 555-0127")), Alike::Same);
        QCOMPARE(phoneAlike(QStringLiteral("(503) 555-0127 ext. 4"), QStringLiteral("503 555 0127")), Alike::Same);
        QCOMPARE(phoneAlike(QStringLiteral("(503) 555-01"), QStringLiteral("(503) 555-0127")), Alike::SoFar);
        QCOMPARE(phoneAlike(QStringLiteral("(503) 555-0172"), QStringLiteral("(503) 555-0127")), Alike::Nearly);
        QCOMPARE(phoneAlike(QStringLiteral("(971) 555-0101"), QStringLiteral("(503) 555-0127")), Alike::Different);
        QCOMPARE(firstWhy(somebody("Ewa", "Nowak", m_born, "(503) 555-0127"),
                          somebody("Kai", "Nakamura", QDate(1971, 1, 2), "503-555-0127")),
                 Match::Why::SamePhone);
    }

    void nobodyIsShownBeforeTheThirdLetter()
    {
        const Client kept = somebody("Shanice", "Baptiste", m_born);
        QVERIFY(!firstWhy(kept, somebody("Sh", "")));
        QCOMPARE(firstWhy(kept, somebody("Sha", "")), Match::Why::SameName);
    }

    void aNameAloneIsNoReasonToAsk()
    {
        const auto found = matchesFor(registerOf({somebody("Shanice", "Baptiste", m_born)}),
                                      somebody("Shanice", "Baptiste", QDate(1961, 1, 9)));
        QCOMPARE(found.size(), 1);
        QVERIFY(!found.first().isLikely());
    }

    void theLikeliestComesFirstAndTheClientItselfNever()
    {
        const Client same = somebody("Shanice", "Baptiste", m_born), sister = somebody("Sheri", "Babcock", m_born);
        const Directory directory = registerOf({sister, same});
        const auto found = matchesFor(directory, somebody("Shanise", "Baptist", m_born));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().entry.id, same.id);
        QCOMPARE(found.last().why, Match::Why::SameBirthDate);
        for (const Match &match : matchesFor(directory, same)) QVERIFY(match.entry.id != same.id);
    }

    void aMissingSecondNameIsNearlyTheSame()
    {
        QCOMPARE(wholeNameAlike(QStringLiteral("Joaquin Reyes"), QStringLiteral("Joaquín Bautista Reyes")),
                 Alike::Nearly);
    }

    void theDifferingLettersAreMarked()
    {
        const QBitArray marks = differingLetters(QStringLiteral("Shanice"), QStringLiteral("Shanise"));
        for (int i = 0; i < marks.size(); ++i) QCOMPARE(marks.testBit(i), i == 5);
        QVERIFY(differingLetters(QStringLiteral("Baptiste"), QStringLiteral("Baptist")).testBit(7));
        QCOMPARE(differingLetters(QStringLiteral("Rosa"), QStringLiteral("rosa")).count(true), 0);
    }
};

QTEST_GUILESS_MAIN(LikenessTest)
#include "likeness_test.moc"
