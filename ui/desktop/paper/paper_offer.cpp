#include "ui/desktop/paper/paper_offer.h"
#include "db/work/accounting.h"
#include "db/work/calendar_files.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"

namespace {

using Take = PaperOffer::Take;

/// An offer that reads @p Value by @p ask and makes a sheet of it.
template <typename Value> PaperOffer offer(const QString &name, std::function<QFuture<Result<Value>>()> ask,
                                           std::function<PaperSheet(const Value &)> sheet)
{
    return {name, [ask = std::move(ask), sheet = std::move(sheet)](QObject *context, const Take &take) {
                whenDone(ask(), context, [sheet, take](const Result<Value> &value) {
                    if (value) take(sheet(*value));
                    else take(value.error());
                });
            }};
}

} // namespace

QList<PaperOffer> papersOfToday(const Desk &desk)
{
    if (!desk.may(rightTo(PaperKind::DaySheet))) return {};
    const auto ask = [&database = desk.database()] { return Worklists(database).today(); };
    return {offer<TodayPage>(PaperWords::tr("Day sheet"), ask, daySheet),
            offer<TodayPage>(PaperWords::tr("Handover"), ask,
                             [now = desk.now().time()](const TodayPage &page) { return handover(page, now); })};
}

QList<PaperOffer> papersOfOverdue(const Desk &desk)
{
    if (!desk.may(rightTo(PaperKind::CallList))) return {};
    return {offer<QList<OverdueRow>>(
        PaperWords::tr("Call list"), [&database = desk.database()] { return Worklists(database).overdue(); },
        [today = desk.today()](const QList<OverdueRow> &rows) { return callList(rows, today); })};
}

QList<PaperOffer> papersOfKits(const Desk &desk)
{
    if (!desk.may(rightTo(PaperKind::KitList))) return {};
    return {offer<KitPage>(
        PaperWords::tr("Kits"), [&database = desk.database()] { return KitList(database).page(); },
        [today = desk.today()](const KitPage &page) { return kitList(page, today); })};
}

QList<PaperOffer> papersOfVisit(const Desk &desk, const Visit &visit)
{
    QList<PaperOffer> offers;
    Database &database = desk.database();
    const QString at = moment(visit.startsAt.toTimeZone(database.clock().zone()));
    if (stands(visit.status) && desk.may(rightTo(PaperKind::NextVisitCard)))
        offers << offer<Client>(
            PaperWords::tr("Appointment card"), [&database, id = visit.client] { return Clients(database).load(id); },
            [visit](const Client &client) { return visitCard(client, visit); });
    if (!desk.may(Right::ExportNeutral)) return offers;
    PaperOffer file;
    file.name = stands(visit.status) ? PaperWords::tr("Calendar file (.ics)") : PaperWords::tr("Cancellation (.ics)");
    file.ending = QStringLiteral("ics");
    file.read = [sheet = calendarSheet(at, !stands(visit.status))](QObject *, const PaperOffer::Take &take) {
        take(sheet);
    };
    file.save = [&database, id = visit.id](const QString &path) { return CalendarFiles(database).save(id, path); };
    return offers << file;
}

PaperOffer dayListOf(const Desk &desk, QDate day)
{
    return offer<SchedulePage>(
        PaperWords::tr("Day list of %1").arg(shortDay(day)),
        [&database = desk.database(), day] { return Schedule(database).page(day, 1); },
        [zone = desk.database().clock().zone()](const SchedulePage &page) { return dayList(page, zone); });
}

QList<PaperOffer> papersOfClient(const Desk &desk, Id<Client> client)
{
    const QDate today = desk.today();
    const Limits limits = desk.limits();
    const bool clinical = desk.may(Right::SeeClinical);
    // Read once for all papers of one box: each reading is an entry of the audit trail.
    const auto reading = std::make_shared<std::optional<QFuture<Result<ChartPage>>>>();
    const auto ask = [&database = desk.database(), client, reading] {
        if (!*reading) *reading = Worklists(database).chart(client);
        return **reading;
    };
    QList<PaperOffer> offers;
    if (desk.may(rightTo(PaperKind::ChartPage)))
        offers << offer<ChartPage>(PaperWords::tr("Chart, one page"), ask,
                                   [=](const ChartPage &page) { return chartSheet(page, today, limits, clinical); });
    if (desk.may(rightTo(PaperKind::NextVisitCard)))
        offers << offer<ChartPage>(PaperWords::tr("Appointment card"), ask,
                                   [=](const ChartPage &page) { return nextVisitCard(page, today); });
    if (!clinical) return offers;
    offers << offer<ChartPage>(PaperWords::tr("Wallet card"), ask, walletCard);
    constexpr int monthsBack = 5;
    for (int back = 0; back <= monthsBack; ++back) {
        const QDate day = today.addMonths(-back);
        offers << offer<ChartPage>(PaperWords::tr("Doses of %1", "month and year").arg(month(day)), ask,
                                   [=](const ChartPage &page) { return doseMonth(page, day, today); });
    }
    return offers;
}

PaperOffer accountOf(const Desk &desk, Id<Client> client)
{
    return offer<ClientAccount>(
        PaperWords::tr("Consents and disclosures"),
        [&database = desk.database(), client] { return Accounting(database).ofClient(client); },
        [today = desk.today(), zone = desk.database().clock().zone()](const ClientAccount &account) {
            return accountSheet(account, today, zone);
        });
}

PaperOffer medWatchOf(const Desk &desk, const SideEffect &effect)
{
    const DraftReporter reporter{desk.whoIsHere(), desk.database().clinic(), desk.today()};
    return offer<ChartPage>(
        PaperWords::tr("MedWatch draft"),
        [&database = desk.database(), client = effect.client] { return Worklists(database).chart(client); },
        [effect, reporter](const ChartPage &page) {
            for (const SideEffect &each : page.effects)
                if (each.id == effect.id) return medWatchDraft(page, each, reporter);
            return medWatchDraft(page, effect, reporter);
        });
}

PaperOffer effectsOfClinic(const Desk &desk, const ClinicEffects &page, const EffectFilter &filter)
{
    return offer<ClinicEffects>(
        PaperWords::tr("Side effects of the clinic"),
        [&database = desk.database(), from = page.from, to = page.to] { return ClinicHistory(database).of(from, to); },
        [filter](const ClinicEffects &read) { return clinicEffectsSheet(read, filter); });
}
