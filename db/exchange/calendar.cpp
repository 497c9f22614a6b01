#include "db/exchange/calendar.h"
#include <algorithm>
#include <libical/ical.h>
#include <memory>

namespace {

// Neither names the clinic nor the program, whose name would say what kind of clinic it is.
constexpr const char *producer = "-//Appointments//EN", *summary = "Appointment", *organizer = "invalid:nomail";

struct ComponentEnd
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentEnd>;

icaltimetype utc(const QDateTime &at)
{
    return icaltime_from_timet_with_zone(time_t(at.toSecsSinceEpoch()), 0, icaltimezone_get_utc_timezone());
}

icalcomponent *eventOf(const Appointment &appointment)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [event](icalproperty *property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(appointment.uid.toString(QUuid::WithoutBraces).toLatin1().constData()));
    add(icalproperty_new_dtstamp(utc(appointment.changedAt)));
    add(icalproperty_new_dtstart(utc(appointment.startsAt)));
    add(icalproperty_new_dtend(utc(appointment.startsAt.addSecs(60 * qint64(appointment.minutes)))));
    add(icalproperty_new_summary(summary));
    add(icalproperty_new_organizer(organizer));
    add(icalproperty_new_sequence(appointment.sequence));
    add(icalproperty_new_status(appointment.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_transp(appointment.cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
    add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    return event;
}

} // namespace

QByteArray calendarText(const QList<Appointment> &appointments)
{
    const bool cancel = !appointments.isEmpty()
        && std::all_of(appointments.cbegin(), appointments.cend(),
                       [](const Appointment &each) { return each.cancelled; });
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(producer));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_method(cancel ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    for (const Appointment &each : appointments) icalcomponent_add_component(calendar.get(), eventOf(each));
    char *text = icalcomponent_as_ical_string_r(calendar.get());
    const QByteArray bytes(text);
    icalmemory_free_buffer(text);
    return bytes;
}
