#include "app/exchange/codes.h"
#include <array>

#define EVENKEEL_WORDS(E, ...)                                                 \
    template <> std::span<const CodeWord<E>> codeWords<E>()                    \
    {                                                                          \
        static constexpr auto words = std::to_array<CodeWord<E>>(__VA_ARGS__); \
        return words;                                                          \
    }

EVENKEEL_WORDS(SexAtBirth, {{SexAtBirth::Unknown, ""}, {SexAtBirth::Male, "M"}, {SexAtBirth::Female, "F"}})
EVENKEEL_WORDS(
    Voicemail,
    {{Voicemail::Unknown, ""}, {Voicemail::Yes, "yes"}, {Voicemail::No, "no"}, {Voicemail::NoName, "no_name"}})
EVENKEEL_WORDS(Indication,
               {{Indication::Unknown, ""},
                {Indication::Opioid, "OUD"},
                {Indication::Alcohol, "AUD"},
                {Indication::Both, "BOTH"},
                {Indication::Stimulant, "STIMULANT"}})
EVENKEEL_WORDS(YesNo, {{YesNo::Unknown, ""}, {YesNo::Yes, "Y"}, {YesNo::No, "N"}})
EVENKEEL_WORDS(CareLevel,
               {{CareLevel::Unknown, ""},
                {CareLevel::PHP, "PHP"},
                {CareLevel::IOP, "IOP"},
                {CareLevel::OP, "OP"},
                {CareLevel::Aftercare, "AFTERCARE"}})
EVENKEEL_WORDS(Regimen,
               {{Regimen::Daily50, "DAILY50"},
                {Regimen::Induct25_50, "INDUCT25_50"},
                {Regimen::Wkd50Sat100, "WKD50_SAT100"},
                {Regimen::Qod100, "QOD100"},
                {Regimen::Q3d150, "Q3D150"},
                {Regimen::Mwf100_100_150, "MWF_100_100_150"}})
EVENKEEL_WORDS(OrderKind, {{OrderKind::Oral, "oral"}, {OrderKind::Injection, "injection"}, {OrderKind::Hold, "hold"}})
EVENKEEL_WORDS(
    IntervalMode,
    {{IntervalMode::D28, "D28"}, {IntervalMode::D30, "D30"}, {IntervalMode::CM, "CM"}, {IntervalMode::D21, "D21"}})
EVENKEEL_WORDS(StopReason,
               {{StopReason::None, ""},
                {StopReason::Completed, "completed"},
                {StopReason::FeltCured, "felt_cured"},
                {StopReason::SideEffect, "side_effect"},
                {StopReason::OpioidNeed, "opioid_need"},
                {StopReason::Relapse, "relapse"},
                {StopReason::Cost, "cost"},
                {StopReason::Moved, "moved"},
                {StopReason::Pregnancy, "pregnancy"},
                {StopReason::OtherForm, "other_form"},
                {StopReason::OwnWish, "own_wish"},
                {StopReason::Other, "other"}})
EVENKEEL_WORDS(OrderMeaning,
               {{OrderMeaning::None, ""},
                {OrderMeaning::Ordered, "ordered"},
                {OrderMeaning::Superseded, "superseded"},
                {OrderMeaning::Stopped, "stopped"}})
EVENKEEL_WORDS(DoseOutcome,
               {{DoseOutcome::Given, "given"},
                {DoseOutcome::SelfReported, "self_reported"},
                {DoseOutcome::Refused, "refused"},
                {DoseOutcome::Missed, "missed"},
                {DoseOutcome::Held, "held"},
                {DoseOutcome::Vomited, "vomited"}})
EVENKEEL_WORDS(Side, {{Side::Unknown, ""}, {Side::Left, "L"}, {Side::Right, "R"}})
EVENKEEL_WORDS(KitState,
               {{KitState::Ordered, "ordered"},
                {KitState::Authorised, "authorised"},
                {KitState::Received, "received"},
                {KitState::Refrigerated, "refrigerated"},
                {KitState::Reserved, "reserved"},
                {KitState::Given, "given"},
                {KitState::Wasted, "wasted"},
                {KitState::Returned, "returned"}})
EVENKEEL_WORDS(ColdChain,
               {{ColdChain::Usable, "USABLE"}, {ColdChain::Quarantine, "QUARANTINE"}, {ColdChain::Discard, "DISCARD"}})
EVENKEEL_WORDS(LabTest,
               {{LabTest::ALT, "ALT"},
                {LabTest::AST, "AST"},
                {LabTest::BILI, "BILI"},
                {LabTest::UDS_OPIOID, "UDS_OPIOID"},
                {LabTest::HCG, "HCG"},
                {LabTest::PLT, "PLT"},
                {LabTest::CRCL, "CRCL"},
                {LabTest::PHQ9, "PHQ9"},
                {LabTest::AUDITC, "AUDITC"},
                {LabTest::DRINKS, "DRINKS"},
                {LabTest::PACS, "PACS"},
                {LabTest::CRAVING, "CRAVING"}})
EVENKEEL_WORDS(LabResult,
               {{LabResult::None, ""},
                {LabResult::Negative, "NEG"},
                {LabResult::Positive, "POS"},
                {LabResult::Pending, "PENDING"},
                {LabResult::Missing, "MISSING"}})
EVENKEEL_WORDS(
    OpioidKind,
    {{OpioidKind::Unknown, ""}, {OpioidKind::None, "NONE"}, {OpioidKind::Short, "SHORT"}, {OpioidKind::Long, "LONG"}})
EVENKEEL_WORDS(
    Challenge,
    {{Challenge::Unknown, ""}, {Challenge::None, "NONE"}, {Challenge::Pass, "PASS"}, {Challenge::Fail, "FAIL"}})
EVENKEEL_WORDS(Hepatic,
               {{Hepatic::Unknown, ""},
                {Hepatic::None, "NONE"},
                {Hepatic::AcuteHepatitis, "ACUTE_HEPATITIS"},
                {Hepatic::LiverFailure, "LIVER_FAILURE"}})
EVENKEEL_WORDS(Pregnant,
               {{Pregnant::Unasked, ""},
                {Pregnant::Yes, "YES"},
                {Pregnant::No, "NO"},
                {Pregnant::Unknown, "UNKNOWN"},
                {Pregnant::NotApplicable, "NOT_APPLICABLE"}})
EVENKEEL_WORDS(Allergy,
               {{Allergy::Unknown, ""},
                {Allergy::None, "NONE"},
                {Allergy::Naltrexone, "NALTREXONE"},
                {Allergy::PLG, "PLG"},
                {Allergy::CMC, "CMC"}})
EVENKEEL_WORDS(MedicineClass,
               {{MedicineClass::Other, "OTHER"},
                {MedicineClass::Opioid, "OPIOID"},
                {MedicineClass::PartialAgonist, "PARTIAL_AGONIST"},
                {MedicineClass::Thioridazine, "THIORIDAZINE"},
                {MedicineClass::Disulfiram, "DISULFIRAM"}})
EVENKEEL_WORDS(NaloxoneStep,
               {{NaloxoneStep::Offered, "offered"},
                {NaloxoneStep::Accepted, "accepted"},
                {NaloxoneStep::HasKit, "has_kit"},
                {NaloxoneStep::Declined, "declined"}})
EVENKEEL_WORDS(Product, {{Product::Unknown, ""}, {Product::Oral, "ORAL"}, {Product::XR, "XR"}})
EVENKEEL_WORDS(VisitPurpose,
               {{VisitPurpose::Injection, "injection"},
                {VisitPurpose::Dose, "dose"},
                {VisitPurpose::Medical, "medical"},
                {VisitPurpose::Group, "group"},
                {VisitPurpose::Individual, "individual"},
                {VisitPurpose::Family, "family"}})
EVENKEEL_WORDS(VisitStatus,
               {{VisitStatus::Booked, "booked"},
                {VisitStatus::Arrived, "arrived"},
                {VisitStatus::Done, "done"},
                {VisitStatus::NoShow, "no_show"},
                {VisitStatus::Cancelled, "cancelled"}})
EVENKEEL_WORDS(ClosingReason,
               {{ClosingReason::Moved, "moved"},
                {ClosingReason::GoneElsewhere, "gone_elsewhere"},
                {ClosingReason::DoesNotWant, "does_not_want"},
                {ClosingReason::Died, "died"},
                {ClosingReason::Other, "other"}})
EVENKEEL_WORDS(Matter,
               {{Matter::Decision, "decision"},
                {Matter::Lab, "lab"},
                {Matter::Lapsed, "lapsed"},
                {Matter::OrderUnsigned, "order_unsigned"},
                {Matter::OrderEnds, "order_ends"},
                {Matter::ConsentEnds, "consent_ends"}})
EVENKEEL_WORDS(ConsentKind, {{ConsentKind::Tpo, "tpo"}, {ConsentKind::Specific, "specific"}})
EVENKEEL_WORDS(ConsentScope,
               {{ConsentScope::Attendance, "attendance"},
                {ConsentScope::Summary, "summary"},
                {ConsentScope::AllRecords, "all_records"},
                {ConsentScope::Described, "described"}})
EVENKEEL_WORDS(ConsentState,
               {{ConsentState::NotYet, "not_yet"},
                {ConsentState::Valid, "valid"},
                {ConsentState::ExpiresSoon, "expires_soon"},
                {ConsentState::Expired, "expired"},
                {ConsentState::Revoked, "revoked"}})
EVENKEEL_WORDS(CloseState, {{CloseState::Asked, "asked"}, {CloseState::Closed, "closed"}, {CloseState::Kept, "kept"}})
EVENKEEL_WORDS(WaitingState,
               {{WaitingState::Open, "open"}, {WaitingState::Booked, "booked"}, {WaitingState::GivenUp, "given_up"}})
EVENKEEL_WORDS(CallOutcome,
               {{CallOutcome::Agreed, "agreed"},
                {CallOutcome::Later, "later"},
                {CallOutcome::Voicemail, "voicemail"},
                {CallOutcome::NoAnswer, "no_answer"},
                {CallOutcome::Engaged, "engaged"},
                {CallOutcome::WrongNumber, "wrong_number"},
                {CallOutcome::NotInService, "not_in_service"},
                {CallOutcome::Declined, "declined"}})
