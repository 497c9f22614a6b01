#pragma once
#include "db/stores/kept.h"
#include "db/stores/series.h"

/// Records that the practice clinic never makes up, of one client who has been discharged: two samples of a day, a visit
/// cancelled and booked again, notes with quotes and line breaks, moments of another offset and with milliseconds, records
/// taken back, a partial dose that a physician let count.
class UnusualRecords
{
public:
    explicit UnusualRecords(Session &session) : m_session(session) {}

    /// Keeps them all; the first error.
    Result<Done> keepAll()
    {
        keepPerson();
        keepTablets();
        keepInjections();
        keepTests();
        keepEffects();
        keepOutreach();
        keepAnswers();
        keepClinic();
        if (m_done) m_done = series::bringUpToDate(m_session, m_client);
        if (m_done) m_done = series::rankCall(m_session, m_client);
        return m_done;
    }

private:
    template <typename Thing> void keep(const Thing &thing)
    {
        if (m_done) m_done = kept::keep(m_session, thing, Act::Add);
    }

    void keepPerson()
    {
        Client client{.id = m_client,
                      .chartNumber = QStringLiteral("Z-1\"9"),
                      .lastName = QStringLiteral("'=O’Brien, née \"Ng\""),
                      .firstName = QStringLiteral("Zoë"),
                      .preferredName = QStringLiteral("-Zed"),
                      .birthDate = QDate(1980, 2, 29),
                      .sex = SexAtBirth::Female,
                      .language = QStringLiteral("Español"),
                      .phone = QStringLiteral("+1 503 555 0188"),
                      .voicemail = Voicemail::NoName,
                      .callHours = QStringLiteral("after five,\nnever Sundays"),
                      .email = QStringLiteral("z@example.org"),
                      .enrolledOn = QDate(2026, 1, 5),
                      .dischargedOn = QDate(2026, 4, 20),
                      .level = CareLevel::Aftercare};
        keep(client);
        keep((History{.client = m_client,
                      .indication = Indication::Both,
                      .opioidHistory = YesNo::No,
                      .dischargeReason = QStringLiteral("moved")}));
    }

    void keepTablets()
    {
        keep((Order{.client = m_client, .startsOn = QDate(2026, 2, 1), .prescriber = {}}));
        keep((Order{.client = m_client,
                    .kind = OrderKind::Hold,
                    .startsOn = QDate(2026, 2, 10),
                    .endsOn = QDate(2026, 2, 12),
                    .reason = QStringLiteral("surgery")}));
        keep((Dose{.client = m_client,
                   .dueOn = QDate(2026, 2, 3),
                   .outcome = DoseOutcome::Vomited,
                   .milligrams = 12.5,
                   .givenAt = m_moment.addDays(-27),
                   .givenBy = QStringLiteral("@home"),
                   .reason = QStringLiteral("\tnausea")}));
        keep((Dose{.inError = true, .client = m_client, .dueOn = QDate(2026, 2, 4), .milligrams = 50}));
    }

    void keepInjections()
    {
        keep((
            Injection{.client = m_client,
                      .givenOn = m_day,
                      .givenAt = m_moment,
                      .milligrams = 200,
                      .full = false,
                      .countsAsGiven = true,
                      .side = Side::Right,
                      .needle = QStringLiteral("2"),
                      .lot = QStringLiteral("=LOT"),
                      .expiresOn = QDate(2027, 1, 31),
                      .outOfColdAt = m_moment.addSecs(-2700),
                      .reversalTalk = YesNo::No,
                      .observedMinutes = 0,
                      .reaction = QStringLiteral("none"),
                      .givenBy = QStringLiteral("Maren Holt"),
                      .note = QStringLiteral("clogged,\nspare used"),
                      .lotSaid = true,
                      .watchEndedAt = m_moment.addSecs(1800),
                      .vitals = {.systolic = 128, .diastolic = 82, .pulse = 71, .celsius = 36.65, .kilograms = 80.5}}));
        keep((Injection{.client = m_client,
                        .givenOn = QDate(2026, 3, 30),
                        .given = false,
                        .milligrams = 0,
                        .full = false,
                        .notGivenReason = QStringLiteral("positive test")}));
        for (const double tablets : {7.0, 7.0, 0.5})
            keep((Fill{.client = m_client,
                       .dispensedOn = m_day,
                       .tablets = tablets,
                       .milligrams = 50,
                       .daysSupply = 7,
                       .note = QStringLiteral("blister")}));
    }

    void keepTests()
    {
        for (const LabResult result : {LabResult::Positive, LabResult::Negative})
            keep((Lab{.client = m_client,
                      .takenOn = m_day,
                      .test = LabTest::UDS_OPIOID,
                      .result = result,
                      .confirms = result == LabResult::Negative,
                      .takenAt = QTime(9, 5)}));
        for (const double value : {131.25, 40.0})
            keep((Lab{.client = m_client,
                      .takenOn = m_day,
                      .test = LabTest::ALT,
                      .value = value,
                      .unit = QStringLiteral("U/L"),
                      .upperLimit = 40,
                      .note = QStringLiteral("haemolysed")}));
        for (const NaloxoneStep what : {NaloxoneStep::Offered, NaloxoneStep::Accepted, NaloxoneStep::HasKit})
            keep((Naloxone{.client = m_client,
                           .on = m_day,
                           .what = what,
                           .kitExpiresOn = what == NaloxoneStep::HasKit ? QDate(2028, 1, 31) : QDate()}));
    }

    void keepEffects()
    {
        for (const char *note : {"first", "again the same m_day"})
            keep((SideEffect{.client = m_client,
                             .onsetOn = m_day,
                             .resolvedOn = m_day.addDays(2),
                             .term = QStringLiteral("NAUSEA"),
                             .grade = 3,
                             .serious = true,
                             .worsening = true,
                             .product = Product::XR,
                             .action = QStringLiteral("4"),
                             .causality = QStringLiteral("POSSIBLE"),
                             .outcome = QStringLiteral("1"),
                             .note = QString::fromLatin1(note),
                             .reviewedBy = QStringLiteral("Dr. Amara Nwosu"),
                             .sizeMm = 12,
                             .criteria = {QStringLiteral("HOSPITAL"), QStringLiteral("OTHER")},
                             .doseOn = m_day,
                             .postponed = true,
                             .dechallenge = YesNo::Yes,
                             .rechallenge = YesNo::No,
                             .medWatchOn = m_day.addDays(1)}));
    }

    void keepOutreach()
    {
        for (const VisitStatus status : {VisitStatus::Cancelled, VisitStatus::Done})
            keep((Visit{.client = m_client,
                        .startsAt = m_moment,
                        .minutes = 45,
                        .purpose = VisitPurpose::Family,
                        .status = status,
                        .arrivedAt = status == VisitStatus::Done ? m_moment.addSecs(-300) : QDateTime(),
                        .note = QStringLiteral("wheelchair")}));
        keep((Call{.inError = true, .client = m_client, .calledAt = m_moment}));
        keep((Call{.client = m_client,
                   .calledAt = m_moment,
                   .outcome = CallOutcome::Later,
                   .numberUsed = QStringLiteral("+1 503 555 0188"),
                   .promisedOn = QDate(2026, 3, 5),
                   .calledBy = QStringLiteral("Desk"),
                   .note = QStringLiteral("\"later\"")}));
    }

    void keepAnswers()
    {
        keep((Assessment{.client = m_client,
                         .assessedOn = m_day,
                         .lastOpioidOn = QDate(2026, 1, 1),
                         .opioidKind = OpioidKind::Long,
                         .withdrawal = YesNo::No,
                         .cows = 0,
                         .challenge = Challenge::Pass,
                         .onOpioid = YesNo::No,
                         .hepatic = Hepatic::None,
                         .pregnant = Pregnant::NotApplicable,
                         .allergy = Allergy::PLG,
                         .anticoagulant = YesNo::Yes,
                         .procedureOn = QDate(2026, 12, 1),
                         .drinking = YesNo::Yes,
                         .suicidal = YesNo::No}));
        keep((Medicine{.client = m_client,
                       .name = QStringLiteral("Antabuse"),
                       .kind = MedicineClass::Disulfiram,
                       .fromOn = m_day,
                       .toOn = m_day.addDays(10)}));
    }

    void keepClinic()
    {
        keep((Episode{.client = m_client,
                      .startsOn = QDate(2026, 1, 5),
                      .endsOn = QDate(2026, 4, 20),
                      .level = CareLevel::PHP,
                      .reason = QStringLiteral("stepped down")}));
        keep((Kit{.number = QStringLiteral("K-Z"),
                  .owner = m_client,
                  .expiresOn = QDate(2027, 1, 31),
                  .state = KitState::Wasted,
                  .hoursOut = 100.5,
                  .maxTempC = -1.5,
                  .frozen = true,
                  .receivedOn = m_day}));
        keep((ClosedDay{.on = QDate(2026, 8, 17), .reason = QStringLiteral("+holiday")}));
    }

    Session &m_session;
    Result<Done> m_done = Done{};
    const Id<Client> m_client = Id<Client>::create();
    const QDate m_day{2026, 3, 2};
    const QDateTime m_moment{m_day, QTime(9, 15, 30, 250), Qt::OffsetFromUTC, 2 * 3600};
};
