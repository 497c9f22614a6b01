#include "db/stores/desk_deeds.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/parts/answer_grid.h"
#include "ui/desktop/parts/empty_state.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/read_as_table.h"
#include "ui/desktop/review/effect_filter_bar.h"
#include "ui/desktop/review/follow_up_screen.h"
#include "ui/desktop/review/review_case.h"
#include "ui/desktop/review/review_page.h"
#include <QLineEdit>
#include <algorithm>

/// A physician works the whole queue to its end by keyboard: one override, one follow-up, causes, what was seen and left, a
/// request to close, and what was done too fast taken back.
class ReviewQueueTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;

    ReviewPage *page() const { return m_desk.page<ReviewPage>(); }
    template <typename Fits> qsizetype count(Fits fits) const
    {
        return std::count_if(page()->rows().cbegin(), page()->rows().cend(), fits);
    }
    static bool isUrgent(const ReviewRow &row) { return row.effect.has_value(); }
    static bool isAsked(const ReviewRow &row) { return row.closing.has_value(); }
    static bool canBeLeft(const ReviewRow &row) { return matterOf(row).has_value(); }
    /// Walks down to the first row that fits.
    template <typename Fits> bool goTo(Fits fits)
    {
        page()->table()->setFocus();
        for (qsizetype steps = page()->rows().size(); steps > 0 && page()->selected() != nullptr; --steps)
            m_desk.press(Qt::Key_Up);
        for (qsizetype steps = page()->rows().size(); steps > 0; --steps) {
            if (page()->selected() && fits(*page()->selected())) return true;
            m_desk.press(Qt::Key_Down);
        }
        return page()->selected() && fits(*page()->selected());
    }
    void signSelected(Qt::Key cause)
    {
        m_desk.press(cause);
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        m_desk.type(QStringLiteral("practice"));
        m_desk.press(Qt::Key_Return);
    }
    /// Waits for the queue to be this long, read anew.
    bool isLeft(qsizetype rows)
    {
        return QTest::qWaitFor([&] { return page() && page()->rows().size() == rows; }, 20000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desk.open(60, QDate(2026, 5, 4)));
        QVERIFY(m_desk.signIn("doctor"));
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isRead(), 30000);
        Lab high{.client = page()->rows().last().person.id,
                 .takenOn = QDate(2026, 5, 4),
                 .test = LabTest::ALT,
                 .value = 141,
                 .unit = QStringLiteral("U/L"),
                 .upperLimit = 40};
        QVERIFY(Checks(m_desk.database()).measure(high).result().has_value());
        const auto overdue = Worklists(m_desk.database()).overdue().result();
        QVERIFY(overdue.has_value() && !overdue->isEmpty());
        CloseRequest request{.client = overdue->last().person.id,
                             .reason = ClosingReason::Moved,
                             .said = QStringLiteral("lives in Ohio now")};
        QVERIFY(Closings(m_desk.database()).ask(request).result().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(count(isAsked) == 1, 20000);
        m_desk.takeKeys();
    }

    void theCaseShowsTheHistoryTheDaysAndTheDecision()
    {
        QVERIFY(isUrgent(*page()->selected()));
        QTRY_VERIFY(page()->shownCase()->history()->count() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(page()->shownCase()->onset()->content().clinicRead, 20000);
        const auto &onset = page()->shownCase()->onset()->content();
        QCOMPARE(onset.ownAll, page()->shownCase()->history()->count());
        QVERIFY(onset.clinicAll >= onset.ownAll);
        page()->shownCase()->onset()->setFocus();
        m_desk.press(Qt::Key_Left);
        QVERIFY(page()->shownCase()->onset()->accessibleDescription().contains(QStringLiteral("Day 27")));
        m_desk.press(Qt::Key_F7);
        QVERIFY(page()->shownCase()->onsetPane()->isTable());
        QCOMPARE(page()->shownCase()->onsetPane()->table()->count(), onsetDays);
        m_desk.press(Qt::Key_F7);
        m_desk.shot(QStringLiteral("review-case"));
    }

    void theFiltersNarrowTheHistory()
    {
        EffectFilterBar *bar = page()->shownCase()->filters();
        const auto boxes = bar->findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 6);
        const int all = page()->shownCase()->history()->count();
        for (QComboBox *box : boxes) {
            if (box->accessibleName() != QStringLiteral("Reviewed")) continue;
            box->setFocus();
            m_desk.press(Qt::Key_Down);
            const int reviewed = page()->shownCase()->history()->count();
            m_desk.press(Qt::Key_Down);
            QCOMPARE(page()->shownCase()->history()->count() + reviewed, all);
            for (int back = 0; back < 2; ++back) m_desk.press(Qt::Key_Up);
        }
        QCOMPARE(page()->shownCase()->history()->count(), all);
        page()->table()->setFocus();
    }

    void aSignatureIsTakenBackByU()
    {
        const auto before = count(isUrgent);
        const Id<SideEffect> effect = page()->selected()->effect->id;
        signSelected(Qt::Key_2);
        QTRY_COMPARE_WITH_TIMEOUT(count(isUrgent), before - 1, 20000);
        QTRY_VERIFY(page()->table()->hasFocus());
        m_desk.press(Qt::Key_U);
        QTRY_COMPARE_WITH_TIMEOUT(count(isUrgent), before, 20000);
        QCOMPARE(count([&](const ReviewRow &row) { return row.effect && row.effect->id == effect; }), 1);
    }

    void aFollowUpIsOneDigitARow()
    {
        QVERIFY(goTo(isUrgent));
        const SideEffect before = *page()->selected()->effect;
        QTRY_VERIFY(page()->shownCase()->history()->count() > 0);
        m_desk.press(Qt::Key_C);
        QTRY_VERIFY(m_desk.page<FollowUpScreen>() && m_desk.page<FollowUpScreen>()->isReady());
        auto *form = m_desk.page<FollowUpScreen>();
        m_desk.shot(QStringLiteral("follow-up"));
        m_desk.press(Qt::Key_3); // grade, and on
        QTRY_VERIFY(form->criteria()->isAncestorOf(QApplication::focusWidget()));
        m_desk.press(Qt::Key_3); // hospital
        QCOMPARE(form->entry().grade, 3);
        QCOMPARE(form->entry().criteria, QStringList{QStringLiteral("HOSPITAL")});
        QVERIFY(form->entry().serious);
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page(), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(count([&](const ReviewRow &row) {
                                      return row.effect && row.effect->id == before.id && row.effect->serious
                                          && row.effect->version == before.version + 1;
                                  }),
                                  1, 20000);
    }

    void oneOverrideIsSignedOnTheSheet()
    {
        if (!goTo([](const ReviewRow &row) { return row.cause == ReviewRow::Cause::Decision; }))
            QFAIL("the practice clinic has no decision today");
        const auto decisions = [](const ReviewRow &row) { return row.cause == ReviewRow::Cause::Decision; };
        const qsizetype findings = page()->selected()->findings.size(), before = count(decisions);
        const Id<Client> client = page()->selected()->person.id;
        m_desk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<InjectionPage>() && m_desk.page<InjectionPage>()->isReady(), 20000);
        m_desk.press(Qt::Key_O, Qt::AltModifier);
        QTRY_VERIFY(m_desk.window().findChild<SignBox *>());
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        m_desk.type(QStringLiteral("benefit is greater"));
        m_desk.press(Qt::Key_Return);
        m_desk.type(QStringLiteral("practice"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_desk.window().findChild<SignBox *>() || !m_desk.window().findChild<SignBox *>()->isVisible(), 20000);
        m_desk.press(Qt::Key_Escape);
        QTRY_VERIFY(page());
        QTRY_VERIFY_WITH_TIMEOUT(count([&](const ReviewRow &row) {
                                     return decisions(row) && row.person.id == client
                                         && row.findings.size() >= findings;
                                 }) == 0,
                                 20000);
        QVERIFY(count(decisions) == before || count(decisions) == before - 1);
    }

    void whatIsSeenAndLeftGoesAndUBringsItBack()
    {
        QVERIFY(goTo(canBeLeft));
        const qsizetype before = page()->rows().size();
        m_desk.press(Qt::Key_Space);
        QVERIFY(isLeft(before - 1));
        m_desk.press(Qt::Key_U);
        QVERIFY(isLeft(before));
    }

    void aRequestToCloseIsAnsweredByADigit()
    {
        QVERIFY(goTo(isAsked));
        m_desk.shot(QStringLiteral("review-close"));
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page()->shownCase()->said().contains(QStringLiteral("1 or 2")));
        m_desk.press(Qt::Key_2);
        m_desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(count(isAsked), 0, 20000);
    }

    void theQueueIsWorkedToItsEnd()
    {
        for (int rounds = 0; rounds < 200 && !page()->rows().isEmpty(); ++rounds) {
            QTRY_VERIFY(page()->table()->hasFocus());
            const qsizetype before = page()->rows().size();
            QVERIFY(page()->selected());
            if (isUrgent(*page()->selected())) signSelected(Qt::Key_3);
            else m_desk.press(Qt::Key_Space);
            QVERIFY(isLeft(before - 1));
        }
        QVERIFY(page()->rows().isEmpty() && page()->isEmptyShown());
        QCOMPARE(page()->subtitle(), QStringLiteral("nothing needs a physician"));
        qInfo("keys for the whole queue: %d", m_desk.takeKeys());
        m_desk.shot(QStringLiteral("review-empty"));
        m_desk.press(Qt::Key_U); // the last one was too fast
        QVERIFY(isLeft(1));
        QVERIFY(!page()->isEmptyShown());
    }

    void cleanupTestCase() { m_desk.shut(); }
};

QTEST_MAIN(ReviewQueueTest)
#include "review_queue_test.moc"
