#include "paper.h"
#include "practice_window.h"
#include "ui/desktop/find/find_panel.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/thresholds/ladder_view.h"
#include "ui/desktop/thresholds/number_view.h"
#include "ui/desktop/thresholds/sign_panel.h"
#include "ui/desktop/thresholds/thresholds_screen.h"
#include "ui/desktop/thresholds/version_list.h"
#include "ui/words/threshold_words.h"
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>

/// The page of thresholds by keyboard, on a practice clinic of 90.
class ThresholdsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.open(90, QDate(2026, 5, 4))); }
    void aNurseReadsByTheSearchAndChangesNothing();
    void theAdministratorNamesTheDirector();
    void theDirectorHasAPlaceOnTheRail();
    void everyNumberSaysItsRangeAndWhereItComesFrom();
    void outOfRangeIsRefusedInWords();
    void aNumberIsChangedAndBothStandOnThePage();
    void undoTakesTheChangeBack();
    void whatIsBeingTypedOutlivesAReading();
    void changesInOneBreathAreAllKept();
    void thePanelCountsWhoChangesToday();
    void anAnswerGoesOnWithEnter();
    void theDraftOutlivesALock();
    void theDraftIsPrinted();
    void signingAsksForWhyThenThePassword();
    void onceSignedNothingSaysNotYet();
    void earlierVersionsAreReadOnly();
    void aFileBecomesTheDraft();
    void discardingLeavesWhatIsInForce();
    void thePageIsATableToAssistiveTools();
    void cleanupTestCase() { m_desk.shut(); }

private:
    ThresholdsScreen *screen() const { return m_desk.page<ThresholdsScreen>(); }
    WorkFrame *frame() { return m_desk.window().frame(); }
    void lock()
    {
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
    }
    void open()
    {
        QTRY_VERIFY_WITH_TIMEOUT(frame()->places().contains(QStringLiteral("settings")), 20000);
        QVERIFY(frame()->goTo(QStringLiteral("settings")));
        QTRY_VERIFY(screen() && screen()->isRead());
    }
    QString value(const char *key) const { return screen()->changes().value(QString::fromLatin1(key)); }
    void changeTo(const char *key, const QString &typed)
    {
        screen()->numbers()->setFocus();
        screen()->numbers()->choose(QString::fromLatin1(key));
        m_desk.press(Qt::Key_Return);
        QVERIFY(screen()->numbers()->isEditing());
        m_desk.type(typed);
        m_desk.press(Qt::Key_Return);
    }

    PracticeWindow m_desk;
};

void ThresholdsPageTest::aNurseReadsByTheSearchAndChangesNothing()
{
    QVERIFY(m_desk.signIn("nurse"));
    QVERIFY(!frame()->places().contains(QStringLiteral("settings")));
    m_desk.press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(QStringLiteral("thresholds"));
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(screen() && screen()->isRead());
    QVERIFY(screen()->lineShown().contains(QStringLiteral("not yet signed")));
    screen()->numbers()->setFocus();
    screen()->numbers()->choose(QStringLiteral("late_grace_days"));
    m_desk.press(Qt::Key_Return);
    QVERIFY(!screen()->numbers()->isEditing());
    QVERIFY(!screen()->panel()->discard()->isVisible());
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!screen());
    lock();
}

void ThresholdsPageTest::theAdministratorNamesTheDirector()
{
    QVERIFY(m_desk.signIn("admin"));
    open();
    QComboBox *names = screen()->panel()->physicians();
    QVERIFY(names && names->count() == 1);
    QTest::mouseClick(screen()->panel()->nameDeed(), Qt::LeftButton);
    QTRY_VERIFY(screen()->page()->director == QStringLiteral("doctor"));
    QVERIFY(!screen()->page()->isDirector);
    lock();
}

void ThresholdsPageTest::theDirectorHasAPlaceOnTheRail()
{
    QVERIFY(m_desk.signIn("doctor"));
    open();
    QVERIFY(screen()->page()->isDirector);
    QVERIFY(screen()->numbers()->hasFocus());
    QCOMPARE(screen()->subtitle(), QStringLiteral("version 1, as shipped"));
    m_desk.shot(QStringLiteral("thresholds-shipped"));
}

void ThresholdsPageTest::everyNumberSaysItsRangeAndWhereItComesFrom()
{
    NumberView *numbers = screen()->numbers();
    QSet<QString> met;
    for (int i = 0; i < numbers->values().size(); ++i) {
        numbers->setCurrent(i);
        met << numbers->chosenKey();
        QVERIFY(numbers->accessibleDescription().contains(QStringLiteral("Allowed:")));
        m_desk.press(Qt::Key_Question);
        QVERIFY2(screen()->whyShown().contains(QStringLiteral("Rule 11")), qPrintable(numbers->chosenKey()));
    }
    const LimitValues all = medicalValues(Limits{});
    for (auto it = all.cbegin(); it != all.cend(); ++it) QVERIFY2(met.contains(it.key()), qPrintable(it.key()));
    m_desk.press(Qt::Key_Escape);
    QVERIFY(screen()->whyShown().isEmpty());
}

void ThresholdsPageTest::outOfRangeIsRefusedInWords()
{
    changeTo("late_grace_days", QStringLiteral("20"));
    QVERIFY(screen()->numbers()->isEditing()); // what was typed stays
    QCOMPARE(screen()->numbers()->editor()->text(), QStringLiteral("20"));
    bool said = false;
    for (UndoLine *line : screen()->findChildren<UndoLine *>()) said = said || line->isError();
    QVERIFY(said);
    m_desk.press(Qt::Key_Escape);
    QVERIFY(!screen()->numbers()->isEditing());
    QVERIFY(screen()->changes().isEmpty());
    screen()->numbers()->choose(QStringLiteral("reversal_agent_check"));
    m_desk.press(Qt::Key_Return);
    QVERIFY(!screen()->numbers()->isEditing()); // the label fixes it
}

void ThresholdsPageTest::aNumberIsChangedAndBothStandOnThePage()
{
    changeTo("late_grace_days", QStringLiteral("5"));
    QTRY_COMPARE(value("late_grace_days"), QStringLiteral("5"));
    QTRY_COMPARE(screen()->shownVersion(), 2);
    QTRY_VERIFY(screen()->lineShown().contains(QStringLiteral("Version 2 is not yet signed")));
    QVERIFY(screen()->numbers()->hasFocus());
    const int at = screen()->numbers()->current();
    QVERIFY(screen()->numbers()->values()[at].sentence.contains(QStringLiteral("It was 7 days")));
    QVERIFY(screen()->ladder()->values()[1].sentence.contains(QStringLiteral("1 to 5")));
    QVERIFY(screen()->ladder()->values()[2].sentence.contains(QStringLiteral("6 to 28")));
    changeTo("observe_next", QStringLiteral("20"));
    QTRY_COMPARE(screen()->changes().size(), 2);
    QTRY_VERIFY(screen()->hasEffects());
    m_desk.shot(QStringLiteral("thresholds"));
}

void ThresholdsPageTest::undoTakesTheChangeBack()
{
    QTRY_VERIFY(screen()->numbers()->hasFocus());
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(screen()->changes().size(), 1);
    QCOMPARE(value("late_grace_days"), QStringLiteral("5"));
    changeTo("observe_next", QStringLiteral("20"));
    QTRY_COMPARE(screen()->changes().size(), 2);
}

void ThresholdsPageTest::whatIsBeingTypedOutlivesAReading()
{
    changeTo("early_days", QStringLiteral("3"));
    screen()->numbers()->choose(QStringLiteral("observe_first"));
    m_desk.press(Qt::Key_Return);
    m_desk.type(QStringLiteral("45"));
    QTRY_COMPARE(screen()->page()->draft.changes.size(), 3); // the answer to the number before
    QTRY_VERIFY(screen()->hasEffects());
    QVERIFY(screen()->numbers()->isEditing());
    QCOMPARE(screen()->numbers()->editor()->text(), QStringLiteral("45"));
    m_desk.press(Qt::Key_Escape);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(screen()->page()->draft.changes.size(), 2);
    QCOMPARE(screen()->changes().size(), 2);
}

void ThresholdsPageTest::changesInOneBreathAreAllKept()
{
    const QList<std::pair<const char *, QString>> breath{{"early_days", QStringLiteral("3")},
                                                         {"observe_first", QStringLiteral("45")},
                                                         {"ask_days", QStringLiteral("5")},
                                                         {"isr_days", QStringLiteral("10")}};
    for (const auto &[key, typed] : breath) {
        changeTo(key, typed);
        QTest::qWait(1); // some of the answers arrive between
    }
    const qsizetype all = 2 + breath.size();
    QCOMPARE(screen()->changes().size(), all);
    QTRY_COMPARE(screen()->page()->draft.changes.size(), all);
    for (qsizetype left = all - 1; left >= 2; --left) {
        m_desk.press(Qt::Key_U);
        QTRY_COMPARE(screen()->page()->draft.changes.size(), left);
    }
}

void ThresholdsPageTest::thePanelCountsWhoChangesToday()
{
    QTRY_VERIFY(screen()->hasEffects());
    const QString words = screen()->panel()->effectWords().join(QLatin1Char('\n'));
    QVERIFY2(words.contains(QStringLiteral("today")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("20 instead of 15 minutes")), qPrintable(words));
}

void ThresholdsPageTest::anAnswerGoesOnWithEnter()
{
    screen()->numbers()->setFocus();
    screen()->numbers()->choose(QStringLiteral("uds_each_injection"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(value("uds_each_injection"), QStringLiteral("off"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(screen()->changes().size(), 2);
}

void ThresholdsPageTest::theDraftOutlivesALock()
{
    lock();
    QVERIFY(m_desk.signIn("doctor"));
    open();
    QCOMPARE(screen()->changes().size(), 2);
    QCOMPARE(screen()->subtitle(), QStringLiteral("draft of version 2"));
}

void ThresholdsPageTest::theDraftIsPrinted()
{
    m_desk.press(Qt::Key_P, Qt::ControlModifier);
    const QPointer<PrintBox> box = frame()->findChild<PrintBox *>();
    QVERIFY(box);
    QTRY_VERIFY(box->pages() != nullptr);
    QString all;
    for (int page = 0; page < box->pages()->count(); ++page) all += textOf(*box->pages(), page);
    QVERIFY(all.contains(QStringLiteral("not yet signed by the medical director")));
    QVERIFY(all.contains(QStringLiteral("6 to 28")));
    QVERIFY(all.contains(QStringLiteral("7 / 10 / 14 days")));
    if (qEnvironmentVariableIsSet("EVENKEEL_SHOTS"))
        box->saveTo(qEnvironmentVariable("EVENKEEL_SHOTS") + QStringLiteral("/thresholds.pdf"));
    QTest::qWait(300);
    if (box) box->reject();
    m_desk.window().activateWindow();
    QTRY_VERIFY(m_desk.window().isActiveWindow());
}

void ThresholdsPageTest::signingAsksForWhyThenThePassword()
{
    QTRY_VERIFY(screen()->hasEffects());
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(screen()->panel()->said().contains(QStringLiteral("why")));
    QVERIFY(screen()->panel()->why()->hasFocus());
    m_desk.type(QStringLiteral("Two clients lapsed in April"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(screen()->panel()->password()->hasFocus());
    m_desk.type(QStringLiteral("wrong"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(screen()->panel()->said().contains(QStringLiteral("do not match")), 20000);
    QCOMPARE(screen()->page()->versions.size(), 1);
    QVERIFY(screen()->panel()->password()->hasFocus());
    m_desk.type(QStringLiteral("practice"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(screen()->page()->versions.size(), 2, 20000);
    QTRY_VERIFY(screen()->changes().isEmpty());
    QCOMPARE(screen()->page()->versions[1].why, QStringLiteral("Two clients lapsed in April"));
    QCOMPARE(screen()->page()->versions[1].signedBy, QStringLiteral("doctor"));
}

void ThresholdsPageTest::onceSignedNothingSaysNotYet()
{
    QTRY_VERIFY(screen()->lineShown().isEmpty());
    QCOMPARE(frame()->desk().limits().lateGraceDays, 5);
    QVERIFY(notYetSigned(frame()->desk().limits()).isEmpty());
    QCOMPARE(screen()->subtitle(), QStringLiteral("version 2"));
    m_desk.shot(QStringLiteral("thresholds-signed"));
}

void ThresholdsPageTest::earlierVersionsAreReadOnly()
{
    VersionList *versions = screen()->panel()->versions();
    versions->setFocus();
    m_desk.press(Qt::Key_Down);
    QTRY_COMPARE(screen()->shownVersion(), 1);
    QVERIFY(screen()->lineShown().contains(QStringLiteral("earlier version")));
    QVERIFY(screen()->ladder()->values()[1].sentence.contains(QStringLiteral("1 to 7")));
    screen()->numbers()->setFocus();
    screen()->numbers()->choose(QStringLiteral("late_grace_days"));
    m_desk.press(Qt::Key_Return);
    QVERIFY(!screen()->numbers()->isEditing());
    versions->setFocus();
    m_desk.press(Qt::Key_Up);
    QTRY_COMPARE(screen()->shownVersion(), 2);
}

void ThresholdsPageTest::aFileBecomesTheDraft()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("thresholds.csv"));
    screen()->exportTo(path);
    QTRY_VERIFY(QFileInfo(path).size() > 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QVERIFY(text.contains("late_grace_days,5,"));
    QFile bad(folder.filePath(QStringLiteral("bad.csv")));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(QByteArray(text).replace("late_grace_days,5,", "late_grace_days,77,"));
    bad.close();
    screen()->importFrom(bad.fileName());
    QVERIFY(screen()->changes().isEmpty());
    text.replace("late_grace_days,5,", "late_grace_days,6,");
    file.seek(0);
    file.write(text);
    file.close();
    screen()->importFrom(path);
    QTRY_COMPARE(value("late_grace_days"), QStringLiteral("6"));
    QTRY_COMPARE(screen()->shownVersion(), 3);
}

void ThresholdsPageTest::discardingLeavesWhatIsInForce()
{
    QTRY_VERIFY(screen()->panel()->discard()->isVisible());
    QTest::mouseClick(screen()->panel()->discard(), Qt::LeftButton);
    QTRY_VERIFY(screen()->changes().isEmpty());
    QTRY_COMPARE(screen()->shownVersion(), 2);
    QTRY_VERIFY(screen()->lineShown().isEmpty());
    screen()->numbers()->setFocus();
    m_desk.press(Qt::Key_U); // and even that is taken back
    QTRY_COMPARE(value("late_grace_days"), QStringLiteral("6"));
}

void ThresholdsPageTest::thePageIsATableToAssistiveTools()
{
    for (ValuePane *pane : {static_cast<ValuePane *>(screen()->ladder()), static_cast<ValuePane *>(screen()->numbers()),
                            static_cast<ValuePane *>(screen()->panel()->versions())}) {
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(pane);
        QVERIFY(access && access->tableInterface());
        QCOMPARE(access->tableInterface()->rowCount(), int(pane->table().rows.size()));
        for (const PaneValue &each : pane->values())
            QCOMPARE(access->tableInterface()->cellAt(each.row, each.column + 1)->text(QAccessible::Name), each.cell);
    }
}

QTEST_MAIN(ThresholdsPageTest)
#include "thresholds_page_test.moc"
