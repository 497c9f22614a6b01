#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace {
struct ConsentWords
{
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)
};

#define W(text) QT_TRANSLATE_NOOP("ConsentWords", text)
struct ConsentCode
{
    const char *code, *words;
};
constexpr ConsentCode bases[] = {{"own_use", W("The clinic's own use")},
                                 {"consent", W("Consent")},
                                 {"emergency", W("Medical emergency")},
                                 {"audit", W("Audit")},
                                 {"court", W("Court order")}};
constexpr ConsentCode outputs[] = {{"csv", W("All records, as files")},
                                   {"ics", W("Appointments, as a calendar file")},
                                   {"chart_page", W("Chart, one page")},
                                   {"next_visit_card", W("Appointment card")},
                                   {"wallet_card", W("Wallet card")},
                                   {"dose_month", W("Doses of a month")},
                                   {"medwatch_draft", W("MedWatch draft")},
                                   {"overdose_warning", W("Overdose warning")},
                                   {"disclosure_account", W("Consents and disclosures")}};
#undef W

template <typename Codes> QString consentCode(const Codes &codes, QStringView code)
{
    const auto found = std::find_if(std::begin(codes), std::end(codes),
                                    [code](const auto &each) { return code == QLatin1String(each.code); });
    return found == std::end(codes) ? code.toString() : ConsentWords::tr(found->words);
}
}

QString word(ConsentKind kind)
{
    return kind == ConsentKind::Tpo ? ConsentWords::tr("Treatment, payment, operations")
                                    : ConsentWords::tr("One recipient");
}

QString word(ConsentScope scope)
{
    switch (scope) {
    case ConsentScope::Attendance: return ConsentWords::tr("Attendance");
    case ConsentScope::Summary: return ConsentWords::tr("Summary");
    case ConsentScope::AllRecords: return ConsentWords::tr("All records");
    case ConsentScope::Described: break;
    }
    return ConsentWords::tr("In words");
}

QString consentStateWords(const Consent &consent, QDate day)
{
    const int left = consent.expiresOn.isValid() ? int(day.daysTo(consent.expiresOn)) : 0;
    switch (consentState(consent, day)) {
    case ConsentState::NotYet: return ConsentWords::tr("Not signed yet");
    case ConsentState::Valid: return ConsentWords::tr("Valid");
    case ConsentState::ExpiresSoon:
        return left == 0 ? ConsentWords::tr("Last day today") : ConsentWords::tr("Expires %1").arg(daysFromToday(left));
    case ConsentState::Expired: return ConsentWords::tr("Expired %1").arg(daysFromToday(left));
    case ConsentState::Revoked: break;
    }
    return ConsentWords::tr("Revoked");
}

QString recipientWords(const Consent &consent)
{
    return consent.recipient.isEmpty() ? ConsentWords::tr("Whoever treats, pays or operates") : consent.recipient;
}

QString purposeWords(const Consent &consent)
{
    return consent.kind == ConsentKind::Tpo ? word(ConsentKind::Tpo) : consent.purpose;
}

QString scopeWords(const Consent &consent)
{
    return consent.scope == ConsentScope::Described ? consent.scopeWords : word(consent.scope);
}

QString consentLine(const Consent &consent)
{
    return ConsentWords::tr("%1: %2", "recipient, what for").arg(recipientWords(consent), purposeWords(consent));
}

QString sentence(Consent::Flaw flaw)
{
    using W = ConsentWords;
    switch (flaw) {
    case Consent::Flaw::NoSignedDay: return W::tr("The day of the signature is needed, after the client's birth.");
    case Consent::Flaw::SignedInFuture:
        return W::tr("This day has not come yet. Write the day that stands on the paper.");
    case Consent::Flaw::NoRecipient: return W::tr("The recipient that the paper names is needed.");
    case Consent::Flaw::NoPurpose: return W::tr("The purpose that the paper names is needed.");
    case Consent::Flaw::NoScopeWords: return W::tr("What may go out is needed, in the words of the paper.");
    case Consent::Flaw::ExpiresBeforeSigned:
        return W::tr("The last day lies before the signature. Correct one of the two.");
    case Consent::Flaw::RevokedBeforeSigned: return W::tr("It cannot be revoked before it was signed. Check the day.");
    case Consent::Flaw::RevokedInFuture:
        return W::tr("A revocation counts from the day on which it is said. Choose today or earlier.");
    case Consent::Flaw::NoReason: break;
    }
    return W::tr("What the client said is needed, in a few words.");
}

QString basisWords(QStringView basis) { return consentCode(bases, basis); }
QString disclosedWhat(QStringView what) { return consentCode(outputs, what); }
