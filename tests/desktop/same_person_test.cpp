#include "db/stores/stores.h"
#include "phone_desk.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/joined_buttons.h"

/// Somebody who is in the register is registered again: seen while typing, and merged when it was not.
class SamePersonTest : public QObject, private PhoneDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(open(200)); }
    void cleanupTestCase() { m_desk.shut(); }

    void badInputIsSaidUnderItsField();
    void aNewClientIsComparedWhileTyping();
    void theSamePersonIsNotRegisteredTwice();
    void aDuplicateIsMerged();

private:
    std::optional<Client> m_known; ///< whom the desk registers once more
};

void SamePersonTest::badInputIsSaidUnderItsField()
{
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    auto *form = m_desk.page<ClientForm>();
    QVERIFY(form);
    QTRY_VERIFY(!form->fields()->chartNumber()->text().isEmpty());
    field("Phone, to call first")->setFocus();
    m_desk.type(QStringLiteral("ask Bob"));
    field("Birth date")->setFocus();
    m_desk.type(QStringLiteral("2 May 2031"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier); // not saved: it only says what is wrong
    QCOMPARE(m_desk.page<ClientForm>(), form);
    const QString said = textOf(form);
    QVERIFY2(said.contains(QStringLiteral("A last name or a first name is needed.")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("after today")));
    QVERIFY(!form->foot()->save()->isEnabled());
    m_desk.shot(QStringLiteral("client-new-faults"));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(overdue());
}

void SamePersonTest::aNewClientIsComparedWhileTyping()
{
    const auto loaded = Clients(m_desk.database()).load(overdue()->rows().first().person.id).result();
    QVERIFY(loaded);
    m_known = *loaded;
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    auto *form = m_desk.page<ClientForm>();
    QVERIFY(form);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(form->fields()->firstName()));
    QTRY_VERIFY(!form->fields()->chartNumber()->text().isEmpty());
    const QString first = folded(m_known->firstName), last = folded(m_known->lastName);
    m_desk.type(first.left(2));
    QVERIFY(form->matches().isEmpty());
    m_desk.type(first.mid(2));
    QVERIFY(!form->matches().isEmpty());
    m_desk.press(Qt::Key_Tab);
    m_desk.type(last.chopped(1)); // one letter short
    m_desk.press(Qt::Key_Tab);
    m_desk.press(Qt::Key_Tab);
    QWidget *born = QApplication::focusWidget();
    m_desk.type(QLocale(QLocale::English).toString(m_known->birthDate, QStringLiteral("d MMM yyyy")));
    QCOMPARE(QApplication::focusWidget(), born); // the focus never jumps
    QVERIFY(!form->matches().isEmpty());
    QCOMPARE(form->matches().first().entry.id, m_known->id);
    QCOMPARE(form->matches().first().why, Match::Why::SamePerson);
    QVERIFY(!form->foot()->save()->isEnabled());
    QTest::qWait(300);
    m_desk.shot(QStringLiteral("client-new"));
}

void SamePersonTest::theSamePersonIsNotRegisteredTwice()
{
    m_desk.press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(m_desk.page<ClientForm>() && m_desk.page<ClientForm>()->title() == QStringLiteral("Edit identity"));
    auto *form = m_desk.page<ClientForm>();
    QTRY_COMPARE(form->fields()->chartNumber()->text(), m_known->chartNumber);
    QCOMPARE(form->fields()->client(Client()).lastName, m_known->lastName); // offered, not taken
    m_desk.shot(QStringLiteral("client-edit"));
    m_desk.press(Qt::Key_Escape);
    QTRY_VERIFY(overdue());
}

void SamePersonTest::aDuplicateIsMerged()
{
    const auto before = Worklists(m_desk.database()).clients().result()->size();
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    auto *form = m_desk.page<ClientForm>();
    QVERIFY(form);
    QTRY_VERIFY(!form->fields()->chartNumber()->text().isEmpty());
    m_desk.type(folded(m_known->firstName));
    m_desk.press(Qt::Key_Tab);
    m_desk.type(folded(m_known->lastName).chopped(1));
    field("Birth date")->setFocus();
    m_desk.type(QLocale(QLocale::English).toString(m_known->birthDate, QStringLiteral("d MMM yyyy")));
    for (int asked = 0; asked < 5; ++asked) m_desk.press(Qt::Key_D, Qt::AltModifier); // a slip
    auto *voicemail = form->findChildren<JoinedButtons *>().last();
    voicemail->setCurrent(0);
    Q_EMIT voicemail->chosen(0);
    QVERIFY2(form->foot()->save()->isEnabled(), qPrintable(form->foot()->said()));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady(), 10000);
    QTRY_COMPARE(Worklists(m_desk.database()).clients().result()->size(), before + 1);

    m_desk.takeKeys();
    m_desk.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_desk.page<ClientForm>() && !m_desk.page<ClientForm>()->matches().isEmpty());
    QCOMPARE(m_desk.page<ClientForm>()->matches().first().entry.id, m_known->id);
    m_desk.press(Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(m_desk.page<MergeScreen>() && m_desk.page<MergeScreen>()->plan());
    auto *merge = m_desk.page<MergeScreen>();
    QCOMPARE(merge->plan()->kept.id, m_known->id);
    QVERIFY(merge->plan()->obstacles.isEmpty());
    m_desk.type(QStringLiteral("typed twice"));
    m_desk.shot(QStringLiteral("merge"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady(), 10000);
    QVERIFY(m_desk.takeKeys() <= 3 + 11); // three keys and the reason
    QCOMPARE(Worklists(m_desk.database()).clients().result()->size(), before);
    m_desk.press(Qt::Key_U); // two people after all?
    QTRY_COMPARE(Worklists(m_desk.database()).clients().result()->size(), before + 1);
    goToOverdue();
}

QTEST_MAIN(SamePersonTest)
#include "same_person_test.moc"
