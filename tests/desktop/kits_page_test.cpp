#include "tests/desktop/practice_window.h"
#include "ui/desktop/kits/count_view.h"
#include "ui/desktop/kits/kit_ask.h"
#include "ui/desktop/kits/kit_panel.h"
#include "ui/desktop/kits/kit_pipeline.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/undo_line.h"
#include <QAbstractItemModelTester>
#include <QLineEdit>

/// The kits by keyboard on a practice register: their list, their steps, the count, and what the desk sees.
class KitsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.open(100, {2026, 5, 4})); }
    void cleanupTestCase() { m_desk.shut(); }

    void theKitsShowRedFirst();
    void aFilterAndAStateNarrowTheList();
    void spaceTakesTheNextStepAndUIsTheWayBack();
    void receivingAsksTheLotAndPutsItAway();
    void aKitIsOrderedByKeys();
    void aWastedKitNeedsItsReason();
    void aVisitIsMovedWithOneUndoAndWithoutALookIntoTheChart();
    void theListOfKitsIsPrinted();
    void theShelfIsCountedByKeys();
    void theDeskSeesKitsWithoutLots();

private:
    KitsPage *kits() const { return m_desk.page<KitsPage>(); }
    bool chooseKit(KitState state, const std::function<bool(const KitRow &)> &fits = {});
    const KitRow *kitRow(Id<Kit> id) const;

    PracticeWindow m_desk;
};

const KitRow *KitsPageTest::kitRow(Id<Kit> id) const
{
    for (const KitRow &row : kits()->page().rows)
        if (row.kit.id == id) return &row;
    return nullptr;
}

bool KitsPageTest::chooseKit(KitState state, const std::function<bool(const KitRow &)> &fits)
{
    auto *model = kits()->table()->model();
    const auto *lines = static_cast<const TableModel<KitLine> *>(model);
    for (int i = 0; i < lines->rowCount(); ++i) {
        const auto &row = lines->at(i).row;
        if (!row || row->kit.state != state || row->isSetAside || (fits && !fits(*row))) continue;
        kits()->table()->setRow(i);
        kits()->table()->setFocus();
        return true;
    }
    return false;
}

void KitsPageTest::theKitsShowRedFirst()
{
    QVERIFY(m_desk.signIn("nurse"));
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY_WITH_TIMEOUT(kits() && kits()->isRead(), 20000);
    QAbstractItemModelTester tester(kits()->table()->model());
    const auto &rows = kits()->page().rows;
    QVERIFY(rows.size() > 10);
    bool stillLate = true;
    for (const KitRow &row : rows) {
        QVERIFY2(stillLate || !row.isLate, "a late kit stands below one that is not");
        stillLate = row.isLate;
    }
    QVERIFY(kits()->selected());
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const KitRow &row) { return !row.kit.lot.isEmpty(); }));
}

void KitsPageTest::aFilterAndAStateNarrowTheList()
{
    const int all = kits()->table()->model()->rowCount();
    kits()->pipeline()->setFocus();
    m_desk.press(Qt::Key_Space); // ordered ones alone
    const auto *lines = static_cast<const TableModel<KitLine> *>(kits()->table()->model());
    for (const KitLine &line : lines->rows())
        if (line.row) QCOMPARE(line.row->kit.state, KitState::Ordered);
    m_desk.press(Qt::Key_Space);
    QCOMPARE(kits()->table()->model()->rowCount(), all);
}

void KitsPageTest::spaceTakesTheNextStepAndUIsTheWayBack()
{
    if (!chooseKit(KitState::Refrigerated, [](const KitRow &row) { return row.owner && row.neededOn.isValid(); }))
        QFAIL("the practice clinic must have a kit in the refrigerator");
    const Id<Kit> id = kits()->selected()->kit.id;
    m_desk.press(Qt::Key_Space);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Reserved);
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Refrigerated);
}

void KitsPageTest::receivingAsksTheLotAndPutsItAway()
{
    QVERIFY(chooseKit(KitState::Authorised));
    const Id<Kit> id = kits()->selected()->kit.id;
    m_desk.press(Qt::Key_Space);
    QVERIFY(kits()->panel()->ask()->isAsking());
    m_desk.press(Qt::Key_Return); // without the lot: refused in words
    QVERIFY(kits()->panel()->ask()->isAsking());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4502C"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Refrigerated);
    QCOMPARE(kitRow(id)->kit.lot, QStringLiteral("4502C"));
    QCOMPARE(kitRow(id)->kit.receivedOn, QDate(2026, 5, 4));
}

void KitsPageTest::aKitIsOrderedByKeys()
{
    const auto before = kits()->page().rows.size();
    kits()->orderKit();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("K-NEW-1"));
    m_desk.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nobody"));
    m_desk.press(Qt::Key_Return); // no such chart number
    QVERIFY(kits()->panel()->ask()->isAsking());
    qobject_cast<QLineEdit *>(QApplication::focusWidget())->clear();
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(kits()->page().rows.size(), before + 1);
    QTRY_COMPARE(kits()->selected()->kit.number, QStringLiteral("K-NEW-1"));
    m_desk.press(Qt::Key_Space); // authorised: until when
    QVERIFY(kits()->panel()->ask()->isAsking());
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(kits()->selected()->kit.state, KitState::Authorised);
}

void KitsPageTest::aWastedKitNeedsItsReason()
{
    QVERIFY(chooseKit(KitState::Refrigerated, [](const KitRow &row) { return !row.owner; }));
    const Id<Kit> id = kits()->selected()->kit.id;
    Q_EMIT kits()->panel()->wasteWanted();
    m_desk.press(Qt::Key_Return);
    QVERIFY(kits()->panel()->ask()->isAsking());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Fell on the floor"));
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(kitRow(id)->kit.state, KitState::Wasted);
}

void KitsPageTest::aVisitIsMovedWithOneUndoAndWithoutALookIntoTheChart()
{
    const auto seq = [this] { return Prints(m_desk.database()).head().result()->seq; };
    const auto visited = [](const KitRow &row) { return row.owner && row.visitAt.isValid(); };
    bool found = false;
    for (const KitState state : {KitState::Reserved, KitState::Refrigerated, KitState::Ordered, KitState::Authorised})
        found = found || chooseKit(state, visited);
    if (!found) QFAIL("the practice clinic must have a kit with a visit");
    const Id<Kit> id = kits()->selected()->kit.id;
    const QDateTime before = kits()->selected()->visitAt;
    m_desk.press(Qt::Key_B);
    QTRY_VERIFY(kits()->panel()->dayBox()->isAsking());
    const auto from = seq();
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY(kitRow(id)->visitAt.isValid() && kitRow(id)->visitAt.date() > before.date());
    QCOMPARE(seq(), from + 1); // the next version of the visit; nobody looked into a chart
    m_desk.press(Qt::Key_U);
    QTRY_COMPARE(kitRow(id)->visitAt, before);
    QCOMPARE(seq(), from + 2);
}

void KitsPageTest::theListOfKitsIsPrinted()
{
    const auto offers = kits()->papers();
    QCOMPARE(offers.size(), 1);
    std::optional<PaperSheet> sheet;
    offers.first().read(this, [&sheet](const Result<PaperSheet> &read) {
        if (read) sheet = *read;
    });
    QTRY_VERIFY(sheet.has_value());
    QCOMPARE(sheet->kind, PaperKind::KitList);
    int rows = 0, open = 0;
    for (const PaperSection &section : sheet->sections) rows += int(section.rows.size());
    for (const KitRow &row : kits()->page().rows) open += !isClosed(row.kit.state);
    QCOMPARE(rows, open);
}

void KitsPageTest::theShelfIsCountedByKeys()
{
    QString lastNumber;
    int expected = 0;
    for (const KitRow &row : kits()->page().rows) expected += isInHouse(row.kit.state);
    QVERIFY(expected > 2);
    kits()->beginCount();
    auto *count = kits()->counting();
    count->table()->setRow(0);
    count->table()->setFocus();
    for (int i = 0; i < expected - 1; ++i) m_desk.press(Qt::Key_Space); // one is left unseen
    QCOMPARE(count->result().differences.size(), 1);
    m_desk.press(Qt::Key_Return, Qt::ControlModifier); // refused: the reason is missing, and its field has the focus
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QVERIFY(!kits()->page().lastCount);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Given on Friday"));
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(kits()->page().lastCount);
    QCOMPARE(kits()->page().lastCount->found(), expected - 1);
}

void KitsPageTest::theDeskSeesKitsWithoutLots()
{
    QVERIFY(m_desk.lock());
    QVERIFY(m_desk.signIn("desk"));
    QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("kits")));
    QTRY_VERIFY_WITH_TIMEOUT(kits() && kits()->isRead(), 20000);
    for (const KitRow &row : kits()->page().rows) QVERIFY(row.kit.lot.isEmpty());
    QVERIFY(chooseKit(KitState::Authorised));
    m_desk.press(Qt::Key_Space); // says that it is the nurse's
    QVERIFY(!kits()->panel()->ask()->isAsking());
    QVERIFY(kits()->findChild<UndoLine *>()->isError());
}

QTEST_MAIN(KitsPageTest)
#include "kits_page_test.moc"
