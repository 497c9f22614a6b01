#include "db/stores/consents.h"
#include "db/work/accounting.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/consents/consent_form.h"
#include "ui/desktop/consents/consent_page.h"
#include "ui/desktop/consents/consents_tab.h"
#include "ui/desktop/consents/revocation_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/paper/release_box.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/review/review_page.h"
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

/// Consents by keyboard: recorded, corrected, revoked, taken back; found from Review; and papers that leave the clinic.
class ConsentPageTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;
    std::optional<Id<Client>> m_client;
    const QDate m_today{2026, 5, 4};

    ChartScreen *chart() const { return m_desk.page<ChartScreen>(); }
    ConsentsTab *tab() const { return chart() ? chart()->tabs()->consents() : nullptr; }
    bool openChart()
    {
        if (!chart()) Q_EMIT m_desk.window().frame()->current()->chartWanted(*m_client);
        return chart() && QTest::qWaitFor([this] { return chart()->isReady(); }, 20000);
    }
    bool openConsents()
    {
        if (!openChart() || !tab()) return false;
        chart()->tabs()->open(QStringLiteral("consents"));
        tab()->table()->setFocus();
        return QTest::qWaitFor([this] { return tab()->isRead(); }, 20000);
    }
    /// Waits for the list to have this many lines, read anew.
    bool hasConsents(int count)
    {
        return QTest::qWaitFor([&] { return tab() && tab()->isRead() && tab()->table()->count() == count; }, 20000);
    }
    ClientAccount account() { return *Accounting(m_desk.database()).ofClient(*m_client).result(); }
    void lock()
    {
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desk.open(60, m_today));
        QVERIFY(m_desk.signIn("doctor"));
        const auto rows = Worklists(m_desk.database()).overdue().result();
        QVERIFY(rows && !rows->isEmpty());
        m_client = rows->first().person.id;
    }

    void aSignedPaperIsRecordedByKeyboard()
    {
        QVERIFY(openConsents());
        const int before = tab()->table()->count();
        m_desk.shot(QStringLiteral("consents"));
        m_desk.press(Qt::Key_Insert);
        auto *page = m_desk.page<ConsentPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
        QVERIFY(page->form()->kind()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(page->foot()->save()->isEnabled()); // one consent for treatment, payment and operations, signed today
        m_desk.press(Qt::Key_Right);                // one recipient
        QCOMPARE(page->form()->kind()->current(), 1);
        QVERIFY(!page->foot()->save()->isEnabled());
        m_desk.press(Qt::Key_Tab);
        m_desk.type(QStringLiteral("Nadia Petrov"));
        m_desk.press(Qt::Key_Tab);
        m_desk.type(QStringLiteral("support at home"));
        QVERIFY(page->foot()->save()->isEnabled());
        m_desk.press(Qt::Key_Tab); // how much
        m_desk.press(Qt::Key_Right);
        QVERIFY(!page->foot()->save()->isEnabled()); // in words: which ones?
        m_desk.press(Qt::Key_Tab);
        m_desk.type(QStringLiteral("dates of visits"));
        page->form()->ends()->setFocus();
        m_desk.press(Qt::Key_Right);
        page->form()->expiresOn()->setDate(m_today.addDays(20));
        m_desk.shot(QStringLiteral("consent-new"));
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(tab(), 20000);
        QVERIFY(hasConsents(before + 1));
        const Consent newest = account().consents.first();
        QCOMPARE(newest.recipient, QStringLiteral("Nadia Petrov"));
        QCOMPARE(newest.scope, ConsentScope::Described);
        QCOMPARE(newest.expiresOn, m_today.addDays(20));
        QVERIFY(tab()->table()->textAt(0, 1) == QStringLiteral("Nadia Petrov"));
    }

    void aCorrectionAsksWhy()
    {
        QVERIFY(openConsents());
        tab()->choose(account().consents.first().id);
        m_desk.press(Qt::Key_C);
        auto *page = m_desk.page<ConsentPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
        page->form()->copyAt()->setFocus();
        m_desk.type(QStringLiteral("blue folder"));
        QVERIFY(!page->foot()->save()->isEnabled());
        page->form()->reason()->setFocus();
        m_desk.type(QStringLiteral("place was missing"));
        m_desk.shot(QStringLiteral("consent-correct"));
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(tab(), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(account().consents.first().copyAt, QStringLiteral("blue folder"), 20000);
        QCOMPARE(account().consents.first().version, 2);
    }

    void itIsRevokedAndTakenBackByU()
    {
        QVERIFY(openConsents());
        const Consent chosen = account().consents.first();
        tab()->choose(chosen.id);
        m_desk.press(Qt::Key_Delete);
        auto *page = m_desk.page<RevocationPage>();
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), 20000);
        QVERIFY(page->says().contains(QStringLiteral("Nadia Petrov")));
        QVERIFY(page->reason()->hasFocus() && !page->foot()->save()->isEnabled());
        m_desk.type(QStringLiteral("has moved out"));
        m_desk.shot(QStringLiteral("consent-revoke"));
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(tab(), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(account().consents.first().revokedOn, m_today, 20000);
        QTRY_VERIFY(tab()->table()->textAt(0, 5).startsWith(QStringLiteral("revoked")));
        tab()->choose(chosen.id);
        m_desk.press(Qt::Key_Delete); // twice is refused in words
        QVERIFY(tab());
        m_desk.press(Qt::Key_U);
        QTRY_VERIFY_WITH_TIMEOUT(account().consents.first().revokedOn.isNull(), 20000);
        m_desk.press(Qt::Key_U); // the correction
        QTRY_VERIFY_WITH_TIMEOUT(account().consents.first().copyAt.isEmpty(), 20000);
        const int before = int(account().consents.size());
        m_desk.press(Qt::Key_U); // the record itself
        QTRY_COMPARE_WITH_TIMEOUT(int(account().consents.size()), before - 1, 20000);
        QVERIFY(hasConsents(before - 1));
    }

    void aPaperThatLeavesIsADisclosure()
    {
        QVERIFY(openConsents());
        Desk desk(m_desk.database());
        const int before = int(account().disclosures.size());
        auto *box = new PrintBox(desk, papersOfClient(desk, *m_client), &m_desk.window());
        QSignalSpy printed(box, &PrintBox::printed), failed(box, &PrintBox::failed);
        box->open();
        QTRY_VERIFY_WITH_TIMEOUT(box->pages() != nullptr, 20000);
        QVERIFY(box->release()->isVisible() && !box->release()->release());
        box->release()->way()->setCurrent(1);
        Q_EMIT box->release()->way()->chosen(1);
        QVERIFY(box->release()->isMissing());
        box->release()->recipient()->setText(QStringLiteral("Dr. Ellis, Harbor Hospital"));
        box->release()->purpose()->setText(QStringLiteral("curiosity"));
        QTemporaryDir folder;
        box->saveTo(folder.filePath(QStringLiteral("chart.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000); // no consent covers that
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("chart.pdf"))));
        box->release()->purpose()->setText(QStringLiteral("treatment"));
        const QString shots = qEnvironmentVariable("EVENKEEL_SHOTS");
        if (!shots.isEmpty()) box->grab().save(shots + QStringLiteral("/print-leaves.png"));
        box->saveTo(folder.filePath(QStringLiteral("chart.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 20000);
        m_desk.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
        const auto told = account().disclosures;
        QCOMPARE(int(told.size()), before + 1);
        QCOMPARE(told.first().disclosure.recipient, QStringLiteral("Dr. Ellis, Harbor Hospital"));
        QVERIFY(told.first().consent);
        // The account itself is the client's own paper.
        const auto offers = chart()->papers();
        QCOMPARE(offers.first().name, QStringLiteral("Consents and disclosures"));
    }

    void reviewOpensOnTheConsentThatEnds()
    {
        Consent ends{
            .client = *m_client, .kind = ConsentKind::Specific, .recipient = QStringLiteral("Wexford Schools")};
        ends.purpose = QStringLiteral("return to work");
        ends.signedOn = m_today.addDays(-200);
        ends.expiresOn = m_today.addDays(12);
        const Consent kept = *Consents(m_desk.database()).add(ends).result();
        m_desk.window().frame()->goTo(QStringLiteral("review"));
        auto *review = m_desk.page<ReviewPage>();
        QVERIFY(review);
        const auto isIt = [&](const ReviewRow &row) { return row.consent && row.consent->id == kept.id; };
        const auto waits = [&] { return std::any_of(review->rows().cbegin(), review->rows().cend(), isIt); };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), 20000);
        review->table()->setFocus();
        for (int step = 0; step < review->rows().size() && !isIt(*review->selected()); ++step)
            m_desk.press(Qt::Key_Down);
        QVERIFY(isIt(*review->selected()));
        QTest::qWait(200);
        m_desk.shot(QStringLiteral("review-consent"));
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(tab() && tab()->isRead(), 20000);
        QCOMPARE(chart()->tabs()->current(), QStringLiteral("consents"));
        QTRY_VERIFY(tab()->selected() && tab()->selected()->id == kept.id);
        QTRY_VERIFY(tab()->table()->hasFocus());
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(m_desk.page<ReviewPage>());
        QTRY_VERIFY_WITH_TIMEOUT(review->selected() && isIt(*review->selected()), 20000);
        m_desk.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!waits(), 20000);
        m_desk.press(Qt::Key_U);
        QTRY_VERIFY_WITH_TIMEOUT(waits(), 20000);
    }

    void deskAndNurseSeeNothingOfIt()
    {
        for (const char *who : {"desk", "nurse"}) {
            lock();
            QVERIFY(m_desk.signIn(who));
            QVERIFY(openChart());
            QVERIFY(!tab() && !chart()->tabs()->tabs().contains(QStringLiteral("consents")));
            for (const PaperOffer &offer : chart()->papers())
                QVERIFY(offer.name != QStringLiteral("Consents and disclosures"));
        }
    }
};

QTEST_MAIN(ConsentPageTest)
#include "consent_page_test.moc"
