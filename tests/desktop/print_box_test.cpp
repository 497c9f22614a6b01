#include "db/work/reports.h"
#include "db/work/verify.h"
#include "paper.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/paper/paper_preview.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/work_frame.h"
#include <QFileDialog>
#include <QLineEdit>
#include <QPrintDialog>

/// Who is offered which paper, and that each print is in the trail before it is there.
class PrintBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_register.make()); }
    void eachRoleIsOfferedItsPapers();
    void aPdfIsNotedBeforeItIsThereAndNeverOverAnotherFile();
    void theDeskMayNotPrintADaySheet();
    void thePaperOfAClientIsOnThatClientsTrail();
    void hiddenNamesAreNotInThePreview();
    void aDaySheetIsSavedByKeyboardAlone();
    void aScreenWithoutPapersHasNoButton();
    void theTrailVerifiesAfterAllPrints();

private:
    PaperRegister m_register;
};

void PrintBoxTest::eachRoleIsOfferedItsPapers()
{
    const std::tuple<const char *, int, int, int> table[] = {
        {"nurse", 2, 1, 9}, {"doctor", 2, 1, 9}, {"desk", 0, 1, 2}, {"admin", 0, 0, 0}, {"auditor", 0, 0, 1}};
    for (const auto &[who, day, calls, client] : table) {
        auto door = m_register.enter(who);
        QVERIFY(door);
        Desk desk(*door);
        QCOMPARE(int(papersOfToday(desk).size()), day);
        QCOMPARE(int(papersOfOverdue(desk).size()), calls);
        QCOMPARE(int(papersOfClient(desk, Id<Client>::create()).size()), client);
    }
}

void PrintBoxTest::aPdfIsNotedBeforeItIsThereAndNeverOverAnotherFile()
{
    auto door = m_register.enter("nurse");
    QVERIFY(door);
    Desk desk(*door);
    QWidget over;
    over.resize(1280, 800);
    const QString path = m_register.path("day.pdf");
    const qint64 before = Prints(*door).head().result()->seq;
    auto *box = new PrintBox(desk, papersOfToday(desk), &over);
    QSignalSpy printed(box, &PrintBox::printed), failed(box, &PrintBox::failed);
    box->open();
    QTRY_VERIFY(box->pages() != nullptr);
    picture(*box, "print-box");
    box->saveTo(path);
    QTRY_COMPARE(printed.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-" && file.size() > 5000);
    QCOMPARE(int(file.permissions() & 0x0077), 0);
    QCOMPARE(Prints(*door).head().result()->seq, before + 1);

    auto *again = new PrintBox(desk, papersOfToday(desk), &over);
    QSignalSpy refused(again, &PrintBox::failed);
    again->open();
    QTRY_VERIFY(again->pages() != nullptr);
    const qint64 size = file.size();
    again->saveTo(path);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(QFileInfo(path).size(), size);
    QCOMPARE(Prints(*door).head().result()->seq, before + 1); // nothing was printed, nothing is noted
    again->reject();

    const auto trail = door->read<ReportTable>(Right::SeeOwnAudit,
                                               [](Session &session) { return reports::audit(session, {}); })
                           .result();
    QVERIFY(trail);
    const bool isThere = std::any_of(trail->rows.begin(), trail->rows.end(),
                                     [](const QStringList &row) { return row.contains(code(Act::Print)); });
    QVERIFY(isThere);
}

void PrintBoxTest::theDeskMayNotPrintADaySheet()
{
    auto door = m_register.enter("desk");
    QVERIFY(door);
    const auto day = Prints(*door).note({PaperKind::DaySheet, {}, 3, 1, true}).result();
    QVERIFY(!day && day.error().kind == Error::Kind::NotAllowed);
    QVERIFY(Prints(*door).note({PaperKind::CallList, {}, 3, 1, true}).result());
}

void PrintBoxTest::thePaperOfAClientIsOnThatClientsTrail()
{
    auto door = m_register.enter("doctor");
    QVERIFY(door);
    const ChartPage page = PaperRegister::chart(*door);
    const auto prints = [&] {
        const auto trail = door->read<ReportTable>(Right::SeeChartAudit,
                                                   [number = page.client.chartNumber](Session &session) {
                                                       return reports::audit(session, number);
                                                   })
                               .result();
        return trail ? std::count_if(trail->rows.begin(), trail->rows.end(),
                                     [](const QStringList &row) { return row.contains(code(Act::Print)); })
                     : -1;
    };
    const auto before = prints();
    QVERIFY(before >= 0);
    QVERIFY(Prints(*door).note({PaperKind::WalletCard, page.client.id, 1, 1, false}).result());
    QCOMPARE(prints(), before + 1);
}

void PrintBoxTest::hiddenNamesAreNotInThePreview()
{
    auto door = m_register.enter("nurse");
    QVERIFY(door);
    Desk desk(*door);
    desk.setNamesHidden(true);
    QWidget over;
    over.resize(1280, 800);
    auto *box = new PrintBox(desk, papersOfToday(desk), &over);
    box->open();
    QTRY_VERIFY(box->pages() != nullptr);
    QCOMPARE(box->findChild<PaperPreview *>()->count(), 0);
    desk.setNamesHidden(false);
    QVERIFY(box->findChild<PaperPreview *>()->count() > 0);
    box->reject();
}

void PrintBoxTest::aDaySheetIsSavedByKeyboardAlone()
{
    auto door = m_register.enter("nurse");
    QVERIFY(door);
    RegisterWatch watch(*door);
    WorkFrame frame(*door, watch);
    frame.resize(1280, 800);
    frame.setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(&frame));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(frame.findChild<PrintBox *>() && frame.findChild<PrintBox *>()->pages());
    QPointer<PrintBox> box = frame.findChild<PrintBox *>();
    QTRY_VERIFY(box->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Down);
    QTRY_VERIFY(box->pages() && box->pages()->sheet().kind == PaperKind::Handover);
    press(Qt::Key_Return);
    QTRY_VERIFY(box->findChild<QPrintDialog *>()); // the system's own
    box->findChild<QPrintDialog *>()->reject();
    QTRY_VERIFY(!box->findChild<QPrintDialog *>());
    box->activateWindow(); // as a window manager does when the dialog over it has gone
    QTRY_VERIFY(box->isActiveWindow());
    QTest::keyClick(box.data(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(box->findChild<QFileDialog *>());
    auto *file = box->findChild<QFileDialog *>()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(file);
    QVERIFY(file->text().startsWith(QLatin1String("handover-2026-05-04"))); // no client's name in a file's name
    file->setText(m_register.path("by-keys"));
    QTest::keyClick(file, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(m_register.path("by-keys.pdf")));
    QTRY_VERIFY(box.isNull());
    picture(frame, "frame-today");
}

void PrintBoxTest::aScreenWithoutPapersHasNoButton()
{
    for (const auto &[who, offered] : {std::pair{"nurse", true}, std::pair{"admin", false}}) {
        auto door = m_register.enter(who);
        QVERIFY(door);
        RegisterWatch watch(*door);
        WorkFrame frame(*door, watch);
        const auto buttons = frame.findChildren<DeedButton *>();
        const bool found = std::any_of(buttons.begin(), buttons.end(),
                                       [](const DeedButton *each) { return each->text() == QLatin1String("Print"); });
        QCOMPARE(found, offered);
    }
}

void PrintBoxTest::theTrailVerifiesAfterAllPrints()
{
    auto door = m_register.enter("doctor");
    QVERIFY(door);
    const auto found = verifyRegister(*door).result();
    QVERIFY(found && found->notChecked.isEmpty());
    QCOMPARE(found->faults.size(), 0);
}

QTEST_MAIN(PrintBoxTest)
#include "print_box_test.moc"
