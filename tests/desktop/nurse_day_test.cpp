#include "db/work/day_closings.h"
#include "nurse_hands.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/watch_lines.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/words/reasons.h"

/// A nurse's whole day on a practice clinic, from signing in to the closed day, by keyboard alone, with the keys counted as
/// the program receives them; then the register is read back.
class NurseDayTest : public QObject, private NurseHands
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theNurseSignsInByKeyboard();
    void thirtyTabletsAreOneKeyEach();
    void threeRoutineInjectionsAreEightKeysEach();
    void theCheckInIsElevenKeys();
    void aLateInjectionAsksTheLateLadder();
    void aPositiveUrineTestBlocksAndTheVisitIsNotGiven();
    void threeSideEffectsAreFourKeysEach();
    void theDayIsClosedByOneKeyARow();
    void theRegisterHoldsEverythingOnce();
    void aSecondGivenFromAnotherSessionIsRefused();

private:
    struct Told
    {
        DoseOutcome outcome;
        QString reason;
    };
    CloseDayScreen *closing() const { return m_desk.page<CloseDayScreen>(); }
    void record(int key, DoseOutcome outcome, int reason = 0);
    /// @p row: an injection that nothing but the routine questions stands before.
    bool isRoutine(const TodayRow &row);

    QHash<QUuid, Told> m_tablets;                 ///< by client: what was recorded, as the nurse pressed it
    std::optional<TodayKey> m_refused, m_blocked; ///< not given: for a reason of the client's; by the gate
    std::optional<Id<Client>> m_lateClient;
    QList<Id<Client>> m_effects; ///< who has a side effect noted today
};

void NurseDayTest::initTestCase()
{
    QVERIFY(m_desk.open(300, m_day));
    m_keys = std::make_unique<KeyCount>();
}

void NurseDayTest::cleanupTestCase()
{
    qInfo("the whole day: %d keys, of these %d arrows between rows", m_keys->all(), m_ways);
    m_keys.reset();
    m_desk.shut();
}

void NurseDayTest::theNurseSignsInByKeyboard()
{
    m_desk.signInByKeys("nurse");
    QTRY_VERIFY_WITH_TIMEOUT(today() && today()->list().isRead(), 30000);
    QVERIFY(today()->table()->hasFocus());
    int tablets = 0, injections = 0;
    for (const TodayLine &line : today()->list().lines()) {
        tablets += isNextTablet(line.row);
        injections += line.row.kind == TodayRow::Kind::Injection;
    }
    QVERIFY2(tablets >= 30, qPrintable(QString::number(tablets)));
    QVERIFY2(injections >= 6, qPrintable(QString::number(injections)));
}

/// The next open tablet of the round gets @p key, and by its number a reason.
void NurseDayTest::record(int key, DoseOutcome outcome, int reason)
{
    QVERIFY(walkTo([this](const TodayRow &row) { return isNextTablet(row); }));
    const TodayKey here = keyOf(selected());
    m_keys->take();
    press(key);
    QVERIFY(keyOf(selected()) != here); // it moves on by itself
    if (reason > 0) press(Qt::Key_0 + reason);
    QCOMPARE(m_keys->take(), reason > 0 ? 2 : 1);
    QTRY_VERIFY(settled() && find(here)->dose && find(here)->dose->outcome == outcome);
    if (reason > 0) QTRY_VERIFY(settled() && !find(here)->dose->reason.isEmpty());
    m_tablets.insert(here.client.uuid(), {outcome, find(here)->dose->reason});
}

void NurseDayTest::thirtyTabletsAreOneKeyEach()
{
    for (int dose = 0; dose < 20; ++dose) record(Qt::Key_G, DoseOutcome::Given);
    for (int dose = 0; dose < 4; ++dose) record(Qt::Key_P, DoseOutcome::SelfReported);
    record(Qt::Key_R, DoseOutcome::Refused, 1);
    record(Qt::Key_R, DoseOutcome::Refused, 2);
    record(Qt::Key_H, DoseOutcome::Held, 1);
    QCOMPARE(m_tablets.size(), 27);

    // Not here, and back: on the same row, both kept.
    QVERIFY(walkTo([this](const TodayRow &row) { return isNextTablet(row); }));
    const TodayKey away = keyOf(selected());
    m_keys->take();
    press(Qt::Key_N);
    QCOMPARE(m_keys->take(), 1);
    QTRY_VERIFY(settled() && stateOf(*find(away)) == RowState::NotHere);
    record(Qt::Key_G, DoseOutcome::Given);
    QVERIFY(walkBackTo(away));
    m_keys->take();
    press(Qt::Key_G);
    QCOMPARE(m_keys->take(), 1);
    QTRY_VERIFY(settled() && stateOf(*find(away)) == RowState::Given);
    QVERIFY(find(away)->notHereAt.isValid());
    m_tablets.insert(away.client.uuid(), {DoseOutcome::Given, {}});

    // Given, and it came up again.
    QVERIFY(walkTo([this](const TodayRow &row) { return isNextTablet(row); }));
    const TodayKey ill = keyOf(selected());
    press(Qt::Key_G);
    QTRY_VERIFY(settled() && stateOf(*find(ill)) == RowState::Given);
    QVERIFY(walkBackTo(ill));
    m_keys->take();
    press(Qt::Key_V);
    QCOMPARE(m_keys->take(), 1);
    QTRY_VERIFY(settled() && stateOf(*find(ill)) == RowState::Vomited);
    // And one undo of each kind: what is taken back is selected again.
    press(Qt::Key_U);
    QTRY_VERIFY(settled() && stateOf(*find(ill)) == RowState::Given);
    QTRY_VERIFY(keyOf(selected()) == ill);
    press(Qt::Key_V);
    QTRY_VERIFY(settled() && stateOf(*find(ill)) == RowState::Vomited);
    m_tablets.insert(ill.client.uuid(), {DoseOutcome::Vomited, find(ill)->dose->reason});
    QCOMPARE(m_tablets.size(), 30);

    for (const int key : {Qt::Key_G, Qt::Key_P, Qt::Key_R, Qt::Key_H, Qt::Key_N}) {
        QVERIFY(walkTo([this](const TodayRow &row) { return isNextTablet(row); }));
        const TodayKey here = keyOf(selected());
        m_keys->take();
        press(key);
        QTRY_VERIFY(settled() && stateOf(*find(here)) != RowState::Open);
        press(Qt::Key_U);
        QCOMPARE(m_keys->take(), 2);
        QTRY_VERIFY(settled() && stateOf(*find(here)) == RowState::Open);
        QTRY_VERIFY(keyOf(selected()) == here);
    }
    m_desk.shot(QStringLiteral("nurse-day-round"));
}

bool NurseDayTest::isRoutine(const TodayRow &row)
{
    if (row.kind != TodayRow::Kind::Injection || row.injection || row.series.recheck != Recheck::Routine
        || !row.series.lastGiven.isValid() || (m_blocked && keyOf(row) == *m_blocked))
        return false;
    return isSimple(row.person.id);
}

void NurseDayTest::threeRoutineInjectionsAreEightKeysEach()
{
    for (int shot = 0; shot < 3; ++shot) {
        QVERIFY2(walkTo([this](const TodayRow &row) { return isRoutine(row); }), qPrintable(QString::number(shot)));
        const QString name = selected().person.name;
        m_keys->take();
        const bool given = giveHere();
        const int keys = m_keys->take();
        QVERIFY2(given,
                 qPrintable(name + QStringLiteral(": ") + (sheet() ? sheet()->whatIsLeft().join(u',') : said())));
        QVERIFY2(keys <= 8, qPrintable(QStringLiteral("%1: %2 keys").arg(name).arg(keys)));
    }
    // Taken back, and given again.
    const TodayKey last = m_shots.last();
    press(Qt::Key_U);
    QTRY_VERIFY(settled() && find(last) && !find(last)->injection);
    QVERIFY2(said().contains(QStringLiteral("is taken back")), qPrintable(said()));
    m_shots.removeLast();
    QVERIFY(walkBackTo(last));
    QVERIFY(giveHere());
    m_desk.shot(QStringLiteral("nurse-day-injections"));
}

void NurseDayTest::theCheckInIsElevenKeys()
{
    QVERIFY(walkTo([this](const TodayRow &row) { return isRoutine(row); }));
    const TodayKey here = keyOf(selected());
    QVERIFY(openSheet());
    for (int keys = 0; keys < 24 && !qobject_cast<QCheckBox *>(QApplication::focusWidget()); ++keys) {
        GateRow *row = rowInHand();
        QVERIFY(!row || !row->isBarred());
        if (row && row->isOpen()) press(row->question().field == GateField::Points ? Qt::Key_0 : Qt::Key_1);
        else press(Qt::Key_Return);
    }
    m_keys->take();
    press(Qt::Key_Space); // the talk about an overdose; the check-in is next
    auto *field = qobject_cast<CheckInField *>(QApplication::focusWidget());
    QVERIFY2(field, qPrintable(sheet()->whatIsLeft().join(u',')));
    for (const int grade : {1, 0, 0, 0, 0, 0, 0}) press(Qt::Key_0 + grade);
    press(Qt::Key_3); // craving
    press(Qt::Key_0); // no use
    QVERIFY2(sheet()->canSave(), qPrintable(sheet()->whatIsLeft().join(u',')));
    press(Qt::Key_Return);
    QCOMPARE(m_keys->take(), 11);
    QTRY_VERIFY_WITH_TIMEOUT(today() && settled() && find(here) && find(here)->injection, 20000);
    m_shots << here;
}

void NurseDayTest::aLateInjectionAsksTheLateLadder()
{
    // Somebody on the call list comes in: found by name, given from the chart.
    std::optional<Person> late;
    for (const OverdueRow &row : must(Worklists(database()).overdue().result()))
        if (!late && row.series.recheck == Recheck::LateCheck && isSimple(row.person.id)) late = row.person;
    QVERIFY2(late, "the practice clinic must have somebody who is late and was treated for opioids");
    press(Qt::Key_K, Qt::ControlModifier);
    m_desk.type(late->chartNumber);
    press(Qt::Key_Return);
    const auto chart = [this] { return m_desk.page<ChartScreen>(); };
    QTRY_VERIFY_WITH_TIMEOUT(chart() && chart()->isReady(), 20000);
    m_keys->take();
    QVERIFY(openSheet());
    QVERIFY(!sheet()->canSave());
    const QStringList left = sheet()->whatIsLeft();
    m_desk.shot(QStringLiteral("nurse-day-late"));
    QVERIFY2(answerSheet(), qPrintable(sheet()->whatIsLeft().join(u',') + u'/' + left.join(u',')));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(chart(), 20000);
    qInfo("a late injection: %d keys; asked: %s", m_keys->take(), qPrintable(left.join(QStringLiteral(", "))));
    const ChartPage page = must(Worklists(database()).chart(late->id).result());
    QVERIFY(!page.injections.isEmpty());
    QCOMPARE(page.injections.last().givenOn, m_day);
    const Assessment asked = page.assessments.last();
    QCOMPARE(asked.assessedOn, m_day); // the ladder was answered, and is kept
    QVERIFY(asked.withdrawal != YesNo::Unknown || asked.cows.has_value());
    bool urine = false;
    for (const Lab &lab : page.labs) urine = urine || (lab.test == LabTest::UDS_OPIOID && lab.takenOn == m_day);
    QVERIFY(urine);
    m_lateClient = late->id;
    press(Qt::Key_Escape);
    QTRY_VERIFY(today());
}

void NurseDayTest::aPositiveUrineTestBlocksAndTheVisitIsNotGiven()
{
    QVERIFY(walkTo([this](const TodayRow &row) { return isRoutine(row); }));
    const TodayKey here = keyOf(selected());
    QVERIFY(openSheet());
    for (int keys = 0; keys < 24; ++keys) {
        GateRow *row = rowInHand();
        if (!row || row->isBarred()) break;
        const bool urine = row->question().codes.contains(QStringLiteral("E06_UDS"));
        press(urine ? Qt::Key_2 : row->question().field == GateField::Points ? Qt::Key_0 : Qt::Key_1);
    }
    QVERIFY2(!sheet()->canSave(), "a positive urine test stops the injection");
    press(Qt::Key_Return); // however often it is asked
    QVERIFY(sheet());
    m_desk.shot(QStringLiteral("nurse-day-blocked"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(today());
    QVERIFY(walkBackTo(here));
    QVERIFY(!find(here)->injection);
    m_blocked = here; // its answer is given when the day is closed
}

void NurseDayTest::threeSideEffectsAreFourKeysEach()
{
    for (const int term : {1, 2, 3}) {
        press(Qt::Key_Down);
        ++m_ways;
        const Id<Client> client = selected().person.id;
        m_keys->take();
        press(Qt::Key_S);
        const auto page = [this] { return m_desk.page<SideEffectPage>(); };
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isReady(), 20000);
        press(Qt::Key_0 + term);
        press(Qt::Key_1);
        press(Qt::Key_Return);
        QCOMPARE(m_keys->take(), 4);
        QTRY_VERIFY_WITH_TIMEOUT(today(), 20000);
        m_effects << client;
    }
    press(Qt::Key_U); // the last one was a slip
    QTRY_VERIFY2(said().contains(QStringLiteral("entered in error")), qPrintable(said()));
    press(Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.page<SideEffectPage>() && m_desk.page<SideEffectPage>()->isReady(), 20000);
    for (const int key : {Qt::Key_3, Qt::Key_1, Qt::Key_Return}) press(key);
    QTRY_VERIFY_WITH_TIMEOUT(today(), 20000);
}

void NurseDayTest::theDayIsClosedByOneKeyARow()
{
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(closing() && closing()->list().isRead() && closing()->open() > 0, 20000);
    QTRY_VERIFY(closing()->open() > closing()->list().open()); // five people are still watched
    const int open = closing()->open();
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(closing()); // too early
    m_desk.shot(QStringLiteral("nurse-day-close"));
    m_keys->take();
    int reasons = 0, undone = 0;
    QSet<int> kinds;
    while (closing()->open() > 0) {
        const CloseLine line = closing()->lines().at(closing()->table()->row());
        QVERIFY(line.words.keepsOpen);
        const int left = closing()->open();
        // Whoever has come by now and was not answered swallowed nothing: missed. The blocked visit says why.
        const int key = line.words.proposal.key == Qt::Key_G ? int(Qt::Key_M) : line.words.proposal.key;
        const bool blocked = line.line && m_blocked && keyOf(line.line->row) == *m_blocked;
        const bool refused = !blocked && !m_refused && line.line && line.line->row.kind == TodayRow::Kind::Injection;
        if (refused) m_refused = keyOf(line.line->row); // was here, and did not want it
        press(blocked || refused ? int(Qt::Key_M) : key);
        QCOMPARE(closing()->open(), left - 1);
        if (blocked || refused) {
            press(blocked ? Qt::Key_3 : Qt::Key_6);
            ++reasons;
            continue;
        }
        if (kinds.contains(key)) continue;
        kinds << key; // one of each kind is taken back, and answered again
        press(Qt::Key_U);
        ++undone;
        QTRY_COMPARE(closing()->open(), left);
        QTRY_VERIFY2(closing()->lines().at(closing()->table()->row()).key() == line.key(),
                     qPrintable(QStringLiteral("%1: %2 / %3").arg(QChar(key)).arg(line.words.spoken, said())));
        QTRY_VERIFY(closing()->lines().at(closing()->table()->row()).words.isOpen);
        press(key);
        QCOMPARE(closing()->open(), left - 1);
    }
    QCOMPARE(m_keys->take(), open + reasons + 2 * undone);
    QVERIFY(kinds.contains(Qt::Key_M) && kinds.contains(Qt::Key_Space));
    m_keys->take();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_keys->take(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(today() && today()->list().page().closed, 20000);
    m_desk.shot(QStringLiteral("nurse-day-closed"));
}

void NurseDayTest::theRegisterHoldsEverythingOnce()
{
    QVERIFY(m_lateClient && m_blocked && m_refused);
    const TodayPage page = must(Worklists(database()).today().result());
    QVERIFY(page.closed);
    QCOMPARE(page.closed->tally.leftOpen, 0);
    QHash<QUuid, int> rows;
    for (const TodayRow &row : page.rows) {
        QVERIFY(isAnswered(row));
        if (row.kind == TodayRow::Kind::Dose) ++rows[row.person.id.uuid()];
    }
    for (auto of = m_tablets.cbegin(); of != m_tablets.cend(); ++of) {
        QCOMPARE(rows.value(of.key()), 1);
        const auto kept = must(Doses(database()).between(Id<Client>::of(of.key()), m_day, m_day).result());
        QCOMPARE(kept.size(), 1); // each once
        QCOMPARE(kept.first().outcome, of->outcome);
        QCOMPARE(kept.first().reason, of->reason);
        QCOMPARE(kept.first().givenBy, QStringLiteral("nurse"));
    }
    const auto injections = [this](Id<Client> client) {
        QList<Injection> found;
        for (const Injection &each : must(Worklists(database()).chart(client).result()).injections)
            if (each.givenOn == m_day) found << each;
        return found;
    };
    QCOMPARE(m_shots.size(), 4);
    for (const TodayKey &key : std::as_const(m_shots)) {
        const auto given = injections(key.client);
        QCOMPARE(given.size(), 1);
        QVERIFY(given.first().given && given.first().milligrams == fullDose && !given.first().lot.isEmpty());
        QVERIFY(given.first().watchEndedAt.isValid()); // ended when the day was closed
    }
    QCOMPARE(injections(*m_lateClient).size(), 1);
    QVERIFY(injections(*m_lateClient).first().given);
    const auto blocked = injections(m_blocked->client);
    QCOMPARE(blocked.size(), 1);
    QVERIFY(!blocked.first().given);
    QCOMPARE(blocked.first().notGivenReason, shippedReasons(ReasonFor::NotGiven)[2]);
    QCOMPARE(injections(m_refused->client).size(), 1);
    QCOMPARE(injections(m_refused->client).first().notGivenReason, shippedReasons(ReasonFor::NotGiven)[5]);
    for (const Id<Client> &client : std::as_const(m_effects)) {
        int today = 0;
        for (const SideEffect &each : must(Worklists(database()).chart(client).result()).effects)
            today += each.onsetOn == m_day && !each.inError && each.grade == 1;
        QVERIFY2(today >= 1, "the side effect is in the chart");
    }
    QVERIFY(must(DayClosings(database()).lastThings().result()).count() == 0);
}

void NurseDayTest::aSecondGivenFromAnotherSessionIsRefused()
{
    const QUuid client = m_tablets.cbegin().key();
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk.window().frame());
    QVERIFY(m_desk.signIn("doctor")); // somebody else, who may log tablets too
    Dose second{.client = Id<Client>::of(client)};
    second.dueOn = m_day;
    second.milligrams = 50;
    second.givenAt = database().clock().now();
    const auto kept = Doses(database()).log(second).result();
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Error::Kind::AlreadyRecorded);
    QCOMPARE(must(Doses(database()).between(second.client, m_day, m_day).result()).size(), 1);
}

QTEST_MAIN(NurseDayTest)
#include "nurse_day_test.moc"
