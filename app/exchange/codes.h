#pragma once
#include "app/people/client.h"
#include "app/people/consent.h"
#include "app/safety/records.h"
#include "app/safety/review_seen.h"
#include "app/treatment/dose.h"
#include "app/treatment/injection.h"
#include "app/treatment/kit.h"
#include "app/treatment/order.h"
#include "app/visits/outreach.h"
#include "app/visits/records.h"
#include "app/visits/waiting.h"
#include <initializer_list>
#include <optional>
#include <span>

/// The words that stand for an enum in files (`formats.md`) and in the store. An empty word stands for "not known".
template <typename E> struct CodeWord
{
    E value;
    const char *word;
};

/// One list of words per enum; specialised in codes.cpp.
template <typename E> std::span<const CodeWord<E>> codeWords();

template <typename E> QString code(E value)
{
    for (const auto &[each, word] : codeWords<E>())
        if (each == value) return QString::fromLatin1(word);
    return {};
}

/// Empty when @p word is not one of the list.
template <typename E, typename Word> std::optional<E> fromCode(const Word &word)
{
    for (const auto &[value, each] : codeWords<E>())
        if (word == QLatin1String(each)) return value;
    return std::nullopt;
}

/// The allowed words, for "what would be right": `yes, no, no_name`.
template <typename E> QString allowedCodes()
{
    QStringList words;
    for (const auto &[value, word] : codeWords<E>())
        if (*word) words << QString::fromLatin1(word);
    return words.join(QStringLiteral(", "));
}

#define EVENKEEL_CODES(E) template <> std::span<const CodeWord<E>> codeWords<E>();
EVENKEEL_CODES(SexAtBirth)
EVENKEEL_CODES(Voicemail)
EVENKEEL_CODES(Indication)
EVENKEEL_CODES(YesNo)
EVENKEEL_CODES(CareLevel)
EVENKEEL_CODES(Regimen)
EVENKEEL_CODES(OrderKind)
EVENKEEL_CODES(IntervalMode)
EVENKEEL_CODES(StopReason)
EVENKEEL_CODES(OrderMeaning)
EVENKEEL_CODES(DoseOutcome)
EVENKEEL_CODES(Side)
EVENKEEL_CODES(KitState)
EVENKEEL_CODES(ColdChain)
EVENKEEL_CODES(LabTest)
EVENKEEL_CODES(LabResult)
EVENKEEL_CODES(OpioidKind)
EVENKEEL_CODES(Challenge)
EVENKEEL_CODES(Hepatic)
EVENKEEL_CODES(Pregnant)
EVENKEEL_CODES(Allergy)
EVENKEEL_CODES(MedicineClass)
EVENKEEL_CODES(NaloxoneStep)
EVENKEEL_CODES(Product)
EVENKEEL_CODES(VisitPurpose)
EVENKEEL_CODES(VisitStatus)
EVENKEEL_CODES(CallOutcome)
EVENKEEL_CODES(ClosingReason)
EVENKEEL_CODES(CloseState)
EVENKEEL_CODES(WaitingState)
EVENKEEL_CODES(Matter)
EVENKEEL_CODES(ConsentKind)
EVENKEEL_CODES(ConsentScope)
EVENKEEL_CODES(ConsentState)
#undef EVENKEEL_CODES
