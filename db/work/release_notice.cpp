#include "db/work/release_notice.h"
#include "app/exchange/codes.h"

namespace {

constexpr const char *releaseStatement =
    "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2).\n"
    "These rules prohibit you from using or disclosing this record, or testimony that describes the information\n"
    "contained in this record, in any civil, criminal, administrative, or legislative proceedings by any Federal,\n"
    "State, or local authority, against the patient, unless authorized by the consent of the patient, except as\n"
    "provided at 42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65. In addition,\n"
    "the Federal rules prohibit you from making any other use or disclosure of this record unless at least one of\n"
    "the following applies:\n"
    "(i) Further use or disclosure is expressly permitted by the written consent of the individual whose\n"
    "information is being disclosed in this record or as otherwise permitted by 42 CFR part 2.\n"
    "(ii) You are a covered entity or business associate and have received the record pursuant to a consent for\n"
    "treatment, payment, or health care operations, or\n"
    "(iii) You have received the record from a covered entity or business associate as permitted by 45 CFR part 164,\n"
    "subparts A and E.\n"
    "A general authorization for the release of medical or other information is NOT sufficient to meet the required\n"
    "elements of written consent to further use or redisclose the record (see 42 CFR 2.31).\n";

QString isoDay(QDate day) { return day.toString(Qt::ISODate); }

} // namespace

QStringList noticeLines(const Release &release, const QDateTime &at)
{
    return {QStringLiteral("NOTICE TO ACCOMPANY DISCLOSURE (42 CFR 2.32)"),
            {},
            QString::fromLatin1(releaseStatement),
            QStringLiteral("Recipient: ") + release.recipient,
            QStringLiteral("Purpose: ") + release.purpose,
            QStringLiteral("Basis: ") + release.basis,
            QStringLiteral("Date: ") + at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate)};
}

QString explanation(const Consent &consent)
{
    QStringList parts;
    if (consent.kind == ConsentKind::Tpo)
        parts << QStringLiteral("one consent for all future treatment, payment and health care operations");
    else parts << QStringLiteral("consent for %1").arg(consent.purpose);
    if (!consent.recipient.isEmpty()) parts << QStringLiteral("to %1").arg(consent.recipient);
    switch (consent.scope) {
    case ConsentScope::Attendance: parts << QStringLiteral("attendance only"); break;
    case ConsentScope::Summary: parts << QStringLiteral("a summary of the treatment"); break;
    case ConsentScope::AllRecords: parts << QStringLiteral("all records"); break;
    case ConsentScope::Described: parts << consent.scopeWords; break;
    }
    parts << QStringLiteral("signed %1").arg(isoDay(consent.signedOn));
    parts << (consent.expiresOn.isValid() ? QStringLiteral("valid through %1").arg(isoDay(consent.expiresOn))
                                          : QStringLiteral("until it is revoked"));
    return parts.join(QStringLiteral(", "));
}
