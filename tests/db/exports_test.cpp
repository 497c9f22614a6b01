#include "tests/db/import_clinic.h"

/// What goes out as CSV: whole, one client's, on the ground of consent, beside a second person.
class ExportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(startVault() && m_full.begin());
        QCOMPARE(m_full.takeAll(data(QStringLiteral("."))), QString());
    }

    void whatIsExportedComesBackTheSame()
    {
        ImportClinic again;
        QVERIFY(again.begin());
        const QString first = again.folder.filePath(QStringLiteral("first")),
                      second = again.folder.filePath(QStringLiteral("second"));
        const auto written = m_full.exportTo(first);
        QVERIFY(written);
        QCOMPARE(written->rows.size(), kinds().size());
        QCOMPARE(again.takeAll(first), QString());
        QVERIFY(again.exportTo(second));
        for (const Kind &kind : kinds()) {
            const QString name = kind.name + QStringLiteral(".csv");
            const QByteArray bytes = content(QDir(first).filePath(name));
            QVERIFY(bytes.count("\r\n") > 1);
            QCOMPARE(content(QDir(second).filePath(name)), bytes);
            QCOMPARE(QFile::permissions(QDir(first).filePath(name))
                         & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        }
        const QByteArray notice = content(QDir(first).filePath(QStringLiteral("NOTICE.txt")));
        QVERIFY(notice.contains("42 CFR part 2") && notice.contains("Recipient: us")
                && notice.contains("clients.csv: 25"));
    }

    void anExportGoesIntoANewOrEmptyFolderOnly()
    {
        const QString where = m_full.folder.filePath(QStringLiteral("full"));
        QVERIFY(QDir().mkpath(where));
        QFile other(QDir(where).filePath(QStringLiteral("other.txt")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        const auto refused = m_full.exportTo(where);
        QVERIFY(!refused && refused.error().kind == Error::Kind::TargetExists);
        QCOMPARE(QDir(where).entryList(QDir::Files).size(), 1);
    }

    void onTheGroundOfConsentNobodyGoesOutWithoutOne()
    {
        const QString where = m_full.folder.filePath(QStringLiteral("consent"));
        const auto written = m_full.exportTo(where, QStringLiteral("consent"));
        QVERIFY(written);
        QCOMPARE(written->leftOut.size(), 25);
        QCOMPARE(content(QDir(where).filePath(QStringLiteral("doses.csv"))).count('\n'), 1);
        QVERIFY(!content(QDir(where).filePath(QStringLiteral("kits.csv"))).contains("1001"));
    }

    void oneClientsExportHoldsNobodyElse()
    {
        const QString where = m_full.folder.filePath(QStringLiteral("one"));
        const auto written = m_full.exportTo(where, QStringLiteral("own_use"), QStringLiteral("1003"));
        QVERIFY(written);
        for (const Kind &kind : kinds()) {
            const QByteArray bytes = content(QDir(where).filePath(kind.name + QStringLiteral(".csv")));
            QVERIFY2(!bytes.contains("1001") && !bytes.contains("K-0101"), qPrintable(kind.name));
        }
        const auto nobody = m_full.exportTo(m_full.folder.filePath(QStringLiteral("none")), QStringLiteral("own_use"),
                                            QStringLiteral("77"));
        QVERIFY(!nobody && nobody.error().kind == Error::Kind::NotFound);
        QVERIFY(!QDir(m_full.folder.filePath(QStringLiteral("none"))).exists());
    }

    void aNurseExportsBesideAPhysicianOnly()
    {
        ImportClinic clinic;
        QVERIFY(clinic.begin() && clinic.signIn("nurse"));
        const auto alone = clinic.exportTo(clinic.folder.filePath(QStringLiteral("a")));
        QVERIFY(!alone && alone.error().kind == Error::Kind::NotAllowed);
        QVERIFY(!QDir(clinic.folder.filePath(QStringLiteral("a"))).exists());
        QVERIFY(clinic.exportTo(clinic.folder.filePath(QStringLiteral("b")), QStringLiteral("own_use"), {},
                                QStringLiteral("doctor")));
    }

    void cleanupTestCase() { m_full.database.close(); }

private:
    ImportClinic m_full;
};

QTEST_GUILESS_MAIN(ExportsTest)
#include "exports_test.moc"
