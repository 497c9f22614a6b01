#include "db/stores/consents.h"
#include "practice_window.h"
#include "ui/desktop/consents/consent_form.h"
#include "ui/desktop/consents/consent_page.h"
#include "ui/desktop/consents/revocation_page.h"
#include "ui/desktop/orders/order_foot.h"
#include "ui/desktop/orders/order_form.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/orders/order_templates.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include <QCheckBox>
#include <QLineEdit>

/// What a physician was writing when the desk locked: an order, a step of care, a discharge, a consent. It comes back as it was
/// typed, to that person alone, without the password.
class PhysicianDraftTest : public QObject
{
    Q_OBJECT

    PracticeWindow m_desk;
    std::optional<Id<Client>> m_client;

    NoticeLine *offer()
    {
        for (NoticeLine *line : m_desk.window().frame()->findChildren<NoticeLine *>())
            if (line->sentence().contains(QStringLiteral("You were writing"))) return line;
        return nullptr;
    }
    void lockAndReturn()
    {
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
        QVERIFY(m_desk.signIn("nurse"));
        QVERIFY(!offer()); // nobody else's business
        m_desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk.window().frame());
        QVERIFY(m_desk.signIn("doctor"));
        QTRY_VERIFY(offer());
        QTRY_VERIFY(qobject_cast<DeedButton *>(QApplication::focusWidget()));
        m_desk.press(Qt::Key_Space); // Continue
        QVERIFY(!offer());
    }
    template <typename Form> Form *open(void (Screen::*wanted)(Id<Client>))
    {
        Q_EMIT(m_desk.window().frame()->current()->*wanted)(*m_client);
        auto *form = m_desk.page<Form>();
        if (!form || !QTest::qWaitFor([form] { return form->isReady(); }, 20000)) qFatal("no form");
        return form;
    }
    /// A consent of the client, signed a month ago.
    Consent kept(const QString &recipient)
    {
        const auto made = Consents(m_desk.database())
                              .add({.client = *m_client,
                                    .kind = ConsentKind::Specific,
                                    .recipient = recipient,
                                    .purpose = QStringLiteral("attendance"),
                                    .signedOn = QDate(2026, 4, 4)})
                              .result();
        if (!made) qFatal("no consent");
        return *made;
    }
    template <typename Form> Form *again()
    {
        if (!QTest::qWaitFor([this] { return m_desk.page<Form>() && m_desk.page<Form>()->isReady(); }, 20000))
            qFatal("it did not come back");
        return m_desk.page<Form>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_desk.open(60, QDate(2026, 5, 4)));
        QVERIFY(m_desk.signIn("doctor"));
        const auto today = Worklists(m_desk.database()).today().result();
        QVERIFY(today.has_value());
        for (const TodayRow &row : today->rows)
            if (row.kind == TodayRow::Kind::Dose && row.order && row.order->regimen == Regimen::Daily50) {
                m_client = row.person.id;
                break;
            }
        QVERIFY(m_client);
    }
    void cleanup()
    {
        for (int tries = 0; tries < 4 && !m_desk.page<ReviewPage>(); ++tries) m_desk.press(Qt::Key_Escape);
        QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("review")));
    }

    void untouchedPagesAreNoDrafts()
    {
        QVERIFY(open<OrderPage>(&Screen::orderWanted)->draft().isEmpty());
        m_desk.press(Qt::Key_Escape);
        QVERIFY(open<CareStepPage>(&Screen::careStepWanted)->draft().isEmpty());
        m_desk.press(Qt::Key_Escape);
        QVERIFY(open<DischargePage>(&Screen::dischargeWanted)->draft().isEmpty());
    }

    void anOrderComesBackWithTemplateDayAndReason()
    {
        auto *order = open<OrderPage>(&Screen::orderWanted);
        m_desk.press(Qt::Key_4); // every other day
        order->form()->from()->setDate(QDate(2026, 5, 12));
        order->form()->reason()->setFocus();
        m_desk.type(QStringLiteral("works nights now"));
        order->foot()->password()->setFocus();
        m_desk.type(QStringLiteral("practice"));
        const QCborMap before = order->draft();
        const QString summary = order->form()->summary();
        QVERIFY(!before.isEmpty());
        lockAndReturn();
        order = again<OrderPage>();
        QCOMPARE(order->draft(), before);
        QCOMPARE(order->form()->summary(), summary);
        QCOMPARE(order->form()->from()->date(), QDate(2026, 5, 12));
        QVERIFY(order->foot()->password()->isEmpty()); // it is never part of a draft
    }

    void aStepOfCareComesBack()
    {
        auto *step = open<CareStepPage>(&Screen::careStepWanted);
        m_desk.press(Qt::Key_4); // aftercare
        step->reason()->setFocus();
        m_desk.type(QStringLiteral("goals reached"));
        const QCborMap before = step->draft();
        QVERIFY(!before.isEmpty());
        lockAndReturn();
        step = again<CareStepPage>();
        QCOMPARE(step->draft(), before);
        QCOMPARE(step->level()->current(), 3);
        QCOMPARE(step->reason()->text(), QStringLiteral("goals reached"));
    }

    void aDischargeComesBackAndKnowsThatTheWarningWasPrinted()
    {
        auto *page = open<DischargePage>(&Screen::dischargeWanted);
        m_desk.type(QStringLiteral("Lost"));
        page->rescue()->setCurrent(1);
        page->findChildren<QCheckBox *>().first()->click(); // not the first call
        page->paperPrinted();
        const QCborMap before = page->draft();
        QVERIFY(!before.isEmpty());
        lockAndReturn();
        page = again<DischargePage>();
        QCOMPARE(page->draft(), before);
        QCOMPARE(page->rescue()->current(), 1);
        QVERIFY(page->draft().value(QStringLiteral("printed")).toBool());
    }

    void aConsentComesBackAndIsTheOneThatWasCorrected()
    {
        Q_EMIT m_desk.window().frame()->current()->newConsentWanted(*m_client);
        QVERIFY(again<ConsentPage>()->draft().isEmpty());
        m_desk.press(Qt::Key_Escape);
        const Consent made = kept(QStringLiteral("Example County Drug Court"));
        Q_EMIT m_desk.window().frame()->current()->consentCorrectionWanted(*m_client, made.id);
        auto *page = again<ConsentPage>();
        page->form()->recipient()->setFocus();
        page->form()->recipient()->selectAll();
        m_desk.type(QStringLiteral("Dr Example, primary care"));
        const QCborMap before = page->draft();
        QVERIFY(!before.isEmpty());
        lockAndReturn();
        page = again<ConsentPage>();
        QCOMPARE(page->draft(), before);
        QCOMPARE(page->form()->consent().id, made.id);
        QCOMPARE(page->form()->recipient()->text(), QStringLiteral("Dr Example, primary care"));
    }

    void aRevocationComesBackWithTheClientsWords()
    {
        const Consent made = kept(QStringLiteral("Example Lane Pharmacy"));
        Q_EMIT m_desk.window().frame()->current()->revocationWanted(*m_client, made.id);
        auto *page = again<RevocationPage>();
        QVERIFY(page->draft().isEmpty());
        page->reason()->setFocus();
        m_desk.type(QStringLiteral("no more letters"));
        const QCborMap before = page->draft();
        lockAndReturn();
        page = again<RevocationPage>();
        QCOMPARE(page->draft(), before);
        QCOMPARE(page->reason()->text(), QStringLiteral("no more letters"));
        QVERIFY(page->says().contains(made.recipient));
    }

    void cleanupTestCase() { m_desk.shut(); }
};

QTEST_MAIN(PhysicianDraftTest)
#include "physician_draft_test.moc"
