#include "app/people/client.h"
#include "app/people/directory.h"
#include <QTest>

/// Clients as they are written down, and found again.
class PeopleTest : public QObject
{
    Q_OBJECT

    static DirectoryEntry person(const char *name, const char *chart, QDate born = {}, const char *phone = "")
    {
        return {.id = Id<Client>::create(),
                .displayName = QString::fromUtf8(name),
                .chartNumber = QString::fromUtf8(chart),
                .birthDate = born,
                .phone = QString::fromUtf8(phone)};
    }
    static QStringList names(const Directory &directory, const QString &typed, int most = 50)
    {
        QStringList list;
        for (const Id<Client> &id : directory.search(typed, most)) list << directory.displayName(id);
        return list;
    }
    static QStringList list(std::initializer_list<const char *> words)
    {
        QStringList made;
        for (const char *word : words) made << QString::fromUtf8(word);
        return made;
    }

private Q_SLOTS:
    void thePreferredNameIsShownFirst()
    {
        Client client{.lastName = QStringLiteral("Rivera"), .firstName = QStringLiteral("Guadalupe")};
        QCOMPARE(client.displayName(), QStringLiteral("Guadalupe Rivera"));
        client.preferredName = QStringLiteral("Lupe");
        QCOMPARE(client.displayName(), QStringLiteral("Lupe Rivera"));
        client.lastName.clear();
        QCOMPARE(client.displayName(), QStringLiteral("Lupe"));
    }

    void aLeapDayBirthdayComesOnTheFirstOfMarch()
    {
        QCOMPARE(ageOn(QDate(2008, 2, 29), QDate(2026, 2, 28)), 17);
        QCOMPARE(ageOn(QDate(2008, 2, 29), QDate(2026, 3, 1)), 18);
        QCOMPARE(ageOn(QDate(1990, 5, 4), QDate(2026, 5, 4)), 36);
    }

    void aClientIsRefusedForWhatCannotBe()
    {
        const QDate today(2026, 5, 4);
        Client client{.chartNumber = QStringLiteral("C-1"),
                      .lastName = QStringLiteral("Rivera"),
                      .birthDate = QDate(1990, 1, 1),
                      .phone = QStringLiteral("(555) 010-2030 ext. 4")};
        QCOMPARE(flaws(client, today), QList<Client::Flaw>{});
        client.dischargedOn = QDate(2026, 5, 5);
        client.enrolledOn = QDate(1989, 1, 1);
        client.phone = QStringLiteral("ask Bob");
        QCOMPARE(flaws(client, today),
                 (QList{Client::Flaw::EnrolledBeforeBirth, Client::Flaw::DischargedInFuture,
                        Client::Flaw::PhoneWithLetters}));
        QCOMPARE(flaws(Client(), today),
                 (QList{Client::Flaw::NoName, Client::Flaw::NoChartNumber, Client::Flaw::NoBirthDate}));
    }

    void anUnknownOpioidHistoryIsTreatedAsOne()
    {
        History history{.client = Id<Client>::create()};
        QVERIFY(history.opioidRisk());
        history.indication = Indication::Alcohol;
        QVERIFY(history.opioidRisk());
        history.opioidHistory = YesNo::No;
        QVERIFY(!history.opioidRisk());
        history.indication = Indication::Both; // the two answers disagree: the careful one counts
        QVERIFY(history.opioidRisk());
    }

    void accentsCaseAndLigaturesDoNotMatter()
    {
        const Directory directory({person("Zoë Strauß", "1"), person("Łukasz Đorđević", "2"),
                                   person("Søren Æbelø", "3"), person("Işıl Çelik", "4"), person("José Núñez", "5")});
        QCOMPARE(names(directory, QStringLiteral("zoe strauss")), list({"Zoë Strauß"}));
        QCOMPARE(names(directory, QStringLiteral("ZOË STRAUẞ")), list({"Zoë Strauß"}));
        QCOMPARE(names(directory, QStringLiteral("lukasz djord")), QStringList());
        QCOMPARE(names(directory, QStringLiteral("LUKASZ dord")), list({"Łukasz Đorđević"}));
        QCOMPARE(names(directory, QStringLiteral("aebelo")), list({"Søren Æbelø"}));
        QCOMPARE(names(directory, QStringLiteral("isil")), list({"Işıl Çelik"}));
        QCOMPARE(names(directory, QStringLiteral("nunez jose")), list({"José Núñez"}));
    }

    void everyWordTypedMustBeginAWord()
    {
        const Directory directory(
            {person("Anne-Marie O'Brien", "C-1001"), person("Marie Anders", "C-1002"), person("Anna Obst", "C-1003")});
        QCOMPARE(names(directory, QStringLiteral("an")), list({"Anna Obst", "Anne-Marie O'Brien", "Marie Anders"}));
        QCOMPARE(names(directory, QStringLiteral("marie an")), list({"Anne-Marie O'Brien", "Marie Anders"}));
        QCOMPARE(names(directory, QStringLiteral("obr")), list({"Anne-Marie O'Brien"}));
        QCOMPARE(names(directory, QStringLiteral("o’brien")), list({"Anne-Marie O'Brien"}));
        QCOMPARE(names(directory, QStringLiteral("arie")), QStringList());
        QCOMPARE(names(directory, QStringLiteral("  ")), QStringList());
        QCOMPARE(names(directory, QStringLiteral("--")), QStringList());
    }

    void wholeWordsComeBeforeBeginnings()
    {
        const Directory directory({person("Ann Zeller", "1"), person("Anna Adler", "2"), person("Anne Bauer", "3")});
        QCOMPARE(names(directory, QStringLiteral("ann")), list({"Ann Zeller", "Anna Adler", "Anne Bauer"}));
        QCOMPARE(names(directory, QStringLiteral("ann"), 1), list({"Ann Zeller"}));
    }

    void aChartNumberBringsItsClientFirst()
    {
        const Directory directory(
            {person("Vera Lang", "C-1001"), person("Otto Kurz", "C-100"), person("Ida Moos", "77100")});
        QCOMPARE(names(directory, QStringLiteral("c-100")), list({"Otto Kurz", "Vera Lang"}));
        QCOMPARE(names(directory, QStringLiteral("C1001")), list({"Vera Lang"}));
        QCOMPARE(names(directory, QStringLiteral("1001")), list({"Vera Lang"}));
        QCOMPARE(names(directory, QStringLiteral("77100")), list({"Ida Moos"}));
    }

    void aBirthDateIsReadInSeveralWays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<QDate>>("meant");
        const QDate day(1988, 3, 12);
        for (const char *typed :
             {"1988-03-12", "12 Mar 1988", "12 March 1988", "Mar 12, 1988", "12.3.1988", "12.03.1988",
              "12 de marzo de 1988", "12th of March 1988", "1988/3/12", "12-Mar-1988"})
            QTest::addRow("%s", typed) << QString::fromLatin1(typed) << QList<QDate>{day};
        QTest::newRow("either order") << QStringLiteral("3/12/1988") << QList<QDate>{day, QDate(1988, 12, 3)};
        QTest::newRow("one order possible") << QStringLiteral("3/25/1988") << QList<QDate>{QDate(1988, 3, 25)};
        QTest::newRow("two digits") << QStringLiteral("12.3.88") << QList<QDate>{day, QDate(2088, 3, 12)};
        for (const char *typed : {"30.2.1988", "1988", "Mar 1988", "555-010-2030", "Anna Maria Mar", "32 Mar 1988"})
            QTest::addRow("%s", typed) << QString::fromLatin1(typed) << QList<QDate>{};
    }
    void aBirthDateIsReadInSeveralWays()
    {
        QFETCH(QString, typed);
        QFETCH(QList<QDate>, meant);
        QCOMPARE(birthDatesMeant(typed), meant);
    }

    void nameAndBirthDateTogetherNarrow()
    {
        const Directory directory({person("Marta Klein", "1", QDate(1988, 3, 12)),
                                   person("Marta Klein", "2", QDate(1990, 3, 12)),
                                   person("Jan Groß", "3", QDate(1988, 3, 12))});
        QCOMPARE(directory.search(QStringLiteral("klein 12 mar 1988")).size(), 1);
        QCOMPARE(directory.search(QStringLiteral("12.3.1988 gross")).size(), 1);
        QCOMPARE(names(directory, QStringLiteral("1988-03-12")), list({"Jan Groß", "Marta Klein"}));
    }

    void aPieceOfTheTelephoneNumberFinds()
    {
        const Directory directory(
            {person("Vera Lang", "1", {}, "(555) 010-2030"), person("Otto Kurz", "2", {}, "555 010 7777")});
        QCOMPARE(names(directory, QStringLiteral("2030")), list({"Vera Lang"}));
        QCOMPARE(names(directory, QStringLiteral("555-010")), list({"Otto Kurz", "Vera Lang"}));
        QCOMPARE(names(directory, QStringLiteral("010 7777")), list({"Otto Kurz"}));
        QCOMPARE(names(directory, QStringLiteral("otto 777")), list({"Otto Kurz"}));
        QCOMPARE(names(directory, QStringLiteral("30555")), QStringList());
    }

    void aCorrectedEntryIsFoundByItsNewNameOnly()
    {
        Directory directory({person("Vera Lang", "1"), person("Otto Kurz", "2")});
        const Directory before = directory;
        DirectoryEntry vera = *directory.entry(directory.search(QStringLiteral("vera")).first());
        vera.displayName = QStringLiteral("Vera Weber");
        directory.put(vera);
        QCOMPARE(directory.size(), 2);
        QCOMPARE(names(directory, QStringLiteral("lang")), QStringList());
        QCOMPARE(names(directory, QStringLiteral("weber")), list({"Vera Weber"}));
        QCOMPARE(*directory.entry(vera.id), vera);
        QCOMPARE(names(before, QStringLiteral("lang")), list({"Vera Lang"})); // copies stand for themselves
        directory.remove(vera.id);
        QCOMPARE(directory.size(), 1);
        QVERIFY(!directory.entry(vera.id));
        QCOMPARE(names(directory, QStringLiteral("v")), QStringList());
        directory.put(vera);
        QCOMPARE(names(directory, QStringLiteral("v")), list({"Vera Weber"}));
    }

    void theLegalFirstNameIsFoundToo()
    {
        const Client client{.chartNumber = QStringLiteral("9"),
                            .lastName = QStringLiteral("Rivera"),
                            .firstName = QStringLiteral("Guadalupe"),
                            .preferredName = QStringLiteral("Lupe")};
        const Directory directory({directoryEntry(client)});
        QCOMPARE(names(directory, QStringLiteral("guad riv")), list({"Lupe Rivera"}));
    }

    void manyChangesKeepTheDirectoryWhole()
    {
        Directory directory;
        QList<DirectoryEntry> people;
        for (int i = 0; i < 3000; ++i)
            people << person(qPrintable(QStringLiteral("Name%1 Family%2").arg(i).arg(i % 17)),
                             qPrintable(QString::number(i)));
        for (const DirectoryEntry &each : people) directory.put(each);
        for (int round = 0; round < 2; ++round)
            for (DirectoryEntry &each : people) {
                each.displayName += QLatin1Char('x');
                directory.put(each);
            }
        QCOMPARE(directory.size(), 3000);
        QCOMPARE(names(directory, QStringLiteral("name2999")), list({"Name2999 Family7xx"}));
        QCOMPARE(directory.search(QStringLiteral("family3"), 10000).size(), 177);
        for (const DirectoryEntry &each : people) QCOMPARE(directory.entry(each.id)->displayName, each.displayName);
    }

    void manyNamesStaySmall()
    {
        constexpr int count = 20000;
        const char *first[] = {"Anna",      "Maria",    "José",     "Jan", "Søren",
                               "Guadalupe", "Kateryna", "Mohammed", "Li",  "Olivia"};
        const char *last[] = {"Smith",    "Núñez",  "Müller", "Johansson", "O'Brien",
                              "Kowalski", "García", "Nguyen", "Fernandez", "Lee"};
        QList<DirectoryEntry> people;
        for (int i = 0; i < count; ++i)
            people << person(qPrintable(QStringLiteral("%1%2 %3%4")
                                            .arg(QString::fromUtf8(first[i % 10]))
                                            .arg(QChar(u'a' + i % 26))
                                            .arg(QString::fromUtf8(last[i / 10 % 10]))
                                            .arg(QChar(u'a' + i / 7 % 26))),
                             qPrintable(QStringLiteral("C-%1").arg(i)), QDate(1950, 1, 1).addDays(i % 20000),
                             qPrintable(QStringLiteral("(555) 010-%1").arg(i % 10000, 4, 10, QLatin1Char('0'))));
        const Directory directory(people);
        QVERIFY2(directory.bytes() <= 250 * count, qPrintable(QString::number(double(directory.bytes()) / count)));
        QCOMPARE(directory.search(QStringLiteral("guadalupea smith")).size(), 0);
        QCOMPARE(directory.search(QStringLiteral("m"), 50).size(), 50);
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
