#include "db/stores/stores.h"
#include "db/work/record_versions.h"
#include "phone_desk.h"
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/schedule/due_list.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/words/dates.h"

/// A new client from the first letter to the first visit, and what stands in the form beside the name.
class NewClientTest : public QObject, private PhoneDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(open(120)); }
    void cleanupTestCase() { m_desk.shut(); }

    void savingWithBookingProposesTheFirstVisit();
    void whatIsMissingKeepsBothDark();
    void whoPaysIsEditedByVersion();
    void anAuthorisationThatEndsSoonIsSaidOnTheCallList();
    void theNursesKeyForPaperIsTheFormsHere();

private:
    ClientForm *form() const { return m_desk.page<ClientForm>(); }
    ScheduleScreen *agenda() const { return m_desk.page<ScheduleScreen>(); }
    void write(const char *name, const QString &text)
    {
        field(name)->setFocus();
        field(name)->selectAll();
        m_desk.type(text);
    }
    void fill(const QString &first, const QString &last)
    {
        m_desk.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(form() && !form()->fields()->chartNumber()->text().isEmpty());
        write("First name", first);
        write("Last name", last);
        write("Birth date", QStringLiteral("9 Dec 1988"));
        answerVoicemail();
    }
};

void NewClientTest::savingWithBookingProposesTheFirstVisit()
{
    fill(QStringLiteral("Quirin"), QStringLiteral("Zzyzx"));
    QVERIFY2(form()->foot()->save()->isEnabled(), qPrintable(form()->foot()->said()));
    m_desk.shot(QStringLiteral("client-new-ready"));
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(agenda() && agenda()->isRead(), 20000);
    const auto isHis = [this] {
        const ToBook *row = agenda()->dueList()->selected();
        return row && row->person.name == QStringLiteral("Quirin Zzyzx");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHis(), 20000);
    QVERIFY(agenda()->dueList()->hasFocus());
    QVERIFY(agenda()->proposal().isValid());
    const Id<Client> client = agenda()->dueList()->selected()->person.id;
    m_desk.shot(QStringLiteral("schedule-first-visit"));
    m_desk.press(Qt::Key_Return);
    const auto visits = [&] { return Worklists(m_desk.database()).chart(client).result()->visits; };
    QTRY_COMPARE_WITH_TIMEOUT(visits().size(), 1, 10000);
    QCOMPARE(visits().first().purpose, VisitPurpose::Injection);
    QVERIFY(visits().first().startsAt.date() >= m_today);
    const auto isListed = [&] {
        for (const ToBook &row : agenda()->dueList()->rows())
            if (row.person.id == client) return true;
        return false;
    };
    QTRY_VERIFY(!isListed());
}

void NewClientTest::whatIsMissingKeepsBothDark()
{
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(form() && !form()->fields()->chartNumber()->text().isEmpty());
    m_desk.press(Qt::Key_B, Qt::ControlModifier); // says what is needed, saves nothing
    QVERIFY(form());
    for (const DeedButton *button : form()->foot()->findChildren<DeedButton *>())
        if (button->text().startsWith(QStringLiteral("Save")))
            QVERIFY2(!button->isEnabled(), qPrintable(button->text()));
    QVERIFY2(form()->foot()->said().contains(QStringLiteral("birth date")), qPrintable(form()->foot()->said()));
    m_desk.press(Qt::Key_Escape);
}

void NewClientTest::whoPaysIsEditedByVersion()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
    auto *overdue = m_desk.page<OverduePage>();
    QTRY_VERIFY(!overdue->rows().isEmpty());
    const Id<Client> client = overdue->rows().first().person.id;
    const int before = Clients(m_desk.database()).load(client).result()->version;
    Q_EMIT overdue->identityWanted(client);
    QTRY_VERIFY(form() && !form()->fields()->firstName()->text().isEmpty());
    write("Referred by", QStringLiteral("Harbor court"));
    write("Insurer", QStringLiteral("Pacific Mutual"));
    write("Best time to call", QStringLiteral("after 17:00"));
    write("Authorised until", QStringLiteral("15 May 2026"));
    write("Reason for the change", QStringLiteral("new card"));
    QVERIFY2(form()->foot()->save()->isEnabled(), qPrintable(form()->foot()->said()));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(Clients(m_desk.database()).load(client).result()->version, before + 1, 10000);
    const Client now = *Clients(m_desk.database()).load(client).result();
    QCOMPARE(now.referredBy, QStringLiteral("Harbor court"));
    QCOMPARE(now.insurer, QStringLiteral("Pacific Mutual"));
    QCOMPARE(now.callHours, QStringLiteral("after 17:00"));
    QCOMPARE(now.authorisedUntil, m_today.addDays(11));
    const auto versions = RecordVersions(m_desk.database()).ofClient(client).result();
    QVERIFY(versions && versions->size() == now.version);
    QCOMPARE(versions->last().why, QStringLiteral("new card"));
}

void NewClientTest::anAuthorisationThatEndsSoonIsSaidOnTheCallList()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
    auto *overdue = m_desk.page<OverduePage>();
    overdue->table()->setRow(1);
    const auto said = [&] {
        QStringList words;
        for (const QLabel *label : overdue->panel()->findChildren<QLabel *>()) words << label->text();
        return words.join(QLatin1Char('\n'));
    };
    QTRY_VERIFY2(said().contains(QStringLiteral("Authorised until 15 May 2026")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("best reached after 17:00")), qPrintable(said()));
}

void NewClientTest::theNursesKeyForPaperIsTheFormsHere()
{
    m_desk.window().lock(QString());
    QVERIFY(m_desk.signIn("nurse"));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.window().frame()->desk().directory() != nullptr, 30000);
    fill(QStringLiteral("Ottilie"), QStringLiteral("Vvedenskaya"));
    m_desk.press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(agenda() && agenda()->isRead(), 20000); // not the paper catch-up
    QTRY_VERIFY(agenda()->dueList()->selected()
                && agenda()->dueList()->selected()->person.name == QStringLiteral("Ottilie Vvedenskaya"));
}

QTEST_MAIN(NewClientTest)
#include "new_client_test.moc"
