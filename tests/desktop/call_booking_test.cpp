#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/overdue/window_list.h"
#include "ui/desktop/parts/empty_state.h"
#include <QDateEdit>

/// Booking from the call list by keyboard, and what an empty list offers instead.
class CallBookingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookingTakesTheFirstFreeMinutes();
    void anEmptyCallListSaysWhoComesNext();

private:
    static void giveWithoutSeries(Database &database);
};

void CallBookingTest::bookingTakesTheFirstFreeMinutes()
{
    PracticeWindow desk;
    QVERIFY(desk.open(100, {2026, 5, 4}));
    QVERIFY(desk.signIn("desk"));
    QVERIFY(desk.window().frame()->goTo(QStringLiteral("overdue")));
    auto *overdue = desk.page<OverduePage>();
    QTRY_VERIFY_WITH_TIMEOUT(overdue && !overdue->rows().isEmpty(), 20000);
    QList<QDateTime> starts;
    for (int i = 0; i < 2 && i < overdue->rows().size(); ++i) {
        const Id<Client> id = overdue->rows()[i].person.id;
        const auto *lines = static_cast<const TableModel<OverdueLine> *>(overdue->table()->model());
        overdue->table()->setRow(lines->rows().isEmpty() ? -1 : [&] {
            for (int row = 0; row < lines->rowCount(); ++row)
                if (lines->at(row).row && lines->at(row).row->person.id == id) return row;
            return -1;
        }());
        overdue->table()->setFocus();
        desk.press(Qt::Key_B);
        auto *panel = overdue->findChild<OverduePanel *>();
        QTRY_VERIFY(panel->askBox()->isAsking());
        panel->askBox()->findChild<QDateEdit *>()->setDate(QDate(2026, 5, 12));
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(!panel->askBox()->isAsking());
        const auto bookedAt = [&]() -> QDateTime {
            const auto read = Worklists(desk.database()).chart(id).result();
            for (const Visit &visit : read->visits)
                if (visit.startsAt.date() == QDate(2026, 5, 12) && visit.status == VisitStatus::Booked
                    && visit.purpose == VisitPurpose::Injection)
                    return visit.startsAt;
            return {};
        };
        QTRY_VERIFY(bookedAt().isValid());
        starts << bookedAt();
    }
    QCOMPARE(starts.size(), 2);
    QVERIFY(starts[0].secsTo(starts[1]) >= 30 * 60 || starts[1].secsTo(starts[0]) >= 30 * 60);
    for (const QDateTime &each : starts) QVERIFY(each.time() >= QTime(8, 30) && each.time() <= QTime(16, 30));
}

/// An injection of three days ago, as an import would write it.
void CallBookingTest::giveWithoutSeries(Database &database)
{
    auto kept = database.write<Done>(Right::GiveInjection, [](Session &session) -> Result<Done> {
        auto clients = kept::current<Client>(session);
        if (!clients) return clients.error();
        Injection injection{.client = clients->first().id, .givenOn = QDate(2026, 5, 1), .side = Side::Left};
        if (auto done = kept::keep(session, injection, Act::Import); !done) return done;
        return series::bringUpToDate(session, injection.client);
    });
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result().has_value());
}

void CallBookingTest::anEmptyCallListSaysWhoComesNext()
{
    // A register in which nobody has a running series: nobody is past due, and no window opens.
    PracticeWindow small;
    QVERIFY(small.open(1, {2026, 5, 4}, {1280, 800}, 100, 3));
    QVERIFY(small.signIn("nurse"));
    giveWithoutSeries(small.database());
    QVERIFY(small.lock());
    QVERIFY(small.signIn("desk"));
    auto *overdue = small.page<OverduePage>();
    QVERIFY(overdue);
    if (QTest::qWaitFor([&] { return !overdue->rows().isEmpty(); }, 3000))
        QFAIL("choose a seed without anybody past due");
    QTRY_VERIFY_WITH_TIMEOUT(overdue->quiet().has_value(), 10000);
    QCOMPARE(overdue->quiet()->next.size(), 1);
    const NextWindow next = overdue->quiet()->next.first();
    QCOMPARE(next.series.nextDue, QDate(2026, 5, 29));
    QVERIFY(!next.visit);
    QTRY_VERIFY(overdue->findChild<EmptyState *>()->accessibleName().contains(next.person.name));
    auto *windows = overdue->findChild<WindowList *>();
    QVERIFY(windows->isVisible());
    QVERIFY(windows->accessibleName().contains(QStringLiteral("no visit yet")));
    overdue->setFocus();
    small.press(Qt::Key_B);
    auto *box = overdue->findChild<OverduePanel *>()->askBox();
    QTRY_VERIFY(box->isAsking());
    QCOMPARE(box->day(), QDate(2026, 5, 29));
    small.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(overdue->quiet() && overdue->quiet()->next.first().visit, 10000);
    QCOMPARE(overdue->quiet()->next.first().visit->startsAt.time(), QTime(8, 30));
}

QTEST_MAIN(CallBookingTest)
#include "call_booking_test.moc"
