// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/ical_writer.hpp"

#include <libical/ical.h>

#include <memory>

#include "platform/documents/written_file.hpp"

namespace lunxun::documents {
namespace {

constexpr const char* kZoneName = "Asia/Shanghai";
constexpr const char* kZone =
    "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nTZNAME:CST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

icalproperty_method wire_method(IcalMethod method) {
    switch (method) {
        case IcalMethod::request: return ICAL_METHOD_REQUEST;
        case IcalMethod::cancel: return ICAL_METHOD_CANCEL;
        default: return ICAL_METHOD_PUBLISH;
    }
}

icaltimetype moment(Day day, int minute) {
    const Day shown = day + minute / (24 * 60);
    const int rest = minute % (24 * 60);
    icaltimetype time = icaltime_null_time();
    time.year = shown.year();
    time.month = shown.month();
    time.day = shown.day_of_month();
    time.hour = rest / 60;
    time.minute = rest % 60;
    return time;
}

icalproperty* in_zone(icalproperty* property) {
    icalproperty_add_parameter(property, icalparameter_new_tzid(kZoneName));
    return property;
}

icalcomponent* component_of(const IcalEvent& event, const IcalCalendar& calendar) {
    icaltimetype stamp = moment(calendar.stamp, 0);
    stamp.zone = icaltimezone_get_utc_timezone();
    icalcomponent* component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [component](icalproperty* property) { icalcomponent_add_property(component, property); };
    add(icalproperty_new_uid(event.uid.c_str()));
    add(icalproperty_new_dtstamp(stamp));
    add(icalproperty_new_sequence(event.sequence));
    add(in_zone(icalproperty_new_dtstart(moment(event.day, event.starts_at_minute))));
    add(in_zone(icalproperty_new_dtend(moment(event.day, event.starts_at_minute + event.minutes))));
    add(icalproperty_new_summary(event.summary.c_str()));
    if (!event.location.empty()) add(icalproperty_new_location(event.location.c_str()));
    if (!event.description.empty()) add(icalproperty_new_description(event.description.c_str()));
    add(icalproperty_new_status(calendar.method == IcalMethod::cancel ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return component;
}

}  // namespace

std::string ical_text(const IcalCalendar& calendar) {
    const std::unique_ptr<icalcomponent, FreeComponent> root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    const auto add = [&root](icalproperty* property) { icalcomponent_add_property(root.get(), property); };
    add(icalproperty_new_prodid("-//Lunxun//Lunxun//EN"));
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_method(wire_method(calendar.method)));
    icalproperty* name = icalproperty_new_x(calendar.name.c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(name);
    icalcomponent_add_component(root.get(), icalcomponent_new_from_string(kZone));
    for (const IcalEvent& event : calendar.events) icalcomponent_add_component(root.get(), component_of(event, calendar));
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(icalcomponent_as_ical_string_r(root.get()), &icalmemory_free_buffer);
    return text.get();
}

Result<void> write_ical(const std::filesystem::path& path, const IcalCalendar& calendar) { return write_file(path, ical_text(calendar)); }

}  // namespace lunxun::documents
