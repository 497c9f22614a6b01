#include "app/safety/decision.h"
#include "db/door/database.h"
#include "db/stores/client_records_private.h"
#include "tests/db/practice_register.h"

/// What the gate is given when a dose is saved leads to the same answer as everything that is known of the client.
class GateReachTest : public QObject, private PracticeRegister
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theNewestRecordsAnswerTheGateLikeAllRecords();
    void theNoticesOfATabletAreTheSameFromItsOwnRecords();
    void yearsOfRecordsAreNotRead();

private:
    template <typename Check> void eachClient(const Check &check);

    const QDate m_today = QDate(2026, 5, 4);
};

void GateReachTest::initTestCase()
{
    openPractice(60, m_today);
    signIn("nurse");
}

/// Calls @p check with the session and each client of the register.
template <typename Check> void GateReachTest::eachClient(const Check &check)
{
    auto done = m_database
                    ->read<int>(Right::SeeClinical,
                                [&check](Session &session) -> Result<int> {
                                    auto clients = kept::current<Client>(session);
                                    if (!clients) return clients.error();
                                    for (const Client &client : std::as_const(*clients))
                                        if (auto checked = check(session, client.id); !checked) return checked.error();
                                    return int(clients->size());
                                })
                    .result();
    QVERIFY(done);
    QCOMPARE(*done, 60);
}

void GateReachTest::theNewestRecordsAnswerTheGateLikeAllRecords()
{
    QStringList differ;
    int asked = 0;
    eachClient([&](Session &session, Id<Client> id) -> Result<Done> {
        auto all = readClientRecords(session, id);
        if (!all) return all.error();
        for (const int back : {-20, 0, 1, 9, 30, 45, 120, 400, 900}) { // also days between records, and years ago
            const QDate day = m_today.addDays(-back);
            auto newest = readGateRecords(session, id, day);
            if (!newest) return newest.error();
            for (const Route route : {Route::XR, Route::Oral}) {
                ++asked;
                const bool same = visitGate(all->gateRecords(), route, day, session.limits())
                        == visitGate(newest->gateRecords(), route, day, session.limits())
                    && lastGivenBefore(all->injections, route, day) == lastGivenBefore(newest->injections, route, day)
                    && recheckFor(all->gateRecords(), route, day, session.limits())
                        == recheckFor(newest->gateRecords(), route, day, session.limits());
                if (!same) differ << day.toString(Qt::ISODate) + code(route) + id.text();
            }
        }
        return Done{};
    });
    QCOMPARE(differ, QStringList());
    QCOMPARE(asked, 60 * 9 * 2);
}

void GateReachTest::theNoticesOfATabletAreTheSameFromItsOwnRecords()
{
    QStringList differ;
    QSet<QString> said;
    eachClient([&](Session &session, Id<Client> id) -> Result<Done> {
        auto all = readClientRecords(session, id);
        if (!all) return all.error();
        QList<Order> oral = all->orders;
        oral.removeIf([](const Order &order) { return order.kind == OrderKind::Injection; });
        for (const int back : {-20, 0, 1, 9, 30, 45, 120, 400, 900}) {
            const QDate day = m_today.addDays(-back);
            auto few = readTabletRecords(session, id, oral, day);
            if (!few) return few.error();
            const QStringList notices = tabletNotices(all->gateRecords(), day, session.limits());
            if (notices != tabletNotices(few->gateRecords(), day, session.limits()))
                differ << day.toString(Qt::ISODate) + id.text();
            for (const QString &notice : notices) said << notice.section(u':', 0, 0);
        }
        return Done{};
    });
    QCOMPARE(differ, QStringList());
    QVERIFY2(said.size() >= 2, "the practice clinic must have somebody to check");
}

void GateReachTest::yearsOfRecordsAreNotRead()
{
    qsizetype all = 0, read = 0, longest = 0;
    eachClient([&](Session &session, Id<Client> id) -> Result<Done> {
        auto whole = readClientRecords(session, id);
        auto newest = readGateRecords(session, id, m_today);
        if (!whole || !newest) return (whole ? newest : whole).error();
        all += whole->doses.size() + whole->injections.size() + whole->assessments.size();
        const qsizetype here = newest->doses.size() + newest->injections.size();
        read += here + newest->assessments.size();
        longest = std::max(longest, here);
        return Done{};
    });
    QVERIFY2(read * 5 < all, qPrintable(QStringLiteral("%1 of %2").arg(read).arg(all)));
    QVERIFY2(longest < 60, qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(GateReachTest)
#include "gate_reach_test.moc"
