#include "db/door/tables.h"
#include "ui/words/audit_words.h"
#include <QSet>
#include <QTest>

class AuditWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDeedHasItsOwnWord()
    {
        QSet<QString> words;
        for (int act = int(Act::Add); act <= int(Act::Disclose); ++act) {
            QVERIFY2(!word(Act(act)).isEmpty(), qPrintable(QString::number(act)));
            words << word(Act(act));
        }
        QCOMPARE(words.size(), int(Act::Disclose));
    }

    void everyTableHasItsOwnName()
    {
        QSet<QString> names;
        for (const Table *table : allTables()) {
            QVERIFY2(recordName(table->name) != QString::fromLatin1(table->name), table->name.constData());
            names << recordName(table->name);
        }
        QCOMPARE(names.size(), allTables().size());
        QCOMPARE(recordName("something_new"), QStringLiteral("something_new"));
    }
};

QTEST_GUILESS_MAIN(AuditWordsTest)
#include "audit_words_test.moc"
