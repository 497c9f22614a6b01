#include "db/door/database.h"
#include "db/vault/secret.h"
#include "pdf_text.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signin/first_run_page.h"
#include "ui/desktop/signin/recovery_step.h"
#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

/// Setting up a register as its first person does: by keyboard, with the recovery sheet in the hand.
class FirstRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsMissingIsSaidUnderItsField();
    void aWeakPasswordAndTwoThatDifferAreRefused();
    void theRegisterIsMadeAndTheSheetIsAskedBack();
    void aSheetNeverWritesOverAFile();

private:
    QWidget *control(const char *name) const;
    DeedButton *button(const char *text) const;
    void write(const char *name, const QString &text);
    void press(int key);
    void grab(const char *name) const;
    bool isSaid(const QString &words) const;
    void saveSheetAs(const QString &path);
    QStringList groupsOnPaper(const QString &path) const;

    QTemporaryDir m_folder;
    std::unique_ptr<FirstRunPage> m_page;
    QString m_sheet, m_register;
};

void FirstRunTest::initTestCase()
{
    QVERIFY(startVault());
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("home")).toUtf8());
    dress(*qApp, Theme::Light);
    m_register = m_folder.filePath(QStringLiteral("harbour.evenkeel"));
    m_sheet = m_folder.filePath(QStringLiteral("sheet.pdf"));
    m_page = std::make_unique<FirstRunPage>(quickCost);
    m_page->resize(1280, 800);
    m_page->begin();
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

QWidget *FirstRunTest::control(const char *name) const
{
    const auto all = m_page->findChildren<QWidget *>();
    for (QWidget *each : all)
        if (each->isVisible() && each->focusPolicy() != Qt::NoFocus && each->accessibleName() == QLatin1String(name))
            return each;
    return nullptr;
}

DeedButton *FirstRunTest::button(const char *text) const
{
    const auto all = m_page->findChildren<DeedButton *>();
    for (DeedButton *each : all)
        if (each->isVisible() && each->text() == QLatin1String(text)) return each;
    return nullptr;
}

void FirstRunTest::write(const char *name, const QString &text)
{
    QWidget *field = control(name);
    QVERIFY2(field, name);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void FirstRunTest::press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }

/// A picture for eyes, when EVENKEEL_SHOTS names a folder.
void FirstRunTest::grab(const char *name) const
{
    const QString folder = qEnvironmentVariable("EVENKEEL_SHOTS");
    QCoreApplication::processEvents(); // a button that got longer words grows first
    if (!folder.isEmpty())
        m_page->grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

/// On a label, or under a field, where a screen reader finds it as well.
bool FirstRunTest::isSaid(const QString &words) const
{
    const auto all = m_page->findChildren<QWidget *>();
    return std::any_of(all.begin(), all.end(), [&](const QWidget *each) {
        const auto *label = qobject_cast<const QLabel *>(each);
        return each->isVisible()
            && (each->accessibleDescription().contains(words) || (label && label->text().contains(words)));
    });
}

/// Presses "Save as PDF" and answers the file dialog as a person types.
void FirstRunTest::saveSheetAs(const QString &path)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QTimer typist;
    connect(&typist, &QTimer::timeout, this, [&typist, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        auto *name = dialog ? dialog->findChild<QLineEdit *>() : nullptr;
        if (!name || !name->isVisible()) return;
        typist.stop();
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    typist.start(50);
    DeedButton *save = button("Save as PDF");
    QVERIFY(save);
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    m_page->activateWindow(); // the offscreen platform does not give the focus back by itself
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

/// The groups as the paper shows them, in their order.
QStringList FirstRunTest::groupsOnPaper(const QString &path) const
{
    static const QRegularExpression line(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4,8}$"));
    QStringList groups;
    for (const QString &each : pdfText(path, false).split(QLatin1Char('\n')))
        if (line.match(each.trimmed()).hasMatch()) groups << each.trimmed();
    return groups;
}

void FirstRunTest::whatIsMissingIsSaidUnderItsField()
{
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("The clinic needs a name.")));
    write("Time zone", QStringLiteral("Mars/Olympus"));
    write("Name of the clinic", QStringLiteral("Harbour Clinic"));
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("That is no time zone.")));
    write("Time zone", QStringLiteral("America/Los_Angeles"));
    write("File", m_folder.filePath(QStringLiteral("nowhere/x.evenkeel")));
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("That folder does not exist.")));
    QFile other(m_folder.filePath(QStringLiteral("taken.evenkeel")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    write("File", other.fileName());
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("A register never writes over another file")));
    write("File", m_register);
    grab("first-run-clinic");
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("Step 2 of 4")));
}

void FirstRunTest::aWeakPasswordAndTwoThatDifferAreRefused()
{
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("Your name is needed")));
    write("Your name", QStringLiteral("Ines Okafor"));
    write("Password", QStringLiteral("password1"));
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("Step 2 of 4")));
    QVERIFY(!QFile::exists(m_register));
    write("Password", QStringLiteral("copper lantern quiet harbour"));
    write("Password, once more", QStringLiteral("copper lantern quiet harbor"));
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("The two passwords differ.")));
    QVERIFY(!QFile::exists(m_register));
    grab("first-run-you");
}

void FirstRunTest::theRegisterIsMadeAndTheSheetIsAskedBack()
{
    write("Password, once more", QStringLiteral("copper lantern quiet harbour"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("Step 3 of 4")), 30000);
    DeedButton *goOn = button("Go on");
    QVERIFY(goOn && !goOn->isEnabled());
    grab("first-run-sheet");

    saveSheetAs(m_sheet);
    QTRY_VERIFY(QFile::exists(m_sheet));
    QCOMPARE(QFile::permissions(m_sheet) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QStringList groups = groupsOnPaper(m_sheet);
    QCOMPARE(groups.size(), 9);
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels) // the letters are never on the screen
        for (const QString &group : groups) QVERIFY(!label->text().contains(group));

    static const QRegularExpression asked(QStringLiteral("Type groups (\\d) and (\\d) from the paper"));
    QRegularExpressionMatch which;
    for (const QLabel *label : labels)
        if (const auto match = asked.match(label->text()); match.hasMatch()) which = match;
    QVERIFY(which.hasMatch());
    const QString first = which.captured(1), second = which.captured(2);
    write(qPrintable(QStringLiteral("Group ") + first), QStringLiteral("0000"));
    QVERIFY(isSaid(QStringLiteral("not the letters of the paper")));
    QVERIFY(!goOn->isEnabled());
    write(qPrintable(QStringLiteral("Group ") + first), groups[first.toInt() - 1].toLower()); // capitals do not matter
    write(qPrintable(QStringLiteral("Group ") + second), groups[second.toInt() - 1]);
    QVERIFY(!goOn->isEnabled());
    auto *safe = m_page->findChild<RecoveryStep *>()->findChild<QCheckBox *>();
    safe->setFocus();
    press(Qt::Key_Space);
    QVERIFY(goOn->isEnabled());
    grab("first-run-groups");
    press(Qt::Key_Return);
    QVERIFY(isSaid(QStringLiteral("Step 4 of 4")));
    grab("first-run-ready");

    QSignalSpy made(m_page.get(), &FirstRunPage::made);
    press(Qt::Key_Return);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().first().toString(), m_register);
    Database door;
    OpenOptions options;
    options.floor = quickCost;
    QVERIFY(door.open(m_register, options).result());
    QVERIFY(door.signIn(QStringLiteral("Ines Okafor"), "copper lantern quiet harbour").result());
}

void FirstRunTest::aSheetNeverWritesOverAFile()
{
    RecoveryPaper paper{QStringLiteral("Harbour Clinic"),
                        m_register,
                        QStringLiteral("Ines Okafor"),
                        QDateTime::currentDateTime(),
                        {QStringLiteral("AAAA")}};
    const auto size = QFileInfo(m_sheet).size();
    QVERIFY(!saveRecovery(paper, m_sheet));
    QCOMPARE(QFileInfo(m_sheet).size(), size);
    QVERIFY(!saveRecovery(paper, m_folder.filePath(QStringLiteral("nowhere/sheet.pdf"))));
}

QTEST_MAIN(FirstRunTest)
#include "first_run_test.moc"
