#include "register.h"
#include <QRegularExpression>

/// Exports on the ground of consent, and the account of what went out, through the program on a practice clinic.
class ConsentExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePracticeClinicHasConsentsOfEachState();
    void onConsentThoseGoOutWhoGaveIt();
    void anotherPurposeLeavesAllOut();
    void oneRecipientsConsentLetsOutItsOwnPaperOnly();
    void theAccountNamesRecipientGroundAndConsent();
    void theAuditorReadsAndTheNurseDoesNot();

private:
    Answer as(const char *who, const QStringList &words) const
    {
        return m_cli.run(m_cli.as(QLatin1String(who), "practice", m_place, words));
    }
    QStringList exportTo(const char *kind, const QString &place, const QString &recipient, const QString &purpose) const
    {
        return {QStringLiteral("export"),      QLatin1String(kind),
                QStringLiteral("--out"),       place,
                QStringLiteral("--recipient"), recipient,
                QStringLiteral("--purpose"),   purpose,
                QStringLiteral("--basis"),     QStringLiteral("consent")};
    }
    /// Chart numbers in the first column of a file of the export.
    QSet<QString> charts(const QString &path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {QStringLiteral("unreadable")};
        QSet<QString> all;
        for (const QByteArray &line : file.readAll().split('\n').mid(1))
            if (!line.isEmpty()) all << QString::fromUtf8(line.left(line.indexOf(',')));
        return all;
    }

    Cli m_cli;
    const QString m_place = m_cli.path("practice.evenkeel");
    Answer m_consents;
};

void ConsentExportTest::initTestCase()
{
    EXIT(m_cli.run({QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("120"),
                    QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--as-of"),
                    QStringLiteral("2026-05-04"), QStringLiteral("--register"), m_place}),
         0);
    m_consents = as("doctor", split("report consents"));
    EXIT(m_consents, 0);
}

void ConsentExportTest::thePracticeClinicHasConsentsOfEachState()
{
    QCOMPARE(m_consents.header().mid(0, 4), split("chart_no signed_on type recipient"));
    for (const char *state : {"valid", "expires_soon", "expired", "revoked"})
        QVERIFY2(m_consents.out.contains(QStringLiteral(",%1,").arg(QLatin1String(state))), state);
}

void ConsentExportTest::onConsentThoseGoOutWhoGaveIt()
{
    const QString folder = m_cli.path("tpo");
    const Answer answer = as("doctor",
                             exportTo("csv", folder, QStringLiteral("Blue Valley"), QStringLiteral("payment")));
    EXIT(answer, 0);
    QSet<QString> gave;
    for (const QStringList &row : m_consents.rows())
        if (row.value(2) == QLatin1String("tpo")
            && (row.value(9) == QLatin1String("valid") || row.value(9) == QLatin1String("expires_soon")))
            gave << row.first();
    QCOMPARE(charts(folder + QStringLiteral("/clients.csv")), gave);
    const QStringList told = answer.err.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY2(told.first().startsWith(QLatin1String("Left out:")), qPrintable(answer.err));
    const QSet<QString> leftOut(told.cbegin() + 1, told.cend());
    QCOMPARE(leftOut.size() + gave.size(), 120);
    QVERIFY(!leftOut.intersects(gave));
    QVERIFY((charts(folder + QStringLiteral("/doses.csv")) - gave).isEmpty());
    QFile notice(folder + QStringLiteral("/NOTICE.txt"));
    QVERIFY(notice.open(QIODevice::ReadOnly));
    const QByteArray words = notice.readAll();
    QVERIFY(words.contains("Left out, no valid consent: " + QByteArray::number(leftOut.size())));
    QVERIFY(words.contains("Clients: " + QByteArray::number(gave.size())));
}

void ConsentExportTest::anotherPurposeLeavesAllOut()
{
    const QString folder = m_cli.path("nobody");
    const Answer answer = as("doctor",
                             exportTo("csv", folder, QStringLiteral("A paper"), QStringLiteral("an article")));
    EXIT(answer, 0);
    QVERIFY(answer.out.contains(QLatin1String("clients.csv: 0\n")));
    QCOMPARE(answer.err.count(QLatin1Char('\n')), 121);
}

void ConsentExportTest::oneRecipientsConsentLetsOutItsOwnPaperOnly()
{
    const QString employer = QStringLiteral("Lakeside Employee Assistance Program"),
                  why = QStringLiteral("return to work");
    QStringList row;
    for (const QStringList &each : m_consents.rows())
        if (each.value(3) == employer && each.value(9) == QLatin1String("valid")) row = each;
    QVERIFY(!row.isEmpty());
    const QStringList one{QStringLiteral("--chart"), row.first()};
    // A summary is what the paper lets out: appointments go, the whole record does not.
    const Answer times = as("doctor", exportTo("ics", m_cli.path("times.ics"), employer, why) + one);
    EXIT(times, 0);
    QVERIFY2(times.err.isEmpty(), qPrintable(times.err));
    const Answer all = as("doctor", exportTo("csv", m_cli.path("all"), employer, why) + one);
    EXIT(all, 0);
    QVERIFY(all.err.endsWith(QLatin1Char('\n') + row.first() + QLatin1Char('\n')));
}

void ConsentExportTest::theAccountNamesRecipientGroundAndConsent()
{
    const Answer account = as("doctor", split("report disclosures --from 2026-05-05"));
    EXIT(account, 0);
    QCOMPARE(account.header().mid(0, 6), split("chart_no made_at recipient purpose basis consent"));
    int paid = 0;
    for (const QStringList &row : account.rows()) {
        if (row.value(2) != QLatin1String("Blue Valley")) continue;
        ++paid;
        QCOMPARE(row.value(4), QStringLiteral("consent"));
        QVERIFY(m_consents.out.contains(row.value(5)));
        QCOMPARE(row.value(8), QStringLiteral("doctor"));
    }
    QVERIFY(paid > 50);
    EXIT(as("doctor", split("report disclosures --chart nobody")), 2);
    QCOMPARE(as("doctor", split("report disclosures --to 1999-01-01")).rows().size(), 0);
}

void ConsentExportTest::theAuditorReadsAndTheNurseDoesNot()
{
    QCOMPARE(as("auditor", split("report consents")).out, m_consents.out);
    EXIT(as("nurse", split("report consents")), 3);
    EXIT(as("desk", split("report disclosures")), 3);
    const Answer verified = as("doctor", split("verify"));
    EXIT(verified, 0);
}

QTEST_GUILESS_MAIN(ConsentExportTest)
#include "consent_export_test.moc"
