#include "app/exchange/kinds_rules.h"
#include "app/safety/lab_values.h"
#include "app/safety/side_effect.h"
#include "app/treatment/injection.h"

namespace {

QString emptyOr(const QString &other) { return QStringLiteral("empty, or ") + other; }

/// Both days are inclusive, so that the same day is no fault.
void inOrder(const KindRow &row, RowFaults &faults, const char *from, const char *to)
{
    if (row.has(from) && row.has(to) && row.day(to) < row.day(from))
        faults.add(QLatin1String(to), QStringLiteral("before ") + QLatin1String(from),
                   QStringLiteral("%1 or later").arg(row.cell(from)));
}

QStringList oralRegimens() { return allowedCodes<Regimen>().split(QStringLiteral(", ")); }
}

void checkClient(KindRow &row, const Reading &, RowFaults &faults)
{
    if (!row.has("last_name") && !row.has("first_name"))
        faults.add(QStringLiteral("last_name"), QStringLiteral("no name at all"),
                   QStringLiteral("a last name or a first name"));
    for (const char *column : {"enrolled_on", "discharged_on"})
        if (row.has(column) && row.has("birth_date") && row.day(column) < row.day("birth_date"))
            faults.add(QLatin1String(column), QStringLiteral("before birth"),
                       QStringLiteral("%1 or later").arg(row.cell("birth_date")));
    inOrder(row, faults, "enrolled_on", "discharged_on");
}

void checkEpisode(KindRow &row, const Reading &, RowFaults &faults) { inOrder(row, faults, "starts_on", "ends_on"); }

void checkOrder(KindRow &row, const Reading &, RowFaults &faults)
{
    const QString regimen = QStringLiteral("regimen");
    const auto kind = fromCode<OrderKind>(row.cell("kind"));
    const bool isHold = kind == OrderKind::Hold;
    if (isHold && row.has("regimen"))
        faults.add(regimen, QStringLiteral("a hold has no regimen"), QStringLiteral("empty"));
    if (kind && !isHold) {
        const QString allowed = kind == OrderKind::Oral ? allowedCodes<Regimen>() : allowedCodes<IntervalMode>();
        if (!row.has("regimen")) faults.add(regimen, QStringLiteral("missing"), QStringLiteral("one of ") + allowed);
        else if (oralRegimens().contains(row.cell("regimen")) != (kind == OrderKind::Oral))
            faults.add(regimen, QStringLiteral("of another kind of order"), QStringLiteral("one of ") + allowed);
    }
    if (kind == OrderKind::Injection && row.cell("regimen") == QLatin1String("D21") && !row.has("reason"))
        faults.add(QStringLiteral("reason"), QStringLiteral("missing: every 21 days is outside the label"),
                   QStringLiteral("why the prescriber chose D21"));
    if (row.has("mg") && row.cell("regimen") != QLatin1String("DAILY50"))
        faults.add(QStringLiteral("mg"), QStringLiteral("only DAILY50 takes another amount"), QStringLiteral("empty"));
    inOrder(row, faults, "starts_on", "ends_on");
}

void checkDose(KindRow &row, const Reading &, RowFaults &faults)
{
    if (row.number("mg") > mostOralMgADay)
        faults.add(QStringLiteral("mg"), QStringLiteral("more than %1 mg by mouth in a day").arg(mostOralMgADay),
                   QStringLiteral("at most %1").arg(mostOralMgADay));
}

void checkInjection(KindRow &row, const Reading &, RowFaults &faults)
{
    const QString mg = QStringLiteral("mg");
    if (row.has("not_given_reason")) {
        for (const char *column : {"mg", "site", "lot"})
            if (row.has(column))
                faults.add(QLatin1String(column),
                           QStringLiteral("filled although not_given_reason says nothing was given"),
                           emptyOr(QStringLiteral("not_given_reason empty")));
        row.put("full", {});
    } else if (row.has("mg")) {
        const bool full = row.cell("full") != u'N';
        if (full && row.number("mg") != fullDose)
            faults.add(mg, QStringLiteral("not a full dose"), QStringLiteral("380, or full=N for a part of it"));
        if (!full && (row.number("mg") < 1 || row.number("mg") > fullDose - 1))
            faults.add(mg, QStringLiteral("not a part of a dose although full=N"),
                       QStringLiteral("1 to 379, or full=Y"));
    }
    if (row.cell("counts_as_given") == u'Y' && (row.cell("full") != u'N' || row.has("not_given_reason")))
        faults.add(QStringLiteral("counts_as_given"), QStringLiteral("only a partial injection is signed so"),
                   emptyOr(QStringLiteral("full=N")));
}

void checkSideEffect(KindRow &row, const Reading &, RowFaults &faults)
{
    inOrder(row, faults, "onset_on", "resolved_on");
    inOrder(row, faults, "dose_on", "onset_on");
    const QStringList named = row.cell("criteria").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &each : named)
        if (!seriousnessCodes().contains(each))
            faults.add(QStringLiteral("criteria"), QStringLiteral("not one of the criteria"),
                       seriousnessCodes().join(QStringLiteral(", ")));
}

void checkMedicine(KindRow &row, const Reading &, RowFaults &faults) { inOrder(row, faults, "from_on", "to_on"); }

void checkLab(KindRow &row, const Reading &, RowFaults &faults)
{
    const auto test = fromCode<LabTest>(row.cell("test"));
    const auto most = test ? scaleTop(*test) : std::nullopt;
    if (most && row.number("value") > *most)
        faults.add(QStringLiteral("value"), QStringLiteral("beyond the scale"), QStringLiteral("0 to %1").arg(*most));
}

void checkVisit(KindRow &row, const Reading &reading, RowFaults &faults)
{
    const QString status = row.cell("status");
    const bool mayComeLater = status.isEmpty() || status == code(VisitStatus::Booked)
        || status == code(VisitStatus::Cancelled);
    if (!mayComeLater && row.has("starts_at")
        && momentOf(row.cell("starts_at")).toTimeZone(reading.zone).date() > reading.today)
        faults.add(QStringLiteral("starts_at"), QStringLiteral("after today although the visit is %1").arg(status),
                   QStringLiteral("%1 or earlier, or status booked").arg(reading.today.toString(Qt::ISODate)));
}
