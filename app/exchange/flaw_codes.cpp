#include "app/exchange/flaw_codes.h"
#include "app/people/merge.h"
#include <array>

template <> std::span<const CodeWord<Client::Flaw>> codeWords<Client::Flaw>()
{
    using enum Client::Flaw;
    static constexpr auto words = std::to_array<CodeWord<Client::Flaw>>(
        {{NoName, "NO_NAME"},
         {NoChartNumber, "NO_CHART_NUMBER"},
         {NoBirthDate, "NO_BIRTH_DATE"},
         {BornInFuture, "BORN_IN_FUTURE"},
         {BornTooLongAgo, "BORN_TOO_LONG_AGO"},
         {NameTooLong, "NAME_TOO_LONG"},
         {EnrolledBeforeBirth, "ENROLLED_BEFORE_BIRTH"},
         {EnrolledInFuture, "ENROLLED_IN_FUTURE"},
         {DischargedBeforeEnrolled, "DISCHARGED_BEFORE_ENROLLED"},
         {DischargedInFuture, "DISCHARGED_IN_FUTURE"},
         {PhoneWithLetters, "PHONE_WITH_LETTERS"}});
    return words;
}

template <> std::span<const CodeWord<Dose::Flaw>> codeWords<Dose::Flaw>()
{
    using enum Dose::Flaw;
    static constexpr auto words = std::to_array<CodeWord<Dose::Flaw>>({{NoDay, "DOSE_NO_DAY"},
                                                                       {InFuture, "DOSE_IN_FUTURE"},
                                                                       {BeforeBirth, "DOSE_BEFORE_BIRTH"},
                                                                       {BeforeOrder, "DOSE_BEFORE_ORDER"},
                                                                       {MoreThan150, "DOSE_MORE_THAN_150"},
                                                                       {TakenWithoutMg, "DOSE_TAKEN_WITHOUT_MG"},
                                                                       {MgWithoutTaking, "DOSE_MG_WITHOUT_TAKING"},
                                                                       {Over50, "DOSE_OVER_50"},
                                                                       {OutsideOrder, "DOSE_OUTSIDE_ORDER"},
                                                                       {AfterStop, "DOSE_AFTER_STOP"},
                                                                       {UnderHold, "DOSE_UNDER_HOLD"},
                                                                       {TimeInFuture, "DOSE_TIME_IN_FUTURE"},
                                                                       {TimeOffDay, "DOSE_TIME_OFF_DAY"}});
    return words;
}

template <> std::span<const CodeWord<Injection::Flaw>> codeWords<Injection::Flaw>()
{
    using enum Injection::Flaw;
    static constexpr auto words = std::to_array<CodeWord<Injection::Flaw>>(
        {{NoDate, "INJECTION_NO_DATE"},
         {InFuture, "INJECTION_IN_FUTURE"},
         {BeforeBirth, "INJECTION_BEFORE_BIRTH"},
         {NotFullDose, "NOT_FULL_DOSE"},
         {NotPartialDose, "NOT_PARTIAL_DOSE"},
         {NoSide, "NO_SIDE"},
         {NoReversalTalk, "NO_REVERSAL_TALK"},
         {NoLot, "NO_LOT"},
         {Expired, "EXPIRED"},
         {NotGivenWithoutReason, "NOT_GIVEN_WITHOUT_REASON"},
         {NotGivenWithDose, "NOT_GIVEN_WITH_DOSE"},
         {SecondOnOneDay, "SECOND_ON_ONE_DAY"},
         {KitGone, "KIT_GONE"},
         {KitOfAnother, "KIT_OF_ANOTHER"},
         {KitSpoilt, "KIT_SPOILT"},
         {KitDoesNotMatch, "KIT_DOES_NOT_MATCH"},
         {LotUsedUp, "LOT_USED_UP"},
         {VitalsImpossible, "VITALS_IMPOSSIBLE"}});
    return words;
}

template <> std::span<const CodeWord<Ordering::Flaw>> codeWords<Ordering::Flaw>()
{
    using enum Ordering::Flaw;
    static constexpr auto words = std::to_array<CodeWord<Ordering::Flaw>>({{NoDay, "ORDER_NO_DAY"},
                                                                           {InPast, "ORDER_IN_PAST"},
                                                                           {TooFarAhead, "ORDER_TOO_FAR_AHEAD"},
                                                                           {EndBeforeStart, "ORDER_END_BEFORE_START"},
                                                                           {Overlaps, "ORDER_OVERLAPS"},
                                                                           {SameAsNow, "ORDER_SAME_AS_NOW"},
                                                                           {DayAnswered, "ORDER_DAY_ANSWERED"},
                                                                           {TooMuch, "ORDER_TOO_MUCH"},
                                                                           {NoReason, "ORDER_NO_REASON"},
                                                                           {NothingRuns, "ORDER_NOTHING_RUNS"},
                                                                           {HoldOverlaps, "ORDER_HOLD_OVERLAPS"},
                                                                           {Discharged, "ORDER_DISCHARGED"}});
    return words;
}

template <> std::span<const CodeWord<Consent::Flaw>> codeWords<Consent::Flaw>()
{
    using enum Consent::Flaw;
    static constexpr auto words = std::to_array<CodeWord<Consent::Flaw>>(
        {{NoSignedDay, "CONSENT_NO_SIGNED_DAY"},
         {SignedInFuture, "CONSENT_SIGNED_IN_FUTURE"},
         {NoRecipient, "CONSENT_NO_RECIPIENT"},
         {NoPurpose, "CONSENT_NO_PURPOSE"},
         {NoScopeWords, "CONSENT_NO_SCOPE_WORDS"},
         {ExpiresBeforeSigned, "CONSENT_EXPIRES_BEFORE_SIGNED"},
         {RevokedBeforeSigned, "CONSENT_REVOKED_BEFORE_SIGNED"},
         {RevokedInFuture, "CONSENT_REVOKED_IN_FUTURE"},
         {NoReason, "CONSENT_NO_REASON"}});
    return words;
}

template <> std::span<const CodeWord<MergeObstacle>> codeWords<MergeObstacle>()
{
    using enum MergeObstacle;
    static constexpr auto words = std::to_array<CodeWord<MergeObstacle>>(
        {{SameRecord, "MERGE_SAME_RECORD"},
         {AlreadyMerged, "MERGE_ALREADY_MERGED"},
         {KeepOther, "MERGE_KEEP_OTHER"},
         {NeedsClinicalStaff, "MERGE_NEEDS_CLINICAL_STAFF"},
         {TwoOpenSeries, "MERGE_TWO_OPEN_SERIES"},
         {TwoOralOrders, "MERGE_TWO_ORAL_ORDERS"},
         {TwoOpenEpisodes, "MERGE_TWO_OPEN_EPISODES"},
         {SameDayDose, "MERGE_SAME_DAY_DOSE"},
         {SameDayInjection, "MERGE_SAME_DAY_INJECTION"},
         {HistoriesDiffer, "MERGE_HISTORIES_DIFFER"}});
    return words;
}
