#include "db/door/sealed_draft.h"
#include "db/stores/staff.h"
#include "db/stores/stores.h"
#include "db/vault/keyring.h"
#include "db/vault/secret.h"
#include "db/work/founding.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const QString password = QStringLiteral("lantern-orchard-ferry-walnut");
const QString ana = QStringLiteral("Ana Ruiz"), ben = QStringLiteral("Ben Okoye");

} // namespace

/// What somebody was writing when the desk locked: kept for that person alone, in no file, gone when it is dropped.
class DraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void cleanup();

    void aSealedDraftOpensForItsWriterOnly();
    void aSideEffectIsOfferedBackToItsWriterOnlyAndContinued();
    void aDroppedDraftIsGone();
    void anInjectionSheetComesBackWithItsAnswers();
    void aNewClientComesBackAsTyped();
    void aFormNobodyTouchedIsNoDraft();
    void nothingOfADraftStandsInAnyFile();

private:
    void signIn(const QString &name);
    template <typename Page> Page *page() const { return qobject_cast<Page *>(m_window->frame()->current()); }
    NoticeLine *offer() const
    {
        for (NoticeLine *line : m_window->frame()->findChildren<NoticeLine *>())
            if (line->sentence().contains(QStringLiteral("You were writing"))) return line;
        return nullptr;
    }
    void answer(const char *text);
    SideEffectPage *openSideEffect();
    static QLineEdit *field(QWidget *form, const char *name);
    QString said() const { return m_window->door()->signInPage()->findChild<SaidLine *>()->sentence(); }

    QTemporaryDir m_folder;
    QString m_path;
    Client m_client;
    std::unique_ptr<MainWindow> m_window;
};

void DraftTest::initTestCase()
{
    qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
    QVERIFY(startVault());
    dress(*qApp, Theme::Light);
    m_path = m_folder.filePath(QStringLiteral("practice.evenkeel"));
    QVERIFY(found({.path = m_path,
                   .clinic = QStringLiteral("Harbour Clinic"),
                   .timeZone = "America/Los_Angeles",
                   .founder = ana,
                   .roles = Roles(Role::Administrator) | Role::Physician | Role::Nurse | Role::FrontDesk,
                   .password = password,
                   .practice = true,
                   .cost = quickCost})
                .has_value());
    m_window = std::make_unique<MainWindow>(quickCost, m_folder.filePath(QStringLiteral("desk.ini")));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->database().open(m_path, {.floor = quickCost}).result().has_value());
    signIn(ana);
    m_client.chartNumber = QStringLiteral("1109");
    m_client.lastName = QStringLiteral("Delgado-Whitaker");
    m_client.firstName = QStringLiteral("Rosa");
    m_client.birthDate = QDate(1988, 3, 12);
    const auto kept = Clients(m_window->database()).add(m_client).result();
    QVERIFY(kept.has_value());
    m_client = *kept;
    QVERIFY(Clients(m_window->database())
                .setHistory({.client = m_client.id, .indication = Indication::Opioid, .opioidHistory = YesNo::Yes})
                .result()
                .has_value());
    QVERIFY(Staff(m_window->database()).add(ben, Role::Nurse, password).result().has_value());
}

void DraftTest::cleanup()
{
    // Every test leaves nothing behind: whoever signs in next is asked nothing.
    const auto here = m_window->database().actor();
    if (!m_window->frame() || !here || here->name != ana) signIn(ana);
    while (offer()) answer("Drop");
    m_window->frame()->goTo(m_window->frame()->places().first());
}

void DraftTest::signIn(const QString &name)
{
    if (m_window->frame()) m_window->lock({});
    m_window->door()->signInPage()->signIn(name, password.toUtf8());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->frame() != nullptr, 20000);
}

void DraftTest::answer(const char *text)
{
    NoticeLine *line = offer();
    QVERIFY(line);
    for (DeedButton *deed : line->findChildren<DeedButton *>()) {
        if (deed->text() != QString::fromLatin1(text) || deed->isHidden()) continue;
        deed->setFocus();
        QTest::keyClick(deed, Qt::Key_Space);
        return;
    }
    QFAIL(text);
}

SideEffectPage *DraftTest::openSideEffect()
{
    Q_EMIT m_window->frame()->current()->sideEffectWanted(m_client.id);
    auto *effect = page<SideEffectPage>();
    if (!effect || !QTest::qWaitFor([effect] { return effect->isReady(); }, 10000)) qFatal("no side effect page");
    return effect;
}

QLineEdit *DraftTest::field(QWidget *form, const char *name)
{
    for (QLineEdit *edit : form->findChildren<QLineEdit *>())
        if (edit->accessibleName() == QString::fromLatin1(name)) return edit;
    return nullptr;
}

void DraftTest::aSealedDraftOpensForItsWriterOnly()
{
    const auto writer = *m_window->database().actor();
    const QUuid here = m_window->database().card().id;
    const QCborMap draft{{QStringLiteral("note"), QStringLiteral("sleeps badly")}};
    const SealedDraft sealed(writer, here, draft);
    QCOMPARE(*sealed.open(writer), draft);
    QVERIFY(sealed.isOf(writer.account, here) && !sealed.isOf(writer.account, QUuid::createUuid()));
    signIn(ben);
    Actor other = *m_window->database().actor();
    QCOMPARE(sealed.open(other).error().kind, Error::Kind::NoKey);
    other.account = writer.account; // even under the writer's id the keys are another's
    QCOMPARE(sealed.open(other).error().kind, Error::Kind::RegisterAltered);
}

void DraftTest::aSideEffectIsOfferedBackToItsWriterOnlyAndContinued()
{
    SideEffectPage *effect = openSideEffect();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2); // headache, by its number
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3); // grade 3
    QLineEdit *note = field(effect, "Note");
    QVERIFY(note);
    QTest::keyClicks(note, QStringLiteral("worse in the evening"));
    const QCborMap before = effect->draft();
    QVERIFY(!before.isEmpty());
    m_window->lock(QStringLiteral("Locked."));
    QVERIFY2(said().contains(QStringLiteral("kept for you")), qPrintable(said()));
    QVERIFY(!said().contains(QStringLiteral("Rosa")));
    signIn(ben);
    QVERIFY(!offer());
    signIn(ana);
    QVERIFY(offer());
    QVERIFY2(offer()->sentence().contains(QStringLiteral("Delgado-Whitaker")), qPrintable(offer()->sentence()));
    answer("Continue");
    QTRY_VERIFY(page<SideEffectPage>() && page<SideEffectPage>()->isReady());
    QTRY_COMPARE(page<SideEffectPage>()->draft(), before);
    QVERIFY(!offer());
    // It is a form like any other: saved, it is nobody's draft any more.
    QTest::keyClick(page<SideEffectPage>(), Qt::Key_Return);
    QTRY_VERIFY(!page<SideEffectPage>());
    const auto chart = Worklists(m_window->database()).chart(m_client.id).result();
    QVERIFY(chart.has_value());
    QCOMPARE(chart->effects.size(), 1);
    QCOMPARE(chart->effects.first().term, QStringLiteral("HEADACHE"));
    QCOMPARE(chart->effects.first().grade, 3);
    QCOMPARE(chart->effects.first().note, QStringLiteral("worse in the evening"));
    m_window->lock({});
    signIn(ana);
    QVERIFY(!offer());
}

void DraftTest::aDroppedDraftIsGone()
{
    QTest::keyClicks(field(openSideEffect(), "Note"), QStringLiteral("first"));
    signIn(ana);
    QVERIFY(offer());
    QTest::keyClicks(field(openSideEffect(), "Note"), QStringLiteral("second")); // the first is not answered yet
    signIn(ana);
    answer("Drop"); // the second
    QTRY_VERIFY(offer());
    answer("Drop"); // the first
    QTRY_VERIFY(!offer());
    signIn(ana);
    QVERIFY(!offer());
}

void DraftTest::anInjectionSheetComesBackWithItsAnswers()
{
    m_window->frame()->openInjection(m_client.id);
    auto *sheet = page<InjectionPage>();
    QVERIFY(sheet);
    QTRY_VERIFY_WITH_TIMEOUT(sheet->isReady(), 10000);
    QVERIFY(sheet->draft().isEmpty());
    int answered = 0;
    for (GateRow *row : sheet->findChildren<GateRow *>()) { // three rows of the gate, whatever they ask
        if (row->question().choices.isEmpty() || row->question().field != GateField::None || answered == 3) continue;
        QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(40, 10));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        ++answered;
    }
    QCOMPARE(answered, 3);
    const QStringList left = sheet->whatIsLeft();
    QLineEdit *note = field(sheet->findChild<ShotForm *>(), "Note");
    QVERIFY(note);
    QTest::keyClicks(note, QStringLiteral("asked for the left side"));
    const QCborMap before = sheet->draft();
    QVERIFY(before.contains(QStringLiteral("answers")));
    signIn(ana);
    answer("Continue");
    QTRY_VERIFY_WITH_TIMEOUT(page<InjectionPage>() && page<InjectionPage>()->isReady(), 10000);
    QTRY_COMPARE(page<InjectionPage>()->draft(), before);
    QCOMPARE(page<InjectionPage>()->whatIsLeft(), left);
    QCOMPARE(field(page<InjectionPage>()->findChild<ShotForm *>(), "Note")->text(),
             QStringLiteral("asked for the left side"));
}

void DraftTest::aNewClientComesBackAsTyped()
{
    Q_EMIT m_window->frame()->current()->newClientWanted();
    auto *form = page<ClientForm>();
    QVERIFY(form);
    QTest::keyClicks(field(form, "First name"), QStringLiteral("Tomasz"));
    QTest::keyClicks(field(form, "Last name"), QStringLiteral("Wrona"));
    const QCborMap before = form->draft();
    m_window->frame()->openChart(m_client.id); // something else lies on top of it
    signIn(ana);
    QVERIFY2(offer()->sentence().contains(QStringLiteral("Wrona")), qPrintable(offer()->sentence()));
    if (qEnvironmentVariableIsSet("EVENKEEL_SHOT")) {
        QTest::qWait(800);
        m_window->grab().save(qEnvironmentVariable("EVENKEEL_SHOT"));
    }
    answer("Continue");
    QTRY_VERIFY(page<ClientForm>());
    QCOMPARE(field(page<ClientForm>(), "Last name")->text(), QStringLiteral("Wrona"));
    QCOMPARE(page<ClientForm>()->draft().value(QStringLiteral("fields")), before.value(QStringLiteral("fields")));
}

void DraftTest::aFormNobodyTouchedIsNoDraft()
{
    QVERIFY(openSideEffect()->draft().isEmpty());
    Q_EMIT m_window->frame()->current()->newClientWanted();
    QTest::qWait(500); // the number is proposed
    QVERIFY(page<ClientForm>()->draft().isEmpty());
    m_window->lock(QStringLiteral("Locked."));
    QCOMPARE(said(), QStringLiteral("Locked."));
}

void DraftTest::nothingOfADraftStandsInAnyFile()
{
    QTest::keyClicks(field(openSideEffect(), "Note"), QStringLiteral("quillwort-canary"));
    m_window->lock({});
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("quillwort"), qPrintable(file.fileName()));
        ++looked;
    }
    QVERIFY(looked >= 2);
}

QTEST_MAIN(DraftTest)
#include "draft_test.moc"
