#include "db/work/reminder_list.h"
#include "db/stores/kept.h"
#include "db/stores/series.h"
#include "db/stores/settings.h"
#include "db/work/people_private.h"

namespace {

constexpr QLatin1String clinicPhoneKey("clinic_phone"); // beside the clinic's name

} // namespace

QFuture<Result<ReminderPage>> ReminderList::between(QDate from, QDate to)
{
    return m_database.read<ReminderPage>(Right::ExportNeutral, [from, to](Session &session) -> Result<ReminderPage> {
        auto visits = kept::current<Visit>(
            session, "on_day BETWEEN ? AND ? AND status = 'booked' ORDER BY starts_at, id", {from, to});
        if (!visits) return visits.error();
        QSet<Id<Client>> wanted;
        for (const Visit &visit : std::as_const(*visits)) wanted << visit.client;
        auto people = People::open(session, wanted);
        if (!people) return people.error();
        ReminderPage page;
        for (const Visit &visit : std::as_const(*visits)) {
            const Client *client = people->find(visit.client);
            if (!client || visit.startsAt < session.clock().now()) continue;
            ReminderRow row{
                .person = personOf(*client), .phone = client->phone, .voicemail = client->voicemail, .visit = visit};
            auto done = kept::eachCurrent<Reminder>(session, "visit_id = ? ORDER BY recorded_at", {visit.id.uuid()},
                                                    [&](Reminder &&reminder) {
                                                        row.reminded = reminder;
                                                        return true;
                                                    });
            if (!done) return done.error();
            page.rows << row;
        }
        auto phone = settings::value(session, clinicPhoneKey);
        if (!phone) return phone.error();
        page.clinicPhone = *phone;
        return page;
    });
}

QFuture<Result<Done>> ReminderList::setClinicPhone(QString phone)
{
    return m_database.write<Done>(Right::EditVisits, [phone](Session &session) -> Result<Done> {
        Client held;
        held.phone = phone;
        if (flaws(held, session.clock().today()).contains(Client::Flaw::PhoneWithLetters))
            return Error::badInput("phone", "letters");
        return settings::keep(session, clinicPhoneKey, phone.simplified(), QStringLiteral("for reminders"));
    });
}
