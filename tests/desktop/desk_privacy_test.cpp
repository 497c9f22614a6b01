#include "db/stores/kept.h"
#include "db/stores/stores.h"
#include "phone_desk.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/clients/clients_page.h"
#include "ui/desktop/clients/merge_screen.h"
#include "ui/desktop/find/find_list.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/reminders_screen.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include <QFile>

/// What a bystander may see of the desk's screens, what may be said to a voicemail, and what the desk may not type.
class DeskPrivacyTest : public QObject, private PhoneDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(PhoneDesk::open(120)); }
    void cleanupTestCase() { m_desk.shut(); }
    void init();

    void theVoicemailPolicyStandsBeforeTheNumber();
    void noVoicemailIsLeftWhereNoneIsAllowed();
    void initialsOnlyOnEveryScreen_data() { screens(); }
    void initialsOnlyOnEveryScreen();
    void noWindowTitleHoldsAName_data() { screens(); }
    void noWindowTitleHoldsAName();
    void theCallListIsSavedWithNameAndNumberOnly();
    void aPromiseInThePastIsSaidUnderItsField();
    void nobodyIsPutOffWithoutAnEnd();
    void aTelephoneWithLettersIsSaid();
    void aBirthDateTomorrowIsSaid();
    void aRecordIsNotMergedWithItself();

private:
    void screens();
    bool openScreen(const QString &name);
};

void DeskPrivacyTest::init()
{
    m_desk.window().frame()->desk().setNamesHidden(false);
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
    overdue()->escape();
    overdue()->table()->setFocus();
}

void DeskPrivacyTest::theVoicemailPolicyStandsBeforeTheNumber()
{
    const std::pair<Voicemail, QString> policies[] = {{Voicemail::No, QStringLiteral("No voicemail")},
                                                      {Voicemail::Yes, QStringLiteral("Voicemail allowed")},
                                                      {Voicemail::NoName, QStringLiteral("Voicemail, no name")}};
    for (const auto &[policy, words] : policies) {
        QVERIFY2(select([policy = policy](const OverdueRow &row) { return row.voicemail == policy; }),
                 qPrintable(words));
        const OverdueRow row = *selected();
        const int here = overdue()->table()->row();
        QVERIFY2(overdue()->table()->model()->index(here, 0).data(Qt::AccessibleTextRole).toString().contains(words),
                 qPrintable(words));
        const SignedText *policyText = nullptr, *number = nullptr;
        for (const SignedText *text : overdue()->panel()->findChildren<SignedText *>()) {
            if (!text->isVisible()) continue;
            if (text->text() == words) policyText = text;
            if (text->text() == phoneWords(row.phone)) number = text;
        }
        QVERIFY2(policyText && number, qPrintable(words));
        const auto top = [](const QWidget *widget) { return widget->mapToGlobal(QPoint()).y(); };
        QVERIFY(top(policyText) < top(number)); // read first
    }
}

void DeskPrivacyTest::noVoicemailIsLeftWhereNoneIsAllowed()
{
    QVERIFY(select([this](const OverdueRow &row) { return row.voicemail == Voicemail::No && !row.calledToday; }));
    const Id<Client> client = selected()->person.id;
    m_desk.press(Qt::Key_V);
    QVERIFY2(said().contains(QStringLiteral("allows no voicemail")), qPrintable(said()));
    for (const OverdueRow &row : overdue()->rows())
        if (row.person.id == client) QVERIFY(!row.calledToday);
}

void DeskPrivacyTest::screens()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"overdue", "schedule", "clients", "kits", "chart", "identity", "merge", "new client",
                             "find", "reminders", "figures"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Opens a screen of the first one on the call list.
bool DeskPrivacyTest::openScreen(const QString &name)
{
    WorkFrame *frame = m_desk.window().frame();
    const Person who = overdue()->rows().first().person, other = overdue()->rows().last().person;
    const auto shown = [&](auto ready) { return QTest::qWaitFor(ready, 15000); };
    if (frame->goTo(name)) {
        QTest::qWait(400);
        return true;
    }
    if (name == QLatin1String("chart")) {
        frame->openChart(who.id);
        return shown([&] { return m_desk.page<ChartScreen>() && m_desk.page<ChartScreen>()->isReady(); });
    }
    if (name == QLatin1String("identity")) {
        Q_EMIT frame->current()->identityWanted(who.id);
        return shown([&] { return field("Phone, to call first") && !field("Phone, to call first")->text().isEmpty(); });
    }
    if (name == QLatin1String("merge")) {
        Q_EMIT frame->current()->mergeWanted(who.id, other.id);
        return shown([&] { return m_desk.page<MergeScreen>() && m_desk.page<MergeScreen>()->plan(); });
    }
    if (name == QLatin1String("new client")) {
        m_desk.press(Qt::Key_N, Qt::ControlModifier);
        if (!m_desk.page<ClientForm>()) return false;
        const Client known = *Clients(m_desk.database()).load(who.id).result();
        m_desk.type(folded(known.firstName)); // typed for somebody who is here: the match must not tell the name
        m_desk.press(Qt::Key_Tab);
        m_desk.type(folded(known.lastName).chopped(1));
        field("Birth date")->setFocus();
        m_desk.type(QLocale(QLocale::English).toString(known.birthDate, QStringLiteral("d MMM yyyy")));
        return shown([&] { return !m_desk.page<ClientForm>()->matches().isEmpty(); });
    }
    if (name == QLatin1String("find")) {
        m_desk.press(Qt::Key_K, Qt::ControlModifier);
        m_desk.type(who.chartNumber);
        return true;
    }
    if (name == QLatin1String("reminders")) Q_EMIT frame->current()->remindersWanted();
    else Q_EMIT frame->current()->figuresWanted();
    return shown([&] {
        const auto *list = m_desk.page<RemindersScreen>();
        const auto *figures = m_desk.page<FiguresScreen>();
        return (list && !list->rows().isEmpty()) || (figures && figures->report());
    });
}

void DeskPrivacyTest::initialsOnlyOnEveryScreen()
{
    QFETCH(QString, name);
    QVERIFY2(openScreen(name), qPrintable(name));
    m_desk.press(Qt::Key_F9);
    QTest::qWait(100);
    m_desk.shot(QStringLiteral("hidden-") + QString(name).replace(QLatin1Char(' '), QLatin1Char('-')));
    const QString said = textOf(m_desk.window().frame());
    QVERIFY(said.contains(QStringLiteral("Names hidden")));
    const auto clients = Worklists(m_desk.database()).clients().result();
    QVERIFY(clients);
    for (const ClientRow &row : *clients) {
        const QString &person = row.person.name;
        const qsizetype at = said.indexOf(person, 0, Qt::CaseInsensitive);
        QVERIFY2(at < 0, qPrintable(person + QStringLiteral(": ") + said.mid(qMax<qsizetype>(0, at - 40), 120)));
        if (!row.phone.isEmpty()) QVERIFY2(!said.contains(phoneWords(row.phone)), qPrintable(person));
    }
    if (name == QLatin1String("find")) {
        const auto *list = m_desk.window().findChild<FindList *>();
        QVERIFY(list && list->current() && list->current()->entry);
        QVERIFY(!list->accessibleName().contains(list->current()->entry->chartNumber)); // initials, and nothing else
        m_desk.press(Qt::Key_Escape);
    }
    m_desk.press(Qt::Key_F9); // and they are back
    QVERIFY(!textOf(m_desk.window().frame()).contains(QStringLiteral("Names hidden")));
}

void DeskPrivacyTest::noWindowTitleHoldsAName()
{
    QFETCH(QString, name);
    QVERIFY2(openScreen(name), qPrintable(name));
    const auto clients = Worklists(m_desk.database()).clients().result();
    QVERIFY(clients);
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const QString title = window->windowTitle();
        QVERIFY2(title.isEmpty() || title.startsWith(QStringLiteral("Evenkeel")), qPrintable(title));
        for (const ClientRow &row : *clients)
            QVERIFY2(!title.contains(row.person.name.section(QLatin1Char(' '), -1)), qPrintable(title));
    }
    if (name == QLatin1String("find")) m_desk.press(Qt::Key_Escape);
}

void DeskPrivacyTest::theCallListIsSavedWithNameAndNumberOnly()
{
    const QString path = m_folder.filePath(QStringLiteral("calls.csv"));
    overdue()->saveTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.first(), QStringLiteral("name,phone"));
    QCOMPARE(lines.size() - 1, overdue()->rows().size());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QTRY_VERIFY2(said().contains(QStringLiteral("call list")), qPrintable(said()));
    overdue()->saveTo(path); // never over another file
    QTRY_VERIFY2(said().contains(QStringLiteral("stays as it is")), qPrintable(said()));
}

void DeskPrivacyTest::aPromiseInThePastIsSaidUnderItsField()
{
    QVERIFY(select([this](const OverdueRow &row) { return isToCall(row, m_today); }));
    const Id<Client> client = selected()->person.id;
    m_desk.press(Qt::Key_A);
    m_desk.press(Qt::Key_Down); // today
    m_desk.press(Qt::Key_Down); // yesterday
    QCOMPARE(overdue()->panel()->askBox()->day(), m_today.addDays(-1));
    m_desk.press(Qt::Key_Return);
    QVERIFY(overdue()->panel()->askBox()->isAsking());
    QVERIFY2(textOf(overdue()->panel()).contains(QStringLiteral("is past. A promise names today or a later day.")),
             qPrintable(textOf(overdue()->panel())));
    m_desk.shot(QStringLiteral("overdue-past-promise"));
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!overdue()->panel()->askBox()->isAsking());
    for (const OverdueRow &row : overdue()->rows())
        if (row.person.id == client) QVERIFY(!row.calledToday);
}

void DeskPrivacyTest::nobodyIsPutOffWithoutAnEnd()
{
    QVERIFY(select([this](const OverdueRow &row) { return isToCall(row, m_today); }));
    m_desk.press(Qt::Key_L);
    AskBox *box = overdue()->panel()->askBox();
    for (int day = 0; day < 3 && box->day() > m_today; ++day) m_desk.press(Qt::Key_Down);
    m_desk.press(Qt::Key_Return);
    QVERIFY(box->isAsking());
    QVERIFY(textOf(box).contains(QStringLiteral("Ask again on a day after today.")));
    for (int day = 0; day < 61; ++day) m_desk.press(Qt::Key_Up);
    m_desk.press(Qt::Key_Return);
    QVERIFY(box->isAsking());
    QVERIFY2(textOf(box).contains(QStringLiteral("nobody is put off for so long")), qPrintable(textOf(box)));
    m_desk.press(Qt::Key_Down);
    m_desk.press(Qt::Key_Tab); // to the reason
    while (!qobject_cast<QLineEdit *>(QApplication::focusWidget())
           || QApplication::focusWidget()->accessibleName() != QStringLiteral("Why later"))
        m_desk.press(Qt::Key_Tab);
    static_cast<QLineEdit *>(QApplication::focusWidget())->clear();
    m_desk.press(Qt::Key_Return);
    QVERIFY(box->isAsking());
    QVERIFY(textOf(box).contains(QStringLiteral("Say it in a few words.")));
    m_desk.press(Qt::Key_Escape);
}

void DeskPrivacyTest::aTelephoneWithLettersIsSaid()
{
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_desk.page<ClientForm>());
    for (const char *number : {"Phone, to call first", "Mobile", "Work phone"}) {
        field(number)->setFocus();
        m_desk.type(QStringLiteral("ask Bob"));
        const QString text = textOf(m_desk.page<ClientForm>());
        QVERIFY2(text.contains(QStringLiteral("digits, spaces")), qPrintable(text));
        field(number)->clear();
        m_desk.type(QStringLiteral("503 555 0100"));
        QVERIFY2(!textOf(m_desk.page<ClientForm>()).contains(QStringLiteral("digits, spaces")), number);
    }
}

void DeskPrivacyTest::aBirthDateTomorrowIsSaid()
{
    m_desk.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_desk.page<ClientForm>());
    field("Birth date")->setFocus();
    m_desk.type(QStringLiteral("5 May 2026"));
    QVERIFY(textOf(m_desk.page<ClientForm>()).contains(QStringLiteral("after today")));
    QVERIFY(!m_desk.page<ClientForm>()->foot()->save()->isEnabled());
    field("Birth date")->clear();
    m_desk.type(QStringLiteral("4 May 2026")); // born today is a person
    QVERIFY(!textOf(m_desk.page<ClientForm>()).contains(QStringLiteral("after today")));
}

void DeskPrivacyTest::aRecordIsNotMergedWithItself()
{
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("clients")));
    auto *page = m_desk.page<ClientsPage>();
    QTRY_VERIFY(page->table()->row() >= 0);
    const QString chart = page->table()->model()->index(page->table()->row(), 1).data().toString();
    page->table()->setFocus();
    m_desk.press(Qt::Key_M, Qt::ControlModifier);
    m_desk.type(chart);
    m_desk.press(Qt::Key_Return);
    QCOMPARE(m_desk.page<ClientsPage>(), page);
    QVERIFY2(said().contains(QStringLiteral("one and the same record")), qPrintable(said()));
    // Two others lead to the page that shows both.
    m_desk.press(Qt::Key_Down);
    m_desk.press(Qt::Key_M, Qt::ControlModifier);
    m_desk.type(chart);
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(m_desk.page<MergeScreen>() && m_desk.page<MergeScreen>()->plan());
    m_desk.press(Qt::Key_Escape);
}

QTEST_MAIN(DeskPrivacyTest)
#include "desk_privacy_test.moc"
