#include "app/base/access.h"
#include "app/base/limits.h"
#include <QTest>

/// Who may do what, and what the director may set.
class BaseTest : public QObject
{
    Q_OBJECT

    static QString shown(const Limits &limits, const char *key)
    {
        for (const SettingRow &row : rows(limits))
            if (row.key == QLatin1String(key)) return row.value;
        return QStringLiteral("no such row");
    }

private Q_SLOTS:
    void theDeskSeesWhoIsDueAndNothingClinical()
    {
        for (Right right : {Right::SeeIdentity, Right::SeeDue, Right::EditVisits, Right::EditCalls, Right::SeeKits,
                            Right::ExportNeutral})
            QVERIFY(allows(Role::FrontDesk, right));
        for (Right right : {Right::SeeClinical, Right::LogDoses, Right::GiveInjection, Right::EditHistory,
                            Right::EditOrders, Right::ExportIdentifiable, Right::ExportWithSecond, Right::SeeChartAudit,
                            Right::SetMedical, Right::SeeConsents, Right::EditConsents})
            QVERIFY(!allows(Role::FrontDesk, right));
    }

    void onlyAPhysicianOrdersOverridesAndSets()
    {
        for (Right right : {Right::EditOrders, Right::EditEpisodes, Right::Override, Right::JudgeCausality,
                            Right::CloseUrgent, Right::SetMedical, Right::ExportIdentifiable, Right::EditConsents})
            for (Role role : {Role::FrontDesk, Role::Nurse, Role::Physician, Role::Administrator, Role::Auditor})
                QCOMPARE(allows(role, right), role == Role::Physician);
    }

    void consentsAreThePhysiciansAndTheAuditors()
    {
        for (Role role : {Role::FrontDesk, Role::Nurse, Role::Physician, Role::Administrator, Role::Auditor})
            QCOMPARE(allows(role, Right::SeeConsents), role == Role::Physician || role == Role::Auditor);
    }

    void theAdministratorSeesNothingOfAClient()
    {
        for (Right right : {Right::SeeIdentity, Right::SeeDue, Right::SeeClinical, Right::SeeKits, Right::ExportNeutral,
                            Right::ExportIdentifiable})
            QVERIFY(!allows(Role::Administrator, right));
        for (Right right : {Right::ManageStaff, Right::Backup, Right::SetTechnical, Right::SeeAllAudit, Right::Verify})
            QVERIFY(allows(Role::Administrator, right));
    }

    void anAccountWithSeveralRolesHasTheSum()
    {
        const Roles both = Role::Administrator | Role::Physician;
        QVERIFY(allows(both, Right::EditOrders) && allows(both, Right::ManageStaff));
        QVERIFY(!allows(Roles(), Right::Verify));
        QCOMPARE(codes(both), QStringLiteral("physician,administrator"));
        QCOMPARE(roleFromCode(u"auditor"), std::optional(Role::Auditor));
        QVERIFY(!roleFromCode(u"Auditor"));
    }

    void everySettingReadsBackWhatItShows()
    {
        Limits limits;
        const QList<SettingRow> list = rows(limits);
        QCOMPARE(list.size(), 30);
        for (const SettingRow &row : list) {
            const SettingFault fault = set(limits, row.key, row.value);
            QCOMPARE(fault,
                     row.key == QLatin1String("reversal_agent_check") ? SettingFault::Fixed : SettingFault::None);
        }
        QCOMPARE(limits, Limits());
    }

    void theDefaultsAreThoseOfTheBook()
    {
        const Limits limits;
        QCOMPARE(shown(limits, "interval_mode"), QStringLiteral("D28"));
        QCOMPARE(shown(limits, "lft_months"), QStringLiteral("0,1,3,6 then 6"));
        QCOMPARE(shown(limits, "hcg_days"), QStringLiteral("7/35"));
        QCOMPARE(shown(limits, "lft_days"), QStringLiteral("90/30"));
        QCOMPARE(shown(limits, "pdc_threshold"), QStringLiteral("0.8"));
        QCOMPARE(shown(limits, "closed_day_shift"), QStringLiteral("earlier"));
        QCOMPARE(shown(limits, "uds_each_injection"), QStringLiteral("on"));
        QCOMPARE(shown(limits, "open_weekdays"), QStringLiteral("mon,tue,wed,thu,fri"));
    }

    void whatIsOutOfRangeChangesNothing_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const std::pair<const char *, const char *> bad[] = {
            {"early_days", "8"},
            {"early_days", "-1"},
            {"min_interval_days", "20"},
            {"late_grace_days", "15"},
            {"lapse_days", "13"},
            {"interval_mode", "D21"},
            {"interval_mode", "D29"},
            {"closed_day_shift", "later"},
            {"uds_each_injection", "yes"},
            {"opioid_free_short", "6"},
            {"opioid_free_long", "29"},
            {"lft_warn", "nan"},
            {"lft_block", "11"},
            {"lft_months", "1,3"},
            {"lft_months", "0,3,3"},
            {"lft_months", ""},
            {"hold_before_surgery_oral", "47"},
            {"hold_before_surgery_xr", "31"},
            {"observe_first", "61"},
            {"isr_days", "15"},
            {"platelets_min", "19"},
            {"coverage_days", "32"},
            {"lock_minutes", "0"},
            {"ask_days", "8"},
            {"hcg_days", "7"},
            {"lft_days", "0/30"},
            {"cows_ask", "14"},
            {"open_weekdays", ""},
            {"open_weekdays", "monday"},
            {"early_days", "seven"},
            {"early_days", "7.5"},
        };
        for (const auto &[key, value] : bad)
            QTest::addRow("%s=%s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value);
    }
    void whatIsOutOfRangeChangesNothing()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Limits limits;
        QCOMPARE(set(limits, key, value), SettingFault::BadValue);
        QCOMPARE(limits, Limits());
    }

    void settingsTakeTheirBounds()
    {
        Limits limits;
        QCOMPARE(set(limits, QStringLiteral("early_days"), QStringLiteral("0")), SettingFault::None);
        QCOMPARE(set(limits, QStringLiteral("interval_mode"), QStringLiteral("CM")), SettingFault::None);
        QCOMPARE(set(limits, QStringLiteral("lft_months"), QStringLiteral("0, 2, 4 then 3")), SettingFault::None);
        QCOMPARE(set(limits, QStringLiteral("open_weekdays"), QStringLiteral("mon, sat")), SettingFault::None);
        QCOMPARE(limits.earlyDays, 0);
        QCOMPARE(limits.intervalMode, IntervalMode::CM);
        QCOMPARE(limits.lftMonths, (QList<int>{0, 2, 4}));
        QCOMPARE(limits.lftEveryMonths, 3);
        QCOMPARE(limits.openWeekdays, (QSet<int>{1, 6}));
        QCOMPARE(set(limits, QStringLiteral("early"), QStringLiteral("1")), SettingFault::UnknownKey);
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
