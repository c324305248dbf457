// SPDX-License-Identifier: Apache-2.0
#include "reports/class_notice.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>

#include "reports/paper_words.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::reports {
namespace {

/// What an officer wrote, with the full stop that a paper wants.
std::string sentence(std::string text) {
    constexpr std::array<std::string_view, 4> kEnds{"。", "！", "？", "."};
    if (std::ranges::none_of(kEnds, [&](std::string_view end) { return text.ends_with(end); })) text += "。";
    return text;
}

constexpr int kIssueLeadDays = 21;
constexpr int kFriday = 5;
constexpr int kReportMinutesBefore = 30;
constexpr std::size_t kNamedUnits = 3;

std::string count_text(std::int64_t count) { return std::to_string(count); }

std::string time_text(const ClassDossier& dossier) {
    const auto& [first, last] = dossier.days;
    const std::string days = count_text(dossier.days.days());
    std::string text = first == last ? words("reports.notice_one_day", {{"first", date_text(first)}, {"weekday", weekday_text(first)}})
                                     : words("reports.notice_days", {{"first", date_text(first)},
                                                                     {"weekday", weekday_text(first)},
                                                                     {"last", date_text(last)},
                                                                     {"last_weekday", weekday_text(last)},
                                                                     {"days", days}});
    if (dossier.sessions.empty()) return text;
    const auto& opening = dossier.sessions.front();
    const int report_at = std::max(0, opening.starts_at_minute - kReportMinutesBefore);
    return text + words("reports.notice_report_in", {{"day", date_text(opening.day)}, {"time", clock_text(report_at)}});
}

/// The room that most of the sessions are in; empty without a timetable.
std::string main_room(const ClassDossier& dossier) {
    std::map<std::string, int> uses;
    for (const auto& session : dossier.sessions) {
        if (!session.room.empty()) ++uses[session.room];
    }
    const auto most = std::ranges::max_element(uses, {}, [](const auto& use) { return use.second; });
    return most == uses.end() ? std::string() : most->first;
}

std::string place_text(const ClassDossier& dossier) {
    const std::string room = main_room(dossier);
    const std::string place = room.empty() ? words("reports.notice_place", {{"institution", dossier.institution}})
                                           : words("reports.notice_place_room", {{"institution", dossier.institution}, {"room", room}});
    return place + words(dossier.is_resident ? "reports.notice_resident" : "reports.notice_not_resident");
}

std::string audience_text(const ClassDossier& dossier) {
    std::vector<std::string> groups;
    std::string_view rest = dossier.audience;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        groups.emplace_back(rulebook::Codes::embedded().zh("rank_group", rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const std::int64_t by_unit = std::accumulate(dossier.quotas.begin(), dossier.quotas.end(), std::int64_t{0},
                                                 [](std::int64_t sum, const QuotaLine& line) { return sum + line.seats; });
    const std::int64_t seats = dossier.quotas.empty() ? dossier.seats : by_unit;
    return words(dossier.roster.empty() ? "reports.notice_audience_open" : "reports.notice_audience_named",
                 {{"audience", listed(groups)},
                  {"seats", count_text(seats)},
                  {"people", count_text(static_cast<std::int64_t>(dossier.roster.size()))}});
}

std::vector<std::string> content_paragraphs(const ClassDossier& dossier, std::int64_t class_hour_minutes) {
    std::vector<std::string> paragraphs;
    std::vector<std::string> parts;
    std::int64_t minutes = 0;
    for (const auto& part : dossier.parts) {
        minutes += part.training_minutes;
        const std::string name(rulebook::Codes::embedded().zh("part", part.part));
        if (part.training_minutes > 0 && !name.empty()) {
            parts.push_back(words("reports.notice_part", {{"part", name}, {"hours", class_hours_text(part.training_minutes, class_hour_minutes)}}));
        }
    }
    if (minutes > 0) {
        paragraphs.push_back(words("reports.notice_content", {{"hours", class_hours_text(minutes, class_hour_minutes)}, {"parts", listed(parts)}}));
    }
    if (!dossier.readings.empty()) paragraphs.push_back(words("reports.notice_readings", {{"titles", listed(dossier.readings)}}));
    return paragraphs;
}

std::string addressee_text(const ClassDossier& dossier) {
    std::vector<std::string> units;
    for (const auto& line : dossier.quotas) units.push_back(line.unit);
    if (units.empty() || units.size() > kNamedUnits) return words("reports.notice_to_all");
    return words("reports.notice_to", {{"units", listed(units)}});
}

class Sections {
public:
    void add(std::string_view name_key, std::vector<std::string> paragraphs) {
        if (paragraphs.empty()) return;
        const std::string ordinal = words("reports.ordinal_" + std::to_string(sections_.size() + 1));
        sections_.push_back({words("reports.section", {{"ordinal", ordinal}, {"name", words(name_key)}}), std::move(paragraphs)});
    }
    std::vector<ClassNotice::Section> take() { return std::move(sections_); }

private:
    std::vector<ClassNotice::Section> sections_;
};

std::vector<ClassNotice::Attachment> attachments_of(const ClassDossier& dossier) {
    std::vector<std::string> titles;
    if (!dossier.quotas.empty()) titles.push_back(words("reports.quota_table"));
    if (!dossier.roster.empty()) titles.push_back(words("reports.roster"));
    std::vector<ClassNotice::Attachment> attachments;
    for (const auto& title : titles) {
        const std::string number = titles.size() > 1 ? std::to_string(attachments.size() + 1) : "";
        attachments.push_back({words("reports.attachment", {{"number", number}}), title});
    }
    return attachments;
}

}  // namespace

Day issue_day(Day first_day, Day today) {
    Day day = first_day - kIssueLeadDays;
    if (day.weekday() > kFriday) day = day - (day.weekday() - kFriday);
    return std::max(day, today);
}

std::vector<int> notice_numbers(const std::vector<ClassDossier>& dossiers, Day today) {
    std::map<std::pair<std::int64_t, int>, int> issued;
    std::vector<int> numbers;
    for (const auto& dossier : dossiers) numbers.push_back(++issued[{dossier.organiser_id, issue_day(dossier.days.first, today).year()}]);
    return numbers;
}

ClassNotice notice_of(const ClassDossier& dossier, const NoticeNumbers& numbers) {
    ClassNotice notice;
    notice.issuer = words("reports.notice_issuer", {{"organiser", dossier.organiser}});
    notice.number =
        words("reports.notice_number", {{"year", std::to_string(numbers.issued_on.year())}, {"number", std::to_string(numbers.number)}});
    notice.title = words("reports.notice_title", {{"class", dossier.name}});
    notice.addressee = addressee_text(dossier);
    notice.opening = words(dossier.co_organiser.empty() ? "reports.notice_opening" : "reports.notice_opening_joint",
                           {{"year", std::to_string(dossier.year)}, {"class", dossier.name}, {"co_organiser", dossier.co_organiser}});
    Sections sections;
    if (!dossier.goal.empty()) sections.add("reports.section_goal", {words("reports.notice_goal", {{"goal", sentence(dossier.goal)}})});
    sections.add("reports.section_time", {time_text(dossier)});
    sections.add("reports.section_place", {place_text(dossier)});
    sections.add("reports.section_audience", {audience_text(dossier)});
    sections.add("reports.section_content", content_paragraphs(dossier, numbers.class_hour_minutes));
    const std::string leave = class_hours_text(numbers.leave_limit_minutes, numbers.class_hour_minutes);
    sections.add("reports.section_rules", {words("reports.notice_rule_units"), words("reports.notice_rule_trainees", {{"hours", leave}}),
                                           words("reports.notice_rule_cost")});
    notice.sections = sections.take();
    notice.attachments = attachments_of(dossier);
    notice.signer = dossier.organiser;
    notice.date = date_text(numbers.issued_on);
    notice.copies = dossier.institution == dossier.organiser ? "" : words("reports.copies", {{"institution", dossier.institution}});
    notice.printed_on = words("reports.printed_on", {{"date", notice.date}});
    return notice;
}

}  // namespace lunxun::reports
